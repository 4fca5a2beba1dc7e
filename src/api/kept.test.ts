import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { articleOf } from '../../test/contract/invented.ts';
import { keepArticles } from '../pipeline/library/keep.ts';
import { storyForming } from '../pipeline/library/story-forming.ts';
import { keptAnswers } from './kept.ts';
import { type Desk, NOW, openDesk } from './made.ts';

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.remove());

const keep = (text: string, day: string) =>
  keepArticles([articleOf(text, { day })], desk.store, NOW, storyForming());

const PACKED = { 'accept-encoding': 'gzip' };
const ask = (path: string, headers: Record<string, string> = {}) => desk.app.request(path, { headers });
const tagOf = async (path: string): Promise<string> => (await ask(path)).headers.get('etag')!;

describe('answers that are kept', () => {
  for (const path of ['/', '/search?q=ferry', '/api/v1/stories', '/api/v1/articles?limit=5'])
    it(`${path} is not sent again as long as the library is the same`, async () => {
      const first = await ask(path);
      const text = await first.text();
      const tag = first.headers.get('etag')!;
      assert.match(tag, /^W\//);
      assert.equal(await (await ask(path)).text(), text);
      const again = await ask(path, { 'if-none-match': tag });
      assert.deepEqual([again.status, await again.text()], [304, '']);
      await keep(`The ferry Petrel ran aground off Skelder, as ${path} says.`, '2031-03-03');
      assert.equal((await ask(path, { 'if-none-match': tag })).status, 200);
    });

  it('come packed to whoever takes them so, and plain to others', async () => {
    const plain = await (await ask('/')).text();
    const packed = await ask('/', PACKED);
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    const stream = packed.body!.pipeThrough(new DecompressionStream('gzip'));
    assert.equal(await new Response(stream).text(), plain);
  });

  it('are others when a job stands otherwise', async () => {
    const before = await tagOf('/');
    const { over, done } = { over: Promise.withResolvers<void>(), done: () => tagOf('/') };
    desk.deps.jobs.start('add', 'one file', () => over.promise);
    assert.notEqual(await done(), before);
    over.resolve();
  });

  it('are not what went wrong', async () => {
    assert.equal((await ask('/api/v1/stories?limit=0')).status, 400);
    assert.equal((await ask('/api/v1/stories?limit=0')).status, 400);
  });

  it('are not what is shown for a moment', async () => {
    let asked = 0;
    const app = new Hono().get('/', keptAnswers(desk.deps), (c) =>
      c.html(`${++asked}`, 200, { 'cache-control': 'private, no-store' }),
    );
    assert.equal(await (await app.request('/')).text(), '1');
    assert.equal(await (await app.request('/')).text(), '2');
  });

  it('have a way on in their header, as the first had', async () => {
    const links = [await ask('/api/v1/articles?limit=1'), await ask('/api/v1/articles?limit=1')];
    assert.match(links[1]!.headers.get('link')!, /rel="next"/);
    assert.equal(links[0]!.headers.get('link'), links[1]!.headers.get('link'));
  });
});
