/** Names of people in Latin letters, from many countries. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import { plainName } from './places.ts';

export function listGivenNames(folder: string): string[] {
  const nicknames = readFileSync(join(folder, 'nicknames/names.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => [line.split(',')[0] ?? '', line.split(',')[2] ?? ''])
    .map(capitalised);
  return [...fromFaker('first_name'), ...nicknames].flatMap(wordsOfName);
}

/** Wikidata's labels of people, word by word, once found in two or more of them. */
export function listSurnames(folder: string): string[] {
  const labels = ['russian', 'arabic'].flatMap((language) =>
    gunzipSync(readFileSync(join(folder, `wikidata-transliteration/wd_${language}_64.gz`)))
      .toString('utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, , count]) => Number(count) >= 2)
      .map(([name]) => capitalised(name ?? '')),
  );
  return [...fromFaker('last_name'), ...labels].flatMap(wordsOfName);
}

function fromFaker(kind: 'first_name' | 'last_name'): string[] {
  return Object.values(allLocales).flatMap(({ person }) => flatten(person?.[kind]));
}

/** Faker's lists nest by gender and weight. */
function flatten(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (typeof value !== 'object' || value === null) return [];
  return 'weight' in value && 'value' in value ? flatten(value.value) : Object.values(value).flatMap(flatten);
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Cyrillic and other scripts are left out: English text never prints them. */
const wordsOfName = (name: string): string[] =>
  plainName(name)
    .split(' ')
    .filter((word) => /^\p{Lu}[\p{Script=Latin}'-]+$/u.test(word) && /\p{Ll}$/u.test(word));
