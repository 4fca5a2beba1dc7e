import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html } from 'htm/preact';
import { ASSETS, assetUrl, EDITION } from './assets.ts';
import { framed } from './frame.ts';

describe('the frame of a page', () => {
  test('says where one is, and keeps what was searched for', () => {
    const page = framed({
      title: 'Feeds',
      place: '/feeds',
      query: 'harbour "wall"',
      body: html`<h1>Feeds</h1>`,
    });
    assert.match(page, /<title>Feeds · Synoptic<\/title>/);
    assert.match(page, /<a href="\/feeds" aria-current="page">Feeds<\/a>/);
    assert.match(page, /value="harbour &quot;wall&quot;"/);
    assert.match(page, /<main id="content" tabindex="-1" class="desk"><h1>Feeds<\/h1><\/main>/);
  });

  test('shows hostile words as words, and has no style or script of its own', () => {
    const page = framed({
      title: '</title><script>alert(1)</script>',
      query: '"><img src=x onerror=alert(1)>',
      body: html`<h1>${'<script>alert(1)</script>'}</h1>`,
    });
    assert.doesNotMatch(page, /<script>|<img|style=/);
  });
});

test('every asset that a page names is there', () => {
  const page = framed({ title: 'Synoptic', body: html`<p>Nothing</p>` });
  const named = [...page.matchAll(/(?:href|src)="\/assets\/([^/]+)\/([^"]+)"/g)];
  assert.ok(named.length >= 3);
  for (const [, edition, path] of named) {
    assert.equal(edition, EDITION);
    assert.ok(ASSETS.get(path!), path);
  }
  assert.throws(() => assetUrl('../../package.json'), /no asset/);
});
