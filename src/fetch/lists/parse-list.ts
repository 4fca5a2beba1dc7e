/** From the bytes of a feed, OPML file or sitemap to its entries. */

import type { ReadFailure } from '../../model/page.ts';
import { decodePage } from '../decode.ts';
import { failure } from '../failures.ts';
import type { ListKind } from '../kind-of.ts';
import type { List } from './list.ts';

/** Bounds of what is held in memory: sitemaps.org allows 50 MB, feeds of more than a few are unheard of. */
export const LARGEST_LIST_MB: Readonly<Record<ListKind, number>> = {
  feed: 20,
  opml: 20,
  sitemap: 50,
  addresses: 20,
};

const NAMES: Readonly<Record<ListKind, string>> = {
  feed: 'feed',
  opml: 'OPML file',
  sitemap: 'sitemap',
  addresses: 'list of addresses',
};

/** The parsers are loaded when a list of their kind is met: they are large, and most heaps hold no list. */
const READERS: Readonly<Record<ListKind, () => Promise<(text: string, base?: string) => List>>> = {
  feed: async () => (await import('./feed.ts')).readFeed,
  opml: async () => (await import('./opml.ts')).readOpml,
  sitemap: async () => (await import('./sitemap.ts')).readSitemap,
  addresses: async () => (await import('./sitemap.ts')).readAddresses,
};

/** Relative addresses are resolved against `uri` where it is one of the web. */
export async function parseList(
  kind: ListKind,
  uri: string,
  bytes: Uint8Array,
  charset?: string,
): Promise<List | ReadFailure> {
  const decoded = await decodePage(bytes, charset);
  if ('cause' in decoded) return failure(uri, decoded.cause, decoded.remedy);
  try {
    if (isNestedDeep(decoded.text)) throw new Error('its elements stand in one another without end');
    const read = await READERS[kind]();
    return read(decoded.text, /^https?:/i.test(uri) ? uri : undefined);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    return failure(
      uri,
      `It looks like a ${NAMES[kind]}, but is damaged: ${why}.`,
      'Save or download it again; it may be cut short.',
    );
  }
}

/** Pages within Atom feeds are some dozen deep. The parsers take a time that grows with the square of the depth. */
const DEEPEST = 1000;

/** Returns whether elements stand in one another deeper than any list needs; what is quoted is no element. */
function isNestedDeep(text: string): boolean {
  const marks = /<!\[CDATA\[|<!--|<\/|\/>|<[a-z]/gi;
  let depth = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const close = mark[0] === '<!--' ? '-->' : mark[0].startsWith('<!') ? ']]>' : null;
    if (close) {
      const end = text.indexOf(close, marks.lastIndex);
      if (end < 0) return false;
      marks.lastIndex = end;
    } else if (mark[0] === '</' || mark[0] === '/>') depth--;
    else if (++depth > DEEPEST) return true;
  }
  return false;
}
