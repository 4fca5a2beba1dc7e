import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { featuresOf, type StoryFeatures } from './features.ts';
import { likenessOf } from './likeness.ts';

const read = (title: string, text: string): StoryFeatures =>
  featuresOf({ id: title, title, text, blocks: paragraphsOf(text), published: null }, english);

const paragraphsOf = (text: string) =>
  [...text.matchAll(/.+/g)].map(({ index, 0: line }) => ({
    kind: 'body' as const,
    start: index,
    end: index + line.length,
  }));

const LATER = ` ${'Neighbours watched the slow work of the crews from behind the old harbour wall. '.repeat(4)}`;

const WEEKDAYS: readonly (readonly [one: string, other: string, lead: number[], all: number[]])[] = [
  ['It burnt down on Tuesday.', 'The fire of Tuesday was put out.', [1, 0], [1, 0]],
  ['It burnt down on Tuesday.', 'The fire of Friday was put out.', [0, 1], [0, 1]],
  ['It burnt down on Tuesday.', 'The fire was put out.', [0, 0], [0, 0]],
  [`It burnt down.${LATER}\nThey left on Tuesday.`, 'The fire of Tuesday was put out.', [0, 0], [1, 0]],
  ['It burnt down, the Sun wrote.', 'The fire of Sunday was put out.', [0, 0], [0, 0]],
];

for (const [one, other, lead, all] of WEEKDAYS)
  test(`compares weekdays: ${one.slice(0, 30)} / ${other}`, () => {
    const likeness = likenessOf(read('A mill burns', one), read('A mill in flames', other));
    assert.deepEqual([likeness.slice(13, 15), likeness.slice(15, 17)], [lead, all]);
  });

/** Per cent of what either leads with that the other has, at most. */
const coverageOf = (one: StoryFeatures, other: StoryFeatures) => {
  const [names, words, numbers] = [17, 19, 21].map((at) => Math.round(100 * likenessOf(one, other)[at]!));
  return { names, words, numbers };
};

test('says how much of the names, words and numbers that come first the other lacks', () => {
  const dunlow = read('Fire in Dunlow', 'A mill in Dunlow burnt down, and 12 people fled.');
  const same = read('Mill burns down', 'The mill in Dunlow burnt down: 12 people fled the fire.');
  const other = read('Fire in Carrow', 'A mill in Carrow burnt down, and 40 people fled.');
  assert.deepEqual(coverageOf(dunlow, same), { names: 100, words: 100, numbers: 100 });
  assert.deepEqual(coverageOf(dunlow, other), { names: 0, words: 100, numbers: 0 });
  assert.deepEqual(likenessOf(dunlow, same), likenessOf(same, dunlow));
});
