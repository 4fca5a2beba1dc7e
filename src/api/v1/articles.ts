/** The articles of the library. */

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ArticleFilter } from '../../model/library.ts';
import { forgetArticles } from '../../pipeline/library/forget.ts';
import { pickArticle } from '../../pipeline/library/pick-articles.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { tagOf, unchanged } from '../conditional.ts';
import type { Deps } from '../deps.ts';
import { orNotFound } from '../refused.ts';
import { answers, DAY, give, idIn, NOT_MODIFIED, refusing, routes } from './contract.ts';
import { given } from './given.ts';
import { asking, PAGING, pageOf, readCursor } from './pages.ts';

const tags = ['articles'];

const list = createRoute({
  method: 'get',
  path: '/articles',
  tags,
  summary: 'List articles, those published last first',
  request: {
    query: z.object({
      publisher: z.string().max(200).optional(),
      language: z.string().max(35).optional().openapi({ description: 'BCP 47 tag.' }),
      since: DAY.optional().openapi({ description: 'Published on this day or later.' }),
      until: DAY.optional().openapi({ description: 'Published before this day.' }),
      story: z.string().max(80).optional(),
      versions: z.stringbool().optional().openapi({ type: 'boolean', description: 'Earlier versions, too.' }),
      ...PAGING,
    }),
  },
  responses: refusing({ 200: answers('A page of articles', 'ArticleList') }, 404),
});

const get = createRoute({
  method: 'get',
  path: '/articles/{id}',
  tags,
  summary: 'An article with its text',
  request: { params: idIn('an article') },
  responses: refusing({ 200: answers('The article', 'ShownArticle'), ...NOT_MODIFIED }, 404),
});

const versions = createRoute({
  method: 'get',
  path: '/articles/{id}/versions',
  tags,
  summary: 'An article as it stood at different times, the first first',
  request: { params: idIn('an article') },
  responses: refusing({ 200: answers('Its versions', 'ArticleVersions') }, 404),
});

const forget = createRoute({
  method: 'delete',
  path: '/articles/{id}',
  tags,
  summary: 'Take an article out of the library, with all that was found in it',
  request: { params: idIn('an article') },
  responses: refusing({ 204: { description: 'It is gone' } }, 404),
});

export function articleRoutes({ store, now }: Deps): OpenAPIHono {
  const api = routes();
  const pick = (id: string) => orNotFound(pickArticle(id, store));

  api.openapi(list, async (c) => {
    const { limit, cursor, since, until, story, ...narrow } = c.req.valid('query');
    const place = readCursor(cursor, now());
    const published = { ...(since && { start: since }), ...(until && { end: until }) };
    const filter: ArticleFilter = {
      ...given(narrow),
      ...((since ?? until) && { published }),
      ...(story && { story: await orNotFound(pickStory(story, store)) }),
      added: { end: new Date(place.asked + 1).toISOString() },
    };
    const found = await store.articles.list(filter, asking(limit), place.offset);
    const total = await store.articles.count(filter);
    return give(c, 'ArticleList', pageOf(c, found, { ...place, limit, total }));
  });

  api.openapi(get, async (c) => {
    const id = await pick(c.req.valid('param').id);
    const [[one], stories, all] = await Promise.all([
      store.articles.get([id]),
      store.stories.having([id]),
      store.articles.versions(id),
    ]);
    const tag = tagOf([id, one!.latest, all.length, ...stories].join('.'));
    return unchanged(c, tag) ?? give(c, 'ShownArticle', { ...one!, stories, versions: all.length });
  });

  api.openapi(versions, async (c) => {
    const id = await pick(c.req.valid('param').id);
    return give(c, 'ArticleVersions', { items: await store.articles.versions(id) });
  });

  api.openapi(forget, async (c) => {
    await forgetArticles([await pick(c.req.valid('param').id)], store, now());
    return c.body(null, 204);
  });

  return api;
}
