import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './sentences.ts';

const abbreviations = new Set(['mr', 'dr', 'gen', 'u.s', 'a.m', 'p.m', 'no', 'inc', 'st', 'mar']);
const functionWords = new Set(['the', 'he', 'she', 'it', 'no', 'in', 'a', 'they']);

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['The ferry sailed. Nobody waved.', ['The ferry sailed.', 'Nobody waved.']],
  ['Mr. Orde met Dr. Anna P. Lisk. They spoke.', ['Mr. Orde met Dr. Anna P. Lisk.', 'They spoke.']],
  ['He left the U.S. He went home.', ['He left the U.S.', 'He went home.']],
  ['The U.S. Navy waited until 10 a.m. on Monday.', ['The U.S. Navy waited until 10 a.m. on Monday.']],
  ['Talks open at 10 a.m. The doors close at 6 p.m.', ['Talks open at 10 a.m.', 'The doors close at 6 p.m.']],
  [
    'He lives at No. 10 there. She said no. It was late.',
    ['He lives at No. 10 there.', 'She said no.', 'It was late.'],
  ],
  ['Dovrin Inc. The firm grew.', ['Dovrin Inc.', 'The firm grew.']],
  ['“Why?” she asked. “It is over.” Lisk nodded.', ['“Why?” she asked.', '“It is over.”', 'Lisk nodded.']],
  ['It cost 7.2 million. In 2031 it rose.', ['It cost 7.2 million.', 'In 2031 it rose.']],
  ['1. Count the boats. 2. Go home.', ['1. Count the boats.', '2. Go home.']],
  [
    'She waited ... and left. (He stayed.) It rained.',
    ['She waited ... and left.', '(He stayed.)', 'It rained.'],
  ],
  ['At last! The tide turned… They sailed', ['At last!', 'The tide turned…', 'They sailed']],
  ['', []],
];

for (const [text, expected] of cases)
  test(`parts ${JSON.stringify(text)}`, () => {
    const found = sentencesOf(text, abbreviations, 0, text.length, functionWords);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      expected,
    );
  });

test('hostile rows of stops take no more time than their length', () => {
  const started = process.cpuUsage();
  sentencesOf(`${'.'.repeat(200_000)}x`, abbreviations);
  sentencesOf('Mr. '.repeat(50_000), abbreviations);
  sentencesOf(`${'x'.repeat(200_000)}. `, abbreviations);
  assert.ok(process.cpuUsage(started).user < 1_000_000);
});
