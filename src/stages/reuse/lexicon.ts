/** The words and stems of articles as numbers, and how common each word is in the language. */

import type { Language } from '../../language/language.ts';
import { hashOfText } from '../../text/hashed-words.ts';
import { hasBlanks } from '../../text/languages.ts';
import { onceEach } from '../../text/once-each.ts';

/** Numbers words and stems. What is made of the numbers may be no other if words were numbered in another order. */
export class Lexicon {
  readonly #words = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  readonly #ofWords: NumberedWord[] = [];
  readonly #hashesOfStems: number[] = [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  get size(): number {
    return this.#words.size;
  }

  get stems(): number {
    return this.#stems.size;
  }

  /** Equal words of two languages are two words; `tag` is that of a language other than the lexicon's. */
  idOf(word: string, tag?: string): number {
    const key = tag === undefined ? word : `${tag} ${word}`;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const id = this.#words.size;
    this.#words.set(key, id);
    this.#ofWords.push({ ...this.#numberStem(word, tag), hash: hashOfText(key) });
    return id;
  }

  /** Returns the number of the word's stem; -1 for a word that carries grammar only. */
  stemOf(id: number): number {
    return this.#ofWords[id]!.stem;
  }

  /** Returns the natural logarithm of the word's probability. */
  commonnessOf(id: number): number {
    return this.#ofWords[id]!.commonness;
  }

  /** Returns what stands for a word, or for a stem, whatever its number. */
  hashOf(id: number): number {
    return this.#ofWords[id]!.hash;
  }

  hashOfStem(stem: number): number {
    return this.#hashesOfStems[stem]!;
  }

  #numberStem(word: string, tag: string | undefined): Omit<NumberedWord, 'hash'> {
    const { functionWords, stem } = this.#language.vocabulary;
    if (tag === undefined ? functionWords.has(word) : isSmall(word, tag)) return { stem: -1, commonness: 0 };
    const plain = word.replace(/'s$|(?<=s)'$/, '');
    const root = tag === undefined ? stem(plain) : `${tag} ${word}`;
    const number = this.#stems.get(root) ?? this.#stems.size;
    this.#stems.set(root, number);
    this.#hashesOfStems[number] = hashOfText(root);
    const model = this.#language.spin();
    return {
      stem: number,
      commonness: model.logProbability(-1, -1, tag === undefined ? model.idOf(plain) : -1),
    };
  }
}

interface NumberedWord {
  readonly stem: number;
  readonly commonness: number;
  readonly hash: number;
}

/** Of a language that is not known, short words are taken for those that carry grammar only. Numbers are none. */
function isSmall(word: string, tag: string): boolean {
  const longest = !hasBlanks(tag) ? 1 : /\p{Lo}/u.test(word) ? 2 : 3;
  return word.length <= longest && !/\p{N}/u.test(word);
}

/** A lexicon that has more words is let go, and with it all that was kept by its numbers. */
const MOST_WORDS = 100_000;

/** Returns the lexicon of a language that lasts from one heap of articles to the next. */
export function lastingLexicon(language: Language): Lexicon {
  const held = holderOf(language);
  if (held.lexicon.size > MOST_WORDS) held.lexicon = new Lexicon(language);
  return held.lexicon;
}

const holderOf = onceEach((language: Language) => ({ lexicon: new Lexicon(language) }));
