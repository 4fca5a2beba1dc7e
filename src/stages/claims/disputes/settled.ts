/** What was expected, and what a later text tells of it. */

import type { DossierArticle } from '../../../model/dossier.ts';
import type { Citation } from '../../../model/span.ts';
import type { Expectation } from '../../../model/timeline.ts';
import type { Contest, Passage } from './contest.ts';

/** Returns a contest for each expectation that did not come about as it was expected. */
export function settledIn(
  expectations: readonly Expectation[],
  articles: readonly DossierArticle[],
): Contest[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const passage = (citation: Citation): Passage[] => {
    const article = byId.get(citation.article);
    const { start, end, exact } = citation;
    return article
      ? [
          {
            article,
            start,
            end,
            heart: { start, end },
            value: exact.replace(/\s+/g, ' '),
            told: exact.replace(/\s+/g, ' '),
            stands: false,
          },
        ]
      : [];
  };
  return expectations.flatMap(({ id, outcome, evidence, outcomeEvidence }): Contest[] => {
    const [expected, ...others] = evidence.flatMap(passage);
    const [told, ...rest] = outcomeEvidence.flatMap(passage);
    if (outcome !== 'unmet' || !expected || !told) return [];
    return [
      {
        type: 'revision',
        status: 'superseded',
        sides: [
          { key: `${id} expected`, passages: [expected, ...others] },
          { key: `${id} told`, passages: [told, ...rest] },
        ],
        how: 'settled',
      },
    ];
  });
}
