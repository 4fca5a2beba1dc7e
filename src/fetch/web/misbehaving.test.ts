import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { decodePage } from '../decode.ts';
import { ownHosts } from './addresses.ts';
import { failed, handClock, openLocal, raw, resource, serve } from './made.ts';
import { checkedLookup, RefusedAddress, safeConnect } from './safe-connect.ts';
import { faultOf } from './web-failures.ts';
import { openWeb, type WebOptions } from './web-reader.ts';

const FERRY = '<p>The ferry to Osterholm sails again.</p>';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Reads a page that a server gives in its own way, and then a good one from the same server. */
async function readFrom(page: Handler, limits: WebOptions['limits'] = {}, robots = false) {
  const server = await serve({ '/': page, '/good': FERRY });
  const web = openLocal([`127.0.0.1:${server.port}`], { limits, robots, machine: handClock() });
  try {
    const read = await web.read(`http://127.0.0.1:${server.port}/`);
    const good = resource(await web.read(`http://127.0.0.1:${server.port}/good`));
    assert.equal(Buffer.from(good.bytes).toString(), FERRY, 'the next page is read as if nothing had been');
    return { read, asked: server.asked };
  } finally {
    await web.close();
    await server.close();
  }
}

const failureFrom = async (...args: Parameters<typeof readFrom>) => failed((await readFrom(...args)).read);

/** Writes for as long as anybody takes it. */
function endlessly(response: ServerResponse, chunk: Uint8Array): void {
  const more = (): void => {
    while (response.write(chunk));
  };
  response.on('drain', more);
  more();
}

describe('a server that is slow', () => {
  it('and never answers is given up', async () => {
    const { cause, remedy } = await failureFrom(() => {}, { ms: 300 });
    assert.match(cause, /No answer came within 0\.3 seconds|fell silent/);
    assert.match(remedy, /later/);
  });

  it('and falls silent in the middle is given up', async () => {
    const { cause } = await failureFrom((_, response) => void response.write('<p>The ferry'), { ms: 300 });
    assert.match(cause, /not all there after 0\.3 seconds|fell silent/);
  });

  it('and gives a byte at a time for ever is given up', async () => {
    const drip: Handler = (_, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    };
    assert.match((await failureFrom(drip, { ms: 400 })).cause, /not all there after 0\.4 seconds/);
  });

  it('and gives its headers a byte at a time for ever is given up', async () => {
    const drip: Handler = ({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\nX-Drip: ');
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(timer)).on('error', () => {});
    };
    assert.match((await failureFrom(drip, { ms: 400 })).cause, /No answer came within 0\.4 seconds/);
  });

  it('but comes to an end in time is read', async () => {
    const slow: Handler = (_, response) => {
      response.write('The ferry ');
      setTimeout(() => response.end('sails.'), 50);
    };
    assert.equal(Buffer.from(resource((await readFrom(slow)).read).bytes).toString(), 'The ferry sails.');
  });
});

describe('a body that is too large', () => {
  it('is given up where it never ends', async () => {
    const { cause, remedy } = await failureFrom(
      (_, response) => endlessly(response, Buffer.alloc(16_384, 'x')),
      {
        bytes: 100_000,
      },
    );
    assert.match(cause, /larger than 98 KB/);
    assert.match(remedy, /download it/);
  });

  it('is not even begun where its length is told', async () => {
    const page: Handler = (_, response) =>
      void response.writeHead(200, { 'content-length': 10 ** 12 }).write('x');
    assert.match((await failureFrom(page)).cause, /larger than 20 MB/);
  });

  it('is read up to the bound', async () => {
    const page: Handler = (_, response) => response.end(Buffer.alloc(1000, 'x'));
    assert.equal(resource((await readFrom(page, { bytes: 1000 })).read).bytes.length, 1000);
    assert.match((await failureFrom(page, { bytes: 999 })).cause, /larger than 1 KB/);
  });

  const ZEROS = Buffer.alloc(10_000_000);
  /** A gigabyte in a megabyte: packings in a row are one packing. */
  const GIGABYTE = Buffer.concat(Array(100).fill(gzipSync(ZEROS)));
  const BOMBS: readonly (readonly [coding: string, bomb: Uint8Array])[] = [
    ['gzip', GIGABYTE],
    ['deflate', deflateSync(ZEROS)],
    ['br', brotliCompressSync(ZEROS)],
    ['gzip, gzip', gzipSync(GIGABYTE)],
  ];
  for (const [coding, bomb] of BOMBS)
    it(`is given up where ${coding} blows it up`, async () => {
      const page: Handler = (_, response) =>
        response.writeHead(200, { 'content-encoding': coding }).end(bomb);
      const before = process.resourceUsage().maxRSS;
      assert.match((await failureFrom(page, { bytes: 2_000_000 })).cause, /larger than 2 MB when unpacked/);
      const grown = process.resourceUsage().maxRSS - before;
      assert.ok(grown < 100_000, `${grown} KB more than before`);
    });

  it('and packed over and over is not unpacked', async () => {
    const page: Handler = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip, gzip' }).end(gzipSync(''));
    assert.match((await failureFrom(page)).cause, /cannot be unpacked.*gzip, gzip, gzip, gzip/);
  });
});

