/** Articles as they are compared, each read once as long as its annotation is held and its text and quotations stay. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import { onceEach } from '../../text/once-each.ts';
import { onceWhile } from '../../text/once-while.ts';
import type { Lexicon } from './lexicon.ts';
import { type OwnText, ownSpans, readOwnText } from './own-text.ts';

/** Returns the article as it is compared. */
export function knownText(
  article: DossierArticle,
  annotation: Annotation | undefined,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
  language: Language,
): OwnText {
  const read = (): OwnText => readOwnText(article, annotation, quotations, lexicon, language);
  return annotation === undefined ? read() : knownBy(lexicon)(annotation, readBy(article, quotations), read);
}

const knownBy = onceEach((_lexicon: Lexicon) => onceWhile<Annotation, OwnText>());

/** Returns the stretches of the article's own words; what of them a machine swapped is all the same. */
export function knownSpans(
  article: DossierArticle,
  annotation: Annotation | undefined,
  quotations: readonly Quotation[],
  language: Language,
): readonly Span[] {
  const find = (): Span[] => ownSpans(article, quotations, language);
  const { spun: _, ...rest } = article;
  return annotation === undefined ? find() : spansBy(language)(annotation, readBy(rest, quotations), find);
}

const spansBy = onceEach((_language: Language) => onceWhile<Annotation, readonly Span[]>());

/** Returns all of an article and its quotations but what the rest of the heap may tell: when it was published, and who speaks. */
const readBy = (article: Partial<DossierArticle>, quotations: readonly Quotation[]) => [
  { ...article, published: null },
  quotations.map(({ kind, medium, sourceText, content }) => ({
    kind,
    medium,
    sourceText,
    content: content.map(({ start, end }) => [start, end]),
  })),
];
