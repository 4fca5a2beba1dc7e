/** Years that two sentences tell the same of: what one calls "two years ago" another prints with its year. */

import { dayFrom } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import { type Bound, numberOf, type Stretch, stretchOf } from './bounds.ts';
import type { DatedMention, Read, YearsBack } from './day-mentions.ts';
import { type Likeness, placeOf, sentencesLike } from './like-sentences.ts';

/** Returns, by article, the bounds that printed years set to those that count the same back from their own day. */
export function boundsByYears(read: readonly Read[], language: Language): ReadonlyMap<ArticleId, Bound[]> {
  const known = read.flatMap(({ article, dated }) =>
    dated.filter(isYear).map((one) => ({ ...one, article: article.id })),
  );
  const open = read.flatMap(({ article, yearsBack }) =>
    yearsBack.filter(({ quoted }) => !quoted).map((one) => ({ ...one, article: article.id })),
  );
  const like = sentencesLike(known, open, read, language);
  const knownAt = Map.groupBy(known, placeOf);
  const found = new Map<ArticleId, Bound[]>();
  for (const one of open) {
    const links = like(placeOf(one))
      .filter(({ other }) => other !== placeOf(one))
      .flatMap((likeness) =>
        knownAt.get(likeness.other)!.map(
          (mention): Bound => ({
            ...writtenAfter(mention, one),
            weight: weightOf(likeness),
            because: [one.citation, mention.citation],
          }),
        ),
      );
    const best = links.reduce<Bound | null>((a, b) => (a && a.weight >= b.weight ? a : b), null);
    if (best && best.weight > 0) found.set(one.article, [...(found.get(one.article) ?? []), best]);
  }
  return found;
}

/** It has happened, within a year that is printed. */
const isYear = ({ date, tense }: DatedMention): boolean =>
  tense !== 'future' && date.start.slice(0, 4) === lastDayOf(date.end).slice(0, 4);

const lastDayOf = (end: string): string => dayFrom(end).subtract({ days: 1 }).toString();

const HALF_A_YEAR = 183;
const YEAR = 365.25;

/** "Last year" is the calendar's; "two years ago" may be half a year more or less. */
function writtenAfter({ date }: DatedMention, { years, whole }: YearsBack): Stretch {
  const { from, to } = stretchOf(date);
  if (!whole) {
    const later = Math.round(years * YEAR);
    return { from: from + later - HALF_A_YEAR, to: to + later + HALF_A_YEAR };
  }
  const first = dayFrom(`${Number(date.start.slice(0, 4)) + years}-01-01`);
  return { from: numberOf(first), to: numberOf(first.add({ years: 1 })) - 1 };
}

/** Log odds that both mean the same, by how alike the sentences are. */
const weightOf = ({ alike, words }: Likeness): number =>
  words < 3 || alike < 0.2 ? 0 : alike < 0.3 ? 1 : alike < 0.5 ? 1.5 : 2.5;
