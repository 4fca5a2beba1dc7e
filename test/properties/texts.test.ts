/** What holds of every text, however odd, when it is cut into sentences and words. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { english } from '../../src/language/en/index.ts';
import { wellFormed } from '../../src/text/well-formed.ts';
import { wordsOf } from '../../src/text/words.ts';

const PIECES = [
  ...[
    'The ferry',
    'sails',
    'again',
    'U.S.',
    'Mr.',
    'e.g.',
    'no. 5',
    '1,200',
    '11:30am',
    'don’t',
    'Fähre',
    '漢字',
    'İ',
  ],
  ...[
    '. ',
    '.',
    '? ',
    '! ',
    '… ',
    '.” ',
    '“',
    '”',
    '"',
    "'",
    '(',
    ')',
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '-',
    ' – ',
    ':',
    ';',
  ],
  ...[
    '\u0301',
    '\u200d',
    '👩‍🚒',
    '\ud83d',
    '\udc00',
    '\0',
    '[1]',
    ':-)',
    'http://a.example/b?c',
    '2.1. ',
    '•',
    '¿',
  ],
];
/** Text as it is printed, and text as nobody prints it. */
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const blank = /^\s*$/;

describe('of every text', () => {
  it('the sentences cover all but blanks, in order, and none has blanks at its edges', () => {
    fc.assert(
      fc.property(text, (given) => {
        let at = 0;
        for (const { start, end } of english.tokenizer.sentencesOf(given, 0, given.length)) {
          assert.match(given.slice(at, start), blank);
          assert.ok(start >= at && end > start);
          assert.equal(given.slice(start, end), given.slice(start, end).trim());
          at = end;
        }
        assert.match(given.slice(at), blank);
      }),
      { seed: 2031, numRuns: 3000 },
    );
  });

  it('the words hold every letter and digit, in order, and each is what stands there', () => {
    fc.assert(
      fc.property(text, (given) => {
        let at = 0;
        for (const word of wordsOf(given)) {
          assert.doesNotMatch(given.slice(at, word.start), /[\p{L}\p{N}]/u);
          assert.equal(word.text, given.slice(word.start, word.end));
          at = word.end;
        }
        assert.doesNotMatch(given.slice(at), /[\p{L}\p{N}]/u);
      }),
      { seed: 2031, numRuns: 3000 },
    );
  });

  it('a stretch has the words that it has alone', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (given, one, other) => {
        const [start, end] = [one % (given.length + 1), other % (given.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const alone = wordsOf(given.slice(start, end)).map((word) => ({
          ...word,
          start: word.start + start,
          end: word.end + start,
        }));
        assert.deepEqual(wordsOf(given, start, end), alone);
      }),
      { seed: 2031, numRuns: 1000 },
    );
  });

  it('the well-formed one is as long, and the same when it is made well formed again', () => {
    fc.assert(
      fc.property(text, (given) => {
        const made = wellFormed(given);
        assert.equal(made.length, given.length);
        assert.ok(made.isWellFormed());
        assert.equal(wellFormed(made), made);
      }),
      { seed: 2031, numRuns: 1000 },
    );
  });
});
