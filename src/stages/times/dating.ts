/**
 * When articles were published that do not say so: between the last day that they tell of and the first that is
 * still to come, and as near to a shared event as their words put them. A day that is printed with its year, or by a
 * dated article, is known; an undated article that tells the same of "Friday" was written within a week of it, and
 * one that tells it of "yesterday" on the day after. What is learnt of one article may date the next.
 */

import { dayOf, soleDay } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import type { ArticleId, Interval, Known } from '../../model/article.ts';
import type { Citation } from '../../model/span.ts';
import {
  type Bound,
  dayNumbered,
  intervalOf,
  narrowest,
  numberOf,
  type Stretch,
  stretchOf,
} from './bounds.ts';
import { type DayMention, type Read, SAME_TALE_DAYS } from './day-mentions.ts';
import { daysOfHeap, daysTogether } from './heap-days.ts';
import { boundsByClock } from './page-clock.ts';
import { aroundDay, findShared, type KnownDay, type OpenDay, WEEK } from './shared-days.ts';
import { boundsByYears } from './shared-years.ts';

/** Rounds in which articles that were dated date others. */
const ROUNDS = 3;
/** A longer stretch tells nothing that a reader can use. */
const LONGEST_DAYS = 366;

export interface Publications {
  /** When each undated article was published, as far as that can be told. */
  readonly published: ReadonlyMap<ArticleId, Known<Interval>>;
  /** The days around which the articles were written. */
  readonly heap: Stretch | null;
}

/**
 * Returns when the undated articles were published. `event` is the day of the event, and
 * `readOn` the days on which the articles' pages were read.
 */
export function datePublications(
  read: readonly Read[],
  event: Known<Interval> | null,
  readOn: ReadonlyMap<ArticleId, Interval>,
  language: Language,
): Publications {
  const undated = read.filter(({ article }) => !article.published);
  const articles = undated.map(({ article }) => article);
  const years = boundsByYears(read, language);
  let dated: ReadonlyMap<ArticleId, Bound> = new Map();
  let all: readonly (readonly Bound[])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const near = daysNear(read, dated);
    const known = read.flatMap((one) => knownDays(one, dated.get(one.article.id)));
    const shared = findShared(known, undated.flatMap(openDays), read, crowdOf(near.days), language);
    const clocks = boundsByClock(articles, dated, language);
    const heap = daysOfHeap(read.map((one) => writtenWithin(one, dated)));
    all = undated.map((one) => [
      ...ownBounds(one, event, readOn, near),
      ...(shared.get(one.article.id) ?? []),
      ...(clocks.get(one.article.id) ?? []),
      ...(years.get(one.article.id) ?? []),
      ...(heap ? [{ ...heap, weight: WEIGHT.heap, because: [] }] : []),
    ]);
    const next = new Map(
      articles.flatMap(({ id }, i): [ArticleId, Bound][] => {
        const found = narrowest(all[i]!);
        return found ? [[id, withDayAfter(found, all[i]!)]] : [];
      }),
    );
    const same = next.size === dated.size && [...next].every(([id, one]) => isSame(one, dated.get(id)));
    dated = next;
    if (same) break;
  }
  const published = new Map(
    [...dated]
      .filter(([, one]) => one.to - one.from < LONGEST_DAYS)
      .map(([id, one]) => [id, knownFrom(one)] as const),
  );
  return { published, heap: daysOfHeap(read.map((one) => writtenWithin(one, dated))) ?? daysTogether(all) };
}

/** A text may be dated a day after it was written, where no other bound forbids it. */
function withDayAfter(found: Bound, bounds: readonly Bound[]): Bound {
  const closes = bounds.some(({ from, to }) => !Number.isFinite(from) && to === found.to);
  return closes ? found : { ...found, to: found.to + 1 };
}

/** An article that is known this closely helps to tell when the others were written. */
const CLOSE_DAYS = 8;

interface DaysNear {
  readonly days: readonly number[];
  /** They are but told of. */
  readonly told: boolean;
}

/** Returns the days on which articles were written, as far as they are known; else those that they tell of. */
function daysNear(read: readonly Read[], dated: ReadonlyMap<ArticleId, Bound>): DaysNear {
  const written = read.flatMap((one) => {
    const stretch = writtenWithin(one, dated);
    return stretch && stretch.to - stretch.from < CLOSE_DAYS
      ? [Math.floor((stretch.from + stretch.to) / 2)]
      : [];
  });
  if (written.length > 0) return { days: written, told: false };
  const told = read.flatMap(newestTold);
  return { days: told.filter((day) => day >= Math.max(...told) - SAME_TALE_DAYS), told: true };
}

