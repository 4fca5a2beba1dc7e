import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutFolds } from './folds.ts';

const LONG = 'The wall is to be raised by two metres. '.repeat(50);
const fold = (inside: string, name = 'more'): string =>
  `<details class="${name}"><summary>4 more</summary>${inside}</details>`;
const at = (name: string): string => `/folds/${name}`;

describe('a page without its folds', () => {
  it('has a link where something long was folded, which is kept by that name', () => {
    const { html, folds } = withoutFolds(`<p>Above</p>${fold(`<p>${LONG}</p>`)}<p>Below</p>`, ['more'], at);
    const [[name, content]] = [...folds] as [[string, string]];
    assert.equal(content, `<p>${LONG}</p>`);
    assert.equal(
      html,
      `<p>Above</p><details class="more" data-fold="/folds/${name}"><summary>4 more</summary><p class="note"><a href="/folds/${name}">Open this by itself</a></p></details><p>Below</p>`,
    );
  });

  it('leaves what is short, open or of another kind', () => {
    const page = `${fold('<p>Short</p>')}${fold(LONG, 'article')}<details class="more" open><summary>Open</summary>${LONG}</details>`;
    assert.deepEqual(withoutFolds(page, ['more'], at), { html: page, folds: new Map() });
  });

  it('opens a long list piece by piece, each with whole items', () => {
    const item = `<li>${LONG}<ul><li>Inside</li></ul></li>`;
    const list = `<ul class="claims">${item.repeat(50)}</ul><p>And 3 more.</p>`;
    const { folds } = withoutFolds(fold(list), ['more'], at);
    const pieces = [...folds.values()].reverse();
    const items = pieces.map((piece) => piece.split(LONG).length - 1);
    assert.equal(
      items.reduce((sum, one) => sum + one),
      50,
    );
    assert.ok(pieces.length > 1 && pieces.every((piece) => piece.length < 50_000));
    for (const [index, piece] of pieces.entries()) {
      const behind = items.slice(index + 1).reduce((sum, one) => sum + one, 0);
      const next = [...folds.keys()].at(-2 - index);
      const more = `<details class="more" data-fold="/folds/${next}"><summary>${behind} more</summary>`;
      assert.ok(piece.startsWith('<ul class="claims"><li>'));
      assert.equal(piece.includes(more), behind > 0);
      assert.equal(piece.endsWith('</ul><p>And 3 more.</p>'), behind === 0);
    }
  });

  it('leaves folds out of folds, also of those that stay', () => {
    const { html, folds } = withoutFolds(`${fold(`${LONG}${fold(LONG, 'node')}`)}`, ['more', 'node'], at);
    const [inner, outer] = [...folds.keys()];
    assert.equal(folds.get(inner!), LONG);
    assert.match(folds.get(outer!)!, new RegExp(`data-fold="/folds/${inner}"`));
    assert.ok(!html.includes('metres'));
    const stays = withoutFolds(fold(`<b>Copies</b>${fold(LONG, 'node')}`, 'article'), ['node'], at);
    assert.match(
      stays.html,
      /^<details class="article"><summary>4 more<\/summary><b>Copies<\/b><details class="node" data-fold=/,
    );
    assert.equal(stays.html.match(/<\/details>/g)!.length, 2);
  });
});