describe('a body that is broken', () => {
  it('is given up where it ends before the length that was told', async () => {
    const { cause } = await failureFrom(raw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort'));
    assert.match(cause, /ended before all of it was there/);
  });

  it('is taken up to the length that was told where more comes', async () => {
    const { read } = await readFrom(raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nshortened'));
    assert.equal(Buffer.from(resource(read).bytes).toString(), 'short');
  });

  it('is taken to the end of the connection where no length is told', async () => {
    const { read } = await readFrom(raw('HTTP/1.1 200 OK\r\n\r\nThe ferry sails.'));
    assert.equal(Buffer.from(resource(read).bytes).toString(), 'The ferry sails.');
  });

  const LENGTHS = ['-1', '5, 6', 'many', '99999999999999999999'];
  for (const length of LENGTHS)
    it(`is given up where its length is “${length}”`, async () => {
      failed((await readFrom(raw(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\nshort`))).read);
    });

  it('is given up where its chunks break off or make no sense', async () => {
    const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
    assert.match(
      (await failureFrom(raw(`${chunked}5\r\nshort\r\n`))).cause,
      /ended before all of it was there/,
    );
    assert.match((await failureFrom(raw(`${chunked}nonsense\r\nshort\r\n`))).cause, /no proper web server/);
  });

  it('is given up where its packing breaks off or is none', async () => {
    const packed =
      (bytes: Uint8Array): Handler =>
      (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes);
    assert.match(
      (await failureFrom(packed(gzipSync(FERRY).subarray(0, 30)))).cause,
      /ended before all of it/,
    );
    assert.match((await failureFrom(packed(Buffer.from(FERRY)))).cause, /cannot be unpacked.*gzip/);
    assert.equal(resource((await readFrom(packed(Buffer.alloc(0)))).read).bytes.length, 0);
  });

  it('is given up where it is packed as nobody asked', async () => {
    const page: Handler = (_, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('(/x');
    assert.match((await failureFrom(page)).cause, /packed with zstd/);
  });

  it('can be read where its charset is wrong or does not exist', async () => {
    const latin = Buffer.from('<p>Malmö und Ålborg, Fähre um zehn.</p>', 'latin1');
    for (const charset of ['utf-8', 'x-nonsense', '', '"'])
      for (const header of [`text/html; charset=${charset}`]) {
        const page: Handler = (_, response) => response.writeHead(200, { 'content-type': header }).end(latin);
        const found = resource((await readFrom(page)).read);
        const decoded = await decodePage(found.bytes, found.charset);
        assert.equal('text' in decoded && decoded.text, '<p>Malmö und Ålborg, Fähre um zehn.</p>', header);
        assert.equal(found.mediaType, 'text/html');
      }
  });
});

describe('an answer that is none', () => {
  const ANSWERS: readonly (readonly [what: string, answer: string, cause: RegExp])[] = [
    ['garbage', 'SSH-2.0-OpenSSH_9.6\r\n', /no proper web server/],
    ['a status that is no number', 'HTTP/1.1 fine OK\r\n\r\n', /no proper web server/],
    ['a version that does not exist', 'HTTP/7.3 200 OK\r\n\r\n', /no proper web server/],
    [
      'headers without an end',
      `HTTP/1.1 200 OK\r\n${'X-Long: long\r\n'.repeat(10_000)}\r\n`,
      /headers .* too large/,
    ],
    [
      'one header without an end',
      `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`,
      /headers .* too large/,
    ],
    [
      'both ways of telling a length',
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      /no proper web server/,
    ],
  ];
  for (const [what, answer, cause] of ANSWERS)
    it(`is given up where it is ${what}`, async () => {
      assert.match((await failureFrom(raw(answer))).cause, cause);
    });

  it('may have large headers', async () => {
    const page: Handler = (_, response) =>
      response.writeHead(200, { 'x-policy': 'x'.repeat(50_000) }).end(FERRY);
    resource((await readFrom(page)).read);
  });

  it('is asked for three times where the connection breaks', async () => {
    const { read, asked } = await readFrom(({ socket }) => socket.resetAndDestroy());
    assert.match(failed(read).cause, /The connection broke/);
    assert.deepEqual(asked, ['/', '/', '/', '/good']);
  });

  it('is read where the connection broke only once', async () => {
    let times = 0;
    const once: Handler = (request, response) =>
      times++ === 0 ? request.socket.destroy() : response.end(FERRY);
    resource((await readFrom(once)).read);
  });

  it('says that a server does not speak https', async () => {
    const server = await serve({});
    const web = openLocal([`127.0.0.1:${server.port}`]);
    assert.match(failed(await web.read(`https://127.0.0.1:${server.port}/`)).cause, /No safe connection/);
    await web.close();
    await server.close();
  });

  for (const code of [
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ])
    it(`says what ${code} means`, () => {
      assert.match(faultOf(Object.assign(new Error(), { code }), false).cause, /certificate is not valid/);
    });
});

describe('a name that leads into somebody’s own network', () => {
  const ANSWERS: readonly (readonly string[])[] = [
    ['127.0.0.1'],
    ['::1'],
    ['10.0.0.7'],
    ['169.254.169.254'],
    ['::ffff:192.168.1.1'],
    ['93.184.215.14', '127.0.0.1'],
  ];
  for (const addresses of ANSWERS)
    it(`is refused for ${addresses.join(' and ')}`, async () => {
      const server = await serve({ '/': FERRY });
      const web = openWeb({ machine: { resolve: async () => addresses } });
      const { cause, remedy } = failed(await web.read(`http://news.example:${server.port}/`));
      assert.match(
        cause,
        new RegExp(`^news.example:${server.port} has the address .*, not to the public web`),
      );
      assert.match(remedy, new RegExp(`allow the host news.example:${server.port}`));
      assert.deepEqual(server.asked, []);
      await web.close();
      await server.close();
    });

  it('is connected to at the very address that was checked, though the next look-up gives another', async () => {
    const answers = [['93.184.215.14'], ['127.0.0.1']];
    let lookups = 0;
    const lookup = checkedLookup(
      async () => answers[lookups++]!,
      new URL('http://news.example/'),
      ownHosts([]),
    );
    const look = () =>
      new Promise((resolve) =>
        lookup('news.example', { all: true }, (error, found) => resolve(error ?? found)),
      );
    assert.deepEqual(await look(), [{ address: '93.184.215.14', family: 4 }]);
    assert.equal(lookups, 1);
    assert.ok((await look()) instanceof RefusedAddress);
  });

  it('is looked up in vain where it is an address, so that one is refused before', () => {
    const connect = safeConnect(() => assert.fail('looked up'), ownHosts([]), 1000);
    const refused: unknown[] = [];
    for (const host of ['127.0.0.1', '[::1]', '169.254.169.254'])
      connect({ hostname: host, host, protocol: 'http:', port: '80' }, (...[error]) => {
        refused.push(error);
      });
    assert.deepEqual(
      refused.map((error) => error instanceof RefusedAddress),
      [true, true, true],
    );
  });

  it('is refused at the next connection where its address has changed meanwhile', async () => {
    const server = await serve({ '/robots.txt': '', '/': FERRY });
    const host = `moving.example:${server.port}`;
    const answers = [['192.168.0.1'], ['127.0.0.1']];
    const web = openLocal([`news.example:${server.port}`], {
      robots: false,
      machine: { resolve: async (name) => (name === 'moving.example' ? answers.shift()! : ['127.0.0.1']) },
    });
    assert.match(failed(await web.read(`http://${host}/`)).cause, /192\.168\.0\.1/);
    assert.match(failed(await web.read(`http://${host}/`)).cause, /127\.0\.0\.1/);
    resource(await web.read(`http://news.example:${server.port}/`));
    await web.close();
    await server.close();
  });
});
