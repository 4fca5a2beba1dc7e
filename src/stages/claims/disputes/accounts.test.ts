import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contestsOf } from './trial.ts';

const names = {
  Brelt: 'person',
  Corvo: 'organisation',
  'Lumen Group': 'organisation',
  Verland: 'place',
} as const;
const places = { 'Town Hall': 'facility', 'Riverside Stadium': 'facility' } as const;

/** Accounts of one day in other words, and whether they exclude each other. */
const pairs: readonly [string, string, string, boolean][] = [
  [
    'there were none',
    'Police arrested 34 fans after the match.',
    'There were no arrests after the match.',
    true,
  ],
  ['a bare denial', 'Brelt was arrested at the airport.', 'Brelt was not arrested, his lawyer said.', true],
  [
    'where it was held',
    'The talks were held at the Town Hall.',
    'The two sides met at Riverside Stadium.',
    true,
  ],
  [
    'who came to whom',
    'Corvo approached Lumen Group.',
    'It was Lumen Group that first contacted Corvo.',
    true,
  ],
  ['no doubt is no thing', 'There was no doubt about the deal.', 'Doubt about the deal grew.', false],
  ['another act', 'Brelt was not arrested.', 'Brelt was questioned at the airport.', false],
];

for (const [what, one, other, isDisputed] of pairs)
  test(`${isDisputed ? 'disputed' : 'not disputed'}: ${what}`, () => {
    const told = [one, other].map((text) => ({ text, on: '2031-03-05' }));
    const contests = contestsOf(told, { ...names, ...places });
    assert.equal(contests.length > 0, isDisputed);
  });

/** Figures of two who reckon, side by side in one text, and whether they are set against each other. */
const figures: readonly [string, string, boolean][] = [
  ['of two people', 'One survey puts Brelt at 34 percent. The club puts Quill at 21 percent.', false],
  [
    'what was counted is left out',
    'The line put the number of people on board at 88. Divers counted 97.',
    true,
  ],
  [
    'in one sentence',
    'The ministry puts the cost at 3.1 million crowns; the auditors arrive at close to five.',
    true,
  ],
  ['by a word', 'The tower is to cost 640 crowns, not the 480 of the leaflet.', true],
  ['two things', 'The line reported 88 injuries. Divers counted 12 boats.', false],
  [
    'the same, rounded',
    'The line put the number of people on board at 1,812. Divers counted about 1,800.',
    false,
  ],
  ['one who counts twice', 'Police counted 88 cars. Police counted 97.', false],
];

for (const [what, text, isDisputed] of figures)
  test(`${isDisputed ? 'disputed' : 'not disputed'} in one text: ${what}`, () => {
    assert.equal(contestsOf([{ text, on: '2031-03-05' }], {}).length > 0, isDisputed);
  });

/** What one text says is told differently, or is denied in the next words. */
const told: readonly [string, string, boolean][] = [
  ['a bare denial', 'The ministry says that the warden asked for it. The warden denies that.', true],
  [
    'opinions differ',
    'Opinions differ. The line says that the pump broke down. Pilots suspect that it was rammed.',
    true,
  ],
  ['a proposal is turned down', 'The line says that only divers can do it. The union rejected that.', false],
];

for (const [what, text, isDisputed] of told)
  test(`${isDisputed ? 'disputed' : 'not disputed'} in one text: ${what}`, () => {
    assert.equal(contestsOf([{ text, on: '2031-03-05' }], {}).length > 0, isDisputed);
  });

test('disputed: what came first, where one text stresses it', () => {
  const told = [
    'The horns came first, she noted, and the stones flew some minutes later.',
    'Horns were sounded after stones had been thrown.',
  ].map((text) => ({ text, on: '2031-03-05' }));
  assert.equal(contestsOf(told, {}).length, 1);
});

test('disputed in one text: who said a figure stands behind it', () => {
  const text = 'Twenty people were hurt, the army said. The rebels put the toll at 45.';
  assert.equal(contestsOf([{ text, on: '2031-03-05' }], {}).length, 1);
});

test('not disputed: what is offered, and what is asked for', () => {
  const text = 'The line has offered 4 percent. The union is seeking 9 percent.';
  assert.equal(contestsOf([{ text, on: '2031-03-05' }], {}).length, 0);
});
