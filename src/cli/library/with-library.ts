/** Opens the library that a command is about, and closes it whatever happens. */

import { type Library, openLibrary } from '../../pipeline/library/open-library.ts';
import { refuse } from '../refusals.ts';

export interface LibraryFlags {
  readonly library?: string;
}

/** Runs a command on the library; the exit code is what it returns, or what its refusal means. */
export async function withLibrary(
  { library }: LibraryFlags,
  run: (library: Library) => Promise<number>,
): Promise<void> {
  let opened: Library | undefined;
  try {
    opened = await openLibrary(library);
    process.exitCode = await run(opened);
  } catch (error) {
    process.exitCode = refuse(error);
  } finally {
    await opened?.store.close();
  }
}
