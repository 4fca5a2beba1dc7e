/** A word of a choice as the articles print it: each form by itself, and wherever it stands. */

import { foldText } from '../../text/normalise.ts';
import { spanAt } from '../../text/offsets.ts';
import { atomsOf, placesOf, type Reading } from './reading.ts';
import { isDate, isInBody } from './things.ts';
import {
  type Candidate,
  isPrinted,
  mostSaid,
  mostUsedFirst,
  printedAt,
  type Use,
  type Variant,
} from './variants.ts';

/** A form that is said so many times as rarely as the most used one is none by itself. Set by hand on the scores of twelve annotated stories. */
const SELDOM = 6;

/**
 * Returns a choice of words with their forms apart: one "protester" is another than the "protesters", "the killing" needs no
 * killer, and who looks for a form finds it as often as it is said to stand there. That is also in a longer phrase of the choice,
 * as of "girls" in "village girls".
 */
export function formsApart(choice: Candidate, readings: readonly Reading[]): Candidate {
  if (choice.concept.kind !== 'word') return choice;
  const forms = choice.variants
    .flatMap(formsOf)
    .map((form) => everywhere(form, readings))
    .filter(isPrinted)
    .sort(mostUsedFirst);
  return {
    ...choice,
    variants: [...Map.groupBy(forms, ({ label }) => foldText(label)).values()].map(([one]) => one!),
  };
}

/** Of one noun, or of the verbs, what is printed seldom counts with the form that is printed most. */
function formsOf(variant: Variant): Variant[] {
  if (variant.label.endsWith(')')) return [variant];
  const words = [...Map.groupBy(variant.uses, wordAt).values()];
  const forms = words.flatMap((said) => {
    const [most, ...others] = [...Map.groupBy(said, formAt).values()].sort((a, b) => b.length - a.length);
    const isOften = (form: readonly Use[]): boolean => form.length * SELDOM >= most!.length;
    return [[...most!, ...others.filter((form) => !isOften(form)).flat()], ...others.filter(isOften)];
  });
  return [...Map.groupBy(forms, (said) => labelOf(said, variant))].map(([label, same]) => ({
    label,
    uses: same.flat(),
  }));
}

/** What stands between the words of a verb is left out of account. */
const formAt = (use: Use): string => {
  const words = atomsOf(foldText(printedAt(use)));
  return `${words[0]?.letters} ${words.at(-1)?.letters}`;
};

function wordAt({ reading: { tokens }, start, end }: Use): string {
  const isVerb = tokens[spanAt(tokens, start)]?.upos === 'VERB';
  return isVerb ? '' : (tokens[spanAt(tokens, end - 1)]?.base ?? '');
}

/** A phrase with a name is written as names are. */
const labelOf = (said: readonly Use[], { label }: Variant): string =>
  mostSaid(said.map((use) => (/\p{Lu}/u.test(label) ? printedAt(use) : foldText(printedAt(use)))));

/** With the places at which the form stands elsewhere, but in a body's name or in a date; in the order of the articles. */
function everywhere({ label, uses }: Variant, readings: readonly Reading[]): Variant {
  const words = atomsOf(label).map(({ letters }) => letters);
  const known = Map.groupBy(uses, ({ reading }) => reading);
  return {
    label,
    uses: readings.flatMap((reading) => {
      const own = known.get(reading) ?? [];
      const ends = new Set(own.map(({ end }) => end));
      const more = placesOf(reading, words).filter(
        (span) => !ends.has(span.end) && !isInBody(reading, span) && !isDate(reading, span),
      );
      return [...own, ...more.map((span): Use => ({ reading, ...span }))].sort((a, b) => a.start - b.start);
    }),
  };
}
