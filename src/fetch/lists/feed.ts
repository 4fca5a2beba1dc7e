/** Reads RSS, RDF, Atom and JSON feeds: what each entry says of its article, and the article where it is there. */

import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Metadata } from '../../model/page.ts';
import { isWhole } from '../prose.ts';
import { readInterval } from '../when.ts';
import { addressOf, type Content, type Entry, filled, type List } from './list.ts';

/**
 * Returns the entries of a feed; relative links are resolved against `base`.
 * @throws Error where the text is no feed
 */
export function readFeed(text: string, base?: string): List {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case 'rss':
      return listOf(
        (parsed.feed.items ?? []).map((item) => ofRss(item, parsed.feed, base)),
        parsed.feed.title,
        Math.max(secondsOf(parsed.feed.sy), MINUTE * (parsed.feed.ttl ?? 0)),
      );
    case 'rdf':
      return listOf(
        (parsed.feed.items ?? []).map((item) => ofRss(item, parsed.feed, base)),
        parsed.feed.title,
        secondsOf(parsed.feed.sy),
      );
    case 'atom':
      return listOf(
        (parsed.feed.entries ?? []).map((entry) => ofAtom(entry, parsed.feed, base)),
        parsed.feed.title?.value,
        secondsOf(parsed.feed.sy),
      );
    case 'json':
      return listOf(
        (parsed.feed.items ?? []).map((item) => ofJson(item, parsed.feed, base)),
        parsed.feed.title,
      );
  }
}

const listOf = (entries: readonly Entry[], title: string | undefined, atLeast = 0): List => ({
  ...filled<Pick<List, 'title'>>({ title: plain(title) }),
  kind: 'feed',
  entries,
  lists: [],
  ...(atLeast > 0 && { atLeast }),
});

const MINUTE = 60;
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60 * MINUTE,
  daily: 24 * 60 * MINUTE,
  weekly: 7 * 24 * 60 * MINUTE,
  monthly: 30 * 24 * 60 * MINUTE,
  yearly: 365 * 24 * 60 * MINUTE,
};

/** RSS 1.0's module "syndication": so often within a period. */
function secondsOf(said: { readonly updatePeriod?: string; readonly updateFrequency?: number } = {}): number {
  const period = PERIODS[said.updatePeriod?.trim().toLowerCase() ?? ''] ?? 0;
  return Math.round(period / Math.max(said.updateFrequency ?? 1, 1));
}

type Loose<T> = { readonly [Key in keyof T]?: T[Key] | undefined };
type RssItem = Loose<RssFeed.Item<string>>;
type RssChannel = Loose<Pick<RssFeed.Feed<string>, 'title' | 'link' | 'language' | 'dc'>>;
type RdfItem = Loose<RdfFeed.Item<string>>;

function ofRss(item: RssItem & RdfItem, feed: RssChannel, base?: string): Entry {
  const permanent = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  const uri = addressOf(item.link ?? permanent, feed.link ?? base) ?? addressOf(permanent);
  const source = plain(item.source?.title);
  const authors = item.dc?.creators ?? item.authors?.map(({ name }) => name);
  return entryOf(
    uri,
    {
      title: withoutSource(plain(item.title), source),
      byline: namesOf(authors),
      publisher: source ?? plain(item.dc?.publishers?.[0]) ?? plain(feed.title),
      published: readInterval(item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0]),
      modified: readInterval(item.dcterms?.modified?.[0] ?? item.atom?.updated),
      language: item.dc?.languages?.[0] ?? feed.language ?? feed.dc?.languages?.[0],
    },
    contentOf(item.content?.encoded, true) ?? contentOf(item.description, false),
  );
}

function ofAtom(
  entry: Loose<AtomFeed.Entry<string>>,
  feed: Loose<AtomFeed.Feed<string>>,
  base?: string,
): Entry {
  const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate');
  const isPlain = entry.content?.type === 'text' || entry.content?.type === 'text/plain';
  const authors = entry.authors ?? entry.source?.authors ?? feed.authors;
  return entryOf(
    addressOf(link?.href, feed.links?.find(({ rel }) => rel === 'self')?.href ?? base) ?? addressOf(entry.id),
    {
      title: plain(entry.title?.value),
      byline: namesOf(authors?.map(({ name }) => name)),
      publisher: plain(entry.source?.title?.value) ?? plain(feed.title?.value),
      published: readInterval(entry.published),
      modified: readInterval(entry.updated),
      language: entry.xml?.lang ?? feed.xml?.lang,
    },
    contentOf(entry.content?.value, true, isPlain) ?? contentOf(entry.summary?.value, false),
  );
}

function ofJson(
  item: Loose<JsonFeed.Item<string>>,
  feed: Loose<JsonFeed.Feed<string>>,
  base?: string,
): Entry {
  return entryOf(
    addressOf(item.url ?? item.external_url ?? item.id, feed.home_page_url ?? base),
    {
      title: plain(item.title),
      byline: namesOf((item.authors ?? feed.authors)?.map(({ name }) => name)),
      publisher: plain(feed.title),
      published: readInterval(item.date_published),
      modified: readInterval(item.date_modified),
      language: item.language ?? feed.language,
    },
    contentOf(item.content_html, true) ??
      contentOf(item.content_text, true, true) ??
      contentOf(item.summary, false, true),
  );
}

function entryOf(
  uri: string | undefined,
  said: { [Key in keyof Metadata]: Metadata[Key] | undefined },
  content: Content | undefined,
): Entry {
  return filled<Entry>({ uri, metadata: filled<Metadata>({ uri, ...said }), content });
}

const TAG = /<[a-z/!][^<>]{0,2000}>|&(?:#\w{1,8}|\w{2,30});/i;

function contentOf(text: string | undefined, saysContent: boolean, isPlain = false): Content | undefined {
  if (!text?.trim()) return undefined;
  const mediaType = !isPlain && TAG.test(text) ? 'text/html' : 'text/plain';
  return { text, mediaType, whole: isWhole(text, saysContent) };
}

/** Titles hold markup at times, and entities that were escaped twice. */
function plain(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const line = TAG.test(text) ? DomUtils.textContent(parseDocument(text.slice(0, 2000))) : text;
  return line.replace(/\s+/g, ' ').trim() || undefined;
}

/** Aggregators write the publisher behind the title: "Ferry sails again - The Osterholm Post". */
function withoutSource(title: string | undefined, source: string | undefined): string | undefined {
  const tail = source && title && [' - ', ' – ', ' | '].find((mark) => title.endsWith(mark + source));
  return tail ? title.slice(0, -(tail.length + source.length)).trim() : title;
}

function namesOf(names: readonly (string | undefined)[] | undefined): string | undefined {
  const found = (names ?? []).map(plain).filter((name) => name !== undefined);
  return [...new Set(found)].join(', ') || undefined;
}
