/** An HTTP response as a web archive keeps it: status, header and body, as they came over the wire. */

import * as zlib from 'node:zlib';
import { LARGEST, LARGEST_MB } from '../page-of.ts';

export interface HttpResponse {
  readonly status: number;
  readonly header: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Returns the response, or `null` where the bytes begin with no status line. */
export function parseResponse(bytes: Uint8Array): HttpResponse | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = /\r?\n\r?\n/.exec(buffer.toString('latin1', 0, 64 * 1024));
  const head = buffer.toString('latin1', 0, end?.index ?? 64 * 1024);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(head)?.[1];
  if (status === undefined) return null;
  const body = end ? buffer.subarray(end.index + end[0].length) : buffer.subarray(buffer.length);
  return { status: Number(status), header: parseHeader(head.split(/\r?\n/).slice(1)), body };
}

/** Returns the fields of a header by their names in small letters; a folded line belongs to the field before it. */
export function parseHeader(lines: readonly string[]): Map<string, string> {
  const header = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last) header.set(last, `${header.get(last)} ${line.trim()}`);
    const colon = line.indexOf(':');
    if (colon <= 0 || /^[ \t]/.test(line)) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    if (!header.has(last)) header.set(last, line.slice(colon + 1).trim());
  }
  return header;
}

/** Returns the media type and the charset that a Content-Type names. */
export function contentTypeOf(value = ''): { readonly mediaType: string; readonly charset?: string } {
  const mediaType = value.split(';')[0]!.trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(value)?.[1];
  return { mediaType, ...(charset !== undefined && { charset }) };
}

/**
 * Returns the body without its transfer and content encodings. Some archives keep the header as it was and the body
 * unpacked: a body that is not encoded as the header says is taken as it is.
 * @throws Error that says what is wrong with the body
 */
export function decodeBody({ header, body }: HttpResponse): Uint8Array {
  const chunked = /\bchunked\b/i.test(header.get('transfer-encoding') ?? '');
  let bytes: Uint8Array = (chunked && unchunk(body)) || body;
  const encodings = (header.get('content-encoding') ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .reverse();
  for (const encoding of encodings) bytes = unpackBody(bytes, encoding);
  if (bytes.length > LARGEST) throw new Error(`it is larger than ${LARGEST_MB} MB`);
  return bytes;
}

/** Returns the joined chunks (RFC 9112, 7.1), or `null` where there are none. What is cut off at the end stays so. */
function unchunk(body: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < buffer.length; ) {
    const size = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i.exec(buffer.toString('latin1', at, at + 300));
    if (!size) return chunks.length > 0 ? Buffer.concat(chunks) : null;
    const length = Number.parseInt(size[1]!, 16);
    const start = at + size[0].length;
    if (length === 0) break;
    chunks.push(buffer.subarray(start, start + length));
    at = start + length;
    if (buffer[at] === 13) at++;
    if (buffer[at] === 10) at++;
  }
  return Buffer.concat(chunks);
}

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

const startsLike = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

function unpackBody(bytes: Uint8Array, encoding: string): Uint8Array {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return startsLike(bytes, 0x1f, 0x8b) ? bounded(zlib.gunzipSync, bytes) : bytes;
    case 'deflate':
      return bounded((bytes[0]! & 15) === 8 ? zlib.inflateSync : zlib.inflateRawSync, bytes, true);
    case 'br':
      return bounded(zlib.brotliDecompressSync, bytes, true);
    case 'zstd':
      if (!startsLike(bytes, 0x28, 0xb5, 0x2f, 0xfd)) return bytes;
      return bounded(zlib.zstdDecompressSync ?? unknownEncoding, bytes);
    default:
      return bytes;
  }
}

function unknownEncoding(): never {
  throw new Error('this version of Node cannot unpack zstd');
}

/** `orAsItIs` is for encodings that begin with no sign of their own: a body that begins like text is none. */
function bounded(unpack: Unpack, bytes: Uint8Array, orAsItIs = false): Uint8Array {
  try {
    return unpack(bytes, { maxOutputLength: LARGEST });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Error(`it unpacks to more than ${LARGEST_MB} MB`);
    if (orAsItIs && /^\s*</.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))) return bytes;
    throw new Error(`its packed body is damaged (${(error as Error).message})`);
  }
}
