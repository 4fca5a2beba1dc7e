/** What speaks for and against two statements saying the same, counted. */

import type { Language } from '../../language/language.ts';
import type { Act } from '../../language/same-statement/acts.ts';
import type { PassageWord } from '../../language/same-statement/passage-words.ts';
import { likenessOfWords } from '../../language/same-statement/word-likeness.ts';
import { rarityAmong } from '../../text/rarity.ts';
import type { Quantity } from './quantities.ts';
import type { Said, SaidTime } from './said.ts';
import type { ReadStatement } from './statements.ts';
import type { Who } from './who.ts';

/** Shares are 0 to 1. */
export interface Evidence {
  /** Likeness of the words, by how rare they are: equal ones alone, and those of like meaning too. */
  readonly equal: number;
  readonly alike: number;
  /** How much of the words of the one that says more, and of the one that says less, the other says too. */
  readonly most: number;
  readonly least: number;
  /** Weight of the words in common: by chance two statements have few. */
  readonly common: number;
  /** Nearness of the mean of all words. */
  readonly matter: number;
  readonly opposed: number;
  readonly names: number;
  readonly otherNames: number;
  readonly numbers: number;
  readonly otherNumbers: number;
  readonly days: number;
  readonly times: number;
  readonly otherTimes: number;
  readonly lengths: number;
  readonly deed: number;
  readonly doer: number;
  readonly otherDoer: number;
  readonly done: number;
  readonly otherDone: number;
  readonly swapped: number;
  readonly denied: number;
  /** What stands around both, as far as it is alike. */
  readonly around: number;
  /** Words of the one that says less. */
  readonly short: number;
}

export type Compare = (a: ReadStatement, b: ReadStatement) => Evidence;

/** Words less alike than this are others. */
const ALIKE = 0.4;
const LIGHT = 0.4;
/** Statements of other stories that are thought beside those of a small heap, in which all words are rare. */
const UNSEEN = 100;

export function compareAmong(statements: readonly ReadStatement[], who: Who, language: Language): Compare {
  const most = Math.log(1 + statements.length + UNSEEN);
  const rarityIn = (things: (statement: ReadStatement) => ReadonlySet<string>): ((thing: string) => number) =>
    rarityAmong([...statements.map(things), ...new Array<ReadonlySet<string>>(UNSEEN).fill(new Set())]);
  const rarityOfWord = rarityIn(({ said }) => said.stems);
  const rarityOfName = rarityIn(({ said }) => said.who);
  const weigh = ({ stem, isLight }: PassageWord): number =>
    (rarityOfWord(stem) / most) * (isLight ? LIGHT : 1);
  const rarityOfFigure = rarityIn(({ said }) => new Set(figuresOf(said)));
  const tells = (figure: string): number => rarityOfFigure(figure) / most;
  const likeness = rememberLikeness(language);
  const weighed = new Map<Said, Weighed>();
  const weighedOf = (said: Said): Weighed => {
    const known = weighed.get(said) ?? weighAll(said, weigh);
    weighed.set(said, known);
    return known;
  };
  return (a, b) => ({
    ...compareWords(weighedOf(a.said), weighedOf(b.said), likeness),
    ...compareNames(a.said.who, b.said.who, rarityOfName, who),
    ...compareFigures(a.said, b.said, tells),
    ...compareActs(a.acts, b.acts, likeness, who),
    around: likenessAround(a.around, b.around, rarityOfWord),
  });
}

interface Weighed {
  readonly words: readonly PassageWord[];
  readonly weights: readonly number[];
  readonly sum: number;
  readonly mean: Float32Array | null;
}

function weighAll({ words }: Said, weigh: (word: PassageWord) => number): Weighed {
  const weights = words.map(weigh);
  const mean = new Float32Array(100);
  words.forEach(({ vector }, at) => {
    if (vector) for (let i = 0; i < mean.length; i++) mean[i]! += vector[i]! * weights[at]!;
  });
  const length = Math.hypot(...mean);
  return {
    words,
    weights,
    sum: weights.reduce((sum, weight) => sum + weight, 0),
    mean: length === 0 ? null : mean.map((value) => value / length),
  };
}

