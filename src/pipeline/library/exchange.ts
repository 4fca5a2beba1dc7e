/** A whole library as JSON lines, and back: how it moves to another machine or another database. */

import type { Article, ArticleId } from '../../model/article.ts';
import type { Page } from '../../model/page.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { keepArticles } from './keep.ts';
import { storyForming } from './story-forming.ts';

/** The first line of an export says what it is. */
const HEAD = { format: 'synoptic/library', version: 1 } as const;

/** Each other line is an article with its page. */
interface ArticleLine {
  readonly article: Article;
  readonly page: Page;
  readonly added: string;
  /** The one that came first of those that it is a version of: it stands on a line before. */
  readonly previous?: ArticleId;
}

export type Line = typeof HEAD | ArticleLine;

/** Yields the lines of an export, in the order in which the articles came. */
export async function* exportLines({ articles }: Store): AsyncGenerator<Line> {
  yield HEAD;
  for await (const { article, page, added, first } of articles.each())
    yield { article, page, added, ...(first !== article.id && { previous: first }) };
}

const BATCH = 50;

/**
 * Adds what an export holds; what is known already is left as it is. Returns how many articles were new.
 * @throws StoreError where it is no export, or of a later Synoptic
 */
export async function importLines(
  lines: AsyncIterable<unknown>,
  store: Store,
  now: () => Date = () => new Date(),
): Promise<number> {
  const forming = storyForming();
  let [at, added] = [0, 0];
  let batch: ArticleLine[] = [];
  const keep = async (): Promise<void> => {
    const given = batch.map(({ added: time, previous = null, ...one }) => ({
      ...one,
      previous,
      added: new Date(time),
    }));
    const kept = await keepArticles(given, store, now(), forming);
    added += kept.filter((one) => one.kept !== 'known').length;
    batch = [];
  };
  for await (const line of lines) {
    at++;
    if (at === 1) expectHead(line);
    else batch.push(articleIn(line, at));
    if (batch.length >= BATCH) await keep();
  }
  if (at === 0) throw new StoreError('The export is empty.');
  await keep();
  return added;
}

function expectHead(line: unknown): void {
  const { format, version } = (line ?? {}) as Partial<typeof HEAD>;
  if (format !== HEAD.format)
    throw new StoreError('This is no export of a library: its first line does not say "synoptic/library".');
  if (version !== HEAD.version)
    throw new StoreError('This export was written by a later Synoptic. Update Synoptic to import it.');
}

function articleIn(line: unknown, at: number): ArticleLine {
  const one = line as Partial<ArticleLine>;
  if (
    typeof one?.article?.id !== 'string' ||
    typeof one.page?.id !== 'string' ||
    typeof one.added !== 'string'
  )
    throw new StoreError(`Line ${at} of the export holds no article. It may be cut off; export once more.`);
  return one as ArticleLine;
}
