/** Lays the words of two names side by side, in any order: which word of one is which of the other, and how near they are. */

import { FAR, type Letters, lettersOf, otherLetters, spellingCost } from './letters.ts';
import type { NameWord, ReadName } from './read-name.ts';
import { nameTables } from './tables.ts';

export type How = 'equal' | 'spelling' | 'form' | 'initial' | 'nickname' | 'joined' | 'acronym' | 'number';

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

/** Titles, particles and small words are no spellings of each other. */
const TELLING = 0.2;

/** Numbers with more other digits than this are no slip. */
const MOST_DIGITS = 2;

/** Words are joined only where what comes out is nearly the other's word. */
const MOST_EDITS_A_LETTER_JOINED = 0.2;

const MOST_PIECES = 4;
const SHORTEST_JOINED = 4;
const MOST_OTHER_LETTERS_JOINED = 4;

/** Initials may stand for much; they are worth a part of an edit. */
const ACRONYM = 0.3;

/** So are names that a list has as one. */
const FORM = 0.3;
const NICKNAME = 0.6;

export function alignNames(one: ReadName, other: ReadName): Alignment {
  const aligner = new Aligner(one, other);
  aligner.pairEqual();
  aligner.pairAcronym();
  aligner.pairJoined();
  aligner.pairForms();
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
    this.#spellOut(this.#one, this.#other, (places) => this.#pair([0], places, 'acronym', ACRONYM));
    this.#spellOut(this.#other, this.#one, (places) => this.#pair(places, [0], 'acronym', ACRONYM));
  }

  #spellOut(
    [short, ...more]: readonly NameWord[],
    full: readonly NameWord[],
    pair: (places: number[]) => void,
  ): void {
    if (short === undefined || more.length > 0 || short.letters.text.length < 2) return;
    const parts = range(0, full.length).filter((at) => full[at]!.role !== 'small');
    if (parts.length > 1 && initialsOf(parts.map((at) => full[at]!)) === short.letters.text)
      pair(range(0, full.length));
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
    for (const [j, { letters: whole }] of wholes.entries())
      for (let count = Math.min(MOST_PIECES, pieces.length); count > 1; count--)
        for (let from = 0; from + count <= pieces.length && !takenWholes[j]; from++) {
          if (!isFree(takenPieces, from, count)) continue;
          const cost = this.#costOfRun(pieces, from, count, whole);
          if (cost !== undefined) pair(range(from, count), j, cost.how, cost.cost);
        }
  }

  /** Returns how a run of words is one word, if it is. */
  #costOfRun(
    pieces: readonly NameWord[],
    from: number,
    count: number,
    whole: Letters,
  ): { how: How; cost: number } | undefined {
    let [length, mask] = [0, 0];
    for (let at = from; at < from + count; at++) {
      length += pieces[at]!.letters.text.length;
      mask |= pieces[at]!.letters.mask;
    }
    const run = (): readonly NameWord[] => pieces.slice(from, from + count);
    if (whole.text.length === count && this.#kind !== 'person' && initialsOf(run()) === whole.text)
      return { how: 'acronym', cost: ACRONYM };
    if (Math.abs(length - whole.text.length) > 2 || whole.text.length < SHORTEST_JOINED) return undefined;
    if (!this.#skeletons && otherLetters(mask, whole.mask) > MOST_OTHER_LETTERS_JOINED) return undefined;
    const most = MOST_EDITS_A_LETTER_JOINED * whole.text.length;
    const joined = lettersOf(
      run()
        .map(({ letters }) => letters.text)
        .join(''),
    );
    const cost = this.#costOf(joined, whole, most);
    return cost <= most ? { how: 'joined', cost } : undefined;
  }

  /** "Sergei" and "Serhiy" of people. */
  pairForms(): void {
    const { nameForms } = nameTables();
    this.#pairKnown('form', FORM, (one, other) => {
      const form = nameForms.get(one);
      return form !== undefined && form === nameForms.get(other);
    });
  }

  /** "Bob" and "Robert" of people. */
  pairNicknames(): void {
    const { nicknames } = nameTables();
    this.#pairKnown('nickname', NICKNAME, (one, other) => nicknames.get(one)?.has(other) ?? false);
  }

  /** Pairs given names that a list has as one; spellings that are nearer than that stay spellings. */
  #pairKnown(how: How, cost: number, knows: (one: string, other: string) => boolean): void {
    if (this.#kind !== 'person') return;
    for (const [i, { letters: a }] of this.#one.entries())
      for (const [j, { letters: b }] of this.#other.entries())
        if (!this.#ofOne[i] && !this.#ofOther[j] && knows(a.text, b.text) && this.#costOf(a, b, cost) > cost)
          this.#pair([i], [j], how, cost);
  }

  /** The nearest words first. */
  pairSpellings(): void {
    const near: { i: number; j: number; how: How; cost: number; length: number }[] = [];
    for (let i = 0; i < this.#one.length; i++)
      for (let j = 0; j < this.#other.length; j++) {
        const [a, b] = [this.#one[i]!, this.#other[j]!];
        if (this.#ofOne[i] || this.#ofOther[j] || !mayBeSpellings(a, b)) continue;
        const isNumber = a.role === 'number' && b.role === 'number';
        const length = Math.max(a.letters.text.length, b.letters.text.length);
        const most = isNumber ? MOST_DIGITS : MOST_EDITS_A_LETTER * length;
        const cost = isNumber
          ? digitsApart(a.letters.text, b.letters.text)
          : this.#costOf(a.letters, b.letters, most);
        if (cost <= most) near.push({ i, j, how: isNumber ? 'number' : 'spelling', cost, length });
      }
    near.sort((x, y) => x.cost / x.length - y.cost / y.length || x.i - y.i || x.j - y.j);
    for (const { i, j, how, cost } of near)
      if (!this.#ofOne[i] && !this.#ofOther[j]) this.#pair([i], [j], how, cost);
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
  #costOf(one: Letters, other: Letters, most?: number): number {
    if (!this.#skeletons) return spellingCost(one, other, most);
    const [a, b] = [skeletonOf(one), skeletonOf(other)];
    return a.text === '' || b.text === '' ? FAR : spellingCost(a, b, most);
  }
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

/** Most words of two names can be told apart at a glance. */
function mayBeSpellings(a: NameWord, b: NameWord): boolean {
  if (a.role === 'initial' || b.role === 'initial' || (a.weight < TELLING && b.weight < TELLING))
    return false;
  if (a.role === 'direction' && b.role === 'direction') return false;
  return (
    (a.sound & b.sound) !== 0 || otherLetters(a.letters.mask, b.letters.mask) <= OTHER_LETTERS_AFTER_A_SLIP
  );
}

/** Letters that only one of two words has where they begin with other sounds: "Wealth" for "Health". */
const OTHER_LETTERS_AFTER_A_SLIP = 3;

const isFree = (taken: readonly boolean[], from: number, count: number): boolean => {
  for (let at = from; at < from + count; at++) if (taken[at]) return false;
  return true;
};

const initialsOf = (words: readonly NameWord[]): string =>
  words.map(({ letters }) => letters.text[0]).join('');

const lengthOf = (words: readonly NameWord[], places: readonly number[]): number =>
  places.reduce((sum, at) => sum + words[at]!.letters.text.length, 0);

/** Returns the digits, or letters of Roman numbers, that are other ones. */
function digitsApart(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return long.length - same - sharedEnd(short.slice(same), long.slice(same));
}

function sharedEnd(short: string, long: string): number {
  let same = 0;
  while (same < short.length && short.at(-1 - same) === long.at(-1 - same)) same++;
  return same;
}

const skeletonOf = ({ text }: Letters): Letters =>
  lettersOf(
    text
      .replace(/[aeiouyw]|h$/g, '')
      .replace(/(.)\1/g, '$1')
      .replace(/q/g, 'k'),
  );
