/**
 * Sentences with their names, which corpora mark in different ways. Types are those of `NameSpan`; of some words a corpus
 * does not say whether they are in a name.
 */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { NameSpan } from '../../../src/language/annotator.ts';
import type { NameWords } from '../../../src/language/names.ts';

export type NameType = NameSpan['type'];

/** `O`, `B-type`, `I-type`, or undefined where it is not known. */
export type NameTag = string | undefined;

export interface NamedSentence {
  readonly forms: readonly string[];
  readonly names: readonly NameTag[];
}

/** Token indices, half open. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

export const readGzip = (file: string): string => gunzipSync(readFileSync(file)).toString('utf8');

export const isCapital = (form: string): boolean => /^[\p{Lu}\p{N}]/u.test(form);

/** For corpora that mark only some names: words with capitals are not known until a name is marked. */
export const onlyCapitalsOpen = (forms: readonly string[]): NameTag[] =>
  forms.map((form) => (isCapital(form) ? undefined : 'O'));

/** Whether a lower-case word is what people are called beside their names. */
export function isTitle(lower: string, { titles, honorifics }: NameWords): boolean {
  return titles.has(lower) || honorifics.has(lower);
}

export function markName(names: NameTag[], { start, end }: TokenSpan, type: NameType): void {
  for (let at = start; at < end; at++) names[at] = `${at === start ? 'B' : 'I'}-${type}`;
}

const PREPOSITIONS_AND_ARTICLES = ['of', 'the', 'for', 'de', 'la', 'del', 'du'];
const PARTICLES_OF_PEOPLE = ['van', 'von', 'al', 'bin'];
const SIGNS = ['-', '–', '.', '&', "'s", '’s', "'"];

/** Words without a capital that stand within names. */
export const LINKS: ReadonlySet<string> = new Set([
  ...PREPOSITIONS_AND_ARTICLES,
  ...PARTICLES_OF_PEOPLE,
  ...SIGNS,
  'and',
]);
