/** Looks through the heap for questions that several of its articles answer alike. */

import type { Language } from '../../../language/language.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Telling } from '../disputes/telling.ts';
import { absenceSlots } from './absences.ts';
import { eventSlots } from './events.ts';
import { firstSlots } from './firsts.ts';
import { readHeap } from './heap.ts';
import { mergeSlots } from './merge.ts';
import { momentSlots } from './moments.ts';
import { numberSlots } from './numbers.ts';
import { rareSlots } from './rare.ts';
import { type Slot, shownAs } from './slot.ts';

/** Returns the slots that articles fill alike. */
export function findSlots(
  tellings: readonly Telling[],
  entities: readonly Entity[],
  language: Language,
): Slot[] {
  const heap = readHeap(tellings, entities, language);
  return mergeSlots([
    ...absenceSlots(heap),
    ...firstSlots(heap),
    ...numberSlots(heap),
    ...momentSlots(heap),
    ...eventSlots(heap),
    ...rareSlots(heap),
  ]).map(shownAs);
}
