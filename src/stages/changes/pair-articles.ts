/** Which article of the later dossier is which of the earlier one: the same, the same text elsewhere, or an edited one. */

import type { DossierArticle } from '../../model/dossier.ts';
import { fileOf, siteOf } from '../../text/articles-named.ts';
import { wordsOf } from '../../text/words.ts';
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

/**
 * An address can carry several articles, or another one every day. Two texts are versions of one where they share this
 * much of the shorter one's runs of three words; `pipeline/library/versions.ts` says how it was measured.
 */
const LEAST_SHARE = 0.3;
const RUN = 3;

function shareOfRuns(one: DossierArticle, other: DossierArticle): number {
  const [fewer, more] = [runsOf(one), runsOf(other)].sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  const share = [...fewer].filter((run) => more.has(run)).length / Math.max(1, fewer.size);
  return share >= LEAST_SHARE ? share : 0;
}

function runsOf({ text }: DossierArticle): Set<string> {
  const words = wordsOf(text).map((word) => word.text.toLowerCase());
  return new Set(words.map((_, at) => words.slice(at, at + RUN).join(' ')));
}
