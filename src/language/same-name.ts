/**
 * Judges whether two names may be one name: of a person, of a body, or of anything else that bears one, such as a ship.
 * Only the names are looked at. Two people may bear one name, and one person two that have nothing in common.
 */

import { type Alignment, alignNames, type Pairing } from './same-name/align.ts';
import { type Contradiction, findContradictions } from './same-name/contradictions.ts';
import { type Evidence, FEATURES, weighEvidence } from './same-name/evidence.ts';
import { type NameKind, type NameWord, type ReadName, readName } from './same-name/read-name.ts';
import { nameWeights } from './same-name/tables.ts';

export type { NameKind, ReadName } from './same-name/read-name.ts';
export { readName } from './same-name/read-name.ts';

export interface SameName {
  /**
   * How likely it is that a clerk who compares lists calls the two one name, 0 to 1. A slip of the pen is forgiven, even in
   * a number, so "Fund III" and "Fund IV" score high. Who must not be wrong goes by the verdict.
   */
  readonly score: number;
  readonly verdict: NameVerdict;
  /** What was seen, such as "spelling: sergei, serhiy" or "left out: olegovich". */
  readonly because: readonly string[];
}

/**
 * `same`: nothing but order, accents, case, titles, company forms, known ways to romanise, or a middle name tells them
 * apart. `different`: they contradict each other, or have too little in common. `maybe`: all else, such as a slip in a
 * short word, a nickname, initials for a given name.
 */
export type NameVerdict = 'same' | 'maybe' | 'different';

/** The score from which two names are rather one: F1 is best near it, and flat from 0.4 to 0.6 (eval/same-name.ts). */
export const LIKELY = 0.5;

/** Under this score no pair of the half of the OpenSanctions pairs on which it was set was one name but a garbled one. */
const UNLIKELY = 0.2;

/** Judges two names of a kind. Where many are compared, read each once and use `compareNames`. */
export const sameName = (one: string, other: string, kind: NameKind): SameName =>
  compareNames(readName(one, kind), readName(other, kind));

/** Judges two names that are read, of one kind. Either may come first. */
export function compareNames(one: ReadName, other: ReadName): SameName {
  if (isHopeless(one, other)) return { score: 0, verdict: 'different', because: ['no word in common'] };
  const alignment = alignNames(one, other);
  const evidence = weighEvidence(one, other, alignment);
  const contradictions = findContradictions(one, other, alignment);
  const score = scoreOf(evidence, contradictions);
  return {
    score,
    verdict: verdictOf(score, { one, other, alignment, evidence, contradictions }),
    because: reasonsOf(one, other, alignment, evidence, contradictions),
  };
}

/** Returns what a judgement rests on, for its training. */
export function evidenceOf(one: string, other: string, kind: NameKind): Evidence {
  const [a, b] = [readName(one, kind), readName(other, kind)];
  return weighEvidence(a, b, alignNames(a, b));
}

/** Most pairs of a story's names have no letters' worth in common. Whoever shares no initial of a word is none of these. */
const isHopeless = (one: ReadName, other: ReadName): boolean =>
  one.script === 'letters' && other.script === 'letters' && (one.sounds & other.sounds) === 0;

/** A contradiction outweighs what may be a slip: set by hand, since lists of names hold few such pairs. */
const CONTRADICTED = -3;

function scoreOf(evidence: Evidence, contradictions: readonly Contradiction[]): number {
  const { bias, ...weights } = nameWeights();
  const told = contradictions.some((contradiction) => contradiction !== 'two numbers');
  const sum = FEATURES.reduce((sum, feature) => sum + evidence[feature] * (weights[feature] ?? 0), bias!);
  return 1 / (1 + Math.exp(-(told ? sum + CONTRADICTED : sum)));
}

interface Judged {
  readonly one: ReadName;
  readonly other: ReadName;
  readonly alignment: Alignment;
  readonly evidence: Evidence;
  readonly contradictions: readonly Contradiction[];
}

