/** A stream of invented articles with copies among them: what an index finds of these, and how fast. */

import type { BasicLanguage } from '../../src/language/language.ts';
import type { SpinModel } from '../../src/language/spin.ts';
import {
  type Fingerprint,
  fingerprintOf,
  type Likenesses,
  likenessOf,
} from '../../src/stages/reuse/fingerprint.ts';
import { CopyIndex } from '../../src/text/copy-index.ts';
import { randomNumbers, shuffle } from '../../training/random.ts';
import { type Draft, mixed, Newsroom, ownWords, printed } from './articles.ts';
import { sentenceSource } from './markov.ts';
import {
  both,
  type Change,
  cut,
  edited,
  lifted,
  renamed,
  reordered,
  reworded,
  spinnersWords,
  spun,
} from './plants.ts';

interface Spec {
  readonly story: number;
  readonly report: number;
  /** The report itself, or a copy of it of this kind. */
  readonly plant: string | null;
  readonly seed: number;
}

export interface Article extends Spec {
  readonly text: string;
  readonly own: Int32Array;
}

export interface Found {
  readonly first: number;
  readonly second: number;
  readonly likeness: Likenesses;
}

/** A report and a copy of it, by their places in the stream. */
export interface Planted {
  readonly report: number;
  readonly copy: number;
  readonly kind: string;
}

/** Of so many reports one is copied, one to five times. */
const COPIED = 0.11;

/** Makes the same articles for the same seed, in an order in which copies come before and after what they copy. */
export class Stream {
  readonly kinds: readonly string[];
  readonly #specs: readonly Spec[];
  readonly #newsroom: Newsroom;
  readonly #changes: ReadonlyMap<string, Change>;
  readonly #ids = new Map<string, number>();

  constructor(articles: number, seed: number, spin: SpinModel) {
    const sentence = sentenceSource();
    this.#newsroom = new Newsroom(sentence, seed);
    this.#changes = changesOf(this.#newsroom, wordSource(sentence, seed), spin);
    this.kinds = [...this.#changes.keys()];
    this.#specs = specsOf(articles, seed, this.kinds);
  }

  get length(): number {
    return this.#specs.length;
  }

  article(at: number): Article {
    const spec = this.#specs[at]!;
    const report = this.#newsroom.report(spec.story, spec.report);
    const change = spec.plant === null ? undefined : this.#changes.get(spec.plant);
    const draft: Draft = change ? change(report, randomNumbers(spec.seed)) : report;
    const own = Int32Array.from(ownWords(draft), (word) => this.#idOf(word));
    return { ...spec, text: printed(draft), own };
  }

  #idOf(word: string): number {
    const id = this.#ids.get(word) ?? this.#ids.size;
    this.#ids.set(word, id);
    return id;
  }
}

function changesOf(
  newsroom: Newsroom,
  other: (word: string, random: () => number) => string,
  spin: SpinModel,
): Map<string, Change> {
  const spinners = spinnersWords(spin);
  const degrees = [0.95, 0.9, 0.8, 0.7, 0.6, 0.55, 0.5, 0.45, 0.4, 0.3];
  return new Map<string, Change>([
    ...degrees.map((degree): [string, Change] => [`edited to ${degree}`, edited(degree, other)]),
    ...[0.8, 0.6, 0.4, 0.25].map((share): [string, Change] => [`cut to ${share}`, cut(share)]),
    ['reordered', reordered],
    ['cut to 0.6, edited', both(cut(0.6), edited(0.7, other))],
    ['rewritten by 20%', reworded(0.2, other)],
    ['rewritten by 40%', reworded(0.4, other)],
    ['spun, light', spun(0.1, spinners)],
    ['spun, heavy', spun(0.4, spinners)],
    ['spun, all', spun(0.9, spinners)],
    ['spun, cut to 0.5', both(cut(0.5), spun(0.4, spinners))],
    ['spun, names too', both(renamed(0.15, ['Home', 'Could', 'Road', 'Hill']), spun(0.4, spinners))],
    ['lifted, 1 paragraph', lifted(1, newsroom)],
    ['lifted, 2 paragraphs', lifted(2, newsroom)],
    ['lifted, 4 paragraphs', lifted(4, newsroom)],
  ]);
}

function wordSource(
  sentence: ReturnType<typeof sentenceSource>,
  seed: number,
): (word: string, random: () => number) => string {
  const random = randomNumbers(seed);
  const words: string[] = [];
  while (words.length < 50_000) words.push(...sentence(random, 40));
  return (_, chance) => words[Math.floor(chance() * words.length)]!;
}

function specsOf(articles: number, seed: number, kinds: readonly string[]): Spec[] {
  const random = randomNumbers(seed);
  const specs: Spec[] = [];
  for (let story = 0, copies = 0; specs.length < articles; story++)
    for (let report = 0, reports = 1 + Math.floor(12 * random() ** 2); report < reports; report++) {
      specs.push({ story, report, plant: null, seed: 0 });
      if (random() >= COPIED) continue;
      for (let left = 1 + Math.floor(5 * random()); left > 0; left--, copies++)
        specs.push({ story, report, plant: kinds[copies % kinds.length]!, seed: mixed(seed, copies) });
    }
  return shuffle(specs.slice(0, articles), random);
}

/** What a run over the stream came to. */
export interface Run {
  readonly index: CopyIndex;
  readonly specs: readonly Spec[];
  readonly owns: readonly Int32Array[];
  readonly sketches: readonly Uint32Array[];
  /** Pairs of articles that the index named. */
  readonly found: readonly Found[];
  /** By parts of the stream, of `BATCH` articles. */
  readonly spent: readonly Spent[];
  /** Words and characters, of all articles together. */
  readonly words: number;
  readonly characters: number;
}

/** Seconds of the processor's time an article. */
export interface Spent {
  readonly fingerprint: number;
  readonly lookUp: number;
}

/** So many articles are made, then indexed, in turns. */
const BATCH = 250;

/**
 * Indexes the articles as they come: reads each one's fingerprint, looks up what shares its sketch, compares the
 * fingerprints, which a store would hold, and adds it.
 */
export function runStream(stream: Stream, language: BasicLanguage): Run {
  const index = new CopyIndex();
  const specs: Spec[] = [];
  const owns: Int32Array[] = [];
  const prints: Fingerprint[] = [];
  const found: Found[] = [];
  const spent: Spent[] = [];
  let [words, characters] = [0, 0];
  for (let at = 0; at < stream.length; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, stream.length - at) }, (_, i) =>
      stream.article(at + i),
    );
    for (const { story, report, plant, seed, own, text } of batch) {
      specs.push({ story, report, plant, seed });
      owns.push(own);
      words += own.length;
      characters += text.length;
    }
    const fingerprint = timed(() => {
      for (const { text } of batch) prints.push(fingerprintOf({ text }, language));
    });
    const lookUp = timed(() => {
      for (let second = at; second < at + batch.length; second++) {
        const print = prints[second]!;
        for (const { ordinal } of index.candidates(print.sketch))
          found.push({ first: ordinal, second, likeness: likenessOf(prints[ordinal]!, print) });
        index.add(print.sketch);
      }
    });
    spent.push({ fingerprint: fingerprint / batch.length, lookUp: lookUp / batch.length });
  }
  return {
    index,
    specs,
    owns,
    sketches: prints.map(({ sketch }) => sketch),
    found,
    spent,
    words,
    characters,
  };
}

