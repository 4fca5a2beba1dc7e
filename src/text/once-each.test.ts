import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceAt, onceEach, onceEachWith, onceGiven } from './once-each.ts';

test('finds of each thing once, also where it finds nothing', () => {
  let asked = 0;
  const find = onceEach((_: object): undefined => {
    asked++;
  });
  const one = {};
  find(one);
  find(one);
  assert.equal(asked, 1);
  find({});
  assert.equal(asked, 2);
});

test('finds of each thing with another once', () => {
  const found: string[] = [];
  const find = onceEachWith((one: { name: string }, other: { name: string }) => {
    found.push(`${one.name} ${other.name}`);
    return found.length;
  });
  const [article, english, spanish] = [{ name: 'article' }, { name: 'english' }, { name: 'spanish' }];
  assert.equal(find(article, english), 1);
  assert.equal(find(article, spanish), 2);
  assert.equal(find(article, english), 1);
  assert.deepEqual(found, ['article english', 'article spanish']);
});

test('keeps what was found of two things, however it was found', () => {
  const keep = onceGiven<object, object, string>();
  const [article, english] = [{}, {}];
  assert.equal(
    keep(article, english, () => 'first'),
    'first',
  );
  assert.equal(
    keep(article, english, () => 'second'),
    'first',
  );
  assert.equal(
    keep({}, english, () => 'third'),
    'third',
  );
});

test('finds of each stretch of a text once', () => {
  const text = 'high water';
  const asked: string[] = [];
  const wordAt = onceAt(({ start, end }) => asked.push(text.slice(start, end)));
  wordAt({ start: 0, end: 4 });
  wordAt({ start: 5, end: 10 });
  wordAt({ start: 0, end: 4 });
  assert.deepEqual(asked, ['high', 'water']);
});
