import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { isAside, isStatement, tells } from './part.ts';

function read(text: string): ParsedSentence {
  const [tree] = english.annotator!().parse([english.tokenizer.tokensOf(text, 0, text.length)]);
  return tree!;
}

type Part = readonly [sentence: string, part: string, isOne: boolean];

const parts: readonly Part[] = [
  ['The dam was opened on Friday, and the lake fell by a metre.', 'the lake fell by a metre', true],
  [
    'The gates went up at noon, although nobody had warned the farmers.',
    'nobody had warned the farmers',
    true,
  ],
  // It holds only if something else does.
  ['If the rain stops, the gates will be closed.', 'the rain stops', false],
  // Somebody says it.
  ['The mayor said that the lake had fallen by a metre.', 'the lake had fallen by a metre', false],
  [
    "Insiders in the mayor's camp tell the Courier that the count has flipped the race and that she is up by 41 votes.",
    'she is up by 41 votes',
    false,
  ],
  // Its subject stands elsewhere, or its end is cut off.
  ['The mayor opened the gates and closed the bridge.', 'closed the bridge', false],
  ['The council paid the farmers nine million crowns.', 'The council paid the farmers', false],
];

for (const [sentence, part, isOne] of parts)
  test(`${isOne ? 'a statement' : 'no statement'}: “${part}” of “${sentence}”`, () => {
    const start = sentence.indexOf(part);
    assert.equal(isStatement(read(sentence), { start, end: start + part.length }, english.grammar), isOne);
  });

const asides: readonly Part[] = [
  [
    'The council thanked the farmers who had opened the gates in 2030.',
    'who had opened the gates in 2030',
    true,
  ],
  [
    'Although the gates were opened on Friday, the lake did not fall.',
    'the gates were opened on Friday',
    true,
  ],
  ['The farmers had opened the gates in 2030.', 'The farmers had opened the gates in 2030', false],
  ['The mayor said that the lake had fallen by a metre.', 'the lake had fallen by a metre', false],
  ['The dam was opened on Friday, and the lake fell by a metre.', 'the lake fell by a metre', false],
];

for (const [sentence, part, isOne] of asides)
  test(`${isOne ? 'beside what is told' : 'what is told'}: “${part}” of “${sentence}”`, () => {
    const start = sentence.indexOf(part);
    assert.equal(isAside(read(sentence), { start, end: start + part.length }), isOne);
  });

const told: readonly (readonly [sentence: string, tells: boolean])[] = [
  [
    "VELMOND, March 18 (CN) - The Data Protection Office fined Corvel Bank 31 million euros on Tuesday for failing to protect customers' data.",
    true,
  ],
  ['The council paid the farmers nine million crowns.', true],
  ['Ask the mayor why the gates were opened at night.', false],
  ['Brecht, 61, of the village of Upper Velm for selling the dam.', false],
];

for (const [sentence, does] of told)
  test(`${does ? 'tells something' : 'tells nothing'}: ${sentence}`, () =>
    assert.equal(tells(read(sentence), english.grammar), does));
