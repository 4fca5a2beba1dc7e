/** Questions: of a story, of the library, and of texts that are not in it. */

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { pickArticle } from '../../pipeline/library/pick-articles.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import type { Deps } from '../deps.ts';
import { orNotFound, Refused } from '../refused.ts';
import { isSpoolable, spool, spoolText } from '../spool.ts';
import { answers, give, idIn, refusing, routes } from './contract.ts';
import { filesIn } from './files.ts';

const tags = ['questions'];

const QUESTIONS = z
  .array(z.string().min(3).max(400))
  .min(1)
  .max(20)
  .openapi({ description: 'In English.', example: ['When do the talks begin?'] });

const askStory = createRoute({
  method: 'post',
  path: '/stories/{id}/ask',
  tags,
  summary:
    'Ask a story: passages that answer, how many origins say so, where they disagree, or that it is not stated',
  request: {
    params: idIn('a story or of one of its articles'),
    body: { required: true, content: { 'application/json': { schema: z.object({ questions: QUESTIONS }) } } },
  },
  responses: refusing({ 200: answers('An answer for each question', 'AnswerList') }, 404, 409, 415, 422, 503),
});

const askAll = createRoute({
  method: 'post',
  path: '/ask',
  tags,
  summary: 'Ask the library: the stories that the question is about are asked, and what each answers is told',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ question: z.string().min(3).max(400) }) } },
    },
  },
  responses: refusing({ 200: answers('The answer', 'LibraryAnswer') }, 415, 422, 503),
});

const CHECKED = z.object({
  text: z.string().min(1).max(1_000_000),
  against: z
    .string()
    .max(80)
    .optional()
    .openapi({ description: 'A story, with whose articles it is compared.' }),
});

const check = createRoute({
  method: 'post',
  path: '/check',
  tags,
  summary: 'Say whether texts are machine-spun, and of what they are copies; nothing is kept',
  description:
    'Several files are compared with each other; a text can be compared with articles of the library.',
  request: { body: { content: { ...filesIn({}), 'application/json': { schema: CHECKED } } } },
  responses: refusing({ 200: answers('What was found', 'Check') }, 404, 413, 415, 422, 503),
});

const compare = createRoute({
  method: 'get',
  path: '/compare',
  tags,
  summary: 'Two articles side by side: what was copied, changed, added and left out',
  request: { query: z.object({ first: z.string().max(80), second: z.string().max(80) }) },
  responses: refusing({ 200: answers('They are aligned row by row', 'Comparison') }, 404, 422, 503),
});

export function askingRoutes({ store, work }: Deps): OpenAPIHono {
  const api = routes();

  api.openapi(askStory, async (c) => {
    const story = await orNotFound(pickStory(c.req.valid('param').id, store));
    const { questions } = c.req.valid('json');
    return give(c, 'AnswerList', { items: await work.ask(questions, await work.dossier(story)) });
  });

  api.openapi(askAll, async (c) =>
    give(c, 'LibraryAnswer', await work.askLibrary(c.req.valid('json').question)),
  );

  api.openapi(check, async (c) => {
    const sent = isSpoolable(c.req.raw)
      ? undefined
      : (c.req.valid('json' as never) as z.output<typeof CHECKED>);
    const against = await meant(sent?.against);
    const spooled = sent ? await spoolText('text.txt', sent.text) : await spool(c.req.raw);
    try {
      if (spooled.files.length === 0)
        throw new Refused(422, {
          title: 'There is nothing to check.',
          detail: 'The form has no file.',
          remedy: 'Send files, or {"text": "…"} as JSON.',
        });
      return give(
        c,
        'Check',
        await work.check(spooled.files, { folder: spooled.folder, web: false }, against),
      );
    } finally {
      await spooled.remove();
    }
  });

  const meant = async (against: string | undefined) =>
    against === undefined || against === 'library' ? against : orNotFound(pickStory(against, store));

  api.openapi(compare, async (c) => {
    const { first, second } = c.req.valid('query');
    const ids = await Promise.all([first, second].map((id) => orNotFound(pickArticle(id, store))));
    return give(c, 'Comparison', await work.compare(ids[0]!, ids[1]!));
  });

  return api;
}