function verdictOf(score: number, judged: Judged): NameVerdict {
  if (score < UNLIKELY || judged.contradictions.length > 0 || judged.evidence.otherForm === 1)
    return 'different';
  return score >= LIKELY && isPlainlySame(judged) ? 'same' : 'maybe';
}

function isPlainlySame({ one, other, alignment, evidence }: Judged): boolean {
  if (one.joined === other.joined) return true;
  const { replaced, scrambled, bare, nicknames, otherForm, numberLeft } = evidence;
  if (replaced > 0.2 || scrambled + bare + nicknames + otherForm + numberLeft > 0) return false;
  if (!alignment.pairings.every((pairing) => isPlainSpelling(pairing, one, other))) return false;
  return [
    [one, alignment.leftOfOne],
    [other, alignment.leftOfOther],
  ].every(([name, left]) => isPlainlyLeftOut(name as ReadName, left as readonly NameWord[]));
}

/** Edits for each letter of a word that romanisation alone explains: "Serhiy" for "Sergei", not "Musk" for "Mosk". */
const PLAIN_EDITS_A_LETTER = 0.09;

/** A word so long may have one slip in its midst. */
const LONG = 8;

function isPlainSpelling(
  { how, cost, length, one: places, other: others }: Pairing,
  one: ReadName,
  other: ReadName,
): boolean {
  if (how === 'equal') return true;
  const [a, b] = [one.words[places[0]!]!, other.words[others[0]!]!];
  if (how === 'initial') return a.role === b.role || places[0]! > 0;
  if (how === 'acronym' || how === 'number' || how === 'nickname') return false;
  const vowels = /^[aeiou]/;
  const [x, y] = [a.letters.text, b.letters.text];
  if (x[0] !== y[0] && (vowels.test(x) || vowels.test(y))) return false;
  return (
    cost <= PLAIN_EDITS_A_LETTER * length ||
    (cost <= 1 && length >= LONG && x[0] === y[0] && x.at(-1) === y.at(-1))
  );
}

/** Titles, particles and small words may be left out; of a person also the father's name, and one word amid two others. */
function isPlainlyLeftOut({ kind, words }: ReadName, left: readonly NameWord[]): boolean {
  const telling = left.filter(({ role, weight }) => weight > 0.2 && role !== 'patronymic');
  if (telling.length === 0) return true;
  const [only] = telling;
  const own = words.filter(({ role }) => role === 'own' || role === 'initial');
  const isMiddle =
    only !== own[0] && only !== own.at(-1) && (only!.role === 'initial' || only!.letters.text.length > 4);
  return kind === 'person' && telling.length === 1 && isMiddle;
}

function reasonsOf(
  one: ReadName,
  other: ReadName,
  { pairings, leftOfOne, leftOfOther }: Alignment,
  evidence: Evidence,
  contradictions: readonly Contradiction[],
): string[] {
  const text = ({ words }: ReadName, places: readonly number[]): string =>
    places.map((at) => words[at]!.letters.text).join(' ');
  const left = (words: readonly NameWord[]): string => words.map(({ letters }) => letters.text).join(' ');
  const isReplaced = leftOfOne.length > 0 && leftOfOther.length > 0;
  return [
    ...contradictions,
    ...pairings
      .filter(({ how }) => how !== 'equal')
      .map(({ how, one: x, other: y }) => `${how}: ${text(one, x)}, ${text(other, y)}`),
    ...(isReplaced ? [`other words: ${left(leftOfOne)}, ${left(leftOfOther)}`] : []),
    ...(isReplaced
      ? []
      : [leftOfOne, leftOfOther]
          .filter((words) => words.length > 0)
          .map((words) => `left out: ${left(words)}`)),
    ...(evidence.otherForm > 0 ? ['other company form'] : []),
    ...(evidence.scrambled > 0 ? ['other order'] : []),
  ];
}
