/**
 * Judges whether two statements say the same: the words of both are laid side by side, by their meaning, and what speaks
 * for and against is weighed. Who gathers statements decides from which likeness they are one.
 */

import type { Language } from './language.ts';
import type { Rarity } from './same-statement/align.ts';
import { CONFLICTS, type Evidence, FEATURES, weighEvidence } from './same-statement/evidence.ts';
import type { ReadPassage } from './same-statement/passage.ts';

export { groupAnswers, likenessOfAnswers } from './same-statement/answers.ts';
export { type Named, namedIn } from './same-statement/named.ts';
export { type PassageSource, type ReadPassage, readPassage } from './same-statement/passage.ts';

export interface Likeness {
  /** How likely it is that the two tell of the same matter, 0 to 1: the same event, whatever they say of it. */
  readonly matter: number;
  /** How likely it is that they say the same of it, 0 to 1. Never more than `matter`. */
  readonly score: number;
  readonly evidence: Evidence;
}

/**
 * Score from which two statements say the same rather than not. The weights were set by hand: of clauses of ECB+ above it,
 * half tell one event, of those that do, 45 in a hundred are above. Weights learnt there rank its clauses better
 * (AUC .80 and .85 on halves not learnt from, instead of .77 and .79), but miss nouns for deeds, which it has few of.
 */
export const LIKELY = 0.5;

/**
 * `rarity` says how much a stem tells in the heap, 1 where all texts have it (`rarityAmong`). Either passage may come
 * first.
 */
export function likenessOf(a: ReadPassage, b: ReadPassage, rarity: Rarity, language: Language): Likeness {
  const words = language.sameness();
  const evidence = evidenceOf(a, b, rarity, language);
  let sum = words.weights.bias!;
  for (const feature of FEATURES) sum += evidence[feature] * words.weights[feature]!;
  const matter = 1 / (1 + Math.exp(-sum));
  let score = matter;
  for (const conflict of CONFLICTS) score *= 1 - evidence[conflict] * words.weights[conflict]!;
  return { matter, score, evidence };
}

/** Returns what a judgement rests on, for those who learn the weights. */
export function evidenceOf(a: ReadPassage, b: ReadPassage, rarity: Rarity, language: Language): Evidence {
  const [one, other] = a.key <= b.key ? [a, b] : [b, a];
  return weighEvidence(one, other, rarity, language.sameness());
}