export type WordLikeness = (one: PassageWord, other: PassageWord) => number;

function rememberLikeness(language: Language): WordLikeness {
  const words = language.sameness();
  const ids = new Map<PassageWord, number>();
  const known = new Map<number, number>();
  const idOf = (word: PassageWord): number => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  return (one, other) => {
    if (one.stem === other.stem) return 1;
    const [a, b] = [idOf(one), idOf(other)];
    const key = a < b ? a * 67_108_864 + b : b * 67_108_864 + a;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = likenessOfWords(one, other, words);
    known.set(key, found);
    return found;
  };
}

function compareWords(a: Weighed, b: Weighed, likeness: WordLikeness) {
  let [equal, alike, opposed, common] = [0, 0, 0, 0];
  const taken = new Set<number>();
  const bests = a.words.map((word, at) => {
    let best = 0;
    let to = -1;
    b.words.forEach((other, there) => {
      const found = likeness(word, other);
      if (found < 0) opposed += (a.weights[at]! + b.weights[there]!) / 2;
      if (found > best && !taken.has(there)) [best, to] = [found, there];
    });
    if (best === 1) taken.add(to);
    return { best, to, at };
  });
  for (const { best, to, at } of bests) {
    if (best < ALIKE) continue;
    const weight = (a.weights[at]! + b.weights[to]!) / 2;
    alike += weight * best;
    if (best === 1) equal += weight;
    if (best >= 0.9) common += weight;
  }
  const [less, more] = a.sum < b.sum ? [a.sum, b.sum] : [b.sum, a.sum];
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));
  let matter = 0;
  if (a.mean && b.mean) for (let i = 0; i < a.mean.length; i++) matter += a.mean[i]! * b.mean[i]!;
  return {
    equal: share(2 * equal, less + more),
    alike: share(2 * alike, less + more),
    most: share(alike, more),
    least: share(alike, less),
    common: Math.min(2, Math.log1p(common)),
    matter: Math.max(0, matter),
    opposed: share(opposed, less),
    short: Math.min(2, Math.log1p(less)),
  };
}

function compareNames(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  rarity: (name: string) => number,
  who: Who,
) {
  let [one, other, both, related] = [0, 0, 0, 0];
  for (const name of a) {
    const weight = rarity(name);
    one += weight;
    if (b.has(name)) both += weight;
    else if (meet(who.relatedTo(name), b)) related += weight / 2;
  }
  for (const name of b) other += rarity(name);
  const all = one + other;
  return {
    names: all === 0 ? 0 : Math.min(1, (2 * (both + related)) / all),
    otherNames: a.size > 0 && b.size > 0 && both + related === 0 ? 1 : 0,
  };
}

const figuresOf = ({ quantities, times, lengths }: Said): string[] => [
  ...quantities.map(figureOf),
  ...times.map(dayOf),
  ...lengths,
];

const figureOf = ({ value }: Quantity): string => `#${value}`;
const dayOf = ({ start }: SaidTime): string => start.slice(0, 10);

/** What both give counts by how few others give it: the day of the event is in all that is told of it. */
function compareFigures(a: Said, b: Said, tells: (figure: string) => number) {
  let [number, day, time, length] = [0, 0, 0, 0];
  let [otherNumbers, meets] = [0, false];
  for (const one of a.quantities)
    for (const other of b.quantities) {
      const found = compareQuantities(one, other);
      if (found < 0) otherNumbers++;
      else number = Math.max(number, found * tells(figureOf(one)));
    }
  for (const one of a.times)
    for (const other of b.times) {
      const found = compareTimes(one, other);
      if (found === 'apart') continue;
      meets = true;
      const told = Math.min(tells(dayOf(one)), tells(dayOf(other)));
      if (found === 'day') day = Math.max(day, told);
      else time = Math.max(time, found === 'same' ? told : told / 2);
    }
  for (const one of a.lengths) if (b.lengths.has(one)) length = Math.max(length, tells(one));
  const placed = (said: Said): boolean => said.times.some(({ role }) => role === 'at');
  return {
    numbers: number,
    otherNumbers: number === 0 ? otherNumbers : 0,
    days: day,
    times: time,
    otherTimes: !meets && placed(a) && placed(b) ? 1 : 0,
    lengths: length,
  };
}

