/** Which page of a long list an address asks for. */

import type { Context } from 'hono';

/** Returns the number of the page, from 1 to the last. What cannot be meant is passed over. */
export const pageIn = (c: Context, last: number): number =>
  Math.min(Math.max(1, Math.floor(Number(c.req.query('page')) || 1)), last);
