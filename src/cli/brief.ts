/** `synoptic brief`: inputs in, a dossier out. */

import type { Interval } from '../model/article.ts';
import type { OriginLevel } from '../model/reuse.ts';
import { brief } from '../pipeline/brief.ts';
import { type FormFlags, openDossier } from './dossier-forms.ts';
import { DONE } from './exit-codes.ts';
import { type ModelFlags, modelOptionOf } from './model-flags.ts';
import { showProgress } from './progress.ts';
import { type ReadingFlags, readingOptionsOf } from './reading-flags.ts';
import { refuse } from './refusals.ts';

export interface BriefFlags extends ReadingFlags, ModelFlags, FormFlags {
  readonly date?: Interval;
  readonly title?: string;
  readonly independentBy?: OriginLevel;
  readonly words?: number;
}

/** Sets the exit code; what failed is said on standard error. */
export async function runBrief(inputs: readonly string[], flags: BriefFlags): Promise<void> {
  process.exitCode = await briefTo(inputs, flags);
}

async function briefTo(
  inputs: readonly string[],
  { format, output, date, title, independentBy, words, ...flags }: BriefFlags,
): Promise<number> {
  const progress = await showProgress(process.stderr);
  try {
    const write = await openDossier({ ...(format && { format }), ...(output !== undefined && { output }) });
    const model = modelOptionOf(flags);
    const dossier = await brief(inputs, {
      ...(await readingOptionsOf(flags)),
      ...(model && { model }),
      ...(date && { date }),
      ...(title !== undefined && { title }),
      ...(independentBy && { independentBy }),
      ...(words !== undefined && { words }),
      onStep: progress.step,
    });
    progress.stop();
    await write(dossier);
    return DONE;
  } catch (error) {
    progress.stop();
    return refuse(error);
  }
}
