/** What took the place of claims that no longer hold, in the words of those who wrote when all was over. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Citation } from '../../model/span.ts';
import { contains } from '../../text/offsets.ts';
import { type Findings, originsOf } from './findings.ts';
import { isStatement, treesOf } from './part.ts';
import { readingAlone } from './reads-alone.ts';
import { sentencesAround } from './wording.ts';

/** Returns a line for each superseded claim that an article of `after` settles, in its shortest sentence that reads alone. */
export function overtakingLines(
  findings: Findings,
  after: ReadonlySet<ArticleId>,
  language: Language,
): BriefItem[] {
  const sentenceOf = sentencesAround(findings, language);
  const reads = readingAlone(findings, language);
  const partOf = partsAlone(findings, language);
  return findings.claims
    .filter(({ status }) => status === 'superseded')
    .flatMap(({ statements }) => {
      const late = statements.filter(({ evidence }) => after.has(evidence.article));
      const shown = late
        .flatMap((statement) => [sentenceOf(statement), ...partOf(statement.evidence)])
        .filter(reads)
        .toSorted((a, b) => a.text.length - b.text.length)[0];
      return shown ? [itemOf(shown.text, shown.cited, findings)] : [];
    });
}

/** "…, although no agreement was announced": what is granted is told as a fact, and is a sentence itself. */
function partsAlone(
  findings: Findings,
  language: Language,
): (cited: Citation) => { readonly text: string; readonly cited: Citation }[] {
  const treeOf = treesOf(findings, language);
  return (cited) => {
    const tree = treeOf(cited);
    const [link, first] = tree?.tokens.filter((token) => contains(cited, token)) ?? [];
    if (!tree || !first || link?.upos !== 'SCONJ') return [];
    if (!isStatement(tree, { start: first.start, end: cited.end }, language.grammar)) return [];
    const words = cited.exact.slice(first.start - cited.start).replace(/\s+/g, ' ');
    return [{ text: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`, cited }];
  };
}

const itemOf = (text: string, cited: Citation, findings: Findings): BriefItem => ({
  ...{ text, status: 'single', evidence: [cited] },
  origins: originsOf(findings, [cited]),
});
