/** What clean texts tell, sentence by sentence. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import { onceGiven } from '../../text/once-each.ts';
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
const toldIn = (annotation: Annotation, language: Language, text: string): readonly SentenceTold[] =>
  toldKnown(annotation, language, () =>
    annotation.sentences.map(({ start, end }) => ({
      article: annotation.article,
      stems: stemsOf(text.slice(start, end), language),
    })),
  );

const toldKnown = onceGiven<Annotation, Language, readonly SentenceTold[]>();
