import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { failed, handClock, type LocalServer, openLocal, resource, serve } from './made.ts';
import { openWeb, type WebOptions, type WebReader } from './web-reader.ts';

const FERRY = '<!doctype html><p>The ferry to Osterholm sails again.</p>';
const HTML = { 'content-type': 'text/html' };

type Pages = Parameters<typeof serve>[0];

/** Serves pages as news.example and other.example, for one test. */
async function withPages(
  pages: Pages,
  options: WebOptions,
  test: (
    read: WebReader['read'],
    at: (path: string, host?: string) => string,
    server: LocalServer,
  ) => Promise<void>,
): Promise<void> {
  const server = await serve(pages);
  const hosts = [`news.example:${server.port}`, `other.example:${server.port}`];
  const web = openLocal(hosts, options);
  try {
    await test(web.read, (path, host = 'news.example') => `http://${host}:${server.port}${path}`, server);
  } finally {
    await web.close();
    await server.close();
  }
}

describe('reading a page', () => {
  it('returns its bytes, address, type and charset', () =>
    withPages({ '/ferry?day=2': FERRY }, {}, async (read, at) => {
      const page = resource(await read(at('/ferry?day=2#times')));
      assert.equal(Buffer.from(page.bytes).toString(), FERRY);
      assert.equal(page.uri, at('/ferry?day=2'));
      assert.equal(page.requested, at('/ferry?day=2#times'));
      assert.equal(page.mediaType, 'text/html');
      assert.equal(page.charset, 'utf-8');
    }));

  const TYPES: readonly (readonly [header: string, mediaType: string, charset?: string])[] = [
    ['Text/HTML; Charset="ISO-8859-1"', 'text/html', 'iso-8859-1'],
    ['application/rss+xml', 'application/rss+xml'],
    ['application/pdf;q=1', 'application/pdf'],
    ['nonsense', ''],
    ['', ''],
  ];
  for (const [header, mediaType, charset] of TYPES)
    it(`takes “${header}” for “${mediaType}”`, () => {
      const page = (_: IncomingMessage, response: ServerResponse) =>
        response.writeHead(200, header ? { 'content-type': header } : {}).end('x');
      return withPages({ '/': page }, {}, async (read, at) => {
        const found = resource(await read(at('/')));
        assert.deepEqual([found.mediaType, found.charset], [mediaType, charset]);
      });
    });

  const PACKED: readonly (readonly [coding: string, bytes: Uint8Array])[] = [
    ['gzip', gzipSync(FERRY)],
    ['x-gzip', gzipSync(FERRY)],
    ['br', brotliCompressSync(FERRY)],
    ['deflate', deflateSync(FERRY)],
    ['Deflate', deflateRawSync(FERRY)],
    ['gzip, br', brotliCompressSync(gzipSync(FERRY))],
    ['identity', Buffer.from(FERRY)],
    ['utf-8', Buffer.from(FERRY)],
  ];
  for (const [coding, bytes] of PACKED)
    it(`unpacks ${coding}`, () => {
      const page = (_: IncomingMessage, response: ServerResponse) =>
        response.writeHead(200, { 'content-encoding': coding }).end(bytes);
      return withPages({ '/': page }, {}, async (read, at) => {
        assert.equal(Buffer.from(resource(await read(at('/'))).bytes).toString(), FERRY);
      });
    });

  it('says when it was read by the clock of the server, where that can be right', async () => {
    const clock = handClock();
    const sent = (date: string) => (_: IncomingMessage, response: ServerResponse) => {
      response.sendDate = false;
      response.writeHead(200, { ...(date && { date }) }).end('x');
    };
    const pages = {
      '/right': sent('Fri, 02 May 2031 09:30:00 GMT'),
      '/wrong': sent('Thu, 01 Jan 1970 00:00:00 GMT'),
      '/nonsense': sent('yesterday'),
      '/none': sent(''),
    };
    await withPages(pages, { machine: clock }, async (read, at) => {
      assert.equal(resource(await read(at('/right'))).readAt, '2031-05-02T09:30:00Z');
      for (const path of ['/wrong', '/nonsense', '/none'])
        assert.equal(resource(await read(at(path))).readAt, '2031-05-02T10:00:00Z', path);
    });
  });

  it('says who asks, and sends nothing else about anybody', () => {
    let headers: IncomingMessage['headers'] = {};
    const page = (request: IncomingMessage, response: ServerResponse) => {
      headers = request.headers;
      response.end('x');
    };
    return withPages({ '/': page }, { userAgent: 'Ammerly/2' }, async (read, at) => {
      resource(await read(at('/')));
      assert.equal(headers['user-agent'], 'Ammerly/2');
      assert.deepEqual(Object.keys(headers).sort(), [
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
    });
  });
});

describe('a page that is not given', () => {
  const STATUSES: readonly (readonly [status: number, cause: RegExp, remedy: RegExp])[] = [
    [400, /does not understand/, /spelling/],
    [401, /name and a password \(status 401\)/, /signed in/],
    [402, /paid for/, /paid for it/],
    [403, /does not give it to programs/, /in a browser/],
    [404, /no such page/, /archive/],
    [410, /was removed/, /archive/],
    [418, /refuses it \(status 418\)/, /in a browser/],
    [451, /legal reasons/, /in a browser/],
    [500, /has failed/, /later/],
    [502, /behind this one/, /later/],
    [599, /has failed \(status 599\)/, /later/],
    [300, /does not say where/, /in a browser/],
    [304, /no copy is kept/, /later/],
  ];
  for (const [status, cause, remedy] of STATUSES)
    it(`says what status ${status} means`, () => {
      const page = (_: IncomingMessage, response: ServerResponse) => response.writeHead(status).end();
      return withPages({ '/': page }, {}, async (read, at) => {
        const failure = failed(await read(at('/')));
        assert.equal(failure.input, at('/'));
        assert.match(failure.cause, cause);
        assert.match(failure.remedy, remedy);
      });
    });

  it('says that an address is none, that there is no such host, and that nobody answers', async () => {
    const gone = await serve({});
    await gone.close();
    const web = openWeb({
      allowedHosts: [`127.0.0.1:${gone.port}`],
      machine: { resolve: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })) },
    });
    assert.match(failed(await web.read('the ferry')).cause, /no web address/);
    assert.match(failed(await web.read('https://osterholm.example/')).cause, /^There is no such host/);
    assert.match(
      failed(await web.read(`http://127.0.0.1:${gone.port}/`)).cause,
      /^No web server answers there/,
    );
    await web.close();
  });

  it('keeps passwords out of what it says', async () => {
    const web = openWeb();
    const failure = failed(await web.read('https://orla:secret@news.example/'));
    assert.doesNotMatch(JSON.stringify(failure), /secret|orla/);
    await web.close();
  });
});

