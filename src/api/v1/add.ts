/** Articles come in: files, addresses, or JSON lines. */

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { startAdding } from '../adding.ts';
import type { Deps } from '../deps.ts';
import { answers, give, refusing, routes } from './contract.ts';
import { filesIn, type SchemaObject } from './files.ts';

const ADDRESSES: SchemaObject = {
  type: 'object',
  required: ['addresses'],
  properties: {
    addresses: {
      type: 'array',
      items: { type: 'string', format: 'uri' },
      description: 'Of pages, feeds or sitemaps; 500 at most.',
    },
  },
};

const add = createRoute({
  method: 'post',
  path: '/articles',
  tags: ['articles'],
  summary: 'Add articles; to add the same again changes nothing',
  description:
    'Answers at once with a job, which can be asked for or followed. At most 1000 files and 256 MB are taken at once.',
  request: {
    body: {
      required: true,
      content: {
        ...filesIn({ addresses: { type: 'string', description: 'Web addresses, one on each line.' } }),
        'application/json': { schema: ADDRESSES },
      },
    },
  },
  responses: refusing(
    {
      202: {
        ...answers('They are being added', 'Job'),
        headers: { location: { description: 'Where the job is.', schema: { type: 'string' } } },
      },
    },
    413,
    415,
    422,
    503,
  ),
});

export function addRoutes(deps: Deps): OpenAPIHono {
  const api = routes();
  api.openapi(add, async (c) => {
    const job = await startAdding(c.req.raw, deps);
    return give(c, 'Job', job, 202, { location: `/api/v1/jobs/${job.id}` });
  });
  return api;
}
