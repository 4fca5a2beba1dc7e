/**
 * Sentences with their names, from corpora that mark them in different ways. Types are those of `NameSpan`; a word
 * of which a corpus does not say whether it is in a name has `undefined`.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NameSpan } from '../../src/language/annotator.ts';
import type { NameWords } from '../../src/language/names.ts';
import type { TreebankSentence } from '../conllu.ts';

type NameType = NameSpan['type'];

export interface NamedSentence {
  readonly forms: readonly string[];
  /** `O`, `B-type`, `I-type`, or undefined. */
  readonly names: readonly (string | undefined)[];
}

const read = (file: string): string => gunzipSync(readFileSync(file)).toString('utf8');
const isCapital = (form: string): boolean => /^[\p{Lu}\p{N}]/u.test(form);

export function readWnut(file: string): NamedSentence[] {
  const types: Record<string, NameType> = {
    person: 'person',
    location: 'place',
    corporation: 'organisation',
    group: 'organisation',
    'creative-work': 'work',
    product: 'other',
  };
  return read(file)
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line) => line.split('\t')),
    )
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      forms: rows.map(([form]) => form!),
      names: rows.map(([, tag]) => {
        const [place, kind] = tag!.trim().split(/-(.*)/);
        return kind !== undefined && types[kind] !== undefined ? `${place}-${types[kind]}` : 'O';
      }),
    }));
}

/** The names in GUM's entities: the capitalised words about the head of a mention, without titles of people. */
export function gumNames(sentence: TreebankSentence, words: NameWords): NamedSentence {
  const forms = sentence.words.map(({ form }) => form);
  const names: (string | undefined)[] = forms.map(() => 'O');
  const found: { start: number; end: number; type: NameType | undefined }[] = [];
  for (const mention of entitiesOf(sentence)) {
    const head = mention.start + mention.head;
    const word = sentence.words[head];
    if (word?.upos !== 'PROPN' || !isCapital(word.form) || mention.type === 'time') continue;
    const span = nameAbout(sentence, head, mention, words);
    if (mention.type === 'person' && words.titles.has(word.form.toLowerCase())) continue;
    found.push({ ...span, type: typeOf(mention.type, word.xpos) });
  }
  const order = found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const taken = new Uint8Array(forms.length);
  for (const { start, end, type } of order) {
    if (taken.subarray(start, end).some(Boolean)) continue;
    taken.fill(1, start, end);
    for (let at = start; at < end; at++)
      names[at] = type === undefined ? undefined : `${at === start ? 'B' : 'I'}-${type}`;
  }
  sentence.words.forEach(({ upos }, at) => {
    if (upos === 'PROPN' && names[at] === 'O') names[at] = undefined;
  });
  return { forms, names };
}

const GUM_TYPES: Record<string, NameType> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  event: 'event',
  abstract: 'other',
  object: 'other',
  substance: 'other',
  animal: 'other',
  plant: 'other',
};

function typeOf(type: string, xpos: string): NameType | undefined {
  if (type === 'person' && xpos === 'NNPS') return 'group';
  return GUM_TYPES[type];
}

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly type: string;
}

/** Reads the brackets of `Entity=` (wiki.gucorpling.org/gum/conllu_format). */
export function entitiesOf(sentence: TreebankSentence): Entity[] {
  const open: { id: string; start: number; type: string; head: number }[] = [];
  const entities: Entity[] = [];
  for (const [at, { misc }] of sentence.words.entries()) {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1];
    if (value === undefined) continue;
    for (const piece of value.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
      const fields = piece.replace(/[()]/g, '').split('-');
      if (piece.startsWith('(')) {
        const head = Number(fields[5]?.split(',')[0] ?? 1) - 1;
        open.push({ id: fields[0]!, start: at, type: fields[1] ?? '', head });
      }
      if (piece.endsWith(')')) {
        const index = open.findLastIndex(({ id }) => id === fields[0]);
        const [opened] = index < 0 ? [] : open.splice(index, 1);
        if (opened) entities.push({ start: opened.start, end: at + 1, head: opened.head, type: opened.type });
      }
    }
  }
  return entities;
}

