import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from './en/index.ts';
import { type Credited, findCredits, withoutDateline } from './find-credits.ts';

const TEXT = [
  'A kiln in the Brask valley caught fire on Tuesday evening and burnt for nine hours, the fire service said.',
  'The owners had asked in March for leave to pull the building down, and were told to wait for the swifts.',
];

const article = (paragraphs: readonly string[], more: Partial<Credited> = {}): Credited => {
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'body' as const, start, end: start + paragraph.length };
    start = block.end + 1;
    return block;
  });
  return { text: paragraphs.join('\n'), blocks, byline: null, ...more };
};

const credited = (paragraphs: readonly string[], more: Partial<Credited> = {}): string[] =>
  findCredits(article(paragraphs, more), english).map(({ name, role }) => `${name}: ${role}`);

describe('whom an article credits', () => {
  const last: [line: string, expected: string[]][] = [
    ['Meridian News Agency', ['Meridian News Agency: agency']],
    ['Northern Press Service', ['Northern Press Service: agency']],
    ['Copyright 2031 Meridian News Agency. All rights reserved.', ['Meridian News Agency: agency']],
    ['(c) 2031 by the Meridian News Agency', ['Meridian News Agency: agency']],
    ['Source: The Brask Bugle', ['The Brask Bugle: original']],
    [
      'Compiled from The Ostrel Echo and Meridian News Agency',
      ['The Ostrel Echo: contributed', 'Meridian News Agency: contributed'],
    ],
    ['Compiled from wire reports', []],
    ['With information from Reuters', ['Reuters: contributed']],
    ['With material from LKN', ['LKN: contributed']],
    ['With information from the wires', []],
    ['So said the ministry’s press service', []],
    ['He now works for a press agency', []],
  ];
  for (const [line, expected] of last)
    it(`is read off “${line}” as the last line`, () => assert.deepEqual(credited([...TEXT, line]), expected));

  it('is read off lines around the text', () => {
    assert.deepEqual(credited(TEXT, { above: ['Lakeland News Service'] }), ['Lakeland News Service: agency']);
    assert.deepEqual(credited(TEXT, { below: ['Copyright 2031 Lakeland News Service'] }), [
      'Lakeland News Service: agency',
    ]);
    assert.deepEqual(credited(TEXT, { below: ['© AFP', 'Copyright 2031 The Brask Bugle'] }), []);
  });

  it('is no agency whose picture stands last', () => {
    const below = ['Meridian News Agency'];
    const { blocks, ...rest } = article([...TEXT, 'The kiln on Wednesday']);
    const pictured = blocks.map((block, at) => (at === 2 ? { ...block, kind: 'caption' as const } : block));
    assert.deepEqual(findCredits({ ...rest, blocks: pictured, below }, english), []);
  });

  const addresses: [uri: string, expected: string[]][] = [
    ['https://bugle.example/reuters/2031/03/04/kiln.html', ['Reuters: agency']],
    ['https://bugle.example/wires/afp/kiln.html', ['Agence France-Presse: agency']],
    ['https://bugle.example/aponline/2031/03/04/kiln.html', ['Associated Press: agency']],
    ['https://bugle.example/pa/kiln.html', []],
    ['https://bugle.example/news/reuters', []],
    ['https://bugle.example/topic/reuters/kiln.html', []],
    ['reuters/2031/kiln.txt', []],
  ];
  for (const [uri, expected] of addresses)
    it(`is read off ${uri}`, () => assert.deepEqual(credited(TEXT, { uri }), expected));
});

describe('a dateline', () => {
  const [story] = TEXT as [string];
  for (const dateline of [
    'ORLE (LNA) - ',
    '(LNA) ',
    'HALVEN, Norrland – ',
    'West Orle, Norrland (LNA) ',
    'Orle (LNA) — ',
  ])
    it(`is left off the sentence that it opens: ${dateline}`, () => {
      const text = `${dateline}${story}`;
      const { start, end } = withoutDateline(article([text]), { start: 0, end: text.length });
      assert.equal(text.slice(start, end), story);
    });

  for (const opening of [
    'The Orle Dockers’ Union (ODU) ',
    'Norrland Rail, Orle and ',
    'In Orle (population 900) ',
  ])
    it(`is not what a sentence says itself: ${opening}`, () => {
      const text = `${opening}${story}`;
      assert.equal(withoutDateline(article([text]), { start: 0, end: text.length }).start, 0);
    });

  it('is left off below what is printed of an old picture', () => {
    const told = article(['FILE - In this May 4, 2030 file photo, kilns smoke in Orle.', `ORLE — ${story}`]);
    const block = told.blocks[1]!;
    const { start, end } = withoutDateline(told, block);
    assert.equal(told.text.slice(start, end), story);
  });

  it('is of the first sentence alone', () => {
    const text = `(LNA) ${story} It went out.`;
    const at = text.indexOf('It went');
    assert.equal(withoutDateline(article([text]), { start: at, end: text.length }).start, at);
  });
});
