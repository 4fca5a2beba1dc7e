/** A process that adds articles to a library until it is killed, and says of each batch when it is safe. */

import { flushCompileCache } from 'node:module';
import { keepArticles } from '../../src/pipeline/library/keep.ts';
import { openLibrary } from '../../src/pipeline/library/open-library.ts';
import type { StoryForming } from '../../src/pipeline/library/story-forming.ts';
import { articleOf } from '../contract/invented.ts';

const [folder, round] = process.argv.slice(2) as [string, string];
const { store } = await openLibrary(folder);
// What stories form is told in tests of its own; here the store is to be busy.
const forming: StoryForming = {
  inTurn: (work) => work(),
  expect: async () => ({ holds: async () => true, write: async () => {}, drop: async () => {} }),
  keep: async () => {},
};
for (let batch = 0; ; batch++) {
  const given = Array.from({ length: 5 }, (_, at) =>
    articleOf(`The gauge at Vellin stood at ${round}.${batch} metres at reading ${at}.`, {
      // Every third address is one that was edited.
      uri: `https://courier.example/${at % 3 === 0 ? `gauge-${at}` : `${round}-${batch}-${at}`}`,
    }),
  );
  const kept = await keepArticles(given, store, new Date(), forming);
  process.stdout.write(`${JSON.stringify(kept.map(({ id }) => id))}\n`);
  // What Node has made of the code is kept for the next writer: this one is killed, and never ends.
  if (batch === 0) flushCompileCache();
}
