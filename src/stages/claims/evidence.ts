/** What speaks for and against two statements saying the same, counted. */

import type { Language } from '../../language/language.ts';
import type { Act } from '../../language/same-statement/acts.ts';
import type { PassageWord } from '../../language/same-statement/passage-words.ts';
import { likenessOfWords } from '../../language/same-statement/word-likeness.ts';
import { rarityAmong } from '../../text/rarity.ts';
import { meets } from '../../text/sets.ts';
import type { Quantity } from './quantities.ts';
import type { Said, SaidTime } from './said.ts';
import type { ReadStatement } from './statements.ts';
import type { Who } from './who.ts';

/** Shares are 0 to 1. */
export interface Evidence {
  /** How much of the words of the one that says more, and of the one that says less, the other says too. */
  readonly most: number;
  readonly least: number;
  /** Weight of the words in common: by chance two statements have few. */
  readonly common: number;
  readonly opposed: number;
  readonly names: number;
  readonly otherNames: number;
  /** How rare the rarest name is that both have. */
  readonly rareName: number;
  readonly numbers: number;
  readonly otherNumbers: number;
  readonly days: number;
  readonly times: number;
  readonly otherTimes: number;
  readonly lengths: number;
  readonly deed: number;
  /** Each tells of a deed, and of another one. */
  readonly otherDeed: number;
  /** The same is done to the same, and by the same. */
  readonly sameDeed: number;
  readonly otherDone: number;
  readonly swapped: number;
  readonly denied: number;
  /** What stands around both, as far as it is alike. */
  readonly around: number;
  /** Words of the one that says less. */
  readonly short: number;
}

type WordLikeness = (one: PassageWord, other: PassageWord) => number;

/** Returns `null` of two that have nothing in common that tells. */
export type Compare = (a: ReadStatement, b: ReadStatement) => Evidence | null;

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
  const lexicon = openLexicon(statements, language);
  const likeness: WordLikeness = (one, other) => lexicon.likeness(lexicon.idOf(one), lexicon.idOf(other));
  const weighed = new Map<Said, Weighed>();
  const weighedOf = (said: Said): Weighed => {
    const known = weighed.get(said) ?? weighAll(said, weigh, lexicon);
    weighed.set(said, known);
    return known;
  };
  const surroundings = new Map<ReadonlySet<string>, Around>();
  const aroundOf = (stems: ReadonlySet<string>): Around => {
    const known = surroundings.get(stems);
    if (known !== undefined) return known;
    const weights = new Map([...stems].map((stem) => [stem, rarityOfWord(stem)]));
    const around = { weights, sum: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
    surroundings.set(stems, around);
    return around;
  };
  const roots = new Map<Said, ReadonlyMap<string, number>>();
  const rootsOf = (said: Said): ReadonlyMap<string, number> => {
    const known = roots.get(said) ?? new Map(said.words.map((word) => [rootOf(word), weigh(word)]));
    roots.set(said, known);
    return known;
  };
  return (a, b) => {
    const names = compareNames(a.said.who, b.said.who, (name) => rarityOfName(name) / most, who);
    const figures = compareFigures(a.said, b.said, tells);
    const tellsMuch =
      names.rareName >= RARE || figures.numbers + figures.days + figures.times + figures.lengths > 0;
    if (!tellsMuch && weightInCommon(rootsOf(a.said), rootsOf(b.said)) < LEAST_IN_COMMON) return null;
    return {
      ...compareWords(weighedOf(a.said), weighedOf(b.said), lexicon),
      ...names,
      ...figures,
      ...compareActs(a.acts, b.acts, likeness, who),
      around: likenessAround(aroundOf(a.around), aroundOf(b.around)),
    };
  };
}

/** Letters that words of one root begin with. */
const ROOT = 4;
const rootOf = ({ stem }: PassageWord): string => stem.slice(0, ROOT);

/** Two statements without a rare name, figure or this weight of words in common are not laid side by side. */
const RARE = 0.6;
const LEAST_IN_COMMON = 0.4;

function weightInCommon(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [root, weight] of a) if (b.has(root)) sum += weight;
  return sum;
}

/** A statement's words, with the ordinals by which their likeness is remembered. */
interface Weighed {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly light: Uint8Array;
  readonly sum: number;
}

