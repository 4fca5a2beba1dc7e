/** English lists of names, read from the tables of `gazetteer/`. A line there is a name, or fields between bars. */

import { readFileSync } from 'node:fs';
import type { EntityType } from '../../model/annotation.ts';
import type { Gazetteer, KnownName, Parties } from '../names.ts';

let loaded: Gazetteer | undefined;

/** Returns the lists, read when first asked for. */
export function gazetteer(): Gazetteer {
  loaded ??= loadGazetteer();
  return loaded;
}

function loadGazetteer(): Gazetteer {
  const known = new Map<string, KnownName>();
  const add = (type: EntityType, name: string, forms: string): void => {
    for (const form of [name, ...forms.split(';')])
      if (form !== '' && !known.has(form)) known.set(form, { name, type });
  };
  for (const file of ['countries', 'places'])
    for (const [name = '', others = '', adjectives = '', people = ''] of readFields(file)) {
      add('place', name, others);
      const groups = [...adjectives.split(';'), ...people.split(';')].filter(Boolean);
      if (groups[0] !== undefined) add('group', groups[0], groups.slice(1).join(';'));
    }
  for (const [name = '', forms = ''] of readFields('groups')) add('group', name, forms);
  for (const [name = '', forms = ''] of readFields('organisations')) add('organisation', name, forms);
  for (const [type, name = '', forms = ''] of readFields('events')) add(type as EntityType, name, forms);
  const towns = new Set([...readLines('cities'), ...readLines('regions')]);
  return {
    known,
    longest: longestByFirstWord([...known.keys(), ...towns]),
    towns,
    givenNames: new Set(readLines('given-names')),
    surnames: new Set(readLines('surnames')),
    ordinary: new Set(readLines('ordinary-words')),
  };
}

let loadedParties: Parties | undefined;

/** Returns whom the names of peoples, capitals and seats of government stand for, read when first asked for. */
export function parties(): Parties {
  loadedParties ??= {
    peoples: new Map(
      readFields('countries').flatMap(([name = '', , adjectives = '', people = '']) =>
        `${adjectives};${people}`.split(';').map((form): [string, string] => [form, name]),
      ),
    ),
    capitals: readPairs('capitals'),
    seats: readPairs('seats'),
  };
  return loadedParties;
}

const readLines = (file: string): string[] =>
  readFileSync(new URL(`./gazetteer/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const readFields = (file: string): string[][] => readLines(file).map((line) => line.split('|'));

/** Lines of a party and, behind the bar, its places. */
const readPairs = (file: string): Map<string, string> =>
  new Map(
    readFields(file).flatMap(([party = '', places = '']) =>
      places.split(';').map((place): [string, string] => [place, party]),
    ),
  );

function longestByFirstWord(names: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const blank = name.indexOf(' ');
    const first = blank < 0 ? name : name.slice(0, blank);
    const size = blank < 0 ? 1 : name.split(/[ -]/).length;
    if (size > (longest.get(first) ?? 0)) longest.set(first, size);
  }
  return longest;
}
