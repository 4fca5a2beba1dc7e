import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { parseAtomFeed } from 'feedsmith';
import schema from '../../changes.schema.json' with { type: 'json' };
import type { Changes } from '../../src/model/change.ts';
import { synoptic } from './synoptic.ts';

const GANNET = [
  'The Gannet',
  '12 May 2031',
  '',
  'Dam at Ferrow Head leaks',
  '',
  'The dam at Ferrow Head has leaked since Saturday, and 40 families have left their homes, the county of Ferrow said on Monday.',
  'The engineer Ansa Bryll said: "The wall will stand, and nobody below it needs to fear for the night."',
].join('\n');

let cwd: string;
const diff = (...args: string[]) => synoptic(['diff', ...args], cwd);

before(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synoptic-diff-'));
  for (const [name, text] of [
    ['old', GANNET],
    ['new', GANNET.replace('40 families', '60 families')],
  ] as const) {
    await mkdir(join(cwd, name));
    await writeFile(join(cwd, name, 'dam.txt'), text);
    const { code } = await synoptic(['brief', name, '--title', 'The dam', '-o', `${name}.json`], cwd);
    assert.equal(code, 0);
  }
});
after(() => rm(cwd, { recursive: true, force: true }));

describe('two dossiers', () => {
  it('are told apart in lines, with the words that went and came', async () => {
    const { code, stdout } = await diff('old.json', 'new.json');
    assert.equal(code, 0);
    assert.match(stdout, /^The dam: 1 article .* against 1 article/);
    assert.match(stdout, /^- Edited without saying so: The Gannet/m);
    assert.match(stdout.replace(/\s+/g, ' '), /and \[-40-\] \{\+60\+\} families/);
  });

  it('are JSON as the schema has it', async () => {
    const { stdout } = await diff('old.json', 'new.json', '--json');
    const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<Changes>(schema);
    const changes: unknown = JSON.parse(stdout);
    assert.ok(fits(changes), JSON.stringify(fits.errors));
    assert.ok(changes.changes.some(({ kind, silent }) => kind === 'article-edited' && silent));
  });

  it('are a feed whose entries keep their ids', async () => {
    const { code } = await diff('old.json', 'new.json', '--atom', '-o', 'changes.xml');
    assert.equal(code, 0);
    const feed = parseAtomFeed(await readFile(join(cwd, 'changes.xml'), 'utf8'));
    const again = parseAtomFeed((await diff('old.json', 'new.json', '--atom')).stdout);
    assert.equal(feed.title?.value, 'The dam: what changed');
    assert.match(feed.entries![0]!.id!, /^urn:synoptic:change:/);
    assert.ok(feed.entries!.every(({ title, updated }) => title && updated));
    assert.deepEqual(again, feed);
  });

  it('say by the exit code whether something changed, where that is asked', async () => {
    assert.equal((await diff('old.json', 'new.json', '--exit-code')).code, 1);
    const { code, stdout } = await diff('old.json', 'old.json', '--exit-code');
    assert.equal(code, 0);
    assert.match(stdout.replace(/\s+/g, ' '), /Nothing changed\./);
  });
});

describe('a story of a library', () => {
  const library = ['--library', 'library'];
  let between: string;
  before(async () => {
    await synoptic(['init', 'library'], cwd);
    await synoptic(['add', 'old', ...library], cwd);
    between = new Date().toISOString();
    await writeFile(join(cwd, 'old', 'dam.txt'), GANNET.replace('40 families', '60 families'));
    await synoptic(['add', 'old', ...library], cwd);
  });

  const storyId = async (): Promise<string> => {
    const { stdout } = await synoptic(['stories', '--json', ...library], cwd);
    return (JSON.parse(stdout) as { id: string }).id;
  };

  it('is told since a time, also where nobody asked for its dossier then', async () => {
    const { code, stdout, stderr } = await diff(await storyId(), '--since', between, ...library);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /No dossier was kept then/);
    assert.match(stdout.replace(/\s+/g, ' '), /and \[-40-\] \{\+60\+\} families/);
  });

  it('is JSON as the schema has it, and a feed of its own', async () => {
    const id = await storyId();
    const { stdout } = await diff(id, '--since', '2 days', '--json', ...library);
    const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<Changes>(schema);
    const changes: unknown = JSON.parse(stdout);
    assert.ok(fits(changes), JSON.stringify(fits.errors));
    assert.deepEqual([changes.story?.id, changes.story?.before], [id, 'none']);
    const { stdout: atom } = await diff(id, '--since', '2 days', '--atom', ...library);
    assert.equal(parseAtomFeed(atom).id, `urn:synoptic:story:${id}`);
  });

  it('needs a time that is there', async () => {
    const soon = await diff('s-1', '--since', 'soon', ...library);
    assert.equal(soon.code, 2);
    assert.match(soon.stderr, /“soon” is no time\. Give a day/);
    assert.match((await diff('s-1', ...library)).stderr, /Give two dossiers, or a story of the library/);
  });
});

describe('a webhook', () => {
  let server: Server;
  let host: string;
  const received: Changes[] = [];
  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        received.push(JSON.parse(body));
        response.writeHead(request.url === '/hook' ? 202 : 403).end('noted');
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  it('gets the JSON, and what it answers is said', async () => {
    const { code, stderr } = await diff(
      'old.json',
      'new.json',
      '--webhook',
      `http://${host}/hook`,
      '--allow-host',
      host,
    );
    assert.equal(code, 0);
    assert.match(stderr, /the server answered 202: “noted”/);
    assert.equal(received.at(-1)!.format, 'synoptic/changes');
  });

  it('of a private address is refused where nobody allowed it', async () => {
    const { code, stderr } = await diff('old.json', 'new.json', '--webhook', `http://${host}/hook`);
    assert.equal(code, 2);
    assert.match(stderr, /belongs to this machine.*--allow-host/);
  });

  it('that refuses ends with its words', async () => {
    const { code, stderr } = await diff(
      'old.json',
      'new.json',
      '--webhook',
      `http://${host}/no`,
      '--allow-host',
      host,
    );
    assert.equal(code, 2);
    assert.match(stderr, /status 403.*“noted”/);
  });
});

describe('what is no dossier', () => {
  it('ends with 3, and is named', async () => {
    await writeFile(join(cwd, 'other.json'), '{}');
    for (const file of ['missing.json', 'other.json', 'old/dam.txt']) {
      const { code, stderr } = await diff('old.json', file);
      assert.equal(code, 3);
      assert.match(stderr, new RegExp(file));
    }
  });

  it('is wrong usage where two forms are asked for', async () => {
    assert.equal((await diff('old.json', 'new.json', '--json', '--atom')).code, 2);
  });
});
