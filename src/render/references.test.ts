/** References are read as other programs read them: by Citation.js. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { dossier } from '../../test/e2e/fixture.ts';
import { NASTY, nasty } from '../../test/nasty.ts';
import { renderBibtex } from './bibtex.ts';
import { renderCsl } from './csl.ts';

/** A title stands on one line, without what turns text around. */
const ON_ONE_LINE = NASTY.replace(/\s+/g, ' ').replace('\u202e', '\ufffd');

for (const [form, render] of [
  ['CSL-JSON', (of: typeof dossier) => JSON.parse(renderCsl(of))],
  ['BibTeX', renderBibtex],
] as const) {
  test(`${form} lists every article with its publisher and day`, () => {
    const { data } = new Cite(render(dossier), { strict: true });
    assert.equal(data.length, dossier.articles.length);
    assert.partialDeepStrictEqual(data[0], {
      type:
        'article-newspaper'.slice(0, form === 'BibTeX' ? 7 : undefined) +
        (form === 'BibTeX' ? '-journal' : ''),
      title: 'Vell dam gates stay shut as council and growers quarrel',
      'container-title': 'Northern Press Service',
      issued: { 'date-parts': [[2044, 5, 2]] },
    });
    assert.equal(new Set(data.map(({ id }) => id)).size, data.length);
  });

  test(`${form} prints nasty titles and names as they are`, () => {
    const [item] = new Cite(render(nasty), { strict: true }).data;
    assert.equal(item!.title, ON_ONE_LINE);
    assert.equal(item!['container-title'], ON_ONE_LINE);
  });

  test(`${form} gives no address that is none`, () => {
    for (const { URL: address } of new Cite(render(dossier)).data)
      assert.ok(address === undefined || /^https?:/.test(address));
  });
}

test('a byline of several names is several authors, none of them cut in two', () => {
  const [first, ...others] = dossier.articles;
  const signed = {
    ...dossier,
    articles: [{ ...first!, byline: 'Ada van der Renn, LNA and Sons' }, ...others],
  };
  for (const given of [JSON.parse(renderCsl(signed)), renderBibtex(signed)])
    assert.deepEqual(
      new Cite(given).data[0]!.author?.map(({ literal, family }) => literal ?? family),
      ['Ada van der Renn', 'LNA and Sons'],
    );
});
