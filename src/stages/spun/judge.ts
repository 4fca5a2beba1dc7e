/**
 * Weighs what the words of a text speak for, one by one, and says when that is too much for an honest text. Each word
 * has its evidence: how much likelier its features are of a swapped word than of an author's, in nats, which is the sum
 * of what its features weigh. What an honest text comes to differs by its kind, so a document is judged by a few
 * figures about its words' evidence, weighed in turn. All weights are learnt (`training/spin/weights.ts`).
 */

import type { DocumentScale, SpinWeights } from '../../language/spin.ts';
import type { Spun } from '../../model/article.ts';
import { type Measured, type MeasuredWord, THESAURUS_EASE } from './features.ts';

export interface Judgement {
  readonly verdict: Spun['verdict'];
  /** Share of the narrative's words that were swapped, as far as can be told. */
  readonly share: number;
  /** The document's sum: what its figures weigh. */
  readonly score: number;
}

/**
 * Of a document's score: from where it is suspect, and spun. Of 1,032 clean documents that nothing is learnt from one
 * comes above both; of 36 texts of rare honest kinds, by weights that have not seen them, seven above the first. Set as
 * low as leaves verse alone (`training/spin/README.md`).
 */
const SUSPECT = 0.7;
const SPUN = 1.25;
/** A text whose narrative alone falls short by this is clean whatever it quotes. */
const FAR_FROM_SUSPECT = 2;

/** Returns the verdict on a document, and how much of it was swapped. */
export function judge(measured: Measured, weights: SpinWeights): Judgement {
  const { words, narrative } = measured;
  if (narrative.length < LEAST_WORDS) return { verdict: 'clean', share: 0, score: -Infinity };
  const alone = scoreOf(documentFigures({ words, narrative, quotations: [] }, weights), weights);
  const far = alone < SUSPECT - FAR_FROM_SUSPECT;
  const heard = far ? alone : scoreOf(documentFigures(measured, weights), weights);
  const score = heard - cautionAbout(narrative.length);
  const verdict = score >= SPUN ? 'spun' : score >= SUSPECT ? 'suspect' : 'clean';
  return { verdict, share: shareSwapped(measured, weights), score };
}

/** Nothing is said of a text with fewer words. */
const LEAST_WORDS = 20;
/** Words that a text needs to be judged as it is. Few words say little, so a shorter one must weigh more. */
const ENOUGH_WORDS = 150;
const CAUTION = 1.5;

const cautionAbout = (words: number): number =>
  CAUTION * Math.max(0, Math.log(ENOUGH_WORDS / Math.max(1, words)));

/** Returns what the features of a word speak for, in nats: above 0 for a swap. */
export function evidenceOf({ features }: MeasuredWord, { words, bias }: SpinWeights): number {
  let sum = bias;
  for (const feature of features) sum += words[feature]!;
  return sum;
}

/** Returns the higher of the document's scores: as one of which few words were swapped, and many. */
const scoreOf = (figures: Figures, { scales }: SpinWeights): number =>
  Math.max(...scales.map((scale) => weighOn(scale, figures)));

/** Returns what the figures come to on a scale. */
export function weighOn({ figures: weighed, bias }: DocumentScale, figures: Figures): number {
  let score = bias;
  for (const { name, mean, deviation, weight } of weighed)
    score += (weight * ((figures[name] ?? mean) - mean)) / deviation;
  return score;
}

/** Figures about a document, by name. */
export type Figures = Readonly<Record<string, number>>;

/** Shares of swapped words that are supposed in turn. */
const SUPPOSED = [0.02, 0.05, 0.1, 0.2, 0.35] as const;
/** In nats: kinds of words with more evidence than this are counted, at each level. */
const LEVELS = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6] as const;
/** No word is believed more than this, and of one kind no more than so many: honest texts have words they are about. */
const MOST_EVIDENCE = 7;
const COUNTED_PER_KIND = 2;
/** Quotations are compared with the narrative from so many words. */
const ENOUGH_QUOTED = 30;

