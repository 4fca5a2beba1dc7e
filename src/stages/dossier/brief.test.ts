import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Claim } from '../../model/claim.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { writeBrief } from './brief.ts';
import type { Findings } from './findings.ts';
import { citeWords as citeIn, madeClaim, madeFindings, madePerson } from './made.ts';

/** A heap about an invented flood. */
const texts = {
  courier: {
    day: '2031-05-08',
    text: 'The Velm dam will be opened on Friday to save the lower town. Engineers expect the lake to fall by a metre. Mayor Ada Brecht called it the only choice. It was built in 1911.',
  },
  herald: {
    day: '2031-05-08',
    text: 'The Velm dam will be opened on Friday to save the lower town. Farmers demand payment for their fields. “We will not drown for the town,” said Olof Tamm. Click here for more.',
  },
  radio: {
    day: '2031-05-10',
    text: 'The Velm dam was opened on Friday and 40 farms lie under water. The council agreed to pay the farmers 9 million crowns. Nobody was hurt, Mayor Ada Brecht said.',
  },
};

type Name = keyof typeof texts;

const citeWords = (id: Name, words: string): Citation => citeIn(id, texts[id].text, words);
const claim = (words: Partial<Record<Name, string>>, more: Partial<Claim> = {}): Claim =>
  madeClaim(texts, words, more);

const mayor = madePerson(texts, 'Ada Brecht', [citeWords('courier', 'Mayor')]);

const OPENED = 'The Velm dam will be opened on Friday to save the lower town.';
const PAID = 'The council agreed to pay the farmers 9 million crowns.';

const findings = (more: Partial<Findings> = {}): Findings =>
  madeFindings(texts, {
    date: {
      value: { start: '2031-05-09', end: '2031-05-10' },
      basis: 'inferred',
      evidence: [citeWords('courier', 'Friday'), citeWords('radio', 'Friday')],
    },
    entities: [mayor],
    claims: [
      claim({ courier: OPENED, herald: OPENED }, { kind: 'plan' }),
      claim({ radio: PAID }),
      claim({ radio: 'The Velm dam was opened on Friday and 40 farms lie under water.' }),
    ],
    ...more,
  });

const EVENT = 'When, where and who';

/** Returns the lines under a heading, as "status: text". */
function linesUnder(heading: string, made = findings()): string[] {
  const section = writeBrief(made, english).items.find((each) => each.heading === heading);
  return section?.items.map(({ status, text }) => `${status}: ${text}`) ?? [];
}

test('what later articles tell is what happened; what earlier ones expected is told no more', () => {
  assert.deepEqual(linesUnder('What happened'), [
    'single: The Velm dam was opened on Friday and 40 farms lie under water.',
    `single: ${PAID}`,
  ]);
  assert.deepEqual(linesUnder('What was planned or expected'), []);
});

test('beside an outcome what led to it has a heading of its own', () => {
  const called = claim({ courier: 'Mayor Ada Brecht called it the only choice.' });
  const made = findings({ claims: [called, claim({ radio: PAID })] });
  assert.deepEqual(linesUnder('What happened', made), [`single: ${PAID}`]);
  assert.deepEqual(linesUnder('How it came to this', made), [
    'single: Mayor Ada Brecht called it the only choice.',
  ]);
});

test('without a day of the event nobody knows what came after it', () => {
  assert.deepEqual(linesUnder('How it came to this', findings({ date: null })), []);
});

test('names the day and the people with their offices, each with its words', () => {
  const lines = linesUnder(EVENT);
  assert.equal(
    lines[0],
    'agreed: The day the accounts turn on is Friday 9 May 2031, worked out from what they say.',
  );
  assert.equal(lines.at(-1), 'agreed: People at the centre of the accounts: Ada Brecht (Mayor).');
});

test('a day that one account alone gives is not agreed', () => {
  const date = { ...findings().date!, evidence: [citeWords('courier', 'Friday')] };
  assert.match(linesUnder(EVENT, findings({ date }))[0]!, /^single: /);
});

