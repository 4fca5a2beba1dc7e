/**
 * The dossier of a story of the library. It is kept, and made anew only when an article, a correction or a stage has
 * changed; and then what was found in the other articles is not looked for again.
 */

import type { ArticleId } from '../../model/article.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { KeptDossier, LedgerEntry, StoredArticle, StoryId } from '../../model/library.ts';
import type { Page } from '../../model/page.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { sha256 } from '../../text/hashes.ts';
import { compileArticles } from '../compile-dossier.ts';
import { measured, secondsSince, timedSteps } from '../measured.ts';
import type { OnStep } from '../read-story.ts';
import { STAGES } from '../stages.ts';
import { correctedBy, inForce, isExcluded, thoseAbout } from './correct-findings.ts';
import { storyIdOf } from './pick-story.ts';
import { memoryOf } from './reading-memory.ts';

export interface DossierOptions {
  /** What time it is. */
  readonly now?: () => Date;
  readonly onStep?: OnStep;
}

/**
 * Returns the dossier of a story as it is now, and keeps it if it is another than the last.
 * @throws StoreError where the story has no articles
 */
export async function dossierOfStory(
  story: StoryId,
  store: Store,
  { now = () => new Date(), onStep }: DossierOptions = {},
): Promise<Dossier> {
  const ids = await store.stories.articles(story);
  const heap = await heapOf(ids, store);
  const madeOf = digestOf(heap);
  const kept = await store.dossiers.list([story]);
  const last = kept[0];
  if (last?.madeOf === madeOf) return (await store.dossiers.get(last.number))!;
  // What a correction changed and another changes back was made before.
  const same = kept.find((one) => one.madeOf === madeOf);
  const dossier = same ? (await store.dossiers.get(same.number))! : await compileHeap(heap, store, onStep);
  await store.together((inside) => inside.dossiers.keep(story, madeOf, dossier, now()));
  return dossier;
}

/**
 * Returns the dossier of some articles, whatever stories they are in; with `by` of those that had been added by then, as
 * they stood and were corrected then. It is not kept.
 * @throws StoreError where there are none
 */
export async function dossierOfArticles(
  ids: readonly ArticleId[],
  store: Store,
  { onStep, by }: Pick<DossierOptions, 'onStep'> & { readonly by?: Date } = {},
): Promise<Dossier> {
  return compileHeap(await heapOf(ids, store, by), store, onStep);
}

/**
 * Returns the dossier of a story that was the last by a time, also if the story was called by another article then;
 * nothing where none was made by then.
 */
export async function dossierAsOf(
  story: StoryId,
  time: Date,
  { stories, dossiers }: Store,
): Promise<(KeptDossier & { readonly dossier: Dossier }) | undefined> {
  const names = (await stories.articles(story)).map(storyIdOf);
  const kept = await dossiers.list([...new Set([story, ...names])], time);
  const one = kept.find((each) => each.story === story) ?? kept[0];
  return one && { ...one, dossier: (await dossiers.get(one.number))! };
}

/** What a dossier is made of. */
interface Heap {
  readonly articles: readonly StoredArticle[];
  readonly pages: readonly Page[];
  readonly corrections: readonly LedgerEntry[];
}

/** Returns the articles as they stand now, in the order in which a folder of them would be read. */
async function heapOf(ids: readonly ArticleId[], store: Store, by?: Date): Promise<Heap> {
  const ledger = inForce(await store.corrections.list(), by);
  const standing = await asTheyStand(await store.articles.get([...new Set(ids)]), store, by);
  const articles = standing.filter(({ article }) => !isExcluded(article, ledger));
  if (articles.length === 0)
    throw new StoreError(
      standing.length > 0
        ? 'All articles of the story are excluded. "synoptic corrections" says by whom, "synoptic undo" takes them in again.'
        : 'There is no article to make a dossier of. "synoptic articles" lists all.',
    );
  const pages = await store.articles.pages([...new Set(articles.map(({ article }) => article.page))]);
  const inOrder = pages.toSorted((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.id < b.id ? -1 : 1));
  const byPage = Map.groupBy(articles, ({ article }) => article.page);
  return {
    pages: inOrder,
    articles: inOrder.flatMap(({ id }) => byPage.get(id)!.toSorted(byPlace)),
    corrections: thoseAbout(
      articles.map(({ article }) => article.id),
      ledger,
    ),
  };
}

/** An edited article is read in its latest version, or the latest that was known by a time. */
async function asTheyStand(
  given: readonly StoredArticle[],
  { articles }: Store,
  by?: Date,
): Promise<StoredArticle[]> {
  const wasKnown = ({ added }: StoredArticle): boolean =>
    by === undefined || Date.parse(added) <= by.getTime();
  const standing = await Promise.all(
    given.map(async (one) =>
      one.latest && wasKnown(one) ? one : (await articles.versions(one.article.id)).findLast(wasKnown),
    ),
  );
  return [...new Map(standing.flatMap((one) => (one ? [[one.article.id, one]] : []))).values()];
}

const byPlace = (a: StoredArticle, b: StoredArticle): number =>
  (a.article.parts[0]?.pageStart ?? 0) - (b.article.parts[0]?.pageStart ?? 0) || a.seq - b.seq;

const digestOf = ({ articles, corrections }: Heap): string =>
  sha256(
    JSON.stringify({
      articles: articles.map(({ article }) => article.id),
      corrections: corrections.map(({ correction }) => correction),
      stages: STAGES.map(({ stage, version }) => [stage, version]),
    }),
  );

async function compileHeap(
  { articles, pages, corrections }: Heap,
  store: Store,
  onStep?: OnStep,
): Promise<Dossier> {
  const start = performance.now();
  const steps = timedSteps();
  const given = articles.map(({ article }) => article);
  const memory = await memoryOf(
    given.map(({ id }) => id),
    store,
  );
  const here = new Set(given.map(({ id }) => id));
  const { dossier } = compileArticles(
    { articles: given, pages: pages.map((page) => pageWith(page, here)) },
    {
      memory,
      ...(corrections.length > 0 && { corrected: correctedBy(corrections) }),
      onStep: (step, ...how) => {
        steps.begin(step);
        onStep?.(step, ...how);
      },
    },
  );
  steps.end();
  await store.together((inside) => memory.keep(inside));
  measured({ kind: 'dossier', seconds: secondsSince(start) });
  return dossier;
}

/** Of a page that carries other articles, too, these are no part of the dossier. */
const pageWith = (page: Page, articles: ReadonlySet<ArticleId>): Page => ({
  ...page,
  segments: page.segments.filter(({ article }) => article === undefined || articles.has(article)),
});
