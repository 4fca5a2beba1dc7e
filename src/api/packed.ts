/** Answers that are asked for again and again are packed once, and a client that has one already is not sent it again. */

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { isKnown, tagOf } from './conditional.ts';

/** An answer as most clients take it, and its tag. */
export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tag: string;
}

const [compressed, inflated] = [promisify(gzip), promisify(gunzip)];

export async function pack(content: string | Uint8Array): Promise<Packed> {
  const bytes = new Uint8Array(await compressed(content));
  return { bytes, tag: tagOf(createHash('sha256').update(content).digest('base64url').slice(0, 22)) };
}

/** Returns what the client takes: nothing where it has this already. */
export async function givePacked(
  c: Context,
  { bytes, tag }: Packed,
  given: Readonly<Record<string, string>>,
): Promise<Response> {
  const headers = { vary: 'accept-encoding', ...given, etag: tag };
  if (isKnown(c, tag)) return new Response(null, { status: 304, headers });
  return takesGzip(c)
    ? new Response(bytes, { headers: { ...headers, 'content-encoding': 'gzip' } })
    : new Response(new Uint8Array(await inflated(bytes)), { headers });
}

const takesGzip = (c: Context): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(c.req.header('accept-encoding') ?? '');
