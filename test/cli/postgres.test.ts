import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freshSchema, withoutPostgres } from '../contract/postgres-server.ts';
import { type Ran, synoptic } from './synoptic.ts';

const PASSWORD = 'tide-and-ebb';
const FILES = ['05-dockside-voice.md', '08-kessary-herald.txt', '10-sarrovian-mail.md'];

describe('a library in PostgreSQL', { skip: withoutPostgres() ?? false }, () => {
  let folder: string;
  let schema: Awaited<ReturnType<typeof freshSchema>>;
  let address: string;

  /** Runs the command in another folder, and never hears the password from it. */
  const run = async (...args: string[]): Promise<Ran> => {
    const ran = await synoptic(args, folder);
    assert.doesNotMatch(ran.stdout + ran.stderr, new RegExp(PASSWORD));
    return ran;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    schema = await freshSchema();
    address = schema.url.replace('synoptic@', `synoptic:${PASSWORD}@`);
  });
  after(async () => {
    await schema.remove();
    await rm(folder, { recursive: true });
  });

  it('is made once, and then named by DATABASE_URL', async () => {
    const made = await run('init', address);
    assert.match(made.stdout, /^There is a library in 127\.0\.0\.1:\d+\/postgres\. Add articles: /);
    process.env.DATABASE_URL = address;
    const again = await run('init');
    assert.equal(again.code, 2);
    assert.match(again.stderr, /There is a library in .* already\. It is left as it is\./);
  });

  it('keeps articles, finds them, and forms stories of them', async () => {
    const files = FILES.map((file) => join(process.cwd(), 'examples/harbour', file));
    assert.match((await run('add', ...files)).stderr, /^3 new articles\.$/m);
    assert.match((await run('add', ...files)).stderr, /^0 new articles, 3 known already\.$/m);
    const { stdout: found } = await run('search', 'harbour', '--json');
    assert.match(found, /"id":"a/);
    const { stdout: stories } = await run('stories', '--json');
    const [story] = stories
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { articles: number });
    assert.equal(story?.articles, 3);
  });

  it('is exported as any other', async () => {
    const { stdout } = await run('export');
    assert.equal(
      stdout
        .trim()
        .split('\n')
        .filter((line) => line.includes('"article":{')).length,
      3,
    );
  });

  it('says which server does not answer, and what else is no address', async () => {
    const silent = await run('articles', '--library', `postgres://desk:${PASSWORD}@127.0.0.1:1/news`);
    assert.equal(silent.code, 2);
    assert.match(silent.stderr, /The library at 127\.0\.0\.1:1\/news cannot be opened: no server answers/);
    const other = await run('articles', '--library', `mysql://desk:${PASSWORD}@db.example/news`);
    assert.equal(other.code, 2);
    assert.match(other.stderr, /begins with postgres:\/\/, not with mysql:\/\//);
  });
});
