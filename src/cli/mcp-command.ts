/** The command of the MCP server, as the command line takes it. */

import type { Command } from 'commander';
import { ofLibrary } from './library/of-library.ts';
import type { McpFlags } from './mcp.ts';
import { parsePort } from './serve-command.ts';

const PORT = 7343;

export function addMcpCommand(program: Command): void {
  ofLibrary(program.command('mcp'))
    .description('give a language model the library, as an MCP server: on standard input and output')
    .option('--http', 'over HTTP instead, on this machine only')
    .option('--port <number>', 'with --http: the port; 0 for any that is free', parsePort, PORT)
    .addHelpText(
      'after',
      `
It has tools (search, story, dossier, ask, compare, check, quotations) and resources, which read and change no article.
Every answer has citations: the exact words, the article, and where they stand in it.

Exit codes: 0 done; 2 wrong usage, or no library.

Examples:
  synoptic mcp --library ~/news               (what a client is told to start)
  synoptic mcp --http --port 7343             (a client is told http://127.0.0.1:7343/mcp)`,
    )
    .action(async (flags: McpFlags) => (await import('./mcp.ts')).runMcp(flags));
}
