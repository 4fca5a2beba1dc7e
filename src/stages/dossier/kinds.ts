/** What a line is about: what came of the event, what was still ahead, what lies years back, what is only talk. */

import { dayFrom, daysBetween } from '../../language/days.ts';
import type { Language } from '../../language/language.ts';
import { isOwnVoice } from '../../language/own-voice.ts';
import type { ArticleId } from '../../model/article.ts';
import { contains } from '../../text/offsets.ts';
import type { Line } from './candidates.ts';
import type { Findings } from './findings.ts';
import { looksAhead } from './looks-ahead.ts';
import { namedIn } from './named.ts';

export interface Kinds {
  /** Something that took place, told as a fact that still holds, and not by those only who wrote when all was over. */
  readonly event: (line: Line) => boolean;
  /** Told by those only who wrote when it was over: what was done, or what it means. */
  readonly came: (line: Line) => boolean;
  /** Told by the same as yet to come. */
  readonly next: (line: Line) => boolean;
  /** Expected by those who wrote before, or by all. */
  readonly ahead: (line: Line) => boolean;
  /** Of years before that of the event, or told by the way. */
  readonly past: (line: Line) => boolean;
  /** Of years before that of the event. */
  readonly history: (line: Line) => boolean;
  /** Told as depending on something. */
  readonly unsure: (line: Line) => boolean;
  /** Told as what is so, in the account's own words, and as nothing that is to come. */
  readonly fact: (line: Line) => boolean;
  /** Quoted words for the most part, or a column's or an interview's. */
  readonly talk: (line: Line) => boolean;
}

/** Share of a line's characters between quotation marks from which it is talk. */
const TALK = 0.3;

/** Returns the tests for the lines of one brief; `after` are the articles that tell it from its end. */
export function kindsOf(findings: Findings, after: ReadonlySet<ArticleId>, language: Language): Kinds {
  const { brief, calendar } = language;
  const year = yearOf(findings);
  const isAfter = ({ clean, status }: Line): boolean =>
    after.size > 0 &&
    (status === 'agreed' ? clean.every(({ article }) => after.has(article)) : after.has(clean[0].article));
  const isOvertaken = ({ unquoted }: Line): boolean => brief.overtaken.test(unquoted);
  const isExpected = ({ unquoted }: Line): boolean =>
    !brief.overtaken.test(unquoted) && looksAhead(unquoted, language);
  const isDatedAhead = datedAheadIn(findings, language);
  const isOver = dueBeforeLast(findings);
  const isPlan = (line: Line): boolean => {
    const {
      unquoted,
      claim: { kind, statements },
    } = line;
    if (isOvertaken(line)) return false;
    if (isExpected(line) || isDatedAhead(line)) return true;
    const [first] = unquoted.matchAll(calendar.tenses);
    if (first?.groups?.past !== undefined) return false;
    const expected = statements.filter(({ modality }) => modality === 'expected').length;
    return kind === 'plan' || expected * 2 > statements.length;
  };
  /** "A recount has stripped her of the seat, and there will be a second round": a lead of what took place. */
  const opensAsDone = ({ unquoted, leads }: Line): boolean => {
    const [first] = unquoted.matchAll(calendar.tenses);
    return leads > 0 && first?.groups?.past !== undefined;
  };
  const isUnsure = ({ unquoted }: Line): boolean => calendar.unsure.test(unquoted);
  const isLapsed = ({ unquoted }: Line): boolean =>
    brief.lapsed.test(unquoted) && !brief.overtaken.test(unquoted);
  const isLongBefore = longBeforeIn(findings);
  const isHistory = (line: Line): boolean => namesYearBefore(line, year) || isLongBefore(line);
  const isPast = (line: Line): boolean => isAside(line) || isLapsed(line) || isHistory(line);
  /** What might come is no background once it is known what came. */
  const mayCome = (line: Line): boolean => after.size > 0 && isUnsure(line);
  const voices = new Set(findings.articles.filter((one) => isOwnVoice(one, language)).map(({ id }) => id));
  const isTalk = ({ claim: { text }, unquoted, clean: [{ article }] }: Line): boolean =>
    voices.has(article) || unquoted.length < (1 - TALK) * text.length;
  const isColour = colourIn(findings);
  return {
    event: (line) =>
      line.status !== 'outdated' &&
      !isAfter(line) &&
      !isPlan(line) &&
      !isUnsure(line) &&
      !isPast(line) &&
      !isColour(line) &&
      !brief.comment.test(line.unquoted) &&
      !isTalk(line),
    came: (line) =>
      isAfter(line) &&
      !isLapsed(line) &&
      !isColour(line) &&
      line.status !== 'outdated' &&
      (!isPlan(line) || (line.tellsResult && !isExpected(line)) || opensAsDone(line)),
    next: (line) =>
      isAfter(line) &&
      !isLapsed(line) &&
      line.status !== 'outdated' &&
      isPlan(line) &&
      !opensAsDone(line) &&
      !isOver(line) &&
      !brief.comment.test(line.unquoted) &&
      !isTalk(line),
    ahead: (line) => line.status !== 'outdated' && !isAfter(line) && (isPlan(line) || isUnsure(line)),
    past: (line) =>
      line.status !== 'outdated' && isPast(line) && (!isAfter(line) || isLapsed(line)) && !mayCome(line),
    history: isHistory,
    unsure: isUnsure,
    fact: (line) =>
      line.status !== 'outdated' && !isTalk(line) && !isUnsure(line) && !looksAhead(line.unquoted, language),
    talk: isTalk,
  };
}

