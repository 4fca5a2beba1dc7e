/** One request and its answer, bounded in bytes and time, whatever the server does. Follows nothing and repeats nothing. */

import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { Dispatcher } from 'undici';
import {
  cutOff,
  type Fault,
  faultOf,
  faultOfStatus,
  tooLarge,
  tooSlow,
  undecodable,
} from './web-failures.ts';

export interface Bounds {
  /** Of the body, as sent and decompressed. */
  readonly bytes: number;
  /** From the first look-up to the last byte. */
  readonly ms: number;
}

export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly bounds: Bounds;
  /** Whether of a body that is too long the beginning is wanted; else it is a fault. */
  readonly beginning?: boolean;
  readonly signal: AbortSignal;
}

export type Answer =
  | { readonly kind: 'page'; readonly bytes: Uint8Array; readonly headers: Headers }
  /** `permanent`: the old address is not to be used any more. */
  | { readonly kind: 'redirect'; readonly location: string; readonly permanent: boolean }
  | { readonly kind: 'unchanged'; readonly headers: Headers }
  /** `retryAfter` is the header as it came. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** By lower-case name; of repeated ones the first. */
export type Headers = Readonly<Record<string, string>>;

/** Of the body of an answer that is no page so much is read, so that the connection can be used again. */
const SKIPPED = 64 * 1024;

/** Returns what came of the question. Never throws. */
export async function ask(agent: Dispatcher, question: Question): Promise<Answer> {
  const { url, headers, bounds, signal } = question;
  // A server that says nothing for half of the time will not come to an end in the rest.
  const half = { headersTimeout: bounds.ms / 2, bodyTimeout: bounds.ms / 2 };
  const request = { url, method: 'GET', headers, signal, ...half } as const;
  const answer = await exchange(agent, request, bounds.ms, (response) => answerOf(response, question));
  return 'fault' in answer ? { kind: 'fault', ...answer } : answer.value;
}

type Request = Omit<Dispatcher.RequestOptions, 'origin' | 'path' | 'signal'> & {
  readonly url: URL;
  readonly signal?: AbortSignal;
};

/** Sends a request and reads what comes back, all of it within the time, in ms. Never throws. */
export async function exchange<T>(
  agent: Dispatcher,
  { url, signal, ...request }: Request,
  ms: number,
  read: (response: Dispatcher.ResponseData) => Promise<T>,
): Promise<{ readonly value: T } | { readonly fault: Fault }> {
  const timeout = AbortSignal.timeout(ms);
  let response: Dispatcher.ResponseData | undefined;
  try {
    response = await agent.request({
      ...request,
      origin: url.origin,
      path: url.pathname + url.search,
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
    return { value: await read(response) };
  } catch (error) {
    response?.body.destroy();
    return { fault: timeout.aborted ? tooSlow(ms, response !== undefined) : faultOf(error, response) };
  }
}

const REDIRECTS = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];

async function answerOf(response: Dispatcher.ResponseData, question: Question): Promise<Answer> {
  const { statusCode: status, body } = response;
  const headers = firsts(response.headers);
  if (status >= 200 && status < 300) return pageOf(response, headers, question);
  body.on('error', () => {});
  await body.dump({ limit: SKIPPED });
  if (status === 304) return { kind: 'unchanged', headers };
  const { location, 'retry-after': retryAfter } = headers;
  if (REDIRECTS.includes(status) && location)
    return { kind: 'redirect', location, permanent: PERMANENT.includes(status) };
  return { kind: 'status', status, ...(retryAfter && { retryAfter }) };
}

/** Returns for how long, in ms, a server asks to be left alone, if it does. RFC 9110, 10.2.3: seconds or a date. */
export function retryAfterIn(header: string | undefined, now: number): number | undefined {
  const ms = /^\d+$/.test(header ?? '') ? 1000 * Number(header) : Date.parse(header ?? '') - now;
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}

/** Returns the headers by lower-case name, of repeated ones the first. */
export const firsts = (headers: Dispatcher.ResponseData['headers']): Headers =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name.toLowerCase(), first]];
    }),
  );

async function pageOf(
  { body }: Dispatcher.ResponseData,
  headers: Headers,
  { bounds, beginning = false }: Question,
): Promise<Answer> {
  const fault = (reason: Fault): Answer => ({ kind: 'fault', fault: reason });
  if (!beginning && Number(headers['content-length']) > bounds.bytes) {
    body.on('error', () => {}).destroy();
    return fault(tooLarge(bounds.bytes));
  }
  const { bytes, whole } = await collect(body, bounds.bytes);
  const codings = codingsOf(headers);
  if (!whole && (!beginning || codings.length > 0)) return fault(tooLarge(bounds.bytes));
  const decompressed = await decompress(bytes, codings, bounds.bytes);
  return 'cause' in decompressed ? fault(decompressed) : { kind: 'page', bytes: decompressed, headers };
}

/** Returns a body, or where it is longer than the limit, its beginning; no more is read. */
export async function collect(
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, limit), whole: size <= limit };
}

type Decompress = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const GUNZIP: Decompress = promisify(gunzip);
const INFLATE: Decompress = promisify(inflate);
const INFLATE_RAW: Decompress = promisify(inflateRaw);

/** What is asked for, and the two names that old servers use. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br';
const CODINGS: Readonly<Record<string, Decompress>> = {
  gzip: GUNZIP,
  'x-gzip': GUNZIP,
  br: promisify(brotliDecompress),
  // The standard means zlib's format; some servers send the bare stream. zlib's first byte names method 8.
  deflate: (bytes, options) => ((bytes[0]! & 0x0f) === 8 ? INFLATE : INFLATE_RAW)(bytes, options),
};
/** Compressions that were not asked for. Any other unknown coding is a mistake (`utf-8`, `none`), and browsers ignore it. */
const NOT_ASKED = ['zstd', 'compress', 'x-compress', 'dcb', 'dcz'];
/** More than two, one on the other, have no use but to keep the reader busy. */
const MOST_CODINGS = 2;

const codingsOf = (headers: Headers): readonly string[] =>
  (headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding in CODINGS || NOT_ASKED.includes(coding));

async function decompress(
  bytes: Uint8Array,
  codings: readonly string[],
  limit: number,
): Promise<Uint8Array | Fault> {
  if (codings.length > MOST_CODINGS) return undecodable(codings.join(', '));
  let content = bytes;
  for (const coding of codings.toReversed()) {
    const step = Object.hasOwn(CODINGS, coding) ? CODINGS[coding] : undefined;
    if (!step) return undecodable(coding);
    if (content.length === 0) return content;
    try {
      content = await step(content, { maxOutputLength: limit });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(limit, true);
      return code === 'Z_BUF_ERROR' ? cutOff : undecodable(coding);
    }
  }
  return content;
}

/** Returns what is wrong with an answer that is neither a page nor leads to one. */
export function faultOfAnswer(answer: Exclude<Answer, { kind: 'page' | 'redirect' }>): Fault {
  if (answer.kind === 'fault') return answer.fault;
  return faultOfStatus(answer.kind === 'status' ? answer.status : 304);
}
