import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier } from '../../test/e2e/fixture.ts';
import { findings, partOf, quoted } from './cited.ts';
import { SECTIONS, sectionOf } from './sections.ts';

const same = <Item>(item: Item): Item => item;

test('a list is given part by part, until nothing follows', () => {
  assert.deepEqual(partOf(['a', 'b', 'c'], { offset: 0, limit: 2 }, same), { part: ['a', 'b'], next: 2 });
  assert.deepEqual(partOf(['a', 'b', 'c'], { offset: 2, limit: 2 }, same), { part: ['c'], next: null });
  assert.deepEqual(partOf(['a'], { offset: 9, limit: 2 }, same), { part: [], next: null });
});

test('a part that would be too long ends before it is, and never without anything', () => {
  const long = Array.from({ length: 5 }, () => 'x'.repeat(25_000));
  assert.equal(partOf(long, { offset: 0, limit: 5 }, same).next, 2);
  assert.equal(partOf(['x'.repeat(90_000), 'y'], { offset: 0, limit: 5 }, same).part.length, 1);
});

test('of many citations the first of each article are given, and all are counted', () => {
  const [one, other] = dossier.articles;
  const evidence = [0, 1, 2, 3, 4, 5, 6].map((start) => quoted(one!, { start, end: start + 5 }));
  const { citations, cited } = findings(dossier.articles)('x', [
    ...evidence,
    quoted(other!, { start: 0, end: 5 }),
  ]);
  assert.equal(cited, 8);
  assert.equal(citations.length, 6);
  assert.equal(citations[1]!.publisher, 'Orrinford Gazette');
});

for (const section of SECTIONS)
  test(`every finding of the section “${section}” cites words that stand where it says`, () => {
    const texts = new Map(dossier.articles.map(({ id, text }) => [id, text]));
    const all = sectionOf(dossier, section);
    assert.ok(all.length > 0 || section === 'unchecked');
    for (const { citations } of all)
      for (const { article, start, end, exact } of citations)
        assert.equal(texts.get(article)!.slice(start, end), exact);
  });
