/**
 * What can be read of a text in another language without knowing it: its sentences by the rules of Unicode, the names
 * that the heap's other articles teach, words in quotation marks, and dates in digits. It makes no claim and names no
 * speaker but one who stands right before the words.
 */

import { foreignBlocks } from '../../language/foreign.ts';
import type { Language } from '../../language/language.ts';
import type { Annotation, Sentence } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { sentencesIn } from '../../text/languages.ts';
import { datedSentences } from './dates.ts';
import { findKnownNames, type KnownMention, type TaughtNames } from './known-names.ts';
import { findForeignQuotations } from './quoted.ts';

export const stage: Stamp = { stage: 'foreign', version: 1 };

/** What was read of the blocks of one article that are in other languages than the expected one. */
export interface Foreign extends Annotation {
  readonly mentions: readonly KnownMention[];
  readonly quotations: readonly Quotation[];
  /** Sentences that name a day outright, no later than the article. */
  readonly dated: readonly TimelineEntry[];
}

/** Returns what was read of the article's foreign blocks, `null` where it has none. */
export function readForeign(article: DossierArticle, names: TaughtNames, language: Language): Foreign | null {
  const blocks = new Set(foreignBlocks(article, language));
  if (blocks.size === 0) return null;
  const sentences = article.blocks.flatMap((block, index): Sentence[] =>
    blocks.has(block)
      ? sentencesIn(article.text, block.language ?? article.language, block.start, block.end).map((span) => ({
          ...span,
          block: index,
          blockKind: block.kind,
        }))
      : [],
  );
  const mentions = findKnownNames(article, sentences, names);
  return {
    ...stage,
    article: article.id,
    sentences,
    mentions,
    quotations: findForeignQuotations(article, [...blocks], sentences, mentions),
    dated: datedSentences(article, sentences),
  };
}
