import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { inventStory } from '../../../bench/invented-story.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import type { Dossier } from '../../model/dossier.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { compileArticles } from '../compile-dossier.ts';
import { addInputs } from './add.ts';
import { storyIdOf } from './pick-story.ts';
import { dossierOfArticles, dossierOfStory } from './story-dossier.ts';

const INPUTS = [
  '01-littoral-news.txt',
  '03-tidewater-daily.txt',
  '06-newsheap.html',
  '08-kessary-herald.txt',
].map((name) => `examples/harbour/${name}`);
/** Characters of an invented article. */
const LENGTH = 1500;
const at = (hour: number): Date => new Date(Date.UTC(2031, 4, 4, hour));

test('a story to which articles come one by one has the dossier that they have from nothing', (t) =>
  assertGrows(t, INPUTS.toReversed()));

test('so has a story of many figures and people, whatever comes last', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  t.after(() => rm(folder, { recursive: true }));
  const inputs = inventStory(5, 11).map(({ text, ...article }, at) => ({
    article: { ...article, text: text.slice(0, LENGTH) },
    file: join(folder, `${at}.jsonl`),
  }));
  for (const { article, file } of inputs) await writeFile(file, JSON.stringify(article));
  const files = inputs.map(({ file }) => file);
  await assertGrows(t, [...files.slice(3), ...files.slice(0, 3)]);
});

/** The first three make one dossier, and each that comes after them another; read after all, the first still make theirs. */
async function assertGrows(t: TestContext, inputs: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  const [growing, cold] = [
    await openSqlite(join(folder, 'growing.sqlite'), { create: true }),
    await openSqlite(join(folder, 'cold.sqlite'), { create: true }),
  ];
  t.after(async () => {
    await growing.close();
    await cold.close();
    await rm(folder, { recursive: true });
  });
  let last = '';
  const first: { ids: readonly ArticleId[]; dossier: string } = { ids: [], dossier: '' };
  for (const [hour, input] of inputs.entries()) {
    await addInputs([input], growing);
    const ids = (await growing.articles.list({}, 50)).map(({ id }) => id).sort();
    const story = storyIdOf(ids[0]!);
    await growing.stories.form([{ id: story, title: 'The story', articles: ids }], [], at(hour));
    if (hour > 1) last = JSON.stringify(await dossierOfStory(story, growing, { now: () => at(hour) }));
    if (hour === 2) Object.assign(first, { ids, dossier: last });
  }
  assert.equal(first.dossier, JSON.stringify(await dossierOfArticles(first.ids, growing)));
  await addInputs([...inputs].sort(), cold);
  const ids = (await cold.articles.list({}, 50)).map(({ id }) => id);
  assert.equal(last, JSON.stringify(await dossierOfArticles(ids, cold)));
  assert.equal(last, JSON.stringify(await dossierFromNothing(ids, cold)));
}

/** Without what the process holds of the articles that it has read. */
async function dossierFromNothing(ids: readonly ArticleId[], { articles }: Store): Promise<Dossier> {
  const stored = (await articles.get(ids)).map(({ article }) => article);
  const pages = await articles.pages([...new Set(stored.map(({ page }) => page))]);
  const inOrder = pages.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  const place = ({ parts }: Article): number => parts[0]!.pageStart;
  const standing = inOrder.flatMap(({ id }) =>
    stored.filter(({ page }) => page === id).sort((a, b) => place(a) - place(b)),
  );
  return compileArticles({ articles: standing, pages: inOrder }).dossier;
}
