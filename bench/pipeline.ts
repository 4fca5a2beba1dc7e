/**
 * Times the pipeline on the example corpus and on ten variations of it.
 *
 * Milliseconds mean little on another machine. What carries over is each step's share of the time, and its growth:
 * 10 for ten times the pages is linear, 100 is every page against every other.
 */

import { fileURLToPath } from 'node:url';
import { readInputs } from '../src/fetch/read-inputs.ts';
import type { ReadPage } from '../src/model/page.ts';
import { compileDossier } from '../src/pipeline/compile-dossier.ts';
import { sha256 } from '../src/text/hashes.ts';

interface Timing {
  readonly articles: number;
  readonly total: number;
  readonly steps: ReadonlyMap<string, number>;
}

/** Prints the time of each step, how it grows, and the memory that all took. */
export async function benchPipeline(): Promise<void> {
  const example = fileURLToPath(new URL('../examples/harbour', import.meta.url));
  const { pages } = await readInputs([example], { stdin: process.stdin, cwd: process.cwd() });
  const variations = Array.from({ length: 10 }, (_, index) =>
    pages.map((page) => varied(page, index)),
  ).flat();
  const cold = timePipeline(pages);
  const few = timePipeline(pages);
  const many = timePipeline(variations);
  printTable(few, many);
  console.log(`cold start ${(cold.total / few.total).toFixed(1)} times the second run`);
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

/** Returns the page with other names and figures, so that it tells of another event in the same words. */
function varied(page: ReadPage, index: number): ReadPage {
  const syllable = ['', 'or', 'ane', 'ist', 'ub', 'ey', 'olm', 'ace', 'int', 'urg'][index]!;
  const text = page.text
    .replace(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}/gu, (name) => name + syllable)
    .replace(/\b[1-9]\d?\b(?! March)/g, (figure) => String(Number(figure) + index));
  const uri = `${index}/${page.uri}`;
  return { ...page, uri, id: `p${sha256(uri + text).slice(0, 12)}`, text };
}

/** The time from the start of a step to that of the next is the step's. */
function timePipeline(read: readonly ReadPage[]): Timing {
  const steps = new Map<string, number>();
  const start = performance.now();
  let last = { step: '', at: start };
  const begin = (step: string): void => {
    const at = performance.now();
    if (last.step) steps.set(last.step, (steps.get(last.step) ?? 0) + at - last.at);
    last = { step, at };
  };
  const { dossier } = compileDossier(read, [], { onStep: begin });
  begin('');
  return { articles: dossier.articles.length, total: performance.now() - start, steps };
}

function printTable(few: Timing, many: Timing): void {
  console.log(
    `${'step'.padEnd(26)}${few.articles} articles   share   ${many.articles} articles   share   growth`,
  );
  for (const [step, ms] of [...few.steps, ['all', few.total] as const]) {
    const later = step === 'all' ? many.total : many.steps.get(step)!;
    console.log(
      step.padEnd(23) +
        `${ms.toFixed(0)} ms`.padStart(12) +
        `${Math.round((ms / few.total) * 100)}%`.padStart(10) +
        `${later.toFixed(0)} ms`.padStart(14) +
        `${Math.round((later / many.total) * 100)}%`.padStart(10) +
        (later / ms).toFixed(1).padStart(9),
    );
  }
  for (const { articles, total } of [few, many])
    console.log(`${articles} articles: ${((articles / total) * 1000).toFixed(0)} articles per second`);
}
