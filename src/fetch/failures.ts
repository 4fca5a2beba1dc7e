/** What went wrong with an input, in words for the person who gave it. */

import type { ReadFailure } from '../model/page.ts';

export const failure = (input: string, cause: string, remedy: string): ReadFailure => ({
  input,
  cause,
  remedy,
});

const BY_CODE: Readonly<Record<string, readonly [cause: string, remedy: string]>> = {
  ENOENT: ['There is no such file or folder.', 'Check the spelling.'],
  ENOTDIR: ['A part of the path is a file, not a folder.', 'Check the path.'],
  EACCES: ['It may not be read.', 'Give yourself permission to read it, or copy it to a place of your own.'],
  EPERM: ['It may not be read.', 'Give yourself permission to read it, or copy it to a place of your own.'],
  EISDIR: ['It is a folder.', 'Give a file, or the folder itself.'],
  ELOOP: ['It is a link that leads back to itself.', 'Give the file that the link is meant to lead to.'],
  ENAMETOOLONG: [
    'The name is too long for a file.',
    'Give the name of a file; to give text, use standard input: -',
  ],
  EMFILE: ['Too many files are open.', 'Try again with fewer inputs at once.'],
};

/** Returns the failure that an error of the file system means. */
export function failureOf(input: string, error: unknown): ReadFailure {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const known = BY_CODE[code];
  if (known) return failure(input, ...known);
  const message = error instanceof Error ? error.message : String(error);
  return failure(input, `It could not be read: ${message}.`, 'Try again, or save it under another name.');
}
