import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier, DossierArticle } from '../model/dossier.ts';
import { nameSources } from './sources.ts';

const article = (id: string, publisher: string | null, uri = 'notes'): DossierArticle => ({
  id,
  page: `p${id}`,
  uri,
  title: null,
  publisher,
  byline: null,
  published: null,
  language: 'en',
  text: '',
  blocks: [],
  parts: [],
  spun: { share: 0, verdict: 'clean', swaps: [] },
});

const codes = (...articles: DossierArticle[]): Record<string, string> => {
  const pages = articles.map(({ page }) => ({ id: page, uri: '', mediaType: '', sha256: '', segments: [] }));
  const sources = nameSources({ pages, articles } as unknown as Dossier);
  return Object.fromEntries([...sources.values()].map(({ name, code }) => [name, code]));
};

test('a code is made of the name’s initials, or of its first letters', () => {
  assert.deepEqual(
    codes(
      article('1', 'The Velm Courier'),
      article('2', 'Lantern'),
      article('3', 'OWN'),
      article('4', 'Radio of the Lake'),
      article('5', 'Вельмские новости'),
    ),
    {
      'The Velm Courier': 'VC',
      Lantern: 'LAN',
      OWN: 'OWN',
      'Radio of the Lake': 'RL',
      'Вельмские новости': 'ВН',
    },
  );
});

test('without a publisher the site or the file stands in, and without these the number of the page', () => {
  assert.deepEqual(
    codes(
      article('1', null, 'https://www.velm.example/dam?id=1'),
      article('2', ' ', 'reports/04-lake-diary.txt'),
      article('3', null, '-'),
      article('4', null, 'javascript:alert(1)'),
    ),
    { 'velm.example': 'VEL', 'lake-diary': 'LD', 'Page 3': 'P3', 'Page 4': 'P4' },
  );
});

test('files keep the numbers that tell them apart, and digests are no names', () => {
  assert.deepEqual(
    codes(
      article('1', null, '/in/01-velm.txt'),
      article('2', null, '/in/02-velm.txt'),
      article('3', null, '/in/000_b3261ab56f80156c.txt'),
    ),
    { '01-velm': 'VEL', '02-velm': 'VELM', 'Page 3': 'P3' },
  );
});

test('no two names share a code, and the order of the articles does not matter', () => {
  const names = ['Velm Courier', 'Vale Chronicle', 'Vesper Call', 'Vast Coast', ...Array(30).keys()].map(
    (n) => (typeof n === 'string' ? n : `Vine Club ${String.fromCharCode(65 + n)}`),
  );
  const forwards = codes(...names.map((name, index) => article(String(index), name)));
  const backwards = codes(...names.map((name, index) => article(String(index), name)).reverse());
  assert.equal(new Set(Object.values(forwards)).size, names.length);
  assert.deepEqual(forwards, Object.fromEntries(Object.entries(backwards).reverse()));
});

test('articles of one publisher share its code', () => {
  assert.deepEqual(codes(article('1', 'Velm Courier'), article('2', 'Velm Courier')), {
    'Velm Courier': 'VC',
  });
});
