/** How work stands that machines share. */

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { workStatus } from '../../pipeline/library/work.ts';
import type { Deps } from '../deps.ts';
import { answers, give, refusing, routes } from './contract.ts';

const status = createRoute({
  method: 'get',
  path: '/status',
  tags: ['work'],
  summary: 'Who works on the library, what waits, and what was set aside and why',
  description:
    'Of a library in a folder, on which one machine works, there is nothing to say: `shared` is false.',
  responses: refusing({ 200: answers('How the work stands', 'WorkStatus') }),
});

export function statusRoutes({ store }: Deps): OpenAPIHono {
  const api = routes();
  api.openapi(status, async (c) => give(c, 'WorkStatus', await workStatus(store)));
  return api;
}
