import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readQuery } from './read-query.ts';

const READ: readonly (readonly [string, ReturnType<typeof readQuery>])[] = [
  ['harbour strike', { wanted: ['harbour', 'strike'], unwanted: [] }],
  ['“pilots’ union” -rumour', { wanted: ['pilots union'], unwanted: ['rumour'] }],
  ['mayor resig*', { wanted: ['mayor'], unwanted: [], beginning: 'resig' }],
  ['"never closed', { wanted: ['never closed'], unwanted: [] }],
  ['-"fake news" * ) OR', { wanted: ['OR'], unwanted: ['fake news'] }],
  ['', { wanted: [], unwanted: [] }],
];

for (const [typed, expected] of READ)
  it(`reads ${typed || 'nothing'}`, () => assert.deepEqual(readQuery(typed), expected));