const LINKS = new Set([
  'of',
  'the',
  'and',
  'for',
  'de',
  'la',
  'van',
  'von',
  'al',
  'bin',
  '-',
  '–',
  '.',
  '&',
  "'s",
  '’s',
  "'",
  'del',
  'du',
]);

function nameAbout(
  { words }: TreebankSentence,
  head: number,
  within: { start: number; end: number; type: string },
  lists: NameWords,
): { start: number; end: number } {
  const inName = (at: number): boolean => {
    const word = words[at]!;
    if (!isCapital(word.form)) return false;
    if (within.type !== 'person') return word.upos !== 'DET' || at > within.start;
    const lower = word.form.toLowerCase().replace(/\.$/, '');
    return word.upos === 'PROPN' && !lists.titles.has(lower) && !lists.honorifics.has(lower);
  };
  let start = head;
  let end = head + 1;
  for (;;) {
    if (start > within.start && inName(start - 1)) start--;
    else if (
      start - 1 > within.start &&
      LINKS.has(words[start - 1]!.form) &&
      within.type !== 'person' &&
      inName(start - 2)
    )
      start -= 2;
    else if (
      start - 2 > within.start &&
      words[start - 1]!.form === 'the' &&
      LINKS.has(words[start - 2]!.form) &&
      within.type !== 'person' &&
      inName(start - 3)
    )
      start -= 3;
    else break;
  }
  for (;;) {
    if (end < within.end && inName(end) && words[end]!.upos !== 'NUM') end++;
    else if (
      end + 1 < within.end &&
      LINKS.has(words[end]!.form) &&
      words[end]!.form !== 'and' &&
      inName(end + 1) &&
      words[end + 1]!.upos === 'PROPN'
    )
      end += 2;
    else if (
      end + 2 < within.end &&
      words[end]!.form === 'of' &&
      words[end + 1]!.form === 'the' &&
      inName(end + 2)
    )
      end += 3;
    else break;
  }
  return { start, end };
}

interface MeantimeMention {
  readonly mention_full_type: string;
  readonly mention_head_pos: string;
  readonly mention_head_id: number;
  readonly doc_id: string;
  readonly conll_doc_key: string;
  readonly sent_id: number;
  readonly tokens_number: readonly number[];
}

/** Only sentences with a mention count as read; capitalised words outside of mentions are left undecided. */
export function readMeantime(folder: string, words: NameWords): NamedSentence[] {
  const types: Record<string, NameType> = {
    PERSON: 'person',
    ORGANIZATION: 'organisation',
    LOCATION: 'place',
    PRODUCT: 'other',
  };
  const sentences = new Map<string, string[]>();
  for (const line of read(join(folder, 'meantime.conll.gz')).split('\n')) {
    const [document, sentence, token, form] = line.split('\t');
    if (form === undefined) continue;
    const key = `${document}#${sentence}`;
    const forms = sentences.get(key) ?? [];
    forms[Number(token)] = form;
    sentences.set(key, forms);
  }
  const mentions = JSON.parse(read(join(folder, 'entities_mentions.json.gz'))) as MeantimeMention[];
  const named = new Map<string, (string | undefined)[]>();
  const order = [...mentions].sort((a, b) => b.tokens_number.length - a.tokens_number.length);
  for (const mention of order) {
    const key = `${mention.conll_doc_key}#${mention.sent_id}`;
    const forms = sentences.get(key);
    if (!forms) continue;
    const names = named.get(key) ?? forms.map((form) => (isCapital(form) ? undefined : 'O'));
    named.set(key, names);
    const type = types[mention.mention_full_type];
    const head = mention.mention_head_id;
    if (mention.mention_head_pos !== 'PROPN' || type === undefined || !isCapital(forms[head] ?? '')) continue;
    const inside = new Set(mention.tokens_number);
    const fits = (at: number): boolean => {
      const lower = forms[at]?.toLowerCase().replace(/\.$/, '') ?? '';
      const isTitle = type === 'person' && (words.titles.has(lower) || words.honorifics.has(lower));
      return inside.has(at) && isCapital(forms[at]!) && !isTitle && lower !== 'the';
    };
    let start = head;
    let end = head + 1;
    while (fits(start - 1)) start--;
    while (fits(end)) end++;
    if (names.slice(start, end).some((name) => name?.includes('-'))) continue;
    for (let at = start; at < end; at++) names[at] = `${at === start ? 'B' : 'I'}-${type}`;
  }
  return [...named].map(([key, names]) => ({ forms: [...sentences.get(key)!], names }));
}

