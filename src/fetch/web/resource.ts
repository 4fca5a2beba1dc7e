/** A page that was read from the web, and a failure to read one, as they are handed on. */

import { MIMEType } from 'node:util';
import type { ReadFailure } from '../../model/page.ts';
import { failure } from '../failures.ts';
import type { Headers } from './exchange.ts';
import type { KeptCopy } from './kept-copies.ts';
import { isoOf } from './web.ts';
import type { Fault } from './web-failures.ts';

export interface WebResource {
  /** The final address, without a fragment. */
  readonly uri: string;
  /** The address that was asked for. */
  readonly requested: string;
  /** Decompressed. */
  readonly bytes: Uint8Array;
  /** `text/html`: lower case, without parameters; empty where none is given. */
  readonly mediaType: string;
  /** As the header gives it, lower case; it need not exist. */
  readonly charset?: string;
  /** ISO 8601: when the server sent it, by its own clock where that is sane. Of a kept copy, when the copy was sent. */
  readonly readAt: string;
}

/** The server's clock says when a page was made, also where a copy came from somewhere on the way; but it may be wrong. */
const EARLIEST_MS = 24 * 3600_000;
const LATEST_MS = 10 * 60_000;

export function readAt(headers: Headers, now: number): string {
  const sent = Date.parse(headers.date ?? '');
  return isoOf(sent > now - EARLIEST_MS && sent < now + LATEST_MS ? sent : now);
}

export function resourceOf(requested: string, { url, headers, bytes, readAt }: KeptCopy): WebResource {
  return { uri: url, requested, bytes, ...typeOf(headers['content-type'] ?? ''), readAt };
}

function typeOf(contentType: string): Pick<WebResource, 'mediaType' | 'charset'> {
  try {
    const { essence, params } = new MIMEType(contentType);
    const charset = params.get('charset')?.toLowerCase();
    return { mediaType: essence, ...(charset && { charset }) };
  } catch {
    return { mediaType: '' };
  }
}

export function failureAt(
  input: string,
  given: URL,
  { fault, url }: { fault: Fault; url: URL },
): ReadFailure {
  const reached = shown(url);
  const leads = reached === shown(given) ? '' : `It leads to ${reached}. `;
  return failure(input, `${leads}${fault.cause}`, fault.remedy);
}

/** Without a password, which does not belong in a report, and without the fragment, which no server sees. */
export function shown(url: URL): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  return bare.href;
}
