/** Names in GUM (Zeldes 2017), whose treebank marks whole phrases as entities. */

import type { NameWords } from '../../../src/language/names.ts';
import type { TreebankSentence, TreebankWord } from '../../conllu.ts';
import {
  isCapital,
  isTitle,
  LINKS,
  markName,
  type NamedSentence,
  type NameTag,
  type NameType,
  type TokenSpan,
} from './named-sentence.ts';

const TYPES: Readonly<Record<string, NameType>> = {
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

interface Entity extends TokenSpan {
  /** Index of the head, in the entity. */
  readonly head: number;
  readonly type: string;
}

interface FoundName extends TokenSpan {
  readonly type: NameType | undefined;
}

/**
 * Returns the names: the capitalised words about the head of an entity, without titles of people. Of two that overlap
 * the longer counts. Other proper nouns are not known.
 */
export function gumNames({ words }: TreebankSentence, lists: NameWords): NamedSentence {
  const names: NameTag[] = words.map(() => 'O');
  const taken = new Uint8Array(words.length);
  const found = entitiesOf(words).flatMap((entity) => nameIn(entity, words, lists) ?? []);
  for (const { start, end, type } of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (taken.subarray(start, end).some(Boolean)) continue;
    taken.fill(1, start, end);
    if (type === undefined) names.fill(undefined, start, end);
    else markName(names, { start, end }, type);
  }
  return {
    forms: words.map(({ form }) => form),
    names: names.map((name, at) => (name === 'O' && words[at]!.upos === 'PROPN' ? undefined : name)),
  };
}

/** Reads the brackets of `Entity=` (wiki.gucorpling.org/gum/conllu_format). */
function entitiesOf(words: readonly TreebankWord[]): Entity[] {
  const open: { id: string; start: number; type: string; head: number }[] = [];
  const entities: Entity[] = [];
  for (const [at, { misc }] of words.entries()) {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const piece of value.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
      const [id = '', type = '', , , , heads = '1'] = piece.replace(/[()]/g, '').split('-');
      if (piece.startsWith('(')) open.push({ id, start: at, type, head: Number(heads.split(',')[0]) - 1 });
      if (!piece.endsWith(')')) continue;
      const index = open.findLastIndex((entity) => entity.id === id);
      const [opened] = index < 0 ? [] : open.splice(index, 1);
      if (opened) entities.push({ start: opened.start, end: at + 1, head: opened.head, type: opened.type });
    }
  }
  return entities;
}

function nameIn(entity: Entity, words: readonly TreebankWord[], lists: NameWords): FoundName | undefined {
  const at = entity.start + entity.head;
  const head = words[at];
  if (head?.upos !== 'PROPN' || !isCapital(head.form) || entity.type === 'time') return undefined;
  if (entity.type === 'person' && lists.titles.has(head.form.toLowerCase())) return undefined;
  const isGroup = entity.type === 'person' && head.xpos === 'NNPS';
  return { ...nameAbout(at, entity, words, lists), type: isGroup ? 'group' : TYPES[entity.type] };
}

/** Widens the head by capitalised words on both sides, over links such as "of" and "of the". */
function nameAbout(
  head: number,
  entity: Entity,
  words: readonly TreebankWord[],
  lists: NameWords,
): TokenSpan {
  const before = (at: number): number => lengthBefore(at, entity, words, lists);
  const after = (at: number): number => lengthAfter(at, entity, words, lists);
  let start = head;
  let end = head + 1;
  while (before(start) > 0) start -= before(start);
  while (after(end) > 0) end += after(end);
  return { start, end };
}

/** Returns how many words before `start` belong to the name next: a capitalised one and its links, or none. */
function lengthBefore(
  start: number,
  entity: Entity,
  words: readonly TreebankWord[],
  lists: NameWords,
): number {
  const isName = (at: number): boolean => at >= entity.start && isNameWord(at, entity, words, lists);
  const isLink = (at: number): boolean => at > entity.start && LINKS.has(words[at]!.form);
  if (isName(start - 1)) return 1;
  if (entity.type === 'person' || !isLink(start - 1)) return 0;
  if (isName(start - 2)) return 2;
  return words[start - 1]!.form === 'the' && isLink(start - 2) && isName(start - 3) ? 3 : 0;
}

/** Returns how many words from `end` on belong to the name next. No number ends a name, nor does "and" go on with it. */
function lengthAfter(end: number, entity: Entity, words: readonly TreebankWord[], lists: NameWords): number {
  const isName = (at: number): boolean => at < entity.end && isNameWord(at, entity, words, lists);
  if (isName(end) && words[end]!.upos !== 'NUM') return 1;
  const [first, second] = words.slice(end, end + 2);
  if (!first || !second) return 0;
  if (first.form !== 'and' && LINKS.has(first.form) && second.upos === 'PROPN' && isName(end + 1)) return 2;
  return first.form === 'of' && second.form === 'the' && isName(end + 2) ? 3 : 0;
}

function isNameWord(at: number, entity: Entity, words: readonly TreebankWord[], lists: NameWords): boolean {
  const { form, upos } = words[at]!;
  if (!isCapital(form)) return false;
  if (entity.type !== 'person') return upos !== 'DET' || at > entity.start;
  return upos === 'PROPN' && !isTitle(form.toLowerCase().replace(/\.$/, ''), lists);
}
