/** A worker of a library, as "synoptic worker" is one, until it is killed: it says what it does, one line for each event. */

import { runWorker } from '../../src/jobs/worker.ts';
import { sharedWorkOf } from '../../src/pipeline/library/work.ts';
import { openPostgres } from '../../src/store/postgres.ts';

const [url, machine] = process.argv.slice(2) as [string, string];
const store = await openPostgres(url);
const [stop, atOnce] = [new AbortController(), new AbortController()];
process.on('SIGTERM', () => {
  if (stop.signal.aborted) atOnce.abort();
  stop.abort();
});
await runWorker(store, sharedWorkOf(store), {
  machine,
  concurrency: 1,
  signal: stop.signal,
  atOnce: atOnce.signal,
  onEvent: (event) => process.stdout.write(`${JSON.stringify(event)}\n`),
});
await store.close();
