/** An article as a record of JSON: news-please's fields, and the names that other tools give the same things. */

import type { Metadata, ReadPage } from '../../model/page.ts';
import { type Carried, pageOfText } from '../page-of.ts';
import { hasSentences } from '../prose.ts';
import { readInterval } from '../when.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Names in small letters and digits only ("date_publish" and "datePublish" are "datepublish"); the first that is there
 * wins. Collected from the output of news-please, newspaper4k, trafilatura, Readability, Fundus, schema.org, JSON Feed
 * and the news APIs.
 */
const names = (list: string): readonly string[] => list.split(/\s+/);
const TEXT = names(
  'maintext articlebody articletext fulltext text textcontent contenttext plaintext rawtext bodytext body content story',
);
const HTML = names('contenthtml bodyhtml articlehtml rawhtml html');
const SUMMARY = names('description summary abstract lead excerpt');
const TITLE = names('title headline titletext name');
const BYLINE = names('authors author byline creator creators');
const PUBLISHER = names(
  'publisher outlet sourcename publishername sitename site newspaper publication medium source domain sourcedomain hostname',
);
const PUBLISHED = names(
  'datepublish datepublished published publishedat publishedtime publishedon publishdate publicationdate publishingdate pubdate firstpublished date datetime timestamp time createdat',
);
const MODIFIED = names(
  'datemodify datemodified modified modifiedat updated updatedat lastmodified dateupdated',
);
const READ = names(
  'datedownload crawled crawledat crawldate crawltime retrieved retrievedat fetchedat scrapedat',
);
const LANGUAGE = names('language lang inlanguage');
const ADDRESS = names('url uri link canonicalurl canonical permalink weburl href id guid');
/** Dumps of databases wrap the record. */
const WRAPPERS = names('source article doc document');

/** Returns the page of a record, or `null` where it has no text. `name` stands for an article without an address. */
export function articlePage(record: Json, name: string): ReadPage | null {
  const fields = unwrapped(fieldsOf(record));
  const content = contentOf(fields);
  if (!content) return null;
  const metadata = metadataOf(fields);
  const readAt = readAtOf(first(fields, READ));
  const page = pageOfText(metadata.uri ?? name, content.text, {
    mediaType: content.mediaType,
    metadata,
    ...(readAt !== undefined && { readAt }),
  });
  return 'text' in page ? page : null;
}

export const hasText = (record: Json): boolean => contentOf(unwrapped(fieldsOf(record))) !== null;

type Fields = ReadonlyMap<string, unknown>;

const fieldsOf = (record: Json): Fields => {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    const plain = name.toLowerCase().replace(/[^a-z\d]/g, '');
    if (!fields.has(plain) && value !== null && value !== '') fields.set(plain, value);
  }
  return fields;
};

function unwrapped(fields: Fields): Fields {
  if (contentOf(fields)) return fields;
  for (const name of WRAPPERS) {
    const inner = fields.get(name);
    if (isObject(inner) && contentOf(fieldsOf(inner))) return fieldsOf(inner);
  }
  return fields;
}

const first = (fields: Fields, wanted: readonly string[]): unknown =>
  fields.get(wanted.find((name) => fields.has(name)) ?? '');

/** Paragraphs come as one string or as many. */
const textIn = (value: unknown): string | undefined => {
  const text =
    Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join('\n\n') : value;
  return typeof text === 'string' && /\S/.test(text) ? text : undefined;
};

const MARKUP = /<\/(?:p|div|body|article|html|li|h[1-6]|span|a)>|<(?:p|br)\b[^<>]{0,200}>/i;

function contentOf(fields: Fields): (Required<Pick<Carried, 'mediaType'>> & { text: string }) | null {
  const find = (wanted: readonly string[]): string | undefined =>
    wanted.map((name) => textIn(fields.get(name))).find((text) => text !== undefined);
  const text =
    find(TEXT) ?? find(HTML) ?? find(SUMMARY.filter((name) => hasSentences(textIn(fields.get(name)) ?? '')));
  if (text === undefined) return null;
  return { text, mediaType: MARKUP.test(text) ? 'text/html' : 'text/plain' };
}

function metadataOf(fields: Fields): Metadata {
  const uri = addressOf(fields);
  const title = lineIn(first(fields, TITLE));
  const byline = namesIn(first(fields, BYLINE));
  const publisher = publisherOf(fields, uri);
  const published = firstDate(fields, PUBLISHED);
  const modified = firstDate(fields, MODIFIED);
  const language = lineIn(first(fields, LANGUAGE));
  return {
    ...(uri !== undefined && { uri }),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(byline !== undefined && { byline }),
    ...(published && { published }),
    ...(modified && { modified }),
    ...(language !== undefined && LANGUAGE_TAG.test(language) && { language }),
  };
}

const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i;

const firstDate = (fields: Fields, wanted: readonly string[]) => {
  for (const name of wanted) {
    const found = readInterval(fields.get(name));
    if (found) return found;
  }
  return undefined;
};

/** news-please names its files after the address. */
const addressOf = (fields: Fields): string | undefined =>
  [...ADDRESS.map((name) => fields.get(name)), addressInName(fields.get('filename'))].find(
    (value): value is string => typeof value === 'string' && /^https?:\/\/[^\s/]+/i.test(value),
  );

function addressInName(name: unknown): string | undefined {
  try {
    return typeof name === 'string' ? decodeURIComponent(name.replace(/\.json$/, '')) : undefined;
  } catch {
    return undefined;
  }
}

/** A domain says no more of the publisher than the address does, which is there as a rule. */
function publisherOf(fields: Fields, uri: string | undefined): string | undefined {
  for (const name of PUBLISHER) {
    const found = lineIn(fields.get(name));
    const isAddress = found !== undefined && /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(found);
    if (found !== undefined && !(isAddress && uri !== undefined)) return found;
  }
  return undefined;
}

function lineIn(value: unknown): string | undefined {
  const named = isObject(value) ? (value.name ?? value.title ?? value.code) : value;
  const line = typeof named === 'string' ? named.replace(/\s+/g, ' ').trim() : '';
  return line === '' || line.length > 1000 ? undefined : line;
}

function namesIn(value: unknown): string | undefined {
  const found = (Array.isArray(value) ? value : [value]).map(lineIn).filter((name) => name !== undefined);
  return found.length > 0 ? [...new Set(found)].join(', ') : undefined;
}

/** A time without an offset is UTC in the dumps that have one. */
function readAtOf(value: unknown): string | undefined {
  const interval = readInterval(value);
  if (!interval) return undefined;
  if (interval.start.includes('T')) return interval.start;
  const clock = typeof value === 'string' ? /[T ](\d{2}:\d{2}(?::\d{2})?)/.exec(value)?.[1] : undefined;
  return clock ? `${interval.start}T${clock.length === 5 ? `${clock}:00` : clock}+00:00` : undefined;
}
