/**
 * Measures the quotations found on PolNeAR, a public set of political news with the attributions of each text.
 *
 *     node eval/quotations.ts [--faults N] [--every N] [--part look|check|kept] [--update]
 *
 * The set is looked for in `data/polnear` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`); where it is
 * absent, a line says so. It is measured on and never learnt from: its terms forbid that. A hash of its id puts each
 * text in one part: `look` (half) may be read and tuned on, `check` (three tenths) is measured only, and `kept` (two
 * tenths) is measured when asked for by name. Every fourth text is taken unless told; of `kept`, all. Exits with 1
 * where a figure of the first two parts has fallen under its floor in floors.json.
 *
 * **Direct**: stretches from mark to mark, each by itself, so that it does not matter whether a quotation that goes on
 * behind its cue is one or two. A stretch is wanted where it is part of an attribution whose words stand between marks
 * (eight in ten of them, or half with a mark at either end, since some hold their cue). The fragments in a content that
 * is mostly reported are not. Given are the pieces of direct quotations, and those of mixed ones where a stretch is
 * wanted. Two extents are the same where what both cover is 0.8 of what either does, punctuation at the edges aside.
 * `whole` takes the attributions as the set has them, which often makes two of one that goes on behind its cue.
 *
 * **All**: attributions of every kind, the set's attitudes and nouns too ("his belief that"), paired by their contents.
 * `overlap`: precision is the mean share of the words of a given content that its partner has, recall that of a wanted
 * one (as Pareti and Citron measure it); `words`: the same over all words of all contents, each counted once; `exact`:
 * the same words, "that" before them aside. Sources and cues of those paired, where at least half of either content is
 * shared: right where a word is shared, or where the source given stands for an entity that is so called.
 */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { english } from '../src/language/en/index.ts';
import type { Entity } from '../src/model/entity.ts';
import type { Quotation } from '../src/model/quotation.ts';
import type { Span } from '../src/model/span.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { gatherEntities } from '../src/stages/entities/entities.ts';
import { findQuotations } from '../src/stages/quotations/quotations.ts';
import { shortHash } from '../src/text/hashes.ts';
import { foldText } from '../src/text/normalise.ts';
import { contains } from '../src/text/offsets.ts';
import { wordsOf } from '../src/text/words.ts';
import { readJsonLines } from '../training/json-lines.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { coincidence, type Figure, f1, pairUp, share } from './metrics/figures.ts';
import { articleOf } from './plain-article.ts';
import { tableOf } from './table.ts';

const SAME_EXTENT = 0.8;
const PARTS = ['look', 'check', 'kept'] as const;
type Part = (typeof PARTS)[number];

