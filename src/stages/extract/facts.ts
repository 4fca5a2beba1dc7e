/**
 * What is known of the page's main article, weighed from what the page prints, what it says for machines, its address,
 * and what brought it here.
 */

import type { Language } from '../../language/language.ts';
import type { PageWords } from '../../language/page-words.ts';
import type { Basis, Interval, Known } from '../../model/article.ts';
import type { ReadPage } from '../../model/page.ts';
import { DAY_MS } from '../../text/intervals.ts';
import { dateInAddress, domainOf, isHomepage } from './addresses.ts';
import { isGivenName, isKnownPerson, isPersonLike, namesInByline, withoutCompany } from './byline.ts';
import { type DayOrder, findPrintedDates, resolveRelativeAt } from './dates.ts';
import type { Head } from './head.ts';
import { foldLine, type Line } from './lines.ts';
import type { PageMetadata, SignedName } from './page-metadata.ts';
import { type Printed, type PrintedDay, type PrintedNames, readPrinted } from './printed.ts';
import { tidyTitle } from './title.ts';

export interface Facts {
  readonly title?: string;
  readonly uri?: string;
  readonly byline?: string;
  readonly published?: Known<Interval>;
  readonly modified?: Known<Interval>;
}

/** Returns the facts of the article with a head. */
export function weighFacts(
  page: ReadPage,
  metadata: PageMetadata,
  lines: readonly Line[],
  { title, relative, byline: inHead }: Head,
  language: Language,
): Facts {
  const words = language.page;
  const order = dayOrder(lines, metadata, words);
  const printed = readPrinted(lines, title, language, { order, language: metadata.language });
  const uri = addressOf(page, metadata);
  const { ruled } = metadata;
  const shown = title ?? metadata.title ?? page.metadata?.title;
  const byline =
    ((ruled?.byline ? namesInByline(metadata.byline!, language).join(', ') : '') ||
      bylineOf(metadata, printed, language)) ??
    page.metadata?.byline ??
    personsIn(inHead ?? '', language);
  return {
    ...(shown !== undefined && {
      title: ruled?.title ? metadata.title! : tidyTitle(shown, metadata.titles ?? []),
    }),
    ...(uri !== undefined && { uri }),
    ...(byline !== undefined && { byline }),
    ...timesOf(page, metadata, printed, uri, relative, words),
  };
}

/**
 * Returns the article's address: the canonical one, unless it is the front page or another site's, which tells of a
 * reprint.
 */
function addressOf(page: ReadPage, { addresses = [], uri }: PageMetadata): string | undefined {
  const base = /^https?:/i.test(page.uri) ? page.uri : undefined;
  for (const address of addresses) {
    const url = URL.parse(address, base);
    if (url === null) continue;
    const { href, protocol } = url;
    const sameSite = base === undefined || domainOf(base) === domainOf(href);
    if (/^https?:$/.test(protocol) && sameSite && !isHomepage(href))
      return /^https?:/i.test(address) ? address : href;
  }
  return uri !== undefined && base === undefined ? uri : page.metadata?.uri;
}

/** Day first or month first: told by other dates of the page or the zone of its times, else by where its English is written. */
function dayOrder(lines: readonly Line[], metadata: PageMetadata, words: PageWords): DayOrder {
  const known = [metadata.published, metadata.modified].flatMap((each) => each?.start.slice(0, 10) ?? []);
  for (const { text } of lines) {
    if (text.length > 200 || !/\d\/\d/.test(text)) continue;
    if (words.monthFirst.test(text)) return 'month';
    if (
      findPrintedDates(text, words).some(({ start, end }) => /^\d+\/\d+\/\d{4}/.test(text.slice(start, end)))
    ) {
      const [, first = 0, second = 0] = /(?<!\d)(\d+)\/(\d+)\/\d{4}/.exec(text)!.map(Number);
      if (first > 12) return 'day';
      if (second > 12) return 'month';
    }
    for (const order of ['day', 'month'] as const)
      if (findPrintedDates(text, words, order).some(({ interval }) => known.includes(interval.start)))
        return order;
  }
  const { language } = metadata;
  if (language === undefined || /^en$/i.test(language)) return null;
  return /^en-us$/i.test(language) ? 'month' : 'day';
}

