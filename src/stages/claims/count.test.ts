import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OriginLevel, Passage, Reuse } from '../../model/reuse.ts';
import { claimsOf, countedOf, originOf, type Report, type Told } from './trial.ts';

const on = '2031-05-06';

/** The same fact in other words: flat, or reported. Each has an origin of its own. */
const FLAT: Told = { on, text: 'The burst dam swept away 34 barges moored below the weir.' };
const WORDS = [
  'the burst dam had swept away 34 barges moored below the weir',
  'the water of the burst dam took 34 barges moored below the weir',
  '34 barges that were moored below the weir were swept away when the dam burst',
] as const;

const told = (report: string | Report, at = 0, published = on): Told => ({
  on: published,
  text: `Ilsa Orne told reporters that ${WORDS[at]}.`,
  reported: { [WORDS[at]!]: { cue: 'told', ...(typeof report === 'string' ? { by: report } : report) } },
});

const orne = (more: Partial<Report> = {}): Report => ({ by: 'Ilsa Orne', ...more });

const counts: readonly (readonly [what: string, articles: readonly Told[], origins: number])[] = [
  ['one person whom two articles report', [told(orne()), told(orne(), 1)], 1],
  ['one person, and an article that says so itself', [told(orne()), told(orne(), 1), FLAT], 2],
  ['two persons', [told(orne()), told({ by: 'Petra Olm' }, 1)], 2],
  ['one person on two days', [told(orne({ on: '2031-05-05' })), told(orne({ on: '2031-05-06' }), 1)], 2],
  ['one person on a day, and without a day', [told(orne({ on: '2031-05-05' })), told(orne(), 1)], 1],
  [
    'a report without a day beside two days joins one of them only',
    [told(orne({ on: '2031-05-05' })), told(orne(), 1), told(orne({ on: '2031-05-06' }), 2)],
    2,
  ],
  [
    'a briefing and an interview',
    [told(orne({ addressee: 'reporters' })), told(orne({ medium: 'interview with Radio Tarn' }), 1)],
    2,
  ],
  [
    'two radio stations',
    [
      told(orne({ medium: 'interview with Radio Tarn' })),
      told(orne({ medium: 'interview with Lake Radio' }), 1),
    ],
    2,
  ],
  ['what was said after the other was printed', [told(orne(), 0, '2031-05-04'), told(orne({ on }), 1)], 2],
  [
    'a body, and the spokeswoman who speaks for it',
    [told(orne({ as: 'the Waterboard spokeswoman' })), told({ by: 'Waterboard' }, 1)],
    1,
  ],
  ['a body without a name', [told('the ministry'), told('The ministry', 1)], 1],
  [
    'a body, and a paper that it hung up',
    [told("the clerk's office"), told("the count on the door of the clerk's office", 1)],
    1,
  ],
  [
    'some of a people',
    [
      told({ by: 'Norlandic', as: 'Norlandic millers' }),
      told({ by: 'Norlandic', as: 'the Norlandic millers' }, 1),
    ],
    1,
  ],
  [
    'two sorts of a people',
    [
      told({ by: 'Norlandic', as: 'Norlandic millers' }),
      told({ by: 'Norlandic', as: 'Norlandic officials' }, 1),
    ],
    2,
  ],
  ['police', [told('police'), told('police', 1)], 1],
  ['officials, who may be anybody', [told('two officials'), told('two officials', 1)], 2],
  ['whoever "she" is', [told('she'), told('she', 1)], 2],
  ['a report that both cite', [told('the report'), told('The report', 1)], 1],
];

for (const [what, articles, origins] of counts)
  test(`counted: ${what}: ${origins}`, () => {
    const [claim] = claimsOf(articles);
    assert.equal(claim!.statements.length, articles.length);
    assert.equal(claim!.origins.length, origins);
    assert.deepEqual(claimsOf(articles.toReversed())[0]!.origins.length, origins);
  });

test('an article that credits an agency for a claim rests on it, and so does the agency’s own text', () => {
  const agency: Told = { ...FLAT, publisher: 'Littoral News Agency' };
  const [claim] = claimsOf([agency, told('LNA', 1), told('the Littoral News Agency', 2)]);
  assert.equal(claim!.status, 'single-origin');
});

