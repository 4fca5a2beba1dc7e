import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Article } from '../../model/article.ts';
import type { Entity } from '../../model/entity.ts';
import type { Citation } from '../../model/span.ts';
import { placeEntities } from './places.ts';

/** Returns what became of each name in an article of this text, in which it stands. */
function placesIn(text: string, names: readonly string[]): ReadonlyMap<string, Entity> {
  const article = { id: 'a1', text } as Article;
  const entities = names.map((name): Entity => {
    const mentions = [...text.matchAll(new RegExp(name, 'g'))].map(
      ({ index }): Citation => ({ article: 'a1', start: index, end: index + name.length, exact: name }),
    );
    const [first, ...rest] = mentions;
    return { id: name, name, type: 'place', aliases: [], roles: [], mentions: [first!, ...rest] };
  });
  return new Map(placeEntities(entities, [article], english).items.map((entity) => [entity.name, entity]));
}

const roughly = (entity: Entity | undefined): string | undefined =>
  entity?.at && `${entity.at.kind} ${Math.round(entity.at.latitude)} ${Math.round(entity.at.longitude)}`;

describe('where places are', () => {
  test('a town that no other is called like, and its country', () => {
    const places = placesIn('The ferry from Lisbon to Faro in Portugal was late.', ['Lisbon', 'Portugal']);
    assert.equal(roughly(places.get('Lisbon')), 'town 39 -9');
    assert.equal(places.get('Lisbon')?.at?.country, 'Portugal');
    assert.equal(roughly(places.get('Portugal')), 'country 40 -8');
  });

  test('of towns of one name the one whose region stands beside it, with the words that say so', () => {
    const text = 'A bridge in Springfield, Illinois, was closed. Illinois pays.';
    const springfield = placesIn(text, ['Springfield', 'Illinois']).get('Springfield');
    assert.equal(roughly(springfield), 'town 40 -90');
    assert.deepEqual(
      springfield?.at?.evidence.map(({ exact }) => exact),
      ['Springfield', 'Illinois'],
    );
  });

  test('a town of a common name stays unplaced where nothing tells which', () => {
    const springfield = placesIn('A bridge in Springfield was closed. Oslo looked on.', [
      'Springfield',
      'Oslo',
    ]).get('Springfield');
    assert.equal(springfield?.at, undefined);
    assert.match(springfield?.unplaced ?? '', /^\d+ places are called so/);
  });

  test('the small namesake of a large town is meant only if the article says so at once', () => {
    const far = placesIn('Paris was warm. A bank of Texas closed.', ['Paris', 'Texas']);
    assert.equal(roughly(far.get('Paris')), 'town 49 2');
    const near = placesIn('The mill of Paris, Texas, closed.', ['Paris', 'Texas']);
    assert.equal(roughly(near.get('Paris')), 'town 34 -96');
  });

  test('a country behind the name of another’s capital is the next of a list, its region is not', () => {
    const text = 'Ties of Rome, United States cooled. Italy waits.';
    const listed = placesIn(text, ['Rome', 'United States', 'Italy']);
    assert.equal(roughly(listed.get('Rome')), 'town 42 13');
    const town = placesIn('The mill of Rome, New York, makes pasta for Italy.', [
      'Rome',
      'New York',
      'Italy',
    ]);
    assert.equal(roughly(town.get('Rome')), 'town 43 -75');
  });

  test('what no gazetteer knows is left alone', () => {
    const place = placesIn('Port Halven and Ammerly quarrel.', ['Port Halven', 'Ammerly']).get('Ammerly');
    assert.equal(place?.at, undefined);
    assert.equal(place?.unplaced, undefined);
  });
});