const timeOf = ({ start }: Interval): number => Date.parse(start);
const dayOf = ({ start }: Interval): string => start.slice(0, 10);
/** In days from the first to the second, by their calendars. */
const daysBetween = (first: Interval, second: Interval): number =>
  Math.round((Date.parse(dayOf(second)) - Date.parse(dayOf(first))) / DAY_MS);

interface Times {
  readonly published?: Known<Interval>;
  readonly modified?: Known<Interval>;
}

const known = (value: Interval, basis: Basis): Known<Interval> => ({ value, basis, evidence: [] });

function timesOf(
  page: ReadPage,
  metadata: PageMetadata,
  printed: Printed,
  uri: string | undefined,
  relative: string | null,
  words: PageWords,
): Times {
  const readAt = page.readAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(page.readAt) + DAY_MS;
  const isBelievable = (each: Interval): boolean =>
    timeOf(each) < readAt && dayOf(each) > '1970-01-02' && !/^(?:1900|1969|2000)-01-01/.test(each.start);
  const days = printed.days.filter(({ interval }) => isBelievable(interval));
  const modified = modifiedOf(metadata, days, isBelievable);
  const published = publishedOf(page, metadata, days, uri, isBelievable, modified, relative, words);
  const isLater = modified && published && timeOf(modified.value) > timeOf(published.value);
  return { ...(published && { published }), ...(isLater && { modified }) };
}

function modifiedOf(
  metadata: PageMetadata,
  days: readonly PrintedDay[],
  isBelievable: (each: Interval) => boolean,
): Known<Interval> | undefined {
  if (metadata.modified && isBelievable(metadata.modified)) return known(metadata.modified, 'metadata');
  const printed = nearest(days.filter(({ label }) => label === 'modified'));
  return printed && known(printed.interval, printed.basis);
}

/** Near the title first, there the nearest; else the first of the page. */
function nearest(days: readonly PrintedDay[]): PrintedDay | undefined {
  const near = days.filter(({ from }) => from !== null);
  return near.toSorted((a, b) => reach(a) - reach(b))[0] ?? days[0];
}

/** What stands above the title may be the day of reading; what stands below it is the article's. */
const reach = ({ from, label }: PrintedDay): number =>
  (from! < 0 ? 0.5 - 2 * from! : from!) - (label === null ? 0 : LABEL_REACH);
/** In lines. What stands further off with a label is something else that was published. */
const LABEL_REACH = 2.5;

function publishedOf(
  page: ReadPage,
  metadata: PageMetadata,
  days: readonly PrintedDay[],
  uri: string | undefined,
  isBelievable: (each: Interval) => boolean,
  modified: Known<Interval> | undefined,
  relative: string | null,
  words: PageWords,
): Known<Interval> | undefined {
  const near = nearest(days.filter(({ label, from }) => label !== 'modified' && from !== null));
  const said = near?.label === null ? undefined : nearest(days.filter(({ label }) => label === 'published'));
  const alone = near?.label === null ? near : undefined;
  const stored = metadata.published && isBelievable(metadata.published) ? metadata.published : undefined;
  const inAddress = dateInAddress(uri);
  const addressDay =
    inAddress && daysBetween(inAddress, { start: inAddress.end, end: '' }) === 1 ? inAddress : null;
  if (metadata.ruled?.published && stored) return known(stored, 'metadata');
  if (stored) {
    const isAfterChange =
      metadata.modified !== undefined && timeOf(stored) - timeOf(metadata.modified) > DAY_MS;
    if (said && (said.from !== null || isOnlyEarlier(said, stored, days))) return sameDay(said, stored);
    if (alone && (isEarlier(alone.interval, stored, modified) || isAfterChange))
      return sameDay(alone, stored);
    if (addressDay && Math.abs(daysBetween(addressDay, stored)) === 1) return known(addressDay, 'inferred');
    if (!isAfterChange) return known(stored, 'metadata');
  }
  const first = said ?? alone;
  if (first) return known(first.interval, first.basis);
  if (addressDay) return known(addressDay, 'inferred');
  const counted =
    relative !== null && page.readAt !== undefined ? resolveRelativeAt(relative, page.readAt, words) : null;
  if (counted) return known(counted, 'inferred');
  if (metadata.inState && isBelievable(metadata.inState)) return known(metadata.inState, 'metadata');
  const carried = page.metadata?.published;
  if (carried && isBelievable(carried)) return known(carried, 'metadata');
  if (modified) return known(modified.value, 'inferred');
  return inAddress ? known(inAddress, 'inferred') : undefined;
}

