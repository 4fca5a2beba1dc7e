/** Does every citation of the dossier hold, word for word, and has every item at least one? */

import type { Dossier } from '../../src/model/dossier.ts';
import type { Citation } from '../../src/model/span.ts';
import { type Figure, share } from './figures.ts';

const LAYER = 'citations';

export function scoreCitations(dossier: Dossier): Figure[] {
  const citations = citationsIn(dossier);
  const broken = citations.filter((citation) => !holds(dossier, citation));
  const evidence = evidenceOf(dossier);
  const bare = evidence.filter((list) => !list.some((citation) => holds(dossier, citation)));
  return [
    share(LAYER, 'exact', {
      hits: citations.length - broken.length,
      of: citations.length,
      faults: broken.map(({ article, start, exact }) => `- ${article} ${start}: ${exact}`),
    }),
    share(LAYER, 'items with evidence', { hits: evidence.length - bare.length, of: evidence.length }),
  ];
}

/** Returns whether the cited words stand where the citation says. */
export function holds(dossier: Dossier, { article, start, end, exact }: Citation): boolean {
  const text = dossier.articles.find(({ id }) => id === article)?.text;
  return text !== undefined && exact !== '' && start >= 0 && text.slice(start, end) === exact;
}

/** Returns every citation, wherever in the dossier it stands. */
function citationsIn(dossier: Dossier): Citation[] {
  const citations: Citation[] = [];
  const open: unknown[] = [dossier];
  while (open.length) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if ('exact' in value && 'article' in value) citations.push(value as Citation);
    else for (const inner of Object.values(value)) open.push(inner);
  }
  return citations;
}

const evidenceOf = (dossier: Dossier): (readonly Citation[])[] => [
  ...dossier.entities.map((entity) => entity.mentions),
  ...dossier.quotations.map((quotation) => quotation.content),
  ...dossier.claims.flatMap((claim) => claim.statements.map((statement) => [statement.evidence])),
  ...dossier.stances.map((stance) => stance.evidence),
  ...dossier.timeline.map((entry) => entry.evidence),
  ...dossier.expectations.map((expectation) => expectation.evidence),
  ...dossier.brief.sections.flatMap((section) => section.items.map((item) => item.evidence)),
];
