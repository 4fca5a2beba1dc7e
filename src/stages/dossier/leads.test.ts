import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Swap } from '../../model/article.ts';
import { leadLines } from './leads.ts';
import { citeWords, madeFindings } from './made.ts';

const day = '2031-05-10';
const printed = 'The Velm impoundment was opened on Friday. The council paid the farmers 9 million crowns.';
const likely = 'The Velm dam was opened on Friday. The council paid the farmers 9 million crowns.';

/** Returns the leads of a spun text beside a clean one. */
function leadsBeside(clean: string, confidence = 0.9): string[] {
  const made = madeFindings({ courier: { day, text: clean }, stream: { day, text: printed, spun: true } });
  const swap: Swap = {
    ...citeWords('stream', printed, 'farmers'),
    text: 'farmers',
    restored: 'farmers',
    alternatives: [],
    confidence,
    basis: 'habit',
  };
  const article = { ...made.articles[1]!, spun: { ...made.articles[1]!.spun, swaps: [swap] } };
  const [, annotation] = madeFindings({
    courier: { day, text: clean },
    stream: { day, text: likely },
  }).annotations;
  const money = citeWords('stream', likely, '9 million crowns');
  const values = [{ start: money.start, end: money.end, kind: 'money' as const, text: money.exact }];
  const shift = printed.length - likely.length;
  const found = {
    ...made,
    articles: [made.articles[0]!, article],
    likely: [
      {
        article,
        text: likely,
        annotation: { ...annotation!, values: values as never },
        toPrint: ({ start, end }: { start: number; end: number }) => ({
          start: start === 0 ? 0 : start + shift,
          end: end + shift,
        }),
      },
    ],
  };
  return leadLines(found, english).map(({ text }) => text);
}

test('a figure that only a spun text has is a lead, in its likely words', () => {
  const [lead, ...others] = leadsBeside('The Velm dam was opened on Friday.');
  assert.match(lead ?? '', /: The council paid the farmers 9 million crowns\.$/u);
  assert.deepEqual(others, []);
});

test('what a clean text tells is no lead, nor is a guess', () => {
  assert.deepEqual(leadsBeside('The council paid 9 million crowns to the farmers on Friday.'), []);
  assert.deepEqual(leadsBeside('The Velm dam was opened on Friday.', 0.3), []);
});
