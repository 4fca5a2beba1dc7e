/** What the articles themselves say is not settled, and figures for the same thing that exclude each other. */

import type { Language } from '../../language/language.ts';
import type { Asked } from '../../language/questions.ts';
import type { Candidate } from './candidate.ts';
import type { ReadHeap } from './heap.ts';
import { fitOf, termsFor } from './match.ts';
import { areIndependent, type Group, isCompatible } from './sides.ts';
import type { Sought } from './sought.ts';

/** How far the sentence that says so must speak of what is asked. */
const ABOUT = 0.6;

/** Of wishes and words each may be another without a dispute. */
const FACTS: ReadonlySet<Asked> = new Set([
  'time',
  'place',
  'who',
  'count',
  'frequency',
  'amount',
  'reason',
  'duration',
  'age',
]);

/** Does a sentence say that what is asked is not settled: "nor is it agreed who broke off the talks"? */
export function isUnsettled(sought: Sought, heap: ReadHeap, language: Language): boolean {
  const { unsettled } = language.questions;
  if (!FACTS.has(sought.asks) || sought.sought.length < 2) return false;
  return heap.passages.some((passage) => {
    if (passage.isSpun) return false;
    const text = passage.told.text.slice(passage.start, passage.end);
    if (!unsettled.test(text)) return false;
    return fitOf(passage, termsFor(sought, 'kind'), heap, language).coverage >= ABOUT;
  });
}

/** Figures for one thing are of one size: who counts a thousand and who counts ten speak of different things. */
const MOST_APART = 4;

/** Of what has one end only, that end. */
const sizeOf = ({ min, max }: { readonly min: number; readonly max: number }): number =>
  Number.isFinite(max) ? max : min;

/** Returns the first group with those that exclude it, of what is not settled; nothing where there is none. */
export function findRivals(groups: readonly Group[], heap: ReadHeap): Group[] {
  const [best, ...others] = groups;
  if (best === undefined) return [];
  const rivals = others.filter((group) => areIndependent(best, group, heap) && isRival(best[0], group[0]));
  return rivals.length > 0 ? [best, ...rivals] : [];
}

function isRival({ value: a }: Candidate, { value: b }: Candidate): boolean {
  if (!a || !b) return a === b;
  if (a.kind !== b.kind || isCompatible(a, b)) return false;
  if (a.kind !== 'number' || b.kind !== 'number') return true;
  const [small, large] = sizeOf(a) < sizeOf(b) ? [a, b] : [b, a];
  return sizeOf(large) <= MOST_APART * Math.max(sizeOf(small), Number.EPSILON);
}
