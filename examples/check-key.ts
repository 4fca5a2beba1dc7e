/**
 * Proves that an answer key and its corpus belong together: every word of the key stands in its file, and no
 * quotation, number of articles or weekday of the corpus is left out of the key.
 *
 *     node examples/check-key.ts [CORPUS [KEY]]
 */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Key, type KeyArticle, readKey } from '../eval/key.ts';

const harbour = join(dirname(fileURLToPath(import.meta.url)), 'harbour');

/** Returns what is wrong with the key, one fault a line; nothing where it holds. */
export function checkKey(corpus: string, folder: string): string[] {
  try {
    const key = readKey(corpus, folder);
    return key.articles.flatMap((article) => [...quotationsLeftOut(key, article), ...wrongWeekdays(article)]);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

/** Every passage between quotation marks is a quotation of the key, or lies in one, or in a byline or the like. */
function quotationsLeftOut(key: Key, article: KeyArticle): string[] {
  const covered = [
    ...(key.direct ?? []).flatMap((quotation) => quotation.content),
    ...article.furniture.map((span) => ({ ...span, article: article.id })),
  ].filter((place) => place.article === article.id);
  return [...article.text.matchAll(/“[^”\n]*”|"[^"\n]*"|(?<!\p{L})‘[^\n]*?’(?!\p{L})/gu)]
    .filter(({ index: start, 0: { length } }) =>
      covered.every((place) => place.start > start + 1 || place.end < start + length - 1),
    )
    .map((match) => `${article.id}: a quotation that the key does not have: ${match[0]}`);
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DATED = new RegExp(
  `(${WEEKDAYS.join('|')}),? (?:(\\d{1,2}) (January|February|March)|(January|February|March) (\\d{1,2}))`,
  'g',
);

/** Weekdays that stand beside a date of the year of the corpus have to fit the calendar. */
function wrongWeekdays({ id, text, published }: KeyArticle): string[] {
  const year = (published?.start ?? '2031').slice(0, 4);
  return [...text.matchAll(DATED)]
    .filter(([, weekday, day, month, monthFirst, dayLast]) => {
      const date = new Date(`${day ?? dayLast} ${month ?? monthFirst} ${year} UTC`);
      return WEEKDAYS[date.getUTCDay()] !== weekday;
    })
    .map((match) => `${id}: no such day: ${match[0]} ${year}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [corpus = harbour, folder = `${corpus}.key`] = process.argv.slice(2);
  const faults = checkKey(corpus, folder);
  console.log(faults.join('\n') || `${folder} holds.`);
  process.exitCode = faults.length ? 1 : 0;
}
