/** What `--publishers` names. */

import { readFile } from 'node:fs/promises';
import { type PublisherFile, publishersIn } from '../pipeline/publishers.ts';
import { OptionError } from '../pipeline/reading.ts';
import { reasonOf } from './reasons.ts';

/**
 * Returns the publishers of the files, each of one publisher or a list.
 * @throws OptionError
 */
export async function readPublishers(files: readonly string[]): Promise<readonly PublisherFile[]> {
  const read = await Promise.all(files.map(async (file) => publishersIn(await jsonIn(file), file)));
  return read.flat();
}

async function jsonIn(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new OptionError(
      `${file} cannot be read: ${reasonOf(cause)}. Check what stands behind --publishers.`,
      {
        cause,
      },
    );
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const why = (cause as Error).message;
    throw new OptionError(`${file} is not JSON: ${why}. Mend it, or leave out --publishers.`, { cause });
  }
}
