/** A question of the story, and the passages of several articles that give it the same answer. */

import type { Span } from '../../../model/span.ts';
import type { Place } from '../joins.ts';
import type { Row } from '../known-lists.ts';
import { type Answer, articleOf, type Heap } from './heap.ts';

export type SlotKind = 'number' | 'moment' | 'event' | 'place' | 'absence' | 'first' | 'name' | 'word';

export interface SlotPassage extends Place {
  /** The words that give the answer. */
  readonly heart: Span;
}

export interface Slot {
  readonly kind: SlotKind;
  /** One of each article, by article. */
  readonly passages: readonly SlotPassage[];
}

/** A slot as it is looked for. */
export interface Filled {
  readonly kind: SlotKind;
  /** One of each article. */
  readonly answers: readonly Answer[];
}

/** Answers that are held against each other as the middle of what agrees, at most: a heap of a hundred has thousands. */
const MOST_CENTRES = 40;

/**
 * Returns what agrees: around each answer those of other articles that agree with it best, the largest first; each
 * answer is in one slot. `agree` returns how surely two say the same, 0 where they do not; by no more than what they say
 * and how it weighs.
 */
export function slotsAmong<One extends Answer>(
  kind: SlotKind,
  answers: readonly One[],
  agree: (one: One, other: One) => number,
  { known, markOf }: { readonly known: Heap['known']; readonly markOf: (one: One) => number },
): Filled[] {
  const left = new Set(answers);
  const slots: Filled[] = [];
  const around = new Map<One, Agreeing<One>>();
  // What becomes a centre, or is none any more, is as good as new.
  const marks = answers.map((one, at) => (at < MOST_CENTRES ? markOf(one) : -markOf(one)));
  const rows = known.rowsOf(answers, marks, (among) => (at) => agreeing(at, among, answers, agree));
  for (const [at, centre] of answers.slice(0, MOST_CENTRES).entries())
    if (rows[at]!.others.length > 0) around.set(centre, bestOfEach(rows[at]!, answers));
  const sumOf = (centre: One): number => {
    const { ones, sure } = around.get(centre)!;
    let all = 0;
    for (let at = 0; at < ones.length; at++) if (left.has(ones[at]!)) all += sure[at]!;
    return all;
  };
  const sums = new Map<One, number>();
  for (;;) {
    let [centre, most]: [One | undefined, number] = [undefined, 0];
    for (const one of around.keys()) {
      if (!left.has(one)) continue;
      const sum = sums.get(one) ?? sumOf(one);
      sums.set(one, sum);
      if (sum > most) [centre, most] = [one, sum];
    }
    if (centre === undefined) return slots;
    const members = [centre, ...around.get(centre)!.ones.filter((one) => left.has(one))];
    for (const one of members) left.delete(one);
    const taken = new Set(members);
    for (const [one, { ones }] of around) if (ones.some((other) => taken.has(other))) sums.delete(one);
    slots.push({ kind, answers: members });
  }
}

/** The answers that agree with a centre best, one of each article, and how surely each. */
interface Agreeing<One> {
  readonly ones: One[];
  readonly sure: number[];
}

function bestOfEach<One extends Answer>({ others, values }: Row, answers: readonly One[]): Agreeing<One> {
  const best: Agreeing<One> = { ones: [], sure: [] };
  const places = new Map<string, number>();
  for (let index = 0; index < others.length; index++) {
    const [one, sure] = [answers[others[index]!]!, values[index]!];
    const place = places.get(articleOf(one)) ?? best.ones.length;
    if (place < best.ones.length && sure <= best.sure[place]!) continue;
    places.set(articleOf(one), place);
    best.ones[place] = one;
    best.sure[place] = sure;
  }
  return best;
}

/** Returns those of other articles that agree with a centre, and how surely. */
function agreeing<One extends Answer>(
  at: number,
  among: readonly number[],
  answers: readonly One[],
  agree: (one: One, other: One) => number,
): Row {
  const row: Row = { others: [], values: [] };
  if (at >= MOST_CENTRES) return row;
  const centre = answers[at]!;
  for (const other of among) {
    const one = answers[other]!;
    const sure = articleOf(one) === articleOf(centre) ? 0 : agree(centre, one);
    if (sure <= 0) continue;
    row.others.push(other);
    row.values.push(sure);
  }
  return row;
}

/** Returns a slot as it is shown. */
export const shownAs = ({ kind, answers }: Filled): Slot => ({
  kind,
  passages: answers.map(passageOf).sort((a, b) => (a.article < b.article ? -1 : 1)),
});

const passageOf = ({ sentence, stretch, heart }: Answer): SlotPassage => ({
  article: articleOf({ sentence }),
  start: stretch.start,
  end: stretch.end,
  heart: { start: heart.start, end: heart.end },
});
