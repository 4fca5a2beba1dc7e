/**
 * When the event took place, and the date from which each article counts its days. Most articles say when they were
 * published. Where they do not, the texts may still fix the day between them: one says that something is current "as
 * of 9 May 2031", another that it met "on 2 May, last week", most that the event is on Friday. It is inferred only
 * where every such sign leads to the same day and nothing speaks against it.
 */

import { type Day, dayFrom, daysBetween, soleDay } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId, Interval, Known } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { datePublications, type Publications } from './dating.ts';
import { type DayMention, dayNear, inferred, type Read, readDays } from './day-mentions.ts';
import { writtenAmong } from './heap-days.ts';
import { dayOfUndated } from './undated.ts';

export interface EventDate {
  readonly event: Known<Interval> | null;
  /** The day of each article for which one is known. */
  readonly references: ReadonlyMap<ArticleId, Known<Interval>>;
  /** When the articles that do not say were published, where that can be told. */
  readonly published: ReadonlyMap<ArticleId, Known<Interval>>;
}

/**
 * `given` is the date of the event as the user knows it, and `readOn` the days on which the pages of articles were
 * read: they were published by then.
 */
export function inferEventDate(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  given: Interval | null,
  language: Language,
  readOn: ReadonlyMap<ArticleId, Interval> = new Map(),
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
  const publications = datePublications(read, event, readOn, language);
  const references = referencesOf(sorted, read, event, publications);
  return { event, references, published: publications.published };
}

/**
 * Returns the day that the leads of more dated articles name than any other, or `null` where another comes near.
 * "Thursday's talks", where no verb says which Thursday, count for the Thursday that others name.
 */
function dayOfMost(read: readonly Read[]): Known<Interval> | null {
  const named = read.flatMap(({ mentions }) =>
    mentions.filter(({ inLead, reported, day }) => inLead && !reported && day !== null),
  );
  const days = new Set(named.filter(isSure).map(({ day }) => day!.toString()));
  const votes = [...days].sort().map((day) => votesFor(dayFrom(day), named));
  const [first, second] = votes.sort((a, b) => b.length - a.length);
  const voters = new Set(named.map(({ citation }) => citation.article)).size;
  if (!first || first.length < Math.min(2, read.length) || first.length === second?.length) return null;
  const clear = first.length * 2 > voters || first.length >= 2 * (second?.length ?? 0);
  return clear ? inferred(first.find(isSure)!.day!, first) : null;
}

const isSure = ({ date, tense }: DayMention): boolean => date !== null || tense !== null;

/** One mention of each article that names the day, or may. */
function votesFor(day: Day, named: readonly DayMention[]): DayMention[] {
  const fitting = named.filter((mention) =>
    isSure(mention)
      ? mention.day!.equals(day)
      : mention.weekday === day.dayOfWeek && Math.abs(daysBetween(mention.day!, day)) <= 7,
  );
  const sureFirst = [...fitting].sort((a, b) => Number(isSure(a)) - Number(isSure(b)));
  const byArticle = new Map(sureFirst.map((mention) => [mention.citation.article, mention]));
  return [...byArticle.values()].sort((a, b) => (a.citation.article < b.citation.article ? -1 : 1));
}

/**
 * An undated article counts from the few days after the event to which its own date is narrowed, else from its dateline,
 * else from the event's day where it names it, else from whatever days its own date is narrowed to, else from those around
 * which the others were written.
 */
function referencesOf(
  articles: readonly DossierArticle[],
  read: readonly Read[],
  event: Known<Interval> | null,
  { published, heap }: Publications,
): ReadonlyMap<ArticleId, Known<Interval>> {
  const readOf = new Map(read.map((one) => [one.article.id, one]));
  return new Map(
    articles.flatMap((article): [ArticleId, Known<Interval>][] => {
      const own = readOf.get(article.id);
      const narrowed = published.get(article.id);
      const isLater = narrowed !== undefined && event?.basis === 'inferred' && isAfter(narrowed, event);
      const known =
        article.published ??
        (isLater ? narrowed : null) ??
        (event && referenceFrom(own?.mentions ?? [], event)) ??
        narrowed ??
        (heap && own ? writtenAmong(heap, own) : null);
      return known ? [[article.id, known]] : [];
    }),
  );
}

/** In days. A longer stretch leaves weekdays open. */
const NARROW = 8;

/** Counted from the event's day, a weekday after it would be one before it. */
const isAfter = ({ value: { start, end } }: Known<Interval>, event: Known<Interval>): boolean =>
  start > event.value.start && daysBetween(dayFrom(start), dayFrom(end)) <= NARROW;

function referenceFrom(mentions: readonly DayMention[], event: Known<Interval>): Known<Interval> | null {
  if (event.basis === 'given') return event;
  const day = soleDay(event.value);
  if (!day) return null;
  const dateline = mentions.find(({ age }) => age?.kind === 'dateline');
  const written = dateline && dayNear(dateline, day);
  if (dateline && written) return inferred(written, [dateline]);
  const own = mentions.find((mention) => fits(mention, day));
  return own
    ? {
        ...event,
        evidence: [own.citation, ...event.evidence.filter((one) => one.article !== own.citation.article)],
      }
    : null;
}

const fits = ({ weekday, date }: DayMention, day: Day): boolean =>
  date === null
    ? weekday === day.dayOfWeek
    : date.month === day.month && date.day === day.day && (date.year ?? day.year) === day.year;
