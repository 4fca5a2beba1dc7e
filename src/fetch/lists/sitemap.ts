/**
 * Reads sitemaps (sitemaps.org), with the titles, publications and dates of news sitemaps, and indexes of them. Only the
 * entities that XML itself has are resolved, so a file cannot grow as it is read.
 */

import { Parser } from 'htmlparser2';
import type { Metadata } from '../../model/page.ts';
import { readInterval } from '../when.ts';
import { addressOf, type Entry, filled, type List } from './list.ts';

/** Returns the pages and the further sitemaps that are named, the newest first where their dates are given. */
export function readSitemap(text: string, base?: string): List {
  const entries: Dated<Entry>[] = [];
  const lists: Dated<string>[] = [];
  for (const { kind, fields } of elementsOf(text)) {
    const uri = addressOf(fields.get('loc'), base);
    if (!uri) continue;
    if (kind === 'sitemap') lists.push({ item: uri, date: timeOf(fields) });
    else entries.push({ item: { uri, metadata: metadataOf(uri, fields) }, date: timeOf(fields) });
  }
  return { kind: 'sitemap', entries: newestFirst(entries), lists: newestFirst(lists) };
}

/** Returns the pages of a list of addresses, one a line. */
export function readAddresses(text: string): List {
  const found = new Set(text.split('\n').map((line) => addressOf(line)));
  const uris = [...found].filter((uri) => uri !== undefined);
  return { kind: 'list of addresses', entries: uris.map((uri) => ({ uri, metadata: { uri } })), lists: [] };
}

interface Dated<T> {
  readonly item: T;
  readonly date: number;
}

function newestFirst<T>(dated: readonly Dated<T>[]): readonly T[] {
  return [...dated].sort((a, b) => b.date - a.date).map(({ item }) => item);
}

const timeOf = (fields: Fields): number =>
  Date.parse(fields.get('news:publication_date') ?? fields.get('lastmod') ?? '') || 0;

function metadataOf(uri: string, fields: Fields): Metadata {
  return filled<Metadata>({
    uri,
    title: fields.get('news:title'),
    publisher: fields.get('news:name'),
    published: readInterval(fields.get('news:publication_date')),
    language: fields.get('news:language'),
  });
}

type Fields = ReadonlyMap<string, string>;

/** Returns the `url` and `sitemap` elements with the texts of the elements in them, each field's first. */
function elementsOf(text: string): { readonly kind: 'url' | 'sitemap'; readonly fields: Fields }[] {
  const found: { kind: 'url' | 'sitemap'; fields: Map<string, string> }[] = [];
  let fields: Map<string, string> | null = null;
  let content = '';
  const parser = new Parser(
    {
      onopentag(name) {
        content = '';
        if (name !== 'url' && name !== 'sitemap') return;
        fields = new Map();
        found.push({ kind: name, fields });
      },
      ontext(part) {
        if (content.length < 10_000) content += part;
      },
      onclosetag(name) {
        const value = content.replace(/\s+/g, ' ').trim();
        if (fields && value && !fields.has(name)) fields.set(name, value);
        content = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return found;
}
