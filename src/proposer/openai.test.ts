import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { openProposer } from './openai.ts';

const PROMPT = { instructions: 'Answer with JSON.', given: '{"text": "The quay is shut."}' };
const servers: Server[] = [];

after(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

/** Returns the address of an endpoint that answers so, and what it was asked. */
async function endpoint(answer: (response: ServerResponse, asked: number) => void) {
  const requests: { path: string; key: string | undefined; body: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      requests.push({ path: request.url!, key: request.headers.authorization, body: JSON.parse(body) });
      answer(response, requests.length);
    });
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests };
}

function say(response: ServerResponse, content: string): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content } }] }));
}

test('the answer is read as JSON, also out of a fence with words around it', async () => {
  const { url, requests } = await endpoint((response) => say(response, 'Here:\n```json\n{"same": [1]}\n```'));
  const proposer = await openProposer({ url, model: 'tiny', key: 'secret' });
  assert.deepEqual(await proposer.propose(PROMPT), { same: [1] });
  assert.equal(requests[0]!.path, '/v1/chat/completions');
  assert.equal(requests[0]!.key, 'Bearer secret');
  assert.equal(requests[0]!.body.model, 'tiny');
  assert.equal(requests[0]!.body.temperature, 0);
  assert.deepEqual(requests[0]!.body.messages, [
    { role: 'system', content: PROMPT.instructions },
    { role: 'user', content: PROMPT.given },
  ]);
});

const silences: [string, (response: ServerResponse) => void, RegExp][] = [
  ['talks instead', (response) => say(response, 'I would rather not.'), /no JSON/],
  ['answers with nothing', (response) => say(response, ''), /no JSON/],
  ['breaks off its JSON', (response) => say(response, '{"same": [{"pair"'), /no JSON/],
  ['refuses the key', (response) => response.writeHead(401).end('{}'), /SYNOPTIC_MODEL_KEY/],
  ['knows no such model', (response) => response.writeHead(404).end('{}'), /no such model/],
  ['answers too much', (response) => say(response, `{"a": "${'x'.repeat(300_000)}"}`), /too long/],
  ['says nothing at all', () => {}, /did not answer within 1 seconds/],
  [
    'begins and does not end',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"choices": [');
    },
    /did not answer within 1 seconds/,
  ],
];

for (const [what, answer, reason] of silences)
  test(`an endpoint that ${what} is told as a reason`, async () => {
    const { url } = await endpoint(answer);
    const proposer = await openProposer({ url, model: 'tiny', timeout: 1 });
    await assert.rejects(proposer.propose(PROMPT), reason);
  });

test('a response without end is given up', async () => {
  const { url } = await endpoint((response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const flood = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      if (!response.destroyed) response.once('drain', flood);
    };
    flood();
  });
  const proposer = await openProposer({ url, model: 'tiny', timeout: 20 });
  await assert.rejects(proposer.propose(PROMPT), /too large|reached|terminated|error/i);
});

test('where nobody listens, that is the reason', async () => {
  const proposer = await openProposer({ url: 'http://127.0.0.1:9/v1', model: 'tiny', timeout: 5 });
  await assert.rejects(proposer.propose(PROMPT), /connection|reached/i);
});

test('an address that is none is refused before anything is asked', async () => {
  await assert.rejects(openProposer({ url: 'tiny', model: 'tiny' }), /no address of a language model/);
});
