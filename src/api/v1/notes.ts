/** What people note of passages, as W3C Web Annotations; and how far they have read. */

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Note } from '../../model/note.ts';
import {
  addNote,
  editNote,
  lastRead,
  markRead,
  noteOf,
  notesOnStory,
  removeNote,
} from '../../pipeline/library/notes.ts';
import { pickArticle } from '../../pipeline/library/pick-articles.ts';
import { pickStory } from '../../pipeline/library/pick-story.ts';
import { annotationOfNote, type NoteAnnotation } from '../../render/note-annotations.ts';
import { personOf } from '../access.ts';
import type { Deps } from '../deps.ts';
import { orNotFound } from '../refused.ts';
import { answers, give, idIn, refusing, routes } from './contract.ts';

const tags = ['notes'];
const note = z.object({ id: z.uuid() });
const text = z.string().min(1).max(20_000);
const json = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const add = createRoute({
  method: 'post',
  path: '/notes',
  tags,
  summary: 'Note something of a passage',
  request: json(
    z.object({
      article: z.string().max(80).openapi({ description: 'Its id, or how it begins.' }),
      start: z.number().int().min(0).openapi({ description: 'In UTF-16 units of its text.' }),
      end: z.number().int().min(1),
      text,
    }),
  ),
  responses: refusing({ 201: answers('The note', 'NoteAnnotation') }, 404, 409, 415),
});

const get = createRoute({
  method: 'get',
  path: '/notes/{id}',
  tags,
  summary: 'A note',
  request: { params: note },
  responses: refusing({ 200: answers('The note', 'NoteAnnotation') }, 404),
});

const edit = createRoute({
  method: 'put',
  path: '/notes/{id}',
  tags,
  summary: 'Say it otherwise',
  request: { params: note, ...json(z.object({ text })) },
  responses: refusing({ 200: answers('The note', 'NoteAnnotation') }, 404, 409, 415),
});

const remove = createRoute({
  method: 'delete',
  path: '/notes/{id}',
  tags,
  summary: 'Take a note out',
  request: { params: note },
  responses: refusing({ 204: { description: 'It is gone' } }, 404),
});

const onArticle = createRoute({
  method: 'get',
  path: '/articles/{id}/notes',
  tags,
  summary: 'The notes on an article, in the order of its text',
  request: { params: idIn('an article') },
  responses: refusing({ 200: answers('The notes', 'NoteList') }, 404),
});

const onStory = createRoute({
  method: 'get',
  path: '/stories/{id}/notes',
  tags,
  summary: 'The notes on the articles of a story',
  request: { params: idIn('a story or of one of its articles') },
  responses: refusing({ 200: answers('The notes', 'NoteList') }, 404),
});

const reading = createRoute({
  method: 'get',
  path: '/stories/{id}/reading',
  tags,
  summary: 'When you last read a story; with "changes", what has changed since',
  request: {
    params: idIn('a story or of one of its articles'),
    query: z.object({ changes: z.stringbool().default(false).openapi({ type: 'boolean' }) }),
  },
  responses: refusing({ 200: answers('The mark', 'Reading') }, 404, 409),
});

const read = createRoute({
  method: 'put',
  path: '/stories/{id}/reading',
  tags,
  summary: 'Note that you have read a story as it is now',
  request: { params: idIn('a story or of one of its articles') },
  responses: refusing({ 200: answers('The mark', 'Reading') }, 404),
});

export function noteRoutes({ store, now, access, work }: Deps): OpenAPIHono {
  const api = routes();
  const pick = (id: string) => orNotFound(pickStory(id, store));

  const shown = async (notes: readonly Note[]): Promise<NoteAnnotation[]> => {
    const held = await store.articles.get([...new Set(notes.map(({ about }) => about.article))]);
    const articles = new Map(held.map(({ article }) => [article.id, article]));
    return notes.map((one) => annotationOfNote(one, articles.get(one.about.article)!));
  };
  const one = async (given: Note): Promise<NoteAnnotation> => (await shown([given]))[0]!;

  api.openapi(add, async (c) => {
    const { article, start, end, text } = c.req.valid('json');
    const id = await orNotFound(pickArticle(article, store));
    const given = { article: id, span: { start, end }, text, author: personOf(c, access) };
    const added = await addNote(given, store, now());
    return give(c, 'NoteAnnotation', await one(added), 201, { location: `/api/v1/notes/${added.id}` });
  });

  api.openapi(get, async (c) =>
    give(c, 'NoteAnnotation', await one(await orNotFound(noteOf(c.req.valid('param').id, store)))),
  );

  api.openapi(edit, async (c) => {
    const { id } = c.req.valid('param');
    await orNotFound(noteOf(id, store));
    return give(c, 'NoteAnnotation', await one(await editNote(id, c.req.valid('json').text, store, now())));
  });

  api.openapi(remove, async (c) => {
    await orNotFound(removeNote(c.req.valid('param').id, store));
    return c.body(null, 204);
  });

  api.openapi(onArticle, async (c) => {
    const id = await orNotFound(pickArticle(c.req.valid('param').id, store));
    return give(c, 'NoteList', { items: await shown(await store.notes.list([id])) });
  });

  api.openapi(onStory, async (c) => {
    const notes = await notesOnStory(await pick(c.req.valid('param').id), store);
    return give(c, 'NoteList', { items: await shown(notes) });
  });

  api.openapi(reading, async (c) => {
    const story = await pick(c.req.valid('param').id);
    const mark = await lastRead(story, personOf(c, access), store);
    const changes =
      mark && c.req.valid('query').changes ? await work.changes(story, new Date(mark.read)) : null;
    return give(c, 'Reading', { story, read: mark?.read ?? null, ...(changes && { changes }) });
  });

  api.openapi(read, async (c) => {
    const story = await pick(c.req.valid('param').id);
    const at = now();
    await markRead(story, personOf(c, access), store, at);
    return give(c, 'Reading', { story, read: at.toISOString() });
  });

  return api;
}
