/** Pages that are made to take long: what they cost grows with their size and no faster. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOfText } from '../../src/fetch/page-of.ts';
import { english } from '../../src/language/en/index.ts';
import type { ReadPage } from '../../src/model/page.ts';
import { compileDossier } from '../../src/pipeline/compile-dossier.ts';
import { cutPage } from '../../src/pipeline/extract.ts';
import { extractArticles } from '../../src/stages/extract/extract.ts';
import { assertLinear } from './growth.ts';

const STORY =
  '<p>The ferry to Osterholm will sail again on Monday, the harbour office said.</p><p>It had lain in the dock since the storm of 3 March.</p>';
const page = (body: string): ReadPage =>
  pageOfText(
    'page.html',
    `<!doctype html><title>Ferry sails again</title><h1>Ferry sails again</h1>${body}`,
  ) as ReadPage;

/** What stands on the page so many times. */
const HOSTILE: readonly (readonly [what: string, size: number, body: (size: number) => string])[] = [
  ['elements in one another', 10000, (size) => '<div>'.repeat(size) + STORY + '</div>'.repeat(size)],
  ['quotations in one another', 10000, (size) => '<blockquote>'.repeat(size) + STORY],
  ['lists in one another', 4000, (size) => `<ul><li>${'<ul><li>'.repeat(size)}${STORY}`],
  ['tables in one another', 2000, (size) => `${'<table><tr><td>'.repeat(size)}${STORY}`],
  ['crossed tags', 2000, (size) => '<b><i><p></b>x</i>'.repeat(size) + STORY],
  [
    'blanks of an author',
    2000,
    (size) => `<meta name="citation_author" content="${' '.repeat(size)},${' '.repeat(size)},">${STORY}`,
  ],
  ['links', 10000, (size) => STORY + '<a href="/x">Ferry sails again</a> '.repeat(size)],
  ['trails of steps', 100, (size) => `<p>Home${'/ a'.repeat(36)}/${'x'.repeat(60)}</p>`.repeat(size) + STORY],
  [
    'attributes of one element',
    10000,
    (size) => `<p ${Array.from({ length: size }, (_, at) => `a${at}="b"`).join(' ')}>${STORY}`,
  ],
  ['letters of one attribute', 400000, (size) => `<p class="${'x '.repeat(size / 2)}">${STORY}`],
  ['entities', 40000, (size) => `<p>${'&amp;&#x41;&notit;'.repeat(size / 3)}${STORY}`],
  ['lines', 40000, (size) => `<pre>${'a\n'.repeat(size)}</pre>${STORY}`],
  ['paragraphs of a letter', 10000, (size) => `${STORY}${'<p>a</p>'.repeat(size)}`],
  ['words without a stop', 20000, (size) => `<p>${'ferry '.repeat(size)}</p>`],
  ['letters without a blank', 200000, (size) => `<p>${'x'.repeat(size)}</p>`],
  ['marks on one letter', 100000, (size) => `<p>a${'\u0301'.repeat(size)}</p>${STORY}`],
  ['letters of a title', 100000, (size) => `<h1>${'Ferry '.repeat(size / 6)}</h1>${STORY}`],
  [
    'pieces of linked data',
    1000,
    (size) =>
      `<script type="application/ld+json">[${'{"@type":"NewsArticle","headline":"Ferry"},'.repeat(size)}{}]</script>${STORY}`,
  ],
];

describe('what the extraction takes of a page grows with it', () => {
  for (const [what, size, body] of HOSTILE)
    it(`by ${what}`, () => assertLinear(size, (count) => extractArticles(page(body(count)), english)));

  it('and 100,000 elements in one another or a million links are read to the end', () => {
    for (const body of ['<div>'.repeat(100_000) + STORY, STORY + '<a href="/x">x</a>'.repeat(1_000_000)]) {
      const cut = cutPage(page(body), { main: true, publishers: [] });
      assert.ok('articles' in cut, JSON.stringify(cut).slice(0, 300));
    }
  });
});

const plain = (text: string): ReadPage =>
  pageOfText('page.txt', `Ferry sails again\n\n2 May 2031\n\n${text}`) as ReadPage;

/** What is read of an article, so many letters of it. */
const LONG: readonly (readonly [what: string, text: (size: number) => string])[] = [
  ['letters of one sentence', (size) => `${'the ferry sails again and '.repeat(size / 26)}stops.`],
  ['commas of one sentence', (size) => `The ferry sails ${'again, '.repeat(size / 7)}and stops.`],
  [
    'numbers of one sentence',
    (size) => `It costs ${'5, 7 and 12 million crowns or '.repeat(size / 30)}more.`,
  ],
  ['lines', (size) => 'a b\n'.repeat(size / 4)],
  ['nested quotations', (size) => '“He said: ‘No.’ '.repeat(size / 16)],
  ['odd letters', (size) => '👩‍🚒ﷺ\u0301\u202eשלום漢字İ '.repeat(size / 20)],
];

describe('what a dossier takes of an article', () => {
  for (const [what, text] of LONG)
    it(`grows with the ${what}`, () =>
      assertLinear(2400, (count) => compileDossier([plain(text(count))], [])));

  it('is nothing for a sentence that does not end: it is said that it was not read', () => {
    const endless = `The mayor spoke on Monday.\n\n${'the ferry sails again and '.repeat(10_000)}stops.`;
    const { dossier } = compileDossier([plain(endless)], []);
    assert.ok(dossier.unchecked.some(({ why }) => /too long to be read whole: one sentence/.test(why)));
  });

  it('is nothing for an article of a million letters: it is refused', () => {
    for (const text of ['the ferry sails again and '.repeat(40_000), 'a b\n'.repeat(250_000)]) {
      const { dossier, empty } = compileDossier([plain(text)], []);
      assert.deepEqual(dossier.articles, []);
      assert.match(empty[0]!.cause, /longer than any article/);
    }
  });
});
