import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Job } from './jobs.ts';
import { type Desk, openDesk } from './made.ts';
import { spool } from './spool.ts';
import { type Ask, type Asked, askingOf } from './v1/made.ts';

const told = (about: string): string =>
  `${about}\n\n2 May 2031\n\nThe ferry to Osterholm will sail again on Monday, the harbour office said. It had lain in the dock since the storm of 3 March. Clerk Ivo Brandt said that tickets of ${about} remain good.`;

let desk: Desk;
let ask: Ask;
/** Where files are spooled to: what is left there is left by these tests. */
const scratch = await mkdtemp(join(tmpdir(), 'synoptic-scratch-'));
process.env.TMPDIR = scratch;
before(async () => {
  desk = await openDesk({ reading: { web: {} } });
  ask = await askingOf(desk.app);
});
after(async () => {
  await desk.remove();
  await rm(scratch, { recursive: true });
});

const formOf = (files: readonly (readonly [name: string, text: string])[], addresses?: string): FormData => {
  const form = new FormData();
  for (const [name, text] of files) form.append('files', new File([text], name));
  if (addresses !== undefined) form.append('addresses', addresses);
  return form;
};

const add = (body: BodyInit, headers: Record<string, string> = {}): Promise<Asked> =>
  ask('/articles', { method: 'POST', body, headers });

/** Waits until the job of an answer is over, by following it. */
async function over(begun: Asked): Promise<Job> {
  assert.equal(begun.status, 202, begun.text);
  const { text } = await ask(`${begun.headers.get('location')!.replace('/api/v1', '')}/events`);
  const states = [...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data!) as Job);
  assert.notEqual(states.at(-1)!.state, 'running');
  return states.at(-1)!;
}

const spooled = async (): Promise<string[]> =>
  (await readdir(scratch)).filter((name) => name.startsWith('synoptic-upload-'));

