/**
 * Times the dossier of one long story of a library: from nothing, and again when one more article has come. `synoptic`
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

/** Prints the processor's time of each step, from nothing and with one article more, how long both took, and the memory. */
export async function benchStory(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-bench-'));
  const store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
  try {
    const file = join(folder, 'articles.jsonl');
    const articles = inventStory(count + 1);
    await writeFile(file, articles.map((one) => JSON.stringify(one)).join('\n'));
    await addInputs([file], store);
    const ids = (await store.articles.list({}, count + 1)).map(({ id }) => id).sort();
    printTable(await timed(ids.slice(0, count), store), await timed(ids, store));
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

function printTable(cold: ReadonlyMap<string, number>, again: ReadonlyMap<string, number>): void {
  console.log(`${'step'.padEnd(26)}${'from nothing'.padStart(14)}${'one more'.padStart(12)}`);
  for (const [step, seconds] of cold)
    console.log(
      step.padEnd(26) +
        `${seconds.toFixed(2)} s`.padStart(14) +
        `${(again.get(step) ?? 0).toFixed(2)} s`.padStart(12),
    );
}
