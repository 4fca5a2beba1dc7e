/** Who wants what, laid out: issues in rows, parties in columns, and in each cell what the party is reported to hold. */

import type { Interval } from '../model/article.ts';
import type { Entity } from '../model/entity.ts';
import type { Issue, Stance, StanceId, StanceLabel } from '../model/stance.ts';
import { DAY_MS } from '../text/intervals.ts';
import { overlaps } from '../text/offsets.ts';
import type { Edition } from './edition.ts';

export interface Positions {
  /** The parties with most to say, at most five; they have the columns. */
  readonly parties: readonly Entity[];
  readonly rows: readonly Row[];
  /** Whoever has no column. */
  readonly others: readonly Voice[];
  readonly isContested: Contested;
}

/** Do accounts contradict each other over the words that a stance rests on? */
export type Contested = (stance: Stance) => boolean;

export interface Row {
  readonly issue: Issue;
  /** Of each party, in their order, what it is reported to hold, by date, undated ones last. None is "not stated". */
  readonly cells: readonly (readonly Stance[])[];
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
  const rows = edition.dossier.issues
    .map((issue): Row => {
      const cells = columns.map(({ stances }) => stances.filter((stance) => stance.issue === issue.id));
      return { issue, cells };
    })
    .filter(({ cells }) => cells.some(({ length }) => length > 0));
  return {
    parties: columns.map(({ party }) => party),
    rows: rows.toSorted(
      (a, b) => Number(isRest(a)) - Number(isRest(b)) || spokenFor(b) - spokenFor(a) || sizeOf(b) - sizeOf(a),
    ),
    others: voices.slice(columns.length),
    isContested: contestedIn(edition),
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

/** What is of no issue in common has no terms. */
const isRest = ({ issue }: Row): boolean => issue.terms.length === 0;
const spokenFor = ({ cells }: Row): number => cells.filter(({ length }) => length > 0).length;
const sizeOf = ({ cells }: Row): number => cells.flat().length;

function contestedIn({ dossier }: Edition): Contested {
  const disputed = dossier.claims
    .filter(({ status }) => status === 'contradicted')
    .flatMap(({ statements }) => statements.map(({ evidence }) => evidence));
  return ({ evidence }) =>
    evidence.some((cited) =>
      disputed.some((words) => words.article === cited.article && overlaps(words, cited)),
    );
}

/** A longer stretch is when the text was written, not when somebody spoke. */
const LONGEST = 2 * DAY_MS;

/** Returns when a position was voiced, where that is known to a day or two. */
export const voicedOn = ({ date }: Stance): Interval | null =>
  date !== null && Date.parse(date.end) - Date.parse(date.start) <= LONGEST ? date : null;

/** Returns a position as it reads under its holder's name: without the name, where it begins with it. */
export function underName({ text }: Stance, names: readonly string[]): string {
  const name = names.find(
    (each) => each !== '' && text.startsWith(each) && /^(?::| )/.test(text.slice(each.length)),
  );
  if (name === undefined) return text;
  const rest = text.slice(name.length);
  // "Northern authorities: …" does not begin with the name of the North.
  return /^ [^:“]{0,40}:/.test(rest) ? text : rest.replace(/^:?\s+/, '');
}

/** Returns the stance that a shift names. A dossier's shifts resolve, else `verify` refuses it. */
export function stanceOf({ dossier }: Edition, id: StanceId): Stance {
  const stance = dossier.stances.find((each) => each.id === id);
  if (!stance) throw new Error(`No stance ${id} in this dossier. Run “synoptic verify” on it.`);
  return stance;
}

const LABELS: readonly StanceLabel[] = [
  'demands',
  'supports',
  'offers',
  'open to',
  'rejects',
  'opposes',
  'warns',
];

/** Returns the labels that the dossier has, in their order. */
export const labelsIn = ({ dossier }: Edition): StanceLabel[] =>
  LABELS.filter((label) => dossier.stances.some((stance) => stance.label === label));