interface Piece {
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

interface Document {
  readonly id: string;
  readonly text: string;
  /** By annotator. */
  readonly annotations: Readonly<
    Record<string, readonly { source: readonly Piece[]; cue: readonly Piece[]; content: readonly Piece[] }[]>
  >;
}

/** Of the set or of ours, as indexes of the words of its text. */
interface Attribution {
  readonly kind: Quotation['kind'];
  readonly source: Named;
  readonly cue: Named;
  readonly content: ReadonlySet<number>;
  readonly text: string;
}

interface Named {
  readonly words: ReadonlySet<number>;
  readonly text: string;
  /** Other names of whom it means. */
  readonly called: readonly string[];
}

/** A stretch from mark to mark that somebody said. */
interface Stretch extends Span {
  readonly article: string;
  readonly text: string;
  readonly by: Attribution;
}

type Pair<Item> = readonly [wanted: Item, given: Item];

interface Judged {
  readonly stretches: Matched<Stretch>;
  readonly attributions: Matched<Attribution>;
  readonly quoting: readonly Given[];
}

type Given = Attribution & { readonly quotation: Quotation };

interface Matched<Item> {
  readonly wanted: readonly Item[];
  readonly given: readonly Item[];
  readonly pairs: readonly Pair<Item>[];
}

function main(): void {
  const { values } = parseArgs({
    options: {
      faults: { type: 'string', default: '0' },
      every: { type: 'string' },
      part: { type: 'string' },
      update: { type: 'boolean', default: false },
    },
  });
  const root = process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const folder = join(resolve(root), 'data/polnear');
  const path = join(folder, 'train.jsonl.gz');
  if (!existsSync(path)) {
    console.error(
      `Skipped PolNeAR: there is no ${path} (SYNOPTIC_CORPUS names the folder with data/polnear).`,
    );
    return;
  }
  const asked = PARTS.find((part) => part === values.part);
  const parts = asked === undefined ? (['look', 'check'] as const) : [asked];
  const documents = readJsonLines<Document>(path);
  const faults = Number(values.faults);
  const figures = parts.flatMap((part) => {
    const every = Number(values.every ?? (part === 'kept' ? 1 : 4));
    const judged = documents
      .filter(({ id }) => partOf(id) === part)
      .filter((_, i) => i % every === 0)
      .map(judge);
    if (faults > 0 && part === 'look') console.log(missesByCue(judged));
    const found = figuresOf(`PolNeAR, ${part}`, judged);
    return part === 'look' ? found : found.map((figure) => ({ ...figure, faults: [] }));
  });
  if (asked === undefined && values.every === undefined)
    holdFloors({ name: 'quotations', hash: hashOf([folder]), figures }, values);
  else console.log(tableOf(figures, undefined, faults));
}

function partOf(id: string): Part {
  const tenth = Number.parseInt(shortHash([id], 6), 16) % 10;
  return tenth < 5 ? 'look' : tenth < 8 ? 'check' : 'kept';
}

function figuresOf(layer: string, judged: readonly Judged[]): Figure[] {
  const stretches = merge(judged.map((one) => one.stretches));
  const attributions = merge(judged.map((one) => one.attributions));
  const near = attributions.pairs.filter(([one, other]) => sharedBy(one, other) >= 0.5);
  return [
    found(layer, 'direct', stretches, ({ by, text }) => `${by.source.text} | ${text}`),
    found(layer, 'direct, whole', merge(judged.map(wholeContents)), describe),
    rightly(
      layer,
      'speakers of direct ones',
      stretches.pairs.map(([one, other]): Pair<Attribution> => [one.by, other.by]),
      'source',
    ),
    overlap(layer, attributions),
    wordsFound(layer, judged),
    found(
      layer,
      'all: exact',
      { ...attributions, pairs: attributions.pairs.filter(([one, other]) => isExact(one, other)) },
      describe,
      0,
    ),
    rightly(layer, 'all: sources', near, 'source'),
    rightly(layer, 'all: cues', near, 'cue'),
  ];
}

const describe = ({ source, cue, text }: Attribution): string => `${source.text} | ${cue.text} | ${text}`;

const merge = <Item>(all: readonly Matched<Item>[]): Matched<Item> => ({
  wanted: all.flatMap(({ wanted }) => wanted),
  given: all.flatMap(({ given }) => given),
  pairs: all.flatMap(({ pairs }) => pairs),
});

/** The edges of words, their place in the text by index, and which of them stand between marks. */
interface Words {
  readonly article: string;
  readonly text: string;
  readonly words: readonly Span[];
  readonly stretches: readonly Span[];
  readonly quoted: ReadonlySet<number>;
}

function judge({ id, text, annotations }: Document): Judged {
  const words = wordsOf(text);
  const stretches = stretchesOf(text);
  const quoted = indexesIn(words, stretches);
  const here: Words = { article: id, text, words, stretches, quoted };
  const first = Object.keys(annotations).sort()[0];
  const wanted = (first === undefined ? [] : annotations[first]!).flatMap(({ source, cue, content }) => {
    const [said, by, verb] = [content, source, cue].map((pieces) =>
      pieces.flatMap((piece) => spansOf(piece)),
    );
    const kind = isQuoted(here, said!) ? 'direct' : 'indirect';
    return attributionOf(here, kind, said!, namedBy(here, by!), namedBy(here, verb!));
  });
  const given = givenBy(here);
  const attributions = withoutPieces(given);
  return {
    stretches: matchStretches(here, wanted, given),
    attributions: {
      wanted,
      given: attributions,
      pairs: pairUp(wanted, attributions, sharedBy).map(([i, j]) => [wanted[i]!, attributions[j]!] as const),
    },
    quoting: given.filter(
      (one) =>
        one.kind !== 'indirect' && !isNested(one, given) && isMarked(text, one.quotation.content[0].start),
    ),
  };
}

const spansOf = ({ spans }: Piece): Span[] => spans.map(([start, end]) => ({ start, end }));

function attributionOf(
  { text, words }: Words,
  kind: Quotation['kind'],
  content: readonly Span[],
  source: Named,
  cue: Named,
): Attribution[] {
  const indexes = indexesIn(words, content);
  const first = Math.min(...indexes);
  if (indexes.size > 1 && isLead(text, words[first]!)) indexes.delete(first);
  if (indexes.size === 0) return [];
  const shown = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return [{ kind, source, cue, content: indexes, text: shown.replaceAll('\n', ' ¶ ') }];
}

const isLead = (text: string, { start, end }: Span): boolean =>
  english.speech.complementisers.has(text.slice(start, end).toLowerCase());

const namedBy = ({ text, words }: Words, spans: readonly Span[], called: readonly string[] = []): Named => ({
  words: indexesIn(words, spans),
  text: spans.map(({ start, end }) => text.slice(start, end)).join(' '),
  called,
});

/** Indexes of the words of which more than a half lies in the spans. */
function indexesIn(words: readonly Span[], spans: readonly Span[]): Set<number> {
  const indexes = new Set<number>();
  for (const [i, { start, end }] of words.entries()) {
    const middle = (start + end) / 2;
    if (spans.some((span) => span.start <= middle && middle < span.end)) indexes.add(i);
  }
  return indexes;
}

/** Between double marks; a straight mark opens before a word. What nothing closes runs to the end of its line. */
function stretchesOf(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    let open = -1;
    for (const mark of line.matchAll(/["“”]|''|``/g)) {
      const [before, after] = [line[mark.index - 1] ?? ' ', line[mark.index + mark[0].length] ?? ' '];
      const opens = mark[0] === '“' || (mark[0] !== '”' && /[\s(—–[-]/.test(before) && !/\s/.test(after));
      if (opens) open = index + mark.index + mark[0].length;
      else if (open >= 0) {
        found.push({ start: open, end: index + mark.index });
        open = -1;
      }
    }
    if (open >= 0) found.push({ start: open, end: index + line.length });
  }
  return found;
}

function isQuoted({ text, words, quoted }: Words, content: readonly Span[]): boolean {
  const indexes = [...indexesIn(words, content)];
  const inside = indexes.filter((index) => quoted.has(index)).length / indexes.length;
  const start = Math.min(...content.map((span) => span.start));
  const end = Math.max(...content.map((span) => span.end));
  const marked =
    /["“]/.test(text.slice(Math.max(0, start - 1), start + 1)) && /["”]/.test(text.slice(end - 1, end + 2));
  return inside >= 0.8 || (marked && inside >= 0.5);
}

function givenBy(here: Words): Given[] {
  const article = articleOf(here.text);
  const annotation = annotateArticle(article, english);
  const entities = gatherEntities([article], [annotation], english).items;
  return findQuotations(article, annotation, entities, english)
    .items.filter(({ kind }) => kind !== 'scare')
    .flatMap((quotation) => {
      const entity = entities.find(({ id }) => id === quotation.source);
      const source = sourceOf(here, quotation, entity);
      const cue = namedBy(here, quotation.cue === null ? [] : [quotation.cue]);
      return attributionOf(here, quotation.kind, quotation.content, source, cue).map((attribution) => ({
        ...attribution,
        quotation,
      }));
    });
}

const sourceOf = (here: Words, { sourceText }: Quotation, entity: Entity | undefined): Named => ({
  ...namedBy(here, [], entity === undefined ? [] : [entity.name, ...entity.aliases]),
  text: sourceText ?? '',
});

/** The quoted words inside a reported clause are a part of it here, unless somebody else says them. */
function withoutPieces<Item extends Attribution & { readonly quotation: Quotation }>(
  given: readonly Item[],
): Item[] {
  return given.filter(
    (one) =>
      one.kind === 'indirect' ||
      one.quotation.within !== undefined ||
      !given.some(
        (other) =>
          other.content.size > one.content.size && [...one.content].every((i) => other.content.has(i)),
      ),
  );
}

function matchStretches(
  { article, text, stretches }: Words,
  attributions: readonly Attribution[],
  given: readonly Given[],
): Matched<Stretch> {
  const words = wordsOf(text);
  const wanted = stretches.flatMap((span): Stretch[] => {
    const inside = [...indexesIn(words, [span])];
    if (inside.length === 0) return [];
    const by = attributions.find(
      ({ kind, content }) =>
        kind === 'direct' && inside.filter((i) => content.has(i)).length >= inside.length * SAME_EXTENT,
    );
    return by === undefined ? [] : [stretchOf(article, text, span, by)];
  });
  const fit = (one: Stretch, other: Stretch): number => {
    const same = coincidence(one, other);
    return same >= SAME_EXTENT ? same : 0;
  };
  const pieces = given
    .filter(({ kind }) => kind !== 'indirect')
    .filter((by) => !isNested(by, given))
    .flatMap((by) =>
      by.quotation.content
        .filter(({ start }) => isMarked(text, start))
        .flatMap((span) => (by.kind === 'mixed' ? markedIn(span, stretches) : [span]))
        .map((span) => stretchOf(article, text, span, by)),
    )
    .filter((piece) => piece.by.kind === 'direct' || wanted.some((one) => fit(one, piece) > 0));
  const pairs = pairUp(wanted, pieces, fit).map(([i, j]) => [wanted[i]!, pieces[j]!] as const);
  return { wanted, given: pieces, pairs };
}

/** Turns of an interview and blocks set apart have no marks; the set has them or not. */
const isMarked = (text: string, start: number): boolean =>
  /["“'‘`]\s*$/.test(text.slice(Math.max(0, start - 3), start));

/** What is quoted inside a quotation has other marks than the stretches. */
const isNested = ({ quotation: { within }, content }: Given, given: readonly Given[]): boolean =>
  within !== undefined &&
  given.some(
    ({ kind, quotation, content: outer }) =>
      kind === 'direct' && quotation.id === within && sharedWords(content, outer) === content.size,
  );

/** Direct contents with all their stretches; what is mixed counts where the set has it as direct. */
function wholeContents({ attributions: { wanted }, quoting: given }: Judged): Matched<Attribution> {
  const direct = wanted.filter(({ kind }) => kind === 'direct');
  const fit = (one: Attribution, other: Attribution): number =>
    sharedBy(one, other) >= SAME_EXTENT ? sharedBy(one, other) : 0;
  const quoting = given.filter(
    (other) =>
      other.kind === 'direct' || (other.kind === 'mixed' && direct.some((one) => fit(one, other) > 0)),
  );
  const pairs = pairUp(direct, quoting, fit).map(([i, j]) => [direct[i]!, quoting[j]!] as const);
  return { wanted: direct, given: quoting, pairs };
}

/** The stretches that a content holds; the content where it is one. */
function markedIn(content: Span, stretches: readonly Span[]): Span[] {
  const inside = stretches.filter((stretch) => contains(content, stretch));
  return inside.length > 0 ? inside : [content];
}

function stretchOf(article: string, text: string, span: Span, by: Attribution): Stretch {
  let { start, end } = span;
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start]!)) start++;
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1]!)) end--;
  return { article, start, end, text: text.slice(start, end), by };
}

