/**
 * Times each kind of search in a library of invented articles of 5 kB, whose words are as often as those of a language are
 * (Zipf), with the quotations and claims of their stories. Only the words are invented well: no stories are formed or read.
 */

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../src/model/article.ts';
import type { Dossier } from '../src/model/dossier.ts';
import type { NewArticle } from '../src/model/library.ts';
import { type FindOptions, findInLibrary } from '../src/pipeline/library/find.ts';
import { createLibrary, openLibrary } from '../src/pipeline/library/open-library.ts';
import type { Store } from '../src/store/store.ts';
import { sha256 } from '../src/text/hashes.ts';
import { randomNumbers } from '../training/random.ts';
import { commonWords } from './invented-library.ts';

const LENGTH = 5000;
const STORY = 8;
const PUBLISHERS = 200;
const SPEAKERS = 3000;
const DAYS = 365;
const BATCH = 200;
/** Of each kind of search so many are asked. */
export const ASKED = 40;

/** Fills a library in a folder and asks it; one that is there already is asked as it is. */
export async function benchSearch(count: number, folder = 'tmp/search-bench'): Promise<void> {
  const invent = inventor();
  const store = await filled(folder, count, invent);
  const database = await stat(join(folder, 'library.sqlite'));
  console.log(
    `${(await store.articles.count({})).toLocaleString('en')} articles, ${Math.round(database.size / 2 ** 20)} MiB`,
  );
  console.log(`${'milliseconds of'.padEnd(34)}  p50    p95    p99    max   of the processor: p50    p95`);
  for (const [kind, ask] of Object.entries(kindsOf(invent))) await time(kind, ask, store);
  await store.close();
}

export type Ask = (at: number) => readonly [typed: string, options: FindOptions];

/** Every kind of search, each asked in many ways. */
export function kindsOf({ words, speakers, at }: Inventor): Record<string, Ask> {
  const articles = (options: FindOptions = {}): FindOptions => ({ kinds: ['articles'], ...options });
  const common = (n: number): string => words[n % 30]!;
  const usual = (n: number): string => words[100 + ((n * 37) % 1500)]!;
  const rare = (n: number): string => words[12_000 + ((n * 97) % 7000)]!;
  const month = (n: number) => ({
    start: `2031-${String(1 + (n % 9)).padStart(2, '0')}-03`,
    end: `2031-${String(2 + (n % 9)).padStart(2, '0')}-17`,
  });
  return {
    'the newest 20': () => ['', articles()],
    'one rare word': (n) => [rare(n), articles()],
    'one usual word': (n) => [usual(n), articles()],
    'a word of every article': (n) => [common(n), articles()],
    'two words': (n) => [`${usual(n)} ${usual(n + 7)}`, articles()],
    'a common and a rare word': (n) => [`${common(n)} ${rare(n)}`, articles()],
    'a phrase that stands there': (n) => [`"${at(n).split(' ').slice(20, 23).join(' ')}"`, articles()],
    'a phrase of common words': (n) => [`"${common(n)} ${common(n + 3)} ${common(n + 11)}"`, articles()],
    'an exclusion': (n) => [`${usual(n)} -${usual(n + 5)}`, articles()],
    'common without common': (n) => [`${common(n)} -${common(n + 1)}`, articles()],
    'two letters, typing': (n) => [usual(n).slice(0, 2), articles({ typing: true })],
    'three letters, typing': (n) => [usual(n).slice(0, 3), articles({ typing: true })],
    'four letters, typing': (n) => [usual(n).slice(0, 4), articles({ typing: true })],
    'word and letters, typing': (n) => [
      `${usual(n)} ${usual(n + 3).slice(0, 3)}`,
      articles({ typing: true }),
    ],
    'of a publisher': (n) => [usual(n), articles({ filters: { publisher: publisherOf(n) } })],
    'common, of a publisher': (n) => [common(n), articles({ filters: { publisher: publisherOf(n) } })],
    'newest of a publisher': (n) => ['', articles({ filters: { publisher: publisherOf(n) } })],
    'common, of a time': (n) => [common(n), articles({ filters: { published: month(n) } })],
    'newest of a time': (n) => ['', articles({ filters: { published: month(n) } })],
    'common, of a language': (n) => [common(n), articles({ filters: { language: n % 2 ? 'en' : 'es' } })],
    'newest of a rare language': () => ['', articles({ filters: { language: 'es' } })],
    'only originals': (n) => [common(n), articles({ filters: { origin: 'original' } })],
    'one of each origin': (n) => [common(n), articles({ filters: { origin: 'each' } })],
    'with counts by publisher': (n) => [common(n), articles({ facets: true })],
    'the fifth page': (n) => [common(n), articles({ offset: 80 })],
    'quotations of a speaker': (n) => [`said:"${speakers[n * 7]}"`, {}],
    'speaker and word': (n) => [`said:${speakers[n * 7]!.split(' ')[1]} ${common(n)}`, {}],
    'quotations with a usual word': (n) => [usual(n), { kinds: ['quotations'] }],
    'quotations with a common word': (n) => [common(n), { kinds: ['quotations'] }],
    'quotations, common, of a time': (n) => [
      common(n),
      { kinds: ['quotations'], filters: { published: month(n) } },
    ],
    'claims with a usual word': (n) => [usual(n), { kinds: ['claims'] }],
    'claims with a common word': (n) => [common(n), { kinds: ['claims'] }],
    'contradicted claims, newest': () => ['', { kinds: ['claims'], filters: { status: 'contradicted' } }],
    'contradicted claims, common': (n) => [
      common(n),
      { kinds: ['claims'], filters: { status: 'contradicted' } },
    ],
    'stories with a usual word': (n) => [usual(n), { kinds: ['stories'] }],
    'stories with a common word': (n) => [common(n), { kinds: ['stories'] }],
    'everything, usual': (n) => [usual(n), {}],
    'everything, common': (n) => [common(n), {}],
    'everything, two letters, typing': (n) => [usual(n).slice(0, 2), { typing: true, limit: 5 }],
  };
}

