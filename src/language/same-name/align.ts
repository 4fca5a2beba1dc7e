/** Lays the words of two names side by side, in any order: which word of one is which of the other, and how near they are. */

import { FAR, type Letters, lettersOf, spellingCost } from './letters.ts';
import type { NameWord, ReadName } from './read-name.ts';
import { nameTables } from './tables.ts';

export type How = 'equal' | 'spelling' | 'initial' | 'nickname' | 'joined' | 'acronym' | 'number';

export interface Pairing {
  /** Places of the words in either name; several where one name writes a word in pieces. */
  readonly one: readonly number[];
  readonly other: readonly number[];
  readonly how: How;
  /** Edits between them; letters that stand for each other are parts of one. */
  readonly cost: number;
  /** Letters of the longer. */
  readonly length: number;
}

export interface Alignment {
  readonly pairings: readonly Pairing[];
  /** Words that have no like in the other name. */
  readonly leftOfOne: readonly NameWord[];
  readonly leftOfOther: readonly NameWord[];
}

/** Words with more edits a letter than this are two words. "Sik" and "Guk" are near it. */
const MOST_EDITS_A_LETTER = 0.67;

/** Words are joined only where what comes out is nearly the other's word. */
const MOST_EDITS_A_LETTER_JOINED = 0.2;

const MOST_PIECES = 4;

export function alignNames(one: ReadName, other: ReadName): Alignment {
  const aligner = new Aligner(one, other);
  aligner.pairEqual();
  aligner.pairAcronym();
  aligner.pairJoined();
  aligner.pairNicknames();
  aligner.pairSpellings();
  aligner.pairInitials();
  return aligner.result();
}

class Aligner {
  readonly #one: readonly NameWord[];
  readonly #other: readonly NameWord[];
  readonly #kind: ReadName['kind'];
  readonly #skeletons: boolean;
  readonly #ofOne: boolean[];
  readonly #ofOther: boolean[];
  readonly #pairings: Pairing[] = [];

  constructor(one: ReadName, other: ReadName) {
    this.#one = one.words;
    this.#other = other.words;
    this.#kind = one.kind;
    this.#skeletons = (one.script === 'consonants') !== (other.script === 'consonants');
    this.#ofOne = one.words.map(() => false);
    this.#ofOther = other.words.map(() => false);
  }

  /** The same word; the one at the same distance from the end first, so that a name said twice keeps its order. */
  pairEqual(): void {
    for (const [i, a] of this.#one.entries()) {
      const j = this.#other.findIndex((b, j) => !this.#ofOther[j] && a.letters.text === b.letters.text);
      if (j >= 0) this.#pair([i], [j], 'equal', 0);
    }
  }

  /** "HPU" and "Harbour Pilots Union", where small words have no part. */
  pairAcronym(): void {
    if (this.#kind === 'person') return;
    this.#spellOut(this.#one, this.#other, (places) => this.#pair([0], places, 'acronym', 0.3));
    this.#spellOut(this.#other, this.#one, (places) => this.#pair(places, [0], 'acronym', 0.3));
  }

  #spellOut(
    [short, ...more]: readonly NameWord[],
    full: readonly NameWord[],
    pair: (places: number[]) => void,
  ): void {
    if (short === undefined || more.length > 0 || short.letters.text.length < 2) return;
    const parts = range(0, full.length).filter((at) => full[at]!.role !== 'small');
    const initials = parts.map((at) => full[at]!.letters.text[0]).join('');
    if (parts.length > 1 && initials === short.letters.text) pair(range(0, full.length));
  }

