/** What only machine-spun texts tell, in its likely words: leads that somebody has to check, no findings. */

import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import { cite, overlaps } from '../../text/offsets.ts';
import { countShared } from '../../text/sets.ts';
import type { Findings } from './findings.ts';
import { namingOf } from './naming.ts';
import { readingAlone } from './reads-alone.ts';
import { sentencesTold } from './sentences-told.ts';
import { stemsOf } from './stems.ts';
import { topicOf } from './weight.ts';

/** Share of the stems of a likely sentence that one sentence of a clean text has, from which the clean one tells it. */
const TOLD = 0.5;

/** Swaps that were undone with less certainty make a sentence a guess. */
const SURE = 0.5;

/** Returns a line for each likely sentence with a figure or a day that no clean text tells, the nearest to the story first. */
export function leadLines(findings: Findings, language: Language): BriefItem[] {
  const topic = topicOf(findings, language);
  const isKnown = (words: ReadonlySet<string>): boolean =>
    sentencesTold(findings, language).some(({ stems }) => countShared(words, stems) >= TOLD * words.size);
  const rated = findings.likely.flatMap(({ article, text, annotation, toPrint }) => {
    const likely = { ...findings, articles: [{ ...article, text }], annotations: [annotation] };
    const nameIn = namingOf(likely, language);
    const reads = readingAlone(likely, language);
    return annotation.sentences.flatMap((sentence) => {
      const printed = toPrint(sentence);
      const isTelling = annotation.values.some((value) => isFigure(value.kind) && overlaps(value, sentence));
      const isSure = article.spun.swaps.every((swap) => !overlaps(swap, printed) || swap.confidence >= SURE);
      if (!isTelling || !isSure) return [];
      const there = cite({ id: article.id, text }, sentence);
      const words = nameIn(there).replace(/\s+/g, ' ').trim();
      if (
        !reads({ text: words, cited: there }) ||
        language.brief.comment.test(words) ||
        isKnown(stemsOf(words, language))
      )
        return [];
      return [{ words, cited: cite(article, printed), topic: topic(words) }];
    });
  });
  return rated
    .toSorted((a, b) => b.topic - a.topic || (a.words < b.words ? -1 : 1))
    .map(({ words, cited }) => ({
      text: language.brief.lead(words),
      status: 'single',
      evidence: [cited],
    }));
}

const isFigure = (kind: string): boolean =>
  kind === 'money' || kind === 'percent' || kind === 'quantity' || kind === 'date' || kind === 'count';
