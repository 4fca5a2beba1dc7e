import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier, DossierArticle } from '../model/dossier.ts';
import { layOut } from './edition.ts';
import { renderHtml } from './html.ts';
import { languageAt, languageNote, otherLanguage, written } from './languages.ts';
import { renderMarkdown } from './markdown.ts';

const TEXT = 'السوق\nالسوق مغلقة منذ ليلة السبت.\nThe hall is closed.';

const article: DossierArticle = {
  id: 'a1',
  page: 'p1',
  uri: 'khabar.txt',
  title: 'السوق',
  publisher: null,
  byline: null,
  published: null,
  language: 'ar',
  text: TEXT,
  blocks: [
    { kind: 'headline', start: 0, end: 5 },
    { kind: 'body', start: 6, end: 33 },
    { kind: 'body', start: TEXT.indexOf('The'), end: TEXT.length, language: 'en' },
  ],
  parts: [],
  spun: { share: 0, verdict: 'clean', swaps: [] },
};

const dossier: Dossier = {
  format: 'synoptic/dossier',
  version: 1,
  title: 'Market hall closed',
  date: null,
  stages: [],
  pages: [],
  articles: [article],
  reuse: [],
  origins: [],
  independentBy: 'upstream',
  entities: [],
  quotations: [],
  utterances: [],
  claims: [],
  issues: [],
  stances: [],
  shifts: [],
  timeline: [],
  expectations: [],
  framing: { concepts: [], voices: [], omissions: [] },
  brief: { sections: [] },
  unchecked: [],
};

test('a label names every language but the page’s own and an unknown one', () => {
  assert.deepEqual(['ar', 'fr', 'en', 'en-GB', 'und', ''].map(otherLanguage), [
    'Arabic',
    'French',
    null,
    null,
    null,
    null,
  ]);
});

test('words have the language and the direction of their paragraph', () => {
  assert.equal(languageAt(article, { start: 8 }), 'ar');
  assert.equal(languageAt(article, { start: TEXT.indexOf('hall') }), 'en');
  assert.deepEqual(written('ar'), { lang: 'ar', dir: 'rtl' });
  assert.deepEqual(written('und'), { lang: undefined, dir: 'auto' });
  const edition = layOut(dossier);
  assert.equal(languageNote(edition, { article: 'a1', start: 0, end: 5, exact: 'السوق' }), ' (in Arabic)');
});

test('the page shows a text in its language and direction, with a label', () => {
  const page = renderHtml(dossier);
  assert.match(page, /<div class="text" lang="ar" dir="rtl">/);
  assert.match(page, /<p class="body" data-start="34" lang="en" dir="auto">The hall/);
  assert.match(page, /<span>in Arabic<\/span>/);
});

test('the Markdown edition has the label too', () =>
  assert.match(renderMarkdown(dossier), /undated, in Arabic,/));
