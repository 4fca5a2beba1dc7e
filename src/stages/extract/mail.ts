/** The head of a message that somebody saved or passed on: who wrote it, when, and about what. */

import type { PageWords } from '../../language/page-words.ts';
import type { Interval } from '../../model/article.ts';
import type { Metadata } from '../../model/page.ts';
import type { Span } from '../../model/span.ts';
import { placeClock, readClock } from './clock.ts';
import { readPrintedDate } from './dates.ts';

/** In lines, gaps counted. */
const LONGEST_HEAD = 14;
const FEWEST_LINES = 2;

/** Returns how many lines of a text are the head of a message, 0 where it is none, and what it says. */
export function readMailHead(
  text: string,
  lines: readonly Span[],
  words: PageWords,
): { length: number; metadata: Metadata } {
  const values = new Map<string, string>();
  let length = 0;
  for (const [index, { start, end }] of lines.slice(0, LONGEST_HEAD).entries()) {
    const line = text.slice(start, end);
    const { name, value } = words.mailHeader.exec(line)?.groups ?? {};
    if (name !== undefined && value !== undefined) values.set(name.toLowerCase(), value);
    else if (line !== '' && !words.forwarded.test(line)) break;
    length = index + 1;
  }
  return values.size >= FEWEST_LINES
    ? { length, metadata: metadataOf(values, words) }
    : { length: 0, metadata: {} };
}

function metadataOf(values: ReadonlyMap<string, string>, words: PageWords): Metadata {
  const title = values.get('subject')?.replace(words.replyMark, '').trim();
  const byline = values
    .get('from')
    ?.replace(/<[^<>]*>|\[[^[\]]*\]|"|\(.{0,300}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const published = dateOf(values.get('date') ?? values.get('sent') ?? '', words);
  return {
    ...(title && { title }),
    ...(byline && !byline.includes('@') && { byline }),
    ...(published && { published }),
  };
}

/** "Mon, 17 Mar 2031 08:12:00 +0100" */
function dateOf(value: string, words: PageWords): Interval | null {
  const day = readPrintedDate(value, words)?.interval ?? null;
  const { time, hours, minutes } =
    /(?<time>\d{1,2}:\d{2})(?::\d{2})?\s*(?<hours>[+-]\d{2}):?(?<minutes>\d{2})\b/.exec(value)?.groups ?? {};
  const clock = time === undefined ? null : readClock(time, words);
  return day && clock ? placeClock(clock.clock, day.start, `${hours}:${minutes}`) : day;
}
