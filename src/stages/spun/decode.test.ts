import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SpinModel, Substitution } from '../../language/spin.ts';
import { wordsOf } from '../../text/words.ts';
import { type Ease, type Reading, readOriginals, startsWithVowel } from './decode.ts';
import { tokensOf } from './tokens.ts';

/** A language of a few words: what follows what costs nothing, all else five nats. */
const USUAL = [
  'the ferry will sail on monday',
  'he said the ferry will sail',
  'a ship and an old ship',
  'because the old ship will sail',
];
const WORDS = [
  '<s>',
  '</s>',
  ...new Set(USUAL.flatMap((sentence) => sentence.split(' '))),
  ...['volition', 'connected', 'helium', 'vessel', 'elderly', 'due', 'to', 'fact', 'boat'],
];
const pair = (rest: string, originals: string, cost: number, known: boolean): Substitution => ({
  rest: idsOf(rest),
  originals: idsOf(originals),
  cost,
  known,
  telling: known,
});
const idsOf = (words: string): number[] => wordsOf(words).map(({ text }) => WORDS.indexOf(text));

const PAIRS: Readonly<Record<string, readonly Substitution[]>> = {
  volition: [pair('', 'will', 1, true)],
  connected: [pair('', 'on', 1, true)],
  helium: [pair('', 'he', 1, true)],
  elderly: [pair('', 'old', 1, true)],
  vessel: [pair('', 'ship', 6, false), pair('', 'boat', 6, false)],
  due: [pair('to the fact', 'because', 1, true)],
  ferry: [pair('', 'ship', 1, false)],
};
const FOLLOWS = new Set(
  USUAL.flatMap((sentence) => {
    const words = ['<s>', ...sentence.split(' '), '</s>'];
    return words.slice(1).map((word, i) => `${words[i]} ${word}`);
  }),
);
const model: SpinModel = {
  begin: 0,
  end: 1,
  idOf: (word) => WORDS.indexOf(word),
  wordOf: (id) => WORDS[id]!,
  logProbability: (_, second, word) => (FOLLOWS.has(`${WORDS[second]} ${WORDS[word]}`) ? 0 : -5),
  substitutionsOf: (id) => PAIRS[WORDS[id]!] ?? [],
};

const read = (text: string, ease?: Ease): Reading[] =>
  readOriginals(tokensOf(text, { start: 0, end: text.length, opens: true }, model), model, ease);

const readAs = (text: string, ease?: Ease): string[] =>
  read(text, ease).map(
    ({ from, to, originals }) =>
      `${wordsOf(text)
        .slice(from, to)
        .map((word) => word.text)
        .join(' ')} = ${originals.map(model.wordOf).join(' ')}`,
  );

describe('a sentence read as its likeliest original', () => {
  const sentences: [text: string, readings: string[]][] = [
    ['The ferry will sail on Monday', []],
    ['The ferry volition sail connected Monday', ['volition = will', 'connected = on']],
    ['Helium said the ferry will sail', ['Helium = he']],
    ['Due to the fact the old ship will sail', ['Due to the fact = because']],
    ['The ferry', []],
    ['', []],
  ];
  for (const [text, readings] of sentences)
    it(text || 'no words', () => assert.deepEqual(readAs(text), readings));

  it('asks more of a reading than it costs', () => {
    assert.deepEqual(readAs('an old vessel'), ['vessel = ship']);
    assert.deepEqual(
      readAs('an old vessel', () => -5),
      [],
    );
  });

  it('believes more of a text that is known to be spun', () => {
    assert.deepEqual(readAs('vessel'), []);
    assert.deepEqual(
      readAs('an old vessel', (printed) => (model.wordOf(printed) === 'vessel' ? 4 : 0)),
      ['vessel = ship'],
    );
  });

  it('says what a reading gains after its cost, and what fits nearly as well', () => {
    const [reading] = read('an old vessel', () => 2);
    // Two joins of five nats each are mended, at a cost of six less two. “Boat” mends neither.
    assert.equal(reading!.gain, 6);
    assert.deepEqual(reading!.alternatives, []);
  });

  it('tries known pairs only on what looks like a name', () => {
    assert.deepEqual(readAs('he said the Vessel'), []);
    assert.deepEqual(readAs('he said the ferry Volition sail'), ['Volition = will']);
  });

  it('takes “a” and “an” as the spinner left them: they fit the original', () => {
    const stranded = read('a elderly ship');
    const fitting = read('an elderly ship');
    assert.ok((fitting[0]?.gain ?? 0) > (stranded[0]?.gain ?? 0));
  });
});

describe('words that take “an”', () => {
  const words: [word: string, vowel: boolean][] = [
    ['apple', true],
    ['hour', true],
    ['honest', true],
    ['umbrella', true],
    ['uninvited', true],
    ['union', false],
    ['university', false],
    ['user', false],
    ['one', false],
    ['European', false],
    ['ship', false],
  ];
  for (const [word, vowel] of words)
    it(`${word}: ${vowel}`, () => assert.equal(startsWithVowel(word), vowel));
});