const writtenWithin = ({ article }: Read, dated: ReadonlyMap<ArticleId, Bound>): Stretch | undefined =>
  article.published ? stretchOf(article.published.value) : dated.get(article.id);

/** Returns the last day with its year that the article tells of, if there is one. */
function newestTold({ dated }: Read): number[] {
  const days = dated.filter(({ bounds, date }) => bounds === 'past' && soleDay(date));
  return days.length > 0 ? [Math.max(...days.map(({ date }) => stretchOf(date).from))] : [];
}

/** Articles of one event are written within so many days. */
const CROWD_DAYS = 6;

/** Returns a function that tells which share of the articles was written around a day; of one article half of it. */
function crowdOf(days: readonly number[]): (day: number) => number {
  return (day) => days.filter((one) => Math.abs(one - day) <= CROWD_DAYS).length / Math.max(2, days.length);
}

const isSame = (a: Stretch, b: Stretch | undefined): boolean => a.from === b?.from && a.to === b.to;

const knownFrom = (bound: Bound): Known<Interval> => ({
  value: intervalOf(bound),
  basis: 'inferred',
  evidence: bound.because,
});

/** Log odds of what an article says of itself, by how it says it. */
const WEIGHT = {
  read: 10,
  dateline: 6,
  age: 3,
  told: 2,
  event: 2.5,
  own: 3,
  beside: 2.2,
  besides: 3,
  heap: 1,
};
/** Posts and pictures stand in what is written within so many days of them. */
const BESIDE_DAYS = 3;

function ownBounds(
  { article, mentions, dated }: Read,
  event: Known<Interval> | null,
  readOn: ReadonlyMap<ArticleId, Interval>,
  { days, told }: DaysNear,
): Bound[] {
  const bounds: Bound[] = [];
  const put = (from: number, to: number, weight: number, because: readonly Citation[]): void => {
    bounds.push({ from, to, weight, because });
  };
  const past = dated.filter(({ bounds: kind }) => kind === 'past');
  const future = dated.filter(({ bounds: kind }) => kind === 'future');
  const last = Math.max(...past.map(({ date }) => stretchOf(date).from));
  const next = Math.min(...future.map(({ date }) => stretchOf(date).to));
  const lastSaid = past.find(({ date }) => stretchOf(date).from === last);
  const nextSaid = future.find(({ date }) => stretchOf(date).to === next);
  if (lastSaid) put(last, Number.POSITIVE_INFINITY, WEIGHT.told, [lastSaid.citation]);
  if (nextSaid) put(Number.NEGATIVE_INFINITY, next, WEIGHT.told, [nextSaid.citation]);
  const beside = mentions.filter(({ age, day }) => age?.kind === 'beside' && day);
  const newest = Math.max(...beside.map(({ day }) => numberOf(day!)));
  const shown = beside.filter(({ day }) => numberOf(day!) === newest);
  if (shown.length > 0)
    put(
      // Of "Friday, May 3" that was a Saturday either may be wrong.
      shown.some(({ day, weekday }) => weekday !== null && weekday !== day!.dayOfWeek) ? newest - 1 : newest,
      newest + BESIDE_DAYS,
      shown.length > 1 ? WEIGHT.besides : WEIGHT.beside,
      shown.map(({ citation }) => citation),
    );
  for (const { age, day, date, citation } of mentions) {
    const at = day ? numberOf(day) : date && nearDays(date, days);
    if (!age || at === null || age.kind === 'beside') continue;
    if (age.kind === 'dateline') put(at, at, told && !day ? WEIGHT.told : WEIGHT.dateline, [citation]);
    else if (age.kind === 'days' && age.from < age.to)
      put(at, Number.POSITIVE_INFINITY, WEIGHT.told, [citation]);
    else if (age.kind === 'days') put(at + age.from, at + age.to, WEIGHT.age, [citation]);
    else {
      const monday = at - (dayNumbered(at).dayOfWeek - 1) + 7 * age.count;
      put(monday, monday + 6, WEIGHT.age, [citation]);
    }
  }
  const eventDay = event && event.basis !== 'given' ? soleDay(event.value) : null;
  const lead =
    eventDay &&
    mentions.find(
      ({ inLead, reported, date, weekday }) =>
        inLead && !reported && date === null && weekday === eventDay.dayOfWeek,
    );
  if (lead) {
    const { from, to } = aroundDay(numberOf(eventDay), isSure(lead, article) ? lead.tense : null);
    const others = event!.evidence.filter((one) => one.article !== article.id).slice(0, 2);
    const votes = event!.evidence.some((one) => one.article === article.id);
    put(from, to, votes ? WEIGHT.own : WEIGHT.event, [lead.citation, ...others]);
  }
  const reading = readOn.get(article.id);
  if (reading) put(Number.NEGATIVE_INFINITY, stretchOf(reading).to, WEIGHT.read, []);
  return bounds;
}

