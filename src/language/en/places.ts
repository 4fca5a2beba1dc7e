/** Where places are, by their English names: countries, their regions, and towns of 5,000 inhabitants and more. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { KnownPlace, PlaceIndex } from '../places.ts';

let loaded: PlaceIndex | undefined;

/** Returns the places, read when first asked for. */
export function places(): PlaceIndex {
  loaded ??= loadPlaces();
  return loaded;
}

const FILE = new URL('./gazetteer/coordinates.txt.gz', import.meta.url);

function loadPlaces(): PlaceIndex {
  const known = gunzipSync(readFileSync(FILE))
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(placeOf);
  const byName = Map.groupBy(known, ({ name }) => plain(name));
  const countries = new Map(
    known.flatMap(({ kind, country, name }) => (kind === 'country' ? [[country, name] as const] : [])),
  );
  const regions = new Map(
    known.flatMap(({ kind, country, region, name }) =>
      kind === 'region' ? [[`${country}-${region}`, name] as const] : [],
    ),
  );
  return {
    named: (name) => byName.get(plain(name)) ?? [],
    country: (code) => countries.get(code),
    region: (country, region) => regions.get(`${country}-${region}`),
  };
}

function placeOf(line: string): KnownPlace {
  const [kind, name = '', country = '', region = '', latitude, longitude, inhabitants] = line.split('|');
  return {
    kind: kind as KnownPlace['kind'],
    name,
    country,
    region,
    latitude: Number(latitude),
    longitude: Number(longitude),
    inhabitants: Number(inhabitants),
  };
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/^the /i, '')
    .toLowerCase();
