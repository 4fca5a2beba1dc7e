/** From bytes to text: which encoding a page is in, whatever it says of itself. */

import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';

type Undecodable = { readonly cause: string; readonly remedy: string };

/**
 * Returns the text of a page without its byte order mark, or why it is none. `charset` is what an HTTP header said of it,
 * which is often a server's default and may be no charset at all.
 */
export async function decodePage(
  bytes: Uint8Array,
  charset?: string,
): Promise<{ readonly text: string } | Undecodable> {
  const hint = charset === undefined ? null : supported(charset);
  const wide = byteOrderMark(bytes) ?? wideWithoutMark(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes) };
  const binary = await lookBinary(bytes);
  // Of alphabets other than the Latin one, UTF-16 without a mark looks binary.
  if (binary) return hint?.startsWith('utf-16') ? { text: new TextDecoder(hint).decode(bytes) } : binary;
  if (isUtf8(bytes) && !isShifted(bytes)) return { text: textIn(bytes) };
  return { text: new TextDecoder(encodingOf(bytes, hint)).decode(bytes) };
}

const textIn = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf8');

/** Whether it may be in ISO-2022-JP, which looks like ASCII: there an escape or a shift begins other letters. */
const isShifted = (bytes: Uint8Array): boolean => SHIFTS.some((shift) => bytes.includes(shift));
const SHIFTS = [0x1b, 0x0e, 0x0f];

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** In UTF-16 of a Western text every other byte is zero. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8 || bytes.length % 2 === 1) return null;
  if (!sample.includes(0)) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
  });
  const half = sample.length / 2;
  const [even, odd] = zeros as [number, number];
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null;
}

/** What people try to feed, by media type; the first that fits. */
const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/pdf/, 'a PDF', 'Save it as text or HTML: in most readers, "Save as text" or copy and paste.'],
  [/word|opendocument\.text|rtf|cfb/, 'a word processor document', 'Save it as text or HTML.'],
  [/sheet|excel/, 'a spreadsheet', 'Save the texts as text or HTML.'],
  [/epub/, 'an e-book', 'Save it as text or HTML.'],
  [/^image\//, 'a picture', 'Give the text that it shows, as text or HTML.'],
  [/^(?:audio|video)\//, 'a recording', 'Give a transcript, as text or HTML.'],
  [/zip|gzip|tar|7z|rar|compress|bz/, 'an archive', 'Unpack it and give the files.'],
];

/** Documents that can look like text. */
const DISGUISED = /^(?:%PDF-|\{\\rtf)/;
/** Share of control characters: none in text, a tenth in compressed data. Letters of any 8-bit encoding are no sign. */
const BINARY_SHARE = 0.01;

async function lookBinary(bytes: Uint8Array): Promise<Undecodable | null> {
  const sample = bytes.subarray(0, 8192);
  const start = Buffer.from(sample.subarray(0, 5)).toString('latin1');
  let controls = 0;
  for (let at = 0; at < sample.length; at++) if (isControl(sample[at]!)) controls++;
  if (!DISGUISED.test(start) && controls <= BINARY_SHARE * sample.length) return null;
  const { fileTypeFromBuffer } = await import('file-type');
  const mime = start === '{\\rtf' ? 'application/rtf' : (await fileTypeFromBuffer(bytes))?.mime;
  const [, kind, remedy] = KINDS.find(([pattern]) => pattern.test(mime ?? '')) ?? [];
  return {
    cause: kind
      ? `It looks like ${kind}, not text.`
      : `It holds binary data${mime ? ` (${mime})` : ''}, not text.`,
    remedy: remedy ?? 'Save it as text or HTML.',
  };
}

/** Tabs, line and page breaks are text, and so is the escape that Japanese encodings use. */
const isControl = (byte: number): boolean => byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27;

/**
 * Returns the name of the encoding. Bytes that are valid UTF-8 beyond ASCII are hardly ever anything else, so this
 * comes before what the header says, and that, as in the HTML standard, before what the page declares; pages that
 * are said to be UTF-8 and are not are told by their bytes.
 */
function encodingOf(bytes: Uint8Array, hint: string | null): string {
  const said = [hint, declaredEncoding(bytes)].filter((encoding) => encoding !== null);
  if (said.includes('iso-2022-jp')) return 'iso-2022-jp';
  if (isNearlyUtf8(bytes)) return 'utf-8';
  return said.find((encoding) => !/^utf-(?:8|16)/.test(encoding)) ?? guessedEncoding(bytes);
}

/** A page cut off in mid-letter, or with a few letters from elsewhere, is still UTF-8. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  let whole = 0;
  for (const character of text) if (character > '\x7f' && character !== '\ufffd') whole++;
  return whole >= 10 * broken;
}

/** The HTML standard looks for it in the first 1024 bytes; many pages have it a little later. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  const label =
    /<meta\b[^>]{0,300}?\bcharset\s*=\s*(?:["']\s*)?([\w-]{2,30})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1];
  return label ? supported(label) : null;
}

/** Returns the standard's name of an encoding: latin1 is read as windows-1252, as browsers do. */
function supported(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function guessedEncoding(bytes: Uint8Array): string {
  for (const { name, confidence } of analyse(bytes.subarray(0, 200_000))) {
    const encoding = confidence >= 20 && !/^UTF|^ASCII/i.test(name) ? supported(name) : null;
    if (encoding) return encoding;
  }
  return 'windows-1252';
}