describe('redirects', () => {
  const to =
    (location: string, status = 302) =>
    (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(status, { location }).end('elsewhere');

  it('are followed to the end, and the end is the address of the page', () =>
    withPages(
      { '/a': to('/b', 301), '/b': to('c?x=1#part', 307), '/c?x=1': to('/d', 308), '/d': FERRY },
      {},
      async (read, at) => {
        const page = resource(await read(at('/a')));
        assert.equal(page.uri, at('/d'));
        assert.equal(page.requested, at('/a'));
      },
    ));

  it('may be written in UTF-8', () =>
    withPages(
      { '/a': to(Buffer.from('/fähre').toString('latin1')), '/f%C3%A4hre': FERRY },
      {},
      async (read, at) => assert.equal(resource(await read(at('/a'))).uri, at('/f%C3%A4hre')),
    ));

  it('that go round in a circle end', () =>
    withPages({ '/a': to('/b'), '/b': to('/a') }, {}, async (read, at, { asked }) => {
      assert.match(failed(await read(at('/a'))).cause, /leads back to where it came from/);
      assert.deepEqual(asked, ['/a', '/b']);
    }));

  it('that go on for ever end', () => {
    const endless = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`/${n}`, to(`/${n + 1}`)]));
    return withPages(endless, { limits: { redirects: 4 } }, async (read, at, { asked }) => {
      assert.match(failed(await read(at('/0'))).cause, /more than 4 times/);
      assert.equal(asked.length, 5);
    });
  });

  const REFUSED: readonly (readonly [location: string, cause: RegExp])[] = [
    ['http://127.0.0.1/', /127\.0\.0\.1\/\. .*belongs to this machine/],
    ['//0x7f000001/', /belongs to this machine/],
    ['http://169.254.169.254/latest/meta-data/', /metadata service/],
    [
      'http://printer.example/',
      /printer\.example has the address 192\.168\.1\.9, which belongs to a private network/,
    ],
    ['file:///etc/passwd', /starts with file:/],
    ['javascript:alert(1)', /starts with javascript:/],
    [
      'http://orla:secret@news.example/',
      /^It leads to http:\/\/news\.example\/\. It has a user name or a password/,
    ],
    ['http://[nonsense/', /no web address/],
  ];
  const resolve = async (host: string) => [host === 'printer.example' ? '192.168.1.9' : '127.0.0.1'];
  for (const [location, cause] of REFUSED)
    it(`are not followed to ${location}`, () =>
      withPages({ '/a': to(location) }, { machine: { resolve } }, async (read, at) => {
        const failure = failed(await read(at('/a')));
        assert.equal(failure.input, at('/a'));
        assert.match(failure.cause, cause);
      }));
});