async function time(kind: string, ask: Ask, store: Store): Promise<void> {
  const [walls, busy]: [number[], number[]] = [[], []];
  for (let n = 0; n < ASKED; n++) {
    const used = process.cpuUsage();
    walls.push(await timeOf(ask(n), store));
    const { user, system } = process.cpuUsage(used);
    busy.push((user + system) / 1000);
  }
  const figures = [0.5, 0.95, 0.99, 1].map((share) => quantile(walls, share).toFixed(1).padStart(6));
  const ofProcessor = [0.5, 0.95].map((share) => quantile(busy, share).toFixed(1).padStart(6));
  console.log(`${kind.padEnd(34)}${figures.join(' ')}${' '.repeat(18)}${ofProcessor.join(' ')}`);
}

/** Returns how many milliseconds a search took. */
export async function timeOf([typed, options]: ReturnType<Ask>, store: Store): Promise<number> {
  const start = performance.now();
  await findInLibrary(typed, store, options);
  return performance.now() - start;
}

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)]!;

export interface Inventor {
  /** The commonest first. */
  readonly words: readonly string[];
  readonly speakers: readonly string[];
  /** Returns the text of an article by its number. */
  readonly at: (number: number) => string;
}

export function inventor(): Inventor {
  const words = commonWords();
  const sums = new Float64Array(words.length);
  for (let rank = 0; rank < words.length; rank++) sums[rank] = (sums[rank - 1] ?? 0) + 1 / (rank + 2.7);
  const total = sums.at(-1)!;
  const wordOf = (random: number): string => {
    let [from, to] = [0, words.length - 1];
    for (const sought = random * total; from < to; ) {
      const middle = (from + to) >> 1;
      if (sums[middle]! < sought) from = middle + 1;
      else to = middle;
    }
    return words[from]!;
  };
  const speakers = Array.from({ length: SPEAKERS }, (_, n) => `${nameOf(n % 60)} ${nameOf(1000 + n)}`);
  return {
    words,
    speakers,
    at: (number) => {
      const random = randomNumbers(number + 1);
      let text = '';
      for (let at = 0; text.length < LENGTH; at++)
        text += at % 18 === 17 ? `${wordOf(random())}.\n` : `${wordOf(random())} `;
      return text;
    },
  };
}

const SYLLABLES =
  'ba ce dor el fin gar hol im ju kel lor mar nis or pel quen ras sol tur ul ven wick yar zen'.split(' ');

function nameOf(number: number): string {
  let name = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length];
  return name[0]!.toUpperCase() + name.slice(1);
}

const publisherOf = (number: number): string => `The ${nameOf(2000 + (number % PUBLISHERS))} Courier`;

async function filled(folder: string, count: number, invent: Inventor): Promise<Store> {
  if (existsSync(folder)) return (await openLibrary(folder)).store;
  const { store } = await createLibrary(folder);
  const used = process.cpuUsage();
  await fill(store, [0, count], invent);
  await store.search.settle(count);
  const { user, system } = process.cpuUsage(used);
  console.log(`filled: ${((user + system) / 1000 / count).toFixed(1)} ms of the processor an article`);
  return store;
}