/**
 * A printed day before the stored one is when the text was first printed; one after it may be the same moment, further
 * east, or that of a change.
 */
const isEarlier = (printed: Interval, stored: Interval, modified: Known<Interval> | undefined): boolean =>
  daysBetween(printed, stored) >= 0 ||
  (daysBetween(printed, stored) === -1 &&
    /\+00:00$/.test(stored.start) &&
    (modified === undefined || dayOf(modified.value) !== dayOf(printed)));

/** Far from the title, what is called published may be another article, unless it is the only one. */
const isOnlyEarlier = (said: PrintedDay, stored: Interval, days: readonly PrintedDay[]): boolean =>
  daysBetween(said.interval, stored) > 0 &&
  days.every(({ label, interval }) => label !== 'published' || dayOf(interval) === dayOf(said.interval));

/** The printed day, to the minute where the page has it for machines. */
const sameDay = ({ interval, basis }: PrintedDay, stored: Interval): Known<Interval> =>
  dayOf(interval) === dayOf(stored) ? known(stored, 'metadata') : known(interval, basis);

/** Returns the names of those who wrote it, joined by ", ". */
function bylineOf(metadata: PageMetadata, printed: Printed, language: Language): string | undefined {
  const found = namesStored(metadata, language);
  const shown = namesShown(metadata, printed, language);
  const names =
    found.length > 0
      ? fuller(found, { shown, printed, publisher: metadata.publisher }, language)
      : (shown[0]?.names ?? namesLeft(metadata, language));
  return names.length > 0 ? names.join(', ') : undefined;
}

/** Returns persons of the JSON-LD, else who meta elements name. The publisher is no writer. */
function namesStored({ writers, publisher }: PageMetadata, language: Language): string[] {
  const isPublisher = (name: string): boolean =>
    foldLine(name) === foldLine(publisher ?? '') && !isKnownPerson(name, language);
  const persons = (writers?.linked ?? []).filter(({ kind }) => kind !== 'organisation');
  for (const names of [persons.map(({ name }) => name), writers?.meta ?? []]) {
    const named = unique(names.flatMap((name) => namesInByline(name, language)));
    const clean = withoutCompany(named, language).filter((name) => !isPublisher(name));
    if (clean.length > 0) return clean;
  }
  return [];
}

interface Shown {
  readonly names: readonly string[];
  /** Whether the page says outright that they wrote it. */
  readonly said: boolean;
  /** Whether it does, or its markup does. */
  readonly sure: boolean;
}

