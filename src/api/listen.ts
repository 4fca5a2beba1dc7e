/** The server on a socket: slow clients are let go, and it ends without breaking off what is under way. */

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  /** Where it is reached, without a slash at the end. */
  readonly url: string;
  /** Takes no more requests and waits for those under way, but not for long. */
  readonly close: () => Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly timeouts?: Partial<typeof TIMEOUTS>;
}

/**
 * In milliseconds. A request of 100 MB over a slow line takes minutes; its header takes none. Who turns a page every few
 * seconds keeps the connection: one that is closed just when it is used again fails.
 */
const TIMEOUTS = { header: 10_000, request: 300_000, idle: 15_000, checked: 2_000, ending: 5_000 };

/** More than this at once are not of one newsroom: a browser opens six. */
const CONNECTIONS = 2000;
/** Headers that browsers send have 1 to 3 KB. */
const LONGEST_HEADER = 16 * 1024;

/** Listens until it is closed. Rejects where the port is taken or the host is not of this machine. */
export async function listen(app: Hono, { host, port, timeouts }: ListenOptions): Promise<Listening> {
  const { header, request, idle, checked, ending } = { ...TIMEOUTS, ...timeouts };
  const server = createServer(
    {
      headersTimeout: header,
      requestTimeout: request,
      keepAliveTimeout: idle,
      connectionsCheckingInterval: checked,
      maxHeaderSize: LONGEST_HEADER,
    },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  );
  server.maxConnections = CONNECTIONS;
  server.listen(port, host);
  await once(server, 'listening');
  return { url: urlOf(server, host), close: () => close(server, ending) };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function close(server: Server, within: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), within);
  await closed;
  clearTimeout(timer);
}
