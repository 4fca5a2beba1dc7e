/**
 * A story may have thousands of articles, most of which print what others do. So many of them are read in full: of each set
 * of copies the first before any second one. What was left out is said.
 */

import { english } from '../language/en/index.ts';
import { languageFor } from '../language/languages.ts';
import type { Article } from '../model/article.ts';
import type { Unchecked } from '../model/dossier.ts';
import type { Page } from '../model/page.ts';
import { type Fingerprint, fingerprintOf, isCopy, likenessOf } from '../stages/reuse/fingerprint.ts';
import { CopyIndex } from '../text/copy-index.ts';

/** What comparing articles costs grows with their number, and a little faster. */
const MOST_READ = 500;

interface Chosen {
  /** In the order given. */
  readonly articles: readonly Article[];
  readonly pages: readonly Page[];
  /** What is said of those that were left out. */
  readonly leftOut: readonly Unchecked[];
}

/** Returns the articles that are read in full, with their pages. */
export function chooseArticles(
  articles: readonly Article[],
  pages: readonly Page[],
  most: number = MOST_READ,
): Chosen {
  if (articles.length <= most) return { articles, pages, leftOut: [] };
  const sets = setsOfCopies(articles);
  const chosen = new Set(chosenOf(sets, most).map(({ id }) => id));
  const kept = articles.filter(({ id }) => chosen.has(id));
  const standing = new Set(kept.map(({ page }) => page));
  return {
    articles: kept,
    pages: pages
      .filter(({ id }) => standing.has(id))
      .map((page) => ({
        ...page,
        segments: page.segments.filter(({ article }) => article === undefined || chosen.has(article)),
      })),
    leftOut: [leftOutOf(articles.length, kept.length, sets, chosen)],
  };
}

type Copies = readonly [Article, ...Article[]];

/** Returns the articles by whose text they print, in the order in which they were published. */
function setsOfCopies(articles: readonly Article[]): Copies[] {
  const index = new CopyIndex();
  const firsts: { readonly print: Fingerprint; readonly copies: [Article, ...Article[]] }[] = [];
  for (const article of articles.toSorted(byTime)) {
    const print = fingerprintOf(article, languageFor(article.language) ?? english);
    const same = index
      .candidates(print.sketch)
      .find(({ ordinal }) => isCopy(likenessOf(firsts[ordinal]!.print, print)));
    if (same) firsts[same.ordinal]!.copies.push(article);
    else {
      index.add(print.sketch);
      firsts.push({ print, copies: [article] });
    }
  }
  return firsts.map(({ copies }) => copies);
}

const timeOf = ({ published }: Article): string => published?.value.start ?? '9';

const byTime = (a: Article, b: Article): number => {
  const [one, other] = [timeOf(a), timeOf(b)];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
};

/** Of more sets than are read, as many as are, spread over the time of the story. */
function chosenOf(sets: readonly Copies[], most: number): Article[] {
  if (sets.length > most)
    return Array.from({ length: most }, (_, at) => sets[Math.floor((at * sets.length) / most)]![0]);
  const byTurn = sets.flatMap((copies) => copies.map((article, turn) => ({ article, turn })));
  return byTurn
    .sort((a, b) => a.turn - b.turn || byTime(a.article, b.article))
    .slice(0, most)
    .map(({ article }) => article);
}

function leftOutOf(
  all: number,
  read: number,
  sets: readonly Copies[],
  chosen: ReadonlySet<string>,
): Unchecked {
  const copies = sets
    .filter((set) => set.some(({ id }) => chosen.has(id)))
    .reduce((sum, set) => sum + set.filter(({ id }) => !chosen.has(id)).length, 0);
  const others = all - read - copies;
  const which = [
    ...(copies > 0 ? [`${copies} print the text of one that was read`] : []),
    ...(others > 0 ? [`${others} may tell what no other does`] : []),
  ];
  return {
    what: 'articles',
    why: `Only ${read} of the ${all} articles were read. Of the others ${which.join(', and ')}. Ask for a part of the story to have them read: fewer files, or a time or publisher.`,
  };
}
