/** What clean texts tell, sentence by sentence. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import { onceEachWith } from '../../text/once-each.ts';
import { trusted } from './findings.ts';
import { onceFor } from './once.ts';
import { stemsOf } from './stems.ts';

interface SentenceTold {
  readonly article: ArticleId;
  readonly stems: ReadonlySet<string>;
}

/** Returns the sentences of all clean texts. */
export const sentencesTold = onceFor((findings, language): readonly SentenceTold[] => {
  const clean = trusted(findings);
  const texts = new Map(findings.articles.map(({ id, text }) => [id, text]));
  return findings.annotations
    .filter(({ article }) => clean.has(article))
    .flatMap((annotation) => toldIn(annotation, language, texts.get(annotation.article)!));
});

/** Known as long as the annotation is held: the text is the one that it is of. */
function toldIn(annotation: Annotation, language: Language, text: string): readonly SentenceTold[] {
  const { article, sentences } = annotation;
  const known = toldKnown(annotation, language);
  known.told ??= sentences.map(({ start, end }) => ({
    article,
    stems: stemsOf(text.slice(start, end), language),
  }));
  return known.told;
}

const toldKnown = onceEachWith(
  (_: Annotation, _language: Language): { told?: readonly SentenceTold[] } => ({}),
);
