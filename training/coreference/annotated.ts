/** Reads the references that GUM's treebank marks ("Entity=" in its last column), document by document. */

import type { NamedMention, ReferenceInput } from '../../src/language/coreference/article.ts';
import type { Phrase } from '../../src/language/coreference/phrases.ts';
import { names } from '../../src/language/en/names.ts';
import type { EntityType } from '../../src/model/annotation.ts';
import type { BlockKind } from '../../src/model/article.ts';
import type { Span } from '../../src/model/span.ts';
import type { ParsedSentence, ParsedToken } from '../../src/model/syntax.ts';
import { readTreebank, type TreebankSentence } from '../conllu.ts';

/** What the annotators marked as one mention; token indexes are of the sentence, `last` included. */
export interface GoldMention {
  /** Of all that mean the same one, within the document. */
  readonly chain: string;
  readonly type: string;
  /** How it is linked: "ana", "coref", "appos", "pred", "sgl". */
  readonly link: string;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

export interface AnnotatedDocument {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly (Span & { readonly kind: BlockKind })[];
  readonly sentences: readonly ParsedSentence[];
  readonly mentions: readonly GoldMention[];
}

export function readAnnotated(file: string): AnnotatedDocument[] {
  const documents = new Map<string, TreebankSentence[]>();
  for (const sentence of readTreebank(file))
    documents.set(sentence.document, [...(documents.get(sentence.document) ?? []), sentence]);
  return [...documents].map(([name, sentences]) => composeDocument(name, sentences));
}

function composeDocument(name: string, treebank: readonly TreebankSentence[]): AnnotatedDocument {
  let text = '';
  const blocks: { kind: BlockKind; start: number; end: number }[] = [];
  const sentences: ParsedSentence[] = [];
  for (const { words, paragraph } of treebank) {
    if (paragraph || blocks.length === 0) {
      text = text === '' ? '' : `${text.trimEnd()}\n`;
      blocks.push({ kind: blocks.length === 0 ? 'headline' : 'body', start: text.length, end: text.length });
    }
    const start = text.length;
    const tokens = words.map(({ form, lemma, upos, xpos, head, deprel, spaceAfter }): ParsedToken => {
      const from = text.length;
      text += form + (spaceAfter ? ' ' : '');
      return { form, lemma, upos, xpos, head, deprel, start: from, end: from + form.length };
    });
    const end = tokens.at(-1)!.end;
    if (!text.endsWith(' ')) text += ' ';
    blocks.at(-1)!.end = end;
    sentences.push({ start, end, tokens });
  }
  return { name, text: text.trimEnd(), blocks, sentences, mentions: mentionsOf(treebank) };
}

function mentionsOf(treebank: readonly TreebankSentence[]): GoldMention[] {
  const mentions: GoldMention[] = [];
  const open: { chain: string; type: string; link: string; sentence: number; first: number }[] = [];
  for (const [sentence, { words }] of treebank.entries())
    for (const [at, { misc }] of words.entries()) {
      const marks = misc.match(/(?:^|\|)Entity=([^|]*)/)?.[1] ?? '';
      for (const [, opened, closed] of marks.matchAll(/\(([^()]+)|(?<=\)|^|[^()])(\d*)\)/g)) {
        if (opened !== undefined) {
          const [chain = '', type = '', , , , , link = ''] = opened.split('-');
          open.push({ chain, type, link, sentence, first: at });
          continue;
        }
        const index = closed === '' ? open.length - 1 : open.findLastIndex(({ chain }) => chain === closed);
        const [begun] = open.splice(index, 1);
        if (begun !== undefined && begun.sentence === sentence)
          mentions.push({ ...begun, last: at, head: headOf(words, begun.first, at) });
      }
    }
  return mentions;
}

function headOf(words: TreebankSentence['words'], first: number, last: number): number {
  for (let at = first; at <= last; at++)
    if (words[at]!.upos !== 'PUNCT' && (words[at]!.head < first || words[at]!.head > last)) return at;
  return first;
}

const TYPES: Readonly<Record<string, EntityType>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  event: 'event',
  object: 'work',
  abstract: 'work',
};

