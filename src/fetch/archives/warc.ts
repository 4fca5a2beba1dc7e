/** Reads web archives (WARC 1.0 and 1.1, ISO 28500): the pages that servers sent, one record after the other. */

import type { ReadFailure, ReadPage } from '../../model/page.ts';
import { type ByteReader, Gap } from '../byte-reader.ts';
import type { Position } from '../chunks.ts';
import { failure } from '../failures.ts';
import { counted, type Given, type Reached, summaryOf } from '../given.ts';
import { LARGEST, LARGEST_MB, pageOf } from '../page-of.ts';
import { readInterval } from '../when.ts';
import { contentTypeOf, decodeBody, parseHeader, parseResponse } from './http-response.ts';

/** Yields the pages of an archive from where its reader stands. */
export async function* readWarc(reader: ByteReader, uri: string, from: Reached): AsyncGenerator<Given> {
  const records = warcRecords(reader);
  let { record, tally } = from;
  for (;;) {
    const found = await nextPage(records, `${uri}#${record + 1}`);
    if (found === 'end') break;
    record++;
    if (found === 'no page') continue;
    if ('passed' in found) {
      tally = counted(tally, found.passed);
      continue;
    }
    if ('text' in found) tally = counted(tally);
    yield { read: found, reached: { position: await records.position(), record, within: 0, tally } };
  }
  const reached = { position: await records.position(), record, within: 0, tally };
  const summary = summaryOf(uri, reached);
  if (summary) yield { read: summary, reached: { ...reached, finished: true } };
}

type Found = ReadPage | ReadFailure | { readonly passed: string } | 'no page' | 'end';

const GO_ON = 'The records behind it are read; download the archive again if this one matters.';

/** Returns what the next record holds; `name` is for what goes wrong. */
async function nextPage(records: WarcRecords, name: string): Promise<Found> {
  try {
    const record = await records.next();
    if (record === 'end') return 'end';
    const page = await pageIn(record, name);
    await records.leave();
    return page;
  } catch (error) {
    if (error instanceof Gap || error instanceof BadRecord)
      return failure(name, `The record is broken: ${error.message}.`, GO_ON);
    throw error;
  }
}

/** A sentence without its full stop, as those of `Gap` are. */
class BadRecord extends Error {
  override readonly name = 'BadRecord';
}

interface WarcRecord {
  readonly header: ReadonlyMap<string, string>;
  readonly length: number;
  readonly place: Position;
  readonly payload: () => Promise<Uint8Array>;
}

/** These describe other records. */
const ABOUT_OTHERS = new Set(['request', 'warcinfo', 'metadata']);
const TEXTUAL = /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/;

async function pageIn(record: WarcRecord, name: string): Promise<Found> {
  const { header, place, length } = record;
  const type = (header.get('warc-type') ?? '').toLowerCase();
  const { mediaType } = contentTypeOf(header.get('content-type'));
  if (ABOUT_OTHERS.has(type)) return 'no page';
  if (type === 'response' ? mediaType !== 'application/http' : type !== 'resource' && type !== 'conversion')
    return { passed: type === 'revisit' ? 'repeat a page of another archive' : 'of another kind' };
  if (type !== 'response' && !TEXTUAL.test(mediaType)) return { passed: 'of another media type' };
  const truncated = header.get('warc-truncated');
  if (truncated !== undefined)
    throw new BadRecord(`it was cut short when it was recorded (${truncated}), at byte ${place.offset}`);
  if (length > LARGEST) throw new BadRecord(`it is larger than ${LARGEST_MB} MB, at byte ${place.offset}`);
  const bytes = await record.payload();
  try {
    return await pageOfPayload(bytes, header, type, name);
  } catch (error) {
    throw new BadRecord(`${(error as Error).message}, at byte ${place.offset}`);
  }
}

