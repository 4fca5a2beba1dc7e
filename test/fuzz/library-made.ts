/** A small library to try things on: it is made once, and each trial has a copy of its own. */

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportLines, type Line } from '../../src/pipeline/library/exchange.ts';
import { followStories } from '../../src/pipeline/library/follow.ts';
import { keepArticles } from '../../src/pipeline/library/keep.ts';
import { correct } from '../../src/pipeline/library/ledger.ts';
import { addNote } from '../../src/pipeline/library/notes.ts';
import { dossierOfStory } from '../../src/pipeline/library/story-dossier.ts';
import { storyForming } from '../../src/pipeline/library/story-forming.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { articleOf } from '../contract/invented.ts';

/** What time it is in it. */
export const NOW = new Date(Date.UTC(2031, 4, 20, 12));
const now = () => NOW;

const FLOOD = [
  articleOf(
    'The council of Ammerly voted on Tuesday to raise the harbour wall by two metres. “The old town will not be flooded again,” Mayor Orla Tamm said. Work begins on 1 June.',
    { title: 'Ammerly to raise harbour wall', day: '2031-03-04', publisher: 'Vellin Courier' },
  ),
  articleOf(
    'The harbour wall of Ammerly will be three metres higher, the council voted on Tuesday. Orla Tamm, the mayor, said that work begins on 1 June.',
    { title: 'Ammerly votes for a higher harbour wall', day: '2031-03-05', publisher: 'Orle Radio' },
  ),
];
const FERRY = articleOf('The ferry Petrel ran aground off Skelder in thick fog with 83 passengers aboard.', {
  title: '</title><script>hostile()</script> & “fog”',
  day: '2031-03-03',
  publisher: '"><img src=x onerror=hostile()>',
});
const FOREIGN = articleOf('Die Fähre lief am Dienstag vor Skelder auf Grund, sagte die Hafenmeisterin.', {
  title: 'Fähre auf Grund',
  day: '2031-03-03',
  language: 'de',
});

export interface Made {
  readonly file: string;
  readonly articles: readonly string[];
  readonly stories: readonly string[];
}

let made: Promise<Made> | undefined;

/** Returns the library, and what stands in it. */
export function madeLibrary(): Promise<Made> {
  made ??= make();
  return made;
}

const folder = mkdtempSync(join(tmpdir(), 'synoptic-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

async function make(): Promise<Made> {
  const store = await openSqlite(join(folder, 'making.sqlite'), { create: true });
  await keepArticles([...FLOOD, FERRY, FOREIGN], store, NOW, storyForming());
  const stories = (await store.stories.list(9)).map(({ id }) => id).sort();
  const articles = (await store.articles.list({}, 9)).map(({ id }) => id).sort();
  for (const story of stories) await dossierOfStory(story, store, { now });
  const by = { author: 'Ada Quill', reason: 'I read both.' };
  await correct({ kind: 'exclude', article: FERRY.article.id }, by, store, now);
  await correct({ kind: 'join', names: ['Orla Tamm', 'Mayor Tamm'] }, by, store, now);
  const span = { start: 0, end: 7 };
  await addNote({ article: articles[0]!, span, text: 'Ask them.', author: 'Ada Quill' }, store, NOW);
  await store.feeds.add(['https://post.example/feed'], 3600, NOW);
  await followStories([stories[0]!], store, NOW);
  const file = join(folder, 'made.sqlite');
  await store.backup(file);
  await store.close();
  return { file, articles, stories };
}

let copies = 0;

/** Runs something on a copy of the library, or on an empty one, which is then thrown away. */
export async function onLibrary<Result>(
  run: (store: Store) => Promise<Result>,
  { empty = false } = {},
): Promise<Result> {
  const file = join(folder, `${++copies}.sqlite`);
  if (!empty) copyFileSync((await madeLibrary()).file, file);
  const store = await openSqlite(file, { create: empty });
  try {
    return await run(store);
  } finally {
    await store.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  }
}

/** Returns the lines of an export. */
export async function linesOf(store: Store): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of exportLines(store)) lines.push(line);
  return lines;
}
