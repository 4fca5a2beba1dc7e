import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { synoptic } from './synoptic.ts';

const run = (args: readonly string[]) => synoptic(args, process.cwd());

const FLOOD = `The Orle rises

Two bridges were closed on Friday after the river rose to seven metres, the mayor of Vellin said. Schools stay open.
`;
const LATER = FLOOD.replace('Two bridges', 'Three bridges').replace('stay open', 'are closed until Monday');

const FERRY = [
  `Ferry to Skelder runs aground in fog

The ferry Petrel ran aground off Skelder in thick fog on Monday with 83 passengers aboard. The coastguard took all of them off; captain Juno Marsh was unhurt.
`,
  `All 83 passengers safe after Petrel grounding

Coastguard crews brought 83 passengers ashore after the ferry Petrel ran onto rocks near Skelder in fog. Captain Juno Marsh stayed aboard.
`,
];

describe('a library', () => {
  let folder: string;
  let library: readonly string[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    library = ['--library', join(folder, 'kept')];
    await run(['init', join(folder, 'kept')]);
  });
  after(() => rm(folder, { recursive: true }));

  const storiesIn = async (): Promise<{ id: string; title: string; articles: number }[]> => {
    const { stdout } = await run(['stories', '--json', '--limit', '100', ...library]);
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; title: string; articles: number });
  };

  it('is made once', async () => {
    const { code, stderr } = await run(['init', join(folder, 'kept')]);
    assert.equal(code, 2);
    assert.match(stderr, /There is a library in .* already\. It is left as it is\./);
  });

  it('keeps articles, and nothing twice', async () => {
    const first = await run(['add', 'examples/harbour', ...library]);
    assert.match(first.stderr, /^\d+ new articles\.$/m);
    const again = await run(['add', 'examples/harbour', ...library]);
    assert.match(again.stderr, /^0 new articles, \d+ known already\.$/m);
  });

  it('says what an editor changed without saying so', async () => {
    const file = join(folder, 'orle.txt');
    await writeFile(file, FLOOD);
    await run(['add', file, ...library]);
    await writeFile(file, LATER);
    const { stdout } = await run(['add', file, '--json', ...library]);
    const { id, kept } = JSON.parse(stdout) as { id: string; kept: string };
    assert.equal(kept, 'version');
    const shown = await run(['show', id.slice(0, 8), '--changes', ...library]);
    assert.match(shown.stdout, /\[-Two-\] \{\+Three\+\} bridges were closed/);
    assert.match(shown.stdout, /\[-stay open-\] \{\+are closed until\s+Monday\+\}/);
  });

  it('is searched in words, and narrowed', async () => {
    const found = await run(['search', 'bridges "the mayor" -dockers', '--json', ...library]);
    const lines = found.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { article: { title: string } });
    assert.deepEqual(
      lines.map(({ article }) => article.title),
      ['The Orle rises'],
    );
    const none = await run(['search', 'bridges', '--publisher', 'Nobody', ...library]);
    assert.equal(none.stdout, '');
    assert.match(none.stderr, /No article has all of these words\./);
  });

  it('forms stories by themselves, shows them, and makes their dossiers', async () => {
    const files = FERRY.map((_, at) => join(folder, `ferry-${at}.txt`));
    for (const [at, text] of FERRY.entries()) await writeFile(files[at]!, text);
    await run(['add', ...files, ...library]);
    const stories = await storiesIn();
    const [ferry] = stories.filter(({ title }) => /Skelder|Petrel/.test(title));
    const [strike] = stories.toSorted((a, b) => b.articles - a.articles);
    assert.deepEqual([ferry?.articles, strike?.articles], [2, 9]);
    const shown = await run(['show', ferry!.id.slice(0, 8), ...library]);
    assert.match(shown.stdout, /2 articles/);
    for (const [title] of FERRY.map((text) => text.split('\n'))) assert.ok(shown.stdout.includes(title!));
    const listed = await run(['articles', '--story', ferry!.id, '--json', ...library]);
    assert.equal(listed.stdout.trim().split('\n').length, 2);
    const dossier = await run(['dossier', ferry!.id, '--format', 'json', ...library]);
    assert.equal(dossier.code, 0, dossier.stderr);
    assert.equal((JSON.parse(dossier.stdout) as { articles: unknown[] }).articles.length, 2);
  });

  it('has its stories corrected, and that undone', async () => {
    const before = await storiesIn();
    const [one, other] = before.map(({ id }) => id);
    const merged = await run(['correct', 'merge', one!, other!, '--by', 'Ana', ...library]);
    assert.match(merged.stderr, /Correction 1 is kept/);
    assert.equal((await storiesIn()).length, before.length - 1);
    assert.match((await run(['corrections', ...library])).stdout, /^1\. merge .* Ana/);
    await run(['undo', '1', '--by', 'Ben', ...library]);
    const ids = (stories: { id: string }[]) => stories.map(({ id }) => id).sort();
    assert.deepEqual(ids(await storiesIn()), ids(before));
  });

  it('moves whole to another', async () => {
    const [file, other] = [join(folder, 'all.jsonl'), join(folder, 'other')];
    await run(['export', '-o', file, ...library]);
    await run(['init', other]);
    await run(['import', file, '--library', other]);
    const { stdout } = await run(['export', '--library', other]);
    assert.equal(stdout, await readFile(file, 'utf8'));
    const again = await run(['import', file, '--library', other]);
    assert.match(again.stderr, /^0 new articles\.$/m);
    assert.equal((await run(['export', '--library', other])).stdout, stdout);
  });

  it('says what is wrong with an export that is cut off', async () => {
    const file = join(folder, 'cut.jsonl');
    await writeFile(file, '{"format":"synoptic/library","version":1}\n{"article":{"id":"a1"');
    const { code, stderr } = await run(['import', file, ...library]);
    assert.equal(code, 2);
    assert.match(stderr, /Line 2 of .*cut\.jsonl is no JSON\. It may be cut off; export once more\./);
  });

  it('says what is wrong with an export that cannot be read', async () => {
    const folderInstead = await run(['import', folder, ...library]);
    assert.equal(folderInstead.code, 2);
    assert.match(folderInstead.stderr, /cannot be read: it is a folder\. Check the path\./);
    const missing = await run(['import', join(folder, 'no.jsonl'), ...library]);
    assert.match(missing.stderr, /no\.jsonl cannot be read: there is no such file or folder\./);
  });

  it('is copied while it is open, and not over another file', async () => {
    const file = join(folder, 'backup.sqlite');
    assert.equal((await run(['backup', file, ...library])).code, 0);
    assert.match((await run(['backup', file, ...library])).stderr, /is there already/);
    const nowhere = await run(['backup', join(folder, 'no', 'backup.sqlite'), ...library]);
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.stderr, /The backup .* cannot be written: its folder is missing/);
  });

  it('forgets what it is told to', async () => {
    const { stdout } = await run(['search', 'Orle bridges', '--json', ...library]);
    const { id } = (JSON.parse(stdout) as { article: { id: string } }).article;
    const forgotten = await run(['forget', id, ...library]);
    assert.match(forgotten.stderr, /^1 article forgotten\.$/m);
    const unknown = await run(['show', id, ...library]);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /No article of the library has the id/);
  });

  it('that is nowhere is said to be', async () => {
    const { code, stderr } = await run(['articles', '--library', join(folder, 'nowhere')]);
    assert.equal(code, 2);
    assert.match(stderr, /There is no library at .*nowhere.*\. Make one with "synoptic init"\./);
  });
});
