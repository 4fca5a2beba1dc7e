import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import { ANNO_CONTEXT } from '../../test/anno-context.ts';
import { dossier } from '../../test/e2e/fixture.ts';
import { nasty } from '../../test/nasty.ts';
import { sha256 } from '../text/hashes.ts';
import { renderAnnotations } from './annotations.ts';

interface Selector {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface Target {
  readonly source: string;
  readonly state: { readonly cached: { readonly id: string; readonly sha256: string } };
  readonly selector: readonly [Selector, Selector];
}

interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body: readonly { readonly value?: string; readonly purpose: string }[];
  readonly target: Target | readonly Target[];
}

const itemsOf = (from: typeof dossier): Annotation[] => JSON.parse(renderAnnotations(from)).first.items;
const targetsOf = ({ target }: Annotation): Target[] => [target].flat() as Target[];

for (const from of [dossier, nasty])
  test(`points at words by position and by quote, in ${from === nasty ? 'a nasty' : 'a plain'} dossier`, () => {
    const texts = new Map(from.articles.map(({ id, text }) => [`urn:synoptic:article:${id}`, text]));
    const targets = itemsOf(from).flatMap(targetsOf);
    assert.ok(targets.length > 50);
    for (const { state, selector } of targets) {
      const text = texts.get(state.cached.id)!;
      const [position, quote] = selector;
      const characters = [...text];
      assert.equal(position.type, 'TextPositionSelector');
      assert.equal(characters.slice(position.start, position.end).join(''), quote.exact);
      assert.ok(text.toWellFormed().includes(quote.prefix.replace(/^\ufffd/, '') + quote.exact));
      assert.equal(state.cached.sha256, sha256(text));
    }
  });

test('names the page on the web, and never what is no address', () => {
  const sources = new Set(itemsOf(dossier).flatMap((one) => targetsOf(one).map(({ source }) => source)));
  assert.ok([...sources].some((source) => source.startsWith('https://')));
  for (const source of sources) assert.match(source, /^(?:https?:|urn:synoptic:article:)/);
});

test('gives every annotation an id of its own', () => {
  const ids = itemsOf(dossier).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('offers what a swapped word was, and links a copy to what it was copied from', () => {
  const items = itemsOf(dossier);
  const edit = items.find(({ motivation }) => motivation === 'editing')!;
  assert.equal(edit.body[0]!.value, 'dam gates');
  assert.equal(targetsOf(edit)[0]!.selector[1].exact, 'barrier doors');
  const copy = items.find(({ motivation }) => motivation === 'linking')!;
  assert.ok(copy.body.some((body) => 'selector' in body));
});

test('is JSON-LD of which a strict processor understands every word, all in the ontology', async () => {
  const expanded = await jsonld.expand(JSON.parse(renderAnnotations(nasty)), {
    documentLoader: async (url) => {
      assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
      return { documentUrl: url, document: ANNO_CONTEXT };
    },
    safe: true,
  } as jsonld.Options.Expand);
  const ontology = readFileSync(
    fileURLToPath(import.meta.resolve('@vocabulary/oa')).replace(/index\.js$/, 'oa.nq'),
    'utf8',
  );
  const used = new Set(JSON.stringify(expanded).match(/http:\/\/www\.w3\.org\/ns\/oa#\w+/g));
  assert.ok(used.size > 15);
  for (const term of used) assert.ok(ontology.includes(`<${term}>`), term);
});
