import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { type Key, readKey, withoutMarkup } from './key.ts';

const morning =
  'Ferry held\nThe ferry lay at Torwik on Monday. Torwik Lines said on Monday that it had no crew.\n';
const articles = (more: object = {}) => ({
  articles: [
    { id: 'm', file: 'm.txt', title: 'Ferry held', publisher: ['Post'], published: '2031-12-31', ...more },
  ],
});

test('a key is found by its words: once, or where brackets mark the part that is meant', () => {
  const key = read({
    'claims.json': {
      claims: [
        {
          id: 'c',
          text: '',
          status: ['corroborated'],
          evidence: { m: ['The ferry', 'said [[on Monday]] that'] },
        },
      ],
    },
  });
  assert.deepEqual(
    key.claims![0]!.evidence.map(({ start, end }) => morning.slice(start, end)),
    ['The ferry', 'on Monday'],
  );
});

test('names are found as whole words, the longest first', () => {
  const entity = (id: string, forms: string[]) => ({ id, name: forms[0], type: 'place', forms });
  const key = read({
    'entities.json': { entities: [entity('t', ['Torwik']), entity('l', ['Torwik Lines'])] },
  });
  assert.deepEqual(
    key.entities!.map(({ mentions }) => mentions.map(({ start }) => start)),
    [[28], [46]],
  );
});

test('a day is an interval, across the turn of the year too', () => {
  assert.deepEqual(read({}).articles[0]!.published, { start: '2031-12-31', end: '2032-01-01' });
});

test('a layer without a file is not in the key', () => {
  assert.deepEqual(Object.keys(read({})), ['hash', 'articles', 'junk']);
});

const faults: [what: string, files: Record<string, object>, expected: RegExp][] = [
  ['words that are not there', claim('The tram'), /claim c: not there in m: The tram/],
  ['words that are there twice', claim('on Monday'), /there more than once/],
  ['an article that nobody knows', claim('The ferry', 'x'), /there is no article x/],
  [
    'a form that nothing has',
    { 'entities.json': { entities: [{ id: 'h', name: 'Holt', type: 'person', forms: ['Holt'] }] } },
    /entity h: nowhere: Holt/,
  ],
  [
    'a title that is not in the text',
    { 'articles.json': articles({ title: 'Ferry sunk' }) },
    /title is not in the text/,
  ],
  [
    'all faults at once',
    { ...claim('The tram'), 'articles.json': articles({ title: 'Ferry sunk' }) },
    /title.*\n.*The tram/,
  ],
];

for (const [what, files, expected] of faults) {
  test(`a key is refused for ${what}`, () => {
    assert.throws(() => read(files), expected);
  });
}

test('a changed corpus has another hash', () => {
  assert.notEqual(read({}).hash, read({}, `${morning} `).hash);
  assert.equal(read({}).hash, read({}).hash);
});

const pages: [page: string, expected: string][] = [
  ['<html><body><p>One &amp; two</p>\n<script>let x</script><p>three</p></body></html>', 'One & two three'],
  ['# Plain\n\na < b', '# Plain a < b'],
];

for (const [page, expected] of pages) {
  test(`without markup: ${expected}`, () => assert.equal(withoutMarkup(page).trim(), expected));
}

function claim(words: string, article = 'm'): Record<string, object> {
  return { 'claims.json': { claims: [{ id: 'c', text: '', status: [], evidence: { [article]: words } }] } };
}

/** Returns the key that these files make, over a corpus of one page. */
function read(files: Record<string, object>, page = morning): Key {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  try {
    const all = { 'corpus/m.txt': page, ...prefixed({ 'articles.json': articles(), ...files }) };
    for (const [name, content] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return readKey(join(folder, 'corpus'), join(folder, 'key'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const prefixed = (files: Record<string, object>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`key/${name}`, JSON.stringify(content)]),
  );
