/**
 * Measures the language identification on saved news pages of 42 countries, by article, by paragraph, and where a
 * paragraph of another language stands in an article.
 *
 *     node eval/languages.ts [--faults N] [--update]
 *     node eval/languages.ts --table extrasmall|small|medium|large
 *
 * The pages are looked for in `data/fundus-parser-tests` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`).
 * The second form measures one table of the detector alone, with the time and memory that it takes to load. Exits with
 * 1 where a figure has fallen under its floor in floors.json.
 */

import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { english } from '../src/language/en/index.ts';
import type { Block } from '../src/model/article.ts';
import { identifyBlocks, identifyLanguage } from '../src/stages/extract/identify.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Figure, f1, share } from './metrics/figures.ts';
import { readSavedPages } from './saved-pages.ts';
import { tableOf } from './table.ts';

/** The languages of the folders, which are countries, and of publishers that write in another one; checked by eye. */
const COUNTRIES: Readonly<Record<string, string>> = {
  ...{
    at: 'de',
    au: 'en',
    be: 'nl',
    ca: 'en',
    ch: 'de',
    cn: 'zh',
    cz: 'cs',
    de: 'de',
    dk: 'da',
    es: 'es',
    fr: 'fr',
  },
  ...{ gl: 'da', id: 'id', il: 'de', ind: 'en', isl: 'is', it: 'it', jp: 'ja', kr: 'ko', lb: 'ar', li: 'de' },
  ...{ ls: 'en', lt: 'lt', lu: 'de', mx: 'en', my: 'en', na: 'en', no: 'no', pl: 'pl', pt: 'en', py: 'de' },
  ...{ ru: 'ru', se: 'sv', tr: 'tr', tw: 'en', tz: 'en', ua: 'ru', uk: 'en', us: 'en', vn: 'vi', za: 'en' },
};
const PUBLISHERS: Readonly<Record<string, string>> = {
  ...{ PoliticoEu: 'en', MallorcaMagazin: 'de', MallorcaZeitung: 'de', Bhaskar: 'hi', Tageszeitung: 'de' },
  // The detector knows no Swahili, Xhosa or Zulu; it must not take them for anything else.
  ...{ TheJapanNews: 'en', HabariLeo: 'und', Dizindaba: 'und', EyethuNews: 'und', Ilanga: 'und' },
  ...{ IsolezweLesiXhosa: 'und', Isolezwe: 'und' },
};

interface Sample {
  readonly id: string;
  readonly language: string;
  readonly paragraphs: readonly string[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      faults: { type: 'string', default: '0' },
      update: { type: 'boolean', default: false },
      table: { type: 'string' },
    },
  });
  const root = fileURLToPath(new URL('..', import.meta.url));
  const corpus = resolve(process.env.SYNOPTIC_CORPUS ?? join(root, '../shared'));
  const pages = readSavedPages(corpus, 'fundus');
  if (pages === null)
    return console.error(`Skipped: there are no saved pages of many countries in ${corpus}.`);
  const samples = pages.map(
    ({ id, body }): Sample => ({ id, language: languageOf(id), paragraphs: paragraphsOf(body) }),
  );
  if (values.table) return measureTable(values.table, samples);
  const figures = figuresOf(samples, (text) => identifyLanguage(text, english)).concat(mixedFigure(samples));
  console.log(`${samples.length} pages`);
  const hash = hashOf([join(corpus, 'data/fundus-parser-tests')]);
  holdFloors({ name: 'languages', hash, figures }, values);
}

function languageOf(id: string): string {
  const [, country = '', publisher = ''] = /^(\w+)[/\\]([^_]+)_/.exec(id) ?? [];
  const language = PUBLISHERS[publisher] ?? COUNTRIES[country];
  if (language === undefined)
    throw new Error(`Nothing says which language ${id} is in: add its country here.`);
  return language;
}

const paragraphsOf = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** In characters: from, and up to. */
type Size = readonly [name: string, least: number, most: number];
const SIZES: readonly Size[] = [
  ['paragraphs of 120 characters and more', 120, Number.POSITIVE_INFINITY],
  ['pieces of 40 to 120', 40, 120],
];
/** Shorter ones are left to the page's own word and to their neighbours. */
const SHORT = ['pieces of 15 to 40', 15, 40] as const;

