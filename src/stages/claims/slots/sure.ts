/** How surely what fills a slot says the same. */

import type { Sureness } from '../agreement.ts';
import type { SlotKind } from './slot.ts';

/** One number of one thing, the last time of one thing and who stays away are the answer themselves. */
const BY_ITSELF: ReadonlySet<SlotKind> = new Set<SlotKind>(['number', 'first', 'absence']);
/** What a time, a place or a rare name in common adds to the likeness. */
const IN_COMMON = 0.1;

export const surenessIn =
  (kind: SlotKind, likeness: Sureness): Sureness =>
  (a, b) =>
    BY_ITSELF.has(kind) ? 1 : likeness(a, b) + IN_COMMON;
