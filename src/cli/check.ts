/** `synoptic check`: texts in, whether they are spun or copied out. */

import { check, foundSomething } from '../pipeline/check.ts';
import { renderCheck } from '../render/check.ts';
import { DONE, FOUND_SOMETHING } from './exit-codes.ts';
import { showProgress } from './progress.ts';
import { type ReadingFlags, readingOptionsOf } from './reading-flags.ts';
import { refuse } from './refusals.ts';
import { screenOf } from './screen.ts';

export interface CheckFlags extends ReadingFlags {
  readonly against?: readonly string[];
  readonly json?: boolean;
}

/** Sets the exit code; the findings go to standard output. */
export async function runCheck(inputs: readonly string[], flags: CheckFlags): Promise<void> {
  process.exitCode = await checkInputs(inputs, flags);
}

async function checkInputs(
  inputs: readonly string[],
  { against, json = false, ...web }: CheckFlags,
): Promise<number> {
  const progress = await showProgress(process.stderr);
  try {
    const found = await check(inputs, {
      ...(await readingOptionsOf(web)),
      ...(against && { against }),
      onStep: progress.step,
    });
    progress.stop();
    process.stdout.write(
      json ? `${JSON.stringify(found, null, 2)}\n` : renderCheck(found, screenOf(process.stdout)),
    );
    return foundSomething(found) ? FOUND_SOMETHING : DONE;
  } catch (error) {
    progress.stop();
    return refuse(error);
  }
}
