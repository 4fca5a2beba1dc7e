/** What people know better: the ledger of corrections. */

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Correction } from '../../model/library.ts';
import { ledgerOf, undo } from '../../pipeline/library/ledger.ts';
import { pickArticle } from '../../pipeline/library/pick-articles.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import type { Store } from '../../store/store.ts';
import { personOf } from '../access.ts';
import type { Deps } from '../deps.ts';
import { orNotFound } from '../refused.ts';
import { answers, give, refusing, routes } from './contract.ts';
import { given } from './given.ts';

const tags = ['corrections'];

const id = z.string().regex(/^[\w.-]{1,80}$/, 'It is no id');
const name = z.string().trim().min(1).max(300);

const CORRECTION = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), stories: z.tuple([id, id]) }).openapi('Merge'),
  z.object({ kind: z.literal('split'), story: id, articles: z.array(id).min(1).max(1000) }).openapi('Split'),
  z.object({ kind: z.literal('move'), article: id, story: id }).openapi('Move'),
  z.object({ kind: z.literal('join'), names: z.tuple([name, name]) }).openapi('Join'),
  z
    .object({
      kind: z.literal('part'),
      name,
      mentions: z
        .array(z.object({ article: id, start: z.number().int().min(0).optional() }))
        .min(1)
        .max(1000),
    })
    .openapi('Part_'),
  z.object({ kind: z.literal('exclude'), article: id }).openapi('Exclude'),
  z.object({ kind: z.literal('exclude-publisher'), publisher: name }).openapi('ExcludePublisher'),
  z.object({ kind: z.literal('copy'), articles: z.tuple([id, id]) }).openapi('Copy'),
  z.object({ kind: z.literal('not-copy'), articles: z.tuple([id, id]) }).openapi('NotCopy'),
]);

const list = createRoute({
  method: 'get',
  path: '/corrections',
  tags,
  summary: 'All corrections, the first first, those that were undone among them',
  responses: refusing({ 200: answers('The ledger', 'CorrectionList') }),
});

const add = createRoute({
  method: 'post',
  path: '/corrections',
  tags,
  summary: 'Correct something; it is kept, applied at once, and can be undone',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            correction: CORRECTION,
            reason: z.string().max(2000).optional(),
            author: z.string().max(200).optional(),
          }),
        },
      },
    },
  },
  responses: refusing({ 201: answers('It is kept, and this has changed', 'Corrected') }, 404, 409, 415),
});

const take = createRoute({
  method: 'delete',
  path: '/corrections/{number}',
  tags,
  summary: 'Undo a correction; it stays in the ledger, as undone',
  request: { params: z.object({ number: z.coerce.number().int().min(1) }) },
  responses: refusing({ 204: { description: 'It is undone' } }, 404),
});

export function correctionRoutes({ store, now, access, work }: Deps): OpenAPIHono {
  const api = routes();

  api.openapi(list, async (c) => give(c, 'CorrectionList', { items: await ledgerOf(store) }));

  api.openapi(add, async (c) => {
    const { correction, reason, author } = c.req.valid('json');
    const whole = await inFull(given(correction) as Correction, store);
    const by = { author: author ?? personOf(c, access), ...given({ reason }) };
    return give(c, 'Corrected', await work.correct(whole, by), 201);
  });

  api.openapi(take, async (c) => {
    const { number } = c.req.valid('param');
    await orNotFound(undo(number, { author: personOf(c, access) }, store, now()));
    return c.body(null, 204);
  });

  return api;
}

/** Returns the correction with ids in full where they were cut short. */
async function inFull(correction: Correction, store: Store): Promise<Correction> {
  const article = (beginning: string) => orNotFound(pickArticle(beginning, store));
  const story = (beginning: string) => orNotFound(pickStory(beginning, store));
  const both = async (ids: readonly [string, string], pick: typeof article) =>
    [await pick(ids[0]), await pick(ids[1])] as const;
  switch (correction.kind) {
    case 'merge':
      return { ...correction, stories: await both(correction.stories, story) };
    case 'split':
      return {
        ...correction,
        story: await story(correction.story),
        articles: await Promise.all(correction.articles.map(article)),
      };
    case 'move':
      return {
        ...correction,
        article: await article(correction.article),
        story: await story(correction.story),
      };
    case 'part': {
      const mentions = correction.mentions.map(async (one) => ({
        ...one,
        article: await article(one.article),
      }));
      return { ...correction, mentions: await Promise.all(mentions) };
    }
    case 'exclude':
      return { ...correction, article: await article(correction.article) };
    case 'copy':
    case 'not-copy':
      return { ...correction, articles: await both(correction.articles, article) };
    default:
      return correction;
  }
}
