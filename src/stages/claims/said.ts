/** What a statement is compared by: its words with their meaning, whom it names, numbers and times. */

import type { Language } from '../../language/language.ts';
import { isContent, type PassageWord, readWord } from '../../language/same-statement/passage-words.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/interval.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedToken } from '../../model/syntax.ts';
import type { Amount, Value } from '../../model/value.ts';
import { overlapping, overlaps, spanAt } from '../../text/offsets.ts';
import type { PlacedTime } from './placeless.ts';
import type { Quantity } from './quantities.ts';
import type { Meaning } from './who.ts';

export interface Said {
  /** Outside names, numbers and times; each stem once. */
  readonly words: readonly PassageWord[];
  readonly stems: ReadonlySet<string>;
  readonly who: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** All the numbers with a unit or without, as they are printed. */
  readonly amounts: readonly Amount[];
  readonly times: readonly SaidTime[];
  /** Lengths of time, as ISO 8601 has them. */
  readonly lengths: ReadonlySet<string>;
}

export interface SaidTime extends Interval {
  readonly role: TimeExpression['role'];
  readonly precision: TimeExpression['precision'];
  /** The time of day as it is printed. */
  readonly clock?: string;
}

interface Beside {
  readonly meant: readonly Meaning[];
  readonly times: readonly PlacedTime[];
  readonly values: readonly Value[];
  /** Offices and titles beside names, which say who somebody is and not what is said of him. */
  readonly roles: readonly Span[];
  readonly quantities: readonly Quantity[];
  readonly amounts: readonly Amount[];
}

export function readSaid(
  tokens: readonly ParsedToken[],
  { meant, times, values, roles, quantities, amounts }: Beside,
  language: Language,
): Said {
  const words = new Map<string, PassageWord>();
  const who = new Set<string>();
  for (const token of tokens) {
    const meaning = meant[spanAt(meant, token.start)];
    if (meaning) for (const id of meaning.ids) who.add(id);
    if ((meaning && !(meaning.refers && token.upos === 'NOUN')) || !isContent(token, language)) continue;
    if (isCounted(token, times, values) || spanAt(roles, token.start) >= 0) continue;
    const word = readWord(token, language);
    if (!words.has(word.stem)) words.set(word.stem, word);
  }
  return {
    words: [...words.values()],
    stems: new Set(words.keys()),
    who,
    quantities,
    amounts,
    times: times.flatMap(({ date, placeless, role, precision, clock }) => {
      const told = date ?? placeless;
      return told ? [{ ...told, role, precision, ...(clock !== undefined && { clock }) }] : [];
    }),
    lengths: new Set(times.flatMap(({ length }) => length ?? [])),
  };
}

const isCounted = (token: Span, times: readonly Span[], values: readonly Value[]): boolean =>
  times.some((one) => overlaps(one, token)) ||
  overlapping(values, token).some((one) => 'number' in one && overlaps(one.number, token));
