/** Writes what a command made: to standard output, or to a file, whole or not at all. */

import { type FileHandle, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { reasonOf } from './reasons.ts';

/** The file cannot be written. The message names it and says what to try. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** A place that is written to piece by piece. All of its functions throw OutputError. */
export interface Output {
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** All is written. */
  readonly finish: () => Promise<void>;
  /** Leaves what was there before, where that can be done. */
  readonly abandon: () => Promise<void>;
}

/**
 * Opens a file through a new one beside it, which takes its place in the end, so that a crash leaves what was there; or
 * standard output. `example` is a name
 * to suggest.
 */
export async function openOutput(file: string | undefined, example: string): Promise<Output> {
  if (file === undefined) return STANDARD_OUTPUT;
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory())
    throw new OutputError(
      `${file} is a folder. Name a file in it: -o ${file.replace(/\/?$/, '/')}${example}`,
    );
  // A device or pipe is written to; a file of its name in its place would be no device.
  if (there && !there.isFile()) return fileOutput(file, file);
  // A link stays one: the file that it leads to is replaced.
  const target = await realpath(file).catch(() => file);
  return fileOutput(file, `${target}.${process.pid}.part`, target);
}

/** A command that reads a file and writes over it leaves neither. @throws OutputError */
export async function spareInputs(file: string | undefined, inputs: readonly string[]): Promise<void> {
  if (file === undefined) return;
  const target = await realpath(file).catch(() => null);
  for (const input of inputs)
    if (target !== null && target === (await realpath(input).catch(() => null)))
      throw new OutputError(`${file} is one of the inputs. Choose another place with -o.`);
}

/** Writes to one file, and gives it another name in the end where there is one. It is made when there is something to write. */
function fileOutput(named: string, written: string, target?: string): Output {
  let opened: FileHandle | undefined;
  const handle = async (): Promise<FileHandle> => {
    if (target !== undefined && !opened) await makeFolder(dirname(written));
    opened ??= await open(written, 'w');
    return opened;
  };
  const abandon = async (): Promise<void> => {
    await opened?.close().catch(() => {});
    if (opened && target !== undefined) await rm(written, { force: true }).catch(() => {});
  };
  const orAbandon = (act: () => Promise<unknown>): Promise<void> =>
    saying(named, async () => {
      try {
        await act();
      } catch (error) {
        await abandon();
        throw error;
      }
    });
  return {
    write: (text) => orAbandon(async () => (await handle()).writeFile(text)),
    finish: () =>
      orAbandon(async () => {
        await (await handle()).close();
        if (target !== undefined) await rename(written, target);
      }),
    abandon,
  };
}

/** Makes a folder with all above it. Node's own way tries for ever where the system makes none, as below /proc. */
export async function makeFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => null)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder).catch(async (cause) => {
    if (!(await stat(folder).catch(() => null))) throw cause;
  });
}

/** Turns what the file system says into an OutputError. */
export async function saying<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof OutputError) throw cause;
    const reason = `${file} cannot be written: ${reasonOf(cause)}.`;
    throw new OutputError(`${reason} Choose another place with -o.`, { cause });
  }
}

const STANDARD_OUTPUT: Output = {
  write: (text) =>
    new Promise((resolve) => {
      process.stdout.write(text, () => resolve());
    }),
  finish: async () => {},
  abandon: async () => {},
};