function timed(run: () => void): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** Returns each report that is in the stream with each of its copies. */
export function plantedOf(specs: readonly Spec[]): Planted[] {
  const reports = new Map<string, number>();
  specs.forEach(({ story, report, plant }, at) => {
    if (plant === null) reports.set(`${story} ${report}`, at);
  });
  return specs.flatMap(({ story, report, plant }, copy): Planted[] => {
    const at = reports.get(`${story} ${report}`);
    return plant === null || at === undefined ? [] : [{ report: at, copy, kind: plant }];
  });
}

/** A pair of articles as one number, whichever comes first. */
export const pairOf = (one: number, other: number): number =>
  Math.max(one, other) * 2 ** 24 + Math.min(one, other);

/** Returns the share of the runs of five own words in either text that are in both, from the words as written. */
export function exactJaccard(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of first) if (second.has(run)) shared++;
  const either = first.size + second.size - shared;
  return either === 0 ? 0 : shared / either;
}

export function runsOf(own: Int32Array): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + 5 <= own.length; at++) runs.add(own.subarray(at, at + 5).join(' '));
  return runs;
}

/**
 * Returns the pairs whose Jaccard is at least so much: of reports and copies, of two copies of a report, of two reports
 * of a story, and those among the given ones. Other articles have nothing in common but chance.
 */
export function exactPairs(
  { specs, owns }: Pick<Run, 'specs' | 'owns'>,
  least: number,
  more: Iterable<Pick<Found, 'first' | 'second'>>,
): Set<number> {
  const pairs = new Set<number>();
  const known = new Map<number, Set<string>>();
  const of = (at: number): Set<string> => {
    const runs = known.get(at) ?? runsOf(owns[at]!);
    known.set(at, runs);
    return runs;
  };
  const check = (one: number, other: number): void => {
    if (exactJaccard(of(one), of(other)) >= least) pairs.add(pairOf(one, other));
  };
  for (const places of Map.groupBy(specs.keys(), (at) => specs[at]!.story).values()) {
    known.clear();
    places.forEach((one, i) => {
      for (const other of places.slice(0, i)) check(one, other);
    });
  }
  for (const { first, second } of more) {
    if (specs[first]!.story === specs[second]!.story) continue;
    known.clear();
    check(first, second);
  }
  return pairs;
}

/** Are both of one report, or one the report itself? */
export const isFamily = (specs: readonly Spec[], one: number, other: number): boolean =>
  specs[one]!.story === specs[other]!.story && specs[one]!.report === specs[other]!.report;
