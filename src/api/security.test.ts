import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ASSETS, assetUrl } from '../web/assets.ts';
import { type Desk, openDesk } from './made.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk({ access: { names: ['desk.example'], bearers: [], person: 'Ada Quill' } });
});
after(() => desk.remove());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  desk.app.request(path, { method, headers });

describe('under which names the server is asked', () => {
  for (const [host, status] of [
    ['127.0.0.1:8484', 200],
    ['localhost:8484', 200],
    ['[::1]:8484', 200],
    ['desk.example', 200],
    ['rebound.example:8484', 421],
    ['127.0.0.1.rebound.example', 421],
    ['localhost.rebound.example', 421],
    ['desk.example@rebound.example', 421],
    ['', 421],
  ] as const)
    it(`${host || 'no name'}: ${status}`, async () => {
      const answer = await ask('/', { host });
      assert.equal(answer.status, status);
    });
});

describe('from which sites', () => {
  const own = { host: 'localhost:8484' };
  for (const [what, headers, method, status] of [
    ['a program', {}, 'POST', 404],
    ['a page of ours', { 'sec-fetch-site': 'same-origin' }, 'POST', 404],
    ['an older browser on a page of ours', { origin: 'http://localhost:8484' }, 'POST', 404],
    ['a form of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 'POST', 403],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }, 'POST', 403],
    ['an older browser elsewhere', { origin: 'http://elsewhere.example' }, 'POST', 403],
    ['a sandboxed frame', { origin: 'null' }, 'DELETE', 403],
    [
      'a link elsewhere',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      'GET',
      200,
    ],
    [
      'a frame elsewhere',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      'GET',
      403,
    ],
    ['an image elsewhere', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 'GET', 403],
    ['a script elsewhere', { origin: 'http://elsewhere.example' }, 'GET', 403],
  ] as const)
    it(`${what}: ${method} ${status}`, async () => {
      const answer = await ask(method === 'GET' ? '/' : '/nothing', { ...own, ...headers }, method);
      assert.equal(answer.status, status);
    });
});

describe('what every answer carries', () => {
  for (const path of ['/', '/nothing', '/api/v1/nothing', assetUrl('desk.css')])
    it(path.replace(/[0-9a-f]{16}/, '…'), async () => {
      const { headers } = await ask(path, { host: 'localhost' });
      assert.match(headers.get('content-security-policy')!, /^default-src 'none'; script-src 'self';/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.equal(headers.get('access-control-allow-origin'), null);
    });

  it('no page holds a script or a style of its own', async () => {
    const page = await (await ask('/nothing')).text();
    assert.doesNotMatch(page, /<style|<script(?! type="module" src)| style=| on\w+=/);
  });
});

describe('assets', () => {
  it('are kept for ever under the digest of their content', async () => {
    for (const [path, { mediaType, content }] of ASSETS) {
      const answer = await ask(assetUrl(path));
      assert.equal(answer.headers.get('content-type'), mediaType);
      assert.match(answer.headers.get('cache-control')!, /immutable/);
      assert.equal(await answer.text(), content);
      const again = await ask(assetUrl(path), { 'if-none-match': answer.headers.get('etag')! });
      assert.equal(again.status, 304);
    }
  });

  for (const path of [
    '/assets/0000000000000000/desk.css',
    `${assetUrl('desk.css')}/../../../../package.json`,
    assetUrl('desk.css').replace('desk.css', '..%2F..%2Fpackage.json'),
    assetUrl('desk.css').replace('desk.css', '%2e%2e/%2e%2e/package.json'),
    assetUrl('desk.css').replace('desk.css', 'style/ground.css%00'),
  ])
    it(`${path.replace(/[0-9a-f]{16}/, '…')} is not there`, async () => {
      assert.equal((await ask(path)).status, 404);
    });
});
