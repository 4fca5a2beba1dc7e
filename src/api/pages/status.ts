/** How work stands that machines share, and what was set aside tried again. */

import { Hono } from 'hono';
import { retryAsides, workStatus } from '../../pipeline/library/work.ts';
import { STATUS } from '../../web/addresses.ts';
import type { Notice } from '../../web/desk.ts';
import { statusPage, statusPart, triedNotice } from '../../web/status.ts';
import type { Deps } from '../deps.ts';
import { orSaid } from './or-said.ts';

export function statusPages({ store, now }: Deps): Hono {
  const pages = new Hono();
  const page = async (notice?: Notice): Promise<string> =>
    statusPage({ status: await workStatus(store), now: now(), ...(notice && { notice }) });

  pages.get(STATUS, async (c) => {
    if (c.req.query('part') !== undefined)
      return c.html(statusPart({ status: await workStatus(store), now: now() }));
    const tried = c.req.query('tried');
    return c.html(await page(tried === undefined ? undefined : triedNotice(Number(tried))));
  });

  pages.post(`${STATUS}/tried`, (c) =>
    orSaid(
      c,
      async () => {
        const { id } = await c.req.parseBody();
        const tried = await retryAsides(typeof id === 'string' ? [id] : 'all', store);
        return c.redirect(`${STATUS}?tried=${tried}`, 303);
      },
      (notice) => page(notice),
    ),
  );
  return pages;
}
