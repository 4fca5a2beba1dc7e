/** Gathers the quotations that report the same words. */

import type { Report } from './report.ts';
import { isFrameOf, isSameWording, type Knowledge, likenessOf, TELLING } from './same.ts';

/**
 * Returns the groups of reports, each in the order given. What stands in marks is grouped by its words; what is told in
 * other words joins the group that it is most like, or others like it where nobody quotes the words. Groups of which one
 * translates a report of the other are one.
 */
export function gatherReports(
  reports: readonly Report[],
  translations: readonly (readonly [Report, Report])[],
  known: Knowledge,
): Report[][] {
  const place = new Map(reports.map((report, at) => [report, at]));
  const quoting = reports.filter(({ indirect }) => !indirect);
  const groups = joinTranslated(groupQuoting(quoting, known), translations);
  return joinIndirect(reports, groups, known).map((group) =>
    withoutFrames(group).sort((a, b) => place.get(a)! - place.get(b)!),
  );
}

/** Groups those that are the same, or each the same as another of the group. Equal ones are compared once. */
function groupQuoting(reports: readonly Report[], known: Knowledge): Report[][] {
  const equal = [
    ...Map.groupBy(reports, ({ words, weight, quotation: { source, spun, said } }) =>
      JSON.stringify([words, source, spun, weight < TELLING ? said?.start : null]),
    ).values(),
  ];
  const parent = equal.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const isTaken = new Set<number>();
  const isMade = equal.map(([first]) => isPieced(first!));
  const pairs = pairsSharing(
    equal.map(([first]) => runsOf(first!)),
    1,
  ).sort(([a, b], [c, d]) => Number(isMade[a]! || isMade[b]!) - Number(isMade[c]! || isMade[d]!));
  for (const [i, j] of pairs) {
    const [a, b] = [root(i), root(j)];
    const taken = [i, j].some((one) => isTaken.has(one));
    if (a === b || taken || !isSameWording(equal[i]![0]!, equal[j]![0]!, known)) continue;
    parent[Math.max(a, b)] = Math.min(a, b);
    for (const one of [i, j]) if (isMade[one]) isTaken.add(one);
  }
  return [...Map.groupBy(equal, (_, i) => root(i)).values()].map((group) => group.flat());
}

/**
 * Fragments that a reporter has set into one sentence of his own may be of several sayings: they join the first group
 * that has one of them, and none for the other's sake.
 */
const isPieced = ({ quotation: { kind, content } }: Report): boolean =>
  kind === 'mixed' && content.length > 1;

function joinTranslated(
  groups: readonly Report[][],
  translations: readonly (readonly [Report, Report])[],
): Report[][] {
  const groupOf = new Map(groups.flatMap((group) => group.map((report) => [report, group] as const)));
  for (const pair of translations) {
    const [here, there] = pair.map((report) => groupOf.get(report)!) as [Report[], Report[]];
    if (here === there) continue;
    for (const report of there) groupOf.set(report, here);
    here.push(...there.splice(0));
  }
  return groups.filter((group) => group.length > 0);
}

/** Words of a run that two wordings must share before they are compared. */
const RUN = 3;

/**
 * Fragments can lie in other fragments only, or in short quotations, so long ones have no runs of two. A machine may
 * have swapped the words between, so that a fragment's own words count beside its speaker.
 */
function runsOf({ words, meaning, weight }: Report): string[] {
  const lengths = weight < 2 * TELLING ? [RUN - 1, RUN] : [RUN];
  const runs = lengths.flatMap((length) =>
    words
      .slice(0, Math.max(0, words.length - length + 1))
      .map((_, i) => words.slice(i, i + length).join(' ')),
  );
  return weight >= TELLING ? runs : [...runs, ...words.filter((_, i) => meaning[i])];
}

/** Things that are looked at for one key; those with keys that everyone has share a rarer one besides. */
const MOST_SHARING = 60;

/** Two that share keys, the first of which has a rank. */
interface Sharing {
  readonly rank: number;
  readonly pair: [number, number];
}

interface Holders {
  /** Keys are met in an order, and pairs come in that of the first key that they share. */
  readonly rank: number;
  readonly indexes: number[];
}

