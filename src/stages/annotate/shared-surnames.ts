/** Couples and kin who are named together: "Bo and June Lisk" are both a Lisk. */

import { spanOf } from './candidates.ts';
import type { Lists } from './lists.ts';
import type { Found } from './propagate.ts';
import type { Token } from './tokens.ts';

/** Returns full names by the keys of given names that an article prints only before "and" and a namesake's full name. */
export function sharedSurnames(found: readonly Found[], text: string, lists: Lists): Map<string, string> {
  const full = new Map<string, string>();
  const starts = new Map(found.map((name) => [spanOf(name).start, name]));
  for (const name of found) {
    const { line, to, key, fuller } = name;
    const [given] = wordsOf(name);
    const next = line.tokens[to + 1];
    const isGiven =
      name.type === 'person' && to - name.from === 1 && lists.isGiven(given!) && given!.gap !== ', ';
    if (!isGiven || fuller !== undefined || next === undefined) continue;
    const other = starts.get(next.start);
    const isJoined = line.tokens[to]!.lower === lists.names.and && line.tokens[to]!.gap === ' ';
    const surname = isJoined && other?.type === 'person' ? wordsOf(other).slice(1) : [];
    if (surname.length === 0 || !lists.isGiven(next)) continue;
    full.set(
      key,
      `${text.slice(given!.start, given!.end)} ${text.slice(surname[0]!.start, surname.at(-1)!.end)}`,
    );
  }
  return full;
}

const wordsOf = ({ line, from, to }: Found): readonly Token[] => line.tokens.slice(from, to);
