/** Answers of a kind that stands in a sentence: when, where, who, how many, why; else the sentence that says most. */

import type { Language } from '../../language/language.ts';
import type { TermRole } from '../../language/questions.ts';
import type { Candidate } from './candidate.ts';
import type { ReadHeap } from './heap.ts';
import { type Fit, fitOf, isMissing, termsFor } from './match.ts';
import type { Passage } from './passage.ts';
import { SLOTS } from './slots.ts';
import type { Sought } from './sought.ts';

/** Headlines and captions tell in short what the text tells. */
const KINDS: Readonly<Record<string, number>> = { headline: 0.8, heading: 0, caption: 0.8 };

/** What fits, of a machine-spun text, is a lead and no more. */
const SPUN = 0.85;
/** Sentences with less of the question's words are not looked at. */
const LEAST_COVERAGE = 0.35;
/** Of a term that is named, and is not there. */
const MISSING = 0.6;

/** Returns the sentences that may answer, best first. */
export function findStated(sought: Sought, heap: ReadHeap, language: Language): Candidate[] {
  const findSlots = SLOTS[sought.asks];
  const left: TermRole[] = findSlots ? ['kind'] : [];
  const terms = termsFor(sought, ...left);
  return heap.passages
    .flatMap((passage): Candidate[] => {
      const fit = fitOf(passage, terms, heap, language);
      if (fit.coverage < LEAST_COVERAGE) return [];
      const base = wordsFit(fit);
      if (findSlots === undefined) return [{ passage, span: passage, score: base }];
      const [best] = findSlots(fit, { sought, heap, language }).toSorted((a, b) => b.worth - a.worth);
      if (best === undefined) return [];
      const { span: slot, worth, value } = best;
      return [
        {
          passage,
          span: passage,
          score: base * worth,
          slot,
          isExact: isExact(fit) && worth === 1,
          ...(value && { value }),
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
}

export const worthOf = ({ sentence, isSpun }: Passage): number =>
  (KINDS[sentence.blockKind] ?? 1) * (isSpun ? SPUN : 1);

/** What all articles are about need not be repeated. */
const ABOUT_ALL = 0.8;

/** Does the sentence speak of all that is asked about, in the question's words or their kin? */
export const isExact = ({ matches }: Fit): boolean =>
  matches.every(
    ({ term, strength }) =>
      term.isDetail || strength >= EXACT || (term.shared > ABOUT_ALL && term.role !== 'predicate'),
  );
const EXACT = 0.85;

/** How well the words of the question fit, beside what kind of answer there is. */
export const wordsFit = (fit: Fit): number =>
  fit.coverage * worthOf(fit.passage) * MISSING ** fit.matches.filter(isMissing).length;
