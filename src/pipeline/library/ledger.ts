/** People correct a library: what they say goes into its ledger, what follows from it is done at once, and can be undone. */

import type { ArticleId } from '../../model/article.ts';
import type { Change } from '../../model/change.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Correction, LedgerEntry, StoryId } from '../../model/library.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { changesBetween } from '../changes.ts';
import { articlesNamedIn, isOfStories } from './correct-stories.ts';
import { renewStories } from './form-stories.ts';
import { dossierOfStory } from './story-dossier.ts';

export interface Author {
  readonly author: string;
  readonly reason?: string;
}

/** What a correction changed in the dossiers of stories. */
export interface Corrected {
  readonly number: number;
  readonly changed: readonly { readonly story: StoryId; readonly changes: readonly Change[] }[];
  /** How many more stories are concerned; their dossiers are made anew when they are asked for. */
  readonly more: number;
}

/** Dossiers are compared of so many stories; of more nobody reads what changed. */
const COMPARED = 3;

/**
 * Keeps a correction and applies it.
 * @throws StoreError where it does not fit the library
 */
export async function correct(
  correction: Correction,
  { author, reason = '' }: Author,
  store: Store,
  now: () => Date = () => new Date(),
): Promise<Corrected> {
  const keep = (inside: Store): Promise<number> => inside.corrections.add(correction, author, reason, now());
  if (!isOfStories(correction)) {
    const concerned = await storiesConcerned(correction, store);
    const compared = concerned.slice(0, COMPARED);
    const before = await dossiersOf(compared, store, now);
    const number = await keep(store);
    const after = await dossiersOf(compared, store, now);
    const changed = compared.map((story) => ({
      story,
      changes:
        before.has(story) && after.has(story) ? changesBetween(before.get(story)!, after.get(story)!) : [],
    }));
    return { number, changed, more: concerned.length - compared.length };
  }
  const number = await store.together(async (inside) => {
    const given = await keep(inside);
    const misfits = await renewStories(articlesNamedIn(correction), inside, now());
    if (misfits.includes(given))
      throw new StoreError(
        'There is nothing to correct so: the stories are like that already, or have no such article.',
      );
    return given;
  });
  return { number, changed: [], more: 0 };
}

/**
 * Takes a correction back; it stays in the ledger, as undone.
 * @throws StoreError where there is none of that number, or it has been undone
 */
export async function undo(number: number, { author }: Author, store: Store, at: Date): Promise<void> {
  await store.together(async (inside) => {
    if (!(await inside.corrections.undo(number, author, at)))
      throw new StoreError(`There is no correction ${number} to undo. "synoptic corrections" lists them.`);
    const { correction } = (await inside.corrections.list()).find((entry) => entry.number === number)!;
    if (isOfStories(correction)) await renewStories(articlesNamedIn(correction), inside, at);
  });
}

/** Returns the ledger, each entry with whether it still fits: whether all articles that it names are there. */
export async function ledgerOf({
  corrections,
  articles,
}: Store): Promise<(LedgerEntry & { readonly fits: boolean })[]> {
  const ledger = await corrections.list();
  const known = await articles.known(ledger.flatMap(({ correction }) => articlesNamedIn(correction)));
  return ledger.map((entry) => ({
    ...entry,
    fits: articlesNamedIn(entry.correction).every((id) => known.has(id)),
  }));
}

/** Returns the stories whose dossiers a correction can change: those that were looked at last first. */
async function storiesConcerned(correction: Correction, store: Store): Promise<StoryId[]> {
  const articles =
    correction.kind === 'exclude-publisher'
      ? await articlesOf(correction.publisher, store)
      : articlesNamedIn(correction);
  const stories = await store.stories.having(articles);
  const kept = [...new Set((await store.dossiers.list(stories)).map(({ story }) => story))];
  return [...kept, ...stories.filter((story) => !kept.includes(story))];
}

/** More articles of a publisher are not looked through to say what changes. */
const MOST_ARTICLES = 5000;

async function articlesOf(publisher: string, { articles }: Store): Promise<ArticleId[]> {
  const found = await articles.list({ publisher }, MOST_ARTICLES);
  if (found.length === 0)
    throw new StoreError(
      `The library has no article of ${publisher}. "synoptic articles" shows how publishers are called.`,
    );
  return found.map(({ id }) => id);
}

/** A story of which nothing is left has no dossier. */
async function dossiersOf(
  stories: readonly StoryId[],
  store: Store,
  now: () => Date,
): Promise<Map<StoryId, Dossier>> {
  const dossiers = new Map<StoryId, Dossier>();
  for (const story of stories)
    try {
      dossiers.set(story, await dossierOfStory(story, store, { now }));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  return dossiers;
}
