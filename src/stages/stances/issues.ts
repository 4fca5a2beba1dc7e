/**
 * What the positions are about. The nouns that say most of several positions, each with those that keep the same company,
 * are the issues, and are named by the texts' own phrases.
 */

import type { Language } from '../../language/language.ts';
import { product } from '../../language/same-statement/word-likeness.ts';
import type { Phrasing } from './found.ts';
import type { Position } from './merge.ts';

export interface Matter {
  readonly name: string;
  /** Lemmas, those first that say most of it. */
  readonly terms: readonly string[];
  readonly positions: readonly Position[];
}

/** What is known of the words of all positions. */
export interface Lexicon {
  readonly weight: (term: string) => number;
  /** Words that name somebody who holds a position are no matter. */
  readonly isParty: (term: string) => boolean;
  readonly language: Language;
}

/** More rows are not read. */
export const MOST_ISSUES = 15;

// The shares and likenesses below were set by hand.

/** How much of some positions together a word has to say to name an issue: of two positions a third each. */
const LEAST = 0.5;

/** Likeness from which a position without such a word goes to the issue that it is most like. */
const NEAR = 0.25;

/** Likeness from which two positions without such a word are an issue of their own. */
const KINDRED = 0.35;

/** Returns the issues with their positions; a position that is like no other is an issue of its own. */
export function issuesOf(positions: readonly Position[], lexicon: Lexicon): Matter[] {
  const nouns = positions.map(nounsOf);
  const terms = positions.map((position, at) => weighTerms(position, nouns[at]!, lexicon));
  const near = nearness(terms, lexicon.language);
  const seeds = seedsOf(
    positions,
    terms,
    nouns.map((one) => thingsIn(one, lexicon)),
    near,
  );
  const groups = new Map<string, number[]>(seeds.map((seed) => [seed, []]));
  const rest: number[] = [];
  for (const [at, own] of terms.entries()) {
    const [best] = seeds
      .map((seed) => ({ seed, share: shareOf(own, seed, near) }))
      .sort((a, b) => b.share - a.share);
    if (best && best.share >= LEAST / 3) groups.get(best.seed)!.push(at);
    else rest.push(at);
  }
  const lonely = rest.filter((at) => {
    const fits = [...groups.values()].map((group) => ({ group, fit: fitOf(at, group, terms, near) }));
    const [best] = fits.sort((a, b) => b.fit - a.fit);
    if (!best || best.fit < NEAR) return true;
    best.group.push(at);
    return false;
  });
  const isWordless = (at: number): boolean => terms[at]!.size === 0 || isMeasured(positions[at]!);
  const alone: number[][] = [];
  for (const at of lonely.filter((at) => !isWordless(at))) {
    const kindred = alone.find((group) => fitOf(at, group, terms, near) >= KINDRED);
    if (kindred === undefined) alone.push([at]);
    else kindred.push(at);
  }
  const wordless = lonely.filter(isWordless);
  const named = (group: readonly number[], seed: string | null): Matter =>
    nameMatter(
      group.map((at) => positions[at]!),
      group.map((at) => terms[at]!),
      lexicon,
      seed,
    );
  return [
    ...[...groups].filter(([, group]) => group.length > 0).map(([seed, group]) => named(group, seed)),
    ...alone.map((group) => named(group, null)),
    ...(wordless.length > 0 ? [named(wordless, null)] : []),
  ];
}

/** Nearness from which a word may stand for another. */
const SYNONYM = 0.4;

/** How much of what a position is about a word says, or one that is near to it. */
function shareOf(own: Terms, seed: string, near: Near): number {
  let [best, all] = [0, 0];
  for (const [term, weight] of own) {
    const nearness = near(term, seed);
    if (nearness >= SYNONYM) best = Math.max(best, weight * nearness);
    all += weight;
  }
  return all === 0 ? 0 : best / all;
}

function fitOf(at: number, group: readonly number[], terms: readonly Terms[], near: Near): number {
  return group.reduce((sum, other) => sum + alike(terms[at]!, terms[other]!, near), 0) / group.length;
}

/** Whom positions are about joins none of them: "women" of a night allowance for women, "the government". */
const thingsIn = (
  nouns: ReadonlySet<string>,
  { language: { coreference, stances } }: Lexicon,
): ReadonlySet<string> =>
  new Set(
    [...nouns].filter((noun) => coreference.sortOf(noun) !== 'person' && !stances.institutions.has(noun)),
  );

