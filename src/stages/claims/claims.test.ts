import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../model/claim.ts';
import { claimsOf, originOf, type Told } from './trial.ts';

const on = '2031-05-06';

const shared = (claims: readonly Claim[]): Claim | undefined =>
  claims.find(({ statements }) => statements.length > 1);

test('statements that say the same are one claim, with the origins behind it', () => {
  const claims = claimsOf([
    { on, text: 'The flood from the burst dam destroyed the paper mill at Orrin. Schools are closed.' },
    { on, text: 'The paper mill at Orrin was destroyed by the flood when the dam burst.' },
    { on, text: 'The mayor plays the trombone in a village band.' },
  ]);
  assert.deepEqual(
    claims.map(({ status, origins }) => [status, origins]),
    [
      ['corroborated', ['o1', 'o2']],
      ['single-origin', ['o3']],
    ],
  );
});

test('most of the words of one deed are enough to say that both report it', () => {
  const claims = claimsOf([
    { on, text: 'The line was researching how the parcel got aboard the wrong ferry. Schools are closed.' },
    {
      on,
      text: '“The Tarn line is researching the situation to determine how the parcel got aboard the ferry,” it said.',
    },
  ]);
  assert.equal(shared(claims)?.status, 'corroborated');
});

test('who says one half of a sentence does not say what the other half denies', () => {
  const told = 'the tug was part of a large trade in rope and copper with the outer islands';
  const text = `Traders said ${told}, but the owners denied doing a deal.`;
  const claims = claimsOf([
    { on, text, reported: { [told]: 'Traders' } },
    { on, text: 'The mayor plays the trombone in a village band.' },
  ]);
  const [why] = claims.flatMap(({ disagreement }) => disagreement?.why ?? []);
  assert.match(
    why!,
    /^Traders \(in The A Post\): “the tug .+”; The A Post: “the owners denied doing a deal”\.$/,
  );
});

const differences: readonly {
  readonly what: string;
  readonly told: readonly [Told, Told];
  readonly status: Claim['status'];
  readonly type?: NonNullable<Claim['disagreement']>['type'];
}[] = [
  {
    what: 'other numbers of the same thing on the same day',
    told: [
      { on, text: 'The burst dam swept away 34 barges moored below the weir.' },
      { on, text: 'The water swept away 43 barges that were moored below the weir.' },
    ],
    status: 'contradicted',
    type: 'value',
  },
  {
    what: 'one is rounded',
    told: [
      { on, text: 'The burst dam swept away about 2,400 beehives on the southern slope.' },
      { on, text: 'The burst dam swept away 2,412 beehives on the southern slope.' },
    ],
    status: 'corroborated',
    type: 'precision',
  },
  {
    what: 'one is a lower bound',
    told: [
      { on, text: 'The burst dam swept away more than 30 barges moored below the weir.' },
      { on, text: 'The burst dam swept away 43 barges moored below the weir.' },
    ],
    status: 'corroborated',
    type: 'precision',
  },
  {
    what: 'a later text has another number of what is over and done',
    told: [
      { on, text: 'The burst dam swept away 34 barges moored below the weir.' },
      { on: '2031-05-09', text: 'The burst dam swept away 43 barges moored below the weir.' },
    ],
    status: 'contradicted',
    type: 'value',
  },
  {
    what: 'counted on different days',
    told: [
      {
        on,
        text: 'On Monday 34 barges lay stranded below the broken weir.',
        days: { 'On Monday': '2031-05-05' },
      },
      {
        on,
        text: 'On Tuesday 43 barges lay stranded below the broken weir.',
        days: { 'On Tuesday': '2031-05-06' },
      },
    ],
    status: 'superseded',
    type: 'as-of',
  },
  {
    what: 'nobody knows which text is the later',
    told: [
      { text: 'The burst dam swept away 34 barges moored below the weir.' },
      { on, text: 'The burst dam swept away 43 barges moored below the weir.' },
    ],
    status: 'contradicted',
    type: 'value',
  },
  {
    what: 'another day of the same event',
    told: [
      {
        on,
        text: 'The engineers of the water board opened the southern sluices on 3 May.',
        days: { '3 May': '2031-05-03' },
      },
      {
        on,
        text: 'Engineers of the water board opened the southern sluices on 4 May.',
        days: { '4 May': '2031-05-04' },
      },
    ],
    status: 'contradicted',
    type: 'value',
  },
  {
    what: 'the same with a negation',
    told: [
      { on, text: 'The water board warned the paper mill before the sluices opened.' },
      { on, text: 'The water board did not warn the paper mill before the sluices opened.' },
    ],
    status: 'contradicted',
    type: 'negation',
  },
  {
    what: 'a part and its whole',
    told: [
      { on, text: 'Divers raised 21 of the 43 barges from the river below the weir.' },
      { on, text: 'Divers raised 21 barges from the river below the weir.' },
    ],
    status: 'corroborated',
  },
  {
    what: 'the same two numbers the other way round',
    told: [
      { on, text: 'The board fined six mills and 20 farms along the river Orrin.' },
      { on, text: 'The board fined 20 farms and six mills along the river Orrin.' },
    ],
    status: 'corroborated',
  },
  {
    what: 'more of a narrower noun than of the noun',
    told: [
      { on, text: 'The burst dam swept away 43 steel barges moored below the weir.' },
      { on, text: 'The burst dam swept away 34 barges moored below the weir.' },
    ],
    status: 'contradicted',
    type: 'value',
  },
  {
    what: 'a negation of something else',
    told: [
      { on, text: 'The water board warned the paper mill before the sluices opened.' },
      { on, text: 'The water board warned the paper mill before the sluices opened, not by letter.' },
    ],
    status: 'corroborated',
  },
  {
    what: 'a plan that did not come about',
    told: [
      { on, text: 'The inquiry into the burst dam is due to report by noon.' },
      { on: '2031-05-09', text: 'The inquiry into the burst dam had been due to report by noon.' },
    ],
    status: 'superseded',
    type: 'revision',
  },
  {
    what: 'an end that had been due overtakes no beginning',
    told: [
      { on, text: 'The inquiry into the burst dam is due to open by noon.' },
      { on: '2031-05-09', text: 'The inquiry into the burst dam had been due to close by noon.' },
    ],
    status: 'undetermined',
    type: 'scope',
  },
];

