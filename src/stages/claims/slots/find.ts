/** Looks through the heap for questions that several of its articles answer alike. */

import type { Language } from '../../../language/language.ts';
import type { ReadHeap } from '../disputes/read-heap.ts';
import { absenceSlots } from './absences.ts';
import { eventSlots } from './events.ts';
import { firstSlots } from './firsts.ts';
import { weighHeap } from './heap.ts';
import { mergeSlots } from './merge.ts';
import { momentSlots } from './moments.ts';
import { numberSlots } from './numbers.ts';
import { rareSlots } from './rare.ts';
import { type Slot, shownAs } from './slot.ts';

/** Returns the slots that articles fill alike. */
export function findSlots(read: ReadHeap, language: Language): Slot[] {
  const heap = weighHeap(read, language);
  return mergeSlots([
    ...absenceSlots(heap),
    ...firstSlots(heap),
    ...numberSlots(heap),
    ...momentSlots(heap),
    ...eventSlots(heap),
    ...rareSlots(heap),
  ]).map(shownAs);
}
