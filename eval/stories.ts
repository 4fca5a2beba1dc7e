/**
 * Measures how articles are gathered into stories: B-cubed of the stories against the events of two public sets.
 *
 *     node eval/stories.ts [--faults N] [--update]
 *
 * ECB+ (Cybulska and Vossen 2014) has pairs of events of one kind (two earthquakes, two trials); NeuS (Lee and others
 * 2022) has leads of three outlets each on American politics. They are looked for in `data/ecbplus` and
 * `data/neus-allsides` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`); one that is absent is skipped with a
 * line. A library holds many articles that stand alone: of two in three events of NeuS one article is read once more. Articles come one after the other, as in a stream; the stories after the last one count. Weights and bounds
 * are set on the training parts; the others are only measured. Exits with 1 where a figure has fallen under its floor in
 * floors.json.
 */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { english } from '../src/language/en/index.ts';
import { featuresOf } from '../src/stages/stories/features.ts';
import {
  addArticles,
  emptyStories,
  gatherStories,
  type ReadForStories,
  readForStories,
  storiesOf,
} from '../src/stages/stories/stories.ts';
import { oftenAlone, readEcb, readNeus, type TopicalText } from '../training/stories/sets.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { bCubed } from './metrics/clusters.ts';
import { type Figure, f1 } from './metrics/figures.ts';

interface Heap {
  readonly name: string;
  readonly folder: string;
  readonly read: (folder: string) => TopicalText[];
}

const HEAPS: readonly Heap[] = [
  {
    name: 'ECB+ train',
    folder: 'ecbplus',
    read: (folder) => readEcb(join(folder, 'docs.jsonl.gz'), 'train'),
  },
  { name: 'ECB+ val', folder: 'ecbplus', read: (folder) => readEcb(join(folder, 'docs.jsonl.gz'), 'val') },
  {
    name: 'NeuS train, first 300',
    folder: 'neus-allsides',
    read: (folder) => readNeus(join(folder, 'train.jsonl.gz'), 0, 300),
  },
  { name: 'NeuS val', folder: 'neus-allsides', read: (folder) => readNeus(join(folder, 'val.jsonl.gz')) },
  {
    name: 'NeuS val, many alone',
    folder: 'neus-allsides',
    read: (folder) => oftenAlone(readNeus(join(folder, 'val.jsonl.gz'))),
  },
];

function main(): void {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, update: { type: 'boolean', default: false } },
  });
  const corpus = process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const root = join(resolve(corpus), 'data');
  const there = HEAPS.filter(({ name, folder }) => {
    if (existsSync(join(root, folder))) return true;
    console.error(
      `Skipped ${name}: there is no ${join(root, folder)} (SYNOPTIC_CORPUS names the folder with data/${folder}).`,
    );
    return false;
  });
  if (there.length === 0) return;
  const figures = there.map(({ name, folder, read }) => figureOf(name, read(join(root, folder))));
  const neus = there.find(({ name }) => name === 'NeuS val');
  if (neus) figures.push(roundUpFigure(neus.read(join(root, neus.folder))));
  const hash = hashOf([...new Set(there.map(({ folder }) => join(root, folder)))]);
  holdFloors({ name: 'stories', hash, figures }, values);
}

function figureOf(name: string, texts: readonly TopicalText[]): Figure {
  const memory = emptyStories();
  for (const text of texts)
    addArticles(memory, [
      { features: featuresOf({ ...text, blocks: [], published: null }, english), parts: [] },
    ]);
  const stories = storiesOf(gatherStories(memory, []));
  const storyOf = new Map(stories.flatMap(({ articles }, at) => articles.map((id) => [id, String(at)])));
  const placings = texts.map(({ id, event }) => ({ wanted: event, given: storyOf.get(id)! }));
  const { f1: value, precision, recall } = bCubed(placings);
  const events = new Set(texts.map(({ event }) => event)).size;
  return {
    layer: 'stories',
    name,
    value,
    precision,
    recall,
    counts: `${texts.length} articles, ${stories.length} stories of ${events} events`,
    faults: faultsOf(texts, storyOf),
  };
}

/** Articles of a round-up that is made of the first articles of as many events. */
const ROUND_UP = 5;

/** Round-ups of NeuS's own leads: are they put to the stories of their parts, and to no other? */
function roundUpFigure(texts: readonly TopicalText[]): Figure {
  const events = [...Map.groupBy(texts, ({ event }) => event).values()];
  const memory = emptyStories();
  const rest = events.flatMap((members) => members.slice(1));
  for (const text of rest)
    addArticles(memory, [
      { features: featuresOf({ ...text, blocks: [], published: null }, english), parts: [] },
    ]);
  const told = new Map<string, string>();
  const roundUps = events.flatMap((_, at) => {
    if (at % ROUND_UP > 0) return [];
    const parts = events.slice(at, at + ROUND_UP).map((members) => members[0]!);
    for (const { event } of parts) told.set(event, `round-up ${at}`);
    return [roundUpOf(`round-up ${at}`, parts)];
  });
  const stories = storiesOf(gatherStories(memory, roundUps));
  const eventOf = new Map(rest.map(({ id, event }) => [id, event]));
  const given = stories.flatMap(({ articles, roundUps: own }) =>
    own.map((roundUp) => articles.some((id) => told.get(eventOf.get(id)!) === roundUp)),
  );
  const found = new Set(
    stories.flatMap(({ articles, roundUps: own }) =>
      articles.map((id) => eventOf.get(id)!).filter((event) => own.includes(told.get(event) ?? '')),
    ),
  );
  return f1('stories', 'round-ups of NeuS val', {
    hits: Math.min(found.size, given.filter(Boolean).length),
    given: given.length,
    wanted: told.size,
  });
}

function roundUpOf(id: string, parts: readonly TopicalText[]): ReadForStories {
  const lines = parts.map(({ title, text }) => `${title}. ${text.replaceAll('\n', ' ')}`);
  let end = -1;
  const blocks = lines.map((line) => {
    const start = end + 1;
    end = start + line.length;
    return { kind: 'body' as const, start, end };
  });
  return readForStories(
    { id, title: 'Five things', text: lines.join('\n'), blocks, published: null },
    english,
  );
}

/** Stories of several events, and events in several stories. */
function faultsOf(texts: readonly TopicalText[], storyOf: ReadonlyMap<string, string>): string[] {
  const parts = (
    name: (text: TopicalText) => string,
    other: (text: TopicalText) => string,
    mark: string,
  ): string[] =>
    [...Map.groupBy(texts, name)].flatMap(([one, members]) => {
      const counts = [...Map.groupBy(members, other)].map(([key, { length }]) => `${key} ×${length}`);
      return counts.length > 1 ? [`${mark} ${one}: ${counts.join(', ')}`] : [];
    });
  return [
    ...parts(
      ({ event }) => event,
      ({ id }) => storyOf.get(id)!,
      '-',
    ),
    ...parts(
      ({ id }) => storyOf.get(id)!,
      ({ event }) => event,
      '+',
    ),
  ];
}

main();
