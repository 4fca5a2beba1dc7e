/**
 * Names in sentences that nobody marked: what the annotation finds with the network as far as it is trained, where the
 * treebank has a proper noun. Other proper nouns are left undecided.
 */

import { articleOf } from '../../eval/plain-article.ts';
import type { Language } from '../../src/language/language.ts';
import type { Mention } from '../../src/model/annotation.ts';
import { annotateArticle } from '../../src/stages/annotate/annotate.ts';
import type { TreebankSentence } from '../conllu.ts';
import type { NameTag } from './corpora/named-sentence.ts';
import { type Lesson, lessonOfTree } from './examples.ts';

/** Returns the sentences as lessons with names of the given types. */
export function labelNames(
  sentences: readonly TreebankSentence[],
  language: Language,
  types: ReadonlySet<string>,
): Lesson[] {
  const documents = Map.groupBy(sentences, ({ document }) => document);
  return [...documents.values()].flatMap((document) => labelDocument(document, language, types));
}

function labelDocument(
  sentences: readonly TreebankSentence[],
  language: Language,
  types: ReadonlySet<string>,
): Lesson[] {
  const { text, starts } = compose(sentences);
  const { mentions } = annotateArticle(articleOf(text), language);
  return sentences.map((sentence, index) =>
    lessonOfTree(sentence, namesIn(sentence, starts[index]!, mentions, types)),
  );
}

/** Returns the sentences as a text, a line for each, and where each of their words starts in it. */
function compose(sentences: readonly TreebankSentence[]): { text: string; starts: number[][] } {
  let text = '';
  const starts = sentences.map(({ words }) => {
    const ofWords = words.map(({ form, spaceAfter }) => {
      const start = text.length;
      text += spaceAfter ? `${form} ` : form;
      return start;
    });
    text = `${text.trimEnd()}\n`;
    return ofWords;
  });
  return { text, starts };
}

/** Mentions without a proper noun are no names, but for groups ("Swiss"). */
function namesIn(
  { words }: TreebankSentence,
  starts: readonly number[],
  mentions: readonly Mention[],
  types: ReadonlySet<string>,
): NameTag[] {
  const found = words.map(({ form }, at) =>
    mentions.find(({ start, end }) => start < starts[at]! + form.length && starts[at]! < end),
  );
  const proper = new Set(found.filter((_, at) => words[at]!.upos === 'PROPN'));
  return found.map((mention, at) => {
    if (!mention) return words[at]!.upos === 'PROPN' ? undefined : 'O';
    if (!proper.has(mention) && mention.type !== 'group') return 'O';
    if (!types.has(mention.type)) return undefined;
    return `${starts[at]! <= mention.start ? 'B' : 'I'}-${mention.type}`;
  });
}
