/** What the readers of archives and lists give, item by item, and how one goes on behind an item. */

import type { ReadFailure, ReadPage } from '../model/page.ts';
import type { Position } from './chunks.ts';
import { failure } from './failures.ts';

/** What was met so far in one file: pages, and what was passed over, by why. */
export interface Tally {
  readonly pages: number;
  readonly passed: Readonly<Record<string, number>>;
}

/** How far one file is read. */
export interface Reached {
  /** Where the next record begins; the start of the file for what can only be read whole. */
  readonly position: Position;
  /** Records before it. */
  readonly record: number;
  /** Items that were given of the record that begins there. */
  readonly within: number;
  readonly tally: Tally;
  /** Nothing of the file is left. */
  readonly finished?: true;
}

export interface Given {
  readonly read: ReadPage | ReadFailure;
  readonly reached: Reached;
  /** The file holds nothing of the kind that is read. */
  readonly unrelated?: true;
}

export const START: Reached = {
  position: { offset: 0, skip: 0 },
  record: 0,
  within: 0,
  tally: { pages: 0, passed: {} },
};

/** Returns the tally with one more: a page, or something passed over for a reason. */
export const counted = ({ pages, passed }: Tally, reason?: string): Tally =>
  reason === undefined
    ? { pages: pages + 1, passed }
    : { pages, passed: { ...passed, [reason]: (passed[reason] ?? 0) + 1 } };

/** Returns what is to be said at the end of an archive, if anything. */
export function summaryOf(uri: string, { record, tally }: Reached): ReadFailure | null {
  const passed = Object.entries(tally.passed).sort(([a], [b]) => (a < b ? -1 : 1));
  const count = passed.reduce((sum, [, number]) => sum + number, 0);
  const reasons = passed.map(([reason, number]) => `${number} ${reason}`).join(', ');
  if (count === 0 && (tally.pages > 0 || record === 0)) return null;
  return failure(
    uri,
    tally.pages === 0
      ? `None of its ${record} records is a page${reasons && `: ${reasons}`}.`
      : `${count} of its ${record} records were passed over: ${reasons}.`,
    tally.pages === 0
      ? 'Check that it is the archive that was meant.'
      : 'The others were read; nothing is to be done if no article is missing.',
  );
}
