/** A text of several paragraphs, read paragraph by paragraph: what `synoptic/language` does for its callers. */

import type { Span } from '../model/span.ts';
import type { Token } from '../model/syntax.ts';
import type { AnnotatedSentence, Annotator, TaggedToken } from './annotator.ts';
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
  annotatorOf(language).parse(tokens(text, language));

/** Returns the words of a text with their tags, sentence by sentence, and throws as `parse` does. */
export const tag = (text: string, language: BasicLanguage): TaggedToken[][] =>
  annotatorOf(language).tag(tokens(text, language));

function annotatorOf({ annotator, name }: BasicLanguage): Annotator {
  if (annotator === undefined)
    throw new Error(`Nothing is learnt of ${name} yet. sentences() and tokens() read it.`);
  return annotator();
}
