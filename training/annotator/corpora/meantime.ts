/** Names in MEANTIME (Minard et al. 2016): Wikinews with whole phrases marked as entities. */

import { join } from 'node:path';
import type { NameWords } from '../../../src/language/names.ts';
import {
  isCapital,
  isTitle,
  markName,
  type NamedSentence,
  type NameTag,
  type NameType,
  onlyCapitalsOpen,
  readGzip,
  type TokenSpan,
} from './named-sentence.ts';

const TYPES: Readonly<Record<string, NameType>> = {
  PERSON: 'person',
  ORGANIZATION: 'organisation',
  LOCATION: 'place',
  PRODUCT: 'other',
};

interface Mention {
  readonly mention_full_type: string;
  readonly mention_head_pos: string;
  readonly mention_head_id: number;
  readonly conll_doc_key: string;
  readonly sent_id: number;
  readonly tokens_number: readonly number[];
}

/** Only sentences with a mention count as read. Longer mentions come first, of two that overlap. */
export function readMeantime(folder: string, lists: NameWords): NamedSentence[] {
  const sentences = readSentences(join(folder, 'meantime.conll.gz'));
  const mentions = JSON.parse(readGzip(join(folder, 'entities_mentions.json.gz'))) as Mention[];
  const named = new Map<string, NameTag[]>();
  for (const mention of mentions.sort((a, b) => b.tokens_number.length - a.tokens_number.length)) {
    const key = `${mention.conll_doc_key}#${mention.sent_id}`;
    const forms = sentences.get(key);
    if (!forms) continue;
    const names = named.get(key) ?? onlyCapitalsOpen(forms);
    named.set(key, names);
    markMention(names, mention, forms, lists);
  }
  return [...named].map(([key, names]) => ({ forms: [...sentences.get(key)!], names }));
}

/** Returns the words of each sentence, by "document#sentence". */
function readSentences(file: string): Map<string, string[]> {
  const sentences = new Map<string, string[]>();
  for (const line of readGzip(file).split('\n')) {
    const [document, sentence, token, form] = line.split('\t');
    if (form === undefined) continue;
    const key = `${document}#${sentence}`;
    const forms = sentences.get(key) ?? [];
    forms[Number(token)] = form;
    sentences.set(key, forms);
  }
  return sentences;
}

function markMention(names: NameTag[], mention: Mention, forms: readonly string[], lists: NameWords): void {
  const type = TYPES[mention.mention_full_type];
  const isNamed = mention.mention_head_pos === 'PROPN' && isCapital(forms[mention.mention_head_id] ?? '');
  if (type === undefined || !isNamed) return;
  const { start, end } = nameAbout(mention, type, forms, lists);
  if (names.slice(start, end).some((name) => name?.includes('-'))) return;
  markName(names, { start, end }, type);
}

/** The capitalised words of a mention about its head, without "the" and titles of people. */
function nameAbout(mention: Mention, type: NameType, forms: readonly string[], lists: NameWords): TokenSpan {
  const inside = new Set(mention.tokens_number);
  const isName = (at: number): boolean => {
    const form = forms[at] ?? '';
    const lower = form.toLowerCase().replace(/\.$/, '');
    const isOfName = lower !== 'the' && !(type === 'person' && isTitle(lower, lists));
    return inside.has(at) && isCapital(form) && isOfName;
  };
  let start = mention.mention_head_id;
  let end = start + 1;
  while (isName(start - 1)) start--;
  while (isName(end)) end++;
  return { start, end };
}
