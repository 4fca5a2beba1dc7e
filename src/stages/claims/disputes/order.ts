/** Which of two texts is known to have been written first. */

import type { Interval } from '../../../model/article.ts';
import type { DossierArticle } from '../../../model/dossier.ts';
import { DAY_MS } from '../../../text/intervals.ts';
import { onceEach } from '../../../text/once-each.ts';
import type { ReadSentence } from './points.ts';

/** A stretch of more days is no ground for saying that one text came before another. */
const LONGEST_DAYS = 4;

const writtenIn = onceEach(({ published }: DossierArticle): Interval | null => {
  if (!published) return null;
  const { start, end } = published.value;
  return Date.parse(end) - Date.parse(start) <= LONGEST_DAYS * DAY_MS ? published.value : null;
});

/** Was the one written on a day before the other, as far as is known? */
export function isBefore(one: ReadSentence, other: ReadSentence): boolean {
  const [here, there] = [writtenIn(one.telling.article), writtenIn(other.telling.article)];
  if (here === null || there === null) return false;
  return here.start.slice(0, 10) < there.start.slice(0, 10) && here.end <= there.start;
}

export const areApart = (one: ReadSentence, other: ReadSentence): boolean =>
  isBefore(one, other) || isBefore(other, one);
