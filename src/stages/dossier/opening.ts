/** What a brief opens with: how many were harmed, where that is what most tell first, and the news of the last to write. */

import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { originByArticle } from '../../text/article-origins.ts';
import { cite, overlaps, trimSpan } from '../../text/offsets.ts';
import type { Line } from './candidates.ts';
import type { Desk } from './desk.ts';
import { accountsIn, leadOf, originsOf, trusted } from './findings.ts';
import { looksAhead } from './looks-ahead.ts';
import { byEvent } from './main-event.ts';
import { readingAlone } from './reads-alone.ts';
import { kindOf } from './story-kind.ts';
import { sentencesAround } from './wording.ts';

/** Accounts whose first sentences give a toll, from which it is what they tell: so many, and such a share of all. */
const TOLD = { accounts: 2, share: 0.25 };

/** First sentences among which the news is: the very first may point at it only. */
const OPENING = 2;

/**
 * Returns the latest toll; none where the story is of another kind: a trial for murder tells of a death, too; and none
 * where a later account leads with another, in words that do not read alone.
 */
export function tollLines(desk: Desk): Line[] {
  const { findings, language, lines, is } = desk;
  if (!turnsOnToll(desk)) return [];
  const dayOf = daysIn(findings);
  const last = lastTollDay(findings, language);
  const tolls = lines.filter(
    (line) =>
      dayOf(line) >= last && language.brief.toll.test(line.unquoted) && is.fact(line) && !is.history(line),
  );
  return byEvent(tolls, findings, language)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
    .slice(0, 1);
}

/** Returns a function that says whether a line gives a toll between those of the first day, which tell the event, and of the last. */
export function oldTolls(desk: Desk): (line: Line) => boolean {
  const { findings, language } = desk;
  const dayOf = daysIn(findings);
  const latest = turnsOnToll(desk) ? lastTollDay(findings, language) : undefined;
  const [first = ''] = findings.articles.map((article) => publishedOf(article).slice(0, 10)).sort();
  return (line) =>
    latest !== undefined &&
    first < dayOf(line) &&
    dayOf(line) < latest &&
    language.brief.toll.test(line.unquoted);
}

const turnsOnToll = ({ findings, language }: Desk): boolean =>
  kindOf(findings, language)?.end === undefined && isTollTold(findings, language);

function daysIn({ articles }: Desk['findings']): (line: Line) => string {
  const published = new Map(articles.map((article) => [article.id, publishedOf(article).slice(0, 10)]));
  return ({ clean: [{ article }] }) => published.get(article)!;
}

/** Returns the clean articles that give a toll in their title or first sentences; a funeral to come is none. */
function tellingTolls(findings: Desk['findings'], language: Language): DossierArticle[] {
  const clean = trusted(findings);
  const leads = new Map(findings.annotations.map((annotation) => [annotation.article, leadOf(annotation)]));
  return findings.articles.filter(
    ({ id, title, text }) =>
      clean.has(id) &&
      [title ?? '', ...(leads.get(id) ?? []).map(({ start, end }) => text.slice(start, end))].some(
        (told) => language.brief.toll.test(told) && !looksAhead(told, language),
      ),
  );
}

const lastTollDay = (findings: Desk['findings'], language: Language): string =>
  tellingTolls(findings, language)
    .map((article) => publishedOf(article).slice(0, 10))
    .sort()
    .at(-1) ?? '';

function isTollTold(findings: Desk['findings'], language: Language): boolean {
  const accountOf = originByArticle(findings.origins);
  const telling = tellingTolls(findings, language);
  const accounts = new Set(telling.map(({ id }) => accountOf.get(id))).size;
  return accounts >= TOLD.accounts && accounts >= TOLD.share * accountsIn(findings).length;
}

/** Returns what the articles that know how it ended open with, the latest first, where that is done and over. */
export function newsLines({ findings, language, lines, after, is }: Desk): (Line | BriefItem)[] {
  const sentenceOf = sentencesAround(findings, language);
  const reads = readingAlone(findings, language);
  const annotations = new Map(findings.annotations.map((annotation) => [annotation.article, annotation]));
  const stated = findings.claims.flatMap(({ statements }) => statements.map(({ evidence }) => evidence));
  const latest = findings.articles
    .filter(({ id }) => after.has(id))
    .toSorted((a, b) => (publishedOf(a) < publishedOf(b) ? 1 : publishedOf(a) > publishedOf(b) ? -1 : 0));
  return latest.flatMap((article): (Line | BriefItem)[] => {
    const opening = leadOf(annotations.get(article.id)!).slice(0, OPENING);
    const [shown] = opening
      .map((sentence) => sentenceOf({ evidence: cite(article, trimSpan(article.text, sentence)) }))
      .filter((one) => reads(one) && isNews(one.text, language) && !language.brief.comment.test(one.text));
    if (!shown) return [];
    const known = lines.find((line) => line.claim.text === shown.text && line.status !== 'outdated');
    if (known) return is.talk(known) ? [] : [known];
    const { text, cited } = shown;
    if (!stated.some((one) => one.article === cited.article && overlaps(one, cited))) return [];
    return [{ text, status: 'single', origins: originsOf(findings, [cited]), evidence: [cited] }];
  });
}

const publishedOf = ({ published }: DossierArticle): string => published?.value.start ?? '';

/** It is done; or it is to come as what was settled has it: "is to become premier after the parties agreed". */
const isNews = (text: string, language: Language): boolean =>
  isDone(text, language) ||
  (language.brief.result.test(text) &&
    [...text.matchAll(language.calendar.tenses)].some(({ groups }) => groups?.past !== undefined));

/** The first verb that tells a time tells of the past, or none does: "Ostby win in an empty stadium". */
function isDone(text: string, { calendar }: Language): boolean {
  const [first] = text.matchAll(calendar.tenses);
  return first?.groups?.future === undefined && first?.groups?.before === undefined;
}
