/** Names in ECB+ (Cybulska and Vossen 2014): news in which some of the participants of events are marked. */

import { join } from 'node:path';
import type { NameWords } from '../../../src/language/names.ts';
import { readJsonLines } from '../../json-lines.ts';
import {
  isCapital,
  isTitle,
  LINKS,
  markName,
  type NamedSentence,
  type NameType,
  onlyCapitalsOpen,
  readGzip,
  type TokenSpan,
} from './named-sentence.ts';

const TYPES: Readonly<Record<string, NameType>> = {
  HUMAN_PART_PER: 'person',
  HUMAN_PART_ORG: 'organisation',
  HUMAN_PART_MET: 'organisation',
  HUMAN_PART_GPE: 'place',
  LOC_GEO: 'place',
  LOC_FAC: 'place',
};
/** Words; longer mentions are hardly names. */
const LONGEST_NAME = 7;

interface Document {
  readonly id: string;
  readonly sentences: readonly (readonly string[])[];
}

interface Mention {
  readonly doc: string;
  readonly type: string;
  readonly sent: number;
  readonly tok: readonly number[];
}

/** Only sentences that the annotators checked count as read. */
export function readEcb(folder: string, lists: NameWords): NamedSentence[] {
  const mentions = Map.groupBy(
    readJsonLines<Mention>(join(folder, 'mentions.jsonl.gz')),
    ({ doc, sent }) => `${doc}#${sent}`,
  );
  const checked = readChecked(join(folder, 'ECBplus_coreference_sentences.csv.gz'));
  return readJsonLines<Document>(join(folder, 'docs.jsonl.gz')).flatMap(({ id, sentences }) =>
    sentences.flatMap((forms, index) => {
      const key = `${id}#${index}`;
      return checked.has(key) && forms.length > 0 ? nameSentence(forms, mentions.get(key) ?? [], lists) : [];
    }),
  );
}

function readChecked(file: string): Set<string> {
  const rows = readGzip(file)
    .split('\n')
    .map((line) => line.trim().split(','));
  return new Set(rows.map(([topic, document, sentence]) => `${topic}_${document}#${sentence}`));
}

function nameSentence(
  forms: readonly string[],
  mentions: readonly Mention[],
  lists: NameWords,
): NamedSentence {
  const names = onlyCapitalsOpen(forms);
  for (const { type, tok } of mentions) {
    const kind = TYPES[type];
    const span = kind && nameWithin(forms, tok, kind, lists);
    if (span) markName(names, span, kind);
  }
  return { forms, names };
}

/** The words of a mention without prepositions, articles and titles before it, where all the rest have capitals. */
function nameWithin(
  forms: readonly string[],
  marked: readonly number[],
  type: NameType,
  lists: NameWords,
): TokenSpan | undefined {
  let start = marked[0]!;
  let end = marked.at(-1)! + 1;
  if (end - start !== marked.length) return undefined;
  const isBeforeName = (form: string): boolean =>
    !isCapital(form) || form === 'The' || (type === 'person' && isTitle(form.toLowerCase(), lists));
  if (/^['’]s?$/.test(forms[end - 1]!)) end--;
  while (start < end && isBeforeName(forms[start]!)) start++;
  return isName(forms.slice(start, end), lists) ? { start, end } : undefined;
}

function isName(forms: readonly string[], lists: NameWords): boolean {
  const last = forms.at(-1);
  if (last === undefined || !isCapital(last) || forms.length > LONGEST_NAME) return false;
  if (forms.length === 1) return !lists.gazetteer().ordinary.has(last.toLowerCase());
  return forms.every((form) => isCapital(form) || LINKS.has(form));
}
