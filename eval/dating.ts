/**
 * Measures the days that are inferred for articles that do not say when they were published.
 *
 *     node eval/dating.ts [--faults N] [--set NAME]
 *
 * Articles whose day is known have it taken from them: once one article of three while the others keep theirs
 * ("some"), and once all of a heap ("none"). Counted are the share that is given an interval, the share of intervals
 * that hold the true day, and the median number of days in them. Heaps are halved in the order of their names, so
 * that what is tuned on one half is seen on the other. The sets are looked for in `data/` of the annotated corpus
 * (`SYNOPTIC_CORPUS`, else `../shared`); one that is absent is skipped with a line.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { english } from '../src/language/en/index.ts';
import type { Interval, Known } from '../src/model/article.ts';
import type { DossierArticle } from '../src/model/dossier.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { inferEventDate } from '../src/stages/times/event-date.ts';
import { articleOf } from './plain-article.ts';

/** An article without the lines that say its day. */
interface Text {
  readonly text: string;
  /** `null` where it is not known. */
  readonly day: string | null;
}

interface Heap {
  readonly name: string;
  readonly texts: readonly Text[];
}

interface Dated {
  readonly heap: string;
  readonly day: string;
  readonly found: Known<Interval> | null;
  readonly opening: string;
}

/** How many articles there are to each whose date is taken while the others keep theirs. */
const ONE_OF = 3;

function main(): void {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, set: { type: 'string' } },
  });
  const data = join(
    resolve(process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url))),
    'data',
  );
  console.log(row(['set', 'dates', 'half', 'articles', 'given', 'right', 'median days']));
  const all = new Map<string, Dated[]>();
  for (const [name, { path, read }] of Object.entries(SETS)) {
    if (values.set !== undefined && values.set !== name) continue;
    if (!existsSync(join(data, path))) {
      console.error(`Skipped ${name}: there is no ${join(data, path)}.`);
      continue;
    }
    const heaps = read(join(data, path))
      .filter(({ texts }) => texts.some(({ day }) => day !== null))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const some of [true, false])
      for (const half of [0, 1]) {
        const dated = heaps
          .filter((_, i) => i % 2 === half)
          .flatMap((heap) => (some ? hideSome(heap) : dateAll(heap, () => true)));
        print(name, some, half, dated, Number(values.faults));
        const key = `${some} ${half}`;
        all.set(key, [...(all.get(key) ?? []), ...dated]);
      }
  }
  for (const [key, dated] of all) print('all', key.startsWith('true'), Number(key.at(-1)), dated, 0);
}

const hideSome = (heap: Heap): Dated[] =>
  Array.from({ length: ONE_OF }, (_, turn) => turn).flatMap((turn) =>
    dateAll(heap, (i) => i % ONE_OF === turn),
  );

/** Dates those articles of a heap that are hidden. */
function dateAll({ name, texts }: Heap, isHidden: (index: number) => boolean): Dated[] {
  if (!texts.some(({ day }, i) => day !== null && isHidden(i))) return [];
  const articles = texts.map(({ text, day }, i): DossierArticle => {
    const known = day === null || isHidden(i) ? null : { start: day, end: dayAfter(day) };
    return {
      ...articleOf(text),
      id: `a${String(i).padStart(4, '0')}`,
      published: known && { value: known, basis: 'metadata', evidence: [] },
    };
  });
  const annotations = articles.map((article, i) => annotationOf(texts[i]!.text, article));
  const { published } = inferEventDate(articles, annotations, null, english);
  return texts.flatMap(({ text, day }, i): Dated[] =>
    day === null || !isHidden(i)
      ? []
      : [{ heap: name, day, found: published.get(articles[i]!.id) ?? null, opening: text.slice(0, 90) }],
  );
}

const annotated = new Map<string, ReturnType<typeof annotateArticle>>();

