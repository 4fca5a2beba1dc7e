/**
 * What can be read of a text in another language than the expected one. Without knowing that language: its sentences by
 * the rules of Unicode, the names that the heap's other articles teach, words in quotation marks, and dates in digits.
 * Where its tables are there, also its own names, and who said what stands in marks. It makes no claim.
 */

import { foreignBlocks } from '../../language/foreign.ts';
import type { BasicLanguage, Language } from '../../language/language.ts';
import type { Annotation, Sentence } from '../../model/annotation.ts';
import type { Block } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Stamp } from '../../model/layer.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import { sentencesIn } from '../../text/languages.ts';
import { datedSentences } from './dates.ts';
import { type ForeignMention, findKnownNames, type TaughtNames } from './known-names.ts';
import { withOwnNames } from './own-names.ts';

export const stage: Stamp = { stage: 'foreign', version: 2 };

/** What was read of the blocks of one article that are in other languages than the expected one. */
export interface Foreign extends Annotation {
  readonly mentions: readonly ForeignMention[];
  /** Sentences that name a day outright, no later than the article. */
  readonly dated: readonly TimelineEntry[];
}

/** Returns what was read of the article's foreign blocks, `null` where it has none. */
export function readForeign(
  article: DossierArticle,
  names: TaughtNames,
  language: Language,
  languageFor: (tag: string) => BasicLanguage | undefined,
): Foreign | null {
  const blocks = new Set(foreignBlocks(article, language));
  if (blocks.size === 0) return null;
  const tagOf = (block: Block): string => block.language ?? article.language;
  const sentences = article.blocks.flatMap((block, index): Sentence[] =>
    blocks.has(block)
      ? sentencesOf(article.text, block, tagOf(block), languageFor(tagOf(block))).map((span) => ({
          ...span,
          block: index,
          blockKind: block.kind,
        }))
      : [],
  );
  const byLanguage = Map.groupBy(sentences, ({ block }) => languageFor(tagOf(article.blocks[block]!)));
  const known = findKnownNames(article, sentences, names);
  return {
    ...stage,
    article: article.id,
    sentences,
    mentions: withOwnNames(article, known, byLanguage, names),
    values: [],
    references: [],
    trees: [],
    dated: datedSentences(article, sentences),
  };
}

const sentencesOf = (text: string, { start, end }: Block, tag: string, language: BasicLanguage | undefined) =>
  language?.tokenizer.sentencesOf(text, start, end) ?? sentencesIn(text, tag, start, end);
