/** The commands of work that machines share, as the command line takes them. */

import type { Command } from 'commander';
import { withOperatingOptions } from '../operating.ts';
import { parseCount } from '../reading-flags.ts';
import { ofLibrary } from './of-library.ts';
import type { RetryFlags } from './retry.ts';
import type { StatusFlags } from './status.ts';
import type { WorkerFlags } from './worker.ts';

/** Adds the commands to the program. Each loads what it needs when it is called. */
export function addWorkCommands(program: Command): void {
  withOperatingOptions(
    ofLibrary(program.command('worker'))
      .description('do the work of a library in PostgreSQL, together with workers on other machines')
      .option(
        '--concurrency <number>',
        'threads that read (one less than the machine has cores)',
        parseCount,
      ),
  )
    .addHelpText(
      'after',
      `
Where workers are at work, "synoptic add" hands over to them what it is given. Start as many as you like, wherever the
database can be reached, and end them when you like: what one had begun, another does.

Exit codes: 0 ended by an interrupt; 2 wrong usage, or the library lies in a folder.

Examples:
  DATABASE_URL=postgres://desk@db.example/newsroom synoptic worker
  synoptic worker --concurrency 8 --log json`,
    )
    .action(async (flags: WorkerFlags) => (await import('./worker.ts')).runWorker(flags));

  ofLibrary(program.command('status'))
    .description('say who works on the library, what waits, and what was set aside and why')
    .option('--json', 'as one JSON object')
    .addHelpText(
      'after',
      `
Exit codes: 0 done; 1 something is set aside; 2 wrong usage.

Examples:
  synoptic status
  synoptic status --json | jq .queues`,
    )
    .action(async (flags: StatusFlags) => (await import('./status.ts')).runStatus(flags));

  ofLibrary(program.command('retry'))
    .description('have workers try again what was set aside (dead letters)')
    .argument('[id...]', 'their ids, as "synoptic status" has them, or how they begin')
    .option('--all', 'all of them')
    .addHelpText(
      'after',
      `
Exit codes: 0 done; 2 wrong usage.

Examples:
  synoptic retry 3f2a
  synoptic retry --all`,
    )
    .action(async (ids: string[], flags: RetryFlags) => (await import('./retry.ts')).runRetry(ids, flags));
}
