/** A whole library as JSON lines, and back: how it moves to another machine or another database. */

import type { ArticleId } from '../../model/article.ts';
import type { LibraryRecord } from '../../model/library.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { articlesNamedIn, isOfStories } from './correct-stories.ts';
import { renewStories } from './form-stories.ts';
import { keepArticles } from './keep.ts';
import { faultOfArticle, faultOfRecord, type KeptLine } from './line-faults.ts';
import { storyForming } from './story-forming.ts';

/** The first line of an export says what it is. */
const HEAD = { format: 'synoptic/library', version: 2 } as const;

/** Then come articles with their pages, and then what is kept beside them. */
interface ArticleLine extends KeptLine {
  /** The one that came first of those that it is a version of: it stands on a line before. */
  readonly previous?: ArticleId;
}

export type Line = typeof HEAD | ArticleLine | LibraryRecord;

/** Yields the lines of an export: articles in the order in which they came, then corrections, feeds, notes and the like. */
export async function* exportLines({ articles, records }: Store): AsyncGenerator<Line> {
  yield HEAD;
  for await (const { article, page, added, first } of articles.each())
    yield { article, page, added, ...(first !== article.id && { previous: first }) };
  yield* records.each();
}

/** How many things were new, and what this Synoptic knows nothing of. */
export interface Imported {
  readonly articles: number;
  readonly records: number;
  /** Kinds of things that were passed over. */
  readonly unknown: readonly string[];
}

const BATCH = 50;

/**
 * Adds what an export holds; what is known already is left as it is. Stories are then as they were corrected.
 * @throws StoreError where it is no export, or of a later Synoptic
 */
export async function importLines(
  lines: AsyncIterable<unknown>,
  store: Store,
  now: () => Date = () => new Date(),
): Promise<Imported> {
  const forming = storyForming();
  let [at, articles, records] = [0, 0, 0];
  const unknown = new Set<string>();
  let [batch, others]: [ArticleLine[], LibraryRecord[]] = [[], []];
  const keep = async (): Promise<void> => {
    const given = batch.map(({ added: time, previous = null, ...one }) => ({
      ...one,
      previous,
      added: new Date(time),
    }));
    const kept = await keepArticles(given, store, now(), forming);
    articles += kept.filter((one) => one.kept !== 'known').length;
    batch = [];
  };
  const restore = async (): Promise<void> => {
    records += await store.together(async (inside) => {
      let fresh = 0;
      for (const one of others) {
        const isNew = await inside.records.restore(one);
        if (isNew === undefined) unknown.add(one.record);
        else if (isNew) fresh++;
      }
      return fresh;
    });
    others = [];
  };
  for await (const line of lines) {
    at++;
    if (at === 1) expectHead(line);
    else if (isRecord(line)) others.push(recordIn(line, at));
    else batch.push(articleIn(line, at));
    if (batch.length >= BATCH) await keep();
    if (others.length >= BATCH) {
      await keep();
      await restore();
    }
  }
  if (at === 0) throw new StoreError('The export is empty.');
  await keep();
  await restore();
  await forming.keep(store);
  if (records > 0) await correctAnew(store, now());
  return { articles, records, unknown: [...unknown] };
}

/** Stories that formed before the corrections were there are corrected. */
async function correctAnew(store: Store, at: Date): Promise<void> {
  await store.together(async (inside) => {
    const ledger = await inside.corrections.list();
    const named = ledger.flatMap(({ correction }) =>
      isOfStories(correction) ? articlesNamedIn(correction) : [],
    );
    if (named.length > 0) await renewStories(named, inside, at);
  });
}

const isRecord = (line: unknown): line is LibraryRecord =>
  typeof (line as Partial<LibraryRecord> | null)?.record === 'string';

function expectHead(line: unknown): void {
  const { format, version } = (line ?? {}) as Partial<typeof HEAD>;
  if (format !== HEAD.format)
    throw new StoreError('This is no export of a library: its first line does not say "synoptic/library".');
  if (!(Number(version) <= HEAD.version))
    throw new StoreError('This export was written by a later Synoptic. Update Synoptic to import it.');
}

function articleIn(line: unknown, at: number): ArticleLine {
  expectNoFault(faultOfArticle(line), at);
  return line as ArticleLine;
}

function recordIn(line: LibraryRecord, at: number): LibraryRecord {
  expectNoFault(faultOfRecord(line), at);
  return line;
}

function expectNoFault(fault: string | undefined, at: number): void {
  if (fault !== undefined)
    throw new StoreError(
      `Line ${at} of the export does not hold: ${fault}. It may be cut off or changed; export once more.`,
    );
}
