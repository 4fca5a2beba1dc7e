import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Claim } from '../../model/claim.ts';
import { cite } from '../../text/offsets.ts';
import { contesting, openQuestionLines } from './contested.ts';
import { madeFindings, onDay } from './made.ts';

const day = '2031-05-09';
const DENIED = 'The millers of Ostby denied that the mill of Ostby had burned.';
const OPEN = 'How the mill of Ostby caught fire has never been established.';
const PLAIN = 'The mill of Ostby burned to the ground on Friday night.';
const texts = {
  mail: { day, text: `${PLAIN} ${OPEN}` },
  post: { day, text: `The mill of Ostby stands. ${DENIED}` },
};
const made = madeFindings(texts, { date: { value: onDay(day), basis: 'given', evidence: [] } });

test('what nobody knows and what somebody denies is contested', () => {
  const lines = openQuestionLines(made, english);
  assert.deepEqual(lines.map(({ text }) => text).sort(), [DENIED, OPEN].sort());
  assert.ok(lines.every(({ status }) => status === 'contested'));
});

test('a denial of what no other account tells is not contested', () => {
  const alone = 'The millers of Ostby denied that they had asked a smith for money.';
  const lines = openQuestionLines(
    madeFindings({ ...texts, post: { day, text: `The mill of Ostby stands. ${alone}` } }),
    english,
  );
  assert.deepEqual(
    lines.map(({ text }) => text),
    [OPEN],
  );
});

test('what is denied to somebody is no denial', () => {
  const refused = 'The council denied the millers of Ostby access to the mill of Ostby.';
  const lines = openQuestionLines(
    madeFindings({ ...texts, post: { day, text: `The mill of Ostby stands. ${refused}` } }),
    english,
  );
  assert.deepEqual(
    lines.map(({ text }) => text),
    [OPEN],
  );
});

test('a line in the words of one side of a contradiction is contested', () => {
  const words = (id: 'mail' | 'post', exact: string) => {
    const { text } = texts[id];
    const start = text.indexOf(exact);
    return cite({ id, text }, { start, end: start + exact.length });
  };
  const stated = (id: 'mail' | 'post', exact: string) => ({
    evidence: words(id, exact),
    attributedTo: [],
    modality: 'asserted' as const,
    asOf: null,
    origin: `o-${id}`,
  });
  const claim: Claim = {
    id: 'c-1',
    text: PLAIN,
    kind: 'event',
    status: 'contradicted',
    origins: ['o-mail', 'o-post'],
    statements: [stated('mail', PLAIN), stated('post', DENIED)],
    disagreement: {
      type: 'negation',
      why: 'One says that it burned, the other that it did not.',
      values: [
        { value: 'burned', statements: [0] },
        { value: 'had burned', statements: [1] },
      ],
    },
  };
  const line = (exact: string): BriefItem => ({
    text: exact,
    status: 'single',
    evidence: [words('mail', exact)],
  });
  const mark = contesting({ ...made, claims: [claim] }, english);
  assert.equal(mark(line(PLAIN)).status, 'contested');
  assert.equal(mark(line(OPEN)).status, 'single');
});

test('a denial and a quotation that calls something untrue are contested wherever they stand', () => {
  const mark = contesting(made, english);
  const { text } = texts.post;
  const evidence = [cite({ id: 'post', text }, { start: 0, end: 10 })] as const;
  const cases: readonly (readonly [text: string, status: BriefItem['status']])[] = [
    [DENIED, 'contested'],
    ['The millers of Ostby branded talk of the mill of Ostby burned by night a hoax.', 'contested'],
    ['Olof Tamm: “What the Ostby papers print about my mill is simply not true.”', 'contested'],
    ['Siv Dahl: “The fire that they write of did not happen.”', 'contested'],
    ['Siv Dahl: “The mill was old, and we will build another.”', 'single'],
    ['The wedding that was planned for the mill did not take place.', 'single'],
    ['The millers denied that they had asked a smith for money.', 'single'],
  ];
  for (const [line, status] of cases)
    assert.equal(mark({ text: line, status: 'single', evidence }).status, status, line);
});
