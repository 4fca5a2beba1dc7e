/** From inputs to files: paths, folders with all below them, globs. */

import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import type { ReadFailure } from '../model/page.ts';
import { editDistance } from '../text/edit-distance.ts';
import { failure, failureOf } from './failures.ts';

export interface FoundFile {
  /** The input that led here. */
  readonly input: string;
  /** Relative to the working folder, with forward slashes. */
  readonly uri: string;
  readonly path: string;
  /** Met in a folder that was given, and not named itself. */
  readonly walked: boolean;
}

interface Found {
  readonly files: readonly FoundFile[];
  readonly failures: readonly ReadFailure[];
}

const TAKEN =
  '.txt .text .md .markdown .html .htm .xhtml .mht .mhtml .rss .atom .rdf .xml .opml .json .jsonl .ndjson .warc'.split(
    ' ',
  );
const TAKES = `${TAKEN.join(' ')}, also with .gz behind it,`;
const isTaken = (name: string): boolean => {
  const unpacked = name.toLowerCase().replace(/\.gz$/, '');
  return TAKEN.some((ending) => unpacked.endsWith(ending));
};
/** What holds articles, too, but is not read; other files of a folder are passed over in silence. */
const isDocument = (name: string): boolean => /\.(?:pdf|docx?|odt|rtf|pages|epub|eml|msg|pptx?)$/i.test(name);
const isLeftOut = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

type Way = Omit<FoundFile, 'uri'>;

/** Returns the files that the inputs lead to, each once, however many ways and links lead there. */
export async function findFiles(inputs: readonly string[], cwd: string): Promise<Found> {
  const ways: Way[][] = [];
  const failures: ReadFailure[][] = [];
  for (const input of new Set(inputs)) {
    const found = await pathsOf(input, cwd);
    ways.push(found.paths.map((path) => ({ input, path, walked: found.walked ?? false })));
    failures.push([...found.failures]);
  }
  return { files: await eachOnce(ways.flat(), cwd), failures: failures.flat() };
}

/** Of several names of one file its own is kept, else the first in the alphabet. */
async function eachOnce(paths: readonly Way[], cwd: string): Promise<FoundFile[]> {
  const byFile = new Map<string, FoundFile>();
  for (const { input, path, walked } of paths) {
    const real = await realpath(path).catch(() => path);
    const file = { input, path, walked, uri: uriOf(path, cwd) };
    const known = byFile.get(real);
    if (!known || path === real || (known.path !== real && file.uri < known.uri)) byFile.set(real, file);
  }
  return [...byFile.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

const uriOf = (path: string, cwd: string): string => relative(cwd, path).split(sep).join('/');

interface Paths {
  readonly paths: readonly string[];
  /** Documents that were met on the way and are not read. */
  readonly documents?: readonly string[];
  readonly walked?: boolean;
  readonly failures: readonly ReadFailure[];
}

const failed = (...failures: ReadFailure[]): Paths => ({ paths: [], failures });

async function pathsOf(input: string, cwd: string): Promise<Paths> {
  const path = resolve(cwd, input);
  try {
    return await pathsAt(input, path, await stat(path), cwd);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return failed(failureOf(input, error));
    return isDynamicPattern(input) ? globbed(input, cwd) : failed(await missing(input, path));
  }
}

async function pathsAt(input: string, path: string, found: Stats, cwd: string): Promise<Paths> {
  if (found.isFile()) return { paths: [path], failures: [] };
  if (!found.isDirectory())
    return failed(
      failure(input, 'It is neither a file nor a folder.', 'To read from a pipe, give - for standard input.'),
    );
  const { paths, failures, documents = [] } = await walk(path, cwd, []);
  const unread = documents.length > 0 ? [notRead(input, documents)] : [];
  if (paths.length > 0 || failures.length > 0)
    return { paths, failures: [...failures, ...unread], walked: true };
  return failed(
    failure(
      input,
      'The folder has nothing to read.',
      `Files that end in ${TAKES} are looked for, there and in the folders below; hidden ones and node_modules are left out.`,
    ),
    ...unread,
  );
}

function notRead(input: string, documents: readonly string[]): ReadFailure {
  const more = documents.length > SHOWN ? ` and ${documents.length - SHOWN} more` : '';
  return failure(
    input,
    `It has documents of kinds that are not read: ${documents.slice(0, SHOWN).join(', ')}${more}.`,
    'To have them read, save them as text or HTML.',
  );
}

/** Returns the files below a folder. `above` are the real paths of the folders on the way, to notice a circle. */
async function walk(folder: string, cwd: string, above: readonly string[]): Promise<Paths> {
  const found: Paths[] = [];
  try {
    const real = await realpath(folder);
    if (above.includes(real))
      return failed(
        failure(
          uriOf(folder, cwd),
          'It is a link to a folder that it lies in.',
          'Remove the link; the rest of the folder was read.',
        ),
      );
    for (const name of (await readdir(folder)).sort()) {
      if (isLeftOut(name)) continue;
      found.push(await entry(join(folder, name), cwd, [...above, real]));
    }
  } catch (error) {
    found.push(failed(failureOf(uriOf(folder, cwd) || '.', error)));
  }
  return {
    paths: found.flatMap(({ paths }) => paths),
    documents: found.flatMap(({ documents = [] }) => documents),
    failures: found.flatMap(({ failures }) => failures),
  };
}

async function entry(path: string, cwd: string, above: readonly string[]): Promise<Paths> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return walk(path, cwd, above);
    if (!found.isFile()) return { paths: [], failures: [] };
    if (isTaken(basename(path))) return { paths: [path], failures: [] };
    return { paths: [], documents: isDocument(path) ? [uriOf(path, cwd)] : [], failures: [] };
  } catch (error) {
    return isTaken(basename(path)) || (error as NodeJS.ErrnoException).code === 'ELOOP'
      ? failed(failureOf(uriOf(path, cwd), error))
      : { paths: [], failures: [] };
  }
}

async function globbed(pattern: string, cwd: string): Promise<Paths> {
  const paths = await glob(pattern.split(sep).join('/'), {
    cwd: escapePath(cwd) === cwd ? cwd : resolve(cwd),
    absolute: true,
    dot: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  if (paths.length > 0) return { paths: paths.map((path) => resolve(path)).sort(), failures: [] };
  return failed(
    failure(
      pattern,
      'No file matches this pattern.',
      'Check the folder and the ending; ** stands for folders of any depth.',
    ),
  );
}

/** Names that differ by a slip of the finger are worth showing; so are a few others where none does. */
const SHOWN = 5;

/** "www.post.example/ferry", "post.example/ferry", "ftp://post.example/ferry". */
const LIKE_ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|www\.|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\/)/i;

async function missing(input: string, path: string): Promise<ReadFailure> {
  const names = await readdir(dirname(path)).catch(() => null);
  if (LIKE_ADDRESS.test(input) && names === null)
    return failure(
      input,
      'There is no such file.',
      'If it is a web address, it must begin with https:// or http://.',
    );
  if (names === null)
    return failure(
      input,
      'There is no such file, nor the folder it would be in.',
      'Check the spelling of the path.',
    );
  const wanted = basename(path).toLowerCase();
  const nearest = names
    .filter((name) => !isLeftOut(name))
    .slice(0, 2000)
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ name }) => name);
  const has = nearest.length > 0 ? `; the folder has: ${nearest.join(', ')}` : '; the folder is empty';
  return failure(input, 'There is no such file or folder.', `Check the spelling${has}.`);
}
