import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier } from '../../test/e2e/fixture.ts';
import type { Reuse } from '../model/reuse.ts';
import { layOut } from './edition.ts';
import { type Copy, lineagesOf } from './lineage.ts';

const [agency, reprint, growers, spun] = dossier.articles.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
];
const passages: Reuse['passages'] = [
  { from: { start: 0, end: 5 }, to: { start: 0, end: 5 }, kind: 'verbatim' },
];

const pair = (from: string, to: string, share: number, direction: Reuse['direction'] = 'known'): Reuse => ({
  from,
  to,
  share,
  direction,
  kind: 'partly',
  passages,
});

/** Returns trees as "a(b(c) d)", with names for the ids. */
function drawn(...reuse: Reuse[]): string {
  const names = new Map([agency, reprint, growers, spun].map((id, index) => [id, 'ARGS'[index]!]));
  const draw = ({ article, copies }: Copy): string =>
    names.get(article)! + (copies.length > 0 ? `(${copies.map(draw).join(' ')})` : '');
  return lineagesOf(layOut({ ...dossier, reuse }))
    .whole[0]!.trees.map(draw)
    .join(' ');
}

const CASES: readonly [says: string, reuse: Reuse[], expected: string][] = [
  ['a copy hangs on its original', [pair(agency, reprint, 0.9)], 'A(R) S'],
  ['a copy of a copy hangs on the copy', [pair(agency, reprint, 0.9), pair(reprint, spun, 0.8)], 'A(R(S))'],
  ['of two originals the closer one counts', [pair(agency, spun, 0.4), pair(reprint, spun, 0.7)], 'A R(S)'],
  [
    'a known direction counts before a larger share',
    [pair(agency, spun, 0.4), pair(reprint, spun, 0.7, 'unknown')],
    'A(S(R))',
  ],
  ['a circle is never drawn', [pair(agency, reprint, 0.9), pair(reprint, agency, 0.8)], 'A(R) S'],
];

for (const [says, reuse, expected] of CASES) test(says, () => assert.equal(drawn(...reuse), expected));

test('reuse between origins stands beside the trees', () => {
  const between = pair(agency, growers, 0.2);
  assert.deepEqual(lineagesOf(layOut({ ...dossier, reuse: [between] })).beside, [between]);
});
