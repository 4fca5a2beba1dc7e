/** What the forming of stories remembers, and what of it an article more or less changes. */

import type { ArticleId } from '../../model/article.ts';
import {
  bondInCompany,
  bondOf,
  type Company,
  companyOf,
  FAINT,
  isMutual,
  type Standing,
  standingOf,
} from './bonds.ts';
import type { StoryFeatures } from './features.ts';
import { addToIndex, emptyIndex, type NeighbourIndex, otherOf, removeFromIndex } from './neighbours.ts';

/** Log-odds by the articles that two are. */
export type Bonds = Map<ArticleId, Map<ArticleId, number>>;

export interface StoryMemory {
  readonly index: NeighbourIndex;
  readonly standings: Map<ArticleId, Standing>;
  /** By what two share and the crowd. */
  readonly bonds: Bonds;
  readonly companies: Map<ArticleId, Company>;
  /** By their company, too: what stories are formed by. */
  readonly close: Bonds;
  /** The group that each article is in, sorted. */
  readonly groups: Map<ArticleId, readonly ArticleId[]>;
  /** The parts of round-ups, which are no one's neighbours. */
  readonly roundUps: Map<ArticleId, readonly StoryFeatures[]>;
  /** Articles whose neighbours have changed since the groups were formed. */
  readonly changed: Set<ArticleId>;
}

export const emptyMemory = (): StoryMemory => ({
  index: emptyIndex(),
  standings: new Map(),
  bonds: new Map(),
  companies: new Map(),
  close: new Map(),
  groups: new Map(),
  roundUps: new Map(),
  changed: new Set(),
});

/** Adds an article that is not there yet. */
export function remember(memory: StoryMemory, features: StoryFeatures): void {
  for (const { features: of } of addToIndex(memory.index, features)) memory.changed.add(of.id);
}

/** Takes an article out. */
export function forget(memory: StoryMemory, id: ArticleId): void {
  memory.roundUps.delete(id);
  for (const { features } of removeFromIndex(memory.index, id)) memory.changed.add(features.id);
  for (const other of memory.groups.get(id) ?? [])
    if (memory.index.neighbourhoods.has(other)) memory.changed.add(other);
  for (const table of [memory.bonds, memory.close]) {
    for (const other of table.get(id)?.keys() ?? []) {
      table.get(other)!.delete(id);
      memory.changed.add(other);
    }
    table.delete(id);
  }
  memory.changed.delete(id);
  for (const table of [memory.standings, memory.companies, memory.groups]) table.delete(id);
}

/** Works out the bonds that have changed, and returns the articles that have one. */
export function renewBonds(memory: StoryMemory): Set<ArticleId> {
  const { index, standings, companies, bonds, close, changed } = memory;
  for (const id of changed) standings.set(id, standingOf(index.neighbourhoods.get(id)!));
  const keptOthers = renew(bonds, changed, (id) => firstBonds(memory, id));
  for (const id of keptOthers) companies.set(id, companyOf(bonds.get(id)!));
  const touched = renew(close, keptOthers, (id) =>
    [...bonds.get(id)!].map(([other, bond]) => [
      other,
      bondInCompany(bond, companies.get(id)!, companies.get(other)!),
    ]),
  );
  changed.clear();
  return touched;
}

/** Bonds to those that are its neighbours and have it as theirs, but for faint ones. */
function firstBonds({ index, standings }: StoryMemory, id: ArticleId): [ArticleId, number][] {
  const own = index.neighbourhoods.get(id)!;
  const bonds: [ArticleId, number][] = [];
  for (const pair of own.neighbours) {
    if (!isMutual(pair)) continue;
    const bond = bondOf(pair, standings.get(pair.a.features.id)!, standings.get(pair.b.features.id)!);
    if (bond > FAINT) bonds.push([otherOf(pair, own).features.id, bond]);
  }
  return bonds;
}

/** Puts new bonds of some articles in the table, and returns those and whoever had or has a bond with them. */
function renew(
  table: Bonds,
  ids: ReadonlySet<ArticleId>,
  bondsOf: (id: ArticleId) => readonly (readonly [ArticleId, number])[],
): Set<ArticleId> {
  const touched = new Set(ids);
  for (const id of ids) {
    for (const other of table.get(id)?.keys() ?? []) {
      table.get(other)?.delete(id);
      touched.add(other);
    }
    table.set(id, new Map());
  }
  for (const id of ids)
    for (const [other, bond] of bondsOf(id)) {
      if (table.get(id)!.has(other)) continue;
      table.get(id)!.set(other, bond);
      if (!table.has(other)) table.set(other, new Map());
      table.get(other)!.set(id, bond);
      touched.add(other);
    }
  return touched;
}
