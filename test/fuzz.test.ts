/** A few hundred pages that nobody would write. `npm run fuzz` reads as many as one likes. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { basePages, makePage, tryPage } from './fuzz/trial.ts';

const PAGES = 400;
const SEED = 2031;

describe('mutated pages', () => {
  const bases = basePages();

  it('are the same for the same seed and number, and others for others', async () => {
    const [one, again, other] = [
      await makePage(bases, SEED, 3),
      await makePage(bases, SEED, 3),
      await makePage(bases, SEED, 4),
    ];
    assert.deepEqual(one, again);
    assert.notDeepEqual(one, other);
  });

  it('are read without a fault, each within its bound of time', async () => {
    const faults: string[] = [];
    let articles = 0;
    for (let number = 0; number < PAGES; number++) {
      const trial = await tryPage(bases, SEED, number);
      articles += trial.articles;
      faults.push(
        ...trial.faults.map(
          (fault) => `npm run fuzz -- --invented --seed ${SEED} --only ${number}: ${fault}`,
        ),
      );
    }
    assert.deepEqual(faults, []);
    assert.ok(articles > PAGES / 2, `${articles} articles: the mutations leave too little`);
  });
});