test('an article that names another for a claim rests on that one', () => {
  const [claim] = claimsOf([{ ...FLAT, publisher: 'The Tarn Courier' }, told('The Tarn Courier', 1)]);
  assert.equal(claim!.status, 'single-origin');
});

test('how strictly origins are counted', () => {
  const passage: Passage = {
    from: { start: 0, end: FLAT.text.length },
    to: { start: 0, end: FLAT.text.length },
    kind: 'verbatim',
  };
  const reuse: Reuse[] = [
    { from: 'c', to: 'd', kind: 'partly', direction: 'known', share: 0.4, passages: [passage] },
  ];
  const articles = [told(orne()), told(orne(), 1), FLAT, { ...FLAT, text: `${FLAT.text} Schools are shut.` }];
  const count = (independentBy: OriginLevel): number =>
    claimsOf(articles, { reuse, independentBy })[0]!.origins.length;
  assert.deepEqual((['article', 'passage', 'upstream'] as const).map(count), [4, 3, 2]);
});

test('whoever has a passage from one who rests on an upstream rests on it too', () => {
  const first = told(orne());
  const start = first.text.indexOf(WORDS[0]);
  const passage: Passage = {
    from: { start, end: first.text.length },
    to: { start: 0, end: WORDS[0].length + 1 },
    kind: 'verbatim',
  };
  const reuse: Reuse[] = [
    { from: 'a', to: 'b', kind: 'partly', direction: 'known', share: 0.4, passages: [passage] },
  ];
  const copy: Told = { on, text: `${WORDS[0].replace('the', 'The')}.` };
  const { items, origins } = countedOf([first, copy, told(orne(), 1)], { reuse });
  assert.equal(items[0]!.status, 'single-origin');
  const upstream = origins.find(({ id }) => id === items[0]!.origins[0])!;
  assert.deepEqual(upstream.articles, ['a', 'b', 'c']);
});

test('words that two texts print and neither wrote are one upstream', () => {
  const span = { start: 0, end: FLAT.text.length };
  const reuse: Reuse[] = [
    {
      from: 'a',
      to: 'b',
      kind: 'not',
      direction: 'unknown',
      share: 0.1,
      passages: [{ from: span, to: span, kind: 'verbatim', upstream: true }],
    },
  ];
  const other = { ...FLAT, text: 'The burst dam swept off 34 barges moored below the weir.' };
  assert.equal(claimsOf([FLAT, other])[0]!.status, 'corroborated');
  assert.equal(claimsOf([FLAT, other], { reuse })[0]!.status, 'single-origin');
});

test('a quotation is said once, whoever prints how much of it as whose', () => {
  const [said, more] = ['The sluice was opened at four in the morning', ' and closed again before five'];
  const quote = (text: string, words: string, by: string): Told => ({
    on,
    text,
    reported: { [words]: { by, quoted: true } },
  });
  const claims = claimsOf([
    quote(`“${said},” the mill said.`, said, 'the mill'),
    quote(`“${said}${more},” Ilsa Orne told us.`, `${said}${more}`, 'Ilsa Orne'),
    { on, text: `In the words of the mill: ${said}${more}.` },
  ]);
  assert.ok(claims.every(({ status }) => status === 'single-origin'));
});

test('words that nobody is named for are one with no other such words', () => {
  const quote = (words: string, behind: string): Told => ({
    on,
    text: `“${words},” ${behind}.`,
    reported: { [words]: { by: 'a man', quoted: true } },
  });
  const [sluice, bridge] = [
    'The sluice was opened by hand at four in the morning of that day',
    'Nobody had oiled the hinges of the old swing bridge since last summer',
  ];
  const { origins } = countedOf([
    quote(sluice, 'a man said'),
    quote(sluice, 'said a man at the mill'),
    quote(bridge, 'a man said'),
    quote(bridge, 'said a man in the street'),
  ]);
  assert.deepEqual(
    origins.map(({ articles }) => articles),
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  );
});

