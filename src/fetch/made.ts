/** Made for tests: records of web archives, pages of an invented web, and what reading them gives. */

import type { ReadFailure, ReadPage } from '../model/page.ts';
import { type Reached, START } from './given.ts';
import { readContent, readerOf } from './read-content.ts';
import { type ReadEffects, type ReadItem, readPages } from './read-pages.ts';
import type { WebReader } from './web/web-reader.ts';

/** Three sentences, so that it counts as an article and not as a teaser. */
export const STORY =
  'The ferry to Osterholm will sail again on Monday, the harbour office said. It had lain in the dock since the storm of 3 March. Clerk Ivo Brandt said that tickets bought before the storm remain good until the summer.';

export const htmlPage = (title: string, text = STORY): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;

/** Returns a record of a web archive. */
export function warcRecord(fields: Readonly<Record<string, string>>, payload: Uint8Array | string): Buffer {
  const body = Buffer.from(payload);
  const all = { 'WARC-Date': '2031-03-20T10:00:00Z', 'Content-Length': String(body.length), ...fields };
  const header = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${header.join('')}\r\n`), body, Buffer.from('\r\n\r\n')]);
}

/** Returns a record of what a server sent: `http` are the status line and the header, without the last line break. */
export const response = (
  uri: string,
  body: Uint8Array | string,
  http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8',
): Buffer =>
  warcRecord(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': uri,
      'Content-Type': 'application/http; msgtype=response',
    },
    Buffer.concat([Buffer.from(`${http}\r\n\r\n`), Buffer.from(body)]),
  );

/** Reads bytes as the content of a file. */
export async function readBytes(
  bytes: Uint8Array | string,
  { uri = 'file', web, follow = false, limit = 100, from = START }: Options = {},
): Promise<{ readonly pages: ReadPage[]; readonly failures: ReadFailure[] }> {
  const stored = Buffer.from(bytes);
  const open = (offset: number) => readerOf(stored.subarray(offset), offset);
  const following = { ...(web && { web }), follow, limit };
  const pages: ReadPage[] = [];
  const failures: ReadFailure[] = [];
  for await (const { read } of readContent({ uri, open, carried: {}, following }, from))
    if ('text' in read) pages.push(read);
    else failures.push(read);
  return { pages, failures };
}

interface Options {
  readonly uri?: string;
  readonly web?: WebReader;
  readonly follow?: boolean;
  readonly limit?: number;
  readonly from?: Reached;
}

export async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** Reads inputs to the end. */
export async function readAll(
  inputs: readonly string[],
  effects: Partial<ReadEffects> & { readonly cwd: string },
): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readPages(inputs, { stdin: noBytes(), ...effects })) items.push(item);
  return items;
}

/** Returns a reader of an invented web, which keeps in mind what was asked of it. */
export function inventedWeb(
  pages: Readonly<Record<string, string | Uint8Array>>,
): WebReader & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    close: async () => {},
    read: async (url) => {
      asked.push(url);
      const page = pages[url];
      if (page === undefined)
        return { input: url, cause: 'There is no such page (404).', remedy: 'Check the address.' };
      const bytes = Buffer.from(page);
      const mediaType = bytes.toString('latin1', 0, 9) === '<!doctype' ? 'text/html' : '';
      return { uri: url, requested: url, bytes, mediaType, readAt: '2031-03-20T10:00:00Z' };
    },
  };
}