/** Returns the names of the mentions that have one, keyed by their chain. */
export function goldNames(document: AnnotatedDocument): NamedMention[] {
  const { sentences, mentions } = document;
  const found = mentions.flatMap((mention): NamedMention[] => {
    const { tokens } = sentences[mention.sentence]!;
    const type = TYPES[mention.type];
    const head = nameHeadOf(document, mention);
    if (type === undefined || head === undefined) return [];
    const [first, last] = nameTokens(tokens, mention, head);
    const isGroup = type === 'person' && tokens[head]!.xpos === 'NNPS';
    return [
      {
        start: tokens[first]!.start,
        end: tokens[last]!.end,
        type: isGroup ? 'group' : type,
        key: mention.chain,
      },
    ];
  });
  const longestFirst = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return longestFirst.filter(
    (name, index) => !longestFirst.slice(0, index).some(({ end }) => end > name.start),
  );
}

/**
 * Returns the token that heads the name of a mention: its head, or what follows a title that heads it ("student Ahmed
 * Lee"). "President" alone may be printed with a capital and names nobody.
 */
export function nameHeadOf(
  { sentences }: AnnotatedDocument,
  { sentence, head, last }: GoldMention,
): number | undefined {
  const { tokens } = sentences[sentence]!;
  const isTitle = names.roles.has(tokens[head]!.lemma.toLowerCase());
  if (tokens[head]!.upos === 'PROPN' && !isTitle) return head;
  const next = tokens[head + 1];
  const isNext =
    next?.upos === 'PROPN' && next.head === head && /^(?:flat|appos|compound)$/.test(next.deprel);
  return isNext && head < last ? head + 1 : undefined;
}

/** Without articles and titles before it, and without what a comma or a clause adds behind it. */
function nameTokens(
  tokens: readonly ParsedToken[],
  { first, last }: GoldMention,
  head: number,
): [number, number] {
  let from = head;
  while (from > first && isPartOfName(tokens, from - 1, head)) from--;
  let to = head;
  while (to < last && (tokens[to + 1]!.deprel === 'flat' || isOf(tokens, to + 1, last, head))) to++;
  return [from, to];
}

const isPartOfName = (tokens: readonly ParsedToken[], at: number, head: number): boolean =>
  tokens[at]!.upos !== 'DET' &&
  /^(?:compound|amod|flat|punct)/.test(tokens[at]!.deprel) &&
  tokens[at]!.head >= at &&
  tokens[at]!.head <= head &&
  !/^[,“"(]$/.test(tokens[at]!.form) &&
  /^(?:\p{Lu}|-$)/u.test(tokens[at]!.form);

/** "of Defence" behind "Ministry". */
function isOf(tokens: readonly ParsedToken[], at: number, last: number, head: number): boolean {
  if (tokens[at]!.lemma === 'of')
    return at < last && tokens[at]!.head <= last && tokens[tokens[at]!.head]!.upos === 'PROPN';
  const before = tokens[at - 1]!;
  return (
    at - 1 > head &&
    (before.lemma === 'of' || before.deprel === 'det' || before.deprel === 'compound') &&
    /^(?:PROPN|DET)$/.test(tokens[at]!.upos)
  );
}

export const goldInput = (document: AnnotatedDocument): ReferenceInput => ({
  sentences: document.sentences,
  names: goldNames(document),
  blocks: document.blocks,
});

/** Returns the mention that a phrase is, by its head; a coordination is one that holds all of its members. */
export function goldMentionOf(
  mentions: ReadonlyMap<string, readonly GoldMention[]>,
  phrase: Phrase,
): GoldMention | undefined {
  const here = mentions.get(`${phrase.sentence} ${phrase.head}`) ?? [];
  const end = phrase.members?.at(-1);
  return end === undefined ? here.at(-1) : here.find(({ last }) => last >= end);
}

/** Mentions by sentence and head, the longest first. */
export function byHead(mentions: readonly GoldMention[]): Map<string, GoldMention[]> {
  const map = new Map<string, GoldMention[]>();
  for (const mention of [...mentions].sort((a, b) => b.last - b.first - (a.last - a.first))) {
    const place = `${mention.sentence} ${mention.head}`;
    map.set(place, [...(map.get(place) ?? []), mention]);
  }
  return map;
}
