/** What has changed in a story of the library since a time: its dossier now against the one that it had then. */

import type { ArticleId } from '../../model/article.ts';
import type { ChangedStory, Changes } from '../../model/change.ts';
import type { Dossier } from '../../model/dossier.ts';
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
  const then = await dossierThen(story, since, store, options);
  const now = await dossierOfStory(story, store, options);
  return {
    ...changesOf(then.dossier ?? withoutFindings(now), now, options),
    story: { id: story, since: since.toISOString(), before: then.before },
  };
}

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
  store: Store,
  { onStep }: DossierOptions,
): Promise<Then> {
  const kept = await dossierAsOf(story, time, store);
  const came = await addedBetween(story, kept && new Date(kept.made), time, store);
  if (kept && came.length === 0 && kept.dossier.stages.every(isStillSo))
    return { before: 'kept', dossier: kept.dossier };
  const had = kept?.dossier.articles.map(({ id }) => id) ?? [];
  const known = await store.articles.known([...had, ...came]);
  if (known.size === 0) return { before: 'none' };
  const dossier = await dossierOfArticles([...known], store, { by: time, ...(onStep && { onStep }) });
  return { before: 'articles', dossier };
}

/** More articles of one story are not looked through. */
const MOST_ARTICLES = 10_000;

/** Returns the articles of a story, edited versions too, that were added after a time and by another. */
async function addedBetween(
  story: StoryId,
  after: Date | undefined,
  by: Date,
  { articles }: Store,
): Promise<ArticleId[]> {
  const added = { end: justAfter(by), ...(after && { start: justAfter(after) }) };
  const found = await articles.list({ story, added, versions: true }, MOST_ARTICLES);
  return found.map(({ id }) => id);
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
