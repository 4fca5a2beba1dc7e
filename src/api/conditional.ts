/** Answers that a client has already are not sent again. */

import type { Context } from 'hono';

/** Returns the tag of an answer that is made of this, for this form of it. */
export const tagOf = (madeOf: string, form = ''): string => `W/"${madeOf}${form && `-${form}`}"`;

/** Sets the tag, and returns an empty answer where the client has the one of this tag. */
export function unchanged(c: Context, tag: string): Response | undefined {
  c.header('etag', tag);
  return isKnown(c, tag) ? c.body(null, 304) : undefined;
}

/** Returns whether the client has the answer of this tag. */
export function isKnown(c: Context, tag: string): boolean {
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim());
  return known.includes(tag) || known.includes('*');
}
