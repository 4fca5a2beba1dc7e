/** Opens pages that browsers save whole (MHTML, RFC 2557): a mail message whose first part is the page. */

import { contentTypeOf, parseHeader } from './archives/http-response.ts';
import type { Carried } from './page-of.ts';
import { readInterval } from './when.ts';

export const isMhtml = (head: string): boolean =>
  /^\s{0,10}[\w-]{2,60}:[ \t]/.test(head) &&
  /^mime-version:/im.test(head.slice(0, 4000)) &&
  /^content-type:\s*(?:multipart\/related|text\/html)\b/im.test(head.slice(0, 4000));

export interface SavedPage {
  readonly bytes: Uint8Array;
  readonly carried: Carried;
}

/** Returns the page that was saved, with its address and when, or `null` where no part is one. */
export function openMhtml(bytes: Uint8Array): SavedPage | null {
  const message = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const contentType = message.header.get('content-type') ?? '';
  const boundary = /\bboundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  const parts = boundary ? splitAt(message.body, boundary[1] ?? boundary[2]!).map(partOf) : [message];
  const pages = parts.filter(({ header }) => /^text\/html\b/i.test(header.get('content-type') ?? ''));
  const address = message.header.get('snapshot-content-location') ?? message.header.get('content-location');
  const page = pages.find(({ header }) => header.get('content-location') === address) ?? pages[0];
  if (!page) return null;
  const uri = address ?? page.header.get('content-location');
  const saved = readInterval(message.header.get('date'));
  return {
    bytes: decodePart(page),
    carried: {
      ...contentTypeOf(page.header.get('content-type')),
      ...(saved?.start.includes('T') && { readAt: saved.start }),
      ...(uri && /^https?:\/\//i.test(uri) && { metadata: { uri } }),
    },
  };
}

interface Part {
  readonly header: ReadonlyMap<string, string>;
  /** One character a byte. */
  readonly body: string;
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const header = parseHeader(
    text
      .slice(0, end?.index ?? 0)
      .trimStart()
      .split(/\r?\n/),
  );
  return { header, body: end ? text.slice(end.index + end[0].length) : '' };
}

/** What stands before the first boundary and behind the last one is no part. */
const splitAt = (body: string, boundary: string): string[] =>
  `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'));

function decodePart({ header, body }: Part): Uint8Array {
  switch ((header.get('content-transfer-encoding') ?? '').toLowerCase()) {
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
    case 'base64':
      return Buffer.from(body, 'base64');
    default:
      return Buffer.from(body, 'latin1');
  }
}
