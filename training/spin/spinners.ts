/**
 * Word spinners of many kinds, made for measuring and for learning weights: each says what it would print for a word,
 * and `spinText` swaps a share of a text's words by it. Which words and by what hang on their hash: the same text is
 * always spun the same way.
 */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { shortHash } from '../../src/text/hashes.ts';
import { type Word, wordsOf } from '../../src/text/words.ts';
import { formsOf, type Part } from './inflections.ts';
import { dialectPairs } from './pairs.ts';

export interface Spinner {
  readonly name: string;
  /** Spinners of one family know much the same words. */
  readonly family: string;
  /** Returns what may be printed for a lower-case word; `before` is the word before it. */
  options(word: string, before: string): readonly string[];
}

export interface Spin {
  readonly text: string;
  /** By place in the text, what stood there. */
  readonly originals: ReadonlyMap<number, string>;
}

export interface SpinPlan {
  /** Of all words, the share that is swapped, where so many can be. */
  readonly share: number;
  readonly spareQuotations: boolean;
  /** Of the capitalised words inside sentences, the share that may be swapped. */
  readonly names: number;
}

/** Returns the text with a share of its words swapped. */
export function spinText(text: string, spinner: Spinner, plan: SpinPlan): Spin {
  const words = wordsOf(text);
  const swapped = chooseSwaps(text, words, spinner, plan).sort((a, b) => a.word.start - b.word.start);
  let spun = '';
  let at = 0;
  const originals = new Map<number, string>();
  for (const { word, printed } of swapped) {
    spun += text.slice(at, word.start);
    originals.set(spun.length, word.text);
    spun += casedLike(word.text, printed);
    at = word.end;
  }
  return { text: spun + text.slice(at), originals };
}

/** Words are tried in the order of their hash until enough are swapped. */
function chooseSwaps(
  text: string,
  words: readonly Word[],
  spinner: Spinner,
  { share, spareQuotations, names }: SpinPlan,
): { word: Word; printed: string }[] {
  const quoted = spareQuotations ? quotedIn(text) : () => false;
  const wanted = Math.round(share * words.length);
  const swaps: { word: Word; printed: string }[] = [];
  const inTurn = words
    .map((word, i) => ({
      word,
      before: words[i - 1]?.text.toLowerCase() ?? '',
      chance: chanceOf(spinner.name, word, i),
    }))
    .sort((a, b) => a.chance - b.chance);
  for (const { word, before, chance } of inTurn) {
    if (swaps.length === wanted) break;
    if (quoted(word.start) || (isName(text, word) && chance % 1000 >= names * 1000)) continue;
    const plain = word.text.toLowerCase().replaceAll('’', "'");
    const options = spinner.options(plain, before);
    const printed = options[Math.floor(chance / 1000) % options.length];
    if (printed !== undefined && printed !== plain) swaps.push({ word, printed });
  }
  return swaps;
}

const chanceOf = (spinner: string, { text }: Word, place: number): number =>
  Number.parseInt(shortHash([spinner, text, String(place)], 8), 16);

