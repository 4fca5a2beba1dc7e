import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english } from '../../language/en/index.ts';
import { pairWords } from './pair-words.ts';
import { tokensOf } from './tokens.ts';

const model = english.spin();
const tokens = (text: string) => tokensOf(text, { start: 0, end: text.length, opens: true }, model);

/** The words that differ: "printed = clean", with a star where only their places tell. */
function differing(printed: string, clean: string): string[] {
  const [here, there] = [tokens(printed), tokens(clean)];
  const wordsIn = (list: typeof here, { start, end }: { start: number; end: number }): string =>
    list
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
  return pairWords(here, there, model)
    .filter(({ kind }) => kind !== 'equal')
    .map((pair) => {
      const star = pair.kind === 'forced' || pair.kind === 'name' ? '*' : '';
      return `${wordsIn(here, pair.printed)} =${star} ${wordsIn(there, pair.clean)}`;
    });
}

describe('words of a spun passage beside those of a clean one', () => {
  const cases: [printed: string, clean: string, expected: string[]][] = [
    ['The ferry will sail on Monday', 'The ferry will sail on Monday', []],
    [
      'The ferry volition sail connected Monday',
      'The ferry will sail on Monday',
      ['volition = will', 'connected = on'],
    ],
    [
      'Nobody sailed due to the fact that the h2o rose',
      'Nobody sailed because the water rose',
      ['due to the fact that = because', 'h2o = water'],
    ],
    [
      'She said the old heron was sold to the town',
      'She said the old ferry was sold to the town',
      ['heron =* ferry'],
    ],
    [
      'The boats of Halvard Fruit sailed from the Olsvik Waterway Board today',
      'The boats of Halvard Quince sailed from the Olsvik River Board today',
      ['Fruit =* Quince', 'Waterway =* River'],
    ],
    ['The ferry will sail on Monday from the old pier', 'The ferry will sail from the old pier', []],
  ];
  for (const [printed, clean, expected] of cases)
    it(printed, () => assert.deepEqual(differing(printed, clean), expected));

  const kept: [what: string, printed: string, clean: string][] = [
    [
      'a number',
      'They said that 12 boats were lost in the storm',
      'They said that 15 boats were lost in the storm',
    ],
    ['a name', 'It was sold to Mara Dunst by the old town', 'It was sold to Mara Olsvik by the old town'],
    [
      'a word beside another that differs',
      'the old heron walked far along the pier',
      'the old men sat quietly along the pier',
    ],
    ['a word at the edge', 'heron sailed from the pier', 'nobody sailed from the pier'],
  ];
  for (const [what, printed, clean] of kept)
    it(`takes ${what} for another fact`, () => assert.deepEqual(differing(printed, clean), []));
});
