/** Who wants what, laid out: issues in rows, parties in columns, and in each cell what the party is reported to hold. */

import type { Entity } from '../model/entity.ts';
import type { Issue, Stance, StanceId, StanceLabel } from '../model/stance.ts';
import type { Edition } from './edition.ts';

export interface Positions {
  /** The parties with most to say, at most five; they have the columns. */
  readonly parties: readonly Entity[];
  readonly rows: readonly Row[];
  /** Whoever has no column. */
  readonly others: readonly Voice[];
}

export interface Row {
  readonly issue: Issue;
  /** One for each party, in their order; an empty one is "not stated". */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** By date, undated ones last. */
  readonly stances: readonly Stance[];
  /** Accounts give the party opposite positions, and no shift in time explains them. */
  readonly contested: boolean;
}

export interface Voice {
  readonly party: Entity;
  readonly stances: readonly Stance[];
}

const MOST_COLUMNS = 5;
/** A party that speaks on one issue only needs no column, unless hardly anybody has one. */
const FEWEST_ISSUES = 2;
const FEWEST_COLUMNS = 3;

/** Returns the table and whoever has no place in it. */
export function layOutPositions(edition: Edition): Positions {
  const voices = voicesIn(edition);
  const many = voices.filter(({ stances }) => issuesOf(stances).size >= FEWEST_ISSUES).length;
  const columns = voices.slice(0, Math.min(MOST_COLUMNS, Math.max(many, FEWEST_COLUMNS)));
  const settled = shiftedIn(edition);
  const rows = edition.dossier.issues
    .map((issue): Row => {
      const cells = columns.map(({ stances }) => cellOf(issue, stances, settled));
      return { issue, cells };
    })
    .filter(({ cells }) => cells.some(({ stances }) => stances.length > 0));
  return {
    parties: columns.map(({ party }) => party),
    rows: rows.toSorted(
      (a, b) => Number(isRest(a)) - Number(isRest(b)) || spokenFor(b) - spokenFor(a) || sizeOf(b) - sizeOf(a),
    ),
    others: voices.slice(columns.length),
  };
}

/** Returns the parties with their stances, those that speak on most issues first. */
function voicesIn({ dossier, entities }: Edition): Voice[] {
  const byParty = Map.groupBy(dossier.stances, ({ party, holder }) => party ?? holder);
  return [...byParty]
    .flatMap(([id, stances]): Voice[] => {
      const party = entities.get(id);
      return party ? [{ party, stances: stances.toSorted(byDate) }] : [];
    })
    .sort(
      (a, b) =>
        issuesOf(b.stances).size - issuesOf(a.stances).size ||
        b.stances.length - a.stances.length ||
        b.party.mentions.length - a.party.mentions.length ||
        (a.party.id < b.party.id ? -1 : 1),
    );
}

const issuesOf = (stances: readonly Stance[]): ReadonlySet<string> =>
  new Set(stances.map(({ issue }) => issue));

const byDate = (a: Stance, b: Stance): number => {
  const [one, other] = [a.date?.start ?? '~', b.date?.start ?? '~'];
  return one < other ? -1 : one > other ? 1 : b.origins.length - a.origins.length;
};

/** Pairs of stances that a shift explains: "FROM TO". */
const shiftedIn = ({ dossier }: Edition): ReadonlySet<string> =>
  new Set(dossier.shifts.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));

function cellOf(issue: Issue, all: readonly Stance[], settled: ReadonlySet<string>): Cell {
  const stances = all.filter((stance) => stance.issue === issue.id);
  const contested = stances.some((one) =>
    stances.some(
      (other) =>
        SIDE[one.label] * SIDE[other.label] < 0 &&
        one.holder === other.holder &&
        !settled.has(`${one.id} ${other.id}`),
    ),
  );
  return { stances, contested };
}

/** Whether a label is for or against what the issue names; a warning is neither. */
const SIDE: Record<StanceLabel, -1 | 0 | 1> = {
  demands: 1,
  supports: 1,
  offers: 1,
  'open to': 1,
  rejects: -1,
  opposes: -1,
  warns: 0,
};

/** What is of no issue in common has no terms. */
const isRest = ({ issue }: Row): boolean => issue.terms.length === 0;
const spokenFor = ({ cells }: Row): number => cells.filter(({ stances }) => stances.length > 0).length;
const sizeOf = ({ cells }: Row): number => cells.reduce((sum, { stances }) => sum + stances.length, 0);

/** Returns a position as it reads under its holder's name: without the name, where it begins with it. */
export function underName({ text }: Stance, names: readonly string[]): string {
  const name = names.find(
    (each) => each !== '' && text.startsWith(each) && /^(?::| )/.test(text.slice(each.length)),
  );
  return name === undefined ? text : text.slice(name.length).replace(/^:?\s+/, '');
}

/** Returns the stance that a shift names. A dossier's shifts resolve, else `verify` refuses it. */
export function stanceOf({ dossier }: Edition, id: StanceId): Stance {
  const stance = dossier.stances.find((each) => each.id === id);
  if (!stance) throw new Error(`No stance ${id} in this dossier. Run “synoptic verify” on it.`);
  return stance;
}

/** Returns the labels that the dossier has, in their order. */
export const labelsIn = ({ dossier }: Edition): StanceLabel[] =>
  (Object.keys(SIDE) as StanceLabel[]).filter((label) =>
    dossier.stances.some((stance) => stance.label === label),
  );
