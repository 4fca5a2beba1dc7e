import assert from 'node:assert/strict';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { htmlPage, inventedWeb, readBytes, response, STORY } from './made.ts';

const numbers = [1, 2, 3];
const records = numbers.map((n) => response(`https://post.example/${n}`, htmlPage(`Page ${n}`)));
const rows = numbers.map((n) => JSON.stringify({ url: `https://post.example/${n}`, text: STORY }));
const items = numbers.map(
  (n) =>
    `<item><title>Title</title><link>https://post.example/${n}</link><description>${STORY}</description></item>`,
);
const WHOLE: readonly Buffer[] = [
  Buffer.concat(records),
  Buffer.concat(records.map((record) => gzipSync(record))),
  gzipSync(Buffer.concat(records)),
  Buffer.from(rows.join('\n')),
  Buffer.from(`[${rows.join(',\n')}]`),
  Buffer.from(`<?xml version="1.0"?><rss version="2.0"><channel>${items.join('')}</channel></rss>`),
  Buffer.from(
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><summary>${STORY}</summary></entry></feed>`,
  ),
  Buffer.from('<urlset><url><loc>https://post.example/1</loc><lastmod>2031-03-20</lastmod></url></urlset>'),
  Buffer.from('<opml><body><outline text="x" xmlUrl="https://post.example/feed"/></body></opml>'),
  Buffer.from(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [{ id: '1', content_text: STORY }] }),
  ),
  Buffer.from(
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n<p>${STORY}\n--x--`,
  ),
];
const PIECES = [
  '<',
  '>',
  '"',
  '{',
  ']',
  '\n\n',
  '\r\n\r\n',
  'WARC/1.0\r\n',
  'Content-Length: 99999999999\r\n',
  '<![CDATA[',
  '<!--',
  '<!DOCTYPE x [',
  '&x;',
  '\0',
  '\x1f\x8b\x08',
  '<item>',
  '1e999',
];

/** Numbers from 0 to 1 that look like chance and are the same each time (Lehmer). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function mutate(whole: Buffer, chance: () => number): Buffer {
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const at = Math.floor(chance() * whole.length);
  const [before, after] = [whole.subarray(0, at), whole.subarray(at)];
  const changes: readonly (() => Buffer)[] = [
    () => before,
    () => Buffer.concat([before, after.subarray(chance() * 50)]),
    () => Buffer.concat([before, Buffer.from(one(PIECES), 'latin1'), after]),
    () => Buffer.concat([before, Buffer.from([chance() * 256]), after.subarray(1)]),
    () => Buffer.concat([before, one(WHOLE).subarray(chance() * 400)]),
  ];
  return one(changes)();
}

it('reads 1500 damaged files of all kinds to the end: each gives a page or a reason', async () => {
  const chance = chances(20_310_320);
  const web = inventedWeb({ 'https://post.example/1': htmlPage('Page 1') });
  const before = process.cpuUsage();
  for (let round = 0; round < 1500; round++) {
    let bytes = WHOLE[round % WHOLE.length]!;
    for (let times = 0; times <= chance() * 3; times++) bytes = mutate(bytes, chance);
    const { pages, failures } = await readBytes(bytes, { web, follow: true });
    assert.ok(pages.length + failures.length > 0, `round ${round}: ${bytes.toString('latin1', 0, 200)}`);
  }
  const { user, system } = process.cpuUsage(before);
  assert.ok(user + system < 30_000_000, `${(user + system) / 1e6} s`);
});
