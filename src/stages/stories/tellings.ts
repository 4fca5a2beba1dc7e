/** Which stories round-ups tell of: each of their parts is put to the story that it is bound to most. */

import type { ArticleId } from '../../model/article.ts';
import { crowdBond, ownBondTo, standingOf } from './bonds.ts';
import type { StoryFeatures } from './features.ts';
import { LEAST_BOND } from './groups.ts';
import { candidatesOf, emptyKeyIndex, gapOf, type KeyIndex, type Posted, post, unpost } from './key-index.ts';
import { type BondMemory, featuresOfOne, standingIn } from './memory.ts';
import { nearestOf, placeAmong } from './neighbours.ts';
import { isWhole, keysOf, type PackedFeatures, type PackedKeys, packFeatures } from './packed-features.ts';

export interface Tellings {
  readonly roundUps: Map<ArticleId, RoundUp>;
  /** Their parts, by which it is found which round-ups a new article says something of. */
  readonly parts: KeyIndex<Part>;
  /** Round-ups by the articles that their parts are like. */
  readonly near: Map<ArticleId, Set<ArticleId>>;
  /** Those that are to be looked at again. */
  readonly changed: Set<ArticleId>;
}

export interface RoundUp {
  readonly day: number | null;
  readonly parts: readonly Part[];
  /** The articles that its parts are like. */
  like: readonly ArticleId[];
  /** The groups that it tells of. */
  told: readonly (readonly ArticleId[])[];
}

/** Its id is that of its round-up. */
export interface Part extends Posted {
  /** The weightiest terms alone where the others have not been needed since it was restored. */
  packed: PackedFeatures | PackedKeys;
}

export const emptyTellings = (): Tellings => ({
  roundUps: new Map(),
  parts: emptyKeyIndex(),
  near: new Map(),
  changed: new Set(),
});

/** Adds a round-up. */
export function tell(tellings: Tellings, id: ArticleId, features: readonly StoryFeatures[]): void {
  const parts = features.map((part) => {
    const entry: Part = { id, day: part.day, norm: part.norms.all, packed: packFeatures(part), number: -1 };
    post(tellings.parts, entry, part.keys);
    return entry;
  });
  tellings.roundUps.set(id, { day: parts[0]!.day, parts, like: [], told: [] });
  tellings.changed.add(id);
}

/** Takes a round-up out; nothing happens where the article is none. */
export function forgetRoundUp(tellings: Tellings, id: ArticleId): void {
  const roundUp = tellings.roundUps.get(id);
  if (roundUp === undefined) return;
  for (const part of roundUp.parts) unpost(tellings.parts, part, keysOf(part.packed));
  isLike(tellings, id, roundUp, []);
  tellings.roundUps.delete(id);
  tellings.changed.delete(id);
}

/** Round-ups that a new article says something of are to be looked at again. */
export function lookAgain(tellings: Tellings, { id, day, norms, keys }: StoryFeatures): void {
  if (tellings.roundUps.size === 0) return;
  for (const { of } of candidatesOf(tellings.parts, { id, day, norm: norms.all }, keys))
    tellings.changed.add(of.id);
}

/** Returns the articles and round-ups of which `renewTellings` needs features that are not there. */
export function lackingForTellings({ changed, roundUps }: Tellings, { index }: BondMemory): Set<ArticleId> {
  const lacking = new Set<ArticleId>();
  for (const id of changed)
    for (const part of roundUps.get(id)!.parts) {
      if (!isWhole(part.packed)) lacking.add(id);
      for (const { of } of nearestOf(candidatesOf(index.keys, part, keysOf(part.packed))))
        if (!isWhole(of.packed)) lacking.add(of.id);
    }
  return lacking;
}

/** Looks at those again that have changed. Returns the articles whose stories have other round-ups now, and these. */
export function renewTellings(tellings: Tellings, memory: BondMemory): ArticleId[] {
  const others: ArticleId[] = [];
  for (const id of tellings.changed) {
    const roundUp = tellings.roundUps.get(id)!;
    const before = roundUp.told;
    const looked = roundUp.parts.map((part) => groupTold(memory, part));
    isLike(tellings, id, roundUp, [...new Set(looked.flatMap(({ like }) => like))]);
    roundUp.told = [...new Set(looked.flatMap(({ told }) => (told === null ? [] : [told])))];
    const isSame = before.length === roundUp.told.length && before.every((one) => roundUp.told.includes(one));
    if (isSame && before.length > 0) continue;
    others.push(id, ...before.flat(), ...roundUp.told.flat());
  }
  tellings.changed.clear();
  return others.filter((id) => memory.groups.has(id) || tellings.roundUps.has(id));
}

/** Returns the round-ups of which a part tells of the group, sorted by id. */
export function roundUpsOf({ near, roundUps }: Tellings, group: readonly ArticleId[]): ArticleId[] {
  const told = new Set<ArticleId>();
  for (const id of group)
    for (const roundUp of near.get(id) ?? [])
      if (roundUps.get(roundUp)!.told.includes(group)) told.add(roundUp);
  return [...told].sort();
}

export function isLike(
  { near }: Tellings,
  id: ArticleId,
  roundUp: RoundUp,
  like: readonly ArticleId[],
): void {
  for (const other of roundUp.like) {
    const there = near.get(other);
    there?.delete(id);
    if (there?.size === 0) near.delete(other);
  }
  for (const other of like) {
    const there = near.get(other);
    if (there === undefined) near.set(other, new Set([id]));
    else there.add(id);
  }
  roundUp.like = like;
}

interface Told {
  readonly like: readonly ArticleId[];
  readonly told: readonly ArticleId[] | null;
}

/**
 * Returns the group that a part of a round-up is bound to most, where it is as surely as articles of a story are. The part
 * counts as everybody's neighbour that is near enough.
 */
function groupTold(memory: BondMemory, part: Part): Told {
  const { index, groups } = memory;
  const features = featuresOfOne(part);
  if (features === undefined) return { like: [], told: null };
  const bondTo = ownBondTo(features);
  const nearest = nearestOf(candidatesOf(index.keys, part, features.keys));
  const standing = standingOf(nearest.map(({ near }) => near));
  const bonds = new Map<readonly ArticleId[], number[]>();
  for (const [place, { of, near }] of nearest.entries()) {
    // Which of the two comes first says nothing.
    const nearness = { near, placeWithA: place, placeWithB: placeAmong(index, of, near) };
    const ofOther = featuresOfOne(of);
    if (ofOther === undefined) continue;
    const own = bondTo(ofOther, gapOf(part.day, of.day));
    const bond = own + crowdBond(nearness, standing, standingIn(memory, of));
    const group = groups.get(of.id)!;
    const there = bonds.get(group);
    if (there === undefined) bonds.set(group, [bond]);
    else there.push(bond);
  }
  let [most, told]: [number, readonly ArticleId[] | null] = [LEAST_BOND, null];
  for (const [group, all] of bonds) {
    const mean = all.reduce((sum, bond) => sum + bond, 0) / all.length;
    if (mean > most || (mean === most && told !== null && group[0]! < told[0]!)) [most, told] = [mean, group];
  }
  return { like: nearest.map(({ of }) => of.id), told };
}
