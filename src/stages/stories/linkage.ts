/**
 * Groups by average linkage (UPGMA, Sokal and Michener 1958), where some pairs cannot be compared, and where what holds
 * two groups together is measured against what holds each: two floods of one town are alike, but each is more so.
 */

/** What a group's own bonds ask of those to another: .6 and 2 were worse on ECB+ (train), in folds by topic; NeuS minds little. */
const CONTRAST = 1.3;
/** Pairs that a group must have before its own bonds count by half. */
const FEW_PAIRS = 5;

/** Where one linkage after the other is worked out: tables of its own would be most of what a batch leaves behind. */
export interface LinkageRoom {
  /** Of all with all, row by row, the same whichever comes first; `NaN` where two cannot be compared. */
  bonds: Float64Array;
  pairs: Int32Array;
}

export const emptyRoom = (): LinkageRoom => ({ bonds: new Float64Array(0), pairs: new Int32Array(0) });

/** For so many more at once room is made. */
const STEP = 100;

/** Makes room for so many. What stood there is of no use any more. */
export function makeRoom(room: LinkageRoom, count: number): void {
  if (room.bonds.length >= count * count) return;
  const side = STEP * Math.ceil(count / STEP);
  room.bonds = new Float64Array(side * side);
  room.pairs = new Int32Array(side * side);
}

/**
 * Returns the groups, as sorted indices, by their first. The bonds of the room are written over. The two groups that are
 * bound most are joined as long as it is by at least `least`; of equals, those that come first.
 */
export function linkByMean(count: number, room: LinkageRoom, least: number): number[][] {
  const table = tableOf(count, room);
  const nearest = table.groups.map((_, at) => nearestTo(at, table));
  for (;;) {
    const one = mostBound(nearest, table, least);
    if (one === null) break;
    const [first, second] = [one, nearest[one]!.at].sort((a, b) => a - b) as [number, number];
    join(first, second, table);
    for (let at = 0; at < count; at++) {
      if (table.groups[at] === null) continue;
      const { at: near, bond } = nearest[at]!;
      if (at === first || near === first || near === second) nearest[at] = nearestTo(at, table);
      else {
        const now = bondBetween(table, at, first);
        if (now > bond || (now === bond && first < near)) nearest[at] = { at: first, bond: now };
      }
    }
  }
  return table.groups.filter((group) => group !== null).map((group) => group.sort((a, b) => a - b));
}

interface Table {
  readonly groups: (number[] | null)[];
  /** Sums of bonds from group to group, and of how many pairs they are; within a group on the diagonal. */
  readonly sums: Float64Array;
  readonly pairs: Int32Array;
}

interface Nearest {
  readonly at: number;
  readonly bond: number;
}

function tableOf(count: number, { bonds: sums, pairs }: LinkageRoom): Table {
  for (let one = 0; one < count; one++)
    for (let other = 0; other < count; other++) {
      const at = one * count + other;
      const isPair = one !== other && !Number.isNaN(sums[at]!);
      pairs[at] = isPair ? 1 : 0;
      if (!isPair) sums[at] = 0;
    }
  return { groups: Array.from({ length: count }, (_, at) => [at]), sums, pairs };
}

function mostBound(nearest: readonly Nearest[], { groups }: Table, least: number): number | null {
  let most: number | null = null;
  for (const [at, { bond }] of nearest.entries())
    if (groups[at] !== null && bond >= least && (most === null || bond > nearest[most]!.bond)) most = at;
  return most;
}

function nearestTo(one: number, table: Table): Nearest {
  let nearest: Nearest = { at: -1, bond: Number.NEGATIVE_INFINITY };
  for (let other = 0; other < table.groups.length; other++) {
    if (other === one || table.groups[other] === null) continue;
    const bond = bondBetween(table, one, other);
    if (bond > nearest.bond) nearest = { at: other, bond };
  }
  return nearest;
}

/** Returns the mean bond of two groups, less what it falls short of the looser group's own. */
function bondBetween({ groups, sums, pairs }: Table, one: number, other: number): number {
  const size = groups.length;
  const between = one * size + other;
  if (pairs[between] === 0) return Number.NEGATIVE_INFINITY;
  const mean = sums[between]! / pairs[between]!;
  const [a, b] = [one * (size + 1), other * (size + 1)];
  if (pairs[a] === 0 || pairs[b] === 0) return mean;
  const within = Math.min(sums[a]! / (pairs[a]! + FEW_PAIRS), sums[b]! / (pairs[b]! + FEW_PAIRS));
  return mean - CONTRAST * Math.max(0, within - mean);
}

function join(first: number, second: number, { groups, sums, pairs }: Table): void {
  const size = groups.length;
  for (const table of [sums, pairs]) {
    const within = table[first * (size + 1)]! + table[second * (size + 1)]! + table[first * size + second]!;
    for (let other = 0; other < size; other++)
      table[first * size + other] = table[other * size + first] =
        table[first * size + other]! + table[second * size + other]!;
    table[first * (size + 1)] = within;
  }
  groups[first]!.push(...groups[second]!);
  groups[second] = null;
}
