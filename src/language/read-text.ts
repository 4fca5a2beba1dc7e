/** A text of several paragraphs, read paragraph by paragraph: what `synoptic/language` does for its callers. */

import type { Span } from '../model/span.ts';
import type { Token } from '../model/syntax.ts';
import type { AnnotatedSentence, TaggedToken } from './annotator.ts';
import type { BasicLanguage } from './language.ts';

/** A blank line parts paragraphs; a line break alone may be a page's. */
const PARAGRAPH = /(?:[^\n]|\n(?![^\S\n]*\n))+/g;

/** Returns the sentences of a text, in order, without blanks at their edges. None crosses a blank line. */
export const sentences = (text: string, { tokenizer }: BasicLanguage): Span[] =>
  [...text.matchAll(PARAGRAPH)].flatMap(({ 0: paragraph, index }) =>
    tokenizer.sentencesOf(text, index, index + paragraph.length),
  );

/** Returns the words of a text, sentence by sentence; `text.slice(start, end) === form` holds for each. */
export const tokens = (text: string, language: BasicLanguage): Token[][] =>
  sentences(text, language).map(({ start, end }) => language.tokenizer.tokensOf(text, start, end));

/**
 * Returns the sentences of a text with the tags, lemmas and tree of their words, and the names in them as learnt. Throws
 * where nothing is learnt of the language.
 */
export const parse = (text: string, language: BasicLanguage): AnnotatedSentence[] =>
  learntOf(language, language.annotator).parse(tokens(text, language));

/**
 * Returns the words of a text with their tags, sentence by sentence, and throws as `parse` does. As many are right, but they
 * come from a smaller network, which gives one word in 50 another tag.
 */
export const tag = (text: string, language: BasicLanguage): TaggedToken[][] =>
  learntOf(language, language.tagger).tag(tokens(text, language));

function learntOf<Model>({ name }: BasicLanguage, open: (() => Model) | undefined): Model {
  if (open === undefined)
    throw new Error(`Nothing is learnt of ${name} yet. sentences() and tokens() read it.`);
  return open();
}
