/**
 * Dictionary forms by learnt rules, whatever the language: what a word's ending turns into, and whether its capitals
 * stay. The longest ending that a rule knows decides; the whole word is the longest of all.
 */

import type { Upos } from '../model/syntax.ts';

export interface Lemmatizer {
  /** Returns the lemma of a word with its universal and its own tag: `lemmaOf('went', 'VERB', 'VBD')` is "go". */
  readonly lemmaOf: (form: string, upos: Upos, xpos: string) => string;
}

/** Takes letters from the end of a lower-case word and puts others there. */
export interface Edit {
  readonly strip: number;
  readonly add: string;
}

/** What becomes of the capitals: all lower, as printed, or only the first is one. */
export type Casing = 'lower' | 'keep' | 'title';

/** How a word is printed; "address" is one in lower case that holds more than letters, "letter" a single capital. */
export type Shape = 'lower' | 'address' | 'letter' | 'title' | 'acronym' | 'upper' | 'mixed';

/** By ending in lower case, to its first letter marked `^` where it is the whole word; '' is any word. */
export type Endings<Action> = ReadonlyMap<string, Action>;

export interface LemmaRules {
  /** Lemmas of words as printed, by "UPOS XPOS": what the rules would get wrong. */
  readonly exceptions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By the language's own tag. Words of other tags stay as they are. */
  readonly edits: ReadonlyMap<string, Endings<Edit>>;
  /** By the language's own tag and the shape, "NNS title". Without rules, capitals are kept. */
  readonly casings: ReadonlyMap<string, Endings<Casing>>;
}

/** Words remembered for each tag. Text comes back to the same few thousand; a stream of rare ones must not fill memory. */
const MOST_REMEMBERED = 20_000;

/** Returns a lemmatiser that remembers words. `fold` takes from a form what the rules were not learnt with. */
export function lemmatizer(rules: LemmaRules, fold: (form: string) => string): Lemmatizer {
  const remembered = new Map<Upos, Map<string, Map<string, string>>>();
  const memoryOf = (upos: Upos, xpos: string): Map<string, string> => {
    const tags = remembered.get(upos) ?? new Map<string, Map<string, string>>();
    const words = tags.get(xpos) ?? new Map<string, string>();
    remembered.set(upos, tags.set(xpos, words));
    return words;
  };
  return {
    lemmaOf: (form, upos, xpos) => {
      const words = remembered.get(upos)?.get(xpos) ?? memoryOf(upos, xpos);
      const known = words.get(form);
      if (known !== undefined) return known;
      if (words.size >= MOST_REMEMBERED) words.clear();
      const folded = fold(form);
      const exception = rules.exceptions.get(`${upos} ${xpos}`)?.get(folded);
      const lemma = exception ?? lemmaByRule(rules, folded, xpos);
      words.set(form, lemma);
      return lemma;
    },
  };
}

/** Returns the lemma that the endings give, without exceptions. */
export function lemmaByRule({ edits, casings }: LemmaRules, form: string, xpos: string): string {
  const lower = form.toLowerCase();
  const edit = actionFor(lower, edits.get(xpos)) ?? { strip: 0, add: '' };
  const shape = shapeOf(form);
  const casing = actionFor(lower, casings.get(`${xpos} ${shape}`)) ?? 'keep';
  if (casing === 'lower') return edited(lower, edit);
  if (casing === 'title') return withFirstCapital(edited(lower, edit));
  // Lower-casing may change a word's length ("İ"), and then the edit would cut in the wrong place.
  const kept = lower.length === form.length ? edited(form, edit) : form;
  return shape === 'upper' ? kept.toUpperCase() : kept;
}

const edited = (word: string, { strip, add }: Edit): string =>
  strip === 0 ? word + add : word.slice(0, -strip) + add;

const withFirstCapital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Endings longer than this are looked up only as whole words. */
export const LONGEST_ENDING = 8;

/** Returns what the longest ending of a lower-case word calls for. */
export function actionFor<Action>(lower: string, endings: Endings<Action> | undefined): Action | undefined {
  if (endings === undefined) return undefined;
  const whole = endings.get(`^${lower}`);
  if (whole !== undefined) return whole;
  for (let from = Math.max(0, lower.length - LONGEST_ENDING); from < lower.length; from++) {
    const action = endings.get(lower.slice(from));
    if (action !== undefined) return action;
  }
  return endings.get('');
}

/** In capitals, up to this many letters are more often an acronym than a word that is shouted. */
const LONGEST_ACRONYM = 4;

export function shapeOf(form: string): Shape {
  const lower = form.toLowerCase();
  if (form === lower) return /[@/:_.\d]/.test(form) ? 'address' : 'lower';
  if (form.length === 1) return 'letter';
  if (form === form.toUpperCase()) return form.length <= LONGEST_ACRONYM ? 'acronym' : 'upper';
  return form === withFirstCapital(lower) ? 'title' : 'mixed';
}
