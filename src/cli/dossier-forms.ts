/** A dossier written in one form, or in several at once. */

import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Dossier } from '../model/dossier.ts';
import { FORMATS, type FormatName, formatNamed, formatOfFile } from '../render/formats.ts';
import { listed } from './reading-flags.ts';
import { summaryOf } from './summary.ts';
import { OutputError, openOutput } from './write-output.ts';

export interface FormFlags {
  readonly format?: FormatName;
  readonly output?: readonly string[];
}

/** Returns the command with the options on what is written and where. */
export const withFormOptions = (command: Command): Command =>
  command
    .option('-o, --output <file>', 'write to this file instead of standard output; may be repeated', listed)
    .addOption(
      new Option('--format <format>', 'what to write (else as the file is named, else html)').choices(
        FORMATS.map(({ name }) => name),
      ),
    );

/**
 * Opens where a dossier is written, before it is made. What is returned writes it, and says on standard error what could
 * not be read and what it holds.
 * @throws OutputError
 */
export async function openDossier({
  format,
  output = [],
}: FormFlags): Promise<(dossier: Dossier) => Promise<void>> {
  if (format !== undefined && output.length > 1)
    throw new OutputError('--format is for one output. Of several, each is written as its name ends.');
  const places = await Promise.all(
    (output.length > 0 ? output : [undefined]).map((file) => openPlace(file, format)),
  );
  return async (dossier) => {
    for (const { what, why, article } of dossier.unchecked)
      if (article === undefined && !LAYERS.has(what)) console.error(`synoptic: ${what}: ${why}`);
    for (const file of output)
      if (dossier.pages.some(({ uri }) => resolve(uri) === resolve(file)))
        throw new OutputError(`${file} is one of the inputs. Choose another place with -o.`);
    for (const write of places) await write(dossier);
    if (output.length > 0) console.error(summaryOf(dossier, output));
  };
}

type Write = (dossier: Dossier) => Promise<void>;

/** Returns what writes a dossier to a place: a file, a folder for tables, or standard output. */
async function openPlace(file: string | undefined, format: FormatName | undefined): Promise<Write> {
  if (format === 'csv' && file !== undefined && (await isFolder(file))) return tablesIn(file);
  if (format === undefined && file?.toLowerCase().endsWith('.csv')) return oneTable(file);
  const form = formatNamed(format ?? '') ?? formatOfFile(file ?? '') ?? formatNamed('html')!;
  if (form.name === 'csv' && file === undefined && process.stdout.isTTY)
    throw new OutputError('Tables are an archive, which no terminal shows. Name a file: -o tables.zip');
  const written = await openOutput(file, `dossier${form.extension}`);
  return async (dossier) => {
    await written.write(await form.render(dossier));
    await written.finish();
  };
}

const isFolder = async (file: string): Promise<boolean> =>
  /[/\\]$/.test(file) || ((await stat(file).catch(() => null))?.isDirectory() ?? false);

const tablesIn =
  (folder: string): Write =>
  async (dossier) => {
    const { csvTables } = await import('../render/csv.ts');
    for (const [name, text] of csvTables(dossier)) {
      const written = await openOutput(join(folder, `${name}.csv`), '');
      await written.write(text);
      await written.finish();
    }
  };

/** A file of one table is named after it. */
async function oneTable(file: string): Promise<Write> {
  const { csvTables, TABLE_NAMES } = await import('../render/csv.ts');
  const name = basename(file).slice(0, -'.csv'.length).toLowerCase();
  if (!TABLE_NAMES.includes(name))
    throw new OutputError(
      `There is no table “${name}”. Name the file after one of ${TABLE_NAMES.join(', ')}; or write all to tables.zip.`,
    );
  const written = await openOutput(file, '');
  return async (dossier) => {
    await written.write(csvTables(dossier).get(name)!);
    await written.finish();
  };
}

/** What a dossier says about itself; the rest of `unchecked` is about the inputs, of which the user is warned. */
const LAYERS: ReadonlySet<string> = new Set(
  'issues stances expectations framing comparison quotations times origins'.split(' '),
);
