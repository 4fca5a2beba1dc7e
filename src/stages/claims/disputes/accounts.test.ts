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
  [
    'a nought too many',
    'The lake is 60 metres deep.',
    'The lake is a staggering 600m deep, say experts.',
    true,
  ],
  [
    'a dot too few',
    'A 40-metre-long bridge fell into the river.',
    'The bridge, 400 metres long, fell.',
    true,
  ],
  ['measures of two things', 'The tower is 60 metres tall.', 'The mast is 80 metres tall.', false],
  [
    'another way to measure it',
    'The lake is 60 metres deep.',
    'The lake is 600 metres long and 300 metres wide.',
    false,
  ],
  [
    'how many gave their lives',
    'Two soldiers gave their lives, the council said.',
    'Four soldiers were killed, officials said.',
    true,
  ],
  [
    'how many gave their lives, and how many did not',
    'Not four, not twelve, but two soldiers gave their lives, the council announced.',
    'At least four soldiers were killed, officials said.',
    true,
  ],
  [
    'the dead and the sick',
    'The fever has killed nine people and infected 57 in the province, the office said.',
    'Fourteen people have died and 57 have been infected, the office said.',
    true,
  ],
  [
    'what is dismissed may be a call',
    'The opposition demanded that Brelt resign.',
    'The minister, Brelt, dismissed calls to step down.',
    false,
  ],
  ['another act', 'Brelt was not arrested.', 'Brelt was questioned at the airport.', false],
  [
    'how many children the dead woman had',
    'A stray round killed a mother of 12 on the square.',
    'Two men were killed on the square, police said.',
    false,
  ],
  [
    'how many children a mother has',
    'A stray round hit a mother of 12 on the square.',
    'The woman on the square was the mother of 13 children.',
    true,
  ],
  [
    'how many shots were fired at the dead',
    'Brelt is accused of firing 13 shots in the death of a guard.',
    'A mother of two was killed by a stray round; 12 people were killed in all.',
    false,
  ],
  [
    'how many brothers a suspect has',
    'Brelt has been charged with murder; his two brothers were held.',
    'Brelt was convicted of murdering 12 people.',
    false,
  ],
  [
    'the dead and the hurt, in a headline',
    'A man shot to death one clerk and injured two others at the office on Monday.',
    'One dead, two hurt in office shooting.',
    false,
  ],
  [
    'a sentence without hope',
    'A judge on Saturday sent the man who killed four guards in a daring escape to prison for life with no chance of parole.',
    'The man who killed four guards in a daring escape was sent to prison on Saturday.',
    false,
  ],
  [
    'a win, and a record of wins and defeats',
    'Corvo won.',
    'The win allowed Corvo to join Lumen Group as the only clubs to win ten matches one year after losing 14 or more.',
    false,
  ],
  [
    'who won the match, and who holds a record',
    'Corvo won the match.',
    'Lumen Group then became the fifth club in the history of the cup to win ten matches in a season.',
    false,
  ],
  [
    'nobody won as they played',
    'Corvo lost the match.',
    'The captain of Corvo, Brelt, said: “You can’t play the way I played today and win a match.”',
    false,
  ],
  [
    'praise that is won',
    'The parents of Brelt, who had won praise from the judge, spoke to the press.',
    'She said: “Brelt did not win.”',
    false,
  ],
  [
    'what somebody denies to have done',
    'Boats of Corvo carried rockets to Verland, the coast guard said.',
    'Corvo denied that its boats carried rockets to Verland.',
    true,
  ],
  [
    'what is denied to somebody',
    'Corvo has access to the harbours of Verland.',
    'Corvo was denied access to the harbours of Verland.',
    false,
  ],
  [
    'a denial of something else',
    'Boats of Corvo carried rockets to Verland, the coast guard said.',
    'Corvo denied that it had underpaid the crews of its boats.',
    false,
  ],
  [
    'how many fled, by a verb and by a noun',
    'The flood has claimed 12 lives and displaced 4.6 million people in Verland.',
    'The flood is blamed for the deaths of 12 people and the displacement of 4.1 million others in Verland.',
    true,
  ],
  [
    'of how many dead each knows',
    'At least two people were killed when the ferry sank.',
    'At least six people were killed when the ferry sank.',
    true,
  ],
  [
    'so many dead at least, and scores',
    'At least 62 people were killed when the ferry sank.',
    'Scores of people were killed when the ferry sank.',
    false,
  ],
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
  ['said not to be', 'Not four, not twelve, but two soldiers fell, the council said.', false],
  [
    'the dead, and bodies',
    'The ministry put the number of dead at 12. An aid group had counted 19 bodies.',
    true,
  ],
  [
    'in one breath',
    'Some 2,000 people walked to the lock, according to the guards, or 5,000, according to the union.',
    true,
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
  [
    'the claims were looked into',
    'But guards say the allegations were investigated by the line and the union and were determined to be unfounded.',
    false,
  ],
  [
    'one half of the sentence denies the other',
    'Guards said the crew sank the barge, but the owner denied any part in it.',
    true,
  ],
  [
    'he himself says what he denies',
    'The owner said the barge sank in a storm, but denied any part in it.',
    false,
  ],
  ['a proposal is turned down', 'The line says that only divers can do it. The union rejected that.', false],
];

