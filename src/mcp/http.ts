/** The server over HTTP (streamable HTTP), on this machine only. Each request stands for itself: nothing is kept between two. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { createMcpServer } from './server.ts';
import type { Desk } from './tool.ts';

const PATH = '/mcp';
/** A text to check is the longest that anybody sends. */
const LONGEST_REQUEST = 2 * 1024 * 1024;
/** In milliseconds, as the other server of a library has them. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000 };

export interface McpListening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on this machine's own address. 0 takes any port that is free. Rejects where the port is taken. */
export async function listenMcp(desk: Desk, port: number): Promise<McpListening> {
  const server = createServer(
    TIMEOUTS,
    getRequestListener((request) => answer(request, desk), { overrideGlobalObjects: false }),
  );
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(request: Request, desk: Desk): Promise<Response> {
  const why = refusalOf(request);
  if (why) return Response.json({ error: why[1] }, { status: why[0] });
  const server = createMcpServer(desk);
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: LONGEST_REQUEST,
  });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}

/**
 * Returns why a request is refused. A page of another site must not read the library: browsers say where a request comes
 * from, and a name that was given this machine's address (DNS rebinding) is none of ours.
 */
function refusalOf(request: Request): readonly [number, string] | null {
  const { pathname, host, hostname } = new URL(request.url);
  const name = hostname.replace(/^\[|\]$/g, '');
  if (name !== 'localhost' && isIP(name) === 0)
    return [421, `This server is not asked under the name ${name}. Use the address that it prints.`];
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if ((origin !== null && URL.parse(origin)?.host !== host) || (site !== null && site !== 'same-origin'))
    return [403, 'Requests from web sites are refused.'];
  if (pathname !== PATH) return [404, `There is nothing at ${pathname}. The server is at ${PATH}.`];
  if (request.method !== 'POST') return [405, 'Only POST is answered: nothing is kept between two requests.'];
  return null;
}
