/**
 * Whether a regular expression takes a time that is linear in every text, decided from its automaton.
 *
 * What goes back and tries again comes to a letter as often as there are ways to come there. That takes linear time if
 * the number of ways is bounded: if the automaton, which may begin anew at every letter, is finitely ambiguous (Weber
 * and Seidl, "On the degree of ambiguity of finite automata", 1991). It is unless by one word a state comes back to
 * itself in two ways, or one state comes back to itself and to another one which comes back to itself, too. Every
 * attempt is taken to fail, but where it cannot fail any more: there a search ends, and goes on only behind it.
 */

import type { Letters } from './alphabet.ts';
import { type Automaton, automataOf, type Edge, NotUnderstood } from './automaton.ts';
import { loopsOf } from './loops.ts';

/** Returns why "/a+/u" may take longer than linear time; nothing if it cannot. */
export function whyNotLinear(regex: string): string | undefined {
  const end = regex.lastIndexOf('/');
  try {
    // Alternatives are tried one after the other: what they take is the sum.
    const searches = automataOf(regex.slice(1, end), regex.slice(end + 1)).map(searchOf);
    if (searches.some(isExponential)) return 'exponential';
    return searches.some(isPolynomial) ? 'quadratic or worse' : undefined;
  } catch (error) {
    if (error instanceof NotUnderstood) return `undecided: ${error.message}`;
    throw error;
  }
}

const isExponential = (search: Search): boolean =>
  [...search.open.keys()].some((state) => comesInTwoWays(search, state));

const isPolynomial = (search: Search): boolean =>
  [...search.loops.keys()].some((one) =>
    [...search.open].some(([other, loop]) => search.open.get(one) !== loop && feeds(search, one, other)),
  );

type Edges = readonly (readonly Edge[])[];

interface Search {
  readonly automaton: Automaton;
  /** The edges on which an attempt may still fail. */
  readonly doubtful: Edges;
  /** The states on cycles, and those on cycles of doubtful edges. */
  readonly loops: ReadonlyMap<number, number>;
  readonly open: ReadonlyMap<number, number>;
}

function searchOf(automaton: Automaton): Search {
  const sure = sureOf(automaton);
  const doubtful = automaton.edges.map((edges, state) =>
    edges
      .filter(() => state !== 0)
      .map((edge) => ({ ...edge, behind: edge.behind & ~sure[state]! }))
      .filter(({ behind }) => behind !== 0n),
  );
  return { automaton, doubtful, loops: loopsOf(automaton.edges), open: loopsOf(doubtful) };
}

/** Returns for each state with which next letters an attempt cannot fail any more: the most that keep the promise. */
function sureOf({ reads, edges, ends, alphabet: { any, end } }: Automaton): readonly Letters[] {
  const all = any | end;
  const sure = reads.map((_, state) => (state === 0 ? 0n : all));
  for (let changed = true; changed; ) {
    changed = false;
    for (let state = 1; state < reads.length; state++) {
      const ways = [...ends[state]!, ...edges[state]!.filter(({ to }) => sure[to] === all)];
      const letters = ways
        .filter(({ before, isExact }) => isExact && (reads[state]! & ~before) === 0n)
        .reduce((sum, { behind }) => sum | behind, 0n);
      changed ||= letters !== sure[state];
      sure[state] = letters;
    }
  }
  return sure;
}

/** Whether a state comes back to itself in two ways by one word, in one of them always in doubt. */
function comesInTwoWays(
  { automaton: { reads, edges }, doubtful, loops, open }: Search,
  state: number,
): boolean {
  const tracks: readonly Track[] = [
    { edges: doubtful, has: (at) => open.get(at) === open.get(state) },
    { edges, has: (at) => loops.get(at) === loops.get(state) },
  ];
  const parted = doubtful[state]!.flatMap((one) =>
    edges[state]!.flatMap((other): Runs[] => {
      const meets = one.way !== other.way && (reads[state]! & one.before & other.before) !== 0n;
      const runs = { states: [one.to, other.to], last: one.behind & other.behind };
      return meets && runs.last !== 0n && runs.states.every((at, turn) => tracks[turn]!.has(at))
        ? [runs]
        : [];
    }),
  );
  const isOne = ([one, other]: readonly number[]): boolean => one === other;
  return parted.some(({ states }) => isOne(states)) || runsReach(parted, tracks, isOne);
}

/** Whether one word leads from one state to itself and to the other, and from the other to itself. */
function feeds(
  { automaton: { reads, edges }, doubtful, loops, open }: Search,
  one: number,
  other: number,
): boolean {
  const from = { states: [one, other, one], last: reads[one]! & reads[other]! };
  const tracks: readonly Track[] = [
    { edges, has: (at) => loops.get(at) === loops.get(one) },
    { edges: doubtful, has: (at) => open.get(at) === open.get(other) },
    { edges, has: () => true },
  ];
  return runsReach([from], tracks, (states) => states.join() === `${one},${other},${other}`);
}

/** States in which runs over the same word are, and which letters may have been its last. */
interface Runs {
  readonly states: readonly number[];
  readonly last: Letters;
}

/** Where a run may go. */
interface Track {
  readonly edges: Edges;
  readonly has: (state: number) => boolean;
}

const MOST_STEPS = 300_000;

/** Whether the runs, each on its track, come together to states that are sought. */
function runsReach(
  from: readonly Runs[],
  tracks: readonly Track[],
  isSought: (states: readonly number[]) => boolean,
): boolean {
  const seen = new Map<string, Letters>();
  const waiting = [...from];
  for (let steps = 0; waiting.length > 0; steps++) {
    if (steps > MOST_STEPS) throw new NotUnderstood('it is too large');
    for (const { states, last } of stepsFrom(waiting.pop()!, tracks)) {
      if (isSought(states)) return true;
      const known = seen.get(states.join()) ?? 0n;
      if ((last & ~known) === 0n) continue;
      seen.set(states.join(), last | known);
      waiting.push({ states, last: last & ~known });
    }
  }
  return false;
}

/** Returns where the runs may be a letter later. */
function stepsFrom({ states, last }: Runs, tracks: readonly Track[]): Runs[] {
  const steps: Runs[] = [];
  const step = (turn: number, to: readonly number[], before: Letters, behind: Letters): void => {
    if (turn === states.length) {
      steps.push({ states: to, last: behind });
      return;
    }
    const { edges, has } = tracks[turn]!;
    for (const edge of edges[states[turn]!]!) {
      if ((before & edge.before) === 0n || (behind & edge.behind) === 0n || !has(edge.to)) continue;
      step(turn + 1, [...to, edge.to], before & edge.before, behind & edge.behind);
    }
  };
  step(0, [], last, -1n);
  return steps;
}
