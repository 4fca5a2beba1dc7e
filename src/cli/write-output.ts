/** Writes what a command made: to standard output, or to a file, whole or not at all. */

import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { reasonOf } from './reasons.ts';

/** The file cannot be written. The message names it and says what to try. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/**
 * Writes the text to the file, through a new file beside it, so that a crash leaves what was there before.
 * @throws OutputError
 */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) return toStandardOutput(text);
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory())
    throw new OutputError(
      `${file} is a folder. Name a file in it: -o ${file.replace(/\/?$/, '/')}dossier.html`,
    );
  try {
    // A device or pipe is written to; a file of its name in its place would be no device.
    await (there && !there.isFile() ? writeFile(file, text) : replaceFile(text, file));
  } catch (cause) {
    const reason = `${file} cannot be written: ${reasonOf(cause)}.`;
    throw new OutputError(`${reason} Choose another place with -o.`, { cause });
  }
}

/** A link stays one: the file that it leads to is replaced. */
async function replaceFile(text: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const target = await realpath(file).catch(() => file);
  const fresh = `${target}.${process.pid}.part`;
  try {
    await writeFile(fresh, text);
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {});
    throw error;
  }
}

const toStandardOutput = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