/** Returns the figures by which a document is judged. */
export function documentFigures({ words, narrative, quotations }: Measured, weights: SpinWeights): Figures {
  const evidence = narrative.map((word) => evidenceOf(word, weights));
  const kinds = Map.groupBy(evidence.keys(), (at) => narrative[at]!.token.id);
  const strongest = [...kinds.values()].map((places) =>
    places.map((at) => evidence[at]!).sort((a, b) => b - a),
  );
  const counted = strongest.flatMap((ofKind) => ofKind.slice(0, COUNTED_PER_KIND));
  const each = Math.max(1, counted.length);
  const figures: Record<string, number> = {};
  let likeliest = 0;
  for (const share of SUPPOSED) {
    const gain = likelihoodGain(counted, share);
    likeliest = Math.max(likeliest, gain);
    figures[`if ${share} were swapped`] = gain / each;
  }
  figures['at the likeliest share'] = likeliest / Math.sqrt(each);
  for (const level of LEVELS) {
    const share = strongest.filter((ofKind) => ofKind[0]! > level).length / each;
    figures[`kinds above ${level}`] = share;
    figures[`root of kinds above ${level}`] = Math.sqrt(share);
  }
  figures.length = Math.log(each);
  figures['words known'] = narrative.length / Math.max(1, words);
  const ofCommon = evidence.filter((_, at) => narrative[at]!.common);
  const ofOthers = evidence.filter((_, at) => !narrative[at]!.common);
  figures['evidence of common words'] = meanOf(ofCommon);
  figures['evidence of other words'] = meanOf(ofOthers);
  figures['other words'] = ofOthers.length / Math.max(1, evidence.length);
  return {
    ...figures,
    ...usualIn(strongest.map((ofKind) => ofKind[0]!)),
    ...ofMisfits(narrative, quotations),
    ...besideQuotations(evidence, quotations, weights),
    ...knownHabits(narrative, words),
  };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Returns how much likelier the words are if this share of them was swapped than if none was, in nats. */
function likelihoodGain(evidence: readonly number[], share: number): number {
  let gain = 0;
  for (const nats of evidence) gain += Math.log(1 - share + share * Math.exp(Math.min(nats, MOST_EVIDENCE)));
  return gain;
}

/** Of a text's kinds of words, from the strongest: those at these shares say what is usual in it. */
const USUAL = [0.35, 0.5] as const;

/** An odd kind of text is odd all over; one that was spun lightly is usual but for some words. */
function usualIn(evidence: readonly number[], name = 'evidence'): Figures {
  const sorted = [...evidence].sort((a, b) => b - a);
  return Object.fromEntries(
    USUAL.map((share) => [`usual ${name} at ${share}`, sorted[Math.floor(share * sorted.length)] ?? -4]),
  );
}

/** In nats: kinds of words that fit worse than this are counted, at each level. */
const MISFIT_LEVELS = [0, 1, 2, 3, 4] as const;

/** How many kinds of words do not fit, as the annotator sees it, and how much more they are than in quotations. */
function ofMisfits(narrative: readonly MeasuredWord[], quotations: readonly MeasuredWord[]): Figures {
  const worst = new Map<number, number>();
  for (const { token, misfit } of narrative)
    if (misfit !== null) worst.set(token.id, Math.max(misfit, worst.get(token.id) ?? misfit));
  const kinds = [...worst.values()];
  const each = Math.max(1, kinds.length);
  const above = (level: number): number => kinds.filter((nats) => nats > level).length / each;
  const likeliest = Math.max(0, ...SUPPOSED.map((share) => likelihoodGain(kinds, share)));
  const all = narrative.flatMap(({ misfit }) => misfit ?? []);
  const quoted = quotations.flatMap(({ misfit }) => misfit ?? []);
  return {
    'of misfits at the likeliest share': likeliest / Math.sqrt(each),
    ...Object.fromEntries(MISFIT_LEVELS.map((level) => [`misfits above ${level}`, above(level)])),
    'root of misfits above 3': Math.sqrt(above(3)),
    ...usualIn(kinds, 'misfit'),
    'how well the others fit':
      all.reduce((sum, nats) => sum + Math.min(0, nats), 0) / Math.max(1, all.length),
    'misfits beside quotations':
      quoted.length >= ENOUGH_QUOTED ? shareAbove(all, 1) - shareAbove(quoted, 1) : 0,
  };
}

/** Many spinners spare quotations; an author of an odd style, or about an odd subject, quotes the like. */
function besideQuotations(
  evidence: readonly number[],
  quotations: readonly MeasuredWord[],
  weights: SpinWeights,
): Figures {
  const quoted = quotations.map((word) => evidenceOf(word, weights));
  const enough = quoted.length >= ENOUGH_QUOTED;
  const difference = (level: number): number =>
    enough ? shareAbove(evidence, level) - shareAbove(quoted, level) : 0;
  return {
    'has quotations': enough ? 1 : 0,
    'above 1 beside quotations': difference(1),
    'above 2 beside quotations': difference(2),
  };
}

const shareAbove = (evidence: readonly number[], level: number): number =>
  evidence.filter((nats) => nats > level).length / Math.max(1, evidence.length);

/** In nats: a reading counts as a known spinner's or as the thesaurus's from here, and no further than there. */
const LEAST_GAIN = 0.5;
const MOST_GAIN = { known: 4, thesaurus: 6 };
const KNOWN_PER_KIND = 3;
/** Different words of known spinners that make a habit. */
const SEVERAL_KINDS = 5;
/** An honest text may well have one or two of them. */
const CHANCE_KINDS = 2;
const FEWEST_WORDS = 60;

/** What readings by the tables of known spinners and by the thesaurus gain a word. */
function knownHabits(narrative: readonly MeasuredWord[], words: number): Figures {
  const known = new Map<number, number[]>();
  const thesaurus = new Map<number, number[]>();
  for (const { token, reading } of narrative) {
    if (reading === null || (reading.known && !reading.telling)) continue;
    const gain = reading.gain - (reading.known ? 0 : THESAURUS_EASE);
    if (gain < LEAST_GAIN) continue;
    const gains = reading.telling ? known : thesaurus;
    gains.set(token.id, [...(gains.get(token.id) ?? []), gain]);
  }
  const each = Math.max(FEWEST_WORDS, words);
  const knownGain = sumOf(known, KNOWN_PER_KIND, MOST_GAIN.known) / each;
  const thesaurusGain = sumOf(thesaurus, 1, MOST_GAIN.thesaurus) / each;
  return {
    'kinds known': Math.min(10, Math.max(0, known.size - CHANCE_KINDS)),
    'gain of several known': known.size >= SEVERAL_KINDS ? knownGain : 0,
    'gain of the thesaurus': thesaurusGain,
    'root of the gain of the thesaurus': Math.sqrt(thesaurusGain),
  };
}

function sumOf(gains: ReadonlyMap<number, readonly number[]>, perKind: number, most: number): number {
  let total = 0;
  for (const ofKind of gains.values()) {
    const counted = [...ofKind].sort((a, b) => b - a).slice(0, perKind);
    for (const gain of counted) total += Math.min(gain, most);
  }
  return total;
}

const ROUNDS = 30;

/**
 * Returns the share of swapped words under which the narrative's words are likeliest (expectation maximisation), less
 * what clean texts come to by the way they are.
 */
export function shareSwapped({ words, narrative }: Measured, weights: SpinWeights): number {
  const ratios = narrative.map((word) => Math.exp(Math.min(evidenceOf(word, weights), MOST_EVIDENCE)));
  if (ratios.length === 0) return 0;
  let share = 0.05;
  for (let round = 0; round < ROUNDS; round++) {
    let swapped = 0;
    for (const ratio of ratios) swapped += (share * ratio) / (1 - share + share * ratio);
    share = swapped / ratios.length;
  }
  return Math.max(0, (share * ratios.length) / words - weights.cleanShare);
}
