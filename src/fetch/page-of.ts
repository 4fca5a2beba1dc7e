/** From the bytes of one page to the page, decoded, with its media type. */

import type { Metadata, ReadFailure, ReadPage } from '../model/page.ts';
import { sha256, shortHash } from '../text/hashes.ts';
import { wellFormed } from '../text/well-formed.ts';
import { decodePage } from './decode.ts';
import { failure } from './failures.ts';

/** A page of text is some kilobytes, a page of HTML with its scripts a few megabytes. */
export const LARGEST_MB = 20;
export const LARGEST = LARGEST_MB * 1024 * 1024;

export const tooLarge = (uri: string, most = LARGEST): ReadFailure =>
  failure(
    uri,
    `It is larger than ${most / 1024 / 1024} MB.`,
    'Split it into smaller files, or keep only the articles that matter.',
  );

/** What its carrier says of a page: a server, an archive, a feed. */
export interface Carried {
  readonly charset?: string;
  readonly mediaType?: string;
  readonly readAt?: string;
  readonly metadata?: Metadata;
}

/** Returns the page, or why its bytes are none. */
export async function pageOf(
  uri: string,
  bytes: Uint8Array,
  carried: Carried = {},
): Promise<ReadPage | ReadFailure> {
  if (bytes.length === 0)
    return failure(uri, 'It is empty.', 'Check that it was saved, and that nothing else was meant.');
  const decoded = await decodePage(bytes, carried.charset);
  if ('cause' in decoded) return failure(uri, decoded.cause, decoded.remedy);
  return pageOfText(uri, decoded.text, carried, bytes);
}

/** Returns the page of a text that is decoded already; its digest is that of `bytes`. */
export function pageOfText(
  given: string,
  decoded: string,
  { mediaType, readAt, metadata }: Carried = {},
  bytes: Uint8Array | string = decoded,
): ReadPage | ReadFailure {
  const [uri, text] = [wellFormed(given), wellFormed(decoded)];
  if (!/[^\s\p{C}]/u.test(text))
    return failure(
      uri,
      'It holds nothing but blanks.',
      'Check that it was saved, and that nothing else was meant.',
    );
  if (DOSSIER.test(text.slice(0, 4000))) return isDossier(uri);
  const digest = sha256(bytes);
  return {
    id: `p${shortHash([uri, digest])}`,
    uri,
    mediaType: mediaTypeOf(uri, text, mediaType),
    sha256: digest,
    text,
    ...(readAt !== undefined && { readAt }),
    ...(metadata && Object.keys(metadata).length > 0 && { metadata: withWellFormed(metadata) }),
  };
}

const withWellFormed = (metadata: Metadata): Metadata =>
  Object.fromEntries(
    Object.entries(metadata).map(([field, value]) => [
      field,
      typeof value === 'string' ? wellFormed(value) : value,
    ]),
  );

export const isDossier = (uri: string): ReadFailure =>
  failure(
    uri,
    'It is a dossier that Synoptic made.',
    'Give the articles that it was made of; keep dossiers in another folder.',
  );

/** What `render/` writes first, as HTML and as Markdown: else a second run would read the first one's dossier. */
const DOSSIER =
  /^<!doctype html>[\s\S]{1,3000}?<meta name="generator" content="Synoptic">|^# [^\n]+\n\nA dossier: [^\n]+\borigins?\b/;

/** The content decides before the name: saved pages come as .txt, and texts as .html. */
const HTML_START =
  /^\s{0,1000}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--(?:[^-]|-[^-]|--+[^>-])*--+>\s{0,100})*<(?:!doctype\s+html|html|head|body)\b/i;
const TAG = /<\/?[a-z][^<>]{0,300}>/i;

function mediaTypeOf(uri: string, text: string, declared = ''): string {
  if (HTML_START.test(text.slice(0, 5000))) return 'text/html';
  const saysHtml =
    /^(?:text\/html|application\/xhtml)/i.test(declared) || /\.(?:html?|xhtml)(?:\.gz)?$/i.test(uri);
  if (saysHtml && TAG.test(text)) return 'text/html';
  return declared === 'text/markdown' || /\.(?:md|markdown)(?:\.gz)?$/i.test(uri)
    ? 'text/markdown'
    : 'text/plain';
}
