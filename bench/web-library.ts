/** A library to be served: one story of many articles with its dossier, and others around it. All of it is invented. */

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleSummary } from '../src/model/library.ts';
import { addInputs } from '../src/pipeline/library/add.ts';
import { createLibrary, openLibrary } from '../src/pipeline/library/open-library.ts';
import { storyIdOf } from '../src/pipeline/library/pick-story.ts';
import { dossierOfStory } from '../src/pipeline/library/story-dossier.ts';
import type { Store } from '../src/store/store.ts';
import { inventLibrary } from './invented-library.ts';
import { inventStory } from './invented-story.ts';

/** Articles of other stories. */
const OTHERS = 600;

/** Makes the library in a folder where there is none, and returns the id of its long story. */
export async function libraryWithStory(folder: string, articles: number): Promise<string> {
  if (existsSync(join(folder, 'library.sqlite'))) {
    const { store } = await openLibrary(folder);
    const stories = await store.stories.list(10_000);
    await store.close();
    return stories.toSorted((a, b) => b.articles - a.articles)[0]!.id;
  }
  await mkdir(folder, { recursive: true });
  const { store } = await createLibrary(folder);
  const story = await withStory(store, folder, articles);
  const others = join(folder, 'others.jsonl');
  await writeFile(others, lines([...inventLibrary(OTHERS, { days: 60 })]));
  await addInputs([others], store, { web: false });
  await store.close();
  return story;
}

/** The story is formed as it is meant: how well stories are told apart is measured elsewhere. */
async function withStory(store: Store, folder: string, articles: number): Promise<string> {
  const file = join(folder, 'story.jsonl');
  await writeFile(file, lines(inventStory(articles)));
  await addInputs([file], store, { web: false });
  const added = (await store.articles.list({}, articles)).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const [first] = added;
  const id = storyIdOf(first!.id);
  const formed = (await store.stories.list(articles)).map((story) => story.id);
  const title = 'The flood in the valley';
  await store.stories.form([{ id, title, articles: added.map((one) => one.id) }], formed, new Date());
  const used = process.cpuUsage();
  await dossierOfStory(id, store);
  const { user, system } = process.cpuUsage(used);
  console.log(
    `the dossier of ${articles} articles, from nothing: ${((user + system) / 1e6).toFixed(1)} s of the processor`,
  );
  return id;
}

const dayOf = ({ published }: ArticleSummary): string => published?.start ?? '';

export const lines = (all: readonly object[]): string => all.map((one) => JSON.stringify(one)).join('\n');
