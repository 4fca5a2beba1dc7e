import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { SharedPosition } from '../../model/stance.ts';
import { cite } from '../../text/offsets.ts';
import { gatherClaims } from './claims.ts';
import type { Found } from './found.ts';
import { readAll } from './read-all.ts';
import { dayOf, foundOf, originOf } from './trial.ts';
import { readWho } from './who.ts';

const story = (): Found =>
  foundOf([
    {
      text: 'The council of Merrow will raise its harbour wall by two metres, Orla Tamm said on Monday.',
      on: '2031-05-06',
      names: ['Orla Tamm'],
      days: { 'on Monday': '2031-05-05' },
      reported: {
        'The council of Merrow will raise its harbour wall by two metres': { by: 'Orla Tamm', cue: 'said' },
      },
    },
    {
      text: 'Merrow raises its harbour wall by two metres. Nobody was told of it before.',
      on: '2031-05-07',
    },
  ]);

/** Returns the claims of the same articles that nobody has read before. */
const fromNothing = (found: Found): string => JSON.stringify(gatherClaims(structuredClone(found), english));

const before = story();
gatherClaims(before, english);

const [first, second] = before.articles;
const [monday] = before.times;
const CHANGES: readonly (readonly [what: string, change: Partial<Found>])[] = [
  ['nothing', {}],
  [
    'who is called otherwise',
    { entities: before.entities.map((one) => ({ ...one, name: 'Mayor Orla Tamm' })) },
  ],
  [
    'who is of another kind',
    { entities: before.entities.map((one) => ({ ...one, type: 'organisation' as const })) },
  ],
  [
    'another speaker',
    { quotations: before.quotations.map((one) => ({ ...one, sourceText: 'a clerk', source: null })) },
  ],
  ['no quotations', { quotations: [] }],
  [
    'another day',
    {
      times: before.times.map((one) => ({
        ...one,
        reference: dayOf('2031-05-07'),
        expressions: monday!.expressions.map((time) => ({
          ...time,
          start: 0,
          end: 6,
          date: dayOf('2031-06-02'),
        })),
      })),
    },
  ],
  ['one origin', { origins: [originOf('o1', [first!.id, second!.id])] }],
  [
    'a later date',
    {
      articles: [
        first!,
        { ...second!, published: { value: dayOf('2031-05-09'), basis: 'stated', evidence: [] } },
      ],
    },
  ],
];

for (const [what, change] of CHANGES)
  test(`articles that were read before have the claims that they have from nothing: ${what}`, () => {
    const found = { ...before, ...change };
    assert.equal(JSON.stringify(gatherClaims(found, english)), fromNothing(found));
  });

test('what articles state is known where others print the same words, and positions come in another order', () => {
  const told = before.annotations.find(({ article }) => article === second!.id)!.sentences;
  const positions = told.map(
    (sentence): SharedPosition => ({ text: '', passages: [cite(second!, sentence)] }),
  );
  assert.equal(positions.length, 2);
  const saidIn = (found: Found): object[] =>
    readAll(found, readWho(found.entities, english), english).statements.map(({ said }) => said);
  const said = saidIn({ ...before, positions });
  const quotations = before.quotations.map((one) => ({ ...one, utterance: 'u1' }));
  assert.ok(quotations.length > 0);
  const again = saidIn({ ...before, quotations, positions: positions.toReversed() });
  assert.ok(again.every((one, at) => one === said[at]));
});
