/** The command line. The only place that exits, with the codes of docs/format.md. */

import './quiet-sqlite.ts';
import { CommanderError } from 'commander';
import { USAGE } from './exit-codes.ts';
import { createProgram } from './program.ts';

// A reader that closes the pipe ("| head") has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : USAGE);
});

try {
  await createProgram().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : USAGE;
}
