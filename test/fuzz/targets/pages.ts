/** Pages, as the extraction takes them: HTML, Markdown and plain text. */

import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSavedPages } from '../../../eval/saved-pages.ts';
import { decodePage } from '../../../src/fetch/decode.ts';
import { english } from '../../../src/language/en/index.ts';
import type { ReadPage } from '../../../src/model/page.ts';
import { extractArticles } from '../../../src/stages/extract/extract.ts';
import { faultsOf } from '../check.ts';
import { mutate } from '../mutations.ts';
import type { Random } from '../random.ts';
import type { Input, Target } from '../target.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The bound of time: the mean is 0.2 s for a million letters. On a busy machine the slowest of 150,000 pages whose time grows
 * with their size took 6.7 s for a million above the fixed part; what grows faster took 20 and more.
 */
export const pages: Target = {
  name: 'pages',
  reads: 'pages of HTML, Markdown and plain text',
  make: async (random) => {
    const { own, others } = bases();
    const from = random.below(16) || others.length === 0 ? own : others;
    const mutated = mutate(random.pick(from), from, random);
    const text = random.once(8) ? await throughBytes(mutated, random) : mutated;
    return { content: text, ending: random.once(10) ? random.pick(Object.keys(TYPES)) : endingOf(text) };
  },
  faultsOf: async (input) => {
    const page = pageOf(input);
    const extraction = extractArticles(page, english);
    const again = JSON.stringify(extractArticles(page, english));
    return [
      ...faultsOf(page, extraction),
      ...(JSON.stringify(extraction) === again ? [] : ['two runs differ']),
    ];
  },
  bound: { input: 1, million: 20 },
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
};

const endingOf = (text: string): string =>
  /<[a-z!]/i.test(text) ? '.html' : /^#/m.test(text) ? '.md' : '.txt';

/** When a page was read is known of every other. */
const pageOf = ({ content, ending }: Input): ReadPage => ({
  id: 'p',
  uri: 'https://news.example/2031/05/page',
  mediaType: TYPES[ending]!,
  sha256: '',
  text: String(content),
  ...(content.length % 2 === 0 && { readAt: '2031-05-03T08:00:00+02:00' }),
});

/** Spoils the page as bytes, in an encoding that may be cut off in mid-letter. */
async function throughBytes(page: string, random: Random): Promise<string> {
  const bytes = Buffer.from(page, random.pick(['utf8', 'utf16le', 'latin1'] as const));
  for (let count = random.size(1000); count > 0 && bytes.length > 0; count--)
    bytes[random.below(bytes.length)] = random.below(256);
  const decoded = await decodePage(bytes.subarray(0, bytes.length - random.below(4)));
  return 'text' in decoded ? decoded.text : page;
}

/** Pages to mutate. Those of others are larger, and mutated seldom: one in sixteen. */
interface Bases {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

let found: Bases | undefined;

/** Returns the pages of the example, three more, and, where `SYNOPTIC_CORPUS` says so, some of the annotated corpus. */
function bases(): Bases {
  found ??= { own: [...examplePages(), ...INVENTED], others: corpusPages() };
  return found;
}

const examplePages = (): string[] =>
  globSync('**/*.{html,txt,md}', { cwd: join(ROOT, 'examples/harbour') })
    .sort()
    .map((file) => readFileSync(join(ROOT, 'examples/harbour', file), 'utf8'));

/** All pages of the corpus are read in the evaluation. */
const MOST = 60;

function corpusPages(): string[] {
  const corpus = process.env.SYNOPTIC_CORPUS;
  const saved = corpus === undefined ? [] : (readSavedPages(resolve(corpus), 'wcxb') ?? []);
  const step = Math.ceil(saved.length / MOST);
  return saved
    .filter((_, index) => index % step === 0)
    .map(({ bytes }) => Buffer.from(bytes()).toString('utf8'));
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
