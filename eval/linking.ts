/**
 * Measures which mentions, over all articles of a heap, are put together as one person, place or organisation.
 *
 *     node eval/linking.ts [--faults N] [--only TEXT] [--update]
 *
 * The sets are looked for in `data/ecbplus` and `data/meantime-en` of the annotated corpus (`SYNOPTIC_CORPUS`, else
 * `../shared`); each that is absent is skipped with a line. A heap of ECB+ is a subtopic, or, harder, both subtopics of
 * a topic; one of MEANTIME is a topic. One half of each set is looked at, the other only measured.
 *
 * The sets also mark pronouns and nouns ("the actor"). A marked mention is covered where a name of ours, or a
 * reference that means one name, has its head; B-cubed and CEAF are over those. `whole` has each of the others
 * by itself. Beside them stands the lemma baseline: mentions of one heap with the same lemma as head are one. `gain` is
 * what B-cubed is above it, over the same mentions.
 * Exits with 1 where a figure has fallen under its floor in floors.json.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { english } from '../src/language/en/index.ts';
import type { Annotation } from '../src/model/annotation.ts';
import type { DossierArticle } from '../src/model/dossier.ts';
import type { Entity } from '../src/model/entity.ts';
import type { Span } from '../src/model/span.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { gatherEntities } from '../src/stages/entities/entities.ts';
import { readJsonLines } from '../training/json-lines.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { bCubed, ceafE, type Placing } from './metrics/clusters.ts';
import { type Figure, share } from './metrics/figures.ts';
import { articleOf } from './plain-article.ts';
import { tableOf } from './table.ts';

interface Marked {
  readonly sentence: number;
  /** Indices of its tokens in the sentence. */
  readonly tokens: readonly number[];
  readonly chain: string;
}

interface Document {
  readonly id: string;
  readonly heap: string;
  /** Words of each sentence, as the set cuts them. */
  readonly sentences: readonly (readonly string[])[];
  readonly marked: readonly Marked[];
}

interface LinkingSet {
  readonly name: string;
  readonly folder: string;
  read(folder: string): Document[];
}

const SETS: readonly LinkingSet[] = [
  { name: 'ECB+ subtopics', folder: 'ecbplus', read: (folder) => readEcb(folder, 'subtopic') },
  { name: 'ECB+ topics', folder: 'ecbplus', read: (folder) => readEcb(folder, 'topic') },
  { name: 'MEANTIME', folder: 'meantime-en', read: readMeantime },
];

/** Heaps of the half that is looked at: ECB+ by odd numbers of topics, MEANTIME by name. */
const isLookedAt = (heap: string): boolean => {
  const number = /^\d+/.exec(heap);
  return number === null ? /apple|gm/.test(heap) : Number(number[0]) % 2 === 1;
};

function main(): void {
  const { values } = parseArgs({
    options: {
      faults: { type: 'string', default: '0' },
      only: { type: 'string' },
      update: { type: 'boolean', default: false },
    },
  });
  const root = join(
    resolve(process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url))),
    'data',
  );
  const there = SETS.filter(({ name, folder }) => {
    if (existsSync(join(root, folder))) return true;
    console.error(
      `Skipped ${name}: there is no ${join(root, folder)} (SYNOPTIC_CORPUS names the folder with data/${folder}).`,
    );
    return false;
  });
  if (there.length === 0) return;
  const figures = there.flatMap((set) => {
    const documents = set.read(join(root, set.folder));
    return [true, false].flatMap((looked) => {
      const title = `${set.name}, ${looked ? 'looked at' : 'measured'}`;
      if (values.only !== undefined && !title.includes(values.only)) return [];
      return figuresOf(title, judgeHeaps(documents.filter(({ heap }) => isLookedAt(heap) === looked)));
    });
  });
  const hash = hashOf(there.map(({ folder }) => join(root, folder)));
  if (values.only === undefined) holdFloors({ name: 'linking', hash, figures }, values);
  else console.log(tableOf(figures, undefined, Number(values.faults)));
}

/** A marked mention with the entity it is put in, if any, and the lemma of its head. */
interface Judged {
  readonly heap: string;
  readonly chain: string;
  readonly entity: string | undefined;
  readonly lemma: string;
  readonly text: string;
}

interface Read {
  readonly document: Document;
  readonly article: DossierArticle;
  readonly annotation: Annotation;
  readonly places: readonly (readonly Span[])[];
}

const READ = new Map<string, Read>();

function judgeHeaps(documents: readonly Document[]): Judged[] {
  return [...Map.groupBy(documents, ({ heap }) => heap)].flatMap(([heap, members]) => {
    const read = members.map(readDocument);
    const entities = gatherEntities(
      read.map(({ article }) => article),
      read.map(({ annotation }) => annotation),
      english,
    ).items;
    return read.flatMap((one) => judgeDocument(heap, one, entities));
  });
}

