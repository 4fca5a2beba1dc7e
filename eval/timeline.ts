/**
 * Measures which days of a long story the timeline makes most of, against timelines that journalists wrote themselves.
 *
 *     node eval/timeline.ts [--faults N] [--update]
 *
 * The set is T17 (Tran et al. 2013), looked for in `data/t17` of the annotated corpus (`SYNOPTIC_CORPUS`, else
 * `../shared`) and skipped with a line where absent: topics with dated, tokenised articles and a timeline. From the articles alone as many days are
 * chosen as the timeline names between the first and the last article (Martschat and Markert 2018): those whose entries
 * weigh most together. `by count` chooses those that most articles name, for comparison. `told` is the share of the timeline's
 * days on which some entry stands, chosen or not. Exits with 1 where a figure has fallen under its floor in floors.json.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { dayFrom, unitAround } from '../src/language/days.ts';
import { english } from '../src/language/en/index.ts';
import type { DossierArticle } from '../src/model/dossier.ts';
import type { Telling } from '../src/model/telling.ts';
import type { TimelineEntry } from '../src/model/timeline.ts';
import { tellingsOf } from '../src/pipeline/tellings.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { gatherTimeline } from '../src/stages/timeline/timeline.ts';
import { resolveTimes } from '../src/stages/times/times.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Figure, share } from './metrics/figures.ts';
import { articleOf } from './plain-article.ts';

interface Topic {
  readonly name: string;
  readonly tellings: readonly Telling[];
  /** Days of the journalists' timeline that lie within the span of the articles. */
  readonly days: ReadonlySet<string>;
}

type DayWeights = ReadonlyMap<string, number>;

function main(): void {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, update: { type: 'boolean', default: false } },
  });
  const folder = join(
    resolve(process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url))),
    'data/t17',
  );
  if (!existsSync(folder)) {
    console.log(`Skipped: there is no ${folder}.`);
    return;
  }
  const topics = readdirSync(folder)
    .toSorted()
    .map((name) => readTopic(folder, name));
  const measured = topics.map((topic) => ({
    topic,
    entries: gatherTimeline(topic.tellings, [], english).items,
  }));
  const figures = measured.flatMap(({ topic, entries }) => [
    chosen(topic, byWeight(entries)),
    told(topic, entries),
  ]);
  const mean: Figure = {
    layer: 'mean',
    name: 'days',
    value: meanOf(figures.filter(({ name }) => name === 'days')),
    counts: `${topics.length} topics; by count ${meanOf(topics.map((topic) => chosen(topic, byCount(topic)))).toFixed(3)}`,
    faults: [],
  };
  holdFloors({ name: 't17', hash: hashOf([folder]), figures: [...figures, mean] }, values);
}

const meanOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, { value }) => sum + value!, 0) / figures.length;

/** F1, precision and recall are one where as many days are chosen as there are. */
function chosen({ name, days }: Topic, weights: DayWeights): Figure {
  const ranked = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const picked = new Set(ranked.slice(0, days.size).map(([day]) => day));
  return share(name, 'days', {
    hits: [...days].filter((day) => picked.has(day)).length,
    of: days.size,
    faults: [
      ...[...days].filter((day) => !picked.has(day)).map((day) => `- ${day}`),
      ...[...picked].filter((day) => !days.has(day)).map((day) => `+ ${day}`),
    ],
  });
}

function told({ name, days }: Topic, entries: readonly TimelineEntry[]): Figure {
  const dated = new Set(entries.filter(isOfDay).map(({ date }) => date.start.slice(0, 10)));
  return share(name, 'days told', {
    hits: [...days].filter((day) => dated.has(day)).length,
    of: days.size,
    faults: [...days].filter((day) => !dated.has(day)).map((day) => `- ${day}`),
  });
}

const isOfDay = ({ precision }: Pick<TimelineEntry, 'precision'>): boolean =>
  precision === 'day' || precision === 'hour' || precision === 'minute';

function byWeight(entries: readonly TimelineEntry[]): DayWeights {
  const weights = new Map<string, number>();
  for (const { date, weight } of entries.filter(isOfDay)) {
    const day = date.start.slice(0, 10);
    weights.set(day, Math.max(weight, weights.get(day) ?? 0));
  }
  return weights;
}

function byCount({ tellings }: Topic): DayWeights {
  const counts = new Map<string, number>();
  for (const { times } of tellings) {
    const dated = times.expressions.filter(({ date, precision }) => date !== null && isOfDay({ precision }));
    for (const day of new Set(dated.map(({ date }) => date!.start.slice(0, 10)))) add(counts, day, 1);
  }
  return counts;
}

const add = (sums: Map<string, number>, key: string, count: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + count);
};

/** Reads a topic; days outside the span of its articles are no candidates and not asked for. */
function readTopic(folder: string, name: string): Topic {
  const files = readdirSync(join(folder, name));
  const read = (file: string): unknown =>
    JSON.parse(gunzipSync(readFileSync(join(folder, name, file))).toString());
  const printed = read('articles.json.gz') as { uid: string; dct: string; text: string }[];
  const timelines = files
    .filter((file) => file.includes('timeline'))
    .flatMap((file) => read(file) as { date: string }[]);
  const articles = printed.map(({ uid, dct, text }) => datedArticle(uid, dct, untokenised(text)));
  const annotations = articles.map((article) => annotateArticle(article, english));
  const times = articles.map((article, i) =>
    resolveTimes(article, annotations[i]!, article.published!.value, english),
  );
  const written = printed.map(({ dct }) => dct.slice(0, 10)).toSorted();
  const isWithin = (day: string): boolean => written[0]! <= day && day <= written.at(-1)!;
  const days = timelines.map(({ date }) => date.slice(0, 10)).filter(isWithin);
  return { name, tellings: tellingsOf(articles, annotations, times, english), days: new Set(days) };
}

function datedArticle(id: string, day: string, text: string): DossierArticle {
  const value = unitAround(dayFrom(day), 'day');
  return { ...articleOf(text), id, published: { value, basis: 'metadata', evidence: [] } };
}

/** Returns tokenised text as it is printed, as far as that can be told. */
const untokenised = (text: string): string =>
  text
    .replaceAll('-LRB- ', '(')
    .replaceAll(' -RRB-', ')')
    .replaceAll('`` ', '"')
    .replaceAll(" ''", '"')
    .replace(/ ([.,;:!?%])/g, '$1')
    .replace(/ (n't|'s|'re|'ve|'ll|'d|'m)\b/g, '$1')
    .replace(/([$£€#]) (?=\d)/g, '$1');

main();