for (const { what, told, status, type } of differences)
  test(`differences: ${what}`, () => {
    const claim = shared(claimsOf(told));
    assert.deepEqual([claim?.status, claim?.disagreement?.type], [status, type]);
  });

test('so many of a number do not stand against the number', () => {
  const claims = claimsOf([
    { on, text: 'The port has secured the return of 21 of the more than 200 sailors taken at Orrin.' },
    { on, text: 'In all more than 200 sailors were taken at Orrin, and the port wants their return.' },
  ]);
  assert.ok(claims.every(({ status }) => status !== 'contradicted'));
});

const apart: readonly (readonly [string, Told, Told])[] = [
  [
    'names alone',
    {
      on,
      text: 'Petra Olm likes fishing for pike on the lake behind her mother’s farm.',
      names: ['Petra Olm'],
    },
    {
      on,
      text: 'Petra Olm resigned over the cracks in the gates of the new lock.',
      names: ['Petra Olm'],
    },
  ],
  [
    'light words alone',
    { on, text: 'It was the first time in years that so many people came back to look at it.' },
    { on, text: 'Some said that they had never been told a thing and would rather go away.' },
  ],
  [
    'two counts that both differ',
    { on, text: 'The patrol seized 12 nets and 300 eels from poachers on the river Orrin.' },
    { on, text: 'The patrol seized 31 nets and 923 eels from poachers on the river Orrin.' },
  ],
  [
    'other numbers of other things',
    { on, text: 'The mill employs 340 people in winter.' },
    { on, text: 'Rescuers fed 120 people in the school gym.' },
  ],
];

for (const [what, one, other] of apart)
  test(`kept apart: ${what}`, () => assert.equal(shared(claimsOf([one, other])), undefined));

test('statements about the same matter that hardly say the same are not called corroborated', () => {
  const claims = claimsOf([
    { on, text: '“We never let foreign sailors break the harbour rules,” she said.' },
    {
      on,
      text: 'The rules of the harbour will be read out to all captains after the inquiry into the sunken barge.',
    },
    { on, text: 'The mayor plays the trombone in a village band.' },
  ]);
  assert.ok(claims.every(({ status }) => status !== 'corroborated'));
});

const unlike: readonly (readonly [string, string, string])[] = [
  ['shares', 'Turnout was 71 percent, the electoral office said.', 'Turnout was 69 percent, officials said.'],
  ['tolls', 'The flood killed 12 people in Orrin and injured 30.', 'The flood killed 21 people in Orrin.'],
];
for (const [what, here, there] of unlike)
  test(`nobody agrees where ${what} of what may be the same thing differ`, () => {
    const claims = claimsOf([
      { on, text: here },
      { on, text: there },
      { on, text: 'The mayor plays the trombone in a village band.' },
    ]);
    assert.ok(claims.every(({ status }) => status !== 'corroborated'));
  });

