/** The feeds that are watched. */

import { join } from 'node:path';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { addFeeds, feedsInFile, opmlOf, removeFeeds } from '../../pipeline/library/feeds.ts';
import type { Deps } from '../deps.ts';
import { startAsking } from '../feed-asking.ts';
import { orNotFound } from '../refused.ts';
import { spoolText } from '../spool.ts';
import { answers, answersIn, give, refusing, routes } from './contract.ts';

const tags = ['feeds'];
const uri = z.url({ protocol: /^https?$/ }).max(8000);
const addresses = z.object({ addresses: z.array(uri).min(1).max(1000) });

const list = createRoute({
  method: 'get',
  path: '/feeds',
  tags,
  summary: 'All feeds and how they do',
  responses: refusing({ 200: answers('The feeds', 'FeedList') }),
});

const add = createRoute({
  method: 'post',
  path: '/feeds',
  tags,
  summary: 'Add feeds, by their addresses or as OPML; they are asked when they are next watched',
  request: {
    body: {
      content: {
        'application/json': { schema: addresses },
        'text/x-opml': { schema: { type: 'string' } },
        'text/xml': { schema: { type: 'string' } },
        'application/xml': { schema: { type: 'string' } },
        'text/plain': { schema: { type: 'string', description: 'Addresses, one on each line.' } },
      },
    },
  },
  responses: refusing({ 201: answers('Those that are new', 'FeedsAdded') }, 409, 413, 415, 422),
});

const remove = createRoute({
  method: 'delete',
  path: '/feeds',
  tags,
  summary: 'Remove a feed; what was read of it stays',
  request: { query: z.object({ uri }) },
  responses: refusing({ 204: { description: 'It is not watched any more' } }, 404),
});

const exported = createRoute({
  method: 'get',
  path: '/feeds.opml',
  tags,
  summary: 'All feeds as OPML, which feed readers import',
  responses: refusing({ 200: answersIn('The list', 'text/x-opml') }),
});

const asked = createRoute({
  method: 'post',
  path: '/feeds/asked',
  tags,
  summary: 'Ask feeds now what is new, whether they are due or not; all where none is named',
  request: { body: { content: { 'application/json': { schema: addresses.partial() } } } },
  responses: refusing({ 202: answers('They are being asked', 'Job') }, 415, 503),
});

export function feedRoutes(deps: Deps): OpenAPIHono {
  const { store, now } = deps;
  const api = routes();

  api.openapi(list, async (c) => give(c, 'FeedList', { items: await store.feeds.list() }));

  api.openapi(add, async (c) => {
    const given = c.req.header('content-type')?.includes('json')
      ? (c.req.valid('json' as never) as z.output<typeof addresses>).addresses
      : await listedIn(await c.req.text());
    return give(c, 'FeedsAdded', { added: await addFeeds(given, store, now()) }, 201);
  });

  api.openapi(remove, async (c) => {
    await orNotFound(removeFeeds([c.req.valid('query').uri], store));
    return c.body(null, 204);
  });

  api.openapi(exported, async (c) =>
    c.body(opmlOf(await store.feeds.list()), 200, {
      'content-type': 'text/x-opml; charset=utf-8',
      'content-disposition': 'attachment; filename="feeds.opml"',
    }),
  );

  api.openapi(asked, (c) => {
    const job = startAsking(c.req.valid('json').addresses, deps);
    return give(c, 'Job', job, 202, { location: `/api/v1/jobs/${job.id}` });
  });

  return api;
}

/** @throws StoreError where it names no feed */
async function listedIn(text: string): Promise<string[]> {
  const spooled = await spoolText('feeds', text);
  try {
    return await feedsInFile(join(spooled.folder, 'feeds'));
  } finally {
    await spooled.remove();
  }
}
