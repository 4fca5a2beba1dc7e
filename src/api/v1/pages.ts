/** Lists that come page by page: each names the next by a cursor, in the answer and in a Link header (RFC 8288). */

import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Refused } from '../refused.ts';
import type { Listed } from './answers.ts';

const MOST = 200;
const USUAL = 50;

export const PAGING = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST)
    .default(USUAL)
    .openapi({ description: 'How many on a page, at most.' }),
  cursor: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'Where to go on: `next` of the page before. It is made of nothing that lasts.' }),
};

/** Where a page begins. */
export interface Cursor {
  readonly offset: number;
  /** When the first page was asked for, in ms: what came later is left out, so that nothing moves on. */
  readonly asked: number;
}

/** @throws Refused where the cursor is none of ours */
export function readCursor(cursor: string | undefined, now: Date): Cursor {
  if (cursor === undefined) return { offset: 0, asked: now.getTime() };
  const [, offset, asked] = /^(\d{1,9})\.(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (offset === undefined || asked === undefined)
    throw new Refused(400, {
      title: 'The request is not as it must be.',
      detail: 'The cursor is none that was given.',
      remedy: 'Ask for the first page without one, and go on with its "next".',
    });
  return { offset: Number(offset), asked: Number(asked) };
}

/** One item more is asked for than is shown: it tells whether there is another page. */
export const asking = (limit: number): number => limit + 1;

/** Returns a page of what was found, with the way on in the answer's Link header. */
export function pageOf<Item>(
  c: Context,
  found: readonly Item[],
  { limit, offset, asked, total }: Cursor & { readonly limit: number; readonly total?: number },
): Listed<Item> {
  const items = found.slice(0, limit);
  const known = total === undefined ? {} : { total };
  if (found.length <= limit) return { items, ...known };
  const next = Buffer.from(`${offset + limit}.${asked}`).toString('base64url');
  const url = new URL(c.req.url);
  url.searchParams.set('cursor', next);
  c.header('link', `<${url.pathname}${url.search}>; rel="next"`);
  return { items, ...known, next };
}
