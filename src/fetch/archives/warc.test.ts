import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { htmlPage, readBytes, response, STORY, warcRecord } from '../made.ts';

const FERRY = 'https://post.example/ferry';
const HTML = htmlPage('Ferry sails again');
const http = (...fields: string[]): string =>
  ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8', ...fields].join('\r\n');
const other = (n: number): Buffer => response(`https://post.example/${n}`, htmlPage(`Page ${n}`));
const addresses = async (bytes: Uint8Array): Promise<string[]> =>
  (await readBytes(bytes)).pages.map(({ uri }) => uri.slice('https://post.example/'.length));

describe('a record of a web archive', () => {
  it('is a page with its address and the time when it was recorded', async () => {
    const { pages, failures } = await readBytes(response(FERRY, HTML));
    assert.deepEqual(failures, []);
    const [{ uri, mediaType, readAt, text } = {}] = pages;
    assert.deepEqual([uri, mediaType, readAt, text], [FERRY, 'text/html', '2031-03-20T10:00:00Z', HTML]);
  });

  const chunked = (text: string): string =>
    `${text.replace(/[\s\S]{1,100}/g, (part) => `${part.length.toString(16)};x=y\r\n${part}\r\n`)}0\r\n\r\n`;
  const encoded: [what: string, body: Uint8Array | string, header: string][] = [
    ['in chunks', chunked(HTML), http('Transfer-Encoding: chunked')],
    ['said to be in chunks, and stored whole', HTML, http('Transfer-Encoding: chunked')],
    ['packed with gzip', gzipSync(HTML), http('Content-Encoding: gzip')],
    ['said to be packed, and stored unpacked', HTML, http('Content-Encoding: gzip')],
    ['said to be packed with brotli, and stored unpacked', HTML, http('Content-Encoding: br')],
    ['packed with deflate', deflateSync(HTML), http('Content-Encoding: deflate')],
    ['packed with deflate without its header', deflateRawSync(HTML), http('content-encoding: deflate')],
    ['packed with brotli', brotliCompressSync(HTML), http('Content-Encoding: br')],
    ['packed twice', brotliCompressSync(gzipSync(HTML)), http('Content-Encoding: gzip, br')],
    ['without a media type', HTML, 'HTTP/1.0 200 OK'],
  ];
  for (const [what, body, header] of encoded)
    it(`is read ${what}`, async () => {
      const { pages, failures } = await readBytes(response(FERRY, body, header));
      assert.deepEqual(failures, []);
      assert.equal(pages[0]!.text, HTML);
    });

  it('is read in the charset that the server named', async () => {
    const header = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251';
    const body = Buffer.concat([
      Buffer.from('<p>'),
      Buffer.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]),
      Buffer.from('</p>'),
    ]);
    const { pages } = await readBytes(response(FERRY, body, header));
    assert.equal(pages[0]!.text, '<p>Паром</p>');
  });

  it('can be a text by itself, or what was made of a page', async () => {
    const record = (type: string) =>
      warcRecord({ 'WARC-Type': type, 'WARC-Target-URI': `<${FERRY}>`, 'Content-Type': 'text/plain' }, STORY);
    for (const type of ['resource', 'conversion']) {
      const { pages } = await readBytes(record(type));
      assert.deepEqual([pages[0]!.uri, pages[0]!.mediaType, pages[0]!.text], [FERRY, 'text/plain', STORY]);
    }
  });

  it('that is no page of news is passed over, and counted at the end', async () => {
    const about = (type: string) => warcRecord({ 'WARC-Type': type, 'Content-Type': 'text/plain' }, 'x: y');
    const { pages, failures } = await readBytes(
      Buffer.concat([
        ...['warcinfo', 'request', 'metadata', 'revisit'].map(about),
        other(1),
        response(FERRY, 'gone', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html'),
        response(FERRY, 'GIF89a', 'HTTP/1.1 200 OK\r\nContent-Type: image/gif'),
        response(FERRY, ''),
      ]),
    );
    assert.equal(pages.length, 1);
    assert.deepEqual(
      failures.map(({ cause }) => cause),
      [
        '4 of its 8 records were passed over: 1 empty, 1 of another media type, 1 repeat a page of another archive, 1 with a status other than 200.',
      ],
    );
  });
});

