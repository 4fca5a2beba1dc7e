import assert from 'node:assert/strict';
import { it } from 'node:test';
import { articleOf } from '../../../test/contract/invented.ts';
import { STORES } from '../../../test/contract/stores.ts';
import { keepArticles } from './keep.ts';
import { storyForming } from './story-forming.ts';

for (const [name, fresh] of Object.entries(STORES))
  it(`keeps an article that is given twice at once as new, in a story of its own, in ${name}`, async (t) => {
    const { store, remove } = await fresh();
    t.after(remove);
    const given = articleOf('Two bridges are closed.', { day: '2031-05-02' });
    const noon = new Date('2031-05-02T12:00:00Z');
    const kept = await keepArticles([given, given], store, noon, storyForming());
    assert.deepEqual(
      kept.map((one) => one.kept),
      ['new', 'known'],
    );
    assert.equal(await store.stories.count(), 1);
  });