/** Share of the articles that name somebody or something, from which it is of the story. */
const KNOWN = 0.4;

/** Returns a function that says whether a line of one account names nobody and nothing of the story, gives no figure and tells of no result. */
function colourIn({ entities, articles }: Findings): (line: Line) => boolean {
  const known = entities.filter(
    ({ mentions }) => new Set(mentions.map(({ article }) => article)).size >= KNOWN * articles.length,
  );
  const named = namedIn(known);
  return ({ accounts, tellsResult, clean: [cited], claim: { text } }) =>
    accounts < 2 && !tellsResult && !/\d/.test(text) && named(cited).size === 0;
}

/** Returns a function that says whether a line names a day after its article, and no verb of the past: "the heats begin on 9 August". */
function datedAheadIn({ articles, times }: Findings, { calendar }: Language): (line: Line) => boolean {
  const published = new Map(articles.map((article) => [article.id, article.published?.value.end]));
  const expressions = new Map(times.map((one) => [one.article, one.expressions]));
  return ({ clean: [cited], unquoted }) => {
    const day = published.get(cited.article);
    const later = (expressions.get(cited.article) ?? []).some(
      (time) => day !== undefined && time.date !== null && contains(cited, time) && time.date.start >= day,
    );
    return later && ![...unquoted.matchAll(calendar.tenses)].some(({ groups }) => groups?.past !== undefined);
  };
}

/** Returns a function that says whether a line names a day to come that had come when the last article was written. */
function dueBeforeLast({ articles, times }: Findings): (line: Line) => boolean {
  const published = new Map(
    articles.map(({ id, published: known }) => [id, known?.value.start.slice(0, 10)]),
  );
  const last = [...published.values()].reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), '') ?? '';
  const expressions = new Map(times.map((one) => [one.article, one.expressions]));
  return ({ clean: [cited] }) =>
    (expressions.get(cited.article) ?? []).some(
      ({ date, start, end }) =>
        date !== null &&
        contains(cited, { start, end }) &&
        date.start.slice(0, 10) > (published.get(cited.article) ?? last) &&
        date.end.slice(0, 10) <= last,
    );
}

/** Days before the event, or before its article, from which what took place is history. */
const LONG_BEFORE = 180;

/** Returns a function that says whether all that a line dates lay long before: "two years ago a ferry sank". */
function longBeforeIn({ articles, times, date: event }: Findings): (line: Line) => boolean {
  const written = new Map(articles.map(({ id, published }) => [id, published?.value.start]));
  const expressions = new Map(times.map((one) => [one.article, one.expressions]));
  return ({ clean: [cited] }) => {
    const now = event?.value.start ?? written.get(cited.article);
    const dates = (expressions.get(cited.article) ?? []).flatMap((one) =>
      one.date !== null && contains(cited, one) ? [one.date] : [],
    );
    return (
      now !== undefined &&
      dates.length > 0 &&
      dates.every(({ end }) => daysBetween(dayFrom(end), dayFrom(now)) > LONG_BEFORE)
    );
  };
}

const yearOf = ({ date }: Findings): number => Number(date?.value.start.slice(0, 4) ?? Number.NaN);

const namesYearBefore = ({ claim: { text } }: Line, year: number): boolean =>
  [...text.matchAll(/(?<![\p{L}\d.,-])(1\d{3}|20\d{2})(?!,?\d|-)/gu)].some(
    ([, named]) => Number(named) < year,
  );

/** Told by the way, by all who tell it. */
const isAside = ({ leads, claim }: Line): boolean => leads === 0 && claim.kind === 'background';
