/** Opens the library that a command is about, and closes it whatever happens. */

import { type Library, openLibrary } from '../../pipeline/library/open-library.ts';
import { type Log, type LogForm, openLog } from '../log.ts';
import { refuse } from '../refusals.ts';

export interface LibraryFlags {
  readonly library?: string;
  /** How it is told what happens. */
  readonly log?: LogForm;
}

/** Runs a command on the library; the exit code is what it returns, or what its refusal means. */
export async function withLibrary(
  { library, log: form }: LibraryFlags,
  run: (library: Library, log: Log) => Promise<number>,
): Promise<void> {
  const log = openLog(form);
  let opened: Library | undefined;
  try {
    opened = await openLibrary(library);
    process.exitCode = await run(opened, log);
  } catch (error) {
    process.exitCode = refuse(error, log);
  } finally {
    await opened?.store.close();
  }
}
