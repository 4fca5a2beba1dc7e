import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import type { ReadFailure } from '../../model/page.ts';
import { handClock, serve } from './made.ts';
import { type Posted, postJson } from './post.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, times: number) => void;

/** Posts to a server that answers so, and returns what came of it and how long was waited between the tries. */
async function posted(answer: Answer): Promise<{ sent: Posted | ReadFailure; waits: readonly number[] }> {
  let times = 0;
  const server = await serve({ '/hook': (request, response) => answer(request, response, ++times) });
  const { waits, ...clock } = handClock();
  const machine = { ...clock, resolve: async () => ['127.0.0.1'] };
  const host = `hooks.example:${server.port}`;
  try {
    const sent = await postJson(`http://${host}/hook`, '{"news":1}', { allowedHosts: [host], machine });
    return { sent, waits };
  } finally {
    await server.close();
  }
}

describe('what is posted', () => {
  it('is JSON, and the beginning of what is answered is told', async () => {
    const { sent } = await posted(({ method, headers }, response) =>
      response.end(`${method} ${headers['content-type']} `.padEnd(9000, 'é')),
    );
    assert.ok('answer' in sent);
    assert.match(sent.answer, /^POST application\/json; charset=utf-8 é+$/);
    assert.ok(Buffer.byteLength(sent.answer) <= 200);
    assert.equal(sent.tries, 1);
  });

  it('is sent again where the server is busy, no sooner than it asks for', async () => {
    const { sent, waits } = await posted((_, response, times) => {
      const retryAfter = times === 1 ? '7' : 'Fri, 02 May 2031 10:00:47 GMT';
      response.writeHead(times < 3 ? 503 : 202, { 'retry-after': retryAfter }).end('noted');
    });
    assert.deepEqual(sent, { status: 202, answer: 'noted', tries: 3 });
    assert.deepEqual(waits, [7_000, 40_000]);
  });

  it('is given up after three tries, and not waited for longer than a minute', async () => {
    const { sent, waits } = await posted((_, response) =>
      response.writeHead(503, { 'retry-after': '86400' }).end('later'),
    );
    assert.ok('cause' in sent);
    assert.match(sent.cause, /status 503\) after 3 tries\. It answered: “later”\./);
    assert.deepEqual(waits, [60_000, 60_000]);
  });

  it('is taken where the words of the answer break off', async () => {
    const { sent } = await posted((_, response) => {
      response.writeHead(202, { 'content-length': '100' }).write('not');
      setTimeout(() => response.destroy(), 20);
    });
    assert.deepEqual(sent, { status: 202, answer: '', tries: 1 });
  });

  it('goes to no address with a password, which is not repeated', async () => {
    const sent = await postJson('https://me:secret@hooks.example/', '{}');
    assert.ok('cause' in sent);
    assert.match(sent.cause, /password/);
    assert.doesNotMatch(JSON.stringify(sent), /secret/);
  });
});
