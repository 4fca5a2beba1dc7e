/** `synoptic serve`, as the command line takes it. */

import { type Command, InvalidArgumentError } from 'commander';
import { ofLibrary } from './library/of-library.ts';
import { logOption } from './operating.ts';
import { listed } from './reading-flags.ts';
import type { ServeFlags } from './serve.ts';

/** Adds the command to the program. */
export function addServeCommand(program: Command): void {
  ofLibrary(program.command('serve'))
    .description('open the library in a browser: pages for people and an API for programs')
    .option('--port <number>', 'where to listen; 0 takes any port that is free', parsePort, 8484)
    .option('--host <address>', 'for whom: this machine alone, or an address that others reach', '127.0.0.1')
    .option('--open', 'print the address alone on standard output, for a script that opens it')
    .option('--watch', 'ask the feeds when they are due, as long as it runs, as "synoptic watch" does')
    .option(
      '--name <name>',
      'a name under which it is reached, such as desk.example; may be repeated',
      listed,
    )
    .option('--token-file <file>', 'tokens, one on each line; whoever asks must show one')
    .option('--allow-host <host>', 'a host of your own that may be read from, such as localhost:8080', listed)
    .addOption(logOption())
    .option('--publishers <file>', "what you know of single publishers' pages, as JSON", listed)
    .addHelpText(
      'after',
      `
Exit codes: 0 ended by an interrupt; 2 wrong usage, or it cannot listen there.

Examples:
  synoptic serve
  synoptic serve --library newsroom/ --port 0
  synoptic serve --host 0.0.0.0 --name desk.example --token-file token`,
    )
    .action(async (flags: ServeFlags) => (await import('./serve.ts')).runServe(flags));
}

export function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535)
    throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return Number(value);
}
