/**
 * Writes `src/language/en/genders.txt`: given names of Latin letters that are mostly women's or mostly men's, from
 * Faker's lists of many countries (MIT; its lists are public name statistics). Run: `node training/speech/genders.ts`.
 */

import { writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';

/** In how many countries' lists a name must stand for one gender for each in which it stands for the other. */
const MAJORITY = 3;

const countries = Object.values(allLocales).map(({ person }) => person?.first_name as Lists | undefined);
interface Lists {
  readonly female?: unknown;
  readonly male?: unknown;
}

const female = countListings(countries.map((names) => names?.female));
const male = countListings(countries.map((names) => names?.male));
const mostly = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string =>
  [...one]
    .filter(([name, count]) => count >= MAJORITY * (other.get(name) ?? 0))
    .map(([name]) => name)
    .sort()
    .join(' ');

writeFileSync(
  new URL('../../src/language/en/genders.txt', import.meta.url),
  `# Given names: women's, then men's (faker). Made by training/speech/genders.ts; see NOTICE.\n${mostly(female, male)}\n${mostly(male, female)}\n`,
);

function countListings(lists: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const name of new Set(flatten(list).map(plain)))
      if (/^[a-z][a-z'-]+$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Faker's lists nest by weight. */
function flatten(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (typeof value !== 'object' || value === null) return [];
  return 'weight' in value && 'value' in value ? flatten(value.value) : Object.values(value).flatMap(flatten);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