async function pageOfPayload(
  bytes: Uint8Array,
  header: ReadonlyMap<string, string>,
  type: string,
  name: string,
): Promise<Found> {
  const response = type === 'response' ? parseResponse(bytes) : null;
  if (type === 'response' && !response) throw new Error('it holds no HTTP response');
  if (response && response.status !== 200) return { passed: 'with a status other than 200' };
  const content = contentTypeOf((response?.header ?? header).get('content-type'));
  if (content.mediaType !== '' && !TEXTUAL.test(content.mediaType))
    return { passed: 'of another media type' };
  const body = response ? decodeBody(response) : bytes;
  if (body.length === 0) return { passed: 'empty' };
  const uri = (header.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1') || name;
  const readAt = readAtOf(header.get('warc-date'));
  const page = await pageOf(uri, body, { ...content, ...(readAt !== undefined && { readAt }) });
  if ('text' in page) return page;
  return { ...page, input: name, cause: `${uri}: ${page.cause}` };
}

/** Dates of WARC 1.0 and 1.1 are in UTC, to the second or finer. */
const readAtOf = (date = ''): string | undefined =>
  readInterval(date) && /^[^T]*T.*Z$/.test(date) ? date.trim() : undefined;

interface WarcRecords {
  readonly next: () => Promise<WarcRecord | 'end'>;
  /** Passes over what is left of a record. */
  readonly leave: () => Promise<void>;
  readonly position: () => Promise<Position>;
}

/** A header has a dozen short lines. */
const LONGEST_LINE = 64 * 1024;
const MOST_LINES = 200;
const VERSION = /^WARC\/\d/;

function warcRecords(reader: ByteReader): WarcRecords {
  let left = 0;
  /** A version line that was met in search of one. */
  let found: Position | null = null;

  const textLine = async (): Promise<string | null> => {
    const line = await reader.line(LONGEST_LINE);
    return (
      line &&
      Buffer.from(line.bytes)
        .toString('utf8')
        .replace(/\r?\n$/, '')
    );
  };
  const versionLine = async (): Promise<Position | 'end'> => {
    for (;;) {
      const place = await reader.position();
      const line = await textLine();
      if (line === null) return 'end';
      if (VERSION.test(line)) return place;
      if (line.trim() !== '') return search(place);
    }
  };
  /** Goes on to the next version line, since no record begins where one should. */
  const search = async (place: Position): Promise<never> => {
    for (;;) {
      const here = await reader.position();
      const line = await textLine();
      if (line !== null && !VERSION.test(line)) continue;
      found = line === null ? null : here;
      throw new BadRecord(`none begins at byte ${place.offset}, where the one before should end`);
    }
  };
  const leave = async (): Promise<void> => {
    const rest = left;
    left = 0;
    if ((await reader.skip(rest)) < rest) throw new BadRecord('it is cut short');
    await reader.skipBreaks();
  };
  const next = async (): Promise<WarcRecord | 'end'> => {
    await leave();
    const place = found ?? (await versionLine());
    found = null;
    if (place === 'end') return 'end';
    const lines: string[] = [];
    for (let line = await textLine(); line !== ''; line = await textLine()) {
      if (line === null) throw new BadRecord(`its header is cut short, at byte ${place.offset}`);
      if (lines.push(line) > MOST_LINES)
        throw new BadRecord(`its header does not end, at byte ${place.offset}`);
    }
    const header = parseHeader(lines);
    const length = Number(/^\d{1,15}$/.exec(header.get('content-length') ?? '')?.[0] ?? Number.NaN);
    if (Number.isNaN(length)) throw new BadRecord(`it does not say its length, at byte ${place.offset}`);
    left = length;
    const cutShort = (): BadRecord => new BadRecord(`it is cut short, at byte ${place.offset}`);
    const payload = async (): Promise<Uint8Array> => {
      left = 0;
      const bytes = await reader.take(length);
      if (bytes.length < length) throw cutShort();
      return bytes;
    };
    return { header, length, place, payload };
  };
  return { next, leave, position: async () => found ?? (await reader.position()) };
}