  /** "Good Will" and "Goodwill", "Sung-ho" and "Sungho", "US" and "United States". */
  pairJoined(): void {
    this.#joinInto(this.#one, this.#ofOne, this.#other, this.#ofOther, (run, word, how, cost) =>
      this.#pair(run, [word], how, cost),
    );
    this.#joinInto(this.#other, this.#ofOther, this.#one, this.#ofOne, (run, word, how, cost) =>
      this.#pair([word], run, how, cost),
    );
  }

  #joinInto(
    pieces: readonly NameWord[],
    takenPieces: readonly boolean[],
    wholes: readonly NameWord[],
    takenWholes: readonly boolean[],
    pair: (run: number[], word: number, how: How, cost: number) => void,
  ): void {
    for (const [j, whole] of wholes.entries()) {
      const { text } = whole.letters;
      for (let count = MOST_PIECES; count > 1 && !takenWholes[j] && text.length > 1; count--)
        for (let from = 0; from + count <= pieces.length && !takenWholes[j]; from++) {
          if (takenPieces.slice(from, from + count).some(Boolean)) continue;
          const run = pieces.slice(from, from + count);
          if (this.#kind !== 'person' && run.map(({ letters }) => letters.text[0]).join('') === text) {
            pair(range(from, count), j, 'acronym', 0.3);
            continue;
          }
          const length = run.reduce((sum, { letters }) => sum + letters.text.length, 0);
          if (Math.abs(length - text.length) > 2 || text.length < 4) continue;
          const cost = this.#costOf(
            lettersOf(run.map(({ letters }) => letters.text).join('')),
            whole.letters,
          );
          if (cost <= MOST_EDITS_A_LETTER_JOINED * text.length) pair(range(from, count), j, 'joined', cost);
        }
    }
  }

  /** "Bob" and "Robert" of people. */
  pairNicknames(): void {
    if (this.#kind !== 'person') return;
    const { nicknames } = nameTables();
    for (const [i, a] of this.#one.entries()) {
      const known = this.#ofOne[i] ? undefined : nicknames.get(a.letters.text);
      const j = known ? this.#other.findIndex((b, j) => !this.#ofOther[j] && known.has(b.letters.text)) : -1;
      if (j >= 0)
        this.#pair([i], [j], 'nickname', Math.min(1, this.#costOf(a.letters, this.#other[j]!.letters)));
    }
  }

  /** The nearest words first. */
  pairSpellings(): void {
    const near: { i: number; j: number; cost: number; length: number; number: boolean }[] = [];
    for (const [i, a] of this.#one.entries())
      for (const [j, b] of this.#other.entries()) {
        if (this.#ofOne[i] || this.#ofOther[j] || a.role === 'initial' || b.role === 'initial') continue;
        const number = a.role === 'number' && b.role === 'number';
        const length = Math.max(a.letters.text.length, b.letters.text.length);
        const cost = this.#costOf(a.letters, b.letters);
        if (cost <= MOST_EDITS_A_LETTER * length || (number && cost < 3))
          near.push({ i, j, cost, length, number });
      }
    near.sort((x, y) => x.cost / x.length - y.cost / y.length || x.i - y.i || x.j - y.j);
    for (const { i, j, cost, number } of near)
      if (!this.#ofOne[i] && !this.#ofOther[j]) this.#pair([i], [j], number ? 'number' : 'spelling', cost);
  }

  /** "J." and "Joran", in the order in which they stand. */
  pairInitials(): void {
    for (const [i, a] of this.#one.entries()) {
      if (this.#ofOne[i]) continue;
      const j = this.#other.findIndex(
        (b, j) =>
          !this.#ofOther[j] &&
          (a.role === 'initial' || b.role === 'initial') &&
          b.role !== 'particle' &&
          a.role !== 'particle' &&
          a.letters.text[0] === b.letters.text[0],
      );
      if (j >= 0) this.#pair([i], [j], 'initial', 0);
    }
  }

  result(): Alignment {
    return {
      pairings: this.#pairings,
      leftOfOne: this.#one.filter((_, at) => !this.#ofOne[at]),
      leftOfOther: this.#other.filter((_, at) => !this.#ofOther[at]),
    };
  }

  #pair(one: number[], other: number[], how: How, cost: number): void {
    for (const at of one) this.#ofOne[at] = true;
    for (const at of other) this.#ofOther[at] = true;
    const length = Math.max(lengthOf(this.#one, one), lengthOf(this.#other, other));
    this.#pairings.push({ one, other, how, cost, length });
  }

  /** Where one name writes no vowels, only the consonants can be compared. */
  #costOf(one: Letters, other: Letters): number {
    if (!this.#skeletons) return spellingCost(one, other);
    const [a, b] = [skeletonOf(one), skeletonOf(other)];
    return a.text === '' || b.text === '' ? FAR : spellingCost(a, b);
  }
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

const lengthOf = (words: readonly NameWord[], places: readonly number[]): number =>
  places.reduce((sum, at) => sum + words[at]!.letters.text.length, 0);

const skeletonOf = ({ text }: Letters): Letters =>
  lettersOf(
    text
      .replace(/[aeiouyw]|h$/g, '')
      .replace(/(.)\1/g, '$1')
      .replace(/q/g, 'k'),
  );
