/** Writes what a command made: to standard output, or to a file, whole or not at all. */

import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

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
  if ((await stat(file).catch(() => null))?.isDirectory())
    throw new OutputError(
      `${file} is a folder. Name a file in it: -o ${file.replace(/\/?$/, '/')}dossier.html`,
    );
  const fresh = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(fresh, text);
    await rename(fresh, file);
  } catch (cause) {
    await rm(fresh, { force: true }).catch(() => {});
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OutputError(`${file} cannot be written: ${reason}. Choose another place with -o.`, { cause });
  }
}

const toStandardOutput = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
