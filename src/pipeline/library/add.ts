/**
 * From inputs to a library. Pages are cut and read by fifties, here or by several threads; what is read is kept by one
 * writer in the order of the inputs, each fifty wholly or not at all.
 */

import { type ReadItem, readPages } from '../../fetch/read-pages.ts';
import type { ReadFailure, ReadPage } from '../../model/page.ts';
import type { Store } from '../../store/store.ts';
import type { ExtractOptions } from '../extract.ts';
import { measured, type Refusal } from '../measured.ts';
import { publishersIn } from '../publishers.ts';
import { openReading } from '../reading.ts';
import { type GivenArticle, type KeptArticle, keepArticles } from './keep.ts';
import { knownPages } from './known-pages.ts';
import { type ChunkReader, type CuttingOptions, type ReadOfChunk, readChunk } from './read-chunk.ts';
import { type StoryForming, storyForming } from './story-forming.ts';

export interface AddOptions extends ExtractOptions {
  /** What time it is. */
  readonly now?: () => Date;
  /** Told what was kept of each batch when it is safe on disk. */
  readonly onKept?: (kept: readonly KeptArticle[]) => void;
  readonly onFailure?: (failure: ReadFailure) => void;
  /** What forms stories, where it goes on with what it remembers of the run before. */
  readonly forming?: StoryForming;
  /** Threads that cut pages; asked for when there are more pages than this thread cuts while they would start. */
  readonly workers?: () => Workers;
}

export interface Workers {
  /** How many there are at most. */
  readonly workers: number;
  readonly readChunk: ChunkReader;
}

/** How many came, and what became of them. */
export interface Added {
  readonly new: number;
  readonly version: number;
  readonly known: number;
  readonly failures: number;
}

/** Pages of a task, and of what is kept at once: to hand them over costs little, and the lock is held for .2 s. */
const CHUNK = 50;
/**
 * So many chunks are cut by this thread if there are no more: others need as long to start. Where there are more it cuts
 * none, since what knows of languages would then lie in its memory, too: a hundred MB.
 */
const ALONE = 2;

/**
 * Adds the articles of the inputs to a library. To add the same again changes nothing and is done fast, and so an
 * interrupted run is gone on with by running it once more. Where the signal ends it, what has been read is kept.
 * @throws OptionError, StoreError
 */
export async function addInputs(
  inputs: readonly string[],
  store: Store,
  { now = () => new Date(), ...options }: AddOptions = {},
): Promise<Added> {
  const told = telling(options);
  const { main = false, publishers = [], workers, forming = storyForming(), ...reading } = options;
  const cutting = { main, publishers: publishersIn(publishers) };
  const { effects, close } = await openReading(inputs, reading);
  try {
    const chunks = chunksOf(readPages(inputs, effects), CHUNK);
    for await (const chunk of readAhead(chunks, cutting, store, workers)) {
      told.known(chunk.known);
      for (const failure of chunk.failures) told.refuse(failure, 'unreadable');
      told.kept(await keepChunk(chunk.read, told.refuse, store, now(), forming));
    }
    await forming.keep(store);
    if (!effects.signal?.aborted) await settle(told.added, store);
  } finally {
    await close();
  }
  return told.added;
}

/** What was added is found faster then. Where there is no room for it, it stays as it lies. */
const settle = (added: Added, { search }: Store): Promise<void> =>
  search.settle(added.new + added.version).catch(() => {});

/** What becomes of articles and inputs, told and counted. What is not measured here is where it was found out. */
export interface Telling {
  readonly added: Added;
  readonly kept: (kept: readonly KeptArticle[]) => void;
  /** Of pages that the library has already. */
  readonly known: (kept: readonly KeptArticle[]) => void;
  readonly failed: (failure: ReadFailure) => void;
  readonly refuse: (failure: ReadFailure, reason: Refusal) => void;
}