test('what a text retells comes from there, also between the passages that were aligned', () => {
  const [one, other] = [
    FLAT,
    { on, text: 'When the dam burst, 34 barges moored below the weir were swept away.' },
  ];
  const far = { start: 0, end: 1 };
  const passage: Passage = { from: far, to: far, kind: 'rewritten' };
  const retold = (passages: Reuse['passages']): Reuse[] => [
    { from: 'a', to: 'b', kind: 'partly', direction: 'unknown', share: 0.1, passages },
  ];
  const statusOf = (reuse: readonly Reuse[]) => claimsOf([one, other], { reuse })[0]!.status;
  assert.equal(statusOf(retold([passage])), 'corroborated');
  assert.equal(statusOf(retold([passage, passage, passage])), 'single-origin');
});

test('a long sentence with a word changed was written once', () => {
  const text =
    'A raft of loose timber apparently opened the breach in the upper dam, followed by a landslide and a wave.';
  const [changed, own] = [
    text.replace('A raft of loose', 'Much'),
    'The upper dam was breached by loose timber, and a wave and a landslide were what followed the raft there.',
  ];
  const statusOf = (other: string) =>
    claimsOf([
      { on, text },
      { on, text: other },
    ])[0]!.status;
  assert.deepEqual([changed, own].map(statusOf), ['single-origin', 'corroborated']);
});

test('what is compiled from a report rests on it', () => {
  const agency: Told = { ...FLAT, publisher: 'Lakeland News Service' };
  const text = 'When the dam burst, 34 barges moored below the weir were swept away.';
  const compiled = (line: string): Told => ({ on, text: `${text}\n${line}` });
  const statusOf = (line: string) => claimsOf([agency, compiled(line)])[0]!.status;
  assert.equal(statusOf('Compiled from The Tarn Courier and Lakeland News Service'), 'single-origin');
  assert.equal(statusOf('The Tarn Courier is printed in Tarn.'), 'corroborated');
});

test('who reports the same words with another figure contradicts, and counts apart', () => {
  const other: Told = {
    on,
    text: 'Ilsa Orne told reporters that the burst dam had swept away 43 barges moored below the weir.',
    reported: { 'the burst dam had swept away 43 barges moored below the weir': orne({ cue: 'told' }) },
  };
  const [claim] = claimsOf([told(orne()), other]);
  assert.deepEqual([claim!.status, claim!.origins.length], ['contradicted', 2]);
});

test('articles that are one for a claim are not for another', () => {
  const fed = 'Rescuers fed 120 people in the gym of the old school.';
  const claims = claimsOf([
    { ...told(orne()), text: `${told(orne()).text} ${fed}` },
    {
      ...told(orne(), 1),
      text: `${told(orne(), 1).text} In the gym of the old school rescuers fed 120 people.`,
    },
  ]);
  assert.deepEqual(
    claims
      .filter(({ statements }) => statements.length > 1)
      .map(({ status }) => status)
      .sort(),
    ['corroborated', 'single-origin'],
  );
});

test('says on whose words they rest, and shows where each says so', () => {
  const briefed = orne({ on: '2031-05-05', addressee: 'reporters' });
  const { items, origins } = countedOf([told(briefed), told(briefed, 1)]);
  const [upstream] = origins;
  assert.deepEqual(items[0]!.origins, [upstream!.id]);
  assert.equal(upstream!.level, 'upstream');
  assert.equal(upstream!.upstream, 'briefing by Ilsa Orne, Monday 5 May 2031');
  assert.deepEqual(upstream!.stated, {
    kind: 'briefing',
    source: 'Ilsa Orne',
    said: { start: '2031-05-05', end: '2031-05-06' },
  });
  assert.equal(
    upstream!.because,
    'The A Post and The B Post rest on the same briefing by Ilsa Orne, Monday 5 May 2031.',
  );
  assert.deepEqual(
    upstream!.evidence.map(({ article, exact }) => [article, exact]),
    [
      ['a', 'Ilsa Orne told reporters'],
      ['b', 'Ilsa Orne told reporters'],
    ],
  );
});

test('ten reprints of one statement count once, whatever the order', () => {
  const reprints = Array.from({ length: 10 }, () => FLAT);
  const { items } = countedOf(reprints, {
    origins: reprints.map((_, at) => originOf(`o${at + 1}`, ['abcdefghij'[at]!])),
  });
  assert.deepEqual(
    items.map(({ status, origins }) => [status, origins.length]),
    [['single-origin', 1]],
  );
});
