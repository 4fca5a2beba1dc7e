/** What a file holds, told by its first kilobytes: the content decides, whatever the file is called. */

import { isJsonStart, type Layout, layoutOf } from './archives/json.ts';
import { isMhtml } from './mhtml.ts';

export type Kind =
  | { readonly kind: 'warc' | 'mhtml' | 'dossier' | 'page' | ListKind }
  | { readonly kind: 'json'; readonly layout: Layout }
  /** XML of a kind that is not read, by its root element. */
  | { readonly kind: 'xml'; readonly root: string };

export type ListKind = 'feed' | 'opml' | 'sitemap' | 'addresses';

/** Comments and declarations before the first element are seldom longer. */
export const HEAD = 64 * 1024;

const JSON_FEED = /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//;
const DOSSIER = /"format"\s*:\s*"synoptic\/dossier"/;

/** How most saved pages begin, which need not be read further. */
const PAGE = /^\s*(?:<!doctype html>\s*)?<html[\s>]/i;
const PAGE_START = 200;

export function kindOf(head: Uint8Array): Kind {
  if (PAGE.test(textOf(head.subarray(0, PAGE_START)))) return { kind: 'page' };
  const text = textOf(head);
  if (/^WARC\/\d/.test(text)) return { kind: 'warc' };
  if (isJsonStart(text)) {
    if (JSON_FEED.test(text)) return { kind: 'feed' };
    return DOSSIER.test(text.slice(0, 1000)) ? { kind: 'dossier' } : { kind: 'json', layout: layoutOf(text) };
  }
  if (isMhtml(text)) return { kind: 'mhtml' };
  if (isAddressList(text)) return { kind: 'addresses' };
  return ofXml(text) ?? { kind: 'page' };
}

/** Returns the encoding that a byte order mark of two bytes names. */
export function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

const textOf = (head: Uint8Array): string => new TextDecoder(wideEncoding(head) ?? 'utf-8').decode(head);

/** Two addresses at least: one may be all that somebody wrote. The last line may be cut. */
function isAddressList(text: string): boolean {
  if (!/^\s*https?:/i.test(text)) return false;
  const lines = text
    .slice(0, 8000)
    .trim()
    .split(/(?<!\s)\s*\n\s*/);
  return lines.length >= 2 && lines.every((line) => /^https?:\/\/\S+$/i.test(line));
}

const ROOTS: Readonly<Record<string, ListKind>> = {
  rss: 'feed',
  feed: 'feed',
  rdf: 'feed',
  opml: 'opml',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
};
const OF_HTML = new Set('html head body main article section div p'.split(' '));

function ofXml(text: string): Kind | null {
  const root = rootOf(text);
  const kind = root && ROOTS[root.toLowerCase()];
  if (kind) return { kind };
  return root && /^\s*<\?xml/.test(text) && !OF_HTML.has(root.toLowerCase()) ? { kind: 'xml', root } : null;
}

/** Returns the name of the first element without its prefix: behind declarations, comments and the document type. */
function rootOf(text: string): string | null {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 1000))![0].length;
    const close = CLOSES.find(([open]) => text.startsWith(open, at))?.[1];
    if (close === undefined)
      return /^<(?:[\w.-]{1,100}:)?([\w.-]{1,100})/.exec(text.slice(at, at + 300))?.[1] ?? null;
    const own = close === '>' && /^<![^>[]{0,1000}\[/.test(text.slice(at, at + 1001)) ? ']>' : close;
    const end = text.indexOf(own, at);
    if (end < 0) return null;
    at = end + own.length;
  }
}

const CLOSES: readonly (readonly [open: string, close: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
];