describe('adding', () => {
  it('takes files, keeps them under their names, and the same again changes nothing', async () => {
    const files = [
      ['ferry.txt', told('the ferry')],
      ['bridge.html', `<h1>Bridge</h1><p>${told('the bridge')}</p>`],
    ] as const;
    const job = await over(await add(formOf(files)));
    assert.equal(job.state, 'done');
    assert.deepEqual(job.counts, { new: 2 });
    assert.equal(job.items.length, 2);
    const { items } = (await ask('/articles')).json;
    assert.deepEqual(items.map(({ uri }: { uri: string }) => uri).sort(), ['bridge.html', 'ferry.txt']);
    assert.deepEqual((await over(await add(formOf(files)))).counts, { known: 2 });
  });

  it('takes articles as JSON lines', async () => {
    const lines = ['one', 'two'].map((name) => JSON.stringify({ title: `Of ${name}`, text: told(name) }));
    const job = await over(await add(lines.join('\n'), { 'content-type': 'application/jsonl' }));
    assert.deepEqual(job.counts, { new: 2 });
  });

  it('lets no name lead out of its folder, nor mean anything else', async () => {
    const names = [
      '../../evil.txt',
      '/etc/evil.txt',
      '..\\..\\evil.txt',
      '-',
      '.hidden.txt',
      'https:',
      '*',
      'a\u0000b.txt',
    ];
    const form = formOf(names.map((name, at) => [name, told(`case ${at}`)] as const));
    const taken = await spool(new Request('http://localhost/', { method: 'POST', body: form }));
    const inside = await readdir(taken.folder);
    assert.deepEqual(taken.files.map((file) => file.slice(2)).sort(), inside.sort());
    assert.deepEqual(
      inside.sort(),
      ['-', 'a_b.txt', 'evil-2.txt', 'evil-3.txt', 'evil.txt', 'hidden.txt', 'https_', '_'].sort(),
    );
    await taken.remove();
    const job = await over(await add(form));
    assert.equal(job.counts.failures, undefined, JSON.stringify(job.failures));
    assert.equal(job.counts.new, names.length);
  });

  it('leaves nothing behind', async () => {
    assert.deepEqual(await spooled(), []);
  });

  it('names what cannot be read, and adds the rest', async () => {
    const job = await over(
      await add(
        formOf([
          ['none.txt', ''],
          ['tower.txt', told('the tower')],
        ]),
      ),
    );
    assert.equal(job.state, 'done');
    assert.deepEqual(job.counts, { failures: 1, new: 1 });
    assert.equal(job.failures[0]!.input, 'none.txt');
    assert.match(job.failures[0]!.remedy, /./);
  });

  it('asks nothing inside of the network', async () => {
    const addresses = [
      'http://127.0.0.1:8484/',
      'http://localhost/',
      'http://169.254.169.254/latest/',
      'http://[::1]/',
    ];
    const job = await over(await ask('/articles', { method: 'POST', json: { addresses } }));
    assert.equal(job.counts.failures, addresses.length);
    for (const { cause } of job.failures) assert.match(cause, /not to the public web|not for web pages/);
  });

  for (const [what, body, headers, status] of [
    [
      'a path of the server',
      JSON.stringify({ addresses: ['/etc/passwd'] }),
      { 'content-type': 'application/json' },
      422,
    ],
    [
      'a file address',
      JSON.stringify({ addresses: ['file:///etc/passwd'] }),
      { 'content-type': 'application/json' },
      422,
    ],
    ['standard input', JSON.stringify({ addresses: ['-'] }), { 'content-type': 'application/json' }, 422],
    ['nothing', JSON.stringify({ addresses: [] }), { 'content-type': 'application/json' }, 422],
    ['no list', '{"addresses": "https://a.example"}', { 'content-type': 'application/json' }, 400],
    ['no JSON', '{', { 'content-type': 'application/json' }, 400],
    ['another form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form without a boundary', 'x', { 'content-type': 'multipart/form-data' }, 400],
    [
      'a form that is broken off',
      '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc',
      { 'content-type': 'multipart/form-data; boundary=x' },
      400,
    ],
  ] as const)
    it(`refuses ${what}`, async () => {
      assert.equal((await add(body, headers)).status, status);
      assert.deepEqual(await spooled(), []);
    });

  it('refuses what is too large, whatever its header says, and too many files', async () => {
    const bounds = { bytes: 50_000, files: 3 };
    const send = (body: BodyInit, headers: Record<string, string>) =>
      spool(new Request('http://localhost/', { method: 'POST', body, headers }), bounds);
    const sendForm = async (form: FormData) => {
      const packed = new Response(form);
      return send(await packed.arrayBuffer(), { 'content-type': packed.headers.get('content-type')! });
    };
    await assert.rejects(sendForm(formOf([['large.txt', 'x'.repeat(60_000)]])), { status: 413 });
    const four = ['a', 'b', 'c', 'd'].map((name) => [`${name}.txt`, 'x'] as const);
    await assert.rejects(sendForm(formOf(four)), { status: 413 });
    let sent = 0;
    const endless = new ReadableStream({
      async pull(to) {
        if (sent++ < 100) to.enqueue(new Uint8Array(10_000));
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half', headers: { 'content-type': 'text/plain' } };
    await assert.rejects(spool(new Request('http://localhost/', init as RequestInit), bounds), {
      status: 413,
    });
    await assert.rejects(send('x', { 'content-type': 'text/plain', 'content-length': '999999999' }), {
      status: 413,
    });
    assert.deepEqual(await spooled(), []);
  });
});

describe('jobs', () => {
  it('are ended behind what is at hand', async () => {
    const { jobs } = desk.deps;
    const begun = jobs.start('add', 'something endless', async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    });
    assert.equal((await ask(`/jobs/${begun.id}`)).json.state, 'running');
    assert.equal((await ask(`/jobs/${begun.id}`, { method: 'DELETE' })).status, 202);
    const { text } = await ask(`/jobs/${begun.id}/events`);
    assert.match(text, /"state":"ended"/);
  });

  it('that are not there are not found', async () => {
    assert.equal((await ask('/jobs/00000000-0000-4000-8000-000000000000')).status, 404);
    assert.equal((await ask('/jobs/1')).status, 400);
    assert.ok((await ask('/jobs')).json.items.length > 5);
  });

  it('that break off say why', async () => {
    const { id } = desk.deps.jobs.start('add', 'something', async () => {
      throw new Error('the disk is full');
    });
    assert.match((await ask(`/jobs/${id}/events`)).text, /"state":"failed".*"trouble":"the disk is full"/);
  });
});
