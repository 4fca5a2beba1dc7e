/** Posts with names: WNUT 2017 (Derczynski et al. 2017). */

import { type NamedSentence, type NameTag, type NameType, readGzip } from './named-sentence.ts';

const TYPES: Readonly<Record<string, NameType>> = {
  person: 'person',
  location: 'place',
  corporation: 'organisation',
  group: 'organisation',
  'creative-work': 'work',
  product: 'other',
};

export function readWnut(file: string): NamedSentence[] {
  return readGzip(file)
    .split(/\n\s*\n/)
    .map(rowsOf)
    .filter((rows) => rows.length > 0)
    .map((rows) => ({
      forms: rows.map(([form]) => form!),
      names: rows.map(([, tag]) => nameTag(tag!)),
    }));
}

const rowsOf = (block: string): string[][] =>
  block
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'));

/** From "B-location" to "B-place". */
function nameTag(tag: string): NameTag {
  const [place, kind = ''] = tag.trim().split(/-(.*)/);
  return TYPES[kind] ? `${place}-${TYPES[kind]}` : 'O';
}
