import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Claim } from '../model/claim.ts';
import { ownWords } from './repeated-claims.ts';

const claim = (id: string, text: string, ...quotes: string[]): Claim => ({
  ...{ id, text, kind: 'event', status: 'single-origin', origins: ['o1'] },
  statements: quotes.map((quote) => ({
    evidence: { article: 'a1', start: 0, end: quote.length, exact: quote },
    attributedTo: [],
    modality: 'asserted',
    asOf: null,
  })) as unknown as Claim['statements'],
});

it('tells claims apart that are parts of one sentence', () => {
  const sentence = 'The ferry left at noon and ran aground off Vellin.';
  const claims = [
    claim('c1', sentence, 'it set out at twelve', 'The ferry left at noon'),
    claim('c2', sentence, 'ran aground\noff Vellin'),
    claim('c3', 'Nobody was hurt.', 'Nobody was hurt'),
  ];
  assert.deepEqual(
    [...ownWords(claims)],
    [
      ['c1', 'The ferry left at noon'],
      ['c2', 'ran aground off Vellin'],
    ],
  );
});

it('has the first words where none of them stand in what is shown', () => {
  const claims = [
    claim('c1', 'Ilsa Vennick: We sign.', 'we will sign'),
    claim('c2', 'Ilsa Vennick: We sign.', 'We sign'),
  ];
  assert.deepEqual([...ownWords(claims).values()], ['we will sign', 'We sign']);
});
