/** `synoptic brief`: inputs in, a dossier out. */

import { extname, resolve } from 'node:path';
import type { Interval } from '../model/article.ts';
import type { Dossier } from '../model/dossier.ts';
import type { OriginLevel } from '../model/reuse.ts';
import { brief } from '../pipeline/brief.ts';
import { DONE } from './exit-codes.ts';
import { type ModelFlags, modelOptionOf } from './model-flags.ts';
import { showProgress } from './progress.ts';
import { type ReadingFlags, readingOptionsOf } from './reading-flags.ts';
import { refuse } from './refusals.ts';
import { summaryOf } from './summary.ts';
import { OutputError, openOutput } from './write-output.ts';

export interface BriefFlags extends ReadingFlags, ModelFlags {
  readonly format?: Format;
  readonly output?: string;
  readonly date?: Interval;
  readonly title?: string;
  readonly independentBy?: OriginLevel;
  readonly words?: number;
}

type Format = 'html' | 'json' | 'md';

/** What writes a form is loaded when it is asked for. */
const RENDER: Record<Format, (dossier: Dossier) => string | Promise<string>> = {
  html: async (dossier) => (await import('../render/html.ts')).renderHtml(dossier),
  json: (dossier) => `${JSON.stringify(dossier, null, 2)}\n`,
  md: async (dossier) => (await import('../render/markdown.ts')).renderMarkdown(dossier),
};

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.md': 'md',
  '.markdown': 'md',
};

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
    const written = await openOutput(output, 'dossier.html');
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
    const kind = format ?? BY_ENDING[extname(output ?? '').toLowerCase()] ?? 'html';
    const rendered = await RENDER[kind](dossier);
    progress.stop();
    for (const { what, why, article } of dossier.unchecked)
      if (article === undefined && !LAYERS.has(what)) console.error(`synoptic: ${what}: ${why}`);
    if (output !== undefined && dossier.pages.some(({ uri }) => resolve(uri) === resolve(output)))
      throw new OutputError(`${output} is one of the inputs. Choose another place with -o.`);
    await written.write(rendered);
    await written.finish();
    if (output !== undefined) console.error(summaryOf(dossier, output));
    return DONE;
  } catch (error) {
    progress.stop();
    return refuse(error);
  }
}

/** What a dossier says about itself; the rest of `unchecked` is about the inputs, of which the user is warned. */
const LAYERS: ReadonlySet<string> = new Set(
  'issues stances expectations framing comparison quotations times origins'.split(' '),
);
