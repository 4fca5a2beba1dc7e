import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../language/en/index.ts';
import type { Quotation } from '../../model/quotation.ts';
import { madeArticle, madeEntities } from './made.ts';
import { findQuotations } from './quotations.ts';

function quotationsIn(marked: string): readonly Quotation[] {
  const made = madeArticle('a1', marked);
  return findQuotations(made.article, made.annotation, madeEntities([made]), english).items;
}

test('no two quotations have the same id', () => {
  const texts = [
    'He noted, warning that it might not be safe to cross the weir, that the gates were shut.',
    'According to Dunst, Olsvik said the weir was safe, Calder said.',
    'The weir, said Dunst, according to Olsvik, was safe.',
    'Dunst said, adding that she feared that the weir “was gone”, that it was late.',
    'Dunst said that Olsvik said that Calder said that the weir was safe.',
  ];
  for (const text of texts) {
    const ids = quotationsIn(text).map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)], text);
  }
});