/** Words by their ordinals, and how alike any two are. */
interface Lexicon {
  readonly idOf: (word: PassageWord) => number;
  /** 0 to 1; -1 of words that exclude each other. */
  readonly likeness: (one: number, other: number) => number;
}

/** A row holds hundredths; this is no likeness. */
const UNKNOWN = -128;

function openLexicon(statements: readonly ReadStatement[], language: Language): Lexicon {
  const sameness = language.sameness();
  const ids = new Map<string, number>();
  const words: PassageWord[] = [];
  const idOf = (word: PassageWord): number => {
    const known = ids.get(word.stem);
    if (known !== undefined) return known;
    ids.set(word.stem, words.length);
    return words.push(word) - 1;
  };
  for (const { said, acts } of statements) {
    said.words.forEach(idOf);
    for (const { verb, doer, done } of acts)
      for (const word of [verb, doer?.head, done?.head]) if (word) idOf(word);
  }
  const rows: (Int8Array | undefined)[] = [];
  return {
    idOf,
    likeness: (a, b) => {
      if (a === b) return 1;
      const [one, other] = a < b ? [a, b] : [b, a];
      let row = rows[one];
      if (row === undefined) {
        row = new Int8Array(words.length).fill(UNKNOWN);
        rows[one] = row;
      }
      if (row[other] === UNKNOWN)
        row[other] = Math.round(100 * likenessOfWords(words[one]!, words[other]!, sameness));
      return row[other]! / 100;
    },
  };
}

function weighAll({ words }: Said, weigh: (word: PassageWord) => number, { idOf }: Lexicon): Weighed {
  const weights = Float64Array.from(words, weigh);
  return {
    ids: Int32Array.from(words, idOf),
    weights,
    light: Uint8Array.from(words, ({ isLight }) => (isLight ? 1 : 0)),
    sum: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

/** Words of one root count as in common. */
const SAME_ROOT = 0.9;

function compareWords(a: Weighed, b: Weighed, { likeness }: Lexicon) {
  let [alike, opposed, common] = [0, 0, 0];
  for (let at = 0; at < a.ids.length; at++) {
    let to = b.ids.indexOf(a.ids[at]!);
    let best = to < 0 ? 0 : 1;
    let nearest = -1;
    // Words that are told of anything are alike only where they are the same.
    for (let there = 0; to < 0 && !a.light[at] && there < b.ids.length; there++) {
      if (b.light[there]) continue;
      const found = likeness(a.ids[at]!, b.ids[there]!);
      if (found < 0) opposed += (a.weights[at]! + b.weights[there]!) / 2;
      else if (found > best) {
        best = found;
        nearest = there;
      }
    }
    if (to < 0) to = nearest;
    if (best < ALIKE) continue;
    const weight = (a.weights[at]! + b.weights[to]!) / 2;
    alike += weight * best;
    if (best >= SAME_ROOT) common += weight;
  }
  const [less, more] = a.sum < b.sum ? [a.sum, b.sum] : [b.sum, a.sum];
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));
  return {
    most: share(alike, more),
    least: share(alike, less),
    common: Math.min(2, Math.log1p(common)),
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
  let [one, other, both, related, rarest] = [0, 0, 0, 0, 0];
  for (const name of a) {
    const weight = rarity(name);
    one += weight;
    if (b.has(name)) {
      both += weight;
      rarest = Math.max(rarest, weight);
    } else if (meets(who.relatedTo(name), b)) related += weight / 2;
  }
  for (const name of b) other += rarity(name);
  const all = one + other;
  return {
    names: all === 0 ? 0 : Math.min(1, (2 * (both + related)) / all),
    otherNames: a.size > 0 && b.size > 0 && both + related === 0 ? 1 : 0,
    rareName: rarest,
  };
}

const figuresOf = ({ quantities, times, lengths }: Said): string[] => [
  ...quantities.map(figureOf),
  ...times.map(dayOf),
  ...lengths,
];

const figureOf = ({ value }: Quantity): string => `#${value}`;
const dayOf = ({ start, clock }: SaidTime): string => clock ?? start.slice(0, 10);

/** What both give counts by how few others give it: the day of the event is in all that is told of it. */
function compareFigures(a: Said, b: Said, tells: (figure: string) => number) {
  let [number, day, time, length] = [0, 0, 0, 0];
  let [otherNumbers, haveOneTime] = [0, false];
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
      haveOneTime = true;
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
    otherTimes: !haveOneTime && placed(a) && placed(b) ? 1 : 0,
    lengths: length,
  };
}

