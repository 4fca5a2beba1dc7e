/** The words and stems of all articles as numbers, and how much each stem tells. */

import type { Language } from '../../language/language.ts';
import { hasBlanks } from '../../text/languages.ts';

/** Numbers the words and stems of all articles. */
export class Lexicon {
  readonly #words = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  readonly #stemOfWord: number[] = [];
  readonly #commonness: number[] = [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** Equal words of two languages are two words; `tag` is that of a language other than the lexicon's. */
  idOf(word: string, tag?: string): number {
    const key = tag === undefined ? word : `${tag} ${word}`;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const id = this.#words.size;
    this.#words.set(key, id);
    this.#stemOfWord.push(this.#numberStem(word, tag));
    return id;
  }

  stemOf(id: number): number {
    return this.#stemOfWord[id]!;
  }

  /** Returns the natural logarithm of the probability of the commonest word that was met with the stem. */
  commonnessOf(stem: number): number {
    return this.#commonness[stem]!;
  }

  #numberStem(word: string, tag: string | undefined): number {
    const { functionWords, stem } = this.#language.vocabulary;
    if (tag === undefined ? functionWords.has(word) : isSmall(word, tag)) return -1;
    const plain = word.replace(/'s$|(?<=s)'$/, '');
    const root = tag === undefined ? stem(plain) : `${tag} ${word}`;
    const number = this.#stems.get(root) ?? this.#stems.size;
    this.#stems.set(root, number);
    const model = this.#language.spin();
    const commonness = model.logProbability(-1, -1, tag === undefined ? model.idOf(plain) : -1);
    this.#commonness[number] = Math.max(commonness, this.#commonness[number] ?? Number.NEGATIVE_INFINITY);
    return number;
  }
}

/** Of a language that is not known, short words are taken for those that carry grammar only. Numbers are none. */
function isSmall(word: string, tag: string): boolean {
  const longest = !hasBlanks(tag) ? 1 : /\p{Lo}/u.test(word) ? 2 : 3;
  return word.length <= longest && !/\p{N}/u.test(word);
}