describe('the rules of a site', () => {
  const robots = (...lines: string[]): string => lines.join('\n');
  const status = (code: number) => (_: IncomingMessage, response: ServerResponse) =>
    response.writeHead(code).end();

  it('are asked for once, and kept', () => {
    let times = 0;
    const pages = {
      '/robots.txt': (_: IncomingMessage, response: ServerResponse) => {
        times++;
        response.end(robots('User-agent: Synoptic', 'Disallow: /inside'));
      },
      '/ferry': FERRY,
      '/inside': FERRY,
    };
    return withPages(pages, {}, async (read, at, { asked }) => {
      const [ferry, inside] = await Promise.all([read(at('/ferry')), read(at('/inside'))]);
      assert.equal(resource(ferry).uri, at('/ferry'));
      assert.match(
        failed(inside).cause,
        /rules for programs, http:\/\/news\.example:\d+\/robots\.txt, do not allow it/,
      );
      assert.match(failed(inside).remedy, /in a browser/);
      assert.deepEqual(asked, ['/ferry']);
      assert.equal(times, 1);
    });
  });

  it('hold for the end of a redirect too', () =>
    withPages(
      {
        '/robots.txt': robots('User-agent: *', 'Disallow: /inside'),
        '/a': (_, response) => response.writeHead(302, { location: '/inside' }).end(),
        '/inside': FERRY,
      },
      {},
      async (read, at, { asked }) => {
        assert.match(failed(await read(at('/a'))).cause, /^It leads to .*\/inside\. .*do not allow it/);
        assert.deepEqual(asked, ['/a']);
      },
    ));

  for (const code of [401, 403, 404, 410])
    it(`are none where their file has status ${code}`, () =>
      withPages({ '/robots.txt': status(code), '/': FERRY }, {}, async (read, at) => {
        resource(await read(at('/')));
      }));

  for (const code of [429, 500, 503])
    it(`forbid everything where their file has status ${code}`, () =>
      withPages(
        { '/robots.txt': status(code), '/': FERRY },
        { machine: handClock() },
        async (read, at, { asked }) => {
          const { cause } = failed(await read(at('/')));
          assert.match(cause, new RegExp(`/robots.txt, cannot be read. .*status ${code}`));
          assert.deepEqual(asked, []);
        },
      ));

  it('forbid everything where their file never comes', () =>
    withPages({ '/robots.txt': () => {}, '/': FERRY }, { limits: { ms: 100 } }, async (read, at) => {
      assert.match(failed(await read(at('/'))).cause, /robots\.txt, cannot be read\. /);
    }));

  it('are none where their file leads round in a circle, and may stand elsewhere', async () => {
    const circle = (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(301, { location: '/robots.txt' }).end();
    await withPages({ '/robots.txt': circle, '/': FERRY }, {}, async (read, at) => {
      resource(await read(at('/')));
    });
    const moved = (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(301, { location: '/rules.txt' }).end();
    const pages = { '/robots.txt': moved, '/rules.txt': robots('User-agent: *', 'Disallow: /'), '/': FERRY };
    await withPages(pages, {}, async (read, at) => {
      assert.match(failed(await read(at('/'))).cause, /do not allow it/);
    });
  });

  it('are read from the beginning of a file that never ends', () => {
    const endless = (_: IncomingMessage, response: ServerResponse) => {
      response.write('User-agent: *\nDisallow: /inside\n');
      const more = () => {
        while (response.write(`# ${'x'.repeat(60_000)}\n`));
      };
      response.on('drain', more);
      more();
    };
    return withPages({ '/robots.txt': endless, '/': FERRY, '/inside': FERRY }, {}, async (read, at) => {
      resource(await read(at('/')));
      assert.match(failed(await read(at('/inside'))).cause, /do not allow it/);
    });
  });

  it('can be left aside', () =>
    withPages(
      { '/robots.txt': robots('User-agent: *', 'Disallow: /'), '/': FERRY },
      { robots: false },
      async (read, at) => {
        resource(await read(at('/')));
      },
    ));
});

describe('politeness', () => {
  it('waits between two requests to a host, but not for its rules', async () => {
    const clock = handClock();
    await withPages(
      { '/a': FERRY, '/b': FERRY },
      { machine: clock, perHostDelayMs: 1500 },
      async (read, at) => {
        await Promise.all([read(at('/a')), read(at('/b')), read(at('/a', 'other.example'))]);
        assert.deepEqual(clock.waits, [1500]);
      },
    );
  });

  it('waits as long as the site asks for', async () => {
    const clock = handClock();
    const pages = { '/robots.txt': 'User-agent: *\nCrawl-delay: 4', '/a': FERRY, '/b': FERRY };
    await withPages(pages, { machine: clock }, async (read, at) => {
      await Promise.all([read(at('/a')), read(at('/b'))]);
      assert.deepEqual(clock.waits, [4000]);
    });
  });

  it('asks the next page of a host only when the one before is there', () => {
    let open = 0;
    let most = 0;
    const slow = (_: IncomingMessage, response: ServerResponse) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end('x');
      }, 5);
    };
    return withPages({ '/a': slow, '/b': slow, '/c': slow }, {}, async (read, at) => {
      await Promise.all(['/a', '/b', '/c'].map((path) => read(at(path))));
      assert.equal(most, 1);
    });
  });

  /** Answers with a status so often, and with the page then. */
  const busy = (times: number, status: number, headers: Record<string, string>) => {
    let left = times;
    return (_: IncomingMessage, response: ServerResponse) =>
      left-- > 0 ? response.writeHead(status, headers).end() : response.end(FERRY);
  };

  it('comes back when a busy server asks for it', async () => {
    const clock = handClock();
    const pages = {
      '/seconds': busy(1, 429, { 'retry-after': '7' }),
      '/date': busy(1, 503, { 'retry-after': 'Fri, 02 May 2031 10:00:27 GMT' }),
      '/unsaid': busy(2, 503, {}),
    };
    await withPages(pages, { machine: clock }, async (read, at) => {
      for (const path of Object.keys(pages)) resource(await read(at(path)));
      assert.deepEqual(clock.waits, [7000, 20_000, 10_000, 10_000]);
    });
  });

  it('gives up on a server that stays busy', () =>
    withPages({ '/': busy(99, 503, {}) }, { machine: handClock() }, async (read, at, { asked }) => {
      assert.match(failed(await read(at('/'))).cause, /overloaded or being repaired \(status 503\)/);
      assert.equal(asked.length, 3);
    }));

  it('asks nothing more of a server that wants to be left alone for long', async () => {
    const clock = handClock();
    const pages = { '/a': busy(9, 429, { 'retry-after': '3600' }), '/b': FERRY };
    await withPages(pages, { machine: clock }, async (read, at, { asked }) => {
      const failures = [failed(await read(at('/a'))), failed(await read(at('/b')))];
      for (const { cause, remedy } of failures) {
        assert.match(cause, /asks to be left alone/);
        assert.match(remedy, /after 2031-05-02T11:00:00Z/);
      }
      assert.deepEqual(asked, ['/a']);
      assert.deepEqual(clock.waits, []);
    });
  });
});

