/** What the terminal can show. */

import type { Screen } from '../render/terminal.ts';

/** Wider lines are hard to read. */
const WIDEST = 100;
/** Where nobody says how wide the terminal is. */
const USUAL = 80;

/**
 * Returns what can be shown on a stream; colours on a terminal only, and not where NO_COLOR is set (no-color.org). What
 * is piped is as wide as COLUMNS says.
 */
export const screenOf = (
  stream: Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>,
  widest = WIDEST,
): Screen => ({
  width: Math.min(stream.columns || Number(process.env.COLUMNS) || USUAL, widest),
  colour: Boolean(stream.isTTY) && !process.env.NO_COLOR,
});
