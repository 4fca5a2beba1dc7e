import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Metadata } from '../../model/page.ts';
import { htmlPage, readBytes, STORY } from '../made.ts';

const texts = async (content: string | Uint8Array) =>
  (await readBytes(content)).pages.map(({ text }) => text);
const lines = (...records: unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const day = (start: string, end: string) => ({ start, end });

describe('an article in JSON', () => {
  it('has the fields of news-please', async () => {
    const record = {
      authors: ['Ivo Brandt', 'Lene Holm'],
      date_download: '2031-03-21 08:15:00',
      date_modify: '2031-03-20 12:00:00',
      date_publish: '2031-03-20 10:30:00',
      description: 'It had lain in the dock.',
      filename: 'https%3A%2F%2Fpost.example%2Fferry.json',
      image_url: null,
      language: 'en',
      localpath: null,
      maintext: STORY,
      source_domain: 'post.example',
      title: 'Ferry sails again',
      title_page: null,
      url: 'https://post.example/ferry',
    };
    const { pages, failures } = await readBytes(lines(record));
    assert.deepEqual(failures, []);
    const [{ id: _, sha256: __, ...page } = {} as never] = pages;
    assert.deepEqual(page, {
      uri: 'https://post.example/ferry',
      mediaType: 'text/plain',
      text: STORY,
      readAt: '2031-03-21T08:15:00+00:00',
      metadata: {
        uri: 'https://post.example/ferry',
        title: 'Ferry sails again',
        byline: 'Ivo Brandt, Lene Holm',
        published: day('2031-03-20', '2031-03-21'),
        modified: day('2031-03-20', '2031-03-21'),
        language: 'en',
      },
    });
  });

  const minute = day('2031-03-20T10:30:00+00:00', '2031-03-20T10:31:00+00:00');
  const named: [what: string, record: Record<string, unknown>, metadata: Metadata][] = [
    [
      'headline and outlet',
      { headline: 'Ferry', outlet: 'The Post', body: STORY },
      { title: 'Ferry', publisher: 'The Post' },
    ],
    [
      'the source of a news API',
      {
        title: 'Ferry',
        source: { id: null, name: 'The Post' },
        publishedAt: '2031-03-20T10:30:00Z',
        content: STORY,
      },
      { title: 'Ferry', publisher: 'The Post', published: minute },
    ],
    [
      'schema.org',
      {
        headline: 'Ferry',
        author: { '@type': 'Person', name: 'Lene Holm' },
        datePublished: '2031-03-20',
        inLanguage: 'en-GB',
        articleBody: STORY,
      },
      { title: 'Ferry', byline: 'Lene Holm', published: day('2031-03-20', '2031-03-21'), language: 'en-GB' },
    ],
    [
      'a time in seconds',
      { title: 'Ferry', timestamp: 1931682600, text: STORY },
      { title: 'Ferry', published: day('2031-03-19T10:30:00+00:00', '2031-03-19T10:31:00+00:00') },
    ],
    [
      'a domain where there is no address',
      { source_domain: 'post.example', text: STORY },
      { publisher: 'post.example' },
    ],
    [
      'a record within a record',
      { _index: 'news', _source: { title: 'Ferry', text: STORY } },
      { title: 'Ferry' },
    ],
    [
      'the name of the file where there is no address',
      { filename: 'https%3A%2F%2Fpost.example%2Fferry.json', text: STORY },
      { uri: 'https://post.example/ferry' },
    ],
  ];
  for (const [what, record, metadata] of named)
    it(`has ${what}`, async () => {
      assert.deepEqual((await readBytes(lines(record))).pages[0]?.metadata, metadata);
    });

  it('has its markup as HTML, its paragraphs as one text, and a number where it has no address', async () => {
    const { pages } = await readBytes(
      lines({ html: htmlPage('Ferry') }, { body: [STORY, STORY] }, { text: `<p>${STORY}</p>` }),
    );
    assert.deepEqual(
      pages.map(({ uri, mediaType, text }) => [uri, mediaType, text.length]),
      [
        ['file#1', 'text/html', htmlPage('Ferry').length],
        ['file#2', 'text/plain', 2 * STORY.length + 2],
        ['file#3', 'text/html', STORY.length + 7],
      ],
    );
  });
});

describe('a file of JSON', () => {
  const [one, two] = [{ text: 'One sails.' }, { text: 'Two } sail "again", [they say.' }];
  const both = [one.text, two.text];
  const layouts: [what: string, content: string | Uint8Array][] = [
    ['a record a line', lines(one, two)],
    [
      'a record a line, with blank lines and Windows breaks',
      `\ufeff\r\n${lines(one, two).replaceAll('\n', '\r\n\r\n')}`,
    ],
    ['a record a line, packed', gzipSync(lines(one, two))],
    ['a record a line, packed in members', Buffer.concat([gzipSync(lines(one)), gzipSync(lines(two))])],
    [
      'a record a line in UTF-16, as some shells write it',
      Buffer.from(`\ufeff${lines(one, two)}`, 'utf16le'),
    ],
    ['an array', JSON.stringify([one, two])],
    ['an array over many lines', JSON.stringify([one, two], null, 2)],
    ['an array of a record a line', `[\n${JSON.stringify(one)},\n${JSON.stringify(two)}\n]\n`],
    ['one object after the other', `${JSON.stringify(one, null, 2)}\n${JSON.stringify(two, null, 2)}`],
    ['an answer of a news API', JSON.stringify({ status: 'ok', totalResults: 2, articles: [one, two] })],
    [
      'an answer of a search engine',
      JSON.stringify({ took: 3, hits: { total: 2, hits: [{ _source: one }, { _source: two }] } }, null, 1),
    ],
  ];
  for (const [what, content] of layouts)
    it(`can be ${what}`, async () => {
      assert.deepEqual(await texts(content), both);
    });

  it('is read in an encoding of its own', async () => {
    assert.deepEqual(
      await texts(Buffer.from('{"text": "Caf\xe9 owners sail, d\xe9j\xe0 vu."}\n', 'latin1')),
      ['Café owners sail, déjà vu.'],
    );
  });

  it('is read around a broken line, also the first one', async () => {
    const { pages, failures } = await readBytes(`{"text": "cut\n${lines(one)}{"x": \n${lines(two)}`);
    assert.deepEqual(
      pages.map(({ text }) => text),
      both,
    );
    assert.deepEqual(
      failures.map(({ input }) => input),
      ['file#1', 'file#3'],
    );
    assert.match(failures[0]!.cause, /record is broken/);
  });

  it('is read around a line that is too long', async () => {
    const { pages, failures } = await readBytes(
      `${lines(one)}{"text": "${'x'.repeat(21 * 1024 * 1024)}"}\n${lines(two)}`,
    );
    assert.deepEqual(
      pages.map(({ text }) => text),
      both,
    );
    assert.match(failures[0]!.cause, /larger than 20 MB/);
  });

  it('that ends within an array is named, and what stands before is read', async () => {
    const { pages, failures } = await readBytes(JSON.stringify([one, two]).slice(0, -5));
    assert.deepEqual(
      pages.map(({ text }) => text),
      [one.text],
    );
    assert.match(failures[0]!.cause, /cut short/);
  });

  it('says how many records have no text', async () => {
    const { failures } = await readBytes(lines(one, { id: 7 }, two, ['x']));
    assert.equal(failures[0]!.cause, '2 of its 4 records hold no text.');
    const other = await readBytes(lines(one, { id: 7 }, two));
    assert.equal(other.failures[0]!.cause, '1 of its 3 records holds no text.');
  });

  const others: [what: string, content: string, cause: RegExp][] = [
    ['settings', '{\n  "name": "harbour",\n  "version": "1.0.0"\n}\n', /holds no articles/],
    ['numbers', '[{"a": 1}, {"a": 2}]', /holds no articles/],
    ['a dossier', '{\n  "format": "synoptic/dossier",\n  "version": 1 }', /a dossier that Synoptic made/],
  ];
  for (const [what, content, cause] of others)
    it(`says that it holds ${what} and no articles`, async () => {
      const { pages, failures } = await readBytes(content);
      assert.deepEqual(pages, []);
      assert.equal(failures.length, 1);
      assert.match(failures[0]!.cause, cause);
    });

  it('is not what begins with a bracket', async () => {
    assert.deepEqual(await texts('[Updated] The ferry sails.'), ['[Updated] The ferry sails.']);
    assert.deepEqual(await texts('{ferry} The ferry sails.'), ['{ferry} The ferry sails.']);
  });
});
