/** Words that name a time, as the language's forms describe them. */

import type { CalendarWords } from '../../language/calendar.ts';
import type { Span } from '../../model/span.ts';

export interface Form extends Span {
  /** The named groups of the pattern, lower case, without stops. */
  readonly parts: Readonly<Record<string, string | undefined>>;
}

/** Returns the forms in a stretch of text with plain marks, in order; of those that overlap, the longest. */
export function findForms(text: string, { start, end }: Span, calendar: CalendarWords): Form[] {
  const stretch = text.slice(start, end);
  const found = calendar.forms.flatMap((pattern) =>
    [...stretch.matchAll(pattern)].map((match): Form => {
      const lead = match[0].length - match[0].trimStart().length;
      return {
        start: start + match.index + lead,
        end: start + match.index + match[0].trimEnd().length,
        parts: plainParts(match.groups ?? {}),
      };
    }),
  );
  return longestFirst(found);
}

/** Returns the number that digits or a word stand for, such as "3", "3rd", "three" and "third". */
export const numberIn = (words: string | undefined, { numbers }: CalendarWords): number =>
  numbers.get(words ?? '') ?? Number.parseInt(words ?? '', 10);

function longestFirst(found: readonly Form[]): Form[] {
  const byStart = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Form[] = [];
  for (const form of byStart) {
    const last = kept.at(-1);
    if (last === undefined || form.start >= last.end) kept.push(form);
    else if (form.end - form.start > last.end - last.start) kept[kept.length - 1] = form;
  }
  return kept;
}

const plainParts = (groups: Record<string, string | undefined>): Form['parts'] =>
  Object.fromEntries(
    Object.entries(groups).map(([name, words]) => [
      name,
      words?.toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim(),
    ]),
  );
