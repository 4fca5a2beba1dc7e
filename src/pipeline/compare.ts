/** The use case of people who have two texts: what of the one stands in the other, and what was changed on the way? */

import { english } from '../language/en/index.ts';
import type { Article } from '../model/article.ts';
import type { Comparison } from '../model/comparison.ts';
import type { DossierArticle, Unchecked } from '../model/dossier.ts';
import type { Page } from '../model/page.ts';
import type { Passage, Reuse } from '../model/reuse.ts';
import { setSideBySide } from '../text/side-by-side.ts';
import { mainArticle } from './extract.ts';
import { type Gathered, gatherArticles, readAtOf } from './gather-articles.ts';
import { notRead, notTold } from './not-told.ts';
import { type OnStep, readStory } from './read-story.ts';
import { NothingReadable, OptionError, type ReadingOptions } from './reading.ts';

export interface CompareOptions extends ReadingOptions {
  /** Which article of each input is meant, from 1; without it the main one: the first with half the longest's text. */
  readonly article?: { readonly first?: number; readonly second?: number };
  readonly onStep?: OnStep;
}

/**
 * Returns an article of each of two inputs side by side.
 * @throws NothingReadable, with the reason for each input; OptionError
 */
export async function compare(
  first: string,
  second: string,
  { article = {}, onStep = () => {}, ...options }: CompareOptions = {},
): Promise<Comparison> {
  if (first === '-' && second === '-')
    throw new OptionError('Standard input can be read only once. Name a file for one of the two.');
  const one = await gatherArticles([first], options);
  const other = first === second ? one : await gatherArticles([second], options);
  const nothing = [one, other].filter(({ articles }) => articles.length === 0);
  if (nothing.length > 0)
    throw new NothingReadable([...new Set(nothing)].flatMap(({ failures }) => failures));
  const unchecked: Unchecked[] = [];
  const here = choose(one, first, article.first, unchecked);
  const there = choose(other, second, article.second, unchecked);
  if (here.id === there.id)
    throw new OptionError(
      `${first} and ${second} are the same article. Name two, or choose of several with --article 1,2.`,
    );
  return compareTwo([here, there], { pages: [...one.pages, ...other.pages], unchecked, onStep });
}

/**
 * Returns two articles in hand side by side, with what was not checked of them and before.
 * @throws NothingReadable where one cannot be read
 */
export function compareTwo(
  [here, there]: readonly [Article, Article],
  {
    pages,
    unchecked: before = [],
    onStep = () => {},
  }: {
    readonly pages: readonly Page[];
    readonly unchecked?: readonly Unchecked[];
    readonly onStep?: OnStep;
  },
): Comparison {
  const unchecked = [...before];
  const { articles, reuse } = readStory([here, there], {
    language: english,
    readAt: readAtOf(pages),
    onStep,
    failed: unchecked,
  });
  const [left, right] = [here, there].map(({ id }) => articles.find((read) => read.id === id));
  if (left === undefined || right === undefined)
    throw new NothingReadable(unchecked.map(({ what, why }) => ({ input: what, cause: why, remedy: '' })));
  return {
    format: 'synoptic/comparison',
    version: 1,
    ...compareArticles(left, right, reuse),
    unchecked: [...unchecked, ...[left, right].flatMap(notTold)],
  };
}

/** Returns two read articles side by side, given who copied whom. */
function compareArticles(
  first: DossierArticle,
  second: DossierArticle,
  reuse: readonly Reuse[],
): Pick<Comparison, 'first' | 'second' | 'reuse' | 'rows' | 'shares'> {
  const pairs = reuse.filter(({ from, to }) => [from, to].every((id) => id === first.id || id === second.id));
  const passages = pairs.flatMap((pair) =>
    pair.from === first.id ? pair.passages : pair.passages.map(turned),
  );
  return { first, second, reuse: pairs[0] ?? null, ...setSideBySide(first, second, passages) };
}

const turned = (passage: Passage): Passage => ({ ...passage, from: passage.to, to: passage.from });

/** Returns the article that is meant. Which one of several it is, is said. */
function choose(
  { articles, failures }: Gathered,
  input: string,
  number: number | undefined,
  unchecked: Unchecked[],
): Article {
  unchecked.push(...failures.map(notRead));
  if (number === undefined && articles.length > 1) {
    const main = mainArticle(articles)!;
    const title = main.title === null ? '' : `, “${main.title}”`;
    unchecked.push({
      what: input,
      why: `It holds ${articles.length} articles; number ${articles.indexOf(main) + 1}${title}, is compared. Choose another with --article.`,
    });
    return main;
  }
  const chosen = articles[(number ?? 1) - 1];
  if (chosen) return chosen;
  throw new OptionError(
    `${input} has no article ${number}: it holds ${articles.length}. “synoptic extract” prints them in their order.`,
  );
}
