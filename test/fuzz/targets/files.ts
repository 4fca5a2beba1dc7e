/** Files of every kind: pages, feeds, lists, archives and dumps, whole or packed. */

import { byteReader } from '../../../src/fetch/byte-reader.ts';
import { type Chunk, streamChunks } from '../../../src/fetch/chunks.ts';
import { type Given, type Reached, START } from '../../../src/fetch/given.ts';
import { htmlPage, inventedWeb } from '../../../src/fetch/made.ts';
import { readContent } from '../../../src/fetch/read-content.ts';
import { unclearFailure } from '../clear.ts';
import { FILES, PIECES } from '../formats.ts';
import { inventedArticles } from '../invented.ts';
import { type Random, randomOf } from '../random.ts';
import { spoilBytes } from '../spoil.ts';
import type { Target } from '../target.ts';

const written = (random: Random): Buffer =>
  Buffer.from(random.pick(Object.values(FILES))(inventedArticles(random, 1 + random.below(3)), random));

export const files: Target = {
  name: 'files',
  reads: 'pages, feeds, lists, archives and dumps, whole or packed',
  make: (random) => ({
    content: spoilBytes(written(random), PIECES, [written(random)], random),
    ending: '.bin',
  }),
  faultsOf: async ({ content }) => {
    const bytes = Buffer.from(content);
    const items = await read(bytes, START, [bytes.length]);
    return [
      ...(items.length === 0 && bytes.length > 0 ? ['nothing is said of it'] : []),
      ...items.flatMap(faultsOfItem),
      ...(await faultsOfPieces(bytes, items)),
      ...(await faultsOfGoingOn(bytes, items)),
    ];
  },
  bound: { input: 2, million: 20 },
};

const web = inventedWeb({ 'https://post.example/1': htmlPage('Page 1') });

/** Reads the bytes as they come in pieces of these sizes, one after the other. */
async function read(bytes: Buffer, from: Reached, sizes: readonly number[]): Promise<Given[]> {
  const open = (offset: number) => byteReader(inPieces(bytes.subarray(offset), offset, sizes));
  const following = { web, follow: true, limit: 5 };
  const items: Given[] = [];
  for await (const item of readContent({ uri: 'a.bin', open, carried: {}, following }, from))
    items.push(item);
  return items;
}

async function* inPieces(bytes: Buffer, offset: number, sizes: readonly number[]): AsyncGenerator<Chunk> {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += pieces.at(-1)!.length)
    pieces.push(bytes.subarray(at, at + Math.max(1, sizes[pieces.length % sizes.length]!)));
  yield* streamChunks(pieces, offset, () => {});
}

function faultsOfItem({ read: item }: Given): string[] {
  if ('cause' in item) return unclearFailure(item);
  const { uri, text, metadata = {} } = item;
  const strings = [uri, text, ...Object.values(metadata).filter((value) => typeof value === 'string')];
  return [
    ...(strings.some((one) => !one.isWellFormed() || one.includes('\0'))
      ? ['a text is not well formed']
      : []),
    ...(Object.hasOwn(metadata, 'title') && metadata.title?.trim() === '' ? ['an empty title'] : []),
  ];
}

const told = (items: readonly Given[]): string => JSON.stringify(items.map(({ read: item }) => item));

/** However the bytes come, the same is read. What stands around damage in packed data hangs on where they were cut. */
async function faultsOfPieces(bytes: Buffer, items: readonly Given[]): Promise<string[]> {
  const isDamaged = (found: readonly Given[]): boolean =>
    /packed data at byte \d+ is damaged/.test(told(found));
  if (isDamaged(items)) return [];
  const { size } = randomOf(bytes.length);
  const sizes = [size(9), size(99), Math.max(size(9999), bytes.length >> 6)];
  const inSome = await read(bytes, START, sizes);
  return told(inSome) === told(items) || isDamaged(inSome)
    ? []
    : [`in pieces of ${sizes} it reads otherwise`];
}

/** From wherever reading stopped it goes on. */
async function faultsOfGoingOn(bytes: Buffer, items: readonly Given[]): Promise<string[]> {
  const at = randomOf(bytes.length).below(items.length + 1);
  const stopped = items[at - 1];
  if (stopped === undefined) return [];
  const rest = await read(bytes, stopped.reached, [bytes.length]);
  return told(rest) === told(items.slice(at)) ? [] : [`behind item ${at} it goes on otherwise`];
}
