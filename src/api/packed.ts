/** Answers that are asked for again and again are compressed once. */

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';

/** An answer as it is, and as most clients take it. */
export interface Packed {
  readonly content: string;
  readonly packed: Promise<Uint8Array<ArrayBuffer>>;
}

const compressed = promisify(gzip);

export const pack = (content: string): Packed => ({
  content,
  packed: compressed(content).then((bytes) => new Uint8Array(bytes)),
});

/** Gives what the client takes. */
export async function givePacked(
  c: Context,
  { content, packed }: Packed,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  if (!/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(c.req.header('accept-encoding') ?? ''))
    return c.body(content, 200, headers);
  return c.body(await packed, 200, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' });
}

/** Returns what keeps one answer for each thing, as long as it is made of the same. */
export function keptAnswers<Of extends object>(): (of: Of, madeOf: unknown, make: () => string) => Packed {
  const kept = new WeakMap<Of, { readonly key: string; readonly answer: Packed }>();
  return (of, madeOf, make) => {
    const key = JSON.stringify(madeOf);
    const known = kept.get(of);
    if (known?.key === key) return known.answer;
    const answer = pack(make());
    kept.set(of, { key, answer });
    return answer;
  };
}
