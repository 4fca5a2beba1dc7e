/** Which article of the later dossier is which of the earlier one: the same, the same text elsewhere, or an edited one. */

import type { DossierArticle } from '../../model/dossier.ts';
import { fileOf, siteOf } from '../../text/articles-named.ts';
import { LEAST_OF_A_VERSION, runsOf, sharedRuns } from '../../text/shared-runs.ts';
import { pairUp } from './pair-up.ts';

export interface ArticlePair {
  readonly before: DossierArticle;
  readonly after: DossierArticle;
}

/** Returns the pairs, in the order of the later dossier. What makes two one article counts in this order. */
export function pairArticles(
  before: readonly DossierArticle[],
  after: readonly DossierArticle[],
): ArticlePair[] {
  const partners = new Map<DossierArticle, DossierArticle>();
  const taken = new Set<DossierArticle>();
  for (const share of [sameId, sameTextAndAddress, sameText, editedThere, editedFile]) {
    const candidates = after
      .filter((article) => !partners.has(article))
      .flatMap((other) =>
        before
          .filter((article) => !taken.has(article))
          .map((one) => ({ before: one, after: other, weight: share(one, other) })),
      );
    for (const pair of pairUp(candidates)) {
      partners.set(pair.after, pair.before);
      taken.add(pair.before);
    }
  }
  return after.flatMap((article) => {
    const partner = partners.get(article);
    return partner ? [{ before: partner, after: article }] : [];
  });
}

/** Returns how much speaks for two texts being one article, 0 where nothing does. */
type Share = (one: DossierArticle, other: DossierArticle) => number;

const sameId: Share = (one, other) => Number(one.id === other.id);
const sameText: Share = (one, other) => Number(one.text === other.text);
const sameTextAndAddress: Share = (one, other) => Number(one.uri === other.uri && one.text === other.text);
const editedThere: Share = (one, other) => (one.uri === other.uri ? shareOfRuns(one, other) : 0);

/** A file may have been copied into another folder, where it has its name and much of its text. */
const editedFile: Share = (one, other) =>
  siteOf(one.uri) === undefined &&
  siteOf(other.uri) === undefined &&
  fileOf(one.uri) !== '' &&
  fileOf(one.uri) === fileOf(other.uri)
    ? shareOfRuns(one, other)
    : 0;

/** An address can carry several articles, or another one every day. */
function shareOfRuns(one: DossierArticle, other: DossierArticle): number {
  const share = sharedRuns(runsOf(one.text), runsOf(other.text));
  return share >= LEAST_OF_A_VERSION ? share : 0;
}