const isName = (text: string, { start, text: word }: Word): boolean =>
  /^\p{Lu}/u.test(word) && !/(?:^|[.?!:\n“"])\s*$/u.test(text.slice(Math.max(0, start - 3), start));

const casedLike = (word: string, printed: string): string =>
  /^\p{Lu}/u.test(word) ? printed.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : printed;

function quotedIn(text: string): (at: number) => boolean {
  const spans = [...text.matchAll(/“[^”\n]*(?:”|\n|$)|"[^"\n]*(?:"|\n|$)/g)].map(
    ({ index, 0: quotation }) => ({
      start: index,
      end: index + quotation.length,
    }),
  );
  return (at) => spans.some(({ start, end }) => at > start && at < end);
}

/** How common a word is: ln p, or less than -17. */
export type Commonness = (word: string) => number;

/** Returns spinners that take terms of a MyThes thesaurus's entries, as programs do that know WordNet. */
export function thesaurusSpinners(path: string, commonness: Commonness): Spinner[] {
  const entries = readThesaurus(path);
  const family = 'thesaurus';
  const of = (word: string, before: string, parts: readonly Part[]): string[] =>
    parts
      .flatMap((part) => inflectedTerms(entries, word, part))
      .filter((term) => term !== word && before !== term);
  const all: readonly Part[] = ['noun', 'verb', 'adj', 'adv'];
  const content = (word: string): boolean => word.length > 3 && commonness(word) > -17;
  return [
    { name: 'any sense', family, options: (word, before) => of(word, before, all) },
    {
      name: 'any sense of its part of speech',
      family,
      options: (word, before) => (content(word) ? of(word, before, [likelyPart(word, before)]) : []),
    },
    { name: 'first term', family, options: (word, before) => of(word, before, all).slice(0, 1) },
    {
      name: 'rarest term',
      family,
      options: (word, before) =>
        !content(word) ? [] : sortedBy(single(of(word, before, all)), (term) => commonness(term)).slice(0, 2),
    },
    {
      name: 'commonest term',
      family,
      options: (word, before) =>
        !content(word)
          ? []
          : sortedBy(single(of(word, before, [likelyPart(word, before)])), (term) => -commonness(term)).slice(
              0,
              2,
            ),
    },
  ];
}

const single = (terms: readonly string[]): string[] => terms.filter((term) => !term.includes(' '));

const sortedBy = (words: readonly string[], key: (word: string) => number): string[] =>
  [...new Set(words)].sort((a, b) => key(a) - key(b) || (a < b ? -1 : 1));

/** The word before tells a part of speech well enough for a program that knows no more. */
function likelyPart(word: string, before: string): Part {
  if (/ly$/.test(word)) return 'adv';
  if (/^(?:to|will|would|can|could|may|might|must|should|not|i|you|we|they|he|she|it|who)$/.test(before))
    return 'verb';
  if (/(?:ing|ed)$/.test(word)) return 'verb';
  if (/(?:ous|ful|ive|able|ible|ic|ical|less|ish)$/.test(word)) return 'adj';
  return 'noun';
}

type Entries = ReadonlyMap<string, ReadonlyMap<Part, readonly string[]>>;

/** Terms by head and part of speech, of the senses in turn; antonyms are left out, phrases are not. */
function readThesaurus(path: string): Entries {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  const entries = new Map<string, Map<Part, string[]>>();
  for (let at = 1; at < lines.length; ) {
    const [head, count] = lines[at++]!.split('|');
    const byPart = new Map<Part, string[]>();
    for (let sense = 0; sense < Number(count ?? 0); sense++) {
      const [tag, ...terms] = lines[at++]!.split('|');
      const part = tag!.slice(1, -1) as Part;
      const plain = terms
        .filter((term) => !term.endsWith('(antonym)'))
        .map((term) => term.replace(/ \(.*$/, '').toLowerCase());
      byPart.set(part, [...(byPart.get(part) ?? []), ...plain]);
    }
    if (head) entries.set(head.toLowerCase(), byPart);
  }
  return entries;
}

function inflectedTerms(entries: Entries, word: string, part: Part): string[] {
  return lemmasOf(word, part).flatMap((lemma) => {
    const form = formsOf(lemma, part).indexOf(word);
    if (form < 0) return [];
    return (entries.get(lemma)?.get(part) ?? []).flatMap((term) => {
      const [head, ...rest] = part === 'verb' ? term.split(' ') : term.split(' ').reverse();
      const inflected = formsOf(head!, part)[form];
      if (inflected === undefined) return [];
      return [(part === 'verb' ? [inflected, ...rest] : [...rest.reverse(), inflected]).join(' ')];
    });
  });
}

const ENDINGS: Readonly<Record<Part, readonly (readonly [string, string])[]>> = {
  noun: [
    ['s', ''],
    ['es', ''],
    ['ies', 'y'],
  ],
  verb: [
    ['s', ''],
    ['es', ''],
    ['ies', 'y'],
    ['ed', ''],
    ['d', ''],
    ['ied', 'y'],
    ['ing', ''],
    ['ing', 'e'],
  ],
  adj: [],
  adv: [],
};

function lemmasOf(word: string, part: Part): string[] {
  const stripped = ENDINGS[part].flatMap(([ending, put]) =>
    word.endsWith(ending) ? [word.slice(0, -ending.length) + put] : [],
  );
  const undoubled = stripped.flatMap((stem) => (/([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : []));
  return [...new Set([word, ...stripped, ...undoubled])];
}

/** Returns the spinner that prints a dialect table's words. */
export function dialectSpinner(name: string, path: string): Spinner {
  const options = optionsOf(dialectPairs(path).filter(({ original }) => !original.includes(' ')));
  return { name, family: name, options: (word) => options.get(word) ?? [] };
}

/** Returns a spinner that takes the words of phrases that were found in spun papers: "profound learning". */
export function torturedSpinner(path: string): Spinner {
  const options = optionsOf(torturedPairs(path));
  return { name: 'tortured phrases', family: 'tortured', options: (word) => options.get(word) ?? [] };
}

/** Returns the words of tortured phrases beside those of the right ones, where both have as many. */
export function torturedPairs(path: string): { printed: string; original: string }[] {
  const { phrases } = JSON.parse(readFileSync(path, 'utf8')) as {
    phrases: { tortured: string; correct: string }[];
  };
  return phrases.flatMap(({ tortured, correct }) => {
    const printed = tortured.toLowerCase().split(/\s+/);
    const originals = correct.toLowerCase().split(/\s+/);
    if (printed.length !== originals.length) return [];
    return printed.flatMap((word, i) =>
      word !== originals[i] && /^[a-z]{3,}$/.test(word) && /^[a-z]{2,}$/.test(originals[i]!)
        ? [{ printed: word, original: originals[i]! }]
        : [],
    );
  });
}

function optionsOf(pairs: readonly { printed: string; original: string }[]): Map<string, string[]> {
  const options = new Map<string, string[]>();
  for (const { printed, original } of pairs)
    options.set(original, [...(options.get(original) ?? []), printed]);
  return options;
}

/** Returns a spinner that takes any of a word's terms in a list: "word,term,term" by line, as Moby's thesaurus has it. */
export function listSpinners(path: string, commonness: Commonness): Spinner[] {
  const entries = new Map(
    readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.toLowerCase().split(','))
      .map(([head, ...terms]) => [head!, terms.filter((term) => /^[a-z]+$/.test(term))]),
  );
  const of = (word: string): string[] =>
    (['noun', 'verb'] as const).flatMap((part) =>
      lemmasOf(word, part).flatMap((lemma) => {
        const form = formsOf(lemma, part).indexOf(word);
        return form < 0 ? [] : (entries.get(lemma) ?? []).map((term) => formsOf(term, part)[form] ?? term);
      }),
    );
  const family = 'list';
  return [
    { name: 'any of a list', family, options: (word) => (word.length > 3 ? of(word) : []) },
    {
      name: 'common of a list',
      family,
      options: (word) => (word.length > 3 ? of(word).filter((term) => commonness(term) > -12.5) : []),
    },
  ];
}

/** Returns a spinner that takes one of a word's neighbours, given as JSON by word, nearest first. */
export function neighbourSpinner(path: string): Spinner {
  const neighbours = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>;
  const options = (word: string): readonly string[] =>
    word.length > 3 && Object.hasOwn(neighbours, word) ? neighbours[word]!.slice(0, 6) : [];
  return { name: 'neighbours', family: 'neighbours', options };
}
