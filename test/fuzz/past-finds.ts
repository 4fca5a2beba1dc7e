/** What was found once stays: each input that broke a reader lies in a file of its own, and is read first ever after. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Input } from './target.ts';

const FOLDER = fileURLToPath(new URL('past-finds', import.meta.url));

/** Returns the inputs that once broke a reader, by the names of their files. */
export function pastFinds(target: string): ReadonlyMap<string, Input> {
  const folder = join(FOLDER, target);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(names.map((name) => [name, readInput(join(folder, name))]));
}

/** Bytes are kept as they are, text as UTF-8 or, where it holds halves of letters, as UTF-16 with a mark. */
export function readInput(file: string): Input {
  const [bytes, ending] = [readFileSync(file), extname(file)];
  if (ending === '.bin') return { content: bytes, ending };
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return { content: isWide ? bytes.toString('utf16le', 2) : bytes.toString('utf8'), ending };
}

export function writeInput(folder: string, name: string, { content, ending }: Input): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}${ending}`);
  const isText = typeof content === 'string';
  writeFileSync(
    file,
    isText && !content.isWellFormed() ? Buffer.from(`\ufeff${content}`, 'utf16le') : content,
  );
  return file;
}
