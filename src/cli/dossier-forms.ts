/** A dossier written as HTML, JSON or Markdown. */

import { extname, resolve } from 'node:path';
import type { Dossier } from '../model/dossier.ts';
import { summaryOf } from './summary.ts';
import { OutputError, openOutput } from './write-output.ts';

export type Format = 'html' | 'json' | 'md';

export interface FormFlags {
  readonly format?: Format;
  readonly output?: string;
}

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

/**
 * Opens where a dossier is written, before it is made. What is returned writes it, and says on standard error what could
 * not be read and what it holds.
 * @throws OutputError
 */
export async function openDossier({
  format,
  output,
}: FormFlags): Promise<(dossier: Dossier) => Promise<void>> {
  const written = await openOutput(output, 'dossier.html');
  const kind = format ?? BY_ENDING[extname(output ?? '').toLowerCase()] ?? 'html';
  return async (dossier) => {
    const rendered = await RENDER[kind](dossier);
    for (const { what, why, article } of dossier.unchecked)
      if (article === undefined && !LAYERS.has(what)) console.error(`synoptic: ${what}: ${why}`);
    if (output !== undefined && dossier.pages.some(({ uri }) => resolve(uri) === resolve(output)))
      throw new OutputError(`${output} is one of the inputs. Choose another place with -o.`);
    await written.write(rendered);
    await written.finish();
    if (output !== undefined) console.error(summaryOf(dossier, output));
  };
}

/** What a dossier says about itself; the rest of `unchecked` is about the inputs, of which the user is warned. */
const LAYERS: ReadonlySet<string> = new Set(
  'issues stances expectations framing comparison quotations times origins'.split(' '),
);