const sharedWords = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((index) => other.has(index)).length;

/** Words that both contents have, by those that either has; 0 where they share none. */
function sharedBy({ content }: Attribution, { content: other }: Attribution): number {
  const both = sharedWords(content, other);
  return both / (content.size + other.size - both);
}

const isExact = ({ content }: Attribution, { content: other }: Attribution): boolean =>
  content.size === other.size && sharedWords(content, other) === content.size;

function found<Item>(
  layer: string,
  name: string,
  { wanted, given, pairs }: Matched<Item>,
  show: (item: Item) => string,
  shown = Number.POSITIVE_INFINITY,
): Figure {
  const hit = new Set<Item>(pairs.flat());
  const missed = wanted.filter((item) => !hit.has(item));
  const alarms = given.filter((item) => !hit.has(item));
  const faults = [
    ...alarms.map((item) => `+ ${show(item)}`),
    ...missed.map((item) => `- ${show(item)}`),
  ].slice(0, shown);
  return f1(layer, name, { hits: pairs.length, given: given.length, wanted: wanted.length, faults });
}

function overlap(layer: string, { wanted, given, pairs }: Matched<Attribution>): Figure {
  const sum = (part: (one: Attribution, other: Attribution) => number): number =>
    pairs.reduce((total, [one, other]) => total + part(one, other), 0);
  const both = (one: Attribution, other: Attribution): number => sharedWords(one.content, other.content);
  const precision = given.length
    ? sum((one, other) => both(one, other) / other.content.size) / given.length
    : 0;
  const recall = wanted.length ? sum((one, other) => both(one, other) / one.content.size) / wanted.length : 0;
  const hit = new Set(pairs.flat());
  return {
    layer,
    name: 'all: overlap',
    value: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : null,
    precision,
    recall,
    counts: `${pairs.length} paired of ${given.length} found, ${wanted.length} there`,
    faults: [
      ...given.filter((item) => !hit.has(item)).map((item) => `+ ${describe(item)}`),
      ...wanted.filter((item) => !hit.has(item)).map((item) => `- ${describe(item)}`),
    ],
  };
}

