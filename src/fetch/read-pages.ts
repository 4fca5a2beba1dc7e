/**
 * Reads pages from what people have: files, folders, globs, standard input and web addresses, which hold pages, feeds,
 * lists, archives or dumps. One page is in memory at a time, however large an archive is.
 */

import type { ReadFailure, ReadPage } from '../model/page.ts';
import { byteReader } from './byte-reader.ts';
import { type Checkpoint, type Fingerprint, fingerprintOfBytes, isSame, lookAtFile } from './checkpoint.ts';
import { fileChunks, streamChunks } from './chunks.ts';
import { failure, failureOf } from './failures.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { START } from './given.ts';
import { type Carrier, readContent, readerOf } from './read-content.ts';
import type { WebReader } from './web/web-reader.ts';

export interface ReadEffects {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly cwd: string;
  /** Absent where nothing is fetched. */
  readonly web?: WebReader;
  /** Whether pages that a local feed, OPML file or sitemap names are fetched. Those that one from the web names are. */
  readonly follow?: boolean;
  /** Most pages that are fetched of one list; 100 where it is not given. */
  readonly limit?: number;
  /** Where to go on: the checkpoint of the last item that was taken. The inputs have to be the same. */
  readonly from?: Checkpoint;
  /** Ends reading before the next item. */
  readonly signal?: AbortSignal;
  /** Told of each file or address that is read, and of an archive's bytes, packed as they are, on the way. */
  readonly onRead?: (
    done: number,
    total: number,
    uri: string,
    bytes?: { readonly done: number; readonly total: number },
  ) => void;
}

export interface ReadItem {
  readonly read: ReadPage | ReadFailure;
  /** Where to go on after this item. */
  readonly checkpoint: Checkpoint;
  /** Reading cannot go on from the checkpoint that was given: `read` says why, and nothing follows. */
  readonly lost?: true;
}

const LIMIT = 100;

/**
 * Yields the pages of the inputs one by one, in bounded memory; what cannot be read is yielded as a failure. Files come
 * in the order of their names, then standard input, then the web. Inputs that lead nowhere are named first, also when
 * reading goes on from a checkpoint.
 */
export async function* readPages(inputs: readonly string[], effects: ReadEffects): AsyncGenerator<ReadItem> {
  const { from, signal, onRead } = effects;
  const { sources, failures } = await sourcesOf(inputs, effects.cwd);
  let checkpoint: Checkpoint = from ?? { ...START, input: '', uri: '' };
  for (const read of failures) yield { read, checkpoint };
  const first = checkpoint.uri ? sources.findIndex(({ uri }) => uri === checkpoint.uri) : 0;
  if (first < 0) return yield { read: notAmong(checkpoint), checkpoint, lost: true };
  const unrelated: Source[] = [];
  for (const [index, source] of sources.entries()) {
    if (index < first) continue;
    const start = index === first && checkpoint.uri ? checkpoint : null;
    const onBytes: OnBytes = (bytes) => onRead?.(index, sources.length, source.uri, bytes);
    for await (const item of readSource(source, start, effects, onBytes)) {
      if (signal?.aborted) return;
      checkpoint = item.checkpoint;
      if (item.unrelated && source.walked) unrelated.push(source);
      else yield { read: item.read, checkpoint, ...(item.changed && { lost: true }) };
      if (item.changed) return;
    }
    if (signal?.aborted) return;
    onRead?.(index + 1, sources.length, source.uri);
  }
  for (const read of noArticles(unrelated)) yield { read, checkpoint };
}

type OnBytes = (bytes: { readonly done: number; readonly total: number }) => void;

interface Source extends FoundFile {
  readonly kind: 'file' | 'stdin' | 'web';
}

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

async function sourcesOf(
  inputs: readonly string[],
  cwd: string,
): Promise<{ readonly sources: readonly Source[]; readonly failures: readonly ReadFailure[] }> {
  const found = await findFiles(
    inputs.filter((input) => input !== '-' && !isAddress(input)),
    cwd,
  );
  const other = (kind: Source['kind'], input: string, uri: string): Source => ({
    ...{ kind, input, uri, path: input, walked: false },
  });
  const addresses = [...new Set(inputs.filter(isAddress))].sort();
  return {
    failures: found.failures,
    sources: [
      ...found.files.map((file) => ({ ...file, kind: 'file' as const })),
      ...(inputs.includes('-') ? [other('stdin', '-', 'stdin')] : []),
      ...addresses.map((address) => other('web', address, address)),
    ],
  };
}

