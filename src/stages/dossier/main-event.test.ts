import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import { writeBrief } from './brief.ts';
import { type MadeText, madeClaim, madeFindings, onDay } from './made.ts';

type Texts = Readonly<Record<string, MadeText>>;

const bridge: Texts = {
  mail: {
    day: '2031-05-02',
    text: 'Kelder closed its old iron bridge on Friday. Cars must drive round by Velm. The town paid 80,000 crowns for a new rail in March. Boats may still pass.',
  },
  post: {
    day: '2031-05-02',
    text: 'The old iron bridge of Kelder was closed to all traffic on Friday. Mayor Ada Brecht spoke of rust. In March the town paid 80,000 crowns for a new rail.',
  },
};

/** Returns the lines under the first heading; what was done in March is dated, the closing is not. */
function openingOf(texts: Texts): string[] {
  const claims = [
    madeClaim(texts, {
      mail: 'Kelder closed its old iron bridge on Friday.',
      post: 'The old iron bridge of Kelder was closed to all traffic on Friday.',
    }),
    madeClaim(texts, {
      mail: 'The town paid 80,000 crowns for a new rail in March.',
      post: 'In March the town paid 80,000 crowns for a new rail.',
    }),
  ];
  const timeline = [
    {
      date: onDay('2031-03-04'),
      precision: 'day' as const,
      text: 'The town paid 80,000 crowns for a new rail in March.',
      modality: 'asserted' as const,
      evidence: claims[1]!.statements.map(({ evidence }) => evidence),
    },
  ];
  const findings = madeFindings(texts, { claims, timeline: timeline as never });
  return writeBrief(findings, english).items[0]!.items.map(({ text }) => text);
}

test('a brief opens with what the accounts open with, before what led to it', () => {
  const [first, second] = openingOf(bridge);
  assert.match(first!, /bridge.*closed|closed.*bridge/);
  assert.match(second!, /80,000/);
});