function readDocument(document: Document): Read {
  const before = READ.get(document.id);
  if (before !== undefined) return before;
  const { text, places } = printed(document.sentences);
  const article = { ...articleOf(text), id: document.id };
  const read = { document, article, annotation: annotateArticle(article, english), places };
  READ.set(document.id, read);
  return read;
}

function judgeDocument(
  heap: string,
  { document, article, annotation, places }: Read,
  entities: readonly Entity[],
): Judged[] {
  const entityAt = new Map<number, string>();
  for (const { id, mentions } of entities)
    for (const mention of mentions) if (mention.article === article.id) entityAt.set(mention.start, id);
  const entityOf = (head: Span): string | undefined => {
    const name = annotation.mentions.find((one) => one.start <= head.start && head.end <= one.end);
    if (name !== undefined) return entityAt.get(name.start);
    const reference = annotation.references.find(({ start, end }) => start <= head.start && end === head.end);
    const means = reference?.mentions.map((index) => entityAt.get(annotation.mentions[index]!.start));
    return means?.length === 1 ? means[0] : undefined;
  };
  return document.marked.map(({ sentence, tokens, chain }): Judged => {
    const spans = tokens.map((token) => places[sentence]![token]!);
    const whole = { start: spans[0]!.start, end: spans.at(-1)!.end };
    const head = headIn(annotation, whole);
    return {
      heap,
      chain: `${heap} ${chain}`,
      entity: entityOf(head),
      lemma: head.lemma.toLowerCase(),
      text: article.text.slice(whole.start, whole.end),
    };
  });
}

/** The word of a span whose head lies outside it; the last of a span that no tree has. */
function headIn({ trees }: Annotation, { start, end }: Span): Span & { readonly lemma: string } {
  const tree = trees.find((one) => one.start <= start && start < one.end);
  const inside = (index: number): boolean => {
    const token = tree?.tokens[index];
    return token !== undefined && token.start >= start && token.end <= end;
  };
  const head = tree?.tokens.find((token, index) => inside(index) && !inside(token.head));
  return head ?? { start, end, lemma: '' };
}

function figuresOf(title: string, judged: readonly Judged[]): Figure[] {
  const covered = judged.filter(({ entity }) => entity !== undefined);
  const ours = (one: Judged): Placing => ({ wanted: one.chain, given: `${one.heap} ${one.entity}` });
  const byLemma = (one: Judged): Placing => ({ wanted: one.chain, given: `${one.heap} ${one.lemma}` });
  const alone = (one: Judged, index: number): Placing =>
    one.entity === undefined ? { wanted: one.chain, given: String(index) } : ours(one);
  const [linked, lemma] = [bCubed(covered.map(ours)), bCubed(covered.map(byLemma))];
  const figure = (name: string, value: number, counts: string, faults: readonly string[] = []): Figure => ({
    layer: title,
    name,
    value,
    counts,
    faults,
  });
  const [ceaf, whole] = [ceafE(covered.map(ours)), bCubed(judged.map(alone))];
  return [
    share(title, 'covered', { hits: covered.length, of: judged.length }),
    {
      ...figure('B-cubed', linked.f1, `lemma ${lemma.f1.toFixed(3)}`, faultsOf(covered)),
      precision: linked.precision,
      recall: linked.recall,
    },
    figure('gain', linked.f1 - lemma.f1, 'above the lemma baseline'),
    {
      ...figure('CEAFe', ceaf.f1, `lemma ${ceafE(covered.map(byLemma)).f1.toFixed(3)}`),
      precision: ceaf.precision,
      recall: ceaf.recall,
    },
    figure('whole', whole.f1, `lemma ${bCubed(judged.map(byLemma)).f1.toFixed(3)}`),
  ];
}

/** Chains in several entities, and entities with mentions of several chains, the greatest first. */
function faultsOf(judged: readonly Judged[]): string[] {
  const list = (
    groups: Iterable<[string, Judged[]]>,
    other: (one: Judged) => string,
    sign: string,
  ): [number, string][] =>
    [...groups].flatMap(([, members]): [number, string][] => {
      const parts = [...Map.groupBy(members, other)].sort(([, a], [, b]) => b.length - a.length);
      if (parts.length < 2) return [];
      const words = parts.map(
        ([key, part]) =>
          `${key.split(' ').at(-1)} ${part.length}: ${[...new Set(part.map(({ text }) => text))].join(' = ')}`,
      );
      const size = members.length - parts[0]![1].length;
      return [[size, `${sign} ${members[0]!.heap}: ${words.join(' / ')}`]];
    });
  return [
    ...list(
      Map.groupBy(judged, ({ chain }) => chain),
      ({ entity }) => entity!,
      '- parted',
    ),
    ...list(
      Map.groupBy(judged, ({ heap, entity }) => `${heap} ${entity}`),
      ({ chain }) => chain,
      '+ mixed',
    ),
  ]
    .sort(([a, one], [b, other]) => b - a || (one < other ? -1 : 1))
    .map(([, line]) => line);
}

