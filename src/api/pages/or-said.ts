/** What a form cannot do is said on its own page, where it can be mended. */

import type { Context } from 'hono';
import type { Notice } from '../../web/desk.ts';
import { refusalOf } from '../refused.ts';

/** Does the work, or answers with the page that says why not. Faults of ours go on to whoever handles them. */
export async function orSaid(
  c: Context,
  work: () => Promise<Response>,
  page: (notice: Notice) => Promise<string>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    const { title, detail, remedy } = refused.problem;
    const notice = { title: detail ?? title, ...(remedy !== undefined && { remedy }), failed: true };
    return c.html(await page(notice), refused.status);
  }
}
