/** What has changed in a story of the library since a time: its dossier now against the one that it had then. */

import type { ArticleId } from '../../model/article.ts';
import type { ChangedStory, Changes } from '../../model/change.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Follow } from '../../model/follow.ts';
import type { Stamp } from '../../model/layer.ts';
import type { StoryId } from '../../model/library.ts';
import type { Store } from '../../store/store.ts';
import { type ChangesOptions, changesOf } from '../changes.ts';
import { STAGES } from '../stages.ts';
import { type DossierOptions, dossierAsOf, dossierOfArticles, dossierOfStory } from './story-dossier.ts';

export interface StoryChangesOptions extends DossierOptions, ChangesOptions {}

/**
 * Returns what has changed, what matters most first. The dossier of now is kept, as by `dossierOfStory`.
 * @throws StoreError where the story has no articles
 */
export async function changesOfStory(
  story: StoryId,
  since: Date,
  store: Store,
  options: StoryChangesOptions = {},
): Promise<Changes> {
  const then = await dossierThen(story, since, await dossierAsOf(story, since, store), store, options);
  const now = await dossierOfStory(story, store, options);
  return changesFrom(then, { story, since, now }, options);
}

/**
 * Returns what has changed in a story that is followed since it was last told of, and the number of its dossier now;
 * nothing where that is the same.
 * @throws StoreError where the story has no articles
 */
export async function changesToTell(
  story: StoryId,
  { told, dossier: number }: Follow,
  store: Store,
  options: StoryChangesOptions = {},
): Promise<{ readonly dossier: number; readonly changes: Changes } | undefined> {
  const now = await dossierOfStory(story, store, options);
  const [last] = await store.dossiers.list([story]);
  if (last === undefined || last.number === number) return undefined;
  const since = new Date(told);
  const known = number === null ? undefined : await store.dossiers.get(number);
  const kept = known && { dossier: known, made: told };
  const then = await dossierThen(
    story,
    since,
    kept ?? (await dossierAsOf(story, since, store)),
    store,
    options,
  );
  return { dossier: last.number, changes: changesFrom(then, { story, since, now }, options) };
}

const changesFrom = (
  { dossier, before }: Then,
  { story, since, now }: { readonly story: StoryId; readonly since: Date; readonly now: Dossier },
  options: ChangesOptions,
): Changes => ({
  ...changesOf(dossier ?? withoutFindings(now), now, options),
  story: { id: story, since: since.toISOString(), before },
});

interface Then {
  readonly before: ChangedStory['before'];
  /** Absent where the story had no article by then. */
  readonly dossier?: Dossier;
}

/**
 * Returns the dossier that a story had at a time. One that was kept says it, where no article had come since it was made,
 * and the stages are the same: what another version of them finds otherwise is no change in the story.
 */
async function dossierThen(
  story: StoryId,
  time: Date,
  kept: { readonly dossier: Dossier; readonly made: string } | undefined,
  store: Store,
  { onStep }: DossierOptions,
): Promise<Then> {
  const came = await addedBetween(story, kept && new Date(kept.made), time, store);
  if (kept && came.length === 0 && kept.dossier.stages.every(isStillSo))
    return { before: 'kept', dossier: kept.dossier };
  const had = kept?.dossier.articles.map(({ id }) => id) ?? [];
  const known = await store.articles.known([...had, ...came]);
  if (known.size === 0) return { before: 'none' };
  const dossier = await dossierOfArticles([...known], store, { by: time, ...(onStep && { onStep }) });
  return { before: 'articles', dossier };
}

/** Returns the articles of a story, edited versions too, that were added after a time and by another. */
function addedBetween(
  story: StoryId,
  after: Date | undefined,
  by: Date,
  { articles }: Store,
): Promise<ArticleId[]> {
  const added = { end: justAfter(by), ...(after && { start: justAfter(after) }) };
  return articles.ids({ story, added, versions: true });
}

const justAfter = (time: Date): string => new Date(time.getTime() + 1).toISOString();

const isStillSo = (stamp: Stamp): boolean =>
  STAGES.some(({ stage, version }) => stage === stamp.stage && version === stamp.version);

/** A dossier of a story of which nothing is known: against it all is new. */
const withoutFindings = (dossier: Dossier): Dossier => ({
  ...dossier,
  ...{ pages: [], articles: [], reuse: [], origins: [], entities: [], quotations: [], utterances: [] },
  ...{ claims: [], issues: [], stances: [], shifts: [], timeline: [], expectations: [] },
});
