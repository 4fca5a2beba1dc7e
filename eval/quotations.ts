/**
 * Measures the quotations found on PolNeAR, a public set of political news with the attributions of each text.
 *
 *     node eval/quotations.ts [--faults N] [--every N]
 *
 * The set is looked for in `data/polnear` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`); where it is
 * absent, a line says so. It is measured on and never learnt from: its terms forbid that. A content counts as found
 * where what both cover is 0.8 of what either does, marks and punctuation at its edges aside. The sample is the
 * same each time: every eighth text.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { english } from '../src/language/en/index.ts';
import type { Quotation } from '../src/model/quotation.ts';
import type { Span } from '../src/model/span.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { gatherEntities } from '../src/stages/entities/entities.ts';
import { findQuotations } from '../src/stages/quotations/quotations.ts';
import { foldText } from '../src/text/normalise.ts';
import { contains } from '../src/text/offsets.ts';
import { coincidence, type Figure, f1, pairUp, share } from './metrics/figures.ts';
import { articleOf } from './plain-article.ts';
import { tableOf } from './table.ts';

const SAME_EXTENT = 0.8;

interface Piece {
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

interface Attribution {
  readonly source: readonly Piece[];
  readonly content: readonly Piece[];
}

interface Document {
  readonly text: string;
  /** By annotator. */
  readonly annotations: Readonly<Record<string, readonly Attribution[]>>;
}

/** A content with its source, of the set or of ours. `direct`: from mark to mark. */
interface Report extends Span {
  readonly article: string;
  readonly text: string;
  readonly source: string;
  readonly direct: boolean;
}

interface Judged {
  readonly wanted: readonly Report[];
  readonly given: readonly Report[];
  readonly pairs: readonly (readonly [wanted: Report, given: Report])[];
}

function main(): void {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, every: { type: 'string', default: '8' } },
  });
  const root = process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const path = join(resolve(root), 'data/polnear/train.jsonl.gz');
  if (!existsSync(path)) {
    console.error(
      `Skipped PolNeAR: there is no ${path} (SYNOPTIC_CORPUS names the folder with data/polnear).`,
    );
    return;
  }
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  const sample = lines.filter((_, i) => i % Number(values.every) === 0);
  const judged = sample.map((line, i) => judge(String(i), JSON.parse(line) as Document));
  const found = judged.flatMap(({ pairs }) => pairs);
  const figures = [
    contents('contents, direct', judged, ({ direct }) => direct),
    contents('contents, all', judged, () => true),
    sources(
      'sources of direct ones',
      found.filter(([{ direct }]) => direct),
    ),
    sources('sources', found),
  ];
  console.log(tableOf(figures, undefined, Number(values.faults)));
}

function judge(id: string, { text, annotations }: Document): Judged {
  const first = Object.keys(annotations).sort()[0];
  const attributions = first === undefined ? [] : annotations[first]!;
  const wanted = attributions.flatMap((attribution) => wantedReport(id, text, attribution));
  const given = givenReports(id, text);
  const pairs = pairUp(wanted, given, (one, other) => {
    const fit = coincidence(one, other);
    return fit >= SAME_EXTENT ? fit : 0;
  }).map(([i, j]) => [wanted[i]!, given[j]!] as const);
  return { wanted, given, pairs };
}

function wantedReport(article: string, text: string, { source, content }: Attribution): Report[] {
  const spans = content.flatMap((piece) => piece.spans);
  if (spans.length === 0) return [];
  const words = source.map((piece) => piece.text).join(' ');
  return [reportOf(article, text, spans, words)];
}

function givenReports(article: string, text: string): Report[] {
  const found = quotationsIn(text).map(({ kind, content, sourceText }) => {
    const spans = content.map(({ start, end }) => [start, end] as const);
    return { ...reportOf(article, text, spans, sourceText ?? ''), direct: kind === 'direct' };
  });
  // The quoted words inside a reported clause are a part of it here.
  return found.filter((one) => !found.some((other) => other !== one && inside(one, other)));
}

const inside = (one: Report, other: Report): boolean =>
  contains(other, one) && other.end - other.start > one.end - one.start;

function reportOf(
  article: string,
  text: string,
  spans: readonly (readonly [number, number])[],
  source: string,
): Report {
  let start = Math.min(...spans.map(([from]) => from));
  let end = Math.max(...spans.map(([, to]) => to));
  const direct = opensWithMark(text, start) && closesWithMark(text, end);
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start]!)) start++;
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1]!)) end--;
  return { article, start, end, text: text.slice(start, end), source, direct };
}

/** A mark may belong to the content or stand right beside it. */
const opensWithMark = (text: string, start: number): boolean =>
  /["“]/.test(text.slice(Math.max(0, start - 1), start + 1));
const closesWithMark = (text: string, end: number): boolean => /["”]/.test(text.slice(end - 1, end + 2));

function quotationsIn(text: string): readonly Quotation[] {
  const article = articleOf(text);
  const annotation = annotateArticle(article, english);
  const entities = gatherEntities([article], [annotation], english).items;
  return findQuotations(article, annotation, entities, english).items;
}

function contents(name: string, judged: readonly Judged[], counts: (report: Report) => boolean): Figure {
  const hit = new Set(judged.flatMap(({ pairs }) => pairs.flat()));
  const wanted = judged.flatMap((one) => one.wanted.filter(counts));
  const given = judged.flatMap((one) => one.given.filter(counts));
  const missed = wanted.filter((report) => !hit.has(report));
  const alarms = given.filter((report) => !hit.has(report));
  return f1('PolNeAR', name, {
    hits: wanted.length - missed.length,
    given: given.length,
    wanted: wanted.length,
    faults: [
      ...missed.map(({ source, text }) => `- ${source} | ${text}`),
      ...alarms.map(({ source, text }) => `+ ${source} | ${text}`),
    ],
  });
}

function sources(name: string, pairs: readonly (readonly [Report, Report])[]): Figure {
  const wrong = pairs.filter(([wanted, given]) => !isSameSource(wanted.source, given.source));
  return share('PolNeAR', name, {
    hits: pairs.length - wrong.length,
    of: pairs.length,
    faults: wrong.map(([wanted, given]) => `- ${wanted.source}, not ${given.source}: ${wanted.text}`),
  });
}

/** One is the other or its head; both may be without. */
function isSameSource(wanted: string, given: string): boolean {
  const [one, other] = [foldText(wanted), foldText(given)];
  if (one === '' || other === '') return one === other;
  return one.includes(other) || other.includes(one);
}

main();
