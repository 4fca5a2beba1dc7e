/** What clients send is written to a folder of its own, within bounds, under names that lead nowhere else. */

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { Refused } from './refused.ts';

export interface Spool {
  readonly folder: string;
  /** Inputs for the use cases: files in the folder, as they are named there. */
  readonly files: readonly string[];
  /** The other fields of a form, each with all of its values. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly remove: () => Promise<void>;
}

export interface Bounds {
  /** In all, in bytes. */
  readonly bytes: number;
  readonly files: number;
}

/** A day's web archive is larger: `synoptic add` takes it from disk. */
export const BOUNDS: Bounds = { bytes: 256 * 2 ** 20, files: 1000 };
/** Of one field that is no file. */
const FIELD_BYTES = 2 ** 20;

/** What bodies that are one file are called. */
const NAMED: Readonly<Record<string, string>> = {
  'application/jsonl': 'articles.jsonl',
  'application/x-ndjson': 'articles.jsonl',
  'text/html': 'page.html',
  'text/markdown': 'text.md',
  'text/plain': 'text.txt',
};

/** Media types of bodies that are taken as files. */
export const FILE_TYPES = Object.keys(NAMED);

/** Returns whether the request's body is a form with files, or is one file by itself. */
export const isSpoolable = (request: Request): boolean => {
  const type = typeOf(request);
  return type === 'multipart/form-data' || type in NAMED;
};

/**
 * Writes the files of a request to a new folder.
 * @throws Refused where it is too large, or cannot be read
 */
export async function spool(request: Request, bounds: Bounds = BOUNDS): Promise<Spool> {
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > bounds.bytes) throw tooLarge(bounds);
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-upload-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const type = typeOf(request);
    const taken = await (type in NAMED
      ? oneFile(request, folder, NAMED[type]!, bounds)
      : form(request, folder, bounds));
    return { folder, remove, ...taken };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Writes a text to a new folder, as a file of that name. */
export async function spoolText(name: string, text: string): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-upload-'));
  await writeFile(join(folder, name), text);
  return {
    folder,
    files: [`./${name}`],
    fields: new Map(),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const typeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

type Taken = Pick<Spool, 'files' | 'fields'>;

async function oneFile(request: Request, folder: string, name: string, bounds: Bounds): Promise<Taken> {
  await pipeline(bodyOf(request, bounds), createWriteStream(join(folder, name)));
  return { files: [`./${name}`], fields: new Map() };
}

async function form(request: Request, folder: string, bounds: Bounds): Promise<Taken> {
  const files: string[] = [];
  const fields = new Map<string, string[]>();
  const written: Promise<void>[] = [];
  const names = new Set<string>();
  const body = bodyOf(request, bounds);
  const busboy = openBusboy(request, bounds);
  const tooMany = (): void => void body.destroy(tooLarge(bounds));
  busboy.on('filesLimit', tooMany).on('fieldsLimit', tooMany).on('partsLimit', tooMany);
  busboy.on('field', (name, value, _, isCut) => {
    if (isCut) return tooMany();
    fields.set(name, [...(fields.get(name) ?? []), value]);
  });
  busboy.on('file', (_, stream, given) => {
    // A browser sends an empty file where none was chosen.
    if (given === undefined || given === '') return void stream.resume();
    const name = unlike(names, plainName(given));
    names.add(name);
    files.push(`./${name}`);
    const write = pipeline(stream, createWriteStream(join(folder, name)));
    // It is waited for below; until then its failure must not end the process.
    write.catch(() => {});
    written.push(write);
  });
  try {
    await pipeline(body, busboy);
    await Promise.all(written);
  } catch (error) {
    await Promise.allSettled(written);
    if (error instanceof Refused) throw error;
    throw new Refused(400, {
      title: 'The form cannot be read.',
      detail: error instanceof Error ? `${error.message}.` : 'It is broken off.',
      remedy: 'Send it as multipart/form-data, whole.',
    });
  }
  return { files, fields };
}

function openBusboy(request: Request, bounds: Bounds): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      limits: {
        files: bounds.files,
        fileSize: bounds.bytes,
        fields: 100,
        fieldSize: FIELD_BYTES,
        parts: bounds.files + 100,
        headerPairs: 20,
      },
    });
  } catch (error) {
    throw new Refused(400, {
      title: 'The form cannot be read.',
      detail: `${(error as Error).message}.`,
      remedy: 'Send it as multipart/form-data.',
    });
  }
}

/** Returns the body, which breaks off where it is larger than allowed, whatever its header says. */
function bodyOf(request: Request, bounds: Bounds): Transform {
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Uint8Array, _, done) {
      bytes += chunk.length;
      done(bytes > bounds.bytes ? tooLarge(bounds) : null, chunk);
    },
  });
  const source = request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]);
  source.on('error', (error) => counted.destroy(error));
  counted.on('close', () => source.destroy());
  return source.pipe(counted);
}

/** In letters, each of which may take four bytes: disks take names of 255 bytes. */
const LONGEST_NAME = 50;

/** Returns the name alone, without a path and without what a disk or a shell could take for something else. */
function plainName(given: string): string {
  const name = basename(given.normalize('NFC').replaceAll('\\', '/'))
    .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_')
    .replace(/^\.+/, '');
  const ending = /(?:\.[\w-]{1,8}){0,2}$/.exec(name)![0];
  const stem = [...name.slice(0, name.length - ending.length)].slice(0, LONGEST_NAME).join('');
  return `${stem || 'file'}${ending}`;
}

function unlike(names: ReadonlySet<string>, name: string): string {
  if (!names.has(name)) return name;
  const at = name.indexOf('.', 1);
  const [stem, ending] = at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at)];
  let number = 2;
  while (names.has(`${stem}-${number}${ending}`)) number++;
  return `${stem}-${number}${ending}`;
}

const tooLarge = ({ bytes, files }: Bounds): Refused =>
  new Refused(413, {
    title: 'That is too much at once.',
    detail: `At most ${files} files and ${Math.floor(bytes / 2 ** 20)} MB are taken at once.`,
    remedy: 'Send it in several parts, or add it from disk: synoptic add FILE.',
  });
