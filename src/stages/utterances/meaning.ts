/** How much a word tells, and whether two words may mean the same. */

import type { Language } from '../../language/language.ts';
import type { SpinKnowledge } from '../../language/spin.ts';
import { rarityAmong } from '../../text/rarity.ts';
import type { Report, Said, Term } from './report.ts';

export interface Meaning {
  /** How much a stem tells: the more, the rarer it is in the language and in what is quoted here. */
  readonly weigh: (stem: string) => number;
  /** How sure two stems mean the same, 0 to 1. */
  readonly alike: (a: string, one: Term, b: string, other: Term) => number;
}

/** In nats; of a commoner word hardly anything is told, of a rarer one all that a word can tell. */
const COMMON = -5;
const RARE = -11;
const UNKNOWN = -12;
const LIGHT = 0.3;

/** What one has that names the same with another ending: "Aldermoor", "Aldermoorers". */
const SAME_ROOT = 0.9;
const SHORTEST_ROOT = 5;
/** The thesaurus has one for the other. */
const SYNONYM = 0.8;
/** Nouns that keep the same company, by the cosine of their vectors; verbs that do are as often opposites. */
const KINDRED = 0.5;
const LEAST_COSINE = 0.65;

/** Returns the meaning of words in the reports. */
export function meaningOf(reports: readonly Report[], language: Language): Meaning {
  const model = language.spin();
  const { light } = language.statements;
  const rarityHere = rarityAmong(
    reports.map(({ said }) => new Set(said.flatMap(({ terms }) => [...terms.keys()]))),
  );
  const formOf = new Map(
    reports.flatMap(({ said }) =>
      said.flatMap(({ terms }) => [...terms].map(([stem, { forms }]) => [stem, forms[0]!] as const)),
    ),
  );
  const weights = new Map<string, number>();
  const weigh = (stem: string): number => {
    const known = weights.get(stem);
    if (known !== undefined) return known;
    const share = rarityHere(stem) / Math.log(1 + reports.length);
    const weight = rarity(formOf.get(stem) ?? stem, model) * share * (light.has(stem) ? LIGHT : 1);
    weights.set(stem, weight);
    return weight;
  };
  const remembered = new Map<string, number>();
  return {
    weigh,
    alike: (a, one, b, other) => {
      if (a === b) return 1;
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const alike = shareRoot(a, b) ? SAME_ROOT : kindred(one, other, model);
      remembered.set(key, alike);
      return alike;
    },
  };
}

function rarity(word: string, model: SpinKnowledge): number {
  const id = model.idOf(word);
  const probability = id < 0 ? UNKNOWN : model.logProbability(-1, -1, id);
  return Math.min(1, Math.max(0.15, (COMMON - probability) / (COMMON - RARE)));
}

const shareRoot = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST_ROOT && (a.startsWith(b) || b.startsWith(a));

function kindred(one: Term, other: Term, model: SpinKnowledge): number {
  let best = 0;
  for (const a of one.forms)
    for (const b of other.forms) {
      const [i, j] = [model.idOf(a), model.idOf(b)];
      if (i < 0 || j < 0) continue;
      if (standsFor(i, j, model) || standsFor(j, i, model)) return SYNONYM;
      if (one.isNoun && other.isNoun && cosine(i, j, model) >= LEAST_COSINE) best = KINDRED;
    }
  return best;
}

const standsFor = (printed: number, original: number, model: SpinKnowledge): boolean =>
  model
    .substitutionsOf(printed)
    .some(({ rest, originals }) => rest.length === 0 && originals.length === 1 && originals[0] === original);

function cosine(a: number, b: number, { meanings }: SpinKnowledge): number {
  const vector = new Float32Array(meanings.width);
  return meanings.add(vector, a) ? meanings.dot(vector, b) : 0;
}

export interface Overlap {
  /** Share of the weight of what the first says that the second says too, 0 to 1; and the other way. */
  readonly first: number;
  readonly second: number;
  /** Weight of what both say, and number of the words of it that are no names. */
  readonly shared: number;
  readonly plain: number;
}

/** Returns how far two sentences say the same, by their words. */
export function overlapOf(one: Said, other: Said, meaning: Meaning): Overlap {
  const exactly = Math.max(shareExactly(one, other, meaning), shareExactly(other, one, meaning));
  if (exactly < EXACT) return { first: 0, second: 0, shared: 0, plain: 0 };
  const first = told(one, other, meaning);
  const second = told(other, one, meaning);
  return {
    first: first.found / (first.all || 1),
    second: second.found / (second.all || 1),
    shared: Math.min(first.found, second.found),
    plain: Math.min(first.plain, second.plain),
  };
}

/** Share of what one says that the other must say in the same words, before other words for it are looked for. */
const EXACT = 0.4;

function shareExactly(one: Said, other: Said, { weigh }: Meaning): number {
  let [found, all] = [0, 0];
  for (const stem of one.terms.keys()) {
    const weight = weigh(stem);
    all += weight;
    if (other.terms.has(stem)) found += weight;
  }
  for (const number of one.numbers) {
    all += NUMBER;
    if (other.numbers.has(number)) found += NUMBER;
  }
  return found / (all || 1);
}

/** A number that both have tells as much as a rare word. */
const NUMBER = 0.9;
/** Of a word that counts by itself. */
const LEAST_WEIGHT = 0.15;

function told(
  one: Said,
  other: Said,
  { weigh, alike }: Meaning,
): { found: number; all: number; plain: number } {
  let [found, all, plain] = [0, 0, 0];
  for (const [stem, term] of one.terms) {
    // What governs a sentence is what it is about.
    const weight = weigh(stem) * (stem === one.predicate ? 1.5 : 1);
    all += weight;
    let best = other.terms.has(stem) ? 1 : 0;
    if (best === 0)
      for (const [there, own] of other.terms) best = Math.max(best, alike(stem, term, there, own));
    found += weight * best;
    const tells = weight >= LEAST_WEIGHT || stem === one.predicate;
    if (best >= SYNONYM && !term.isName && tells) plain++;
  }
  for (const number of one.numbers) {
    all += NUMBER;
    if (!other.numbers.has(number)) continue;
    found += NUMBER;
    plain++;
  }
  return { found, all, plain };
}
