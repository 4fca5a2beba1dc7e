/** One page of the fuzzing: made from its number, read, and checked. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodePage } from '../../src/fetch/decode.ts';
import { english } from '../../src/language/en/index.ts';
import type { ReadPage } from '../../src/model/page.ts';
import { extractArticles } from '../../src/stages/extract/extract.ts';
import { faultsOf } from './check.ts';
import { mutate } from './mutations.ts';
import { type Random, randomOf } from './random.ts';

/**
 * Processor time that a page may take, in seconds: a fixed part, in which a first garbage collection or compilation
 * falls, and a part for each million characters. The mean is 0.2 s for a million. On a busy machine the slowest of 150,000
 * pages whose time grows with their size took 6.7 s for a million above the fixed part; what grows faster took 20 and more.
 */
export const BOUND = { page: 0.5, million: 10 };

export interface Trial {
  readonly number: number;
  readonly characters: number;
  readonly articles: number;
  /** Seconds of processor time, the better of two runs. */
  readonly seconds: number;
  readonly faults: readonly string[];
}

/** Pages to mutate. Those of others are larger, and mutated seldom: one in sixteen. */
export interface Bases {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** Returns the pages of the example, an aggregator's, a live blog, an article with front matter, and those of others. */
export function basePages(others: readonly string[] = []): Bases {
  const folder = fileURLToPath(new URL('../../examples/harbour', import.meta.url));
  const example = globSync('**/*.{html,txt,md}', { cwd: folder }).sort();
  return { own: [...example.map((file) => readFileSync(join(folder, file), 'utf8')), ...INVENTED], others };
}

/** Reads a mutated page twice. The same seed and number give the same page. */
export async function tryPage(bases: Bases, seed: number, number: number): Promise<Trial> {
  const page = await makePage(bases, seed, number);
  if (page === null) return { number, characters: 0, articles: 0, seconds: 0, faults: [] };
  const characters = page.text.length;
  try {
    const [first, second] = [timed(page), timed(page)];
    const seconds = Math.min(first.seconds, second.seconds);
    const bound = BOUND.page + (BOUND.million * characters) / 1e6;
    const faults = [
      ...faultsOf(page, first.extraction),
      ...(first.json === second.json ? [] : ['two runs differ']),
      ...(seconds > bound ? [`${seconds.toFixed(2)} s are more than ${bound.toFixed(2)} s`] : []),
    ];
    return { number, characters, articles: first.extraction.articles.length, seconds, faults };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, characters, articles: 0, seconds: 0, faults: [why.split('\n').slice(0, 4).join('\n')] };
  }
}

function timed(page: ReadPage) {
  const before = process.cpuUsage();
  const extraction = extractArticles(page, english);
  const { user, system } = process.cpuUsage(before);
  return { extraction, json: JSON.stringify(extraction), seconds: (user + system) / 1e6 };
}

/** Returns the page, or `null` where its bytes are none that is read. */
export async function makePage(bases: Bases, seed: number, number: number): Promise<ReadPage | null> {
  const random = randomOf(Math.imul(seed, 1_000_003) + number);
  const pages = random.below(16) || bases.others.length === 0 ? bases.own : bases.others;
  const mutated = mutate(random.pick(pages), pages, random);
  const text = random.below(8) ? mutated : await throughBytes(mutated, random);
  if (text === null) return null;
  const mediaType = random.below(10)
    ? typeOf(text)
    : random.pick(['text/html', 'text/plain', 'text/markdown']);
  const read = random.below(2) ? { readAt: '2031-05-03T08:00:00+02:00' } : {};
  return { id: 'p', uri: 'https://news.example/2031/05/page', mediaType, sha256: '', text, ...read };
}

const typeOf = (text: string): string =>
  /<[a-z!]/i.test(text) ? 'text/html' : /^#/m.test(text) ? 'text/markdown' : 'text/plain';

/** Spoils the page as bytes, in an encoding that may be cut off in mid-letter. */
async function throughBytes(page: string, random: Random): Promise<string | null> {
  const bytes = Buffer.from(page, random.pick(['utf8', 'utf16le', 'latin1'] as const));
  for (let count = random.size(1000); count > 0 && bytes.length > 0; count--)
    bytes[random.below(bytes.length)] = random.below(256);
  const decoded = await decodePage(bytes.subarray(0, bytes.length - random.below(4)));
  return 'text' in decoded ? decoded.text : null;
}

const INVENTED: readonly string[] = [
  `<!doctype html><html lang="en"><head><title>Live: storm over Vennery</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Storm over Vennery","datePublished":"2031-05-02T06:00:00Z","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Harbour closed","datePublished":"2031-05-02T07:10:00Z","articleBody":"The harbour master has closed the port until noon."},{"@type":"BlogPosting","headline":"Ferry turns back","datePublished":"2031-05-02T06:40:00Z","articleBody":"The ferry to Osterholm has turned back with 300 passengers aboard."}]}</script></head>
<body><main><h1>Storm over Vennery</h1><div class="live"><section id="e2"><time datetime="2031-05-02T07:10:00Z">07:10</time><h2>Harbour closed</h2><p>The harbour master has closed the port until noon, her office said.</p></section>
<section id="e1"><time datetime="2031-05-02T06:40:00Z">06:40</time><h2>Ferry turns back</h2><p>The ferry to Osterholm has turned back with 300 passengers aboard.</p></section></div></main></body></html>`,
  `<html><head><title>Morning round-up</title></head><body><div class="item"><h2>Ferry sails again</h2><p>The Vennery Post, 4 hours ago</p><p>The ferry to Osterholm will sail again on Monday, the port said.</p><p>Passengers had waited for three weeks.</p></div>
<div class="item"><h2>Port raises fees</h2><p>Osterholm Courier · 2 May 2031</p><p>The port of Osterholm will raise its fees by five per cent.</p><p>Ship owners call it robbery.</p></div><div id="comments"><p>First!</p><p>Nice article</p></div>
<table><tr><th>Ship</th><th>Sails</th></tr><tr><td>Orla</td><td>08:00</td></tr><tr><td>Tamm</td><td>09:30</td></tr></table></body></html>`,
  `---\ntitle: Harbour wall to be raised\nauthor: Ada Quill\ndate: 2031-05-02\n---\n\n# Harbour wall to be raised\n\nAMMERLY, 2 May (LNA) – The council will raise its wall by two metres.\n\n- Work begins in June\n- It costs 4 million\n\n> “The wall stays where it is,” said Mayor Orla Tamm.\n\n| year | height |\n| --- | --- |\n| 2031 | 2 m |\n`,
];
