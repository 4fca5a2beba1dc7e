/** Notes on passages, and how far somebody has read. What is noted of must stand there. */

import { randomUUID } from 'node:crypto';
import type { StoryId } from '../../model/library.ts';
import type { Note, ReadingMark } from '../../model/note.ts';
import type { Span } from '../../model/span.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { pickArticle } from './pick-articles.ts';
import { storyIdOf } from './pick-story.ts';

/** Longer ones are articles. */
const LONGEST = 20_000;

export interface NewNote {
  /** The article's id, or how it begins. */
  readonly article: string;
  readonly span: Span;
  readonly text: string;
  readonly author: string;
}

/**
 * Keeps a note on a passage of an article.
 * @throws StoreError where there is no such passage, or nothing is noted
 */
export async function addNote(
  { article, span, text, author }: NewNote,
  store: Store,
  at: Date,
): Promise<Note> {
  const id = await pickArticle(article, store);
  const [stored] = await store.articles.get([id]);
  const { start, end } = span;
  const words = stored!.article.text;
  if (!(0 <= start && start < end && end <= words.length))
    throw new StoreError(
      `The article has no place ${start} to ${end}: its text has ${words.length} characters. Mark words of the article as it stands.`,
    );
  const about = { article: id, start, end, exact: words.slice(start, end) };
  const note = { id: randomUUID(), about, text: noted(text), author };
  await store.notes.add(note, at);
  const time = at.toISOString();
  return { ...note, created: time, modified: time };
}

/**
 * Says it otherwise.
 * @throws StoreError where there is no such note, or nothing is noted
 */
export async function editNote(id: string, text: string, store: Store, at: Date): Promise<Note> {
  await store.notes.edit(id, noted(text), at);
  return noteOf(id, store);
}

/** @throws StoreError where there is no such note */
export async function removeNote(id: string, store: Store): Promise<void> {
  if (!(await store.notes.remove(id))) throw unknown(id);
}

/** @throws StoreError where there is no such note */
export async function noteOf(id: string, store: Store): Promise<Note> {
  const note = await store.notes.get(id);
  if (note) return note;
  throw unknown(id);
}

const unknown = (id: string): StoreError =>
  new StoreError(`There is no note ${id}. It may have been taken out, or have gone with its article.`);

/** Returns the notes on a story's articles, by article and place. */
export const notesOnStory = async (story: StoryId, { stories, notes }: Store): Promise<Note[]> =>
  notes.list(await stories.articles(story));

function noted(text: string): string {
  const said = text.trim();
  if (said === '') throw new StoreError('The note says nothing. Write something, or take it out.');
  if (said.length > LONGEST)
    throw new StoreError(`The note is longer than ${LONGEST} characters. Say it more briefly.`);
  return said;
}

/** Notes that somebody has read a story as it is now. */
export const markRead = (story: StoryId, reader: string, { readingMarks }: Store, at: Date): Promise<void> =>
  readingMarks.set(story, reader, at);

/** Returns when somebody last read a story, also when it was called by another article then; nothing where never. */
export async function lastRead(
  story: StoryId,
  reader: string,
  { readingMarks, stories }: Store,
): Promise<ReadingMark | undefined> {
  const names = (await stories.articles(story)).map(storyIdOf);
  const [mark] = await readingMarks.list([...new Set([story, ...names])], reader);
  return mark && { ...mark, story };
}
