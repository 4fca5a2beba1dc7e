import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../../language/en/index.ts';
import { readHeap } from '../disputes/read-heap.ts';
import { type Told, tellingsOf } from '../disputes/trial.ts';
import { findSlots } from './find.ts';

const names = { Orrin: 'place', Dunmere: 'place', 'Mara Quill': 'person' } as const;
const day = { Sunday: '2031-05-04' };

/** Returns the hearts of the slots that texts fill alike. */
function filledBy(...texts: readonly string[]): string[] {
  const told = texts.map(
    (text): Told => ({ text, on: '2031-05-06', days: text.includes('Sunday') ? day : {} }),
  );
  const { tellings, entities } = tellingsOf(told, names);
  const textOf = new Map(tellings.map(({ article }) => [article.id, article.text]));
  return findSlots(readHeap(tellings, entities, english), english).map(({ passages }) =>
    passages.map(({ article, heart }) => textOf.get(article)!.slice(heart.start, heart.end)).join(' = '),
  );
}

const alike: readonly (readonly [what: string, one: string, other: string, slot: string])[] = [
  [
    'a distance in other units',
    'The cargo goes to Dunmere, 190 kilometres up the coast.',
    'Three lines have moved to Dunmere, about 120 miles to the north.',
    '190 kilometres = about 120 miles',
  ],
  [
    'a sum, in whatever clause',
    'The mill has added a single payment of 640 crowns.',
    'She turned down the 640 crowns that the mill threw in.',
    '640 crowns = 640 crowns',
  ],
  [
    'how long ago the last one was',
    'The dockers of Orrin are on strike for the first time in twenty-seven years.',
    'It is the first walkout in the harbour in 27 years.',
    'twenty-seven years = 27 years',
  ],
  [
    'who does not take part',
    'Mara Quill will not attend the talks.',
    'The council meets in Dunmere, but Mara Quill has not been invited.',
    'Mara Quill = Mara Quill',
  ],
  [
    'the day of an event that a verb or a noun names',
    'Voters in Orrin elected a council on Sunday.',
    'The turnout in Sunday’s election in Orrin was low.',
    'Sunday = Sunday',
  ],
];

for (const [what, one, other, slot] of alike)
  test(`alike: ${what}`, () => assert.ok(filledBy(one, other).includes(slot), filledBy(one, other).join()));

const apart: readonly (readonly [what: string, one: string, other: string])[] = [
  ['a small number of other things', 'Three judges heard the case.', 'The patrol fired three shots.'],
  ['a number that is another', 'The mill employs 340 people.', 'The mill employs 410 people.'],
  [
    'two hauls of one river',
    'The patrol seized 12 nets and 300 eels on the Orrin.',
    'The patrol seized 31 nets and 923 eels on the Orrin.',
  ],
];

for (const [what, one, other] of apart)
  test(`apart: ${what}`, () => assert.deepEqual(filledBy(one, other), []));