/** Returns the one such day that lies near when the articles were written, if there is one. */
function nearDays({ day, month }: NonNullable<DayMention['date']>, days: readonly number[]): number | null {
  const near = new Set(
    days.flatMap((other) =>
      [-1, 0, 1].flatMap((step) => {
        const found = dayOf(dayNumbered(other).year + step, month, day);
        return found && Math.abs(numberOf(found) - other) <= SAME_TALE_DAYS ? [numberOf(found)] : [];
      }),
    ),
  );
  return near.size === 1 ? [...near][0]! : null;
}

/** Returns the days that the article names and that are known: by its own date, or as far as that is inferred. */
function knownDays(read: Read, written: Bound | undefined): KnownDay[] {
  const { article, mentions, nears } = read;
  const exact = soleDay(article.published?.value ?? null);
  const sole = exact ? numberOf(exact) : written && written.from === written.to ? written.from : null;
  const because = written?.because ?? [];
  return [
    ...mentions.flatMap((mention): KnownDay[] => {
      const day = dayMeant(mention, written);
      return day === null
        ? []
        : [{ article: article.id, sentence: mention.sentence, day, because: [mention.citation, ...because] }];
    }),
    ...nears.flatMap(({ near, quoted, sentence, citation }): KnownDay[] =>
      sole === null || quoted
        ? []
        : [{ article: article.id, sentence, day: sole + near, because: [citation, ...because] }],
    ),
  ];
}

function dayMeant({ day, date, weekday, tense }: DayMention, written: Stretch | undefined): number | null {
  if (day) return date || tense ? numberOf(day) : null;
  if (!written || tense === null) return null;
  if (date) {
    const days = [-1, 0, 1].flatMap((step) => {
      const year = Number(intervalOf(written).start.slice(0, 4)) + step;
      const found = dayOf(year, date.month, date.day);
      if (!found) return [];
      const at = numberOf(found);
      const fits =
        tense === 'past'
          ? at <= written.to && at > written.from - 300
          : at >= written.from && at < written.to + 300;
      return fits ? [at] : [];
    });
    return days.length === 1 ? days[0]! : null;
  }
  const first = weekdayFrom(written.from, weekday!, tense);
  // The day after what else narrows it is there for slips: nobody calls a day of the week before "Friday" on a Friday.
  const last = tense === 'past' ? Math.min(written.to, written.from + WEEK) : written.to;
  return first === weekdayFrom(last, weekday!, tense) ? first : null;
}

/** Returns the last such weekday up to the day, or the first from it on. 1 January 1970 was a Thursday. */
function weekdayFrom(day: number, weekday: number, tense: 'past' | 'future'): number {
  const own = ((((day + 3) % 7) + 7) % 7) + 1;
  return tense === 'past' ? day - ((own - weekday + 7) % 7) : day + ((weekday - own + 7) % 7);
}

/** Its tense is its own, and that of a clean text. */
const isSure = ({ attributive }: Pick<DayMention, 'attributive'>, { spun }: Read['article']): boolean =>
  !attributive && spun.verdict === 'clean';

/** Returns the days that an undated article names without saying which they are. */
function openDays({ article, mentions, nears }: Read): OpenDay[] {
  return [
    ...mentions.flatMap(({ weekday, date, tense, sentence, citation, quoted, attributive }): OpenDay[] =>
      date?.year != null || quoted
        ? []
        : [
            {
              article: article.id,
              sentence,
              weekday,
              date,
              near: null,
              tense,
              citation,
              sure: isSure({ attributive }, article),
            },
          ],
    ),
    ...nears.flatMap(({ near, quoted, sentence, citation }): OpenDay[] =>
      quoted
        ? []
        : [
            {
              article: article.id,
              sentence,
              weekday: null,
              date: null,
              near,
              tense: null,
              citation,
              sure: false,
            },
          ],
    ),
  ];
}
