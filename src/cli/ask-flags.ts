/** What `synoptic ask` takes, of inputs and of a library, and the file that its questions may stand in. */

import { readFile } from 'node:fs/promises';
import { OptionError } from '../pipeline/reading.ts';
import type { ModelFlags } from './model-flags.ts';
import type { ReadingFlags } from './reading-flags.ts';
import { reasonOf } from './reasons.ts';

export interface AskFlags extends ReadingFlags, ModelFlags {
  readonly question?: readonly string[];
  readonly questions?: string;
  readonly json?: boolean;
  /** The stories of a library are asked: of that in a folder, or of the nearest. */
  readonly library?: string | true;
}

/** Returns the questions of a file, one a line; empty lines and those that begin with # are left out. */
export async function readQuestions(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new OptionError(`${file} cannot be read: ${reasonOf(cause)}. Check the path.`);
  });
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
