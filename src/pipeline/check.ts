/** The use case of people who have a text and doubt it: is it spun, and of what is it a copy? */

import { english } from '../language/en/index.ts';
import type { ArticleId } from '../model/article.ts';
import type { ArticleName, Check, CheckedArticle } from '../model/check.ts';
import type { DossierArticle, Unchecked } from '../model/dossier.ts';
import type { ReadFailure } from '../model/page.ts';
import type { Reuse } from '../model/reuse.ts';
import { seekCandidates } from './candidates.ts';
import { type CutPage, cutPages } from './extract.ts';
import { gatherArticles, readAtOf } from './gather-articles.ts';
import { notRead, notTold } from './not-told.ts';
import { type OnStep, readStory } from './read-story.ts';
import { NothingReadable, OptionError, type ReadingOptions } from './reading.ts';

export interface CheckOptions extends ReadingOptions {
  /** What to compare with: inputs of any number and size. Without it the articles are compared with each other. */
  readonly against?: readonly string[];
  /** Pages to compare with, too, wherever they are from, such as those of a library. */
  readonly among?: AsyncIterable<CutPage>;
  readonly onStep?: OnStep;
}

/**
 * Returns of each article of the inputs whether a machine swapped its words, and which others it shares text with. Of
 * the inputs to check against only what may be a copy is kept in memory.
 * @throws NothingReadable, with the reason for each input, also where nothing to check against can be read; OptionError
 */
export async function check(
  inputs: readonly string[],
  { against = [], among, onStep = () => {}, ...options }: CheckOptions = {},
): Promise<Check> {
  if (inputs.includes('-') && against.includes('-'))
    throw new OptionError('Standard input can be read only once. Name a file for one of the two.');
  const given = await gatherArticles(inputs, options, (articles) => onStep('reading articles', articles));
  if (given.articles.length === 0) throw new NothingReadable(given.failures);
  const found =
    against.length > 0 || among
      ? await seekCandidates(given, pagesOf(against, among, options), (articles) =>
          onStep('looking through', articles),
        )
      : undefined;
  if (found?.seen === 0 && found.failures.length > 0) throw new NothingReadable(found.failures);
  const pages = [...given.pages, ...(found?.pages ?? [])];
  const addresses = new Map(pages.map(({ id, uri }) => [id, uri]));
  const nameOf = ({ id, page, uri, title, publisher, published }: DossierArticle): ArticleName => ({
    ...{ id, uri, page: addresses.get(page) ?? uri, title, publisher, published },
  });
  const failed: Unchecked[] = [];
  const ids = new Set(given.articles.map(({ id }) => id));
  const { articles, reuse } = readStory([...given.articles, ...(found?.articles ?? [])], {
    language: english,
    readAt: readAtOf(pages),
    about: ids,
    onStep,
    failed,
  });
  const own = articles.filter(({ id }) => ids.has(id));
  const checked = own.map((article) => ({ ...nameOf(article), ...findingsOf(article, reuse) }));
  const named = new Set(checked.flatMap(idsIn));
  return {
    format: 'synoptic/check',
    version: 1,
    articles: checked,
    counterparts: articles.filter(({ id }) => named.has(id) && !ids.has(id)).map(nameOf),
    ...(found && { against: found.seen }),
    unchecked: [
      ...[...given.failures, ...(found?.failures ?? [])].map(notRead),
      ...failed,
      ...own.flatMap(notTold),
    ],
  };
}

async function* pagesOf(
  inputs: readonly string[],
  among: AsyncIterable<CutPage> | undefined,
  options: ReadingOptions,
): AsyncGenerator<CutPage | ReadFailure> {
  if (inputs.length > 0) for await (const { read } of cutPages(inputs, options)) yield read;
  if (among) yield* among;
}

/** Returns the articles that the findings about one name: those it shares text with, and those its words are restored by. */
const idsIn = ({ reuse, spun }: CheckedArticle): ArticleId[] => [
  ...reuse.flatMap(({ from, to }) => [from, to]),
  ...spun.swaps.flatMap(({ evidence }) => evidence?.article ?? []),
];

function findingsOf(
  { id, language, spun, derivation }: DossierArticle,
  reuse: readonly Reuse[],
): Omit<CheckedArticle, keyof ArticleName> {
  return {
    language,
    spun,
    ...(derivation && { derivation }),
    reuse: reuse.filter(({ from, to }) => from === id || to === id).sort((a, b) => b.share - a.share),
  };
}

/** Was anything found: a text that is or may be spun, or that was copied? Shared statements are nothing. */
export const foundSomething = ({ articles }: Check): boolean =>
  articles.some(({ spun, reuse }) => spun.verdict !== 'clean' || reuse.some(({ kind }) => kind !== 'not'));
