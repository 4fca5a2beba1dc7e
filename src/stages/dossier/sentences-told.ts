/** What clean texts tell, sentence by sentence. */

import type { ArticleId } from '../../model/article.ts';
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
    .flatMap(({ article, sentences }) =>
      sentences.map(({ start, end }) => ({
        article,
        stems: stemsOf(texts.get(article)!.slice(start, end), language),
      })),
    );
});
