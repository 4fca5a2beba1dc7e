/**
 * Measures the web app as its readers meet it: `synoptic serve` in a process of its own with a story of many articles, a
 * real browser in front of it, and many readers at once. Beside the time on the clock stands that of the processor, which
 * a busy machine does not lengthen.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { addInputs } from '../src/pipeline/library/add.ts';
import { openLibrary } from '../src/pipeline/library/open-library.ts';
import { launchBrowser } from '../test/e2e/browser.ts';
import { inventLibrary } from './invented-library.ts';
import { inventStory } from './invented-story.ts';
import { actsInArticle, actsInSearch, actsInStory } from './web-acts.ts';
import { type Act, type Acted, act, openPage } from './web-browser.ts';
import { libraryWithStory, lines } from './web-library.ts';
import { type Asked, pause, read, readTogether, send } from './web-readers.ts';
import { type Served, serve } from './web-served.ts';

const WIDTHS = [1280, 390];
const READERS = 200;
/** Each page is opened so often. */
const ROUNDS = 5;
/** Readers read for so long, in ms. */
const LASTS = 20_000;

export async function benchWeb(articles: number, kept: string | undefined): Promise<void> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'synoptic-bench-')));
  try {
    const story = await libraryWithStory(folder, articles);
    console.log(`${availableParallelism()} cores; ${articles} articles in the story`);
    const server = await serve(folder);
    const browser = await launchBrowser();
    try {
      await measure({ server, browser, story, folder, articles });
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true });
  }
}

interface Bench {
  readonly server: Served;
  readonly browser: Browser;
  readonly story: string;
  readonly folder: string;
  readonly articles: number;
}

async function measure(bench: Bench): Promise<void> {
  const { server, story } = bench;
  const pages = {
    front: '/',
    story: `/stories/${story}`,
    article: `/articles/${await articleOf(bench)}`,
    search: '/search?q=flood',
    ask: '/ask',
  };
  await first(server, pages.story);
  await opening(bench, pages);
  await acting(bench, pages);
  const { ask: _, ...read } = pages;
  await reading(bench, { ...read, 'API, stories': '/api/v1/stories' });
  await changing(bench, pages.story);
}

async function articleOf({ folder, story }: Bench): Promise<string> {
  const { store } = await openLibrary(folder);
  const ids = await store.stories.articles(story);
  await store.close();
  return ids[Math.floor(ids.length / 2)]!;
}

/** The first that anybody asks for, of a server that was just started. */
async function first({ url, used }: Served, page: string): Promise<void> {
  const [before, start] = [used(), performance.now()];
  await (await fetch(url + page)).text();
  console.log(
    `\nthe story's page, asked for first: ${ms(performance.now() - start)} (processor ${ms(1000 * (used() - before))})`,
  );
}

async function opening({ server, browser }: Bench, pages: Readonly<Record<string, string>>): Promise<void> {
  console.log(row('\nopened, ms', 'width', 'first byte', 'first content', 'max', 'processor', 'shift'));
  for (const [name, path] of Object.entries(pages))
    for (const width of WIDTHS) {
      const one = await openPage(browser, { name, url: server.url + path, width, rounds: ROUNDS });
      const [byte, content, used] = [one.firstByte, one.firstContent, one.used].map(median);
      const worst = [Math.max(...one.firstContent).toFixed(0), used!.toFixed(0)];
      console.log(
        row(name, width, byte!.toFixed(0), content!.toFixed(0), ...worst, Math.max(...one.shift).toFixed(3)),
      );
    }
}

async function acting({ server, browser }: Bench, pages: Readonly<Record<string, string>>): Promise<void> {
  console.log(row('\nuntil it is painted, ms', 'width', 'p50', 'max', 'processor'));
  const on = async (path: string, acts: readonly Act[]): Promise<void> => {
    for (const width of WIDTHS)
      for (const one of await act(browser, { url: server.url + path, width, acts })) actedRow(one, width);
  };
  await on(pages.story!, actsInStory);
  await on(pages.article!, actsInArticle);
  await on(pages.search!, actsInSearch);
}

const actedRow = ({ name, painted, used }: Acted, width: number): void =>
  console.log(
    row(name, width, median(painted).toFixed(0), Math.max(...painted).toFixed(0), median(used).toFixed(0)),
  );

/** Articles are added in heaps of fifty, one after the other, as long as readers read. */
async function reading({ server }: Bench, pages: Readonly<Record<string, string>>): Promise<void> {
  console.log(row(`\n${READERS} readers, ms`, 'answers', 'p50', 'p95', 'max', 'failed', 'kB'));
  const before = server.used();
  let [goesOn, added] = [true, 0];
  const adding = (async () => {
    const news = [...inventLibrary(4000, { seed: 7, days: 60 })];
    for (; goesOn && added < news.length; added += 50)
      await send(server.url, lines(news.slice(added, added + 50)));
  })();
  const asked = await read(server.url, { pages, readers: READERS, lasts: LASTS });
  const used = server.used() - before;
  goesOn = false;
  await adding;
  for (const one of asked) askedRow(one);
  const answers = asked.reduce((sum, { took }) => sum + took.length, 0);
  console.log(
    `in ${LASTS / 1000} s: ${answers} answers, ${added} articles added; processor ${used.toFixed(1)} s, all threads`,
  );
  await pause(1000);
  const start = server.used();
  askedRow({ ...(await readTogether(server.url + pages.story!, READERS)), name: 'the story, all at once' });
  console.log(`processor ${ms((1000 * (server.used() - start)) / READERS)} an answer`);
}

const askedRow = ({ name, took, failed, bytes }: Asked): void =>
  console.log(
    row(
      ...[name, took.length, quantile(took, 0.5).toFixed(0), quantile(took, 0.95).toFixed(0)],
      ...[Math.max(...took).toFixed(0), failed, Math.round(bytes / 1000)],
    ),
  );

/** One more article comes into the story, three times. */
async function changing({ server, story, folder, articles }: Bench, page: string): Promise<void> {
  const { store } = await openLibrary(folder);
  const news = inventStory(articles + 40, 3).slice(-3);
  const took: number[] = [];
  const before = server.used();
  for (const one of news) {
    const ids = await store.stories.articles(story);
    const [added] = await addOne(one);
    const having = (await store.stories.having([added!])).filter((id) => id !== story);
    await store.stories.form(
      [{ id: story, title: 'The flood in the valley', articles: [...new Set([...ids, added!])] }],
      having,
      new Date(),
    );
    const start = performance.now();
    await (await fetch(server.url + page)).text();
    took.push(performance.now() - start);
    await pause(4000);
  }
  await store.close();
  console.log(
    `\nthe story's page, when an article has come into it: ${took.map(ms).join(', ')} (processor ${ms((1000 * (server.used() - before)) / took.length)} each)`,
  );

  async function addOne(one: object): Promise<string[]> {
    const added: string[] = [];
    const file = join(folder, 'one.jsonl');
    await writeFile(file, lines([one]));
    await addInputs([file], store, { web: false, onKept: (kept) => added.push(...kept.map(({ id }) => id)) });
    return added;
  }
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

const median = (values: readonly number[]): number => quantile(values, 0.5);

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN;

const row = (name: string, ...cells: readonly (string | number)[]): string =>
  name.padEnd(36) + cells.map((cell) => String(cell).padStart(14)).join('');
