import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { htmlPage, STORY } from '../../fetch/made.ts';
import { type LocalServer, openLocal, serve } from '../../fetch/web/made.ts';
import type { RenewingReader } from '../../fetch/web/web-reader.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { addFeeds } from './feeds.ts';
import { watch, watchOnce } from './watch.ts';
import type { WatchEvent, Watching } from './watching.ts';

type Pages = Record<string, Parameters<typeof serve>[0][string]>;
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2031, 4, 2, 10);

let folder: string;
let store: Store;
let pages: Pages;
let server: LocalServer;
let web: RenewingReader;
let events: WatchEvent[];
let now: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
  pages = {};
  events = [];
  now = START;
  server = await serve(pages);
  web = openLocal([`post.example:${server.port}`, `echo.example:${server.port}`], {
    machine: { now: () => now, sleep: async () => {} },
  });
});
afterEach(async () => {
  await web.close();
  await server.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const at = (path: string, host = 'post.example'): string => `http://${host}:${server.port}${path}`;
const watching = (changes: Partial<Watching> = {}): Watching => ({
  ...{ store, web, publishers: [], now: () => new Date(now), sleep: async () => {} },
  signal: new AbortController().signal,
  onEvent: (event) => events.push(event),
  ...changes,
});
/** Adds the feed at /feed and asks it once. */
async function add(path = '/feed'): Promise<void> {
  await addFeeds([at(path)], store, new Date(now));
  await watchOnce(watching());
}
async function later(ms: number): Promise<WatchEvent[]> {
  now += ms;
  events = [];
  await watchOnce(watching());
  return events;
}
const theFeed = async () => (await store.feeds.list())[0]!;
const minutesTo = (time: string | null): number => (Date.parse(time!) - now) / MINUTE;

const feed = (items: readonly string[], more = ''): Answer =>
  answering(
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Osterholm Post</title>${more}${items.join('')}</channel></rss>`,
  );
const item = (n: number, more = ''): string =>
  `<item><title>Report ${n}</title><link>${at(`/${n}`)}</link>${more}</item>`;
const answering =
  (body: string, headers: Readonly<Record<string, string>> = {}, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers }).end(body);
const failing = (status: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  answering('', headers, status);
const page = (n: number, text = STORY): string => htmlPage(`Report ${n} from the harbour`, text);

describe('a watched feed', () => {
  it('gives the articles of its pages, each once', async () => {
    Object.assign(pages, { '/feed': feed([item(1), item(2)]), '/1': page(1), '/2': page(2) });
    await add();
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['answered', 'read', 'read'],
    );
    pages['/feed'] = feed([item(3), item(2)]);
    pages['/3'] = page(3);
    await later(HOUR);
    assert.deepEqual(server.asked, ['/feed', '/1', '/2', '/feed', '/3']);
    assert.equal(await store.articles.count({}), 3);
    const [article] = await store.articles.at([at('/3')]);
    assert.equal(article?.article.publisher, 'Osterholm Post');
  });

  it('is asked whether it has changed', async () => {
    const conditions: unknown[] = [];
    pages['/feed'] = (request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
      conditions.push([etag, since]);
      if (etag === '"7"') response.writeHead(304).end();
      else
        answering('<rss><channel><title>Post</title></channel></rss>', {
          etag: '"7"',
          'last-modified': 'Fri, 02 May 2031 09:00:00 GMT',
        })(request, response);
    };
    await add();
    await later(HOUR);
    await later(2 * HOUR);
    assert.deepEqual(conditions, [
      [undefined, undefined],
      ['"7"', 'Fri, 02 May 2031 09:00:00 GMT'],
      ['"7"', 'Fri, 02 May 2031 09:00:00 GMT'],
    ]);
    assert.equal((await theFeed()).failures, 0);
  });

  it('is asked sooner when it brings something, later when not, within bounds', async () => {
    let n = 1;
    pages['/feed'] = (request, response) => feed([item(n)])(request, response);
    await add();
    const waits: number[] = [];
    for (let round = 0; round < 4; round++) {
      n++;
      await later(24 * HOUR);
      waits.push(minutesTo((await theFeed()).next));
    }
    assert.deepEqual(waits, [30, 15, 15, 15]);
    for (let round = 0; round < 15; round++) await later(24 * HOUR);
    assert.equal(minutesTo((await theFeed()).next), 24 * 60);
  });

  const ASKED: readonly (readonly [
    what: string,
    channel: string,
    headers: Record<string, string>,
    minutes: number,
  ])[] = [
    ['ttl', '<ttl>180</ttl>', {}, 180],
    [
      'an update period',
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      {},
      360,
    ],
    ['max-age', '', { 'cache-control': 'public, max-age=7200' }, 120],
    ['a max-age of a year', '', { 'cache-control': 'max-age=31536000' }, 24 * 60],
    ['a max-age of nothing', '', { 'cache-control': 'max-age=0' }, 60],
  ];
  for (const [what, channel, headers, minutes] of ASKED)
    it(`is left alone as long as its publisher asks by ${what}`, async () => {
      pages['/feed'] = (request, response) => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        feed([], channel)(request, response);
      };
      await add();
      assert.equal(minutesTo((await theFeed()).next), minutes);
    });

  it('that fails is asked less and less often, until it answers', async () => {
    pages['/feed'] = failing(500);
    await add();
    const waits: number[] = [];
    for (let round = 0; round < 9; round++) {
      waits.push(minutesTo((await theFeed()).next));
      await later(24 * HOUR);
    }
    assert.deepEqual(waits, [15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    const { failures, trouble } = await theFeed();
    assert.deepEqual([failures, trouble], [10, 'The server has failed (status 500).']);
    pages['/feed'] = feed([]);
    await later(24 * HOUR);
    assert.deepEqual([(await theFeed()).failures, (await theFeed()).trouble], [0, null]);
  });

  it('is left alone for as long as a busy server says', async () => {
    pages['/feed'] = failing(429, { 'retry-after': String(5 * 3600) });
    await add();
    assert.equal(minutesTo((await theFeed()).next), 300);
  });

  it('that is gone is not asked any more', async () => {
    pages['/feed'] = failing(410);
    await add();
    const { next, trouble } = await theFeed();
    assert.deepEqual([next, trouble], [null, 'The page was removed (status 410).']);
    assert.deepEqual(await later(240 * HOUR), []);
  });

  it('that has moved for good is asked where it is now', async () => {
    Object.assign(pages, {
      '/feed': failing(301, { location: '/new' }),
      '/new': feed([item(1)]),
      '/1': page(1),
    });
    await add();
    assert.equal((await theFeed()).uri, at('/new'));
    assert.equal(events[0]?.kind, 'moved');
    await later(HOUR);
    assert.deepEqual(server.asked, ['/feed', '/new', '/1', '/new']);
  });

  it('that has moved for a while keeps its address', async () => {
    Object.assign(pages, { '/feed': failing(307, { location: '/new' }), '/new': feed([]) });
    await add();
    assert.equal((await theFeed()).uri, at('/feed'));
  });

  const NO_FEEDS: readonly (readonly [what: string, body: string, trouble: RegExp])[] = [
    ['a page', page(1), /It is no feed or sitemap/],
    [
      'a page with a feed',
      '<!doctype html><link rel="alternate" type="application/rss+xml" href="/rss.xml"><p>Post',
      /It is no feed, but a page that names one: http:.*\/rss\.xml$/,
    ],
    ['damaged', '<rss><channel><item>', /It looks like a feed, but is damaged/],
    [
      'a list of feeds',
      '<opml version="2.0"><body><outline text="Post" xmlUrl="https://post.example/f"/></body></opml>',
      /It is no feed: it only names others/,
    ],
  ];
  for (const [what, body, trouble] of NO_FEEDS)
    it(`that is ${what} is said to be none`, async () => {
      pages['/feed'] = answering(body);
      await add();
      assert.match((await theFeed()).trouble ?? '', trouble);
    });
});

describe('an entry', () => {
  const carried = `<content:encoded><![CDATA[<p>${STORY}</p>]]></content:encoded>`;
  const summary = `<description>${STORY} Read more…</description>`;
  const robots: Answer = (_, response) => response.end('user-agent: *\ndisallow: /1');
  const kept = async () => (await store.articles.at([at('/1')]))[0]?.article;

  it('whose page programs may not read is kept as the feed has it', async () => {
    Object.assign(pages, { '/robots.txt': robots, '/feed': feed([item(1, carried)]), '/1': page(1) });
    await add();
    assert.match((await kept())!.text, /The ferry to Osterholm will sail again/);
    assert.equal((await kept())!.truncated, undefined);
    const [, read] = events;
    assert.match(read?.kind === 'read' ? (read.instead ?? '') : '', /do not allow it/);
    assert.deepEqual(server.asked, ['/feed']);
  });

  it('of which the feed has a summary only is said to be cut', async () => {
    Object.assign(pages, { '/feed': feed([item(1, summary)]), '/1': failing(403) });
    await add();
    assert.ok((await kept())!.truncated);
  });

  it('that fails three times is given up with its reason', async () => {
    Object.assign(pages, { '/feed': feed([item(1)]), '/1': failing(500) });
    await add();
    await later(10 * MINUTE);
    assert.deepEqual((await theFeed()).items, { waiting: 1, done: 0, givenUp: 0 });
    const last = (await later(6 * HOUR)).find(({ kind }) => kind === 'item-failed');
    assert.deepEqual(last, {
      ...{ kind: 'item-failed', feed: at('/feed'), uri: at('/1'), next: null },
      cause: 'The server has failed (status 500).',
      remedy: 'Try again later.',
    });
    assert.deepEqual((await theFeed()).items, { waiting: 0, done: 0, givenUp: 1 });
    assert.deepEqual(server.asked.filter((path) => path === '/1').length, 3);
  });

  it('is waited for as long as a busy server says, and that is no failure', async () => {
    Object.assign(pages, { '/feed': feed([item(1)]), '/1': failing(429, { 'retry-after': '7200' }) });
    await add();
    for (let round = 0; round < 4; round++) await later(2 * HOUR);
    pages['/1'] = page(1);
    await later(2 * HOUR);
    assert.ok(await kept());
  });

  it('that several feeds have is read once', async () => {
    const both = feed([item(1)]);
    Object.assign(pages, { '/feed': both, '/other': both, '/1': page(1) });
    await addFeeds([at('/feed'), at('/other')], store, new Date(now));
    await watchOnce(watching());
    assert.deepEqual(server.asked, ['/feed', '/other', '/1']);
  });
});

describe('a watch', () => {
  const FIVE = [1, 2, 3, 4, 5];
  const fill = (): void => {
    pages['/feed'] = feed(FIVE.map((n) => item(n)));
    for (const n of FIVE) pages[`/${n}`] = page(n, `${STORY} Ticket number ${n} was sold first.`);
  };

  it('that breaks off anywhere loses nothing and keeps nothing twice', async () => {
    fill();
    await addFeeds([at('/feed')], store, new Date(now));
    // The clock is asked between all steps: it breaks off at the first, the second, and so on.
    let rounds = 0;
    for (let step = 1; (await store.articles.count({})) < FIVE.length; step++) {
      let left = step;
      const breaking = (): Date => {
        if (left-- === 0) throw new Error('the power went');
        return new Date(now);
      };
      await watchOnce(watching({ now: breaking })).catch((error: Error) =>
        assert.equal(error.message, 'the power went'),
      );
      now += 10 * MINUTE;
      assert.ok(++rounds < 50);
    }
    await later(HOUR);
    assert.deepEqual((await theFeed()).items, { waiting: 0, done: 5, givenUp: 0 });
    assert.equal(await store.articles.count({ versions: true }), 5);
    assert.ok(rounds > 3);
  });

  it('shares its feeds with another on the same library', async () => {
    fill();
    await addFeeds([at('/feed')], store, new Date(now));
    const other = await openSqlite(join(folder, 'library.sqlite'));
    await Promise.all([watchOnce(watching()), watchOnce(watching({ store: other }))]);
    await watchOnce(watching());
    assert.deepEqual(server.asked.toSorted(), ['/1', '/2', '/3', '/4', '/5', '/feed']);
    assert.equal(await store.articles.count({ versions: true }), 5);
    await other.close();
  });

  it('ends behind the entry at hand when it is told to', async () => {
    fill();
    await addFeeds([at('/feed')], store, new Date(now));
    const stop = new AbortController();
    const onEvent = (event: WatchEvent): void => {
      events.push(event);
      if (event.kind === 'read') stop.abort();
    };
    await watch(watching({ signal: stop.signal, onEvent }));
    assert.equal(await store.articles.count({}), 1);
    assert.deepEqual((await theFeed()).items, { waiting: 4, done: 1, givenUp: 0 });
  });

  it('sleeps until the next feed is due', async () => {
    pages['/feed'] = feed([]);
    await addFeeds([at('/feed')], store, new Date(now));
    const stop = new AbortController();
    const sleep = async (ms: number): Promise<void> => {
      now += ms;
      if (now >= START + 2 * HOUR) stop.abort();
    };
    await watch(watching({ signal: stop.signal, sleep }));
    assert.deepEqual(server.asked, ['/feed', '/feed']);
  });
});