function annotationOf(text: string, article: DossierArticle): ReturnType<typeof annotateArticle> {
  const known = annotated.get(text) ?? annotateArticle(article, english);
  annotated.set(text, known);
  return { ...known, article: article.id };
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

function print(set: string, some: boolean, half: number, dated: readonly Dated[], faults: number): void {
  if (dated.length === 0) return;
  const given = dated.filter(({ found }) => found);
  const right = given.filter(isRight);
  const widths = given.map(({ found }) => daysOf(found!.value)).sort((a, b) => a - b);
  console.log(
    row([
      set,
      some ? 'some' : 'none',
      half === 0 ? 'first' : 'second',
      String(dated.length),
      (given.length / dated.length).toFixed(3),
      (right.length / Math.max(1, given.length)).toFixed(3),
      String(widths[Math.floor(widths.length / 2)] ?? '–'),
    ]),
  );
  for (const { heap, day, found, opening } of given.filter((one) => !isRight(one)).slice(0, faults))
    console.log(
      `    ${heap}: ${day}, not ${found!.value.start}/${found!.value.end}: ${found!.evidence.map(({ exact, article }) => `${article} ${exact}`).join(' | ')}: ${opening.replaceAll('\n', ' ')}`,
    );
}

const isRight = ({ day, found }: Dated): boolean => found!.value.start <= day && day < found!.value.end;
const daysOf = ({ start, end }: Interval): number => (Date.parse(end) - Date.parse(start)) / 86_400_000;
const row = (cells: readonly string[]): string => cells.map((cell) => cell.padEnd(12)).join('');

const unzipped = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8');
const linesOf = <Line>(text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const PRINTED = new RegExp(
  `\\b(?:(\\d{1,2}) ${MONTH},? (\\d{4})|${MONTH} (\\d{1,2}),? (\\d{4})|(\\d{4})[/-](\\d{2})[/-](\\d{2}))\\b`,
  'i',
);
/** A line of the head of a page is no longer. */
const HEAD_LINE = 90;

function printedDay(line: string): string | null {
  const match = PRINTED.exec(line);
  if (!match) return null;
  const [, day, month, year, month2, day2, year2, year3, month3, day3] = match;
  if (year3) return `${year3}-${month3}-${day3}`;
  const number = MONTHS.indexOf((month ?? month2)!.slice(0, 3).toLowerCase()) + 1;
  return `${year ?? year2}-${String(number).padStart(2, '0')}-${(day ?? day2)!.padStart(2, '0')}`;
}

/** Takes from the first lines what says the day, and returns it with the rest. */
function withoutHead(lines: readonly string[], known: string | null): Text {
  const head = lines.slice(0, 6);
  const says = (line: string): boolean =>
    /https?:/.test(line) ||
    (line.length < HEAD_LINE && (printedDay(line) !== null || /\b\d{1,2}[:.]\d\d ?[ap]m\b/i.test(line)));
  const stated = head.filter((line) => !/https?:|download|found/i.test(line) && line.length < HEAD_LINE);
  const day =
    known ??
    stated.map(printedDay).find((found) => found !== null) ??
    head.map((line) => (/https?:/.test(line) ? printedDay(line) : null)).find((found) => found !== null) ??
    null;
  return { text: [...head.filter((line) => !says(line)), ...lines.slice(6)].join('\n'), day };
}

/** Puts tokens together as they were printed. */
const joined = (tokens: readonly string[]): string =>
  tokens
    .join(' ')
    .replace(/-LRB- ?/g, '(')
    .replace(/ ?-RRB-/g, ')')
    .replace(/`` ?/g, '"')
    .replace(/ ?''/g, '"')
    .replace(/ ([.,:;!?%)])/g, '$1')
    .replace(/([($]) /g, '$1')
    .replace(/ ('s|'re|'ve|'ll|'d|'m|n't|')(?= |$|[.,])/g, '$1')
    .replace(/(?<=\w) ([-/_]) (?=\w)/g, '$1');

const SETS: Readonly<Record<string, { readonly path: string; readonly read: (path: string) => Heap[] }>> = {
  stories: { path: 'stories', read: readStories },
  ecbplus: { path: 'ecbplus/docs.jsonl.gz', read: readEcb },
  t17: { path: 't17', read: readT17 },
  meantime: { path: 'meantime-en/meantime.conll.gz', read: readMeantime },
  giveme5w1h: { path: 'giveme5w1h/gold.jsonl.gz', read: readFiveW },
};

const heapsOf = (named: readonly (readonly [name: string, text: Text])[]): Heap[] =>
  [...Map.groupBy(named, ([name]) => name)].map(([name, texts]) => ({
    name,
    texts: texts.map(([, text]) => text),
  }));

/** The days that the set has for one outlet are those of its reading. */
const READ_LATER = /(?:^|\.)rt\.com$/;

function readStories(path: string): Heap[] {
  const listed = linesOf<{ file: string; event: string; outlet: string; date: string }>(
    readFileSync(join(path, 'articles.jsonl'), 'utf8'),
  );
  return heapsOf(
    listed
      .filter(({ outlet }) => !READ_LATER.test(outlet))
      .map(({ file, event, date }) => [
        event,
        withoutHead(readFileSync(join(path, file), 'utf8').split('\n').filter(Boolean), date.slice(0, 10)),
      ]),
  );
}

function readEcb(path: string): Heap[] {
  return heapsOf(
    linesOf<{ subtopic: string; sentences: string[][] }>(unzipped(path)).map(({ subtopic, sentences }) => [
      subtopic,
      withoutHead(sentences.map(joined), null),
    ]),
  );
}

/** Articles of a few days make a heap. */
const T17_HEAP = 10;

function readT17(path: string): Heap[] {
  const outlets = ['H1N1_bbc', 'H1N1_guardian', 'H1N1_reuters'];
  const articles = outlets.flatMap((outlet) =>
    (
      JSON.parse(unzipped(join(path, outlet, 'articles.json.gz'))) as {
        uid: string;
        dct: string;
        text: string;
      }[]
    ).map((one) => ({ ...one, key: `${one.dct} ${outlet} ${one.uid}` })),
  );
  articles.sort((a, b) => (a.key < b.key ? -1 : 1));
  return heapsOf(
    articles.map(({ dct, text }, i) => [
      `t${String(Math.floor(i / T17_HEAP)).padStart(3, '0')}`,
      { text: withoutOpeningDay(joined(text.split(' ')), dct), day: dct },
    ]),
  );
}

/** Its texts have no lines: what stands before the day and the time of day goes. */
const OPENING = 400;

function withoutOpeningDay(text: string, day: string): string {
  const opening = text.slice(0, OPENING);
  const at = [...opening.matchAll(new RegExp(PRINTED, 'gi'))].findLast(
    ({ 0: words }) => printedDay(words) === day,
  );
  if (!at) return text;
  return text
    .slice(at.index + at[0].length)
    .replace(/^[\s,|]*(?:\d{1,2}[:.]\d\d\s*(?:[ap]m)?\s*(?:[A-Z]{2,4}\b)?)?[\s,|]*/, '');
}

function readMeantime(path: string): Heap[] {
  const sentences = new Map<string, Map<string, string[]>>();
  for (const line of unzipped(path).split('\n')) {
    const [document, sentence, , token] = line.split('\t');
    if (!document || !sentence || token === undefined) continue;
    const of = sentences.get(document) ?? new Map<string, string[]>();
    of.set(sentence, [...(of.get(sentence) ?? []), token]);
    sentences.set(document, of);
  }
  return heapsOf(
    [...sentences].map(([document, of]) => [
      document.split('/')[0]!,
      withoutHead([...of.values()].map(joined), null),
    ]),
  );
}

function readFiveW(path: string): Heap[] {
  return heapsOf(
    linesOf<{ event: string; date: string; title: string; text: string }>(unzipped(path)).map(
      ({ event, date, title, text }) => [
        event,
        withoutHead(
          [title, ...text.split('\n').filter(Boolean)],
          date.match(/^\d{4}-\d\d-\d\d/)?.[0] ?? null,
        ),
      ],
    ),
  );
}

main();
