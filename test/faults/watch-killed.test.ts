import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { htmlPage, STORY } from '../../src/fetch/made.ts';
import { serve } from '../../src/fetch/web/made.ts';
import { addFeeds } from '../../src/pipeline/library/feeds.ts';
import { createLibrary, openLibrary } from '../../src/pipeline/library/open-library.ts';
import { randomOf } from '../fuzz/random.ts';

const WATCHER = fileURLToPath(new URL('watcher.ts', import.meta.url));
const ENTRIES = 24;
const KILLS = 6;

it(`a watch that is killed ${KILLS} times reads all entries, and keeps none twice`, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  const pages: Record<string, string> = {};
  const server = await serve(pages);
  t.after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const host = `127.0.0.1:${server.port}`;
  const numbers = Array.from({ length: ENTRIES }, (_, at) => at + 1);
  const items = numbers.map((n) => `<item><title>Report ${n}</title><link>http://${host}/${n}</link></item>`);
  pages['/feed'] = `<rss><channel><title>Osterholm Post</title>${items.join('')}</channel></rss>`;
  for (const n of numbers) pages[`/${n}`] = htmlPage(`Report ${n}`, `${STORY} Ticket ${n} was sold first.`);
  const { store } = await createLibrary(folder);
  await addFeeds([`http://${host}/feed`], store, new Date());
  await store.close();

  const random = randomOf(11);
  const acknowledged: string[] = [];
  for (let round = 0; round <= KILLS; round++) {
    const watcher = spawn(process.execPath, [WATCHER, folder, host, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const most = round === KILLS ? Number.POSITIVE_INFINITY : 1 + random.below(4);
    acknowledged.push(...(await idsUntilKilled(watcher, most)));
  }

  const { store: left } = await openLibrary(folder);
  const [feed] = await left.feeds.list();
  assert.deepEqual(feed?.items, { waiting: 0, done: ENTRIES, givenUp: 0 });
  assert.equal(await left.articles.count({ versions: true }), ENTRIES);
  assert.equal((await left.articles.known(acknowledged)).size, new Set(acknowledged).size);
  assert.equal(new Set(acknowledged).size, acknowledged.length);
  // Only what was at hand when it was killed is asked for once more.
  const again = server.asked.filter((path) => path !== '/feed').length - ENTRIES;
  assert.ok(again <= KILLS, `${again} pages were read again`);
  await left.close();
});

/** Returns the ids of what a watcher says it has kept, and kills it when it has said so many lines. */
function idsUntilKilled(watcher: ReturnType<typeof spawn>, most: number): Promise<string[]> {
  let told = '';
  return new Promise((resolve) => {
    watcher.stdout!.on('data', (chunk: Buffer) => {
      told += chunk;
      if (told.split('\n').length > most) watcher.kill('SIGKILL');
    });
    watcher.on('close', () =>
      resolve(
        told
          .split('\n')
          .slice(0, -1)
          .flatMap((line) => (JSON.parse(line) as { articles?: { id: string }[] }).articles ?? [])
          .map(({ id }) => id),
      ),
    );
  });
}
