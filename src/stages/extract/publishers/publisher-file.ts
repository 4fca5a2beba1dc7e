/**
 * What somebody knows of one publisher's pages, where the signs that most pages share are not enough. A file holds for a
 * registered domain and for the days on which it was seen to hold, since sites are rebuilt.
 */

import type { PageWords } from '../../../language/page-words.ts';
import type { Interval } from '../../../model/article.ts';
import { dateInAddress, domainOf } from '../addresses.ts';
import { findPrintedDates, readMachineDate } from '../dates.ts';
import { attribute, type Element, elementsBelow, type Parent, textOf } from '../dom.ts';
import type { PageMetadata } from '../page-metadata.ts';
import { isMeant, parseSelector, type Selector } from './selectors.ts';

/** As it stands in JSON. Selectors are a small part of CSS: see `selectors.ts`. */
export interface PublisherFile {
  /** The registered domain: "coast-courier.example". */
  readonly domain: string;
  /** The first day on which it is known to hold, and the first on which it no longer does: "2031-01-01". */
  readonly from?: string;
  readonly until?: string;
  /** Its name, as it is to be printed. */
  readonly publisher?: string;
  /** The elements that hold the text, all of it and nothing else. */
  readonly text?: string;
  readonly title?: string;
  /** The elements that each hold names of writers. */
  readonly byline?: string;
  /** An element with the day of publication, for machines or in print. */
  readonly date?: string;
  /** Elements that are no part of any article. */
  readonly drop?: string;
}

const SELECTORS = ['text', 'title', 'byline', 'date', 'drop'] as const;
const OTHERS = ['domain', 'from', 'until', 'publisher'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Returns the files of a JSON value (one, or a list), or what is wrong with it in a sentence. */
export function readPublisherFiles(value: unknown): readonly PublisherFile[] | string {
  const files = [value].flat();
  for (const [index, file] of files.entries()) {
    const fault = faultOf(file);
    if (fault !== null) return `Publisher ${index + 1}: ${fault}`;
  }
  return files as PublisherFile[];
}

function faultOf(file: unknown): string | null {
  if (typeof file !== 'object' || file === null) return 'It is no object.';
  const fields = file as Readonly<Record<string, unknown>>;
  if (typeof fields.domain !== 'string' || fields.domain === '') return '"domain" is missing.';
  if (domainOf(`https://${fields.domain}/`) !== fields.domain)
    return `"${fields.domain}" is no registered domain, without "www" and in lower case.`;
  for (const [name, value] of Object.entries(fields)) {
    if (!OTHERS.includes(name) && !(SELECTORS as readonly string[]).includes(name))
      return `"${name}" is not known. There are: ${[...OTHERS, ...SELECTORS].join(', ')}.`;
    if (typeof value !== 'string') return `"${name}" is no text.`;
    if (/^(?:from|until)$/.test(name) && !DAY.test(value)) return `"${name}" is no day like 2031-01-01.`;
  }
  const wrong = SELECTORS.find(
    (name) => fields[name] !== undefined && parseSelector(fields[name] as string) === null,
  );
  return wrong === undefined ? null : `"${wrong}" is no selector that is understood: ${fields[wrong]}`;
}

/** What a file says of one page. */
export interface Ruling {
  readonly text: ReadonlySet<Element>;
  readonly drop: ReadonlySet<Element>;
  readonly metadata: PageMetadata;
}

/** Returns what the first file that holds for the page says of it, or `null` where none does. */
export function applyPublisherFile(
  document: Parent,
  metadata: PageMetadata,
  files: readonly PublisherFile[],
  address: string,
  words: PageWords,
): Ruling | null {
  const domains = [address, metadata.uri].map(domainOf);
  const day = metadata.published ?? metadata.modified ?? dateInAddress(metadata.uri ?? address);
  const file = files.find((each) => domains.includes(each.domain) && holdsOn(each, day));
  if (!file) return null;
  const elements = [...elementsBelow(document)];
  const meant = (selector: string | undefined): Element[] => {
    const parsed = selector === undefined ? null : parseSelector(selector);
    return parsed === null ? [] : elements.filter((element) => isMeant(element, parsed as Selector));
  };
  const title = textsOf(meant(file.title))[0];
  const names = textsOf(meant(file.byline));
  const [published] = meant(file.date).flatMap((element) => dateIn(element, words) ?? []);
  return {
    text: new Set(meant(file.text)),
    drop: new Set(meant(file.drop)),
    metadata: {
      ...metadata,
      ...(file.publisher !== undefined && { publisher: file.publisher }),
      ...(title !== undefined && { title, titles: [title] }),
      ...(names.length > 0 && { byline: names.join(', ') }),
      ...(published !== undefined && { published }),
      ruled: { title: title !== undefined, byline: names.length > 0, published: published !== undefined },
    },
  };
}

/** A page without a day may be of any. */
function holdsOn({ from, until }: PublisherFile, day: Interval | null | undefined): boolean {
  const start = day?.start.slice(0, 10);
  return (
    start === undefined || ((from === undefined || start >= from) && (until === undefined || start < until))
  );
}

const textsOf = (elements: readonly Element[]): string[] =>
  elements.map((element) => textOf(element).replace(/\s+/g, ' ').trim()).filter((text) => text !== '');

function dateIn(element: Element, words: PageWords): Interval | null {
  const machine = attribute(element, 'datetime') || attribute(element, 'content');
  return readMachineDate(machine) ?? findPrintedDates(textOf(element), words, 'day')[0]?.interval ?? null;
}
