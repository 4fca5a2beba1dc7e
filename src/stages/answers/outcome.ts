/** What came of it: what those articles tell that were written when it was over, and never what was expected. */

import type { Language } from '../../language/language.ts';
import type { Interval } from '../../model/interval.ts';
import type { Candidate } from './candidate.ts';
import type { ReadHeap } from './heap.ts';
import { fitOf, termsFor } from './match.ts';
import type { Passage } from './passage.ts';
import { type Sought, stemOf } from './sought.ts';
import { worthOf } from './stated.ts';

/** Words of outcomes in a sentence that are enough. */
const ENOUGH = 2;

/** Returns the sentences that tell what came of it, best first. */
export function findOutcome(sought: Sought, heap: ReadHeap, language: Language): Candidate[] {
  const stems = new Set([...language.questions.outcomeWords].map((word) => stemOf(word, language)));
  const terms = termsFor(sought, 'predicate');
  return heap.passages
    .filter((passage) => isAfter(passage, heap) && !passage.isSpun && isPast(passage))
    .flatMap((passage): Candidate[] => {
      const telling = new Set(passage.words.map(({ stem }) => stem).filter((stem) => stems.has(stem))).size;
      const fit = fitOf(passage, terms, heap, language).coverage;
      const score = (0.6 + 0.4 * fit) * Math.min(1, 0.4 + (0.6 * telling) / ENOUGH) * worthOf(passage);
      return telling === 0 ? [] : [{ passage, span: passage, score }];
    })
    .sort((a, b) => b.score - a.score);
}

/** Was the article written when the event was over, as far as its date or its telling shows? */
function isAfter({ told: { article } }: Passage, { date, tellings }: ReadHeap): boolean {
  const published = article.published?.value;
  const since = date?.value ?? latest(tellings.flatMap(({ article }) => article.published?.value ?? []));
  if (published === undefined || since === null) return false;
  return published.end > since.start && published.start >= since.start;
}

const latest = (times: readonly Interval[]): Interval | null =>
  times.reduce<Interval | null>((last, time) => (last && last.start >= time.start ? last : time), null);

/** Some clause tells what happened. */
const isPast = ({ clauses }: Passage): boolean =>
  clauses.some(({ tense, perfect, modality }) => (tense === 'past' || perfect) && modality.length === 0);
