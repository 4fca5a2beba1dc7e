/**
 * Measures the times that are found in texts, and whether they are resolved to what is meant.
 *
 *     node eval/times.ts [--faults N] [--update]
 *
 * **Invented texts** (`eval/time-texts`): `NAME.txt` opens with lines `published: 2031-04-02` and, where it is known,
 * `place: Halifax`, then a blank line and the text; each further line is a paragraph. `NAME.json` lists the times that it names:
 * `{ "words": "next Friday", "nth": 1, "from": "2031-04-11", "to": "2031-04-12", "precision": "day" }`, half open, in ISO
 * 8601; a moment also has its `zone`; one that cannot be told has neither `from` nor `to`. Traps, which name no time, are
 * `{ "words": "May", "nth": 2, "none": true }`. Measured are the expressions found (half of either's words shared, or all of the
 * key's, as of “Monday” in “10 p.m. on Monday”, which is right where it lies within that day), the
 * share of those resolved to the very interval, and that of harmful errors: intervals that do not even touch the right one.
 * The example is written with the stage; texts that others wrote are held apart by the prefix `kept-`.
 *
 * **Events** of an annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`; skipped with a line where absent): each cites
 * sentences that tell of it. Of the times in the cited words, else of the nearest in their sentence, one should meet the
 * event's date and be no less exact than it.
 *
 * Exits with 1 where a figure has fallen under its floor in floors.json.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { english } from '../src/language/en/index.ts';
import type { Sentence, TimeExpression } from '../src/model/annotation.ts';
import type { Interval } from '../src/model/article.ts';
import type { DossierArticle } from '../src/model/dossier.ts';
import type { Span } from '../src/model/span.ts';
import { brief } from '../src/pipeline/brief.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { inferEventDate } from '../src/stages/times/event-date.ts';
import { resolveTimes } from '../src/stages/times/times.ts';
import { overlapLength } from '../src/text/offsets.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Figure, f1, pairUp, share } from './metrics/figures.ts';
import { articleOf } from './plain-article.ts';

const TEXTS = fileURLToPath(new URL('time-texts', import.meta.url));
/** Texts of others, which nobody who works on the stage looks into. */
const KEPT = 'kept-';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, update: { type: 'boolean', default: false } },
  });
  const names = readdirSync(TEXTS)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))
    .sort();
  const texts = Map.groupBy(names, (name) => (name.startsWith(KEPT) ? 'kept texts' : 'own texts'));
  const figures = [...texts].flatMap(([layer, those]) => measureTexts(layer, those.map(judgeText)));
  holdFloors({ name: 'times', hash: hashOf([TEXTS]), figures }, values);

  const corpus = resolve(
    process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url)),
  );
  const [seeds, gold] = [join(corpus, 'seeds'), join(corpus, 'gold/timeline.json')];
  const missing = [seeds, gold].find((path) => !existsSync(path));
  if (missing) return console.error(`Skipped the events of an annotated corpus: there is no ${missing}.`);
  const events = measureEvents(JSON.parse(readFileSync(gold, 'utf8')).events, await readTold(seeds));
  console.log('');
  holdFloors(
    { name: 'times of events', hash: hashOf([seeds, join(corpus, 'gold')]), figures: events },
    values,
  );
}

interface Wanted {
  readonly words: string;
  readonly nth?: number;
  readonly from?: string;
  readonly to?: string;
  readonly precision?: TimeExpression['precision'];
  readonly none?: true;
}

interface Judged {
  readonly found: readonly TimeExpression[];
  readonly wanted: readonly Wanted[];
  readonly traps: number;
  readonly pairs: readonly { readonly want: Wanted; readonly got: TimeExpression }[];
  readonly missed: readonly string[];
  readonly alarms: readonly string[];
  readonly trapped: readonly string[];
}

