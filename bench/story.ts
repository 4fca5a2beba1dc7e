/**
 * Times the dossier of one long story of a library: from nothing, and again each time that one more article has come. `synoptic`
 * makes both the same way; of the articles that it has read before, only what depends on all of them is made anew.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleId } from '../src/model/article.ts';
import { addInputs } from '../src/pipeline/library/add.ts';
import { dossierOfArticles } from '../src/pipeline/library/story-dossier.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { inventStory } from './invented-story.ts';

/** So many articles come after the others: of some nearly all is known, while others change how what is known weighs. */
const MORE = 5;

/**
 * Prints the processor's time of each step, from nothing and with one article more (the median and the most of several), how
 * long that took, and the memory.
 */
export async function benchStory(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-bench-'));
  const store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
  try {
    const file = join(folder, 'articles.jsonl');
    const articles = inventStory(count + MORE);
    await writeFile(file, articles.map((one) => JSON.stringify(one)).join('\n'));
    await addInputs([file], store);
    const ids = (await store.articles.list({}, count + MORE)).map(({ id }) => id).sort();
    const cold = await timed(ids.slice(0, count), store);
    const again: ReadonlyMap<string, number>[] = [];
    for (let more = 1; more <= MORE; more++) again.push(await timed(ids.slice(0, count + more), store));
    printTable(cold, again);
    console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** Returns the seconds of each step, in order; the last are `all`, and those that the clock told. */
async function timed(ids: readonly ArticleId[], store: Store): Promise<Map<string, number>> {
  const steps = new Map<string, number>();
  const [start, began] = [process.cpuUsage(), performance.now()];
  const now = (): number => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  let last = { step: 'taking from the library', at: 0 };
  const begin = (step: string): void => {
    const at = now();
    steps.set(last.step, (steps.get(last.step) ?? 0) + at - last.at);
    last = { step, at };
  };
  await dossierOfArticles(ids, store, { onStep: begin });
  begin('');
  return steps.set('all', now()).set('by the clock', (performance.now() - began) / 1000);
}

function printTable(cold: ReadonlyMap<string, number>, again: readonly ReadonlyMap<string, number>[]): void {
  const row = (step: string, cells: readonly string[]): string =>
    step.padEnd(26) + cells.map((cell) => cell.padStart(14)).join('');
  console.log(row('step', ['from nothing', 'one more', 'at most']));
  for (const [step, seconds] of cold) {
    const sorted = again.map((one) => one.get(step) ?? 0).sort((a, b) => a - b);
    const cells = [seconds, sorted[sorted.length >> 1]!, sorted.at(-1)!];
    console.log(
      row(
        step,
        cells.map((one) => `${one.toFixed(2)} s`),
      ),
    );
  }
}