/** Returns the pairs of indexes, the lower first, that share so many keys. */
function pairsSharing(keysOf: readonly (readonly string[])[], least: number): [number, number][] {
  const holders = new Map<string, Holders>();
  const [counts, ranks] = [new Uint32Array(keysOf.length), new Uint32Array(keysOf.length)];
  const pairs: Sharing[] = [];
  for (const [j, keys] of keysOf.entries()) {
    const met: number[] = [];
    for (const key of new Set(keys)) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, { rank: holders.size, indexes: [j] });
      else if (known.indexes.length < MOST_SHARING) {
        for (const i of known.indexes) {
          if (counts[i] === 0) met.push(i);
          if (counts[i] === 0 || known.rank < ranks[i]!) ranks[i] = known.rank;
          counts[i]!++;
        }
        known.indexes.push(j);
      }
    }
    for (const i of met) {
      if (counts[i]! >= least) pairs.push({ rank: ranks[i]!, pair: [i, j] });
      counts[i] = 0;
    }
  }
  return pairs.sort(inOrder).map(({ pair }) => pair);
}

const inOrder = ({ rank: a, pair: [i, j] }: Sharing, { rank: b, pair: [k, l] }: Sharing): number =>
  a - b || j - l || i - k;

/** Words that two reports in different words must share before they are compared. */
const SHARED_WORDS = 2;

interface Likeness {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** Adds each indirect report to one group of those that quote, or to a new one, of which each is like each. */
function joinIndirect(
  reports: readonly Report[],
  quoting: readonly (readonly Report[])[],
  known: Knowledge,
): Report[][] {
  const groups = quoting.map((group) => [...group]);
  const groupOf = new Map(groups.flatMap((group) => group.map((report) => [report, group] as const)));
  const alike = likenesses(reports, known);
  for (const { one, other } of alike) {
    const [a, b] = [reports[one]!, reports[other]!];
    const [here, there] = [groupOf.get(a), groupOf.get(b)];
    if (here === undefined && there === undefined) groups.push(open(a, b, groupOf));
    else if (here === undefined) join(a, there!, known, groupOf);
    else if (there === undefined) join(b, here, known, groupOf);
  }
  return groups.filter((group) => group.length > 0);
}

function open(a: Report, b: Report, groupOf: Map<Report, Report[]>): Report[] {
  const group = [a, b];
  for (const report of group) groupOf.set(report, group);
  return group;
}

/** A report joins where somebody quotes the words by being like one who does; else it must be like each. */
function join(report: Report, group: Report[], known: Knowledge, groupOf: Map<Report, Report[]>): void {
  const quoted = group.filter(({ indirect }) => !indirect);
  const fits =
    quoted.length > 0
      ? quoted.some((one) => likenessOf(report, one, known) > 0)
      : group.every((one) => likenessOf(report, one, known) > 0);
  if (!fits) return;
  group.push(report);
  groupOf.set(report, group);
}

/** Returns the pairs that are alike, and of which one is indirect at least, the most alike first. */
function likenesses(reports: readonly Report[], known: Knowledge): Likeness[] {
  const keys = reports.map((report) => keysOf(report, known));
  const alike: Likeness[] = [];
  for (const [one, other] of pairsSharing(keys, SHARED_WORDS)) {
    const [a, b] = [reports[one]!, reports[other]!];
    if (!(a.indirect || b.indirect) || isFrameOf(a, b)) continue;
    const likeness = likenessOf(a, b, known);
    if (likeness > 0) alike.push({ one, other, likeness });
  }
  return alike.sort((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other);
}

/** Words beside the speaker and those for whom he speaks. */
function keysOf({ said, quotation }: Report, { speakers }: Knowledge): string[] {
  const known = speakers.keysOf(quotation);
  const sources = known.length > 0 ? known : [''];
  const words = said.flatMap(({ terms, numbers }) => [...terms.keys(), ...numbers]);
  return sources.flatMap((one) => words.map((word) => `${one}|${word}`));
}

/** Leaves out what holds words that the group has as quoted, and of two that overlap, the shorter. */
const withoutFrames = (group: readonly Report[]): Report[] =>
  group.filter(
    (report) => !group.some((other) => other !== report && isFrameOf(report, other) && yields(report, other)),
  );

const yields = (report: Report, other: Report): boolean =>
  report.indirect === other.indirect ? report.words.length < other.words.length : report.indirect;