function wordsFound(layer: string, judged: readonly Judged[]): Figure {
  const covered = judged.map(({ attributions: { wanted, given } }) => {
    const [one, other] = [wanted, given].map(
      (all) => new Set(all.flatMap(({ content }) => [...content])),
    ) as [Set<number>, Set<number>];
    return { hits: sharedWords(one, other), given: other.size, wanted: one.size };
  });
  const sum = (part: 'hits' | 'given' | 'wanted'): number =>
    covered.reduce((total, one) => total + one[part], 0);
  return f1(layer, 'all: words', { hits: sum('hits'), given: sum('given'), wanted: sum('wanted') });
}

function rightly(
  layer: string,
  name: string,
  pairs: readonly Pair<Attribution>[],
  part: 'source' | 'cue',
): Figure {
  const wrong = pairs.filter(([wanted, given]) => !isSame(wanted[part], given[part]));
  return share(layer, name, {
    hits: pairs.length - wrong.length,
    of: pairs.length,
    faults: wrong.map(([wanted, given]) => `- ${wanted[part].text}, not ${given[part].text}: ${wanted.text}`),
  });
}

/** Both may be without; a text given stands for its words. */
function isSame(wanted: Named, given: Named): boolean {
  if (wanted.text === '' || given.text === '') return wanted.text === given.text;
  if (sharedWords(wanted.words, given.words) > 0) return true;
  const names = [given.text, ...given.called].map(plain);
  const name = plain(wanted.text);
  return names.some((one) => one.includes(name) || name.includes(one));
}

