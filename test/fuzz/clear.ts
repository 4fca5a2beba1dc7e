/** What people are told when something cannot be read: which input, why, and what to try, in words for them. */

import type { ReadFailure } from '../../src/model/page.ts';

/** What only programmers understand, and what nobody does. */
const INTERNAL =
  /Cannot (?:read|set|convert|destructure|mix)|is not (?:a function|iterable|a constructor|defined)|(?<!received )\bundefined\b|\[object |(?<!received )\bNaN\b|Invalid (?:time value|array length|count)|Maximum call stack|SQLITE|constraint failed|no such column|fts5|\.ts:\d+|\bnode:/;

/** Returns what is not clear about a message. */
export const unclear = (message: string): string[] =>
  message.trim() === ''
    ? ['an empty message']
    : INTERNAL.test(message)
      ? [`an unclear message: ${message}`]
      : [];

/** Returns what is not clear about a failure. */
export function unclearFailure({ input, cause, remedy }: ReadFailure): string[] {
  const lacking = Object.entries({ input, cause, remedy }).filter(([, text]) => text.trim() === '');
  return [
    ...lacking.map(([field]) => `a failure without its ${field}: ${input}: ${cause} ${remedy}`),
    ...unclear(cause),
  ];
}
