/** Archives, feeds and dumps that lie about their size, or unpack to more than anybody can hold. */

import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { createGzip, gzipSync } from 'node:zlib';
import { readBytes, response, STORY } from '../../src/fetch/made.ts';
import { assertLinear } from './growth.ts';

const ZEROS = Buffer.alloc(2 ** 20);

/** Returns so many MB of zeros, packed. */
async function bomb(megabytes: number): Promise<Buffer> {
  const gzip = createGzip({ level: 9 });
  const packed = buffer(gzip);
  for (let count = 0; count < megabytes; count++)
    if (!gzip.write(ZEROS)) await new Promise((free) => gzip.once('drain', free));
  gzip.end();
  return packed;
}

/** Returns how many MB more the process holds after it, at most. */
async function megabytesOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.resourceUsage().maxRSS;
  await run();
  return (process.resourceUsage().maxRSS - before) / 1024;
}

describe('what unpacks to too much', () => {
  it('is refused in bounded memory: a page of 200 MB in a fifth of one', async () => {
    const packed = await bomb(200);
    let told: Awaited<ReturnType<typeof readBytes>> | undefined;
    const megabytes = await megabytesOf(async () => {
      told = await readBytes(packed, { uri: 'page.html.gz' });
    });
    assert.equal(told?.pages.length, 0);
    assert.match(told?.failures[0]?.cause ?? '', /larger than 20 MB|binary/);
    assert.ok(megabytes < 200, `${megabytes} MB`);
  });

  it('in a record of a web archive is passed over, and the next one is read', async () => {
    const header = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip';
    const archive = Buffer.concat([
      response('https://a.example/', await bomb(100), header),
      response('https://b.example/', `<p>${STORY}</p>`),
    ]);
    const { pages, failures } = await readBytes(archive);
    assert.deepEqual(
      pages.map(({ uri }) => uri),
      ['https://b.example/'],
    );
    assert.match(failures[0]!.cause, /unpacks to more than 20 MB/);
  });

  it('packed over and over is taken for what it is', async () => {
    let packed = gzipSync(`<p>${STORY}</p>`);
    for (let times = 0; times < 100; times++) packed = gzipSync(packed);
    const { failures } = await readBytes(packed);
    assert.match(failures[0]!.cause, /archive|binary/);
  });
});

describe('what lies about its length', () => {
  for (const length of ['99999999999999', '20971521', '0', '-1', '1e9', '']) {
    it(`as a web archive with "Content-Length: ${length}" is read in bounded memory`, async () => {
      const record = response('https://a.example/', `<p>${STORY}</p>`)
        .toString('latin1')
        .replace(/Content-Length: \d+/, `Content-Length: ${length}`);
      const megabytes = await megabytesOf(async () => {
        const { failures } = await readBytes(
          Buffer.from(record + response('https://b.example/', STORY).toString('latin1'), 'latin1'),
        );
        assert.ok(failures.length > 0);
      });
      assert.ok(megabytes < 100, `${megabytes} MB`);
    });
  }

  it('as a chunk of 4 GB is what there is of it', async () => {
    const header = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked';
    const { pages } = await readBytes(response('https://a.example/', `ffffffff\r\n<p>${STORY}</p>`, header));
    assert.equal(pages.length, 1);
  });
});

const item = `<item><title>Ferry</title><link>https://a.example/</link><description>${STORY}</description></item>`;
const rss = (head: string, items: string): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Post</title>${items}</channel></rss>`;

describe('a feed', () => {
  it('whose entities stand for each other a billion times resolves none of them', async () => {
    const entities = Array.from(
      { length: 10 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    ).join('');
    const bombed = rss(`<!DOCTYPE rss [<!ENTITY e0 "lol">${entities}]>`, item.replace('Ferry', '&e10;'));
    const megabytes = await megabytesOf(async () => {
      const { pages, failures } = await readBytes(bombed);
      assert.equal(pages.length + failures.length > 0, true);
      assert.ok(JSON.stringify(pages).length < 10_000);
    });
    assert.ok(megabytes < 100, `${megabytes} MB`);
  });

  const GROWING: readonly (readonly [what: string, size: number, feed: (size: number) => string])[] = [
    ['entries', 2000, (size) => rss('', item.repeat(size))],
    ['elements in one another', 50_000, (size) => rss('', '<a>'.repeat(size))],
    ['entities', 50_000, (size) => rss('', item.replace('Ferry', '&amp;&#65;&x;'.repeat(size / 3)))],
    [
      'feeds of an OPML file',
      80_000,
      (size) => `<opml><body>${'<outline xmlUrl="https://a.example/feed"/>'.repeat(size)}</body></opml>`,
    ],
    [
      'feeds of a folder of an OPML file',
      80_000,
      (size) =>
        `<opml><body><outline text="a">${'<outline xmlUrl="https://a.example/feed"/>'.repeat(size)}</outline></body></opml>`,
    ],
    [
      'folders of an OPML file',
      20_000,
      (size) =>
        `<opml><body>${'<outline text="a"><outline text="b"/></outline>'.repeat(size / 2)}</body></opml>`,
    ],
    [
      'addresses of a sitemap',
      20_000,
      (size) =>
        `<urlset>${Array.from({ length: size }, (_, at) => `<url><loc>https://a.example/${at}</loc></url>`).join('')}</urlset>`,
    ],
    [
      'lines of addresses',
      20_000,
      (size) => Array.from({ length: size }, (_, at) => `https://a.example/${at}`).join('\n'),
    ],
    ['letters of a title', 500_000, (size) => rss('', item.replace('Ferry', 'Ferry '.repeat(size / 6)))],
    ['brackets of JSON', 100_000, (size) => `[{"a":${'['.repeat(size)}`],
    ['records of JSON', 2000, (size) => `${JSON.stringify({ text: STORY })}\n`.repeat(size)],
    ['letters of a line of JSON', 2_000_000, (size) => JSON.stringify({ text: 'x'.repeat(size) })],
    [
      'parts of a saved page',
      50_000,
      (size) =>
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n${'--x\nContent-Type: text/css\n\na\n'.repeat(size)}--x--`,
    ],
    [
      'lines of a saved page’s header',
      20_000,
      (size) => `MIME-Version: 1.0\nContent-Type: text/html\n${' folded\n'.repeat(size)}\n\n<p>${STORY}`,
    ],
  ];
  for (const [what, size, feed] of GROWING)
    it(`or list or dump takes time by its ${what}, and no more`, () =>
      assertLinear(size, (count) => readBytes(feed(count))));
});
