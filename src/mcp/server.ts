/** The library for programs that speak the Model Context Protocol: its tools and resources, whatever carries them. */

import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import packageJson from '../../package.json' with { type: 'json' };
import { INSTRUCTIONS } from './material.ts';
import { addResources } from './resources.ts';
import type { Desk } from './tool.ts';
import { ask } from './tools/ask.ts';
import { check, compare } from './tools/compare.ts';
import { quotations, search } from './tools/search.ts';
import { dossier, story } from './tools/story.ts';

const TOOLS = [search, story, dossier, ask, compare, check, quotations];

/** Returns a server of a library, which is to be connected to a transport. */
export function createMcpServer(desk: Desk): McpServer {
  const server = new McpServer(
    { name: 'synoptic', title: 'Synoptic', version: packageJson.version },
    { instructions: INSTRUCTIONS },
  );
  for (const add of TOOLS) add(server, desk);
  addResources(server, desk);
  return server;
}
