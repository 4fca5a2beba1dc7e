/** What took the place of claims that no longer hold, in the words of those who wrote when all was over. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Citation } from '../../model/span.ts';
import { contains, spanAt } from '../../text/offsets.ts';
import type { Findings } from './findings.ts';
import { isStatement } from './part.ts';
import { peopleOf, readsAlone } from './reads-alone.ts';
import { sentencesAround } from './wording.ts';

/** Returns a line for each superseded claim that an article of `after` settles, in its shortest sentence that reads alone. */
export function overtakingLines(
  findings: Findings,
  after: ReadonlySet<ArticleId>,
  language: Language,
): BriefItem[] {
  const sentenceOf = sentencesAround(findings, language);
  const people = peopleOf(findings);
  const partOf = partsAlone(findings, language);
  return findings.claims
    .filter(({ status }) => status === 'superseded')
    .flatMap(({ statements }) => {
      const late = statements.filter(({ evidence }) => after.has(evidence.article));
      const shown = late
        .flatMap((statement) => [sentenceOf(statement), ...partOf(statement.evidence)])
        .filter(({ text }) => readsAlone(text, people, language))
        .toSorted((a, b) => a.text.length - b.text.length)[0];
      return shown ? [itemOf(shown.text, shown.cited)] : [];
    });
}

/** "…, although no agreement was announced": what is granted is told as a fact, and is a sentence itself. */
function partsAlone(
  { annotations }: Findings,
  { grammar }: Language,
): (cited: Citation) => { readonly text: string; readonly cited: Citation }[] {
  const trees = new Map(annotations.map((annotation) => [annotation.article, annotation.trees]));
  return (cited) => {
    const all = trees.get(cited.article) ?? [];
    const tree = all[spanAt(all, cited.start)];
    const [link, first] = tree?.tokens.filter((token) => contains(cited, token)) ?? [];
    if (!tree || !first || link?.upos !== 'SCONJ') return [];
    if (!isStatement(tree, { start: first.start, end: cited.end }, grammar)) return [];
    const words = cited.exact.slice(first.start - cited.start).replace(/\s+/g, ' ');
    return [{ text: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`, cited }];
  };
}

const itemOf = (text: string, cited: Citation): BriefItem => ({ text, status: 'single', evidence: [cited] });
