/**
 * Judges whether two names may be one name: of a person, of a body, or of anything else that bears one, such as a ship.
 * Only the names are looked at. Two people may bear one name, and one person two that have nothing in common.
 *
 * The words are laid side by side in any order; what speaks against is counted and weighed by a logistic regression.
 */

import { alignNames } from './same-name/align.ts';
import { type Contradiction, findContradictions } from './same-name/contradictions.ts';
import { type Evidence, FEATURES, weighEvidence } from './same-name/evidence.ts';
import { type NameKind, type ReadName, readName } from './same-name/read-name.ts';
import { reasonsOf } from './same-name/reasons.ts';
import { nameWeights } from './same-name/tables.ts';
import { type NameVerdict, verdictOf } from './same-name/verdict.ts';

export { type NameKind, type ReadName, readName } from './same-name/read-name.ts';
export { LIKELY, type NameVerdict } from './same-name/verdict.ts';

export interface SameName {
  /**
   * How likely it is that somebody who screens lists calls the two one name, 0 to 1. A slip of the pen is forgiven, even in
   * a number, so "Fund III" and "Fund IV" score high. Who must not be wrong goes by the verdict.
   */
  readonly score: number;
  readonly verdict: NameVerdict;
  /** What was seen, such as "spelling: sergei, serhiy", "left out: olegovich" or "a man and a woman". */
  readonly because: readonly string[];
}

/** Judges two names of a kind. Where many are compared, read each once and use `compareNames`. */
export const sameName = (one: string, other: string, kind: NameKind): SameName =>
  compareNames(readName(one, kind), readName(other, kind));

/** Judges two names that were read as one kind. Either may come first. */
export function compareNames(one: ReadName, other: ReadName): SameName {
  if (isHopeless(one, other)) return NOTHING_ALIKE;
  const alignment = alignNames(one, other);
  if (alignment.pairings.length === 0 && one.joined !== other.joined) return NOTHING_ALIKE;
  const evidence = weighEvidence(one, other, alignment);
  const contradictions = findContradictions(one, other, alignment);
  const score = scoreOf(evidence, contradictions);
  const judged = { one, other, alignment, evidence, contradictions, score };
  return { score, verdict: verdictOf(judged), because: reasonsOf(judged) };
}

const NOTHING_ALIKE: SameName = { score: 0, verdict: 'different', because: ['other words'] };

/** Returns what a judgement rests on, for those who learn the weights. */
export function evidenceOf(one: string, other: string, kind: NameKind): Evidence {
  const [a, b] = [readName(one, kind), readName(other, kind)];
  return weighEvidence(a, b, alignNames(a, b));
}

/** No word of one begins with the sound of a word of the other: so it is with many of the pairs of a heap of articles. */
const isHopeless = (one: ReadName, other: ReadName): boolean =>
  one.script === 'letters' && other.script === 'letters' && (one.sounds & other.sounds) === 0;

/** A contradiction outweighs what looks like a slip: set by hand, since the labelled pairs hold too few. */
const CONTRADICTED = -4;

function scoreOf(evidence: Evidence, contradictions: readonly Contradiction[]): number {
  const weights = nameWeights();
  let sum = weights.bias!;
  for (const feature of FEATURES) sum += evidence[feature] * weights[feature]!;
  // A changed number is evidence that was learnt; the verdict is stricter about it than the labels.
  if (contradictions.some((contradiction) => contradiction !== 'two numbers')) sum += CONTRADICTED;
  return 1 / (1 + Math.exp(-sum));
}
