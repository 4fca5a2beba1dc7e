/** Made for tests: a local web server that does what each page tells it, well or badly. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReadFailure } from '../../model/page.ts';
import { openWeb, type RenewingReader, type WebOptions, type WebResource } from './web-reader.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalServer {
  readonly port: number;
  /** Paths in the order in which they were asked for, robots.txt left out. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** Serves pages by path, query included. A text is a page of HTML; what is not there has status 404. */
export async function serve(pages: Readonly<Record<string, string | Handler>>): Promise<LocalServer> {
  const asked: string[] = [];
  const server = createServer({ keepAliveTimeout: 1000 }, (request, response) => {
    const page = pages[request.url ?? ''];
    if (request.url !== '/robots.txt') asked.push(request.url ?? '');
    response.on('error', () => {});
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

/** Sends bytes as they are, past the rules of HTTP, and hangs up where `ends`. */
export const raw =
  (answer: string, ends = true): Handler =>
  ({ socket }) => {
    socket.on('error', () => {});
    if (ends) socket.end(answer);
    else socket.write(answer);
  };

/** A clock that goes on only where somebody waits. */
export function handClock(start = Date.UTC(2031, 4, 2, 10)): {
  readonly waits: number[];
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
} {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    async sleep(ms) {
      waits.push(ms);
      now += ms;
    },
  };
}

/** Opens a reader that may ask invented hosts, all of them on this machine, and does not wait between requests. */
export function openLocal(hosts: readonly string[], options: WebOptions = {}): RenewingReader {
  return openWeb({
    allowedHosts: hosts,
    perHostDelayMs: 0,
    ...options,
    machine: { resolve: async () => ['127.0.0.1'], ...options.machine },
  });
}

export function resource(read: WebResource | ReadFailure): WebResource {
  if ('cause' in read) throw new Error(`${read.input}: ${read.cause}`);
  return read;
}

export function failed(read: WebResource | ReadFailure): ReadFailure {
  if (!('cause' in read)) throw new Error(`${read.requested} was read`);
  return read;
}
