/** What the forming of stories remembers, and what of it an article more or less changes. */

import type { ArticleId } from '../../model/article.ts';
import {
  bondInCompany,
  type Company,
  companyOf,
  crowdBond,
  FAINT,
  ownBondTo,
  type Standing,
  standingOf,
} from './bonds.ts';
import type { StoryFeatures } from './features.ts';
import { gapOf } from './key-index.ts';
import { emptyRoom, type LinkageRoom } from './linkage.ts';
import {
  addToIndex,
  dropFromIndex,
  emptyIndex,
  MOST,
  type Neighbourhood,
  type NeighbourIndex,
  otherOf,
  removeFromIndex,
} from './neighbours.ts';
import { isWhole, keysAlone, packFeatures, unpackFeatures } from './packed-features.ts';
import { isMutual } from './pairs.ts';

export interface BondMemory {
  readonly index: NeighbourIndex;
  /** The group that each article is in, sorted. */
  readonly groups: Map<ArticleId, readonly ArticleId[]>;
  /** Articles whose neighbours have changed since the groups were formed. */
  readonly changed: Set<Neighbourhood>;
  /** Articles whose company has left since then. */
  readonly left: Set<Neighbourhood>;
  readonly room: LinkageRoom;
}

export const emptyBonds = (): BondMemory => ({
  index: emptyIndex(),
  groups: new Map(),
  changed: new Set(),
  left: new Set(),
  room: emptyRoom(),
});

/** Adds an article that is not there yet. */
export function remember(memory: BondMemory, features: StoryFeatures): void {
  const changed = addToIndex(memory.index, features);
  for (const one of changed) memory.changed.add(one);
  memory.left.add(changed[0]!);
}

/** Takes an article out. */
export function forget(memory: BondMemory, id: ArticleId): void {
  const gone = memory.index.byId.get(id);
  if (gone === undefined) return;
  for (const one of removeFromIndex(memory.index, gone)) memory.changed.add(one);
  for (const other of memory.groups.get(id) ?? []) {
    const one = memory.index.byId.get(other);
    if (one !== undefined) memory.left.add(one);
  }
  clear(memory, gone);
}

/** Takes a whole group out that lies before all that will be asked for: it is not worked out what that changes. */
export function drop(memory: BondMemory, group: readonly ArticleId[]): void {
  for (const id of group) {
    const gone = memory.index.byId.get(id);
    if (gone === undefined) continue;
    dropFromIndex(memory.index, gone);
    clear(memory, gone);
  }
}

function clear(memory: BondMemory, gone: Neighbourhood): void {
  for (const table of [memory.changed, memory.left]) table.delete(gone);
  memory.groups.delete(gone.id);
}

/** Returns the bond of two in all regards, by the pair that they are; `NaN` where they have none. */
export const closeOf = ({ index }: BondMemory, pair: number): number => index.pairs.close[pair]!;

/** So many articles are remembered with all features; of others they are asked for when they are needed again. */
const MOST_WHOLE = 20_000;

/** Of those that have not been needed for long only the weightiest terms are kept: a third of the memory. */
export function thin({ index: { whole } }: BondMemory): void {
  for (const one of whole) {
    if (whole.size <= MOST_WHOLE) return;
    if (isWhole(one.packed)) one.packed = keysAlone(one.packed);
    whole.delete(one);
  }
}

/** Gives an article back all its features. */
export function makeWhole(
  { index: { whole } }: BondMemory,
  one: Neighbourhood,
  features: StoryFeatures,
): void {
  one.packed = packFeatures(features);
  whole.add(one);
}

/** Returns the articles of which `renewBonds` needs features that are not there. */
export function lackingForBonds({ index, changed }: BondMemory): Set<Neighbourhood> {
  const lacking = new Set<Neighbourhood>();
  for (const one of changed)
    for (const pair of one.neighbours) {
      if (!isMutual(index.pairs, pair) || !Number.isNaN(index.pairs.own[pair]!)) continue;
      for (const each of [one, otherOf(index, pair, one)]) if (!isWhole(each.packed)) lacking.add(each);
    }
  return lacking;
}

/** Returns an article's features; nothing where they were asked for and it has gone meanwhile. */
export const featuresOfOne = ({ packed }: Pick<Neighbourhood, 'packed'>): StoryFeatures | undefined =>
  isWhole(packed) ? unpackFeatures(packed) : undefined;

/** Returns how an article stands among its neighbours. */
export function standingIn({ index }: BondMemory, one: Neighbourhood): Standing {
  one.standing ??= standingOf(one.neighbours.map((pair) => index.pairs.near[pair]!));
  return one.standing;
}

/** Works out the bonds that have changed, and returns the articles whose group may be another for it. */
export function renewBonds(memory: BondMemory): Set<Neighbourhood> {
  const { index, changed, left } = memory;
  const { parted } = index;
  for (const one of changed) one.standing = null;
  for (const one of changed) renewOwn(index, one);
  const company = renewFirst(memory, new Set([...left, ...parted]));
  const touched = renewClose(memory, company);
  for (const one of left) touched.add(one);
  for (const one of parted) touched.add(one);
  for (const one of [...changed, ...touched]) {
    const now = bondBeyond(memory, one);
    if (one.beyond === now) continue;
    one.beyond = now;
    touched.add(one);
  }
  for (const set of [changed, left, parted]) set.clear();
  return touched;
}

