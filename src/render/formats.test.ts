import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier } from '../../test/e2e/fixture.ts';
import { nasty } from '../../test/nasty.ts';
import { FORMATS, formatNamed, formatOfFile } from './formats.ts';

for (const [file, name] of [
  ['strike.html', 'html'],
  ['STRIKE.HTM', 'html'],
  ['a/b.markdown', 'md'],
  ['strike.json', 'json'],
  ['strike.csl.json', 'csl'],
  ['strike.jsonld', 'jsonld'],
  ['strike.annotations.jsonld', 'annotations'],
  ['strike.zip', 'csv'],
  ['strike.bib', 'bibtex'],
  ['strike.ics', 'ics'],
  ['strike.graphml', 'graphml'],
] as const)
  test(`takes ${file} for ${name}`, () => assert.equal(formatOfFile(file)?.name, name));

test('takes nothing for a form that has no such ending', () => {
  for (const file of ['strike', 'strike.pdf', 'html', '']) assert.equal(formatOfFile(file), undefined);
});

test('every form has its own name and ending', () => {
  const names = FORMATS.map(({ name }) => name);
  assert.equal(new Set(names).size, FORMATS.length);
  for (const format of FORMATS) {
    assert.equal(formatNamed(format.name), format);
    assert.equal(formatOfFile(`x${format.extension}`), format);
  }
});

for (const { name, render } of FORMATS)
  test(`writes ${name} of a dossier, of one with nasty words and of an empty one`, async () => {
    const { reuse, quotations, claims, timeline } = dossier;
    assert.ok([reuse, quotations, claims, timeline].every(({ length }) => length > 0));
    const empty = { ...dossier, reuse: [], quotations: [], utterances: [], claims: [], timeline: [] };
    const framing = { concepts: [], voices: [], omissions: [] };
    for (const one of [dossier, nasty, { ...empty, framing, expectations: [], brief: { sections: [] } }])
      assert.ok((await render(one)).length > 0);
  });
