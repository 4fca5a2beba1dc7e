import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './sentences.ts';

const abbreviations = new Set(['mr', 'dr', 'gen', 'u.s', 'a.m', 'p.m', 'no', 'inc', 'st', 'mar', 'sun']);
const endings = new Set(['mar', 'sun']);
const cueVerbs = new Set(['asked', 'said']);
const functionWords = new Set(['the', 'he', 'she', 'it', 'no', 'in', 'a', 'they']);

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['The ferry sailed. Nobody waved.', ['The ferry sailed.', 'Nobody waved.']],
  ['Mr. Orde met Dr. Anna P. Lisk. They spoke.', ['Mr. Orde met Dr. Anna P. Lisk.', 'They spoke.']],
  ['He left the U.S. He went home.', ['He left the U.S.', 'He went home.']],
  ['The U.S. Navy waited until 10 a.m. on Monday.', ['The U.S. Navy waited until 10 a.m. on Monday.']],
  ['They heard it at 2 a.m. “Two shots,” Lisk said.', ['They heard it at 2 a.m.', '“Two shots,” Lisk said.']],
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
  ['He met the cast of the U.S. It’s over.', ['He met the cast of the U.S.', 'It’s over.']],
  [
    'Lisk (b. March 2001) came c. 2020. A. P. Orde left.',
    ['Lisk (b. March 2001) came c. 2020.', 'A. P. Orde left.'],
  ],
  ['The sun. Nobody saw it on Sun. 4 May.', ['The sun.', 'Nobody saw it on Sun. 4 May.']],
  ['“Why now?” Lisk asked. “Why?” Nobody knew it.', ['“Why now?” Lisk asked.', '“Why?”', 'Nobody knew it.']],
  ['It was raised. [4] [5] It fell.[6] It rose.', ['It was raised. [4] [5]', 'It fell.[6]', 'It rose.']],
  ['nice place. we liked it! :) they were ok', ['nice place.', 'we liked it! :)', 'they were ok']],
  [
    'It left the harbour.Then it sank!! see ferry.example/Times.Then',
    ['It left the harbour.', 'Then it sank!!', 'see ferry.example/Times.Then'],
  ],
  ['2.1. The wall. It has two faults: 1. It leaks.', ['2.1. The wall.', 'It has two faults: 1. It leaks.']],
  ['', []],
];

for (const [text, expected] of cases)
  test(`parts ${JSON.stringify(text)}`, () => {
    const found = sentencesOf(text, { abbreviations, endings, functionWords, cueVerbs });
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      expected,
    );
  });

test('hostile rows of stops take no more time than their length', () => {
  const started = process.cpuUsage();
  sentencesOf(`${'.'.repeat(200_000)}x`, { abbreviations });
  sentencesOf('Mr. '.repeat(50_000), { abbreviations });
  sentencesOf(`${'x'.repeat(200_000)}. `, { abbreviations });
  assert.ok(process.cpuUsage(started).user < 1_000_000);
});