/** Puts blanks where print has them; each sentence gets a line. */
function printed(sentences: readonly (readonly string[])[]): { text: string; places: Span[][] } {
  let text = '';
  const places = sentences.map((words) => {
    let inQuotes = false;
    let isTight = true;
    const spans = words.map((word) => {
      const isQuote = /^(?:"|``|'')$/.test(word);
      const opens = isQuote && (word === '``' || (word === '"' && !inQuotes));
      if (isQuote) inQuotes = opens;
      const clings =
        /^(?:[.,;:?!)\]%]|['’]s|['’]|n['’]t|['’](?:re|ve|ll|d|m)|\.\.\.)$/i.test(word) || (isQuote && !opens);
      if (!isTight && !clings) text += ' ';
      const start = text.length;
      text += isQuote ? '"' : word;
      isTight = opens || /^[([$£€#@]$/.test(word);
      return { start, end: text.length };
    });
    text += '\n';
    return spans;
  });
  return { text, places };
}

interface EcbDocument {
  readonly id: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly sentences: string[][];
}

interface EcbMention {
  readonly doc: string;
  readonly type: string;
  readonly sent: number;
  readonly tok: number[];
  readonly chain: string | null;
}

/** People, organisations, countries as actors, and places. */
const ECB_TYPES = /^(?:HUMAN_PART_(?:PER|ORG|GPE)|LOC_(?:GEO|FAC|OTHER))$/;

/** Sentences that the set's makers have validated, and no others, are judged. */
function readEcb(folder: string, heap: 'topic' | 'subtopic'): Document[] {
  const validated = new Set(
    gunzipSync(readFileSync(join(folder, 'ECBplus_coreference_sentences.csv.gz')))
      .toString('utf8')
      .split(/\r?\n/)
      .slice(1)
      .map((line) => {
        const [topic, file, sentence] = line.split(',');
        return `${topic}_${file} ${sentence}`;
      }),
  );
  const mentions = Map.groupBy(
    readJsonLines<EcbMention>(join(folder, 'mentions.jsonl.gz')).filter(({ type }) => ECB_TYPES.test(type)),
    ({ doc }) => doc,
  );
  return readJsonLines<EcbDocument>(join(folder, 'docs.jsonl.gz')).map(
    (document): Document => ({
      id: document.id,
      heap: document[heap] === document.topic ? document.topic : `${document.topic} ${document[heap]}`,
      sentences: document.sentences,
      marked: (mentions.get(document.id) ?? [])
        .filter(({ doc, sent }) => validated.has(`${doc} ${sent}`))
        .map(({ doc, sent, tok, chain }) => ({
          sentence: sent,
          tokens: tok,
          chain: chain ?? `${doc} ${sent} ${tok.join(' ')}`,
        })),
    }),
  );
}

interface MeantimeMention {
  readonly coref_chain: string;
  readonly mention_type: string;
  readonly conll_doc_key: string;
  readonly sent_id: number;
  readonly tokens_number: number[];
}

/** The chains of the set have a prefix that tells whether they go on in other articles; it is no part of the name. */
function readMeantime(folder: string): Document[] {
  const mentions = Map.groupBy(
    (
      JSON.parse(
        gunzipSync(readFileSync(join(folder, 'entities_mentions.json.gz'))).toString('utf8'),
      ) as MeantimeMention[]
    ).filter(({ mention_type }) => /^(?:PER|LOC|ORG)$/.test(mention_type)),
    ({ conll_doc_key }) => conll_doc_key,
  );
  const sentences = new Map<string, string[][]>();
  for (const line of gunzipSync(readFileSync(join(folder, 'meantime.conll.gz')))
    .toString('utf8')
    .split('\n')) {
    const [document, sentence, , word] = line.split('\t');
    if (document === undefined || word === undefined) continue;
    const lines = sentences.get(document) ?? [];
    sentences.set(document, lines);
    while (lines.length <= Number(sentence)) lines.push([]);
    lines[Number(sentence)]!.push(word);
  }
  return [...sentences].map(
    ([id, words]): Document => ({
      id,
      heap: id.split('/')[0]!,
      sentences: words,
      marked: (mentions.get(id) ?? []).map(({ coref_chain, sent_id, tokens_number }) => ({
        sentence: sent_id,
        tokens: tokens_number,
        chain: coref_chain.replace(/^(?:cross_)?(?:intra_)?/, ''),
      })),
    }),
  );
}

main();
