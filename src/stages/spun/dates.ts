/** Finds months and weekdays that a spinner took for other words: "in Could" for "in May". */

import type { CalendarWords } from '../../language/calendar.ts';
import type { SpinModel } from '../../language/spin.ts';
import { findForms } from '../../language/time-forms.ts';
import type { Swap } from '../../model/article.ts';
import { foldMarks } from '../../text/normalise.ts';
import type { Token } from './decode.ts';

/** In characters: what is looked at on each side of the word. */
const AROUND = 24;
/** A capitalised word that is none of the calendar's, where only the calendar's stand. */
const SURE = 0.95;

/** Returns swaps of capitalised words that make a date only if they are read as a month or weekday. */
export function restoreDates(
  text: string,
  sentences: readonly (readonly Token[])[],
  model: SpinModel,
  calendar: CalendarWords,
): Swap[] {
  return sentences.flatMap((tokens) =>
    tokens.flatMap((token): Swap[] => {
      const { start, end, text: printed } = token;
      if (!token.name || token.id < 0 || isOfCalendar(printed.toLowerCase(), calendar)) return [];
      for (const { rest, originals, known } of model.substitutionsOf(token.id)) {
        const word = model.wordOf(originals[0]!);
        if (rest.length > 0 || originals.length > 1 || !isOfCalendar(word, calendar)) continue;
        if (!makesDate(text, token, word, known, calendar)) continue;
        const basis = known ? 'habit' : 'thesaurus';
        return [
          {
            start,
            end,
            text: printed,
            restored: capitalised(word),
            alternatives: [],
            confidence: SURE,
            basis,
          },
        ];
      }
      return [];
    }),
  );
}

const isOfCalendar = (word: string, { months, weekdays }: CalendarWords): boolean =>
  months.has(word) || weekdays.has(word);

/** A word of which only a thesaurus knows needs more of a date beside it than itself: a day, a year, "late". */
function makesDate(
  text: string,
  { start, end }: Token,
  word: string,
  known: boolean,
  calendar: CalendarWords,
): boolean {
  const before = foldMarks(text.slice(Math.max(0, start - AROUND), start));
  const after = foldMarks(text.slice(end, end + AROUND));
  const read = `${before}${capitalised(word)}${after}`;
  const from = before.length;
  const to = from + word.length;
  return findForms(read, { start: 0, end: read.length }, calendar).some(
    (form) =>
      form.start <= from &&
      form.end >= to &&
      (form.parts.month === word || form.parts.weekday === word) &&
      (known || form.start < from || form.end > to),
  );
}

const capitalised = (word: string): string => word.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