/** Returns what the page shows near its title, the surest first, then what it says elsewhere. */
function namesShown({ writers, publisher }: PageMetadata, printed: Printed, language: Language): Shown[] {
  const words = language.page;
  const beside = unique(printed.names.filter(({ how }) => how === 'beside').flatMap(({ names }) => names));
  const elsewhere = printed.names.filter(({ how, near }) => how === 'said' && !near);
  const [only, ...others] = new Map(elsewhere.map((each) => [each.names.join(), each.names])).values();
  const signed = (how: SignedName['how']): string[] =>
    unique(
      (writers?.signed ?? [])
        .filter((each) => each.how === how && each.near)
        .flatMap(({ text }) => namesInByline(text, language)),
    );
  const inPrint = (how: PrintedNames['how'], near: boolean): readonly string[] =>
    printed.names.find((each) => each.how === how && each.near === near)?.names ?? [];
  const onlyOf = (how: PrintedNames['how']): string[] => {
    const named = unique(printed.names.filter((each) => each.how === how).flatMap(({ names }) => names));
    return named.length === 1 ? named : [];
  };
  const isPersonsSite =
    publisher !== undefined &&
    isKnownPerson(publisher, language) &&
    isGivenName(publisher.split(' ')[0]!, language);
  const organisations = unique((writers?.linked ?? []).flatMap(({ name }) => namesInByline(name, language)));
  const persons = (names: readonly string[]): string[] => names.filter((name) => isPersonLike(name, words));
  const isSomebody = (name: string): boolean => isPersonLike(name, words) || isGivenName(name, language);
  const [firstOfClass] = (writers?.signed ?? []).filter(({ how, near }) => how === 'class' && near);
  const [linked] = signed('link');
  const inMarkup: readonly (readonly string[])[] = [
    persons(signed('link')),
    persons(signed('class')),
    persons(inPrint('class', true)),
  ];
  const guessed: readonly (readonly string[])[] = [
    organisations.length > 0 ? persons(beside).slice(0, 4) : beside.slice(0, 4),
    only && others.length === 0 ? only.filter(isSomebody) : [],
    inPrint('below', true),
    onlyOf('bio'),
    organisations,
    namesInByline(firstOfClass?.text.split('\n')[0] ?? '', language),
    inPrint('class', true),
    linked === undefined ? [] : [linked],
    isPersonsSite ? [publisher] : onlyOf('owner'),
  ];
  return [
    { names: signed('author'), said: true, sure: true },
    { names: inPrint('said', true), said: true, sure: true },
    ...inMarkup.map((names) => ({ names, said: false, sure: true })),
    ...guessed.map((names) => ({ names, said: false, sure: false })),
  ].filter(({ names }) => names.length > 0);
}

/** Returns whoever else is named: an organisation, or the writer of the only text that has one. */
function namesLeft({ byline, writers }: PageMetadata, language: Language): string[] {
  const lists = [
    byline === undefined ? [] : [byline],
    (writers?.linked ?? []).map(({ name }) => name),
    writers?.meta ?? [],
    (writers?.signed ?? [])
      .filter(({ how }) => how === 'author')
      .slice(0, 1)
      .map(({ text }) => text),
  ];
  return (
    lists
      .map((names) => unique(names.flatMap((name) => namesInByline(name, language))))
      .find((names) => names.length > 0) ?? []
  );
}

function personsIn(byline: string, language: Language): string | undefined {
  const persons = namesInByline(byline, language).filter((name) => isKnownPerson(name, language));
  return persons.length > 0 ? persons.join(', ') : undefined;
}

const unique = (names: readonly string[]): string[] => [
  ...new Map(names.map((name) => [foldLine(name), name])).values(),
];

/** "A. Writer" and "A. WriterCorrespondent", as pages without blanks print it. */
const isSameStart = (name: string, other: string): boolean =>
  name.startsWith(other) || other.startsWith(name);

/**
 * Returns the stored names, or those that the page prints: where it says outright that another person wrote it and does
 * not print the stored ones, where no person is stored, and where it prints the same names and more.
 */
function fuller(
  stored: readonly string[],
  { shown, printed, publisher }: { shown: readonly Shown[]; printed: Printed; publisher: string | undefined },
  language: Language,
): readonly string[] {
  const keys = stored.map(foldLine);
  const [first] = shown;
  const isPrinted = shown.some(
    ({ names, sure }) => sure && names.some((name) => keys.includes(foldLine(name))),
  );
  const isOther = (name: string): boolean =>
    isKnownPerson(name, language) && !keys.some((key) => isSameStart(key, foldLine(name)));
  if (first?.said && !isPrinted && first.names.every(isOther)) return first.names;
  const isNobody = stored.every(
    (name) =>
      language.page.noPerson.test(name) || !/\s/.test(name) || foldLine(name) === foldLine(publisher ?? ''),
  );
  const person = shown.find(({ names, sure }) => sure && names.every(isOther));
  if (isNobody && person) return person.names;
  const lists = [...shown.filter(({ said }) => said), ...printed.names.filter(({ how }) => how === 'beside')];
  const more = lists.find(
    ({ names }) =>
      names.length > keys.length && keys.every((key) => names.some((name) => foldLine(name).includes(key))),
  );
  return more?.names ?? stored;
}
