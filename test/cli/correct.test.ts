import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Dossier } from '../../src/model/dossier.ts';
import { synoptic } from './synoptic.ts';

const SHUT =
  'Mayor Orla Tamm closed all schools of Vellin on Thursday after the river Orle rose to seven metres.';
const TEXTS = [
  `The Vellin Courier\n2 May 2031\n\nVellin closes its schools\n\n${SHUT}\n`,
  'Orle Radio\n2 May 2031\n\nSchools shut as Orle rises\n\nAll schools in Vellin were closed on Thursday, Mayor Orla Tamm said. The Orle rose to seven metres.\n',
  `The Daily Echo\n2 May 2031\n\nFlood shuts Vellin schools\n\n${SHUT}\n`,
];

describe('corrections', () => {
  let folder: string;
  let story: string;
  let ids: string[];
  const run = (...args: string[]) => synoptic([...args, '--library', 'kept'], folder);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
    await synoptic(['init', 'kept'], folder);
    for (const [at, text] of TEXTS.entries()) await writeFile(join(folder, `${at}.txt`), text);
    const { stdout } = await run('add', '0.txt', '1.txt', '2.txt', '--json');
    ids = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    const stories = await run('stories', '--json');
    story = (JSON.parse(stories.stdout.split('\n')[0]!) as { id: string }).id;
  });
  after(() => rm(folder, { recursive: true }));

  const dossier = async (): Promise<Dossier> =>
    JSON.parse((await run('dossier', story, '--format', 'json')).stdout) as Dossier;
  /** Corrects, looks at the dossier, and takes it back. */
  async function corrected(...args: string[]): Promise<{ said: string; dossier: Dossier }> {
    const { code, stdout, stderr } = await run('correct', ...args, '--by', 'Ida Brand');
    assert.equal(code, 0, stderr);
    const made = await dossier();
    const number = /Correction (\d+) is kept/.exec(stderr)![1]!;
    assert.match((await run('undo', number, '--by', 'Ida Brand')).stderr, /is undone/);
    return { said: stdout, dossier: made };
  }
  const named = ({ entities }: Dossier, name: string) =>
    entities.filter((one) => one.name === name || one.aliases.includes(name));

  it('leave out a publisher, say which claims lose their corroboration, and are undone without a trace', async () => {
    const whole = await dossier();
    assert.equal(whole.articles.length, 3);
    const { said, dossier: without } = await corrected('exclude', '--publisher', 'Orle Radio');
    assert.match(said, /: [1-9]\d* claims? loses? (?:its|their) corroboration/);
    assert.equal(without.articles.length, 2);
    assert.deepEqual(await dossier(), whole);
    const unknown = await run('correct', 'exclude', '--publisher', 'Nobody');
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /The library has no article of Nobody/);
  });

  it('deny that one text is a copy of another, which then counts for itself', async () => {
    const origins = ({ origins }: Dossier) => origins.filter(({ level }) => level === 'article').length;
    // People say that it is one, and somebody else denies it: what is said last holds.
    await run('correct', 'copy', ids[2]!, ids[0]!, '--by', 'Jon Ferrow');
    const before = origins(await dossier());
    assert.equal(before, 2);
    const { dossier: denied } = await corrected('not-copy', ids[0]!, ids[2]!);
    assert.equal(origins(denied), before + 1);
    assert.equal(origins(await dossier()), before);
  });

  it('join two names and part one', async () => {
    const { dossier: joined } = await corrected('join', 'Orle', 'Vellin');
    assert.equal(named(joined, 'Vellin')[0]?.id, named(joined, 'Orle')[0]?.id);
    const { dossier: parted } = await corrected('part', 'Orla Tamm', ids[1]!);
    assert.equal(named(parted, 'Orla Tamm').length, 2);
  });

  it('are listed with who, and that they are undone', async () => {
    const { stdout } = await run('corrections');
    assert.match(stdout, /^1\. exclude-publisher Orle Radio · Ida Brand, .* undone by Ida Brand$/m);
    assert.match(
      (await run('correct', 'join', 'Orle')).stderr,
      /It must be: synoptic correct join NAME NAME/,
    );
  });
});
