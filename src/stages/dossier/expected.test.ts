import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { outcomeLines } from './expected.ts';
import { citeWords, madeFindings, onDay } from './made.ts';

const texts = {
  mail: { day: '2031-05-02', text: 'The count at Ostby will begin on Thursday, Ada Brecht said.' },
  post: { day: '2031-05-05', text: 'The count at Ostby will begin on Saturday, Ada Brecht said.' },
  radio: { day: '2031-05-12', text: 'The count at Ostby began on Saturday in the Corn Hall.' },
};
const cite = (id: keyof typeof texts, words: string) => citeWords(id, texts[id].text, words);

test('what was put off and came then is told in the words that say when it was to come', () => {
  const findings = madeFindings(texts, {
    expectations: [
      {
        id: 'x-count',
        kind: 'planned',
        text: 'The count at Ostby will begin on Saturday.',
        holder: null,
        due: onDay('2031-05-10'),
        moved: [{ due: onDay('2031-05-08'), evidence: cite('mail', 'Thursday') }],
        outcome: 'met',
        because: 'It came about as planned.',
        evidence: [
          cite('mail', 'The count at Ostby will begin on Thursday'),
          cite('post', 'The count at Ostby will begin on Saturday'),
        ],
        outcomeEvidence: [cite('radio', 'The count at Ostby began on Saturday')],
      },
    ],
  });
  assert.deepEqual(
    outcomeLines(findings, english).map(({ text }) => text),
    ['The count at Ostby will begin on Saturday, Ada Brecht said. It came about as planned.'],
  );
});
