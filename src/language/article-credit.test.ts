import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../model/article.ts';
import { creditOf } from './article-credit.ts';
import { english } from './en/index.ts';

const REPORT = '— A kiln in the Brask valley caught fire on Tuesday evening, the fire service said.';

function credited(publisher: string | null, mark: string): string | undefined {
  const text = `ORLE, Norrland (${mark}) ${REPORT}`;
  const article: Article = {
    id: 'a1',
    page: 'p1',
    uri: 'a1.txt',
    title: null,
    publisher,
    byline: null,
    published: null,
    language: 'en',
    text,
    blocks: [{ kind: 'body', start: 0, end: text.length }],
    parts: [],
  };
  return creditOf(article, english)?.name;
}

const cases: readonly (readonly [publisher: string | null, mark: string, expected: string])[] = [
  ['Norrland News Agency', 'LNA', 'Norrland News Agency'],
  ['Central Press', 'CP', 'Central Press'],
  ['Norrland News Agency', 'AP', 'Associated Press'],
  ['The Orle Post', 'LNA', 'LNA'],
  [null, 'LNA', 'LNA'],
];

for (const [publisher, mark, expected] of cases)
  test(`(${mark}) of ${publisher ?? 'nobody'} is ${expected}`, () => {
    assert.equal(credited(publisher, mark), expected);
  });
