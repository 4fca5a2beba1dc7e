import assert from 'node:assert/strict';
import { it } from 'node:test';
import { renderHtml } from '../render/html.ts';
import { compileDossier } from './compile-dossier.ts';

const TEXT =
  'The ferry to Osterholm will sail again on Monday, the port of Vennery said. It had lain in the dock since the storm. Clerk Ivo Brandt said that tickets bought before the storm remain good until the summer.';

const dossierOf = (when: string, readAt?: string) => {
  const text = `<html><body><article><h1>Ferry sails again</h1><p>The Vennery Post · ${when}</p><p>${TEXT}</p></article></body></html>`;
  const page = { id: 'p1', uri: 'ferry.html', mediaType: 'text/html', sha256: 'f'.repeat(64), text };
  const failure = { input: 'saved', cause: 'It has a picture.', remedy: 'Look at it.' };
  return compileDossier([{ ...page, ...(readAt && { readAt }) }], [failure]).dossier;
};

const aboutArticles = (...given: Parameters<typeof dossierOf>): string[] =>
  dossierOf(...given).unchecked.flatMap(({ what, why }) => (what === 'articles' ? [why] : []));

it('says what the page’s words about its time were taken to mean', () => {
  assert.deepEqual(aboutArticles('Yesterday', '2031-05-03T12:00:00Z'), [
    'It is dated “Yesterday” only; that is taken to mean 2 May 2031.',
  ]);
});

it('heads what is about an input by its name as it is', () => {
  const page = renderHtml(dossierOf('2 May 2031'));
  assert.match(page, /<dt><bdi>saved<\/bdi><\/dt>/);
  assert.match(page, /<dt><bdi>Comparison<\/bdi><\/dt>/);
});
