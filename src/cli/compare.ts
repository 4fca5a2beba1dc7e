/** `synoptic compare`: two texts in, side by side out. */

import { extname } from 'node:path';
import type { Comparison } from '../model/comparison.ts';
import { compare } from '../pipeline/compare.ts';
import { renderComparison } from '../render/compared-html.ts';
import { renderComparisonText } from '../render/compared-text.ts';
import { DONE } from './exit-codes.ts';
import { showProgress } from './progress.ts';
import { type ReadingFlags, readingOptionsOf } from './reading-flags.ts';
import { refuse } from './refusals.ts';
import { screenOf } from './screen.ts';
import { openOutput, spareInputs } from './write-output.ts';

export interface CompareFlags extends ReadingFlags {
  readonly format?: Format;
  readonly output?: string;
  /** Which article of the first input, and of the second. */
  readonly article?: readonly [first?: number, second?: number];
}

type Format = 'text' | 'html' | 'json';

/** Two columns of a comfortable measure. */
const WIDEST = 150;

const RENDER: Record<Format, (comparison: Comparison, isFile: boolean) => string> = {
  text: (comparison, isFile) =>
    renderComparisonText(comparison, screenOf(isFile ? {} : process.stdout, WIDEST)),
  html: renderComparison,
  json: (comparison) => `${JSON.stringify(comparison, null, 2)}\n`,
};

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
};

/** Sets the exit code; what failed is said on standard error. */
export async function runCompare(first: string, second: string, flags: CompareFlags): Promise<void> {
  process.exitCode = await compareInputs(first, second, flags);
}

async function compareInputs(
  first: string,
  second: string,
  { format, output: file, article = [], ...web }: CompareFlags,
): Promise<number> {
  const progress = await showProgress(process.stderr);
  const [one, other] = article;
  try {
    await spareInputs(file, [first, second]);
    const output = await openOutput(file, 'compared.html');
    const comparison = await compare(first, second, {
      ...(await readingOptionsOf(web)),
      article: { ...(one !== undefined && { first: one }), ...(other !== undefined && { second: other }) },
      onStep: progress.step,
    });
    progress.stop();
    const kind = format ?? BY_ENDING[extname(file ?? '').toLowerCase()] ?? 'text';
    await output.write(RENDER[kind](comparison, file !== undefined));
    await output.finish();
    return DONE;
  } catch (error) {
    progress.stop();
    return refuse(error);
  }
}
