/** The stories of the library, and what was made of each. */

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { StoryFilter } from '../../model/library.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { readSince } from '../../pipeline/library/since.ts';
import { dossierAsOf } from '../../pipeline/library/story-dossier.ts';
import { renderChangesAtom } from '../../render/changes-atom.ts';
import { tagOf, unchanged } from '../conditional.ts';
import type { Deps } from '../deps.ts';
import { orNotFound, Refused } from '../refused.ts';
import { stateOfStory } from '../story-state.ts';
import { answers, answersIn, DAY, give, idIn, NOT_MODIFIED, refusing, routes } from './contract.ts';
import { given } from './given.ts';
import { asking, PAGING, pageOf, readCursor } from './pages.ts';

const tags = ['stories'];
const params = idIn('a story or of one of its articles');
const SINCE = z.string().max(40).openapi({
  description: 'A day, a time, or how long ago: 2031-05-02, 2031-05-02T18:00, "2 days", "yesterday".',
});

const list = createRoute({
  method: 'get',
  path: '/stories',
  tags,
  summary: 'List stories',
  request: {
    query: z.object({
      since: DAY.optional().openapi({ description: 'With an article published on this day or later.' }),
      until: DAY.optional().openapi({ description: 'With an article published before this day.' }),
      publisher: z.string().max(200).optional(),
      language: z.string().max(35).optional().openapi({ description: 'BCP 47 tag.' }),
      order: z.enum(['changed', 'importance']).default('changed'),
      ...PAGING,
    }),
  },
  responses: refusing({ 200: answers('A page of stories', 'StoryList') }),
});

const get = createRoute({
  method: 'get',
  path: '/stories/{id}',
  tags,
  summary: 'A story with its articles',
  request: { params },
  responses: refusing({ 200: answers('The story', 'ShownStory'), ...NOT_MODIFIED }, 404),
});

const dossiers = createRoute({
  method: 'get',
  path: '/stories/{id}/dossiers',
  tags,
  summary: 'The dossiers that were made of a story, the last first',
  request: { params },
  responses: refusing({ 200: answers('When they were made', 'DossierList') }, 404),
});

const changes = createRoute({
  method: 'get',
  path: '/stories/{id}/changes',
  tags,
  summary: 'What has changed in a story since a time, what matters most first',
  request: { params, query: z.object({ since: SINCE }) },
  responses: refusing({ 200: answers('The changes', 'Changes') }, 404, 409, 422),
});

const feed = createRoute({
  method: 'get',
  path: '/stories/{id}/changes.atom',
  tags,
  summary: 'What has changed in a story, as an Atom feed to subscribe to',
  request: {
    params,
    query: z.object({ since: SINCE.default('1 week') }),
  },
  responses: refusing({ 200: answersIn('The feed', 'application/atom+xml'), ...NOT_MODIFIED }, 404, 409, 422),
});

const asOf = createRoute({
  method: 'get',
  path: '/stories/{id}/dossiers/{time}',
  tags,
  summary: 'The dossier of a story as it was last made by a time',
  request: { params: params.extend({ time: z.iso.datetime({ offset: true }) }) },
  responses: refusing({ 200: answers('The dossier', 'Dossier') }, 404),
});

export function storyRoutes(deps: Deps): OpenAPIHono {
  const { store, now, work } = deps;
  const api = routes();
  const pick = (id: string) => orNotFound(pickStory(id, store));

  api.openapi(list, async (c) => {
    const { limit, cursor, since, until, order, ...narrow } = c.req.valid('query');
    const place = readCursor(cursor, now());
    const filter: StoryFilter = given({ ...narrow, start: since, end: until });
    const found = await store.stories.list(asking(limit), place.offset, filter, order);
    const total = await store.stories.count(filter);
    return give(c, 'StoryList', pageOf(c, found, { ...place, limit, total }));
  });

  api.openapi(get, async (c) => {
    const id = await pick(c.req.valid('param').id);
    const [[story], items] = await Promise.all([
      store.stories.get([id]),
      store.articles.list({ story: id }, MOST_ARTICLES),
    ]);
    const tag = tagOf(`${id}.${Date.parse(story!.changed)}.${items.length}`);
    return unchanged(c, tag) ?? give(c, 'ShownStory', { ...story!, items });
  });

  api.openapi(dossiers, async (c) => {
    const id = await pick(c.req.valid('param').id);
    return give(c, 'DossierList', { items: await store.dossiers.list([id]) });
  });

  api.openapi(asOf, async (c) => {
    const { id, time } = c.req.valid('param');
    const kept = await dossierAsOf(await pick(id), new Date(time), store);
    if (kept) return give(c, 'Dossier', kept.dossier);
    throw new Refused(404, {
      title: 'There is no such thing.',
      detail: `No dossier of the story was made by ${time}.`,
      remedy: 'Ask which were made: /api/v1/stories/ID/dossiers.',
    });
  });

  api.openapi(changes, async (c) => {
    const id = await pick(c.req.valid('param').id);
    return give(c, 'Changes', await work.changes(id, readSince(c.req.valid('query').since, now())));
  });

  api.openapi(feed, async (c) => {
    const id = await pick(c.req.valid('param').id);
    const { since } = c.req.valid('query');
    const from = readSince(since, now());
    const tag = tagOf(`${await stateOfStory(id, store)}.${since}.${from.toISOString().slice(0, 10)}`, 'atom');
    const known = unchanged(c, tag);
    if (known) return known;
    const atom = renderChangesAtom(await work.changes(id, from), { now: now().toISOString() });
    return c.body(atom, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
  });

  return api;
}

/** Stories are smaller; what is larger is no story. */
const MOST_ARTICLES = 10_000;