test('a contradiction lets both sides speak, by name', () => {
  const lost = claim(
    {
      radio: 'The Velm dam was opened on Friday and 40 farms lie under water.',
      courier: 'Engineers expect the lake to fall by a metre.',
    },
    {
      status: 'contradicted',
      disagreement: {
        type: 'value',
        why: 'None here, forty there.',
        values: [
          { value: '40 farms', statements: [0] },
          { value: 'a metre', statements: [1] },
        ],
      },
    },
  );
  assert.deepEqual(linesUnder('Where the accounts differ', findings({ claims: [lost] })), [
    'contested: The radio: “The Velm dam was opened on Friday and 40 farms lie under water”; The courier: “Engineers expect the lake to fall by a metre”.',
  ]);
});

const unreadable: [why: string, id: Name, words: string][] = [
  ['leans on the sentence before it', 'courier', 'It was built in 1911.'],
  ['speaks to the reader', 'herald', 'Click here for more.'],
  ['is a cut-off quotation', 'herald', '“We will not drown for the town,'],
];
for (const [why, id, words] of unreadable)
  test(`leaves out a line that ${why}`, () => {
    const { items } = writeBrief(findings({ claims: [claim({ [id]: words })] }), english);
    const said = items.flatMap((section) => section.items.map(({ text }) => text));
    assert.ok(!said.includes(words), said.join('\n'));
  });

test('what only a machine-spun text says is no line', () => {
  const { articles } = madeFindings({ ...texts, radio: { ...texts.radio, spun: true } });
  assert.deepEqual(linesUnder('What happened', findings({ articles })), []);
});

test('nothing is said twice in other words', () => {
  const again = claim({ radio: 'The council agreed to pay the farmers 9 million crowns' });
  const claims = [
    claim({ radio: PAID }),
    { ...again, id: 'c-2', text: 'The council has agreed to pay farmers 9 million crowns.' },
  ];
  assert.equal(linesUnder('What happened', findings({ claims })).length, 1);
});

test('a speaker’s own words stand with the name', () => {
  const quotation: Quotation = {
    id: 'q-1',
    article: 'radio',
    kind: 'direct',
    source: mayor.id,
    sourceText: 'Ada Brecht',
    cue: null,
    content: [citeWords('radio', 'The council agreed to pay the farmers 9 million crowns')] as Evidence,
    medium: null,
    addressee: null,
    said: null,
    spun: false,
  };
  assert.deepEqual(linesUnder('In their words', findings({ claims: [], quotations: [quotation] })), [
    'single: Ada Brecht: “The council agreed to pay the farmers 9 million crowns”.',
  ]);
});

test('the order of what was found changes nothing', () => {
  const { articles, claims, annotations, origins } = findings();
  const turned = findings({
    articles: articles.toReversed(),
    claims: claims.toReversed(),
    annotations: annotations.toReversed(),
    origins: origins.toReversed(),
  });
  assert.deepEqual(writeBrief(turned, english), writeBrief(findings(), english));
});

test('what others expected does not bear out what came', () => {
  const came = 'Nobody was hurt, Mayor Ada Brecht said.';
  const made = claim({ radio: came, courier: 'Engineers expect the lake to fall by a metre.' });
  const [told, foreseen] = made.statements;
  const mixed = { ...made, statements: [told, { ...foreseen!, modality: 'expected' as const }] as const };
  assert.deepEqual(linesUnder('What happened', findings({ claims: [mixed] })), [`single: ${came}`]);
});

test('two figures that may count different things are shown only where both are of one matter', () => {
  const disputed = (courier: string, radio: string, values: readonly [string, string]): Claim =>
    claim(
      { courier, radio },
      {
        status: 'undetermined',
        disagreement: {
          type: 'value',
          why: 'They may count different things.',
          values: values.map((value, at) => ({ value, statements: [at] })) as never,
        },
      },
    );
  const town = 'The Velm dam will be opened on Friday to save the lower town.';
  const farms = 'The Velm dam was opened on Friday and 40 farms lie under water.';
  const lines = (made: Claim): string[] =>
    linesUnder('Where the accounts differ', findings({ claims: [made] }));
  assert.equal(lines(disputed(town, farms, ['the lower town', '40 farms'])).length, 1);
  assert.equal(
    lines(disputed('Engineers expect the lake to fall by a metre.', PAID, ['a metre', '9 million'])).length,
    0,
  );
  assert.equal(lines(disputed(town, farms, ['40 of 60 farms', '40 farms'])).length, 0);
});
