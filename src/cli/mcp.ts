/** `synoptic mcp`: the library for programs that speak the Model Context Protocol. */

import { once } from 'node:events';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { listenMcp } from '../mcp/http.ts';
import { createMcpServer } from '../mcp/server.ts';
import type { Desk } from '../mcp/tool.ts';
import { OptionError } from '../pipeline/reading.ts';
import { DONE } from './exit-codes.ts';
import { type LibraryFlags, withLibrary } from './library/with-library.ts';
import { reasonOf } from './reasons.ts';

export interface McpFlags extends LibraryFlags {
  readonly http?: boolean;
  readonly port: number;
}

/** Serves until whoever asks goes, or an interrupt. */
export const runMcp = (flags: McpFlags): Promise<void> =>
  withLibrary(flags, async ({ store, name }) => {
    const desk: Desk = { store, now: () => new Date() };
    const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    if (flags.http) await overHttp(desk, flags.port, name, interrupted);
    else await overStdio(desk, interrupted);
    return DONE;
  });

/** On standard output stands nothing but the protocol. */
async function overStdio(desk: Desk, interrupted: Promise<unknown>): Promise<void> {
  const server = createMcpServer(desk);
  const gone = once(process.stdin, 'end');
  await server.connect(new StdioServerTransport());
  await Promise.race([gone, interrupted]);
  await server.close();
  process.stdin.destroy();
}

async function overHttp(
  desk: Desk,
  port: number,
  library: string,
  interrupted: Promise<unknown>,
): Promise<void> {
  const listening = await listenMcp(desk, port).catch((cause) => {
    throw new OptionError(
      `Port ${port} cannot be listened at: ${reasonOf(cause)}. Choose another with --port.`,
      { cause },
    );
  });
  console.error(`The library ${library} is served at ${listening.url}. An interrupt (Ctrl+C) ends it.`);
  await interrupted;
  await listening.close();
}
