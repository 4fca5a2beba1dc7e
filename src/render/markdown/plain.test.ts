import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from './plain.ts';

const CASES: readonly [text: string, expected: string][] = [
  ['The gates stayed shut.', 'The gates stayed shut.'],
  ['two\nlines  and\tblanks', 'two lines and blanks'],
  ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
  ['[a link](javascript:x)', '\\[a link\\](javascript:x)'],
  ['a | b', 'a \\| b'],
  ['[^1] and &lt;', '\\[^1\\] and \\&lt;'],
  ['https://example.org and www.example.org', 'https\\://example.org and www\\.example.org'],
  ['- not a list', '\\- not a list'],
  ['# not a heading', '\\# not a heading'],
  ['12. not a list', '12\\. not a list'],
  ['$x$ @somebody #12', '\\$x\\$ \\@somebody \\#12'],
];

for (const [text, expected] of CASES) test(`writes ${text}`, () => assert.equal(plain(text), expected));
