/** What stands in the library: articles, quotations, claims and stories, by their words. */

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { FindFilters } from '../../model/found.ts';
import { findInLibrary } from '../../pipeline/library/find.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import type { Deps } from '../deps.ts';
import { orNotFound } from '../refused.ts';
import { answers, DAY, give, refusing, routes } from './contract.ts';
import { given } from './given.ts';
import { PAGING, pageOf, readCursor } from './pages.ts';

const tags = ['search'];

const WORDS = z.string().max(400).default('').openapi({
  description: 'All words; "in this order"; -without; begin*; said:somebody. Without any, what came last.',
});

const NARROWING = {
  publisher: z.string().max(200).optional(),
  language: z.string().max(35).optional().openapi({ description: 'BCP 47 tag.' }),
  since: DAY.optional().openapi({ description: 'Published on this day or later.' }),
  until: DAY.optional().openapi({ description: 'Published before this day.' }),
  story: z.string().max(80).optional(),
  speaker: z.string().max(200).optional().openapi({ description: 'Only words of whoever is called so.' }),
  origin: z
    .enum(['original', 'each'])
    .optional()
    .openapi({ description: 'original: no copies of whole articles; each: one hit of each origin.' }),
};

const search = createRoute({
  method: 'get',
  path: '/search',
  tags,
  summary: 'Find articles, quotations, claims and stories, each with the words that it rests on',
  request: {
    query: z.object({
      q: WORDS,
      kind: z
        .string()
        .regex(/^(?:articles|quotations|claims|stories)(?:,(?:articles|quotations|claims|stories))*$/)
        .optional()
        .openapi({ description: 'Kinds with commas between them; all, where none is named.' }),
      ...NARROWING,
      status: z
        .enum(['corroborated', 'single-origin', 'contradicted', 'superseded', 'undetermined'])
        .optional()
        .openapi({ description: 'Only claims of this status.' }),
      facets: z
        .stringbool()
        .default(false)
        .openapi({ type: 'boolean', description: 'Count articles by publisher, language and month, too.' }),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      offset: z.coerce.number().int().min(0).max(10_000).default(0),
    }),
  },
  responses: refusing({ 200: answers('What was found, and what was not searched', 'Found') }, 404, 409),
});

const quotations = createRoute({
  method: 'get',
  path: '/quotations',
  tags,
  summary: 'What somebody is quoted with, one of each utterance',
  request: { query: z.object({ q: WORDS, ...NARROWING, ...PAGING }) },
  responses: refusing({ 200: answers('A page of quotations', 'QuotationList') }, 404, 409),
});

export function searchRoutes({ store, now, work }: Deps): OpenAPIHono {
  const api = routes();

  /** A story is read first, so that its quotations and claims can be found. */
  const filtersOf = async ({ since, until, story, ...rest }: Narrowing): Promise<FindFilters> => {
    const id = story === undefined ? undefined : await orNotFound(pickStory(story, store));
    if (id !== undefined) await work.prepare(id);
    const published = (since ?? until) ? given({ start: since, end: until }) : undefined;
    return given({ ...rest, published, story: id });
  };

  api.openapi(search, async (c) => {
    const { q, kind, facets, limit, offset, ...narrow } = c.req.valid('query');
    const kinds = kind?.split(',') as FindKinds | undefined;
    const filters = { ...(await filtersOf(narrow)), ...given({ status: narrow.status }) };
    return give(
      c,
      'Found',
      await findInLibrary(q, store, { filters, facets, limit, offset, ...(kinds && { kinds }) }),
    );
  });

  api.openapi(quotations, async (c) => {
    const { q, cursor, limit, ...narrow } = c.req.valid('query');
    const place = readCursor(cursor, now());
    const found = await findInLibrary(q, store, {
      kinds: ['quotations'],
      filters: await filtersOf(narrow),
      limit: limit + 1,
      offset: place.offset,
    });
    return give(c, 'QuotationList', pageOf(c, found.quotations!.hits, { ...place, limit }));
  });

  return api;
}

type Narrowing = { [Name in keyof typeof NARROWING]?: z.output<(typeof NARROWING)[Name]> | undefined };
type FindKinds = NonNullable<NonNullable<Parameters<typeof findInLibrary>[2]>['kinds']>;
