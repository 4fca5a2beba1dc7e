/**
 * Lines that are appended to a file as they come, and beside it how far the reading has come, so that a run over a
 * large archive can be stopped and goes on later without a line lost or doubled.
 */

import { type FileHandle, open, readFile, rename, rm, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ReadingPlace } from '../pipeline/reading.ts';
import { makeFolder, type Output, OutputError, saying } from './write-output.ts';

/** What a run must have in common with the one that it goes on with. */
export type Command = Readonly<Record<string, unknown>>;

interface Checkpoint {
  readonly format: 'synoptic/checkpoint';
  readonly version: 1;
  readonly command: Command;
  /** Bytes of the file that hold whole lines of what was read. */
  readonly written: number;
  readonly articles: number;
  /** How far the inputs are read, in the terms of whoever reads them. */
  readonly read: ReadingPlace;
}

export interface Appended extends Output {
  /** Where the earlier run stopped; absent at the start. */
  readonly from?: { readonly read: ReadingPlace; readonly articles: number };
  /** Says that all that was written belongs to what was read so far. It is put on disk once a second at most. */
  readonly mark: (read: ReadingPlace, articles: number) => Promise<void>;
  /** Puts the last mark on disk, for a run that goes on later. */
  readonly pause: () => Promise<void>;
}

const MARK_EVERY_MS = 1000;

/** The checkpoint of a file. */
export const checkpointOf = (file: string): string => `${file}.checkpoint`;

/**
 * Opens the file to append to, or returns `null` where an earlier run has finished it.
 * @throws OutputError where the file is there and must not be gone on with
 */
export async function openAppended(
  file: string,
  command: Command,
  resume: boolean,
): Promise<Appended | null> {
  const kept = await readCheckpoint(file);
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory())
    throw new OutputError(
      `${file} is a folder. Name a file in it: -o ${file.replace(/\/?$/, '/')}articles.jsonl`,
    );
  if (there && there.size > 0 && !resume)
    throw new OutputError(
      kept
        ? `${file} was begun by an earlier run. Go on with --resume, or remove it and ${checkpointOf(file)}.`
        : `${file} is there already. Remove it, or choose another place with -o.`,
    );
  if (there && there.size > 0 && !kept) return null;
  const from = there && kept ? kept : undefined;
  if (from && JSON.stringify(from.command) !== JSON.stringify(command))
    throw new OutputError(
      `${file} was begun with other inputs or options: ${JSON.stringify(from.command)}. Give the same, or choose another place with -o.`,
    );
  if (from && there!.size < from.written)
    throw new OutputError(
      `${file} is shorter than when the earlier run stopped. Remove it and ${checkpointOf(file)}, and start again.`,
    );
  const handle = await saying(file, async () => {
    await makeFolder(dirname(file));
    // What was written behind the last mark, and perhaps by half, is read again.
    if (from) await truncate(file, from.written);
    return open(file, 'a');
  });
  return appending(file, handle, command, from);
}

function appending(
  file: string,
  handle: FileHandle,
  command: Command,
  from: Checkpoint | undefined,
): Appended {
  let written = from?.written ?? 0;
  let marked: Checkpoint | null = null;
  let markedAt = 0;
  const save = async (): Promise<void> => {
    if (!marked) return;
    // The lines first: a checkpoint must never be ahead of them.
    await handle.datasync();
    await replace(checkpointOf(file), JSON.stringify(marked));
    markedAt = performance.now();
  };
  return {
    ...(from && { from: { read: from.read, articles: from.articles } }),
    write: (text) =>
      saying(file, async () => {
        await handle.writeFile(text);
        written += Buffer.byteLength(text);
      }),
    mark: (read, articles) =>
      saying(file, async () => {
        marked = { format: 'synoptic/checkpoint', version: 1, command, written, articles, read };
        if (performance.now() - markedAt > MARK_EVERY_MS) await save();
      }),
    pause: () => saying(file, async () => save().then(() => handle.close())),
    finish: () =>
      saying(file, async () => {
        await handle.close();
        await rm(checkpointOf(file), { force: true });
      }),
    abandon: async () => {
      await handle.close().catch(() => {});
      if (written === 0) for (const made of [file, checkpointOf(file)]) await rm(made, { force: true });
    },
  };
}

async function replace(file: string, text: string): Promise<void> {
  await saying(file, async () => {
    const handle = await open(`${file}.part`, 'w');
    await handle.writeFile(text);
    await handle.close();
    await rename(`${file}.part`, file);
  });
}

async function readCheckpoint(file: string): Promise<Checkpoint | null> {
  let text: string;
  try {
    text = await readFile(checkpointOf(file), 'utf8');
  } catch {
    return null;
  }
  const unusable = new OutputError(
    `${checkpointOf(file)} cannot be gone on with. Remove it and ${file}, and start again.`,
  );
  try {
    const kept = JSON.parse(text) as Checkpoint;
    if (kept.format === 'synoptic/checkpoint' && kept.version === 1) return kept;
  } catch (cause) {
    unusable.cause = cause;
  }
  throw unusable;
}