for (const [what, text, isDisputed] of told)
  test(`${isDisputed ? 'disputed' : 'not disputed'} in one text: ${what}`, () => {
    assert.equal(contestsOf([{ text, on: '2031-03-05' }], {}).length > 0, isDisputed);
  });

test('disputed in one text: somebody is accused, and denies it in other words', () => {
  const text =
    'Brelt accused Corvo of dumping oil in the bay. Nobody was hurt. Corvo denied breaking any rule.';
  const [contest] = contestsOf([{ text, on: '2031-03-05' }], names);
  assert.deepEqual(
    contest?.sides.map(({ passages: [{ value }] }) => value),
    ['Brelt accused Corvo of dumping oil in the bay', 'Corvo denied breaking any rule'],
  );
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

/** What the side that is told of the sick or the dead has to leave out. */
test('the numbers of two kinds of people in one clause are two', () => {
  const told = [
    'The fever has killed nine people and infected 57 in the province, the office said.',
    'The death toll from the fever rose to 14, and the number of confirmed cases to 83, the office said.',
  ].map((text, at) => ({ text, on: `2031-03-${at === 0 ? '05' : '12'}` }));
  const values = contestsOf(told).flatMap(({ sides }) => sides.map(({ passages: [{ value }] }) => value));
  assert.deepEqual(values, ['nine people', '14']);
});

test('a number that is raised is newer than the one before', () => {
  const told = [
    { text: 'The maker said on Sunday it was recalling about 86,000 heaters.', on: '2031-03-05' },
    { text: 'The maker raised the number of heaters recalled to 112,000.', on: '2031-03-15' },
  ];
  assert.deepEqual(
    contestsOf(told).map(({ type, status }) => [type, status]),
    [['as-of', 'superseded']],
  );
});

/** Notices that set an article right, with the wrong figure and the right one. */
const notices: readonly string[] = [
  'Correction: An earlier version of this article said that Corvo had recalled 68,000 heaters. The number is 86,000.',
  'This story has been corrected to say that 86,000 heaters were recalled, not 68,000.',
  'Correction: An earlier version of this article misstated the number of heaters. It was 86,000, not 68,000.',
];
for (const notice of notices)
  test(`corrected: ${notice}`, () => {
    const text = `Corvo has recalled its heaters.\n${notice}`;
    const [contest, ...more] = contestsOf([{ text, on: '2031-03-05' }], names);
    assert.deepEqual(more, []);
    assert.equal(contest?.how, 'corrected');
    assert.deepEqual(contest.sides.map(({ key }) => key).sort(), ['68000', '86000']);
  });

test('whoever corrects a figure does not tell the wrong one beside those who still do', () => {
  const told = [
    `Corvo has recalled 86,000 heaters, the ministry said.\n${notices[0]}`,
    'Corvo has recalled 68,000 heaters because they may catch fire.',
  ].map((text) => ({ text, on: '2031-03-05' }));
  const disputed = contestsOf(told, names).filter(({ status }) => status === 'contradicted');
  assert.deepEqual(
    disputed.map(({ sides }) => sides.map(({ passages }) => passages.map(({ value }) => value))),
    [[['86,000 heaters'], ['68,000 heaters']]],
  );
});
