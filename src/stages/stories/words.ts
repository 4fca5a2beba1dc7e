/** The words of an article that mean something, and how much each says. */

import type { BasicLanguage } from '../../language/language.ts';
import type { StoryWords } from '../../language/story-words.ts';
import type { Span } from '../../model/span.ts';
import { hashOfText } from '../../text/hashed-words.ts';
import { wordsOf } from '../../text/words.ts';

/** Of a text longer than this, in characters, the beginning says what it is about. */
const READ = 8000;
/** Rarity, in nats, of words in a language of which nobody has counted them. */
const UNCOUNTED = 7;

export interface ReadWord extends Term {
  /** It has a capital, and begins a sentence or a quotation, where one says nothing. */
  readonly first: boolean;
  /** It stands right behind another word that counts. */
  readonly beside: boolean;
  /** Place among all words of the stretch. */
  readonly place: number;
}

/** Returns the words that mean something. */
export function readWords(text: string, start: number, end: number, language: BasicLanguage): ReadWord[] {
  const read: ReadWord[] = [];
  const known = knownOf(language);
  let [place, before] = [-1, -2];
  for (const word of wordsOf(text, start, Math.min(end, READ))) {
    place++;
    const term = termOf(word.text, language, known);
    if (term.rarity > 0) {
      const beside = before >= 0 && word.start - before <= 1;
      const first = term.capital && (place === 0 || isOpened(text, word.start));
      // To spread the term would take longer than all the rest.
      const { rarity, number, capital, year, month, weekday } = term;
      read.push({ term: term.term, rarity, number, capital, year, month, weekday, first, beside, place });
    }
    before = term.rarity > 0 ? word.end : -2;
  }
  return read;
}

/** Whether a sentence or a quotation begins there: behind its sign, and at most two blanks. */
function isOpened(text: string, start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 3); at--) {
    if (OPENERS.has(text[at]!)) return true;
    if (!BLANK.test(text[at]!)) return false;
  }
  return false;
}

/** Reads stretches of a text, each once. */
export type WordReader = (span: Span) => readonly ReadWord[];

export function wordReader(text: string, language: BasicLanguage): WordReader {
  const known = new Map<string, readonly ReadWord[]>();
  return ({ start, end }) => {
    const key = `${start} ${end}`;
    const read = known.get(key) ?? readWords(text, start, end, language);
    known.set(key, read);
    return read;
  };
}

const OPENERS = new Set('.!?\n"“”:');
const BLANK = /\s/;
const CAPITAL = /^\p{Lu}/u;
const DIGIT = /^\p{N}/u;
const YEAR = /^(?:19[5-9]|20[0-4])\d$/;

interface Term {
  readonly term: number;
  /** 0 where the word is left out. */
  readonly rarity: number;
  readonly number: boolean;
  readonly capital: boolean;
  /** The year, month or weekday that it names, 0 where it names none. */
  readonly year: number;
  readonly month: number;
  readonly weekday: number;
}

/** What was found out of words, by language. Forgotten as a whole when there are too many. */
const KNOWN = new WeakMap<BasicLanguage, Map<string, Term>>();
const MOST_KNOWN = 200_000;

function termOf(word: string, language: BasicLanguage, known: Map<string, Term>): Term {
  const before = known.get(word);
  if (before !== undefined) return before;
  const term = workOut(word, language);
  known.set(word, term);
  return term;
}

function knownOf(language: BasicLanguage): Map<string, Term> {
  const known = KNOWN.get(language);
  if (known !== undefined && known.size <= MOST_KNOWN) return known;
  const none = new Map<string, Term>();
  KNOWN.set(language, none);
  return none;
}

const PLAIN: StoryWords = {
  stemOf: (word) => word,
  rarityOf: () => UNCOUNTED,
  months: new Map(),
  weekdays: new Map(),
};

function workOut(word: string, language: BasicLanguage): Term {
  const { stemOf, rarityOf, months, weekdays } = language.stories?.() ?? PLAIN;
  const form = formOf(word);
  const capital = CAPITAL.test(word);
  const month = capital ? (months.get(form) ?? 0) : 0;
  const empty = form.length < 2 || (month === 0 && language.vocabulary.functionWords.has(form));
  const stem = stemOf(form);
  return {
    term: hashOfText(stem),
    rarity: empty ? 0 : rarityOf(stem),
    number: DIGIT.test(word),
    capital,
    year: YEAR.test(word) ? Number(word) : 0,
    month,
    weekday: capital ? (weekdays.get(form) ?? 0) : 0,
  };
}

/** Returns a word as words are counted, but for its ending: in lower case, and not as an owner. */
export const formOf = (word: string): string => word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