function judgeText(name: string): Judged {
  const { text, published, place } = readText(readFileSync(join(TEXTS, `${name}.txt`), 'utf8'));
  const key: readonly Wanted[] = JSON.parse(readFileSync(join(TEXTS, `${name}.json`), 'utf8'));
  const placed = key.map((want) => ({ want, span: spanOf(name, text, want) }));
  const article = articleOf(text);
  const found = resolveTimes(
    article,
    annotateArticle(article, english),
    published,
    english,
    place,
  ).expressions;
  const wanted = placed.filter(({ want }) => !want.none);
  const traps = placed.filter(({ want }) => want.none);
  const pairs = pairUp(wanted, found, ({ span }, got) => {
    const both = overlapLength(span, got);
    const length = span.end - span.start;
    return both === length || both * 2 >= Math.max(length, got.end - got.start) ? both : 0;
  });
  const paired = new Set(pairs.map(([, got]) => got));
  const met = new Set(pairs.map(([want]) => want));
  const inContext = ({ start, end }: Span): string =>
    `${name}: ${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replaceAll(
      '\n',
      ' ',
    );
  const alarms = found.filter((_, i) => !paired.has(i));
  return {
    found,
    wanted: wanted.map(({ want }) => want),
    traps: traps.length,
    pairs: pairs.map(([want, got]) => ({ want: wanted[want]!.want, got: found[got]! })),
    missed: wanted.filter((_, i) => !met.has(i)).map(({ span }) => `- ${inContext(span)}`),
    alarms: alarms.map((one) => `+ ${inContext(one)}`),
    trapped: traps
      .filter(({ span }) => alarms.some((one) => overlapLength(span, one) > 0))
      .map(({ span }) => `+ ${inContext(span)}`),
  };
}

/** Returns the text behind its head, and what the head says of it. */
function readText(file: string): { text: string; published: Interval | null; place: string | null } {
  const end = file.indexOf('\n\n');
  const head = new Map(
    file
      .slice(0, end)
      .split('\n')
      .map((line): [string, string] => {
        const [name = '', ...value] = line.split(':');
        return [name.trim(), value.join(':').trim()];
      }),
  );
  const published = head.get('published');
  return {
    text: file.slice(end + 2).trimEnd(),
    published: published ? dayAt(published) : null,
    place: head.get('place') ?? null,
  };
}

const DAY_MS = 86_400_000;
const dayAt = (iso: string): Interval => ({
  start: iso,
  end: new Date(Date.parse(iso) + DAY_MS).toISOString().slice(0, 10),
});

/** @throws Error where the words do not stand in the text so often */
function spanOf(name: string, text: string, { words, nth = 1 }: Wanted): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) {
    start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`${name}: “${words}” does not stand in the text ${nth} times.`);
  }
  return { start, end: start + words.length };
}

function measureTexts(layer: string, judged: readonly Judged[]): Figure[] {
  const pairs = judged.flatMap((one) => one.pairs);
  const known = pairs.filter(({ want }) => want.from !== undefined);
  const right = pairs.filter(({ want, got }) => isRight(want, got));
  const wrong = known.filter(({ want, got }) => got.date !== null && !isRight(want, got));
  const harmful = wrong.filter(({ want, got }) => !meets({ start: want.from!, end: want.to! }, got.date!));
  const told = ({ want, got }: (typeof pairs)[number]): string =>
    `! “${want.words}”: ${got.date ? `${got.date.start}/${got.date.end}` : 'open'}, wanted ${want.from ?? 'open'}/${want.to ?? ''}`;
  const sum = (of: (one: Judged) => number): number => judged.reduce((all, one) => all + of(one), 0);
  const precise = right.filter(({ want }) => want.precision !== undefined);
  const traps = sum(({ traps }) => traps);
  const trapped = judged.flatMap((one) => one.trapped);
  return [
    f1(layer, 'found', {
      hits: pairs.length,
      given: sum(({ found }) => found.length),
      wanted: sum(({ wanted }) => wanted.length),
      faults: judged.flatMap(({ missed, alarms }) => [...missed, ...alarms]),
    }),
    share(layer, 'resolved to the very interval', {
      hits: right.length,
      of: pairs.length,
      faults: pairs.filter((pair) => !right.includes(pair)).map(told),
    }),
    share(layer, 'not harmful', {
      hits: pairs.length - harmful.length,
      of: pairs.length,
      faults: harmful.map(told),
    }),
    share(layer, 'precision right, of those', {
      hits: precise.filter(({ want, got }) => want.precision === got.precision).length,
      of: precise.length,
      faults: precise
        .filter(({ want, got }) => want.precision !== got.precision)
        .map(({ want, got }) => `! “${want.words}”: ${got.precision}, wanted ${want.precision}`),
    }),
    share(layer, 'traps avoided', { hits: traps - trapped.length, of: traps, faults: trapped }),
  ];
}

const isRight = ({ from, to }: Wanted, { date, clock }: TimeExpression): boolean => {
  if (from === undefined || to === undefined || date === null) return from === undefined && date === null;
  const isClockOfDay = clock !== undefined && from.length === 10 && date.start.length > 10;
  return isClockOfDay
    ? date.start.slice(0, 10) >= from && date.start.slice(0, 10) < to
    : isSame(from, date.start) && isSame(to, date.end);
};

/** Moments are the same whatever their offset; a day is never a moment. */
const isSame = (a: string, b: string): boolean =>
  a.length > 10 && b.length > 10 ? Date.parse(a) === Date.parse(b) : a === b;

const meets = (a: Interval, b: Interval): boolean =>
  Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);

interface GoldEvent {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  readonly evidence: readonly { readonly doc: string; readonly text: string }[];
}

/** An article with its times. */
interface Told {
  readonly article: DossierArticle;
  readonly sentences: readonly Sentence[];
  readonly expressions: readonly TimeExpression[];
}

async function readTold(folder: string): Promise<Told[]> {
  const { articles } = await brief([folder]);
  const annotations = articles.map((article) => annotateArticle(article, english));
  const undated = articles.map((article) =>
    article.published?.basis === 'inferred' ? { ...article, published: null } : article,
  );
  const { references } = inferEventDate(undated, annotations, null, english);
  return articles.map((article, i) => ({
    article,
    sentences: annotations[i]!.sentences,
    expressions: resolveTimes(article, annotations[i]!, references.get(article.id)?.value ?? null, english)
      .expressions,
  }));
}

type Verdict = 'right' | 'wide' | 'wrong' | 'open' | 'none';

function measureEvents(events: readonly GoldEvent[], told: readonly Told[]): Figure[] {
  const judged = events
    .filter(({ date }) => date !== null)
    .map((event) => {
      const date = intervalOf(event.date!);
      const evidence = event.evidence.map(({ doc, text }) => ({
        ...judgeEvidence(doc, text, date, told),
        text,
      }));
      return { event, evidence, verdict: bestOf(evidence.map(({ verdict }) => verdict)) };
    });
  const all = judged.flatMap(({ event, evidence }) => evidence.map((one) => ({ ...one, event })));
  const dated = all.filter(({ verdict }) => verdict !== 'none');
  const line = ({ event, verdict, text, words }: (typeof all)[number]): string =>
    `! ${event.id} ${event.date} ${verdict}: ${text.slice(0, 70)} | ${words}`;
  return [
    share('events', 'dated right at their precision', {
      hits: judged.filter(({ verdict }) => verdict === 'right').length,
      of: judged.length,
      faults: judged
        .filter(({ verdict }) => verdict !== 'right')
        .map(({ event, verdict }) => `! ${event.id} ${event.date} ${verdict}: ${event.text}`),
    }),
    share('cited words', 'with a time beside them', { hits: dated.length, of: all.length }),
    share('cited words', 'whose time meets the date', {
      hits: dated.filter(({ verdict }) => verdict === 'right' || verdict === 'wide').length,
      of: dated.length,
      faults: dated.filter(({ verdict }) => verdict !== 'right').map(line),
    }),
  ];
}

const ORDER: readonly Verdict[] = ['right', 'wide', 'open', 'wrong', 'none'];
const bestOf = (verdicts: readonly Verdict[]): Verdict =>
  ORDER.find((one) => verdicts.includes(one)) ?? 'none';

/** Returns how well the times in the cited words date them, or else the nearest of their sentence. */
function judgeEvidence(
  doc: string,
  words: string,
  date: Interval,
  told: readonly Told[],
): { verdict: Verdict; words: string } {
  for (const { article, sentences, expressions } of told) {
    const start = new RegExp(`(?:^|/)${doc}_`).test(article.uri) ? article.text.indexOf(words) : -1;
    if (start < 0) continue;
    const cited = { start, end: start + words.length };
    const inside = expressions.filter((one) => overlapLength(one, cited) > 0);
    const beside = expressions
      .filter(({ sentence }) => overlapLength(sentences[sentence]!, cited) > 0)
      .sort((a, b) => distance(a, cited) - distance(b, cited));
    const near = inside.length > 0 ? inside : beside.slice(0, 1);
    const printed = near.map(
      (one) => `${article.text.slice(one.start, one.end)} = ${one.date?.start}/${one.date?.end}`,
    );
    return { verdict: bestOf(near.map((one) => verdictOn(one, date))), words: printed.join('; ') };
  }
  return { verdict: 'none', words: '' };
}

const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);

/** An interval may be this much longer than the event's, in days: months and weeks are not all alike. */
const SLACK_DAYS = 3;

function verdictOn(one: TimeExpression, date: Interval): Verdict {
  if (!one.date) return 'open';
  if (!meets(one.date, date)) return 'wrong';
  const length = ({ start, end }: Interval): number => (Date.parse(end) - Date.parse(start)) / DAY_MS;
  return length(one.date) <= Math.max(length(date) * 1.1, SLACK_DAYS) ? 'right' : 'wide';
}

/** Reads "2031", "2031-04", "2031-04-02", a moment, or two of them with a stroke between, the last one included. */
function intervalOf(iso: string): Interval {
  const [first = '', last = first] = iso.split('/');
  return {
    start: first.length === 4 ? `${first}-01-01` : first.length === 7 ? `${first}-01` : first,
    end: endOf(last),
  };
}

function endOf(iso: string): string {
  if (iso.length > 10) return new Date(Date.parse(iso) + 60_000).toISOString();
  const [year = 0, month, day] = iso.split('-').map(Number);
  const end =
    month === undefined
      ? Date.UTC(year + 1, 0)
      : day === undefined
        ? Date.UTC(year, month)
        : Date.UTC(year, month - 1, day + 1);
  return new Date(end).toISOString().slice(0, 10);
}

await main();
