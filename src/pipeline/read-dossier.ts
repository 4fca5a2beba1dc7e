/** Reads a dossier that was made before. */

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { failureOf } from '../fetch/failures.ts';
import type { Dossier } from '../model/dossier.ts';
import { NothingReadable } from './reading.ts';
import { verifyDossier } from './verify.ts';

const MAKE = 'Give a dossier made with "synoptic brief … --format json".';

/**
 * Returns the dossier in a file, or on standard input where that is "-". Its words, ids and counts are checked.
 * @throws NothingReadable
 */
export async function readDossier(file: string): Promise<Dossier> {
  const parsed = parse(file, await contentOf(file));
  if ((parsed as { format?: unknown } | null)?.format !== 'synoptic/dossier')
    throw unreadable(file, 'It is no dossier.', MAKE);
  const [fault] = verifyDossier(parsed).faults;
  if (fault)
    throw unreadable(
      file,
      `It does not hold: ${fault.where}: ${fault.what}`,
      'Make it anew; "synoptic verify" lists all faults.',
    );
  return parsed as Dossier;
}

async function contentOf(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new NothingReadable([failureOf(file, error)]);
  }
}

function parse(file: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw unreadable(file, 'It is not JSON.', MAKE);
  }
}

const unreadable = (input: string, cause: string, remedy: string): NothingReadable =>
  new NothingReadable([{ input, cause, remedy }]);