export function telling({ onKept, onFailure }: Pick<AddOptions, 'onKept' | 'onFailure'>): Telling {
  const added = { new: 0, version: 0, known: 0, failures: 0 };
  const kept: Telling['kept'] = (articles) => {
    for (const one of articles) added[one.kept]++;
    if (articles.length > 0) onKept?.(articles);
  };
  const failed: Telling['failed'] = (failure) => {
    added.failures++;
    onFailure?.(failure);
  };
  return {
    ...{ added, kept, failed },
    known: (articles) => {
      measured({ kind: 'kept', as: 'known', articles: articles.length });
      kept(articles);
    },
    refuse: (failure, reason) => {
      measured({ kind: 'refused', reason });
      failed(failure);
    },
  };
}

async function keepChunk(
  read: readonly ReadOfChunk[],
  fail: (failure: ReadFailure, reason: Refusal) => void,
  store: Store,
  at: Date,
  forming: StoryForming,
): Promise<KeptArticle[]> {
  const given = givenIn(read, fail);
  return given.length === 0 ? [] : keepArticles(given, store, at, forming);
}

/** Returns the articles that were read, to be kept; `fail` is told of pages without, and of what is lacking. */
export const givenIn = (
  read: readonly ReadOfChunk[],
  fail: (failure: ReadFailure, reason: Refusal) => void,
): GivenArticle[] =>
  read.flatMap(({ read: cut, forStories }) => {
    if ('cause' in cut) {
      fail(cut, 'broken');
      return [];
    }
    for (const failure of cut.lacking) fail(failure, 'no article');
    return cut.articles.map((article) => ({
      ...{ article, page: cut.page },
      forStories: forStories.get(article.id)!,
    }));
  });

export async function* chunksOf(
  items: AsyncIterable<ReadItem>,
  size: number,
): AsyncGenerator<ReadItem['read'][]> {
  let chunk: ReadItem['read'][] = [];
  for await (const { read } of items) {
    chunk.push(read);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

interface ReadAhead {
  /** Articles of pages that the library has already. */
  readonly known: readonly KeptArticle[];
  readonly failures: readonly ReadFailure[];
  readonly read: readonly ReadOfChunk[];
}

/** A chunk of which nothing is read yet. */
interface Unread extends Omit<ReadAhead, 'read'> {
  readonly fresh: readonly ReadPage[];
}

/** Yields the chunks in their order, read by so many threads that none waits for the writer. */
async function* readAhead(
  chunks: AsyncIterable<ReadItem['read'][]>,
  cutting: CuttingOptions,
  store: Store,
  workers?: () => Workers,
): AsyncGenerator<ReadAhead> {
  const [unread, ahead]: [Unread[], Promise<ReadAhead>[]] = [[], []];
  let [count, started]: [number, Workers | undefined] = [0, undefined];
  const read = ({ known, failures, fresh }: Unread): void => {
    const reading = started?.readChunk(fresh, cutting) ?? Promise.resolve(readChunk(fresh, cutting));
    const one = reading.then((done) => ({ known, failures, read: done }));
    // A failure is met when its turn comes.
    one.catch(() => {});
    ahead.push(one);
  };
  try {
    for await (const chunk of chunks) {
      const pages = chunk.filter((read): read is ReadPage => !('cause' in read));
      const failures = chunk.filter((read): read is ReadFailure => 'cause' in read);
      const { known, fresh } = await knownPages(pages, cutting, store);
      unread.push({ known, failures, fresh });
      if (fresh.length > 0 && ++count > ALONE) started ??= workers?.();
      for (const one of unread.splice(0, unread.length - (started || !workers ? 0 : ALONE))) read(one);
      while (ahead.length > (started ? started.workers + 1 : 0)) yield await ahead.shift()!;
    }
    for (const one of unread.splice(0)) read(one);
    for (const one of ahead.splice(0)) yield await one;
  } finally {
    await Promise.allSettled(ahead);
  }
}