/** Words with a blank on either side, so that one text holds another by whole words only. */
const plain = (text: string): string =>
  ` ${wordsOf(foldText(text))
    .map((word) => word.text.replace(/['’]s?$/, ''))
    .join(' ')} `;

/** How much is missed by what stands as the cue, and the cues that are missed most. */
function missesByCue(judged: readonly Judged[]): string {
  const { wanted, pairs } = merge(judged.map((one) => one.attributions));
  const hit = new Set(pairs.filter(([one, other]) => sharedBy(one, other) >= 0.5).map(([one]) => one));
  const byKind = Map.groupBy(wanted, ({ cue }) => cueKind(cue.text));
  const kinds = [...byKind].map(([kind, all]) => {
    const missed = all.filter((one) => !hit.has(one));
    const cues = [...Map.groupBy(missed, ({ cue }) => foldText(cue.text))]
      .sort((a, b) => b[1].length - a[1].length)
      .slice(0, 40)
      .map(([cue, ones]) => `${cue} ${ones.length}`);
    return `${kind}: ${missed.length} of ${all.length} missed (${cues.join(', ')})`;
  });
  return `Misses of the look part by cue\n  ${kinds.sort().join('\n  ')}\n`;
}

function cueKind(cue: string): string {
  const words = foldText(cue).split(' ').filter(Boolean);
  if (words.length === 0) return /\S/.test(cue) ? 'a mark' : 'no cue';
  const { speech } = english;
  if (words.join(' ').includes('according to')) return 'according to';
  const verb = words.map((word) => speech.verbs.get(word)).find((entry) => entry !== undefined);
  if (verb !== undefined) return `known verb (${verb.kind})`;
  if (words.some((word) => speech.reportNouns.has(word))) return 'known noun';
  return 'unknown';
}

main();
