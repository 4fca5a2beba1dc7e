/**
 * Answers questions about a story by the passages that answer them: with the number of origins; with the sides where
 * the sources disagree; and not at all where no passage says it.
 */

import type { Language } from '../../language/language.ts';
import type { Asked } from '../../language/questions.ts';
import type { Answer } from '../../model/answer.ts';
import type { Candidate } from './candidate.ts';
import { compose } from './compose.ts';
import { type Heap, type ReadHeap, readHeap } from './heap.ts';
import { findIdentity } from './identity.ts';
import { findOutcome } from './outcome.ts';
import { findSaid, findWanted } from './said.ts';
import { type Sought, seek } from './sought.ts';
import { findStated } from './stated.ts';
import { findYesNo } from './yes-no.ts';

export type { Heap } from './heap.ts';

type Find = (sought: Sought, heap: ReadHeap, language: Language) => Candidate[];

const FIND: Partial<Record<Asked, Find>> = {
  'yes-no': findYesNo,
  said: findSaid,
  wanted: findWanted,
  identity: findIdentity,
  outcome: findOutcome,
};

/** Returns an answer for each question, in their order. */
export function answerQuestions(questions: readonly string[], given: Heap, language: Language): Answer[] {
  const heap = readHeap(given, language);
  return questions.map((text) => {
    const sought = seek(text, heap, language);
    return compose(sought, find(sought, heap, language), heap, language);
  });
}

/** Returns the sentences that may answer, best first. */
const find: Find = (sought, heap, language) => (FIND[sought.asks] ?? findStated)(sought, heap, language);