interface EcbDocument {
  readonly id: string;
  readonly sentences: readonly (readonly string[])[];
}

interface EcbMention {
  readonly doc: string;
  readonly type: string;
  readonly sent: number;
  readonly tok: readonly number[];
}

/** Only some of the participants of events are marked: other words with capitals are left undecided. */
export function readEcb(folder: string, words: NameWords): NamedSentence[] {
  const types: Record<string, NameType> = {
    HUMAN_PART_PER: 'person',
    HUMAN_PART_ORG: 'organisation',
    HUMAN_PART_MET: 'organisation',
    HUMAN_PART_GPE: 'place',
    LOC_GEO: 'place',
    LOC_FAC: 'place',
  };
  const linesOf = <Item>(file: string): Item[] =>
    read(join(folder, file))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Item);
  const marked = Map.groupBy(linesOf<EcbMention>('mentions.jsonl.gz'), ({ doc, sent }) => `${doc}#${sent}`);
  const checked = new Set(
    read(join(folder, 'ECBplus_coreference_sentences.csv.gz'))
      .split('\n')
      .map((line) => line.trim().split(','))
      .map(([topic, file, sentence]) => `${topic}_${file}#${sentence}`),
  );
  return linesOf<EcbDocument>('docs.jsonl.gz').flatMap(({ id, sentences }) =>
    sentences.flatMap((forms, index) => {
      const key = `${id}#${index}`;
      if (!checked.has(key) || forms.length === 0) return [];
      const names: (string | undefined)[] = forms.map((form) => (isCapital(form) ? undefined : 'O'));
      for (const { type, tok } of marked.get(key) ?? []) {
        const kind = types[type];
        const span = kind && nameWithin(forms, tok, kind, words);
        if (!span) continue;
        for (let at = span.start; at < span.end; at++) names[at] = `${at === span.start ? 'B' : 'I'}-${kind}`;
      }
      return [{ forms, names }];
    }),
  );
}

/** The words of a mention without prepositions, articles and titles before it, where all the rest have capitals. */
function nameWithin(
  forms: readonly string[],
  marked: readonly number[],
  type: NameType,
  words: NameWords,
): { start: number; end: number } | undefined {
  let start = marked[0]!;
  let end = marked.at(-1)! + 1;
  if (end - start !== marked.length) return undefined;
  const isTitle = (at: number): boolean => {
    const lower = forms[at]!.toLowerCase();
    return type === 'person' && (words.titles.has(lower) || words.honorifics.has(lower));
  };
  if (/^['’]s?$/.test(forms[end - 1]!)) end--;
  while (start < end && (!isCapital(forms[start]!) || forms[start] === 'The' || isTitle(start))) start++;
  const rest = forms.slice(start, end);
  const isName = rest.every((form) => isCapital(form) || LINKS.has(form)) && isCapital(rest.at(-1) ?? '');
  const isOrdinary = rest.length === 1 && words.gazetteer().ordinary.has(rest[0]!.toLowerCase());
  return isName && !isOrdinary && rest.length <= 7 ? { start, end } : undefined;
}