describe('kept copies', () => {
  let cache: string;
  before(async () => {
    cache = await mkdtemp(join(tmpdir(), 'kept-copies-'));
  });
  beforeEach(() => rm(cache, { recursive: true, force: true }));
  after(() => rm(cache, { recursive: true, force: true }));

  /** A page that has a mark and a text, both of which can change, and says how it was asked. */
  function changing(header: 'etag' | 'last-modified') {
    const page = { mark: '"1"', text: FERRY, answers: [] as number[] };
    const condition = header === 'etag' ? 'if-none-match' : 'if-modified-since';
    const handler = (request: IncomingMessage, response: ServerResponse) => {
      const status = request.headers[condition] === page.mark ? 304 : 200;
      page.answers.push(status);
      response.sendDate = false;
      response
        .writeHead(status, { [header]: page.mark, ...HTML })
        .end(status === 200 ? page.text : undefined);
    };
    return { page, handler };
  }

  for (const header of ['etag', 'last-modified'] as const)
    it(`are asked after by ${header} in the next run, however late`, async () => {
      const { page, handler } = changing(header);
      const clock = handClock();
      const server = await serve({ '/': handler });
      const run = async () => {
        const web = openLocal([`news.example:${server.port}`], { cache, machine: clock });
        const read = resource(await web.read(`http://news.example:${server.port}/`));
        await web.close();
        return read;
      };
      const first = await run();
      await clock.sleep(400 * 24 * 3600_000);
      const second = await run();
      assert.deepEqual(page.answers, [200, 304]);
      assert.deepEqual(second, first, 'the copy is the page as it was read, with its time');

      Object.assign(page, { mark: '"2"', text: 'changed' });
      assert.equal(Buffer.from((await run()).bytes).toString(), 'changed');
      assert.deepEqual(page.answers, [200, 304, 200]);
      await server.close();
    });

  it('are kept unpacked, also where nothing tells whether they changed', () => {
    const packed = (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(200, { etag: 'W/"1"', 'content-encoding': 'gzip' }).end(gzipSync(FERRY));
    return withPages({ '/packed': packed, '/plain': FERRY }, { cache }, async (read, at) => {
      await Promise.all([read(at('/packed')), read(at('/plain'))]);
      assert.equal((await readdir(cache)).length, 2);
      for (const name of await readdir(cache)) assert.ok((await readFile(join(cache, name))).includes(FERRY));
    });
  });

  it('are all that is read offline, also behind a redirect', () => {
    const moved = (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(301, { location: '/ferry?from=old' }).end();
    const pages = { '/old': moved, '/ferry?from=old': FERRY, '/never': FERRY };
    return withPages(pages, { cache }, async (read, at, { port, asked }) => {
      const online = resource(await read(at('/old')));
      const before = asked.length;
      const web = openLocal([`news.example:${port}`], { cache, offline: true });
      assert.deepEqual(resource(await web.read(at('/old'))), online);
      assert.match(
        failed(await web.read(at('/never'))).cause,
        /No copy of it is kept, and nothing is fetched/,
      );
      assert.equal(asked.length, before, 'nothing is asked');
      await web.close();
    });
  });

  it('that are damaged are read anew', async () => {
    const { page, handler } = changing('etag');
    await withPages({ '/': handler }, { cache }, async (read, at) => {
      resource(await read(at('/')));
      for (const name of await readdir(cache))
        await writeFile(join(cache, name), `{"url":"${at('/')}"}\nnonsense`);
      assert.equal(Buffer.from(resource(await read(at('/'))).bytes).toString(), FERRY);
      assert.deepEqual(page.answers, [200, 200]);
    });
  });

  it('need a folder that can be made', async () => {
    const file = `${cache}.txt`;
    await writeFile(file, 'a file');
    assert.throws(
      () => openWeb({ cache: join(file, 'inside') }),
      /cannot be made a folder for copies \((?:ENOTDIR|EEXIST)\)/,
    );
    await rm(file);
  });
});

describe('closing', () => {
  it('ends what is under way, and says so', () =>
    withPages({ '/': () => {} }, { robots: false }, async (_, at, { port }) => {
      const web = openLocal([`news.example:${port}`], { robots: false });
      const reading = Promise.all([web.read(at('/')), web.read(at('/next'))]);
      await new Promise((soon) => setTimeout(soon, 20));
      await web.close();
      for (const read of await reading) assert.match(failed(read).cause, /Reading was stopped/);
      assert.match(failed(await web.read(at('/'))).cause, /Reading was stopped/);
    }));
});
