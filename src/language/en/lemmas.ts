/**
 * Lemmas of English words, as the English treebanks of Universal Dependencies have them.
 *
 * `lemmas.bin` is Brotli. Inside are lines under headings: "# edits VBD" is followed by an ending and what to take off
 * and put on ("ied 3-y"), "# casings JJ title" by an ending and a casing ("ian keep"), "# exceptions AUX VBZ" by a form
 * and its lemma. Made by `training/lemmas/train.ts`.
 */

import { readFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type Casing, type Edit, type LemmaRules, type Lemmatizer, lemmatizer } from '../lemmatizer.ts';
import { gazetteer } from './gazetteer.ts';

let loaded: Lemmatizer | undefined;

/** Returns the lemmatiser, read when first asked for. */
export function lemmas(): Lemmatizer {
  loaded ??= lemmatizer(unpackLemmaRules(readFileSync(new URL('./lemmas.bin', import.meta.url))), (form) =>
    withoutDrawl(foldForm(form)),
  );
  return loaded;
}

/**
 * Returns a form with plain apostrophes and without what only helps the eye: "don’t" is "don't", "1,200" is "1200",
 * and soft hyphens are gone.
 */
export function foldForm(form: string): string {
  if (!/[,`\u0080-\uffff]/.test(form)) return form;
  const plain = form.replace(/[‘’ʼ`´]/g, "'").replaceAll('\u00ad', '');
  return /^[+-]?\d/.test(plain) ? plain.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '') : plain;
}

const DRAWL = /(\p{L})\1{2,}/giu;

/** Returns "so" for "sooooo" and "pretty" for "prettty": no English word has three of a letter in a row. */
function withoutDrawl(form: string): string {
  if (form.search(DRAWL) < 0) return form;
  const { ordinary } = gazetteer();
  const shorter = ['$1$1', '$1'].map((letters) => form.replace(DRAWL, letters));
  return shorter.find((word) => word.length > 1 && ordinary.has(word.toLowerCase())) ?? form;
}

function unpackLemmaRules(bytes: Uint8Array): LemmaRules {
  const edits = new Map<string, Map<string, Edit>>();
  const casings = new Map<string, Map<string, Casing>>();
  const exceptions = new Map<string, Map<string, string>>();
  for (const section of brotliDecompressSync(bytes).toString('utf8').split('\n\n')) {
    const [heading = '', ...lines] = section.split('\n');
    const kind = heading.slice(0, heading.indexOf(' '));
    const group = heading.slice(kind.length + 1);
    const rows = lines.map((line) => line.split(' ') as [string, string]);
    if (kind === 'edits') edits.set(group, new Map(rows.map(([ending, edit]) => [ending, readEdit(edit)])));
    else if (kind === 'casings') casings.set(group, new Map(rows as [string, Casing][]));
    else exceptions.set(group, new Map(rows));
  }
  return { edits, casings, exceptions };
}

/** Returns the bytes of `lemmas.bin`. Words with blanks are left out: they end a field. */
export function packLemmaRules({ edits, casings, exceptions }: LemmaRules): Uint8Array {
  const sections = [
    ...[...edits].map(([tag, endings]) =>
      packSection(`edits ${tag}`, new Map([...endings].map(([ending, edit]) => [ending, writeEdit(edit)]))),
    ),
    ...[...casings].map(([group, endings]) => packSection(`casings ${group}`, endings)),
    ...[...exceptions].map(([tags, lemmaOf]) => packSection(`exceptions ${tags}`, lemmaOf)),
  ];
  return brotliCompressSync(sections.join('\n\n'), { params: { [constants.BROTLI_PARAM_LGWIN]: 22 } });
}

const packSection = (heading: string, rows: ReadonlyMap<string, string>): string =>
  [
    heading,
    ...[...rows]
      .filter((row) => row.every((field) => !/\s/.test(field)))
      .map((row) => row.join(' '))
      .sort(),
  ].join('\n');

/** "3-y" takes three letters off and puts a "y" on. */
export const writeEdit = ({ strip, add }: Edit): string => `${strip}-${add}`;

export function readEdit(written: string): Edit {
  const dash = written.indexOf('-');
  return { strip: Number(written.slice(0, dash)), add: written.slice(dash + 1) };
}
