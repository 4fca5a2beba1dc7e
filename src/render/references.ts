/** What a list of references says of an article, whatever format it is written in. */

import type { Dossier, DossierArticle } from '../model/dossier.ts';
import type { Interval } from '../model/interval.ts';
import { beginningOf } from '../text/articles-named.ts';
import { bothEnds } from './iso-dates.ts';
import { webAddressOf } from './places.ts';
import { printable } from './printable.ts';

export interface Reference {
  readonly article: DossierArticle;
  /** The title; of an article without one how it begins. */
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** The first and the last day on which it may have been published, each year, month, day. */
  readonly published: readonly [YearMonthDay, YearMonthDay] | null;
  readonly address: string | null;
  /** The day on which it was read, YYYY-MM-DD. */
  readonly read: string | null;
  readonly note: string | null;
}

export type YearMonthDay = readonly [number, number, number];

/** Returns the references of a dossier's articles in its order. */
export function referencesOf({ articles, pages }: Dossier): Reference[] {
  const readAt = new Map(pages.map(({ id, readAt: at }) => [id, at]));
  return articles.map((article) => ({
    article,
    title: line(article.title ?? beginningOf(article.text)),
    authors: (article.byline?.split(', ') ?? []).map(line).filter((name) => name !== ''),
    publisher: article.publisher === null ? null : line(article.publisher),
    published: article.published && daysOf(article.published.value),
    address: webAddressOf(article),
    read: readAt.get(article.page)?.slice(0, 10) ?? null,
    note: article.spun.verdict === 'spun' ? 'Machine-spun text' : null,
  }));
}

const line = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

/** Returns the days by the clock of who published it. */
function daysOf(interval: Interval): Reference['published'] {
  const [first, last] =
    interval.start.length > 10 ? [interval.start, interval.start] : bothEnds(interval).split('/');
  const [from, to] = [dayOf(first!), dayOf(last!)];
  return from && to ? [from, to] : null;
}

function dayOf(date: string): YearMonthDay | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  return year === undefined ? null : [Number(year), Number(month), Number(day)];
}