describe('a broken record', () => {
  const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024));
  const noLength = Buffer.from('WARC/1.0\r\nWARC-Type: response\r\n\r\n');
  const cases: [what: string, record: Uint8Array, cause: RegExp][] = [
    ['that does not say its length', noLength, /does not say its length, at byte 553/],
    [
      'that is longer than it says',
      Buffer.concat([other(2), Buffer.from('left over\r\n')]),
      /none begins at byte/,
    ],
    [
      'that was cut short when it was recorded',
      warcRecord(
        { 'WARC-Type': 'response', 'Content-Type': 'application/http', 'WARC-Truncated': 'length' },
        'HTTP/1.1 200 OK\r\n\r\n<p>The fer',
      ),
      /cut short when it was recorded \(length\)/,
    ],
    [
      'that holds no response',
      warcRecord({ 'WARC-Type': 'response', 'Content-Type': 'application/http' }, 'hello'),
      /holds no HTTP response/,
    ],
    [
      'whose body is no packed data',
      response(FERRY, Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), http('Content-Encoding: gzip')),
      /packed body is damaged/,
    ],
    [
      'whose body unpacks without end',
      response(FERRY, bomb, http('Content-Encoding: gzip')),
      /unpacks to more than 20 MB/,
    ],
    ['that is very large', response(FERRY, Buffer.alloc(21 * 1024 * 1024, 'x')), /larger than 20 MB/],
    ['that holds a picture in place of a page', response(FERRY, Buffer.alloc(200)), /binary data/],
    [
      'whose header has no end',
      Buffer.from(`WARC/1.0\r\n${'X-Field: y\r\n'.repeat(500)}`),
      /header does not end/,
    ],
  ];
  for (const [what, record, cause] of cases)
    it(`${what} is named, and those around it are read`, async () => {
      const { pages, failures } = await readBytes(Buffer.concat([other(1), record, other(3)]));
      assert.match(failures[0]!.cause, cause);
      assert.match(failures[0]!.input, /^file#[23]$/);
      assert.deepEqual(
        pages.map(({ uri }) => uri.at(-1)).filter((n) => n !== '2'),
        ['1', '3'],
      );
    });

  it('at the end is named when it is cut short', async () => {
    const { pages, failures } = await readBytes(Buffer.concat([other(1), other(2)]).subarray(0, -100));
    assert.equal(pages.length, 1);
    assert.match(failures[0]!.cause, /cut short, at byte 553/);
  });
});

describe('a packed archive', () => {
  const members = [1, 2, 3, 4].map((n) => gzipSync(other(n)));

  it('is read with a member for each record, in one member, and with zeros behind it', async () => {
    const all = ['1', '2', '3', '4'];
    assert.deepEqual(await addresses(Buffer.concat(members)), all);
    assert.deepEqual(await addresses(gzipSync(Buffer.concat([1, 2, 3, 4].map(other)))), all);
    assert.deepEqual(await addresses(Buffer.concat([...members, Buffer.alloc(512)])), all);
  });

  const damaged = (at: number, harm: (member: Buffer) => Buffer): Buffer =>
    Buffer.concat(members.map((member, index) => (index === at ? harm(Buffer.from(member)) : member)));
  const harms: [what: string, harm: (member: Buffer) => Buffer][] = [
    [
      'bytes are changed',
      (member) => Buffer.concat([member.subarray(0, 40), Buffer.alloc(20, 0xff), member.subarray(60)]),
    ],
    ['the end is missing', (member) => member.subarray(0, -30)],
    ['the checksum is wrong', (member) => Buffer.concat([member.subarray(0, -8), Buffer.alloc(8)])],
    ['the beginning is missing', (member) => member.subarray(5)],
  ];
  for (const [what, harm] of harms)
    for (const at of [0, 1, 3])
      it(`is read around member ${at + 1}, of which ${what}`, async () => {
        const { pages, failures } = await readBytes(damaged(at, harm), { uri: 'news.warc.gz' });
        const read = pages.map(({ uri }) => Number(uri.at(-1)));
        const others = [1, 2, 3, 4].filter((n) => n !== at + 1);
        // A first member that does not begin like gzip makes the file something else.
        if (at === 0 && what === 'the beginning is missing') return assert.deepEqual(read, []);
        assert.deepEqual(
          read.filter((n) => n !== at + 1),
          others,
        );
        assert.equal(failures.length, 1, JSON.stringify(failures));
        assert.match(failures[0]!.cause, /damaged/);
      });
});