interface SourceItem extends ReadItem {
  readonly unrelated?: true;
  /** Nothing can be read behind this: the file is not the one of the checkpoint. */
  readonly changed?: true;
}

async function* readSource(
  source: Source,
  from: Checkpoint | null,
  effects: ReadEffects,
  onBytes: OnBytes,
): AsyncGenerator<SourceItem> {
  const { input, uri } = source;
  let last: Checkpoint = from ?? { ...START, input, uri };
  try {
    const opened = await openSource(source, effects, onBytes);
    if ('cause' in opened) {
      if (!from?.finished) yield { read: opened, checkpoint: { ...last, finished: true } };
      return;
    }
    const { carrier, file } = opened;
    if (from && !(file && isSame(file, from.file)))
      return yield { read: changed(source), checkpoint: from, changed: true };
    for await (const { read, reached, unrelated } of readContent(carrier, from ?? START)) {
      last = { ...reached, input, uri, ...(file && { file }) };
      yield { read, checkpoint: last, ...(unrelated && { unrelated }) };
    }
  } catch (error) {
    yield { read: failureOf(uri, error), checkpoint: last };
  }
}

interface Opened {
  readonly carrier: Carrier;
  readonly file?: Fingerprint;
}

async function openSource(
  source: Source,
  effects: ReadEffects,
  onBytes: OnBytes,
): Promise<Opened | ReadFailure> {
  const { web, follow = false, limit = LIMIT } = effects;
  const following = { ...(web && { web }), follow, limit };
  if (source.kind === 'web') return web ? fetchSource(source, web, limit) : offline(source.uri);
  const { uri, path } = source;
  if (source.kind === 'stdin') {
    const open: Carrier['open'] = () => byteReader(streamChunks(effects.stdin, 0, () => {}));
    return { carrier: { uri, open, carried: {}, following } };
  }
  const { fingerprint: file, bytes } = lookAtFile(path);
  let isArchive = false;
  const onOffset = (done: number): void => {
    if (isArchive) onBytes({ done, total: file.size });
  };
  const onArchive = (): void => {
    isArchive = true;
  };
  const open: Carrier['open'] = (offset) =>
    byteReader(
      bytes ? streamChunks([bytes.subarray(offset)], offset, onOffset) : fileChunks(path, offset, onOffset),
    );
  return { carrier: { uri, open, carried: {}, following, onArchive }, file };
}

async function fetchSource(source: Source, web: WebReader, limit: number): Promise<Opened | ReadFailure> {
  const resource = await web.read(source.uri);
  if (!('bytes' in resource)) return resource;
  const { uri, bytes, mediaType, charset, readAt } = resource;
  return {
    file: fingerprintOfBytes(bytes),
    carrier: {
      uri,
      open: (offset) => readerOf(bytes.subarray(offset), offset),
      carried: { mediaType, readAt, ...(charset !== undefined && { charset }) },
      following: { web, follow: true, limit, readAt },
    },
  };
}

const offline = (uri: string): ReadFailure =>
  failure(
    uri,
    'It is a web address, and nothing is fetched.',
    'Save the page as HTML and give the file, or leave out --offline.',
  );

const notAmong = ({ uri }: Checkpoint): ReadFailure =>
  failure(
    uri,
    'Reading stopped in this file, which is not among the inputs.',
    'Give the same inputs as before, or begin anew without the checkpoint.',
  );

const changed = ({ kind, uri }: Source): ReadFailure =>
  kind === 'stdin'
    ? failure(
        uri,
        'Standard input cannot be read from the middle on.',
        'Save it to a file, or begin anew without the checkpoint.',
      )
    : failure(uri, 'It has changed since reading stopped there.', 'Begin anew without the checkpoint.');

/** Folders hold JSON and XML of many kinds: one line names what was passed over. */
const SHOWN = 5;

function* noArticles(files: readonly Source[]): Generator<ReadFailure> {
  for (const input of new Set(files.map((file) => file.input))) {
    const uris = files.filter((file) => file.input === input).map(({ uri }) => uri);
    const more = uris.length > SHOWN ? ` and ${uris.length - SHOWN} more` : '';
    yield failure(
      input,
      `It has JSON or XML without articles: ${uris.slice(0, SHOWN).join(', ')}${more}.`,
      'The rest was read; nothing is to be done if no article is missing.',
    );
  }
}