/** The nouns that say most of the positions that no noun before said, those of several parties first. */
function seedsOf(
  positions: readonly Position[],
  terms: readonly Terms[],
  nouns: readonly ReadonlySet<string>[],
  near: Near,
): string[] {
  const seeds: string[] = [];
  const covered = terms.map(() => 0);
  const candidates = [
    ...new Set(terms.flatMap((own, at) => [...own.keys()].filter((term) => nouns[at]!.has(term)))),
  ].sort();
  const shares = new Map(candidates.map((term) => [term, terms.map((own) => shareOf(own, term, near))]));
  while (seeds.length < MOST_ISSUES) {
    let best: { term: string; value: number } | null = null;
    for (const term of candidates) {
      const gains = shares.get(term)!.map((share, at) => Math.max(0, share - covered[at]!));
      const held = gains.flatMap((gain, at) => (gain >= LEAST / 4 ? [at] : []));
      if (held.length < 2) continue;
      const parties = new Set(held.map((at) => positions[at]!.party)).size;
      const value = held.reduce((sum, at) => sum + gains[at]!, 0) * (parties > 1 ? SEVERAL : 1);
      if (best === null || value > best.value) best = { term, value };
    }
    if (best === null || best.value < LEAST) return seeds;
    seeds.push(best.term);
    for (const [at, share] of shares.get(best.term)!.entries()) covered[at] = Math.max(covered[at]!, share);
  }
  return seeds;
}

/** What parties differ about matters more than what one of them says twice. */
const SEVERAL = 1.5;

type Terms = ReadonlyMap<string, number>;

/** Nouns say more of a matter than what is done with it. */
const BESIDE = 0.4;

const nounsOf = ({ members }: Position): ReadonlySet<string> =>
  new Set(members.flatMap(({ phrases }) => phrases.flatMap(({ nouns }) => nouns)));

/** It says only how much or when: "could live with seven per cent". */
const isMeasured = ({ members }: Position): boolean =>
  members.every(({ phrases, measured }) => phrases.length === 0 && measured);

const weighTerms = ({ terms }: Position, nouns: ReadonlySet<string>, { weight, isParty }: Lexicon): Terms =>
  new Map(
    [...terms]
      .filter((term) => !isParty(term))
      .map((term) => [term, Math.sqrt(weight(term)) * (nouns.has(term) ? 1 : BESIDE)]),
  );

type Near = (one: string, other: string) => number;

/** How well the terms of each are met by the nearest of the other, as in soft cosine. */
function alike(one: Terms, other: Terms, near: Near): number {
  const met = (these: Terms, those: Terms): number => {
    let [sum, all] = [0, 0];
    for (const [term, weight] of these) {
      let best = 0;
      for (const candidate of those.keys()) best = Math.max(best, near(term, candidate));
      sum += weight * best;
      all += weight;
    }
    return all === 0 ? 0 : sum / all;
  };
  return Math.sqrt(met(one, other) * met(other, one));
}

/** Cosine of two word vectors up to which they have nothing in common: that of words of one story that are not alike. */
const APART = 0.4;

/** Returns how near two terms are, 0 to 1: by their stems, or by the company that the words keep. */
function nearness(all: readonly Terms[], { annotator, vocabulary }: Language): Near {
  const terms = [...new Set(all.flatMap((one) => [...one.keys()]))];
  const index = new Map(terms.map((term, at) => [term, at]));
  const vectors = terms.map((term) => annotator?.().vectorOf(term) ?? null);
  const stems = terms.map((term) => vocabulary.stem(term));
  const known = new Float32Array(terms.length * terms.length).fill(-1);
  const between = (a: number, b: number): number => {
    if (stems[a] === stems[b]) return 1;
    const [one, other] = [vectors[a], vectors[b]];
    if (!one || !other) return 0;
    return Math.max(0, (product(one, other) - APART) / (1 - APART));
  };
  return (one, other) => {
    const [a, b] = [index.get(one)!, index.get(other)!];
    const at = a * terms.length + b;
    if (known[at]! < 0) known[at] = between(a, b);
    return known[at]!;
  };
}

/** The noun phrase that says most of what the positions are about, in few words. */
function nameMatter(
  positions: readonly Position[],
  weighed: readonly Terms[],
  { isParty, language }: Lexicon,
  seed: string | null,
): Matter {
  const worth = new Map<string, number>();
  for (const own of weighed)
    for (const [term, weight] of own) worth.set(term, (worth.get(term) ?? 0) + weight);
  const terms = [...worth.keys()]
    .sort((a, b) => worth.get(b)! - worth.get(a)! || (a < b ? -1 : 1))
    .slice(0, MOST_TERMS);
  const phrases = positions
    .flatMap(({ members }) => members)
    .flatMap(({ phrases, telling }) =>
      phrases.map((phrase) => ({ phrase, isClean: telling.article.spun.verdict !== 'spun' })),
    );
  const score = ({ lemmas }: Phrasing): number =>
    lemmas.reduce((sum, lemma) => sum + (worth.get(lemma) ?? 0), 0) / Math.sqrt(lemmas.length);
  const [best] = phrases
    .filter(({ phrase }) => seed === null || phrase.lemmas.includes(seed))
    .filter(
      ({ phrase }) =>
        phrase.lemmas.length > 0 && phrase.lemmas.length <= 3 && !isParty(phrase.lemmas.at(-1)!),
    )
    .sort(
      (a, b) =>
        Number(b.isClean) - Number(a.isClean) ||
        score(b.phrase) - score(a.phrase) ||
        a.phrase.text.length - b.phrase.text.length ||
        (a.phrase.text < b.phrase.text ? -1 : 1),
    );
  return { name: best?.phrase.text ?? seed ?? terms[0] ?? language.stances.otherwise, terms, positions };
}

const MOST_TERMS = 8;
