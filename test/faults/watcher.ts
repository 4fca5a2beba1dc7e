/** A process that watches a library whose clock is so many hours ahead, until it is killed or nothing waits. */

import { openWeb } from '../../src/fetch/web/web-reader.ts';
import { openLibrary } from '../../src/pipeline/library/open-library.ts';
import { watchOnce } from '../../src/pipeline/library/watch.ts';

const [folder, host, hours] = process.argv.slice(2) as [string, string, string];
const { store } = await openLibrary(folder);
const web = openWeb({ allowedHosts: [host], perHostDelayMs: 0 });
await watchOnce({
  store,
  web,
  publishers: [],
  now: () => new Date(Date.now() + 3600_000 * Number(hours)),
  sleep: async () => {},
  signal: new AbortController().signal,
  onEvent: (event) => process.stdout.write(`${JSON.stringify(event)}\n`),
});
await web.close();
await store.close();
