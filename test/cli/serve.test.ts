/** `synoptic serve` as a process of its own, with its threads: it answers, and ends without losing anything. */

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Job } from '../../src/api/jobs.ts';
import { openLibrary } from '../../src/pipeline/library/open-library.ts';
import { synoptic } from './synoptic.ts';

const COMMAND = fileURLToPath(new URL('../../bin/synoptic.js', import.meta.url));
/** So many that they are kept in several steps. */
const HEAP = 150;
const TOWNS = ['Ammerly', 'Skelder', 'Norrby', 'Osterholm', 'Tarn'];

const record = (number: number): string =>
  JSON.stringify({
    url: `https://ammerly.example/${number}`,
    title: `Case ${number} of ${TOWNS[number % TOWNS.length]}`,
    text: `The council of ${TOWNS[number % TOWNS.length]} heard case ${number} on Monday. Clerk Ivo Brandt said that it was number ${number}, and that the next would be heard when the harbour is open again. Nobody objected to what he said.`,
    published: '2031-05-02',
  });

let folder: string;
let library: string[];
let server: ChildProcess;
let url: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
  library = ['--library', join(folder, 'library')];
  await synoptic(['init', join(folder, 'library')], folder);
  await writeFile(join(folder, 'first.jsonl'), [record(1000), record(1005)].join('\n'));
  await synoptic(['add', 'first.jsonl', ...library], folder);
  server = spawn(process.execPath, [COMMAND, 'serve', '--port', '0', '--open', ...library], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(createInterface({ input: server.stdout! }), 'line')) as [string];
  url = line.replace(/\/$/, '');
});

after(async () => {
  server.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

it('gives the page of a story, which a thread prints, and not again to whoever has it', async () => {
  const { items } = (await (await fetch(`${url}/api/v1/stories`)).json()) as { items: { id: string }[] };
  const at = `${url}/stories/${items[0]!.id}`;
  const page = await fetch(at);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Ivo Brandt/);
  const again = await fetch(at, { headers: { 'if-none-match': page.headers.get('etag')! } });
  assert.equal(again.status, 304);
});

it('ends when it is told to, behind what is under way, and what it said was kept is there', async () => {
  const heap = Array.from({ length: HEAP }, (_, at) => record(at)).join('\n');
  const headers = { 'content-type': 'application/jsonl' };
  const begun = await fetch(`${url}/api/v1/articles`, { method: 'POST', headers, body: heap });
  const events = await fetch(`${url}${begun.headers.get('location')}/events`);
  const states = statesIn(events);
  for await (const { counts } of states) if ((counts.new ?? 0) > 0) break;

  const ended = once(server, 'exit');
  const asked = fetch(`${url}/`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  server.kill('SIGTERM');
  assert.equal((await asked).status, 200);
  let last: Job | undefined;
  for await (const state of states) last = state;
  assert.deepEqual(await ended, [0, null]);
  await assert.rejects(fetch(`${url}/`));

  const { store } = await openLibrary(join(folder, 'library'));
  const kept = await store.articles.count({});
  assert.ok(kept >= 2 + (last?.counts.new ?? 0), `${kept} are kept, ${last?.counts.new} were told`);
  const said = last?.items.map(({ id }) => id) ?? [];
  assert.equal((await store.articles.known(said)).size, said.length);
  await store.close();

  await writeFile(join(folder, 'heap.jsonl'), heap);
  await synoptic(['add', 'heap.jsonl', ...library], folder);
  const whole = await openLibrary(join(folder, 'library'));
  assert.equal(await whole.store.articles.count({}), 2 + HEAP);
  await whole.store.close();
});

/** Yields the states of a job as they are told; it can be gone on with after a break. */
function statesIn({ body }: Response): AsyncIterable<Job> {
  const lines = readEvents(body!);
  return { [Symbol.asyncIterator]: () => ({ next: () => lines.next() }) };
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<Job> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const part of body) {
    const events = (rest + decoder.decode(part, { stream: true })).split('\n\n');
    rest = events.pop()!;
    for (const event of events) {
      const data = /^data: (.+)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data) as Job;
    }
  }
}