/** Both a day; both the same hour, month, year or stretch; or the one within the other. */
function compareTimes(a: SaidTime, b: SaidTime): 'day' | 'same' | 'within' | 'apart' {
  const [[from, to], [start, end]] = [boundsOf(a), boundsOf(b)];
  if (from >= end || start >= to) return 'apart';
  if (a.clock !== undefined && a.clock === b.clock) return 'same';
  if (a.precision === 'day' && b.precision === 'day') return 'day';
  const [one, other] = [to - from, end - start];
  if (Math.min(one, other) >= 0.5 * Math.max(one, other)) return 'same';
  return a.role === 'lasting' || b.role === 'lasting' ? 'apart' : 'within';
}

const bounds = new WeakMap<SaidTime, readonly [number, number]>();

function boundsOf(time: SaidTime): readonly [start: number, end: number] {
  const known = bounds.get(time) ?? [Date.parse(time.start), Date.parse(time.end)];
  bounds.set(time, known);
  return known;
}

/** Smaller numbers recur by chance. */
const TELLING_VALUE = 3;
const CHANCE = 0.4;

/** Returns from 0 to 1 how much it tells that both give the number, and -1 of two numbers of one kind that differ. */
function compareQuantities(a: Quantity, b: Quantity): number {
  const isKnown = a.units.size > 0 && b.units.size > 0;
  if (isKnown && !meets(a.units, b.units)) return 0;
  if (a.value !== b.value) return isKnown ? -1 : 0;
  return isKnown && a.value >= TELLING_VALUE ? 1 : CHANCE;
}

const NO_ACTS = { deed: 0, sameDeed: 0, otherDone: 0, swapped: 0, denied: 0 };
const LIGHT_DEED = 0.5;
const SAME_HEAD = 0.5;
const SURE_DEED = 0.6;
const OTHER_DEED = 0.3;

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
  const isTold = (acts: readonly Act[]): boolean => acts.length > 0 && !acts[0]!.verb.isLight;
  const otherDeed = deed < OTHER_DEED && isTold(a) && isTold(b) ? 1 : 0;
  if (best === undefined) return { ...NO_ACTS, otherDeed };
  const [one, other] = best;
  const compare = (x: Act['doer'], y: Act['doer']): Comparison => compareParties(x, y, likeness, who);
  const [doer, done] = [compare(one.doer, other.doer), compare(one.done, other.done)];
  const crossed = [compare(one.doer, other.done), compare(one.done, other.doer)];
  return {
    deed,
    otherDeed,
    sameDeed: deed * ((done === 'same' ? 1 : 0) + (doer === 'same' ? 0.5 : 0)),
    otherDone: done === 'other' ? 1 : 0,
    swapped: deed >= SURE_DEED && crossed.includes('same') && doer !== 'same' && done !== 'same' ? 1 : 0,
    denied: one.negated === other.negated ? 0 : 1,
  };
}

function compareParties(a: Act['doer'], b: Act['doer'], likeness: WordLikeness, who: Who): Comparison {
  if (a === null || b === null) return 'apart';
  if (areRelated(a.names, b.names, who) || likeness(a.head, b.head) >= SAME_HEAD) return 'same';
  return a.head.upos === 'PRON' || b.head.upos === 'PRON' ? 'apart' : 'other';
}

interface Around {
  readonly weights: ReadonlyMap<string, number>;
  readonly sum: number;
}

function likenessAround(a: Around, b: Around): number {
  const [less, more] = a.sum < b.sum ? [a, b] : [b, a];
  if (less.sum === 0) return 0;
  let common = 0;
  for (const [stem, weight] of less.weights) if (more.weights.has(stem)) common += weight;
  return common / less.sum;
}

const areRelated = (a: ReadonlySet<string>, b: ReadonlySet<string>, who: Who): boolean =>
  meets(a, b) || [...a].some((one) => meets(who.relatedTo(one), b));