/**
 * Works out what one and those say by themselves that are its neighbours as it is theirs, where that is not known; it stays
 * unknown where the features of one cannot be had. Who has come last comes first in what has changed, and is new to all.
 */
function renewOwn(index: NeighbourIndex, one: Neighbourhood): void {
  const { pairs } = index;
  const features = featuresOfOne(one);
  if (features === undefined) return;
  let bondTo: ReturnType<typeof ownBondTo> | undefined;
  for (const pair of one.neighbours) {
    if (!Number.isNaN(pairs.own[pair]!) || !isMutual(pairs, pair)) continue;
    bondTo ??= ownBondTo(features);
    const other = otherOf(index, pair, one);
    const ofOther = featuresOfOne(other);
    if (ofOther !== undefined) pairs.own[pair] = bondTo(ofOther, gapOf(one.day, other.day));
  }
}

/**
 * Works out the bonds of those whose neighbours have changed to neighbours that have them as theirs, but for faint ones.
 * Returns those of which a bond is another, with those given.
 */
function renewFirst(memory: BondMemory, touched: Set<Neighbourhood>): Set<Neighbourhood> {
  const { index, changed } = memory;
  const { pairs, keys } = index;
  for (const one of changed) {
    for (const pair of one.neighbours) {
      const other = otherOf(index, pair, one);
      if (other.number < one.number && changed.has(other)) continue;
      let bond = Number.NaN;
      if (isMutual(pairs, pair)) {
        const [a, b] = [keys.entries[pairs.a[pair]!]!, keys.entries[pairs.b[pair]!]!];
        const nearness = {
          near: pairs.near[pair]!,
          placeWithA: pairs.placeWithA[pair]!,
          placeWithB: pairs.placeWithB[pair]!,
        };
        bond = pairs.own[pair]! + crowdBond(nearness, standingIn(memory, a), standingIn(memory, b));
        if (!(bond > FAINT)) bond = Number.NaN;
      }
      if (Object.is(bond, pairs.bond[pair]!)) continue;
      pairs.bond[pair] = bond;
      if (Number.isNaN(bond)) pairs.close[pair] = Number.NaN;
      touched.add(one).add(other);
    }
  }
  return touched;
}

/** Works out the bonds of some by the company that they keep. Returns those of which one is another. */
function renewClose(memory: BondMemory, of: ReadonlySet<Neighbourhood>): Set<Neighbourhood> {
  const { index } = memory;
  const { pairs, keys } = index;
  const companies = new Map<Neighbourhood, Company<number>>();
  const companyAround = (one: Neighbourhood): Company<number> => {
    const known = companies.get(one);
    if (known !== undefined) return known;
    const bound = one.neighbours.filter((pair) => !Number.isNaN(pairs.bond[pair]!));
    const company = companyOf(
      bound.map((pair) => [otherOf(index, pair, one).number, pairs.bond[pair]!] as const),
    );
    companies.set(one, company);
    return company;
  };
  const touched = new Set<Neighbourhood>();
  // By number: with a map it took twice as long.
  const parts = keys.sums;
  const partOf = (number: number): number => parts[number]!;
  for (const one of of) {
    const company = companyAround(one);
    for (const [at, number] of company.with.entries()) parts[number] = company.parts[at]!;
    for (const pair of one.neighbours) {
      const bond = pairs.bond[pair]!;
      if (Number.isNaN(bond)) continue;
      const other = otherOf(index, pair, one);
      if (other.number < one.number && of.has(other)) continue;
      const close = bondInCompany(bond, companyAround(other), company, partOf);
      if (close === pairs.close[pair]) continue;
      pairs.close[pair] = close;
      touched.add(one).add(other);
    }
    for (const number of company.with) parts[number] = 0;
  }
  return touched;
}

/** Bond of those that are no neighbours. */
export const NO_BOND = -5;
/** Returns how surely an article is bound to those beyond its neighbours. */
export function beyondOf(memory: BondMemory, one: Neighbourhood): number {
  if (Number.isNaN(one.beyond)) one.beyond = bondBeyond(memory, one);
  return one.beyond;
}

/** How many of the last neighbours tell of those beyond. */
const LAST = 10;

/** An article with as many neighbours as are kept is bound to those beyond about as to its last ones. */
function bondBeyond({ index }: BondMemory, { neighbours }: Neighbourhood): number {
  if (neighbours.length < MOST) return NO_BOND;
  let sum = 0;
  for (const pair of neighbours.slice(-LAST)) {
    const close = index.pairs.close[pair]!;
    sum += Number.isNaN(close) ? NO_BOND : Math.max(NO_BOND, close);
  }
  return sum / LAST;
}