test('a figure that two origins give of the same thing makes them sure', () => {
  const claims = claimsOf([
    {
      on,
      text: 'The ferry line earned 212 million crowns in its best year, which the captain likes to tell.',
    },
    { on, text: 'This from a line that pocketed 212 million crowns and had no crown for gloves.' },
    { on, text: 'The mayor plays the trombone in a village band.' },
  ]);
  assert.equal(shared(claims)?.status, 'corroborated');
});

test('two sources set against each other in one text are a contradiction', () => {
  const text = 'The union says 2,300 of its carters are on strike. The guild puts the number at 1,900.';
  const [claim] = claimsOf([{ on, text, reported: { '2,300 of its carters are on strike': 'The union' } }]);
  assert.equal(claim!.status, 'contradicted');
  assert.deepEqual(claim!.disagreement!.values.map(({ value }) => value).sort(), [
    '1,900',
    '2,300 of its carters',
  ]);
});

test('what is reported is its source’s, in a wording that says so', () => {
  const [claim] = claimsOf([
    {
      on,
      text: 'The miller said that the southern sluices had rusted shut.',
      reported: { 'the southern sluices had rusted shut': 'The miller' },
    },
  ]);
  assert.deepEqual(claim!.statements[0].attributedTo, ['The miller']);
  assert.equal(claim!.text, 'The miller said that the southern sluices had rusted shut.');
});

const SPUN: Told = {
  text: 'The dike above Orrin Valley blowup at dawn and swamped the composition mill.',
  swaps: { dike: 'dam', blowup: 'burst', swamped: 'flooded', composition: 'paper' },
};

test('a spun text makes no claim, and joins one without counting', () => {
  assert.deepEqual(claimsOf([SPUN]), []);
  const [claim] = claimsOf([
    { on, text: 'The dam above Orrin Valley burst at dawn and flooded the paper mill.' },
    SPUN,
  ]);
  assert.deepEqual(
    claim!.statements.map(({ evidence, origin }) => [evidence.article, origin]),
    [
      ['a', 'o1'],
      ['b', undefined],
    ],
  );
  assert.equal(claim!.status, 'single-origin');
});

test('a copied passage counts for the origin that it was copied from', () => {
  const text = 'The dam above Orrin Valley burst at dawn and flooded the paper mill.';
  const span = { start: 0, end: text.length };
  const [claim] = claimsOf(
    [
      { on, text },
      { on, text: `${text} The mayor plays the trombone.` },
    ],
    {
      reuse: [
        {
          from: 'a',
          to: 'b',
          kind: 'partly',
          direction: 'known',
          share: 0.6,
          passages: [{ from: span, to: span, kind: 'verbatim' }],
        },
      ],
      origins: [originOf('o1', ['a']), originOf('o2', ['b']), originOf('o3', ['a', 'b'], 'passage')],
    },
  );
  assert.deepEqual([claim!.status, claim!.origins], ['single-origin', ['o3']]);
});

test('questions, and lines that credit or caption, state nothing', () => {
  const text =
    'Who opened the southern sluices of the dam? File photo: the southern sluices of the Orrin dam.';
  assert.deepEqual(claimsOf([{ on, text }]), []);
});

test('who is seen in a picture is no news, what is seen on a film is', () => {
  const claims = claimsOf([
    { on, text: 'The mayor and two dam keepers are seen during a meeting at Orrin, May 4, 2031.' },
    { on, text: 'Two dam keepers are seen in the footage with iron bars.' },
  ]);
  assert.deepEqual(
    claims.map(({ text }) => text),
    ['Two dam keepers are seen in the footage with iron bars.'],
  );
});

test('datelines, and lines that say what was compiled, state nothing', () => {
  const claims = claimsOf([
    { on, text: 'ORRIN, Valley Land, May 6 (LNA) – The mill is flooded to the roof beams.' },
    {
      on,
      text: 'Compiled from The Tarn Courier and Lakeland News.\nThe mayor plays the trombone at weddings.',
    },
  ]);
  assert.deepEqual(claims.map(({ text }) => text).sort(), [
    'The mayor plays the trombone at weddings.',
    'The mill is flooded to the roof beams.',
  ]);
});

test('amounts that have a word in common besides the noun are of two things', () => {
  const claims = claimsOf([
    { on, text: 'An advance of 500 marks is available to every household on proof of address.' },
    { on, text: 'In those days the owners of the place paid each household 300 marks.' },
  ]);
  assert.deepEqual(
    claims.map(({ disagreement }) => disagreement),
    [undefined, undefined],
  );
});

test('halves of one sentence are no two claims of the same words', () => {
  const text = 'It has been sent to a laboratory in Sendal, which is expected to report within ten days.';
  const texts = claimsOf([
    { on, text },
    { on, text },
  ]).map((claim) => claim.text);
  assert.deepEqual(texts, [text]);
});
