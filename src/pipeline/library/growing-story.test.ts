import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqlite } from '../../store/sqlite.ts';
import { addInputs } from './add.ts';
import { storyIdOf } from './pick-story.ts';
import { dossierOfArticles, dossierOfStory } from './story-dossier.ts';

const INPUTS = [
  '01-littoral-news.txt',
  '03-tidewater-daily.txt',
  '06-newsheap.html',
  '08-kessary-herald.txt',
].map((name) => `examples/harbour/${name}`);
const at = (hour: number): Date => new Date(Date.UTC(2031, 4, 4, hour));

test('a story to which articles come one by one has the dossier that they have from nothing', async (t) => {
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
  for (const [hour, input] of INPUTS.toReversed().entries()) {
    await addInputs([input], growing);
    const ids = (await growing.articles.list({}, 50)).map(({ id }) => id).sort();
    const story = storyIdOf(ids[0]!);
    await growing.stories.form([{ id: story, title: 'The strike', articles: ids }], [], at(hour));
    // The first three make one dossier, and the one that comes after them another.
    if (hour > 1) last = JSON.stringify(await dossierOfStory(story, growing, { now: () => at(hour) }));
  }
  await addInputs(INPUTS, cold);
  const ids = (await cold.articles.list({}, 50)).map(({ id }) => id);
  assert.equal(last, JSON.stringify(await dossierOfArticles(ids, cold)));
});
