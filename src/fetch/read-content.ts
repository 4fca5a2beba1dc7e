/** Reads the bytes of a file or of a web address as what they are: a page, a list, an archive. */

import type { ReadFailure } from '../model/page.ts';
import { readJson } from './archives/json.ts';
import { readWarc } from './archives/warc.ts';
import { type ByteReader, byteReader, Gap } from './byte-reader.ts';
import { streamChunks } from './chunks.ts';
import { failure } from './failures.ts';
import { counted, type Given, type Reached, START } from './given.ts';
import { isGzip, unpack } from './gzip.ts';
import { HEAD, type Kind, kindOf, type ListKind, wideEncoding } from './kind-of.ts';
import type { List } from './lists/list.ts';
import { LARGEST_LIST_MB, parseList } from './lists/parse-list.ts';
import { type Following, readList } from './lists/read-list.ts';
import { openMhtml } from './mhtml.ts';
import { type Carried, isDossier, LARGEST, pageOf, tooLarge } from './page-of.ts';
import type { WebResource } from './web/web-reader.ts';
import { asUtf8 } from './wide.ts';

export interface Carrier {
  readonly uri: string;
  /** Returns the bytes as they are stored, from an offset on. */
  readonly open: (offset: number) => ByteReader;
  readonly carried: Carried;
  readonly following: Omit<Following, 'listIn'>;
  /** Told that this is an archive, of which it is worth saying how far it is read. */
  readonly onArchive?: () => void;
}

/** Yields what is behind `from`. */
export async function* readContent(carrier: Carrier, from: Reached): AsyncGenerator<Given> {
  if (from.finished) return;
  const stored = carrier.open(0);
  const isPacked = isGzip(await stored.head(3));
  const reader = entered(stored, isPacked);
  const head = await reader.head(HEAD);
  const kind = kindOf(head);
  const encoding = kind.kind === 'json' ? wideEncoding(head) : null;
  const { offset, skip } = from.position;
  const isAtStart = offset === 0 && skip === 0;
  if (!isAtStart) await reader.close();
  const there = isAtStart ? reader : entered(carrier.open(offset), isPacked);
  const readable = encoding ? byteReader(asUtf8(there, encoding)) : there;
  if (!isAtStart) await readable.skip(skip);
  yield* readKind(kind, readable, carrier, from);
}

const entered = (stored: ByteReader, isPacked: boolean): ByteReader =>
  isPacked ? byteReader(unpack(stored)) : stored;

async function* readKind(
  kind: Kind,
  reader: ByteReader,
  carrier: Carrier,
  from: Reached,
): AsyncGenerator<Given> {
  try {
    switch (kind.kind) {
      case 'warc':
        carrier.onArchive?.();
        return yield* readWarc(reader, carrier.uri, from);
      case 'json':
        carrier.onArchive?.();
        return yield* readJson(reader, carrier.uri, kind.layout, from);
      case 'page':
      case 'mhtml':
      case 'dossier':
      case 'xml':
        return yield* readOne(kind, reader, carrier, from);
      default:
        return yield* readNamed(kind.kind, reader, carrier, from);
    }
  } finally {
    await reader.close();
  }
}

async function* readOne(
  kind: Kind,
  reader: ByteReader,
  { uri, carried }: Carrier,
  { tally: before }: Reached,
): AsyncGenerator<Given> {
  const read = await onePage(kind, reader, uri, carried);
  const tally = 'text' in read ? counted(before) : before;
  yield {
    read,
    reached: { ...START, tally, finished: true },
    ...(kind.kind === 'xml' && { unrelated: true as const }),
  };
}

async function onePage(kind: Kind, reader: ByteReader, uri: string, carried: Carried) {
  if (kind.kind === 'dossier') return isDossier(uri);
  if (kind.kind === 'xml')
    return failure(
      uri,
      `It is XML of a kind that is not read: its first element is <${kind.root}>.`,
      'Feeds (RSS, Atom), OPML, sitemaps and XHTML are read. Save the articles as text or HTML.',
    );
  const bytes = await whole(reader, uri, kind.kind === 'mhtml' ? LARGEST_SAVED : LARGEST);
  if ('cause' in bytes) return bytes;
  if (kind.kind === 'page') return pageOf(uri, bytes, carried);
  const saved = openMhtml(bytes);
  if (saved) return pageOf(uri, saved.bytes, { ...carried, ...saved.carried });
  return failure(uri, 'It is a saved page (MHTML) without the page.', 'Save it again, as HTML.');
}

/** A saved page brings its pictures along. */
const LARGEST_SAVED = 5 * LARGEST;

/** Returns all bytes, or why there are none. */
async function whole(reader: ByteReader, uri: string, most: number): Promise<Uint8Array | ReadFailure> {
  try {
    const bytes = await reader.take(most + 1);
    if (bytes.length <= most) return bytes;
    return tooLarge(uri, most);
  } catch (error) {
    if (!(error instanceof Gap)) throw error;
    return failure(uri, `It cannot be unpacked: ${error.message}.`, 'Download or pack it again.');
  }
}

async function* readNamed(
  kind: ListKind,
  reader: ByteReader,
  { uri, carried, following }: Carrier,
  from: Reached,
): AsyncGenerator<Given> {
  const bytes = await whole(reader, uri, LARGEST_LIST_MB[kind] * 1024 * 1024);
  const list = 'cause' in bytes ? bytes : await parseList(kind, uri, bytes, carried.charset);
  if (!('cause' in list)) yield* readList(list, uri, from, { ...following, listIn });
  else yield { read: list, reached: { ...START, finished: true } };
}

/** Returns the feed, sitemap or other list that a fetched resource is, or why it is none. */
export async function listIn({
  uri,
  bytes,
  charset,
}: Pick<WebResource, 'uri' | 'bytes' | 'charset'>): Promise<List | ReadFailure> {
  const stored = readerOf(bytes);
  const reader = entered(stored, isGzip(bytes));
  const { kind } = kindOf(await reader.head(HEAD));
  if (!(kind in LARGEST_LIST_MB)) return failure(uri, 'It is no feed or sitemap.', 'Check the address.');
  const listKind = kind as ListKind;
  const content = await whole(reader, uri, LARGEST_LIST_MB[listKind] * 1024 * 1024);
  return 'cause' in content ? content : parseList(listKind, uri, content, charset);
}

/** Reads bytes that are in memory already. */
export const readerOf = (bytes: Uint8Array, offset = 0): ByteReader =>
  byteReader(streamChunks([bytes], offset, () => {}));