/** Fills a library with articles by their numbers, and returns how many milliseconds it took to write. */
export async function fill(
  store: Store,
  [begin, until]: readonly [number, number],
  invent: Inventor,
): Promise<number> {
  let wrote = 0;
  for (let from = begin; from < until; from += BATCH) {
    const given = Array.from({ length: Math.min(BATCH, until - from) }, (_, n) =>
      articleOf(from + n, invent),
    );
    const start = performance.now();
    await store.together(async (inside) => {
      const at = new Date(Date.UTC(2032, 0, 1));
      await inside.articles.add(given, at);
      for (let first = 0; first < given.length; first += STORY) {
        const articles = given.slice(first, first + STORY).map(({ article }) => article);
        const story = `s-${articles[0]!.id}`;
        await inside.stories.form(
          [{ id: story, title: articles[0]!.title!, articles: articles.map(({ id }) => id) }],
          [],
          at,
        );
        if ((from + first) % (READ * STORY) === 0)
          await inside.search.read(story, dossierOf(articles, from + first, invent), at);
      }
    });
    wrote += performance.now() - start;
  }
  return wrote;
}

function articleOf(number: number, invent: Inventor): NewArticle {
  const text = invent.at(number);
  const [title = ''] = text.split('\n', 1);
  const day = new Date(Date.UTC(2031, 0, 1 + (Math.floor((number * DAYS) / 100_000) % DAYS)))
    .toISOString()
    .slice(0, 10);
  const id = `a${sha256(String(number)).slice(0, 20)}`;
  const uri = `https://courier.example/${number}`;
  const article: Article = {
    ...{ id, page: `p${id}`, uri, title, publisher: publisherOf(number), byline: null },
    published: { value: { start: day, end: day }, basis: 'metadata', evidence: [] },
    language: number % 500 === 3 ? 'es' : 'en',
    text,
    blocks: [
      { start: 0, end: title.length, kind: 'headline' },
      { start: title.length + 1, end: text.length, kind: 'body' },
    ],
    parts: [{ start: 0, end: text.length, pageStart: 0 }],
  };
  return { article, page: { id: `p${id}`, uri, mediaType: 'text/html', sha256: id, segments: [] } };
}

/** Quotations and claims of an article: lines of its text. (In the examples there are twelve of either.) */
const FOUND = 12;
/** One story in so many was read. */
const READ = 6;
const STATUSES = [
  'single-origin',
  'corroborated',
  'single-origin',
  'undetermined',
  'single-origin',
  'contradicted',
] as const;

function dossierOf(articles: readonly Article[], number: number, { speakers }: Inventor): Dossier {
  const lines = articles.flatMap(({ id, text }) => {
    let start = 0;
    return text
      .split('\n')
      .slice(0, FOUND)
      .map((exact) => {
        const line = { article: id, start, end: start + exact.length, exact };
        start += exact.length + 1;
        return line;
      });
  });
  const speakerAt = (at: number): string => speakers[(number * 7 + (at % 5)) % SPEAKERS]!;
  const names = [...new Set(lines.map((_, at) => speakerAt(at)))];
  const dossier = {
    articles: articles.map((article, at) => ({
      ...article,
      spun: { share: 0, verdict: 'clean', swaps: [] },
      derivation: { degree: at === 3 ? 'wholly' : 'not', share: 0 },
    })),
    origins: articles.flatMap(({ id }, at) =>
      at === 3
        ? []
        : [
            {
              id: `o${at}`,
              level: 'article',
              articles: at === 2 && articles[3] ? [id, articles[3].id] : [id],
              because: '',
              evidence: [],
            },
          ],
    ),
    entities: names.map((name) => ({ id: name, name, type: 'person', aliases: [], roles: [], mentions: [] })),
    quotations: lines.map((line, at) => ({
      ...{
        id: `q${at}`,
        article: line.article,
        kind: 'direct',
        source: speakerAt(at),
        sourceText: 'she',
        cue: null,
      },
      ...{ content: [line], medium: null, addressee: null, said: null, spun: false },
    })),
    utterances: [],
    claims: lines.map((line, at) => ({
      ...{
        id: `c${at}`,
        text: line.exact,
        kind: 'event',
        status: STATUSES[at % STATUSES.length],
        origins: ['o1'],
      },
      statements: [{ evidence: line, attributedTo: [], modality: 'asserted', asOf: null, origin: 'o1' }],
    })),
  };
  return dossier as unknown as Dossier;
}
