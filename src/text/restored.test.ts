import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoredText } from './restored.ts';

const PRINTED = 'Workers met successful May connected the quay.';
const { text, toPrint, fromPrint } = restoredText(PRINTED, [
  { start: 12, end: 22, restored: 'in' },
  { start: 27, end: 36, restored: 'on' },
]);

test('undoes the swaps', () => assert.equal(text, 'Workers met in May on the quay.'));

const words: readonly (readonly [likely: string, printed: string])[] = [
  ['Workers met', 'Workers met'],
  ['in', 'successful'],
  ['in May', 'successful May'],
  ['May on', 'May connected'],
  ['the quay.', 'the quay.'],
  [' May ', ' May '],
];

for (const [likely, printed] of words)
  test(`“${likely}” stands for “${printed}”`, () => {
    const start = text.indexOf(likely);
    const place = toPrint({ start, end: start + likely.length });
    assert.equal(PRINTED.slice(place.start, place.end), printed);
    assert.deepEqual(fromPrint(place), { start, end: start + likely.length });
  });

test('takes a swap whole that a stretch cuts', () => {
  const start = text.indexOf('n May');
  const place = toPrint({ start, end: start + 5 });
  assert.equal(PRINTED.slice(place.start, place.end), 'successful May');
});
