/**
 * Measures the names that the annotation finds on public sets of names, of other kinds of text than a story's.
 *
 *     node eval/names.ts [--faults N] [--update]
 *
 * The sets are looked for in `data/ner` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`); each that is
 * absent is skipped with a line. Figures are exact spans with equal types, people, places and organisations only.
 * Exits with 1 where one has fallen under its floor in floors.json.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { english } from '../src/language/en/index.ts';
import type { EntityType } from '../src/model/annotation.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Figure, f1 } from './metrics/figures.ts';
import { articleOf } from './plain-article.ts';

type Kind = 'PER' | 'LOC' | 'ORG';

interface NameSet {
  readonly name: string;
  readonly file: string;
  /** Begins a document, in a line of its own. */
  readonly document: RegExp;
  /** Returns the columns of a token's line: the word and its tag. */
  read(line: string): readonly [word: string, tag: string];
  readonly kinds: Readonly<Record<string, Kind>>;
}

const CONLL: Readonly<Record<string, Kind>> = { PER: 'PER', LOC: 'LOC', ORG: 'ORG' };

const sets: readonly NameSet[] = [
  {
    name: 'wikigold',
    file: 'wikigold/wikigold.conll.txt.gz',
    document: /^-DOCSTART-/,
    read: (line) => line.split(' ') as [string, string],
    kinds: CONLL,
  },
  {
    name: 'UNER EWT dev',
    file: 'uner-ewt/en_ewt-ud-dev.iob2.gz',
    document: /^# newdoc/,
    read: (line) => line.split('\t').slice(1, 3) as [string, string],
    kinds: CONLL,
  },
  {
    name: 'WNUT17 dev',
    file: 'wnut17/emerging.dev.conll.gz',
    document: /^$/,
    read: (line) => line.split('\t') as [string, string],
    kinds: { person: 'PER', location: 'LOC', corporation: 'ORG', group: 'ORG' },
  },
];

/** The sets count some facilities as locations (bridges, squares) and some as organisations (hospitals, hotels). */
const KINDS: Partial<Record<EntityType, readonly Kind[]>> = {
  person: ['PER'],
  place: ['LOC'],
  facility: ['LOC', 'ORG'],
  organisation: ['ORG'],
};

interface Name {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

interface Document {
  readonly text: string;
  readonly names: readonly Name[];
}

function main(): void {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, update: { type: 'boolean', default: false } },
  });
  const root = process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const figures = sets.flatMap((set) => {
    const path = join(resolve(root), 'data/ner', set.file);
    if (existsSync(path)) return measure(set, readDocuments(set, path));
    console.error(
      `Skipped ${set.name}: there is no ${path} (SYNOPTIC_CORPUS names the folder with data/ner).`,
    );
    return [];
  });
  if (figures.length === 0) return;
  holdFloors({ name: 'names', hash: hashOf([join(resolve(root), 'data/ner')]), figures }, values);
}

function measure(set: NameSet, documents: readonly Document[]): Figure[] {
  const judged = documents.map(({ text, names }) => {
    const found = findNames(text, names);
    const missed = names.filter((name) => !found.some((other) => isSame(name, other)));
    const alarms = found.filter((name) => !names.some((other) => isSame(name, other)));
    const faults = [
      ...missed.map((name) => ({ name, line: `- ${inContext(text, name)}` })),
      ...alarms.map((name) => ({ name, line: `+ ${inContext(text, name)}` })),
    ];
    return { names, found, missed, faults };
  });
  const figureOf = (title: string, counts: (name: Name) => boolean): Figure => {
    const count = (part: 'names' | 'found' | 'missed'): number =>
      judged.reduce((sum, one) => sum + one[part].filter(counts).length, 0);
    const faults = judged.flatMap((one) =>
      one.faults.filter(({ name }) => counts(name)).map(({ line }) => line),
    );
    const wanted = count('names');
    return f1(set.name, title, { hits: wanted - count('missed'), given: count('found'), wanted, faults });
  };
  return [
    figureOf('all', () => true),
    ...Object.values(CONLL).map((kind) => figureOf(kind, (name) => name.kind === kind)),
  ];
}

const isSame = (one: Name, other: Name): boolean =>
  one.start === other.start && one.end === other.end && one.kind === other.kind;

function inContext(text: string, { start, end, kind }: Name): string {
  const before = text.slice(Math.max(0, start - 30), start).replace(/^.*\n/s, '');
  return `${kind} ${before}[${text.slice(start, end)}]${text.slice(end, end + 20).replace(/\n.*$/s, '')}`;
}

/** Returns the names that are found; one that may be of two kinds is of the kind that is wanted there. */
function findNames(text: string, wanted: readonly Name[]): Name[] {
  return annotateArticle(articleOf(text), english).mentions.flatMap(({ start, end, type }) => {
    const kinds = KINDS[type] ?? [];
    const kind = kinds.find((kind) => wanted.some((name) => isSame(name, { start, end, kind }))) ?? kinds[0];
    return kind ? [{ start, end, kind }] : [];
  });
}

function readDocuments(set: NameSet, path: string): Document[] {
  const documents: string[][] = [[]];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (set.document.test(line.trim())) documents.push([]);
    else documents.at(-1)!.push(line);
  }
  return documents.filter((lines) => lines.some(Boolean)).map((lines) => composeDocument(set, lines));
}

/** The sets come word by word. Blanks are put where print has them; each sentence gets a line. */
function composeDocument(set: NameSet, lines: readonly string[]): Document {
  let text = '';
  let tagBefore = 'O';
  let inQuotes = false;
  const names: { start: number; end: number; kind: Kind }[] = [];
  for (const line of lines) {
    if (line.startsWith('#') && line.includes(' = ')) continue;
    if (line.trim() === '') {
      text = `${text.trimEnd()}\n`;
      tagBefore = 'O';
      inQuotes = false;
      continue;
    }
    const [word, tag] = set.read(line);
    const isQuote = word === '"';
    const tight =
      /^(?:[.,;:?!)\]%]|['’]s|['’]|n['’]t|['’](?:re|ve|ll|d|m)|\.\.\.)$/.test(word) || (isQuote && inQuotes);
    if (tight) text = text.replace(/ $/, '');
    const start = text.length;
    text += word;
    addTag(set, names, { tag, tagBefore, start, end: text.length });
    if (!/^(?:[([$£€#@])$/.test(word) && !(isQuote && !inQuotes)) text += ' ';
    if (isQuote) inQuotes = !inQuotes;
    tagBefore = tag;
  }
  return { text, names };
}

function addTag(
  { kinds }: NameSet,
  names: { start: number; end: number; kind: Kind }[],
  { tag, tagBefore, start, end }: { tag: string; tagBefore: string; start: number; end: number },
): void {
  const label = tag.slice(2);
  const kind = kinds[label];
  if (kind === undefined) return;
  const goesOn = tag.startsWith('I') && tagBefore !== 'O' && tagBefore.slice(2) === label;
  if (goesOn) names.at(-1)!.end = end;
  else names.push({ start, end, kind });
}

main();
