import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../text/hashes.ts';
import { pageOf } from './page-of.ts';

test('characters that no database keeps become U+FFFD in their places, in the text and in what is said of it', async () => {
  const text = `The Orle rises\n\n${'Two bridges were closed on Friday. '.repeat(4)}`;
  const bytes = Buffer.from(text.replace('Orle ', 'Orle\0'));
  const page = await pageOf('orle.txt', bytes, { metadata: { byline: 'Ida\0 Brand \ud800' } });
  assert.ok('text' in page);
  assert.equal(page.text, text.replace('Orle ', 'Orle\ufffd'));
  assert.equal(page.metadata?.byline, 'Ida\ufffd Brand \ufffd');
  assert.equal(page.sha256, sha256(bytes));
});
