import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Desk, openDesk } from './made.ts';

const TOKEN = 'a-token-that-nobody-guesses';

let desk: Desk;
before(async () => {
  const bearers = [
    { name: 'Ada Quill', token: TOKEN },
    { name: 'Ivo Brandt', token: 'another-token-of-a-colleague' },
  ];
  desk = await openDesk({ access: { names: [], bearers, person: 'nobody' } });
});
after(() => desk.remove());

const ask = (path: string, headers: Record<string, string> = {}) => desk.app.request(path, { headers });
const signIn = (token: string, to = '/feeds') =>
  desk.app.request('/sign-in', { method: 'POST', body: new URLSearchParams({ token, to }) });

describe('where tokens are needed', () => {
  it('programs without one are told so', async () => {
    const answer = await ask('/api/v1/articles');
    assert.equal(answer.status, 401);
    assert.match(answer.headers.get('www-authenticate')!, /^Bearer/);
    assert.match(((await answer.json()) as { remedy: string }).remedy, /Authorization: Bearer TOKEN/);
  });

  it('programs with a wrong one are, too, and with a right one come in', async () => {
    for (const shown of [`Bearer ${TOKEN}x`, 'Bearer ', `Basic ${TOKEN}`, TOKEN])
      assert.equal((await ask('/api/v1/articles', { authorization: shown })).status, 401);
    assert.equal((await ask('/api/v1/articles', { authorization: `Bearer ${TOKEN}` })).status, 200);
  });

  it('browsers are asked to sign in, and are where they wanted to be when they have', async () => {
    const asked = await ask('/search?q=weir&kind=claims', { accept: 'text/html' });
    assert.equal(asked.status, 303);
    assert.equal(asked.headers.get('location'), '/sign-in?to=%2Fsearch%3Fq%3Dweir%26kind%3Dclaims');
    const form = await (await ask(asked.headers.get('location')!)).text();
    assert.match(form, /name="to" value="\/search\?q=weir&amp;kind=claims"/);
    const come = await signIn(TOKEN, '/search?q=weir&kind=claims');
    assert.equal(come.headers.get('location'), '/search?q=weir&kind=claims');
    const cookie = come.headers.get('set-cookie')!;
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
    assert.equal((await ask('/feeds', { cookie: cookie.split(';')[0]! })).status, 200);
  });

  it('nobody is sent to another site', async () => {
    for (const to of [
      '//elsewhere.example',
      'https://elsewhere.example',
      '/\\elsewhere.example',
      'javascript:x',
    ])
      assert.equal((await signIn(TOKEN, to)).headers.get('location'), '/');
  });

  it('whoever guesses is soon answered no more', async () => {
    const statuses = [];
    for (let guess = 0; guess < 12; guess++) statuses.push((await signIn(`guess-${guess}`)).status);
    assert.equal(statuses.at(-1), 429);
    assert.ok(statuses.slice(0, 3).every((status) => status === 403));
  });

  it('the document says that they are', async () => {
    const document = await (await ask('/api/v1/openapi.json', { authorization: `Bearer ${TOKEN}` })).json();
    assert.deepEqual((document as { security: unknown }).security, [{ token: [] }]);
  });
});

describe('what is too large', () => {
  it('is refused before it is read', async () => {
    const answer = await desk.app.request('/api/v1/feeds', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'text/plain',
        'content-length': '99999999',
      },
      body: 'x',
    });
    assert.equal(answer.status, 413);
  });
});
