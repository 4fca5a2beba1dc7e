/**
 * Forms stories of the articles of a library, as they come. What is formed depends on which articles there are, never on
 * their order or on how many came at once.
 *
 * An article is compared with those of its time that share its rarest terms. How surely two tell of one event is learnt
 * (`bonds.ts`), and stories are groups by average linkage of those that surely do. Round-ups stand aside, and each of
 * their parts is put to the story that it tells of.
 */

import type { BasicLanguage } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import { featuresOf, type StoryArticle, type StoryFeatures, storyOf } from './features.ts';
import { groupsAround } from './groups.ts';
import {
  type BondMemory,
  drop,
  emptyBonds,
  forget,
  lackingForBonds,
  makeWhole,
  remember,
  renewBonds,
  thin,
} from './memory.ts';
import { packFeatures } from './packed-features.ts';
import { partsOfRoundUp } from './round-ups.ts';
import {
  emptyTellings,
  forgetRoundUp,
  lackingForTellings,
  lookAgain,
  renewTellings,
  roundUpsOf,
  type Tellings,
  tell,
} from './tellings.ts';
import { wordReader } from './words.ts';

export const stage: Stamp = { stage: 'stories', version: 3 };

/** What is read of an article, by itself. */
export interface ReadForStories {
  readonly features: StoryFeatures;
  /** Of a round-up, those of its parts; empty of an article on one thing. */
  readonly parts: readonly StoryFeatures[];
}

export interface Story {
  /** Sorted by id. */
  readonly articles: readonly ArticleId[];
  /** Round-ups of which a part tells of it, sorted by id. They may be in several stories. */
  readonly roundUps: readonly ArticleId[];
}

/** Reads an article: a function of the article alone, so that it may be kept. */
export function readForStories(article: StoryArticle, language: BasicLanguage): ReadForStories {
  const read = wordReader(article.text, language);
  const parts = partsOfRoundUp(article, read);
  return {
    features: featuresOf(article, language, storyOf(article), read),
    parts: parts.map((part) => featuresOf({ ...article, title: null }, language, [part])),
  };
}

/** What is remembered of the articles of a library, or of a part of it. */
export interface StoryMemory {
  readonly bonds: BondMemory;
  /** Which stories round-ups tell of. */
  readonly tellings: Tellings;
  /** Articles whose stories have changed; whoever keeps the stories takes out what is kept. */
  readonly unsettled: Set<ArticleId>;
}

export const emptyStories = (): StoryMemory => ({
  bonds: emptyBonds(),
  tellings: emptyTellings(),
  unsettled: new Set(),
});

/** Adds articles; one that is there already changes nothing. Stories are formed with them by `gatherStories`. */
export function addArticles({ bonds, tellings }: StoryMemory, added: readonly ReadForStories[]): void {
  for (const { features, parts } of added) {
    if (bonds.index.byId.has(features.id) || tellings.roundUps.has(features.id)) continue;
    if (parts.length > 0) tell(tellings, features.id, parts);
    else {
      remember(bonds, features);
      lookAgain(tellings, features);
    }
  }
}

/**
 * Adds articles and takes out others; then renews the stories. The memory that is returned is the one that was given.
 * Of one that was made slim or kept, use `gathering`.
 */
export function gatherStories(
  memory: StoryMemory,
  added: readonly ReadForStories[],
  gone: readonly ArticleId[] = [],
): StoryMemory {
  const steps = gathering(memory, added, gone);
  if (!steps.next().done) throw new Error('What was made slim is gathered by `gathering`.');
  return memory;
}

/**
 * Does what `gatherStories` does, and yields the articles of which it needs what was read of them once more: only so much
 * is kept in memory as finds what may be alike.
 */
export function* gathering(
  memory: StoryMemory,
  added: readonly ReadForStories[],
  gone: readonly ArticleId[] = [],
): Generator<readonly ArticleId[], void, readonly ReadForStories[]> {
  const { bonds, tellings, unsettled } = memory;
  for (const id of gone) {
    for (const other of bonds.groups.get(id) ?? []) unsettled.add(other);
    for (const roundUp of tellings.near.get(id) ?? []) tellings.changed.add(roundUp);
    forget(bonds, id);
    forgetRoundUp(tellings, id);
    unsettled.delete(id);
  }
  addArticles(memory, added);
  for (const { id } of bonds.changed)
    for (const roundUp of tellings.near.get(id) ?? []) tellings.changed.add(roundUp);
  const toBind = lackingForBonds(bonds);
  if (toBind.size > 0) supply(memory, yield [...toBind].map(({ id }) => id));
  for (const id of groupsAround(bonds, renewBonds(bonds))) {
    unsettled.add(id);
    for (const roundUp of tellings.near.get(id) ?? []) tellings.changed.add(roundUp);
  }
  const toTell = lackingForTellings(tellings, bonds);
  if (toTell.size > 0) supply(memory, yield [...toTell]);
  for (const id of renewTellings(tellings, bonds)) unsettled.add(id);
}

