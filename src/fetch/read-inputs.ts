/** Reads the pages of one story into memory. What cannot be read is named, and never stops the rest. */

import type { ReadFailure, ReadPage } from '../model/page.ts';
import { failure } from './failures.ts';
import { type ReadEffects, readPages } from './read-pages.ts';

export interface ReadInputs {
  /** Sorted by uri. */
  readonly pages: readonly ReadPage[];
  /** Sorted by input, then by cause. */
  readonly failures: readonly ReadFailure[];
}

/** Far more than anybody writes about one event in a day, and what fits into memory with all that is made of it. */
const MOST_PAGES = 2000;
const MOST_LETTERS = 200_000_000;

/** Returns the pages of the inputs, each once, and the inputs that could not be read. */
export async function readInputs(inputs: readonly string[], effects: ReadEffects): Promise<ReadInputs> {
  const pages = new Map<string, ReadPage>();
  const failures: ReadFailure[] = [];
  let letters = 0;
  for await (const { read, checkpoint } of readPages(inputs, effects)) {
    if (!('text' in read)) {
      failures.push(read);
      continue;
    }
    letters += pages.has(read.id) ? 0 : read.text.length;
    if (letters > MOST_LETTERS || pages.size >= MOST_PAGES) {
      failures.push(tooMuch(checkpoint.uri, pages.size));
      break;
    }
    pages.set(read.id, read);
  }
  return {
    pages: [...pages.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1)),
    failures: failures.sort((a, b) => (named(a) < named(b) ? -1 : 1)),
  };
}

const named = ({ input, cause }: ReadFailure): string => `${input}\n${cause}`;

const tooMuch = (uri: string, count: number): ReadFailure =>
  failure(
    uri,
    `Only the first ${count} pages were taken: a dossier is of one story.`,
    'Give the articles of one event. For archives and dumps use "synoptic extract", which reads any number.',
  );
