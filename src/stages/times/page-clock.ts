/** Articles of one page that say "4 hours ago" of one clock: the date of one tells when the page was read, and the rest. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Bound, Stretch } from './bounds.ts';

const DAY = 24;
/** Log odds that all times of a page count from one moment. */
const WEIGHT = 3;

/** Returns, by article, the bounds that the dates of other articles on its page set to it. */
export function boundsByClock(
  articles: readonly DossierArticle[],
  dated: ReadonlyMap<ArticleId, Bound>,
  language: Language,
): ReadonlyMap<ArticleId, Bound[]> {
  const told = articles.flatMap((article) => {
    const ago = hoursAgo(article.publishedText ?? '', language);
    return ago ? [{ id: article.id, page: article.page, ago, date: dated.get(article.id) }] : [];
  });
  return new Map(
    told.map(({ id, page, ago }) => [
      id,
      told.flatMap((other): Bound[] => {
        if (other.id === id || other.page !== page || !other.date) return [];
        const { from, to, because } = other.date;
        const read: Stretch = { from: from * DAY + other.ago.from, to: (to + 1) * DAY + other.ago.to };
        return [
          {
            from: Math.floor((read.from - ago.to) / DAY),
            to: Math.floor((read.to - ago.from - 1) / DAY),
            weight: WEIGHT,
            because,
          },
        ];
      }),
    ]),
  );
}

/** Returns the least and the most hours since then. */
function hoursAgo(words: string, { page }: Language): Stretch | null {
  const groups = page.relativeTime.exec(words.trim())?.groups;
  if (!groups) return null;
  const count = Number(groups.count) || page.counts.get(groups.count?.toLowerCase() ?? '') || 0;
  if (groups.minute) return { from: 0, to: 1 };
  if (count === 0) return null;
  if (groups.hour) return { from: count, to: count + 1 };
  return groups.day ? { from: count * DAY, to: (count + 1) * DAY } : null;
}
