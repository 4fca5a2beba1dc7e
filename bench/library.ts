/**
 * Adds invented articles to a library, as `synoptic add` does, and prints for each tenth how many a second, with how much
 * of the processor, and how long others had to wait for the writer; at last the memory and the room on disk that it took.
 * Seconds of the processor tell what a loaded machine's clock does not; and whether an article costs as much at the end as at the
 * beginning is told beside plain tokenising, since a host may be half as fast from one minute to the next.
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
import { type InventedRecord, inventLibrary } from './invented-library.ts';
import { countWords } from './turns/plain.ts';
import { median } from './turns/ratios.ts';

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
    const tenths = tenthsOf(articles, openPace(inventLibrary(SAMPLED)));
    console.log(`${articles} articles, ${availableParallelism()} cores, ${pool.workers} workers`);
    console.log(
      '   articles   a second   of the processor, ms an article   × plain tokenising   memory, MiB',
    );
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

function tenthsOf(articles: number, pace: Pace) {
  let [seen, before] = [0, { seen: 0, at: performance.now(), spent: processor() }];
  let sampled = 0;
  return {
    count: (more: number): void => {
      seen += more;
      if (seen - sampled >= articles / 100) {
        sampled = seen;
        pace.sample();
      }
      if (seen - before.seen < articles / 10 && seen < articles) return;
      const { plain, took } = pace.since();
      const [came, seconds] = [seen - before.seen, (performance.now() - before.at - took) / 1000];
      const each = (processor() - before.spent - took) / came;
      console.log(
        `${String(seen).padStart(11)}${(came / seconds).toFixed(0).padStart(11)}${each.toFixed(2).padStart(34)}` +
          `${(each / plain).toFixed(1).padStart(20)}${String(Math.round(process.memoryUsage.rss() / 2 ** 20)).padStart(14)}`,
      );
      before = { seen, at: performance.now(), spent: processor() };
    },
  };
}

/** How fast the machine is just now. */
interface Pace {
  readonly sample: () => void;
  /** Since this was last asked: milliseconds that an article's words take to be counted, on the median, and all that this took. */
  readonly since: () => { readonly plain: number; readonly took: number };
}

/** Articles by which it is told: a twentieth of a second of plain tokenising. */
const SAMPLED = 200;

function openPace(records: Iterable<InventedRecord>): Pace {
  const texts = Array.from(records, ({ text }) => text);
  let times: number[] = [];
  const sample = (): void => {
    // Of this thread alone: the workers go on meanwhile.
    const start = millisecondsOf(process.threadCpuUsage());
    countWords(texts);
    times.push(millisecondsOf(process.threadCpuUsage()) - start);
  };
  return {
    sample,
    since: () => {
      const told = { plain: median(times) / texts.length, took: times.reduce((sum, time) => sum + time, 0) };
      times = [];
      return told;
    },
  };
}

/** Milliseconds of the processor until now, of all threads. */
const processor = (): number => millisecondsOf(process.cpuUsage());

const millisecondsOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

function quantiles(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(0);
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)}`;
}
