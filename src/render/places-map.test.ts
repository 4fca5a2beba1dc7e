import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dossier } from '../model/dossier.ts';
import type { Entity, PlaceAt } from '../model/entity.ts';
import type { Edition } from './edition.ts';
import { mapOf } from './places-map.ts';

const place = (
  name: string,
  latitude: number,
  longitude: number,
  mentions = 1,
  kind: PlaceAt['kind'] = 'town',
): Entity => {
  const cited = Array.from({ length: mentions }, (_, at) => ({
    article: 'a1',
    start: at,
    end: at + 1,
    exact: 'x',
  }));
  return {
    id: name,
    name,
    type: 'place',
    aliases: [],
    roles: [],
    mentions: [cited[0]!, ...cited.slice(1)],
    at: { kind, latitude, longitude, because: 'made', evidence: [] },
  };
};

const mapWith = (...entities: Entity[]) => mapOf({ dossier: { entities } as unknown as Dossier } as Edition);

describe('the map of a story', () => {
  test('one place makes none', () => assert.equal(mapWith(place('Lisbon', 38.7, -9.1)), null));

  test('places stand where they are to each other, and their names do not cover each other', () => {
    const map = mapWith(place('Porto', 41.1, -8.6), place('Lisbon', 38.7, -9.1), place('Madrid', 40.4, -3.7));
    const [porto, lisbon, madrid] = map!.wide.drawn;
    assert.ok(porto!.y < lisbon!.y && lisbon!.x < madrid!.x);
    assert.ok([porto, lisbon, madrid].every((one) => one!.label));
    assert.match(map!.wide.base.land, /^M/);
  });

  test('what is far away and named in passing does not make the rest small', () => {
    const map = mapWith(
      place('Porto', 41.1, -8.6, 5),
      place('Lisbon', 38.7, -9.1, 5),
      place('Faro', 37, -7.9, 5),
      place('Tokyo', 35.7, 139.7, 1),
    );
    assert.deepEqual(
      map!.outside.map(({ entity }) => entity.name),
      ['Tokyo'],
    );
  });

  test('towns that lie on each other keep their dots; a name that has no room is left out', () => {
    const map = mapWith(
      ...Array.from({ length: 12 }, (_, at) => place(`Long Name Number ${at}`, 40 + at / 1000, -5)),
    );
    assert.equal(map!.wide.drawn.length, 12);
    assert.ok(map!.wide.drawn.some(({ label }) => label === undefined));
  });

  test('the name of a country stands on the country or nowhere', () => {
    const towns = [place('Lima', -12, -77), place('Perth', -32, 115.9), place('Bern', 46.95, 7.45)];
    const map = mapWith(...towns, place('Liechtenstein', 47.15, 9.55, 1, 'country'));
    for (const { drawn } of [map!.wide, map!.narrow])
      assert.equal(
        drawn.find(({ entity }) => entity.name === 'Liechtenstein'),
        undefined,
      );
    assert.deepEqual(map!.outside, []);
  });

  test('a story of the whole world is drawn, too', () => {
    const map = mapWith(place('Lima', -12, -77), place('Oslo', 60, 10.7), place('Perth', -32, 115.9));
    assert.equal(map!.wide.drawn.length, 3);
    assert.ok(map!.wide.base.land.length < 60_000, `${map!.wide.base.land.length} characters`);
  });
});
