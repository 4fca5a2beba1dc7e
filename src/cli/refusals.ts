/** What a command says, and exits with, when it cannot do what was asked. */

import { NothingReadable, OptionError } from '../pipeline/reading.ts';
import { StoreError } from '../store/store.ts';
import { NOTHING_READABLE, USAGE } from './exit-codes.ts';
import { type Log, openLog } from './log.ts';
import { OutputError } from './write-output.ts';

/** Says on standard error what stands in the way and returns the exit code; throws what it does not know. */
export function refuse(error: unknown, log: Log = openLog()): number {
  const refused = { event: 'refused', level: 'error' } as const;
  if (error instanceof OutputError || error instanceof OptionError || error instanceof StoreError) {
    log({ ...refused, message: error.message });
    return USAGE;
  }
  if (!(error instanceof NothingReadable)) throw error;
  log({ ...refused, message: error.message });
  for (const { input, cause, remedy } of error.failures) console.error(`  ${input}: ${cause} ${remedy}`);
  return NOTHING_READABLE;
}
