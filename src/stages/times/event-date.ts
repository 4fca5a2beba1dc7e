/**
 * When the event took place, and the date from which each article counts its days. Most articles say when they were
 * published. Where they do not, the texts may still fix the day between them: one says that something is current "as
 * of 9 May 2031", another that it met "on 2 May, last week", most that the event is on Friday. It is inferred only
 * where every such sign leads to the same day and nothing speaks against it.
 */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Article, ArticleId, Interval, Known } from '../../model/article.ts';
import { type DayMention, inferred, type Read, readDays } from './day-mentions.ts';
import { type Day, dayFrom, soleDay } from './days.ts';
import { dayOfUndated } from './undated.ts';

export interface EventDate {
  readonly event: Known<Interval> | null;
  /** The day of each article for which one is known. */
  readonly references: ReadonlyMap<ArticleId, Known<Interval>>;
}

/** `given` is the date of the event as the user knows it. */
export function inferEventDate(
  articles: readonly Article[],
  annotations: readonly Annotation[],
  given: Interval | null,
  language: Language,
): EventDate {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const annotationOf = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const read = sorted.flatMap((article): Read[] => {
    const annotation = annotationOf.get(article.id);
    const day = soleDay(article.published?.value ?? given);
    return annotation ? [readDays(article, annotation, day, language)] : [];
  });
  const stated: Known<Interval> | null = given && { value: given, basis: 'given', evidence: [] };
  const event =
    stated ??
    dayOfMost(read.filter(({ article }) => article.published)) ??
    dayOfUndated(read.filter(({ article }) => !article.published));
  return { event, references: referencesOf(sorted, read, event) };
}

/** Returns the day that most of the dated articles name in their leads, where more name it than any other day. */
function dayOfMost(read: readonly Read[]): Known<Interval> | null {
  const votes = new Map<string, Map<ArticleId, DayMention>>();
  let voters = 0;
  for (const { article, mentions } of read) {
    const named = mentions.filter(({ inLead, reported, day }) => inLead && !reported && day !== null);
    if (named.length > 0) voters++;
    for (const mention of named) {
      const day = mention.day!.toString();
      const votesForDay = votes.get(day) ?? new Map<ArticleId, DayMention>();
      if (!votesForDay.has(article.id)) votesForDay.set(article.id, mention);
      votes.set(day, votesForDay);
    }
  }
  const [first, second] = [...votes].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  if (!first || first[1].size <= (second?.[1].size ?? 0)) return null;
  if (first[1].size < Math.min(2, read.length) || first[1].size * 2 < voters) return null;
  return inferred(dayFrom(first[0]), [...first[1].values()]);
}

/** An undated article counts from the event's day where it names that day or its weekday; the others from none. */
function referencesOf(
  articles: readonly Article[],
  read: readonly Read[],
  event: Known<Interval> | null,
): ReadonlyMap<ArticleId, Known<Interval>> {
  const day = soleDay(event?.value ?? null);
  const naming = new Map(
    read.flatMap(({ article, mentions }): [ArticleId, DayMention][] => {
      const found = mentions.find((mention) => day !== null && fits(mention, day));
      return found ? [[article.id, found]] : [];
    }),
  );
  return new Map(
    articles.flatMap((article): [ArticleId, Known<Interval>][] => {
      if (article.published) return [[article.id, article.published]];
      if (!event) return [];
      if (event.basis === 'given') return [[article.id, event]];
      const mention = naming.get(article.id);
      if (!mention) return [];
      return [
        [
          article.id,
          {
            ...event,
            evidence: [mention.citation, ...event.evidence.filter(({ article: id }) => id !== article.id)],
          },
        ],
      ];
    }),
  );
}

const fits = ({ weekday, date }: DayMention, day: Day): boolean =>
  date === null
    ? weekday === day.dayOfWeek
    : date.month === day.month && date.day === day.day && (date.year ?? day.year) === day.year;
