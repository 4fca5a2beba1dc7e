/**
 * What one article says by itself: its sentences and the names in it.
 * First version: names are runs of capitalised words in mid-sentence.
 */

import type { Language } from '../../language/language.ts';
import type { Annotation, Mention, Sentence } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Stamp } from '../../model/layer.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { type Word, wordsOf } from '../../text/words.ts';

export const stage: Stamp = { stage: 'annotate', version: 1 };

/** Returns the article's sentences, block by block, and its names, in text order. */
export function annotateArticle(article: Article, language: Language): Annotation {
  const sentences = findSentences(article, language);
  return { ...stage, article: article.id, sentences, mentions: findMentions(article, sentences, language) };
}

function findSentences(article: Article, language: Language): Sentence[] {
  return article.blocks.flatMap((block, index) =>
    sentencesOf(article.text, language.vocabulary.abbreviations, block.start, block.end).map((span) => ({
      ...span,
      block: index,
      blockKind: block.kind,
    })),
  );
}

function findMentions(article: Article, sentences: readonly Sentence[], language: Language): Mention[] {
  return sentences
    .filter(({ blockKind }) => blockKind !== 'headline')
    .flatMap((sentence) => capitalisedRuns(article.text, sentence, language))
    .map((run) => {
      const start = run[0]!.start;
      const end = run.at(-1)!.end - (/['’]s?$/.exec(run.at(-1)!.text)?.[0].length ?? 0);
      const text = article.text.slice(start, end);
      return { start, end, type: run.length > 1 ? 'person' : 'place', text, fullName: text };
    });
}

function capitalisedRuns(text: string, { start, end }: Sentence, language: Language): Word[][] {
  const runs: Word[][] = [];
  let last: Word | undefined;
  for (const word of wordsOf(text, start, end)) {
    const capitalised =
      /^\p{Lu}/u.test(word.text) && !language.vocabulary.functionWords.has(word.text.toLowerCase());
    if (!capitalised) continue;
    if (last !== undefined && text.slice(last.end, word.start) === ' ') runs.at(-1)!.push(word);
    else runs.push([word]);
    last = word;
  }
  return runs.filter((run) => run.length > 1 || run[0]!.start > start + 1);
}
