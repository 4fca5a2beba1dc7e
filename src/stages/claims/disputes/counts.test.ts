/** How many people of what kind: what two accounts count the same of, and what they do not. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contestsOf } from './trial.ts';

const on = '2031-05-06';

/** An article's first sentences weigh more than what stands further down. */
const fillers = 'Rain fell all day. The square was wet. The band played on. Tents were pitched by the gate.';

type Row = readonly [what: string, one: string, other: string, as?: string];

const disputed: readonly Row[] = [
  [
    'those who are taken to hospital, in whatever words',
    'Fourteen people were taken to hospital.',
    'Nineteen people were treated in hospital.',
  ],
  [
    'those of whom it is known, and those who had to',
    'Fourteen people are known to have been injured.',
    'The collapse injured 21 people.',
  ],
  [
    'what stands in front of its clause',
    'A total of 640 prisoners of war were injured, the two sides said.',
    'The fire injured 900 prisoners.',
  ],
  [
    'the greatest numbers of two texts that each count some of them as well',
    `${fillers} In all 54 people were arrested. Nine people were arrested at the gate.`,
    `${fillers} The police said that 48 had been detained.`,
  ],
  [
    'the older figure, which the newer text gives as well',
    'The number of injured rose to 31 from 23.',
    'Twenty-three people were injured when the rink collapsed.',
    'superseded as-of',
  ],
];

const agreed: readonly Row[] = [
  ['those hurt and those in hospital', 'Twelve people were hospitalised.', 'The collapse hurt 19 people.'],
  [
    'no such strike, and those on strike',
    'No tram strike has been longer than that.',
    'Some 2,300 drivers are on strike.',
  ],
  [
    'what is hit, and those on strike',
    'Hail struck the island, home to 900 people.',
    'The union says 1,400 weavers are on strike.',
  ],
  [
    'people and villages',
    'About 320 people were evacuated.',
    'The army said that 450 villages had been evacuated.',
  ],
  [
    'of whom it is said where they are from, and who of them were hurt',
    'Of the 146 skaters four were injured.',
    'The collapse injured 130 people.',
  ],
  [
    'things, and others beside these',
    'The guards seized seven crossbows and a net.',
    'The guards seized three other crossbows and a net.',
  ],
  [
    'what is exact, and the same in one digit',
    'The wreck killed 612 people.',
    'The wreck killed 600 people.',
  ],
  [
    'no such thing there, and much of it elsewhere',
    'There were no demonstrations in Hesting.',
    'Thousands joined the demonstrations on Friday.',
  ],
  [
    'all members of a union, and those who strike',
    "3,200 of the Harbour Workers' 3,600 members joined the strike.",
    'About 2,900 members joined the strike.',
  ],
  [
    'what is fifty times as much',
    'The operator says the strike costs 14 million marks.',
    'The strike cost the operator 210,000 marks.',
  ],
  [
    'what rose, and what is to fall',
    'Seven people are stranded after the water rose behind them.',
    'Divers will try again once the water falls.',
  ],
];

for (const [what, one, other, as = 'contradicted value'] of disputed)
  test(`counts the same: ${what}`, () => {
    assert.deepEqual(verdictsOn(one, other), [as]);
  });

for (const [what, one, other] of agreed)
  test(`does not count the same: ${what}`, () => {
    assert.deepEqual(verdictsOn(one, other), []);
  });

const verdictsOn = (...texts: readonly string[]): string[] =>
  contestsOf(
    texts.map((text) => ({ on, text })),
    { Hesting: 'place' },
  ).map(({ status, type }) => `${status} ${type}`);
