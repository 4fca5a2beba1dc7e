/** Which given names are mostly women's and which mostly men's, for telling whom "she" can mean. */

import { readFileSync } from 'node:fs';
import type { Gender } from '../speech.ts';

let genders: ReadonlyMap<string, Gender> | undefined;

/** Returns the gender that a given name mostly has, if it has one. */
export function genderOfName(givenName: string): Gender | undefined {
  genders ??= readGenders();
  return genders.get(
    givenName
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase(),
  );
}

function readGenders(): Map<string, Gender> {
  const [, female = '', male = ''] = readFileSync(new URL('./genders.txt', import.meta.url), 'utf8').split(
    '\n',
  );
  return new Map([
    ...female.split(' ').map((name): [string, Gender] => [name, 'female']),
    ...male.split(' ').map((name): [string, Gender] => [name, 'male']),
  ]);
}
