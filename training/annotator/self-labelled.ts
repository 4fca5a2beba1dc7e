/**
 * Names in sentences that nobody marked: what the annotation finds with the network as far as it is trained, where the
 * treebank has a proper noun. Other proper nouns are left undecided.
 */

import { articleOf } from '../../eval/plain-article.ts';
import type { Language } from '../../src/language/language.ts';
import { annotateArticle } from '../../src/stages/annotate/annotate.ts';
import type { TreebankSentence } from '../conllu.ts';
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
  let text = '';
  const starts = sentences.map(({ words }) => {
    const offsets = words.map(({ form, spaceAfter }) => {
      const start = text.length;
      text += spaceAfter ? `${form} ` : form;
      return start;
    });
    text = `${text.trimEnd()}\n`;
    return offsets;
  });
  const { mentions } = annotateArticle(articleOf(text), language);
  return sentences.map(({ words }, index) => {
    const spans = words.map(({ form }, at) => {
      const start = starts[index]![at]!;
      return mentions.find((name) => name.start < start + form.length && start < name.end);
    });
    const proper = new Set(spans.filter((_, at) => words[at]!.upos === 'PROPN'));
    const names = spans.map((mention, at): string | undefined => {
      if (!mention) return words[at]!.upos === 'PROPN' ? undefined : 'O';
      if (!proper.has(mention) && mention.type !== 'group') return 'O';
      if (!types.has(mention.type)) return undefined;
      return `${starts[index]![at]! <= mention.start ? 'B' : 'I'}-${mention.type}`;
    });
    return lessonOfTree(sentences[index]!, { forms: [], names });
  });
}
