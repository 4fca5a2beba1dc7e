import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Swap } from '../../model/article.ts';
import { restoreDates } from './dates.ts';
import { indexNames, listedNames, restoreBodies, restoreNames, wordsOfName } from './names.ts';
import { tokensOf } from './tokens.ts';

const model = english.spin();
const tokens = (text: string) => [tokensOf(text, { start: 0, end: text.length, opens: true }, model)];
const told = (swaps: readonly Swap[]): string[] => swaps.map(({ text, restored }) => `${text} = ${restored}`);

describe('names that were translated word by word', () => {
  const listed = (text: string): string[] => told(restoreNames(tokens(text), model, [listedNames(english)]));
  const cases: [text: string, expected: string[]][] = [
    ['A speaker of the White Home said so', ['Home = House']],
    ['The White Home’s answer came late', ['Home = House']],
    ['A speaker of the White House said so', []],
    ['They flew home from the United States', []],
    ['Its Native Americans and Indigenous Americans agree', []],
    ['They went to a white home on the hill', []],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(listed(text), expected));

  it('are those that a clean article prints', () => {
    const evidence = { article: 'a', start: 0, end: 19, exact: 'Corlen Fire Service' };
    const printed = { words: ['Corlen', 'Fire', 'Service'], evidence };
    const names = indexNames([{ words: wordsOfName('Corlen Fire Service'), printed }]);
    const [swap, ...others] = restoreNames(tokens('It asked the Corlen Hearth Service'), model, [names]);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [swap?.text, swap?.restored, swap?.basis, swap?.evidence],
      ['Hearth', 'Fire', 'counterpart', evidence],
    );
  });
});

describe('bodies that nothing lists', () => {
  const cases: [text: string, expected: string[]][] = [
    ['Odo Lenk of the Basis for Rivers was there', ['Basis = Foundation']],
    ['the Middle on Inland Shipping said', ['Middle = Center']],
    ['He asked the Basis for Middle on Inland Shipping', ['Basis = Foundation', 'Middle = Center']],
    ['the Foundation for Rivers said', []],
    ['trade in the Middle East and Asia', []],
    ['on the basis of a report', []],
  ];
  for (const [text, expected] of cases)
    it(text, () => assert.deepEqual(told(restoreBodies(tokens(text), model, english)), expected));
});

describe('months and weekdays that were translated', () => {
  const cases: [text: string, expected: string[]][] = [
    ['The bridge was closed in Could and opened later', ['Could = May']],
    ['It opened on Could 12 in the rain', ['Could = May']],
    ['It opened on 12 Could 2031', ['Could = May']],
    ['They said that Could was a word', []],
    ['The bridge was closed in May', []],
    ['It could open on 12 March', []],
  ];
  for (const [text, expected] of cases)
    it(text, () =>
      assert.deepEqual(told(restoreDates(text, tokens(text), model, english.calendar)), expected),
    );
});
