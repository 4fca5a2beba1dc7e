import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { articleOf } from '../../test/contract/invented.ts';
import { keepArticles } from '../pipeline/library/keep.ts';
import { storyForming } from '../pipeline/library/story-forming.ts';
import { type Listening, listen } from './listen.ts';
import { type Desk, NOW, openDesk } from './made.ts';

let desk: Desk;
let server: Listening;
before(async () => {
  desk = await openDesk();
  const body = 'The ferry Petrel ran aground off Skelder in thick fog with 83 passengers aboard.';
  await keepArticles([articleOf(body, { day: '2031-03-03' })], desk.store, NOW, storyForming());
  const timeouts = { header: 150, request: 400, checked: 50, ending: 200 };
  server = await listen(desk.app, { host: '127.0.0.1', port: 0, timeouts });
});
after(async () => {
  await server.close();
  await desk.remove();
});

const open = async (): Promise<Socket> => {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return socket;
};

const isWell = async (): Promise<void> =>
  assert.equal((await fetch(`${server.url}/api/v1/articles`)).status, 200);

describe('slow clients', () => {
  it('that send a header drop by drop are let go, and others are answered meanwhile', async () => {
    const slow = await Promise.all(Array.from({ length: 50 }, open));
    for (const socket of slow) socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ');
    await isWell();
    const answers = await Promise.all(slow.map((socket) => text(socket).catch(() => '')));
    for (const answer of answers) assert.match(answer, /^(?:HTTP\/1.1 408 |$)/);
  });

  it('that never send the rest of a body are let go', async () => {
    const socket = await open();
    const head =
      'POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{';
    socket.write(head);
    await text(socket).catch(() => '');
    await isWell();
  });
});

describe('hostile requests', () => {
  for (const path of [
    '/../../../etc/passwd',
    '/assets/../../package.json',
    '/stories/..%2f..%2fetc%2fpasswd',
    '//etc/passwd',
  ])
    it(`${path} leads nowhere`, async () => {
      const socket = await open();
      socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      const answer = await text(socket);
      assert.match(answer, /^HTTP\/1.1 40[04] /);
      assert.doesNotMatch(answer, /root:|"dependencies"/);
    });

  it('with a header that is too long are refused', async () => {
    const socket = await open();
    socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`);
    assert.match(await text(socket), /^HTTP\/1.1 431 /);
  });
});

describe('many at once', () => {
  it('200 read while one adds, and nothing is lost', async () => {
    const server = await listen(desk.app, { host: '127.0.0.1', port: 0 });
    const form = new FormData();
    for (let at = 0; at < 20; at++)
      form.append(
        'files',
        new File(
          [
            `Case ${at}\n\n2 May 2031\n\nThe council of Ammerly heard case ${at} on Monday. Clerk Ivo Brandt said that it was number ${at} of twenty.`,
          ],
          `case-${at}.txt`,
        ),
      );
    const adding = fetch(`${server.url}/api/v1/articles`, { method: 'POST', body: form });
    const paths = ['/api/v1/articles', '/api/v1/stories', '/api/v1/search?q=ferry', '/'];
    const reading = Array.from({ length: 200 }, (_, at) => fetch(`${server.url}${paths[at % paths.length]}`));
    for (const answer of await Promise.all(reading)) {
      assert.equal(answer.status, 200);
      await answer.arrayBuffer();
    }
    const begun = await adding;
    assert.equal(begun.status, 202);
    await (await fetch(`${server.url}${begun.headers.get('location')}/events`)).text();
    assert.equal(await desk.store.articles.count({}), 21);
    await server.close();
  });
});

describe('ending', () => {
  it('answers what is under way and takes no more', async () => {
    const other = await listen(desk.app, { host: '127.0.0.1', port: 0, timeouts: { ending: 1000 } });
    const answer = await fetch(`${other.url}/api/v1/articles`);
    await other.close();
    assert.equal((await answer.json()).total, 21);
    await assert.rejects(fetch(`${other.url}/api/v1/articles`));
  });
});
