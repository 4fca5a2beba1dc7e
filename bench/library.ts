/**
 * Adds invented articles to a library, as `synoptic add` does, and prints for each tenth how many a second, with how much
 * of the processor, and how long others had to wait for the writer; at last the memory and the room on disk that it took.
 * Seconds of the processor tell what a loaded machine's clock does not.
 */

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { openPool } from '../src/jobs/pool.ts';
import { addInputs } from '../src/pipeline/library/add.ts';
import { createLibrary } from '../src/pipeline/library/open-library.ts';
import type { Store } from '../src/store/store.ts';
import { inventLibrary } from './invented-library.ts';

export interface LibraryBench {
  readonly articles: number;
  readonly workers?: number;
  /** Where the library is left; without it nothing is. */
  readonly folder?: string;
  readonly days?: number;
  /** Whether none has a date. */
  readonly undated?: boolean;
}

export async function benchLibrary({
  articles,
  workers,
  folder,
  days = 365,
  undated,
}: LibraryBench): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'synoptic-bench-'));
  const pool = openPool(workers === undefined ? {} : { workers });
  try {
    const file = join(work, 'articles.jsonl');
    await write(file, inventLibrary(articles, { days, dates: !undated }));
    const { store, place: kept } = await createLibrary(folder ?? join(work, 'library'));
    const locks: number[] = [];
    const tenths = tenthsOf(articles);
    console.log(`${articles} articles, ${availableParallelism()} cores, ${pool.workers} workers`);
    console.log('   articles   a second   of the processor, ms an article   memory, MiB');
    await addInputs([file], timed(store, locks), {
      workers: () => pool,
      onKept: (batch) => tenths.count(batch.length),
    });
    const stories = await store.stories.count();
    await store.close();
    const { size } = await stat(join(kept, 'library.sqlite'));
    console.log(
      `${stories} stories; ${Math.round(size / 2 ** 20)} MiB on disk, ${Math.round(size / articles)} bytes an article`,
    );
    console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
    console.log(`under the write lock, ms: ${quantiles(locks)}`);
  } finally {
    await pool.close();
    await rm(work, { recursive: true });
  }
}

async function write(file: string, records: Iterable<object>): Promise<void> {
  const stream = createWriteStream(file);
  for (const record of records)
    if (!stream.write(`${JSON.stringify(record)}\n`))
      await new Promise<void>((resolve) => stream.once('drain', resolve));
  stream.end();
  await finished(stream);
}

/** Returns the store, which notes how long each piece of work kept others from writing, in ms. */
const timed = (store: Store, locks: number[]): Store => ({
  ...store,
  together: async (work) => {
    let start = 0;
    try {
      return await store.together((inside) => {
        start = performance.now();
        return work(inside);
      });
    } finally {
      locks.push(performance.now() - start);
    }
  },
});

function tenthsOf(articles: number) {
  let [seen, before] = [0, { seen: 0, at: performance.now(), cpu: process.cpuUsage() }];
  return {
    count: (more: number): void => {
      seen += more;
      if (seen - before.seen < articles / 10 && seen < articles) return;
      const [now, cpu] = [performance.now(), process.cpuUsage()];
      const [came, seconds] = [seen - before.seen, (now - before.at) / 1000];
      const spent = (cpu.user + cpu.system - before.cpu.user - before.cpu.system) / 1000;
      console.log(
        `${String(seen).padStart(11)}${(came / seconds).toFixed(0).padStart(11)}${(spent / came).toFixed(2).padStart(34)}` +
          `${String(Math.round(process.memoryUsage.rss() / 2 ** 20)).padStart(14)}`,
      );
      before = { seen, at: now, cpu };
    },
  };
}

function quantiles(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(0);
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)}`;
}
