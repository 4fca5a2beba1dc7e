import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { BriefItem } from '../../model/brief.ts';
import { citeWords, madeFindings } from './made.ts';
import { Told } from './told.ts';

/** Returns the lines of those of an outlet each that a brief tells. */
function toldOf(...lines: readonly string[]): string[] {
  const texts = Object.fromEntries(lines.map((text, at) => [`outlet-${at}`, { text, day: '2031-05-02' }]));
  const items = lines.map(
    (text, at): BriefItem => ({
      text,
      status: 'single',
      evidence: [citeWords(`outlet-${at}`, text, text)],
    }),
  );
  return new Told(english, madeFindings(texts)).pick(items, lines.length).map(({ text }) => text);
}

test('a short line is told by a longer one', () => {
  const long = 'The council of Velm closed all four gates of the old dam on Friday.';
  assert.deepEqual(toldOf(long, 'The four gates of the dam are closed.'), [long]);
});

test('a few words that a long line has do not tell it', () => {
  const lines = [
    'All four gates have been working since midnight.',
    'Some 3,200 farmers walked to the dam at midnight in a dispute over new cranes and brought the sale of barley to a halt at all four gates.',
  ];
  assert.deepEqual(toldOf(...lines), lines);
});

test('the sentence that a side of a difference is cited from tells more than the side', () => {
  const wire = 'Twelve people died and 31 were missing after fire broke out on the ferry Elda off Kalos.';
  const post = 'At least 14 people have died.';
  const findings = madeFindings({
    wire: { text: wire, day: '2031-05-02' },
    post: { text: post, day: '2031-05-02' },
  });
  const cited = citeWords('wire', wire, wire);
  const differ: BriefItem = {
    text: 'Wire: “Twelve people died”; Post: “At least 14 people have died”.',
    status: 'contested',
    evidence: [cited, citeWords('post', post, post)],
  };
  const told = new Told(english, findings);
  told.pick([differ], 1);
  assert.equal(told.pick([{ text: wire, status: 'single', evidence: [cited] }], 1).length, 1);
});
