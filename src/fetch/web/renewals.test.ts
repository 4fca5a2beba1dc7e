import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import { handClock, openLocal, serve } from './made.ts';
import type { Renewal } from './renewals.ts';
import type { WebOptions } from './web-reader.ts';

const TAGGED = { etag: '"7"', lastModified: null };

type Renew = (path: string, known?: typeof TAGGED) => Promise<Renewal>;

async function withPages(
  pages: Parameters<typeof serve>[0],
  test: (renew: Renew, at: (path: string) => string) => Promise<void>,
  options: WebOptions = {},
): Promise<void> {
  const server = await serve(pages);
  const web = openLocal([`news.example:${server.port}`], options);
  const at = (path: string): string => `http://news.example:${server.port}${path}`;
  try {
    await test((path, known) => web.renew(at(path), known), at);
  } finally {
    await web.close();
    await server.close();
  }
}

const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, headers).end('x');
  };

describe('what is asked for again', () => {
  it('comes with what says its state, and how long it stays', () =>
    withPages(
      { '/': answering(200, { etag: '"8"', 'cache-control': 'public, max-age=60' }) },
      async (renew) => {
        const renewal = await renew('/', TAGGED);
        assert.ok(renewal.kind === 'changed');
        assert.deepEqual([renewal.validators.etag, renewal.maxAge, renewal.movedTo], ['"8"', 60, undefined]);
      },
    ));

  it('is said not to have changed only where its state was known', () =>
    withPages({ '/': answering(304) }, async (renew) => {
      assert.deepEqual(await renew('/', TAGGED), { kind: 'unchanged' });
      assert.equal((await renew('/')).kind, 'failed');
    }));

  const WAYS: readonly (readonly [statuses: readonly number[], movedTo: string | undefined])[] = [
    [[301], '/2'],
    [[308, 301], '/3'],
    [[302], undefined],
    [[301, 302], '/2'],
    [[307, 301], undefined],
  ];
  for (const [statuses, movedTo] of WAYS)
    it(`has ${movedTo ? 'moved' : 'not moved'} for good behind ${statuses.join(', ')}`, () => {
      const pages = Object.fromEntries(
        statuses.map((status, index) => [`/${index + 1}`, answering(status, { location: `/${index + 2}` })]),
      );
      return withPages({ ...pages, [`/${statuses.length + 1}`]: answering(200) }, async (renew, at) => {
        const renewal = await renew('/1');
        assert.ok(renewal.kind === 'changed');
        assert.equal(renewal.movedTo, movedTo && at(movedTo));
      });
    });

  it('fails with what the server said', () =>
    withPages(
      {
        '/robots.txt': (_, response) => response.end('user-agent: *\ndisallow: /closed'),
        '/gone': answering(410),
        '/busy': answering(503, { 'retry-after': '7200' }),
      },
      async (renew) => {
        const why = async (path: string) => {
          const renewal = await renew(path);
          assert.ok(renewal.kind === 'failed');
          const { failure: _, kind: __, ...rest } = renewal;
          return rest;
        };
        assert.deepEqual(await why('/gone'), { status: 410 });
        assert.deepEqual(await why('/closed'), { disallowed: true });
        assert.deepEqual(await why('/busy'), { notBefore: Date.UTC(2031, 4, 2, 12) });
      },
      { machine: handClock() },
    ));
});

it('the rules of a site are asked for again after a day, or soon where its server failed', async () => {
  const clock = handClock();
  let asked = 0;
  let status = 500;
  const robots = (_: IncomingMessage, response: ServerResponse): void => {
    asked++;
    response.writeHead(status).end('');
  };
  await withPages(
    { '/robots.txt': robots, '/': answering(200) },
    async (renew) => {
      const after = async (minutes: number) => {
        await clock.sleep(60_000 * minutes);
        return [(await renew('/')).kind, asked];
      };
      assert.deepEqual(await after(0), ['failed', 1]);
      assert.deepEqual(await after(5), ['failed', 1]);
      status = 200;
      assert.deepEqual(await after(6), ['changed', 2]);
      assert.deepEqual(await after(23 * 60), ['changed', 2]);
      assert.deepEqual(await after(2 * 60), ['changed', 3]);
    },
    { machine: clock },
  );
});
