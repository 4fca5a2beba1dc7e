/** Reads files, folders, globs and standard input into pages. What cannot be read is named, and never stops the rest. */

import { readFile, stat } from 'node:fs/promises';
import type { ReadFailure, ReadPage } from '../model/page.ts';
import { sha256, shortHash } from '../text/hashes.ts';
import { decodePage } from './decode.ts';
import { failure, failureOf } from './failures.ts';
import { type FoundFile, findFiles } from './find-files.ts';

export interface ReadEffects {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly cwd: string;
  readonly onRead?: (done: number, total: number, uri: string) => void;
}

export interface ReadInputs {
  /** Sorted by uri. */
  readonly pages: readonly ReadPage[];
  /** Sorted by input. */
  readonly failures: readonly ReadFailure[];
}

/** A page of text is some kilobytes, a page of HTML with its scripts a few megabytes. */
const LARGEST_MB = 20;
const LARGEST = LARGEST_MB * 1024 * 1024;
const SPLIT = 'Split it into smaller files, or keep only the articles that matter.';

const STDIN: FoundFile = { input: '-', uri: 'stdin', path: '-' };

/** Returns the pages of the inputs, each file once, and the inputs that could not be read. */
export async function readInputs(inputs: readonly string[], effects: ReadEffects): Promise<ReadInputs> {
  const found = await findFiles(
    inputs.filter((input) => input !== '-'),
    effects.cwd,
  );
  const files = inputs.includes('-') ? [...found.files, STDIN] : found.files;
  const pages: ReadPage[] = [];
  const failures: ReadFailure[] = [...found.failures];
  for (const [index, file] of files.entries()) {
    const read = await readOne(file, effects.stdin);
    if ('text' in read) pages.push(read);
    else failures.push(read);
    effects.onRead?.(index + 1, files.length, file.uri);
  }
  return {
    pages: pages.sort((a, b) => (a.uri < b.uri ? -1 : 1)),
    failures: failures.sort((a, b) => (a.input < b.input ? -1 : 1)),
  };
}

async function readOne(file: FoundFile, stdin: AsyncIterable<Uint8Array>): Promise<ReadPage | ReadFailure> {
  try {
    const bytes = file === STDIN ? await drain(stdin) : await readBounded(file.path);
    if (bytes === null) return failure(file.uri, `It is larger than ${LARGEST_MB} MB.`, SPLIT);
    return await pageOf(file.uri, bytes);
  } catch (error) {
    return failureOf(file.uri, error);
  }
}

/** Returns the bytes of a file, or `null` where there are too many. The size is asked before reading. */
async function readBounded(path: string): Promise<Uint8Array | null> {
  const { size } = await stat(path);
  return size > LARGEST ? null : await readFile(path);
}

async function drain(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > LARGEST) return null;
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  }
  return Buffer.concat(chunks);
}

async function pageOf(uri: string, bytes: Uint8Array): Promise<ReadPage | ReadFailure> {
  if (bytes.length === 0)
    return failure(uri, 'It is empty.', 'Check that it was saved, and that nothing else was meant.');
  const decoded = await decodePage(bytes);
  if ('cause' in decoded) return failure(uri, decoded.cause, decoded.remedy);
  if (!/[^\s\p{C}]/u.test(decoded.text))
    return failure(
      uri,
      'It holds nothing but blanks.',
      'Check that it was saved, and that nothing else was meant.',
    );
  if (DOSSIER.test(decoded.text.slice(0, 4000)))
    return failure(
      uri,
      'It is a dossier that Synoptic made.',
      'Give the articles that it was made of; keep dossiers in another folder.',
    );
  const digest = sha256(bytes);
  return {
    id: `p${shortHash([uri, digest])}`,
    uri,
    mediaType: mediaTypeOf(uri, decoded.text),
    sha256: digest,
    text: decoded.text,
  };
}

/** What `render/` writes first, as HTML and as Markdown: else a second run would read the first one's dossier. */
const DOSSIER =
  /^<!doctype html>[\s\S]{1,3000}?<meta name="generator" content="Synoptic">|^# [^\n]+\n\nA dossier: [^\n]+\borigins?\b/;

/** The content decides before the name: saved pages come as .txt, and texts as .html. */
const HTML_START =
  /^\s{0,1000}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s{0,100})*<(?:!doctype\s+html|html|head|body)\b/i;

function mediaTypeOf(uri: string, text: string): string {
  if (HTML_START.test(text.slice(0, 5000))) return 'text/html';
  if (/\.(?:html?|xhtml)$/i.test(uri) && /<\/?[a-z][^<>]{0,300}>/i.test(text)) return 'text/html';
  return /\.(?:md|markdown)$/i.test(uri) ? 'text/markdown' : 'text/plain';
}
