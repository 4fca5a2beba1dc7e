/** Which texts did a machine spin, which words did it swap, and what stood there before? */

import { foldText } from '../../src/text/normalise.ts';
import { overlaps } from '../../src/text/offsets.ts';
import { wordsOf } from '../../src/text/words.ts';
import type { Place } from '../key.ts';
import type { Reading } from '../reading.ts';
import { type Figure, f1, share } from './figures.ts';

const LAYER = 'spun';

export function scoreSpun(reading: Reading): Figure[] {
  const { key, mates } = reading;
  if (!key.swaps) return [];
  const verdicts = key.articles.map((article) => {
    const verdict = mates.find((mate) => mate.key === article)?.article.spun.verdict;
    const right = key.swaps!.has(article.id) ? 'spun' : 'clean';
    return { id: article.id, verdict, score: verdict === right ? 1 : verdict === 'suspect' ? 0.5 : 0 };
  });
  return [
    share(LAYER, 'verdicts', {
      hits: verdicts.reduce((sum, { score }) => sum + score, 0),
      of: verdicts.length,
      faults: verdicts
        .filter(({ score }) => score < 1)
        .map(({ id, verdict }) => `- ${id}: ${verdict ?? 'not found'}`),
    }),
    swappedWords(reading),
    restorations(reading),
  ];
}

/** Word by word, over all articles: a word flagged in a clean text counts against the precision. */
function swappedWords({ key, mates, place }: Reading): Figure {
  const wanted = new Set(
    [...key.swaps!].flatMap(([article, swaps]) =>
      swaps.flatMap((swap) => wordNames(key, { article, ...swap })),
    ),
  );
  const given = new Set(
    mates.flatMap(({ article }) =>
      article.spun.swaps.flatMap(({ start, end }) => {
        const found = place({ article: article.id, start, end });
        return found ? wordNames(key, found) : [`${article.id} ${start}`];
      }),
    ),
  );
  const missed = [...wanted].filter((word) => !given.has(word));
  const alarms = [...given].filter((word) => !wanted.has(word));
  return f1(LAYER, 'swapped words', {
    hits: wanted.size - missed.length,
    given: given.size,
    wanted: wanted.size,
    faults: [...missed.map((word) => `- ${word}`), ...alarms.map((word) => `+ ${word}`)],
  });
}

function wordNames(key: Reading['key'], { article, start, end }: Place): string[] {
  const text = key.articles.find(({ id }) => id === article)!.text;
  return wordsOf(text, start, end).map((word) => `${article} ${word.start}: ${word.text}`);
}

function restorations({ key, mates, place }: Reading): Figure {
  const given = mates.flatMap(({ article }) =>
    article.spun.swaps.map((swap) => ({
      swap,
      at: place({ article: article.id, start: swap.start, end: swap.end }),
    })),
  );
  const wanted = [...key.swaps!].flatMap(([article, swaps]) => swaps.map((swap) => ({ article, ...swap })));
  const wrong = wanted.filter((swap) => {
    const found = given.find(({ at }) => at && at.article === swap.article && overlaps(at, swap))?.swap;
    return ![found?.restored ?? '', ...(found?.alternatives ?? [])].some(
      (word) => foldText(word) === foldText(swap.original),
    );
  });
  return share(LAYER, 'restored', {
    hits: wanted.length - wrong.length,
    of: wanted.length,
    faults: wrong.map(({ text, original, start }) => `- ${start}: ${text}, from ${original}`),
  });
}