type Identify = (text: string) => string;

function figuresOf(samples: readonly Sample[], identify: Identify, sizes: readonly Size[] = SIZES): Figure[] {
  const whole = samples.map(({ id, language, paragraphs }) => ({
    id,
    language,
    text: paragraphs.join('\n'),
  }));
  const pieces = samples.flatMap(({ id, language, paragraphs }) =>
    paragraphs.map((text) => ({ id, language, text })),
  );
  return [
    rightFigure(
      'articles',
      whole.filter(({ text }) => text !== ''),
      identify,
    ),
    ...sizes.map(([name, least, most]) =>
      rightFigure(
        name,
        pieces.filter(({ text }) => text.length >= least && text.length < most),
        identify,
      ),
    ),
  ];
}

interface Piece {
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

/** The faults say what was taken for what, and how often, before they name the pieces. */
function rightFigure(name: string, pieces: readonly Piece[], identify: Identify): Figure {
  const wrong = pieces.flatMap((piece) => {
    const told = identify(piece.text);
    return told === piece.language ? [] : [{ ...piece, told }];
  });
  const confused = [...Map.groupBy(wrong, ({ language, told }) => `${language} for ${told}`)]
    .map(([what, { length }]) => ({ what, length }))
    .sort((a, b) => b.length - a.length)
    .map(({ what, length }) => `${length} × ${what}`);
  const named = wrong.map(
    ({ id, language, told, text }) => `- ${id}: ${language}, told ${told}: ${text.slice(0, 90)}`,
  );
  return share('languages', name, {
    hits: pieces.length - wrong.length,
    of: pieces.length,
    faults: [confused.join(', '), ...named],
  });
}

/** Each article with a paragraph of the next article of another language in its middle: is it told, and nothing else? */
function mixedFigure(samples: readonly Sample[]): Figure {
  const long = samples
    .filter(({ language }) => language !== 'und')
    .map((sample) => ({ ...sample, paragraphs: sample.paragraphs.filter(({ length }) => length >= 120) }))
    .filter(({ paragraphs }) => paragraphs.length >= 3);
  let [hits, given] = [0, 0];
  const faults: string[] = [];
  for (const [at, sample] of long.entries()) {
    const guest = [...long.slice(at + 1), ...long].find(({ language }) => language !== sample.language)!;
    const inserted = guest.paragraphs[1]!;
    const paragraphs = sample.paragraphs.toSpliced(1, 0, inserted);
    const { blocks } = identifyBlocks(paragraphs.join('\n'), blocksOf(paragraphs), english, null);
    for (const [index, { language }] of blocks.entries()) {
      if (language !== undefined) given++;
      if (index === 1 && language === guest.language) hits++;
      else if (index === 1)
        faults.push(`- ${sample.id}: ${guest.language}, told ${language}: ${inserted.slice(0, 90)}`);
      else if (language !== undefined)
        faults.push(`+ ${sample.id}: ${language}: ${paragraphs[index]!.slice(0, 90)}`);
    }
  }
  return f1('languages', 'paragraphs in another language', { hits, given, wanted: long.length, faults });
}

function blocksOf(paragraphs: readonly string[]): Block[] {
  let start = 0;
  return paragraphs.map(({ length }) => {
    const block: Block = { kind: 'body', start, end: start + length };
    start = block.end + 1;
    return block;
  });
}

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean };
}

async function measureTable(table: string, samples: readonly Sample[]): Promise<void> {
  const [before, memory] = [performance.now(), process.memoryUsage().rss];
  const { eld } = (await import(`eld/${table}`)) as { eld: Detector };
  const loaded = `${Math.round(performance.now() - before)} ms and ${Math.round((process.memoryUsage().rss - memory) / 1e6)} MB to load`;
  const identify = (text: string): string => {
    const told = eld.detect(text);
    return told.language && told.isReliable() ? told.language : 'und';
  };
  const figures = figuresOf(samples, identify, [...SIZES, SHORT]);
  console.log(`${table}: ${loaded}\n${tableOf(figures, undefined, 1)}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
