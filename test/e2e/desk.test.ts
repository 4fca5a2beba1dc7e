/** The desk of the web app in a real browser, on a real server with a library of its own: each page's main path, and axe. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { createApp } from '../../src/api/app.ts';
import type { Deps } from '../../src/api/deps.ts';
import { createJobs } from '../../src/api/jobs.ts';
import { type Listening, listen } from '../../src/api/listen.ts';
import { openPrinting } from '../../src/api/printing.ts';
import { workHere } from '../../src/jobs/work.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { launchBrowser } from './browser.ts';
import { faults } from './faults.ts';

const harbour = (name: string): string =>
  fileURLToPath(new URL(`../../examples/harbour/${name}`, import.meta.url));
const FILES = ['01-littoral-news.txt', '03-tidewater-daily.txt', '04-lantern-explainer.md'].map(harbour);
const QUESTION = 'How many ships are waiting at anchor?';

let browser: Browser;
let store: Store;
let server: Listening;
let publisher: Server;
let deps: Deps;
const folder = mkdtempSync(join(tmpdir(), 'synoptic-desk-'));

before(async () => {
  publisher = createServer(answerAsPublisher).listen(0, '127.0.0.1');
  store = await openSqlite(join(folder, 'library.sqlite'), { create: true });
  const now = (): Date => new Date(Date.UTC(2031, 2, 20, 12));
  const work = workHere(store, now);
  deps = {
    ...{
      store,
      now,
      work,
      jobs: createJobs(now),
      print: openPrinting({ of: work.dossier, get: store.dossiers.get }),
    },
    reading: { web: { allowedHosts: ['127.0.0.1'] } },
    access: { names: [], bearers: [], person: 'Ada Quill' },
    onError: (error) => console.error(error),
  };
  server = await listen(createApp(deps), { host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await deps.jobs.close();
  await server.close();
  await store.close();
  publisher.close();
  rmSync(folder, { recursive: true });
});

describe('the desk', () => {
  test('an empty library teaches what to do', async () => {
    const { page, close } = await open('/');
    assert.equal(await page.locator('.headline').textContent(), 'Nothing has been read yet.');
    assert.deepEqual(await faults(page), []);
    await close();
  });

  test('files that are picked are added, and what cannot be read says why', async () => {
    const { page, close } = await open('/');
    const empty = join(folder, 'empty.txt');
    writeFileSync(empty, '');
    await page.setInputFiles('#files', [...FILES, empty]);
    await page.waitForURL('**/add#work-*');
    await page.getByText(/Done: 3 new articles, 1 that could not be read/).waitFor();
    const failure = page.locator('.work .failures li');
    assert.match((await failure.textContent())!, /empty\.txt/);
    assert.ok((await failure.locator('.remedy').textContent())!.length > 10);
    assert.equal(await page.locator('.work .came a').count(), 3);
    assert.deepEqual(await faults(page), []);
    await close();
  });

  test('a file that is dropped on the front page arrives', async () => {
    const { page, close } = await open('/');
    const files = await page.evaluateHandle(() => {
      const all = new DataTransfer();
      const text =
        'Ferry is late again\n\n9 March 2031\n\nThe ferry to Kessary was late again, its purser said on Monday.';
      all.items.add(new File([text], 'ferry.txt', { type: 'text/plain' }));
      return all;
    });
    await page.dispatchEvent('main', 'drop', { dataTransfer: files });
    await page.getByText(/Done: 1 new article\./).waitFor();
    await close();
  });

  test('a story is found from the front page, and its figures after it was read', async () => {
    const { page, close } = await open('/');
    const lead = page.locator('.lead h2 a');
    await lead.click();
    await page.waitForURL('**/stories/*');
    assert.ok((await page.locator('h1').textContent())!.length > 10);
    await page.goto(`${server.url}/`);
    assert.match((await page.locator('.lead .figures-line').textContent())!, /3 articles.*origin/);
    await page.getByRole('link', { name: 'Last day' }).click();
    assert.match((await page.locator('.stories').textContent())!, /No story fits/);
    await close();
  });

  test('search answers while one types, and arrow keys go through what was found', async () => {
    const { page, close } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('dock');
    await page.locator('.panel .all a[href$="q=dock"]').waitFor();
    assert.deepEqual(await faults(page, '.nameplate'), []);
    await page.keyboard.press('ArrowDown');
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.panel .hit')));
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'find');
    assert.ok(await page.locator('.panel').isHidden());
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=dock');
    assert.ok((await page.locator('.found.articles mark').count()) > 0);
    assert.ok((await page.locator('.found.quotations, .found.claims').count()) > 0);
    await page.locator('#find').fill('anchor');
    await page.waitForURL('**/search?q=anchor');
    await page
      .locator('.found mark', { hasText: /anchor/i })
      .first()
      .waitFor();
    await close();
  });

  test('a question is answered with the words that it rests on', async () => {
    const { page, close } = await open('/ask');
    await page.getByLabel('Question, in English').fill(QUESTION);
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.locator('.answer').waitFor();
    assert.match((await page.locator('.answer').textContent())!, /27/);
    const cited = page.locator('.answer .cited a').first();
    assert.match((await cited.getAttribute('href'))!, /^\/articles\/[^#]+#at=\d+-\d+$/);
    assert.deepEqual(await faults(page), []);
    await close();
  });

  test('a feed is added and asked at once, and one that fails says why', async () => {
    const { page, close } = await open('/feeds');
    const at = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}`;
    await page.getByLabel('Addresses of feeds').fill(`${at}/feed.xml\n${at}/gone.xml`);
    await page.getByRole('button', { name: 'Watch' }).click();
    await page.locator('.feed h3', { hasText: 'Quay Gazette' }).waitFor();
    await page.locator('.feed.failing .trouble').waitFor();
    assert.deepEqual(await faults(page), []);
    await page.getByRole('button', { name: /Remove: .*gone/ }).click();
    await page.getByText('not watched any more').waitFor();
    assert.equal(await page.locator('.feed').count(), 1);
    const opml = await page.request.get(`${server.url}/feeds/feeds.opml`);
    assert.match(await opml.text(), /feed\.xml/);
    await page.goto(`${server.url}/search?q=lighthouse`);
    assert.match((await page.locator('.found.articles').textContent())!, /Lighthouse to be painted/);
    await close();
  });

  test('a correction is kept with its author and reason, and undone', async () => {
    const { page, close } = await open('/corrections');
    await page.getByText('Leave a publisher out').click();
    await page.getByLabel('Publisher').fill('TIDEWATER DAILY');
    await page.getByLabel('Why').first().fill('It copies without saying so.');
    await page.getByRole('button', { name: 'Leave out' }).click();
    await page.getByText('Correction 1 is kept.').waitFor();
    const entry = page.locator('#correction-1');
    assert.match((await entry.textContent())!, /Left out: all of TIDEWATER DAILY.*It copies.*Ada Quill/s);
    assert.deepEqual(await faults(page), []);
    await page.getByRole('button', { name: 'Undo correction 1' }).click();
    await page.getByText('Correction 1 is undone.').waitFor();
    assert.match((await entry.textContent())!, /Undone by Ada Quill/);
    await page.getByText('Leave a publisher out').click();
    await page.getByLabel('Publisher').fill('Nobody at all');
    await page.getByRole('button', { name: 'Leave out' }).click();
    assert.match((await page.getByRole('alert').textContent())!, /no article of Nobody at all/);
    await close();
  });

  test('what changed in a story is told since a time, and can be subscribed to', async () => {
    const [story] = await store.stories.list(1, 0, {}, 'importance');
    const { page, close } = await open(`/stories/${story!.id}/changes?since=2+days`);
    assert.ok((await page.locator('.change').count()) > 0);
    assert.ok(
      (await page.locator('link[type="application/atom+xml"]').getAttribute('href'))!.endsWith('.atom'),
    );
    await page.getByRole('button', { name: 'I have read it' }).click();
    await page.getByText('Nothing has changed.').waitFor();
    assert.deepEqual(await faults(page), []);
    await close();
  });

  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1280, 'light'],
  ] as const)
    test(`axe finds nothing and nothing scrolls sideways at ${width} px, ${colorScheme}`, async () => {
      const [story] = await store.stories.list(1, 0, {}, 'importance');
      const { page, close } = await open('/', { viewport: { width, height: 900 }, colorScheme });
      for (const path of [
        '/',
        '/search',
        '/search?q=dock',
        '/search?q=dock&kind=claims',
        '/add',
        '/feeds',
        '/ask',
        '/corrections',
        `/stories/${story!.id}/changes?since=2+days`,
        '/nowhere',
      ]) {
        await page.goto(server.url + path);
        assert.deepEqual(await faults(page), [], path);
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(tooWide, 0, path);
      }
      await close();
    });

  test('without script, search and adding work as documents', async () => {
    const { page, close } = await open('/', { javaScriptEnabled: false });
    await page.locator('#find').fill('ferry');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=ferry');
    assert.match((await page.locator('.found.articles').textContent())!, /Ferry is late again/);
    await page.goto(`${server.url}/add`);
    await page.setInputFiles('#files', FILES[0]!);
    await page.locator('form[data-drop] button').click();
    await page.waitForURL('**/add#work-*');
    assert.match((await page.locator('.work').first().textContent())!, /Adding 1 file/);
    await close();
  });
});

async function open(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(server.url + path);
  return {
    page,
    close: async () => {
      assert.deepEqual(errors, []);
      await context.close();
    },
  };
}

/** A publisher with a feed of one article. */
function answerAsPublisher({ url }: IncomingMessage, response: ServerResponse): void {
  const at = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}`;
  if (url === '/feed.xml')
    response.setHeader('content-type', 'application/rss+xml').end(
      `<rss version="2.0"><channel><title>Quay Gazette</title><link>${at}/</link><description>News</description>
      <item><title>Lighthouse to be painted</title><link>${at}/lighthouse.html</link></item></channel></rss>`,
    );
  else if (url === '/lighthouse.html')
    response.setHeader('content-type', 'text/html').end(
      `<html lang="en"><head><title>Lighthouse to be painted</title><meta property="og:site_name" content="Quay Gazette"></head>
      <body><article><h1>Lighthouse to be painted</h1><p>The old lighthouse will be painted in May, the harbour office said on Monday.</p>
      <p>It was last painted nine years ago, and the storms of three winters have taken most of the white off its western side.</p></article></body></html>`,
    );
  else response.writeHead(404).end();
}
