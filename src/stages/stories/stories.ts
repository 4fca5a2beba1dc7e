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
import { bondOf, standingOf } from './bonds.ts';
import { featuresOf, type StoryArticle, type StoryFeatures } from './features.ts';
import { linkByMean } from './linkage.ts';
import { forget, remember, renewBonds, type StoryMemory } from './memory.ts';
import { gapOf, MOST, otherOf, visit, WINDOW } from './neighbours.ts';
import { partsOfRoundUp } from './round-ups.ts';

export const stage: Stamp = { stage: 'stories', version: 1 };

/** Least mean bond, in log-odds, of the articles of a story: best for ECB+ and NeuS (train), in folds by topic. */
const LEAST_BOND = -1.5;
/** Bond of those that are no neighbours. */
const NO_BOND = -5;
/** Groups are looked for among so many articles at most: more that hang together are parted by a higher bond. */
const MOST_TOGETHER = 1500;

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
  const parts = partsOfRoundUp(article, language);
  return {
    features: featuresOf(article, language),
    parts: parts.map((part) => featuresOf({ ...article, title: null }, language, [part])),
  };
}

/**
 * Adds articles and takes out others; then renews the groups. One that is there already changes nothing. The memory that is
 * returned is the one that was given.
 */
export function gatherStories(
  memory: StoryMemory,
  added: readonly ReadForStories[],
  gone: readonly ArticleId[] = [],
): StoryMemory {
  for (const id of gone) forget(memory, id);
  for (const { features, parts } of added) {
    if (memory.index.neighbourhoods.has(features.id) || memory.roundUps.has(features.id)) continue;
    if (parts.length > 0) memory.roundUps.set(features.id, parts);
    else remember(memory, features);
  }
  const touched = renewBonds(memory);
  const affected = new Set([...touched].flatMap((id) => memory.groups.get(id) ?? [id]));
  for (const together of componentsOf(memory, [...affected], LEAST_BOND))
    for (const group of groupsOf(memory, together, LEAST_BOND))
      for (const id of group) memory.groups.set(id, group);
  return memory;
}

/** Returns the stories by their first article. A round-up that tells of no story is one by itself. */
export function storiesOf(memory: StoryMemory): Story[] {
  const roundUps = new Map<readonly ArticleId[], ArticleId[]>();
  const alone: Story[] = [];
  for (const [id, parts] of [...memory.roundUps].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const told = new Set(parts.flatMap((part) => groupTold(memory, part)));
    for (const group of told) roundUps.set(group, [...(roundUps.get(group) ?? []), id]);
    if (told.size === 0) alone.push({ articles: [id], roundUps: [] });
  }
  const stories = [...new Set(memory.groups.values())].map((articles) => ({
    articles,
    roundUps: roundUps.get(articles) ?? [],
  }));
  return [...stories, ...alone].sort((a, b) => (a.articles[0]! < b.articles[0]! ? -1 : 1));
}

/** Returns the group that a part of a round-up is bound to most, where it is as surely as articles of a story are. */
function groupTold(memory: StoryMemory, part: StoryFeatures): (readonly ArticleId[])[] {
  const own = visit(memory.index, part);
  const standing = standingOf(own);
  const bonds = new Map<readonly ArticleId[], number[]>();
  for (const pair of own.neighbours) {
    const { id } = otherOf(pair, own).features;
    const there = memory.standings.get(id)!;
    const bond = pair.a === own ? bondOf(pair, standing, there) : bondOf(pair, there, standing);
    const group = memory.groups.get(id)!;
    bonds.set(group, [...(bonds.get(group) ?? []), bond]);
  }
  let [most, told]: [number, readonly ArticleId[] | null] = [LEAST_BOND, null];
  for (const [group, all] of bonds) {
    const mean = all.reduce((sum, bond) => sum + bond, 0) / all.length;
    if (mean > most || (mean === most && told !== null && group[0]! < told[0]!)) [most, told] = [mean, group];
  }
  return told === null ? [] : [told];
}

/** Returns the articles that hang together by bonds of at least `least`, of those that are reached from the given ones. */
function componentsOf(
  { close, index }: StoryMemory,
  from: readonly ArticleId[],
  least: number,
): ArticleId[][] {
  const seen = new Set<ArticleId>();
  return from.flatMap((start) => {
    if (seen.has(start) || !index.neighbourhoods.has(start)) return [];
    seen.add(start);
    const together = [start];
    for (const id of together)
      for (const [other, bond] of close.get(id) ?? [])
        if (bond >= least && !seen.has(other)) {
          seen.add(other);
          together.push(other);
        }
    return [together.sort()];
  });
}

function groupsOf(memory: StoryMemory, together: readonly ArticleId[], least: number): ArticleId[][] {
  if (together.length > MOST_TOGETHER) {
    const within = new Set(together);
    return componentsOf(memory, together, least + 1)
      .map((part) => part.filter((id) => within.has(id)))
      .flatMap((part) => groupsOf(memory, part, least + 1));
  }
  if (together.length === 1) return [[...together]];
  const members = together.map((id) => ({
    features: memory.index.neighbourhoods.get(id)!.features,
    close: memory.close.get(id)!,
    beyond: bondBeyond(memory, id),
  }));
  const bondOf = (one: number, other: number): number | null => {
    const [a, b] = [members[one]!, members[other]!];
    const bond = a.close.get(b.features.id);
    if (bond !== undefined) return Math.min(8, Math.max(NO_BOND, bond));
    return gapOf(a.features, b.features) > WINDOW ? null : Math.min(a.beyond, b.beyond);
  };
  return linkByMean(members.length, bondOf, LEAST_BOND).map((group) => group.map((at) => together[at]!));
}

/** How many of the last neighbours tell of those beyond. */
const LAST = 10;

/** An article with as many neighbours as are kept is bound to those beyond about as to its last ones. */
function bondBeyond({ index, close }: StoryMemory, id: ArticleId): number {
  const own = index.neighbourhoods.get(id)!;
  if (own.neighbours.length < MOST) return NO_BOND;
  const bonds = own.neighbours
    .slice(-LAST)
    .map((pair) => Math.max(NO_BOND, close.get(id)!.get(otherOf(pair, own).features.id) ?? NO_BOND));
  return bonds.reduce((sum, bond) => sum + bond, 0) / LAST;
}
