/** How much of one text stands in another, by runs of three words: what tells an edited version from another text. */

import { wordsOf } from './words.ts';

const RUN = 3;

/** Returns a text's runs, in lower case. */
export function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text).map((word) => word.text.toLowerCase());
  return new Set(words.map((_, at) => words.slice(at, at + RUN).join(' ')));
}

/** Returns which share of the runs of the text that has fewer both have, 0 where it has none. */
export function sharedRuns(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  return fewer.size === 0 ? 0 : [...fewer].filter((run) => more.has(run)).length / fewer.size;
}

/**
 * Share that an edited version has to have in common. An address can carry several articles, or another one every day:
 * those share less than a tenth. News articles that were edited within a day keep more than half; one that grew from a
 * flash keeps what the flash said.
 */
export const LEAST_OF_A_VERSION = 0.3;