/** Forgets what was read of articles that have not been needed for long, but for what finds those that may be alike. */
export const makeSlim = ({ bonds }: StoryMemory): void => thin(bonds);

/** Gives articles back what was read of them. */
function supply({ bonds, tellings }: StoryMemory, read: readonly ReadForStories[]): void {
  for (const { features, parts } of read) {
    const one = bonds.index.byId.get(features.id);
    if (one !== undefined) makeWhole(bonds, one, features);
    for (const [at, part] of tellings.roundUps.get(features.id)?.parts.entries() ?? [])
      part.packed = packFeatures(parts[at]!);
  }
}

export interface Forgotten {
  readonly ids: readonly ArticleId[];
  /** The day, since 1970, from which on all is remembered. */
  readonly from: number;
}

/**
 * Forgets stories all of whose articles are older than a day, since 1970: first those that ended first, until it is so many
 * articles, and with them all that ended on the same day.
 */
export function forgetBefore(memory: StoryMemory, day: number, most: number): Forgotten {
  const { bonds, tellings, unsettled } = memory;
  const groups: Iterable<readonly ArticleId[]> = new Set(bonds.groups.values());
  const roundUps = [...tellings.roundUps.keys()].map((id) => [id]);
  const old = [...groups, ...roundUps]
    .map((ids) => ({ ids, end: endOf(memory, ids) }))
    .filter(({ end }) => end < day)
    .sort((one, other) => one.end - other.end);
  let [count, last] = [0, day - 1];
  for (const { ids, end } of old) {
    count += ids.length;
    if (count < most) continue;
    last = end;
    break;
  }
  const gone = old.flatMap(({ ids, end }) => (end <= last ? [ids] : []));
  for (const ids of gone)
    if (bonds.groups.has(ids[0]!)) drop(bonds, ids);
    else forgetRoundUp(tellings, ids[0]!);
  for (const id of gone.flat()) unsettled.delete(id);
  return { ids: gone.flat(), from: last + 1 };
}

/** Returns the day of the last article; one without a day may be of any time. */
const endOf = (memory: StoryMemory, ids: readonly ArticleId[]): number =>
  ids.reduce(
    (last, id) => Math.max(last, dayOf(memory, id) ?? Number.POSITIVE_INFINITY),
    Number.NEGATIVE_INFINITY,
  );

/** Returns the day of an article, `null` where it has none, `undefined` where it is not remembered. */
export const dayOf = ({ bonds, tellings }: StoryMemory, id: ArticleId): number | null | undefined =>
  (bonds.index.byId.get(id) ?? tellings.roundUps.get(id))?.day;

/** Returns all articles that are remembered. */
export const rememberedIn = ({ bonds, tellings }: StoryMemory): ArticleId[] => [
  ...bonds.index.byId.keys(),
  ...tellings.roundUps.keys(),
];

/** Returns the stories by their first article. A round-up that tells of no story is one by itself. */
export const storiesOf = (memory: StoryMemory): Story[] =>
  storiesWith(memory, [...memory.bonds.groups.keys(), ...memory.tellings.roundUps.keys()]);

/** Returns the stories that have any of the articles. */
export function storiesWith({ bonds, tellings }: StoryMemory, ids: readonly ArticleId[]): Story[] {
  const groups = new Set<readonly ArticleId[]>();
  const alone: Story[] = [];
  for (const id of new Set(ids)) {
    const own = bonds.groups.get(id);
    if (own !== undefined) groups.add(own);
    const told = tellings.roundUps.get(id)?.told;
    for (const group of told ?? []) groups.add(group);
    if (told?.length === 0) alone.push({ articles: [id], roundUps: [] });
  }
  const stories = [...groups].map((articles) => ({ articles, roundUps: roundUpsOf(tellings, articles) }));
  return [...stories, ...alone].sort((a, b) => (a.articles[0]! < b.articles[0]! ? -1 : 1));
}