/** Both a day; both the same hour, month, year or stretch; or the one within the other. */
function compareTimes(a: SaidTime, b: SaidTime): 'day' | 'same' | 'within' | 'apart' {
  if (a.start >= b.end || b.start >= a.end) return 'apart';
  const [one, other] = [lengthOf(a), lengthOf(b)];
  if (a.precision === 'day' && b.precision === 'day') return 'day';
  if (Math.min(one, other) >= 0.5 * Math.max(one, other)) return 'same';
  return a.role === 'lasting' || b.role === 'lasting' ? 'apart' : 'within';
}

const lengthOf = ({ start, end }: SaidTime): number => Date.parse(end) - Date.parse(start);

/** Smaller numbers recur by chance. */
const TELLING_VALUE = 3;
const CHANCE = 0.4;

/** Returns from 0 to 1 how much it tells that both give the number, and -1 of two numbers of one kind that differ. */
function compareQuantities(a: Quantity, b: Quantity): number {
  const isKnown = a.units.size > 0 && b.units.size > 0;
  if (isKnown && !meet(a.units, b.units)) return 0;
  if (a.value !== b.value) return isKnown ? -1 : 0;
  return isKnown && a.value >= TELLING_VALUE ? 1 : CHANCE;
}

const NO_ACTS = { deed: 0, doer: 0, otherDoer: 0, done: 0, otherDone: 0, swapped: 0, denied: 0 };
const LIGHT_DEED = 0.5;
const SAME_HEAD = 0.5;

type Comparison = 'same' | 'other' | 'apart';

/** The two acts that are most alike are compared, the outer ones first. */
function compareActs(a: readonly Act[], b: readonly Act[], likeness: WordLikeness, who: Who) {
  let best: readonly [Act, Act] | undefined;
  let deed = 0;
  for (const one of a)
    for (const other of b) {
      const found = likeness(one.verb, other.verb) * (one.verb.isLight ? LIGHT_DEED : 1);
      if (found > deed) [deed, best] = [found, [one, other]];
    }
  if (best === undefined) return NO_ACTS;
  const [one, other] = best;
  const compare = (x: Act['doer'], y: Act['doer']): Comparison => compareParties(x, y, likeness, who);
  const [doer, done] = [compare(one.doer, other.doer), compare(one.done, other.done)];
  const crossed = [compare(one.doer, other.done), compare(one.done, other.doer)];
  return {
    deed,
    doer: doer === 'same' ? 1 : 0,
    otherDoer: doer === 'other' ? 1 : 0,
    done: done === 'same' ? 1 : 0,
    otherDone: done === 'other' ? 1 : 0,
    swapped: crossed.includes('same') && doer !== 'same' && done !== 'same' ? 1 : 0,
    denied: one.negated === other.negated ? 0 : 1,
  };
}

function compareParties(a: Act['doer'], b: Act['doer'], likeness: WordLikeness, who: Who): Comparison {
  if (a === null || b === null) return 'apart';
  if (areRelated(a.names, b.names, who) || likeness(a.head, b.head) >= SAME_HEAD) return 'same';
  return a.head.upos === 'PRON' || b.head.upos === 'PRON' ? 'apart' : 'other';
}

function likenessAround(a: Said, b: Said, rarity: (stem: string) => number): number {
  const weight = (stems: Iterable<string>): number => {
    let sum = 0;
    for (const stem of stems) sum += rarity(stem);
    return sum;
  };
  let common = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) common += rarity(stem);
  const least = Math.min(weight(a.stems), weight(b.stems));
  return least === 0 ? 0 : common / least;
}

export const areRelated = (a: ReadonlySet<string>, b: ReadonlySet<string>, who: Who): boolean =>
  meet(a, b) || [...a].some((one) => meet(who.relatedTo(one), b));

/** Have two sets an element in common? */
export const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const one of a) if (b.has(one)) return true;
  return false;
};
