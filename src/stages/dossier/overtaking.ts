/** What took the place of claims that no longer hold, in the words of those who wrote when all was over. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Citation } from '../../model/span.ts';
import type { Findings } from './findings.ts';
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
  return findings.claims
    .filter(({ status }) => status === 'superseded')
    .flatMap(({ statements }) => {
      const late = statements.filter(({ evidence }) => after.has(evidence.article));
      const shown = late
        .map(sentenceOf)
        .filter(({ text }) => readsAlone(text, people, language))
        .toSorted((a, b) => a.text.length - b.text.length)[0];
      return shown ? [itemOf(shown.text, shown.cited)] : [];
    });
}

const itemOf = (text: string, cited: Citation): BriefItem => ({ text, status: 'single', evidence: [cited] });
