/** A library is backed up while it is used, and restored where there is none: it is the same by all that it says. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freshDatabase, withoutPostgres } from '../contract/postgres-server.ts';
import { writeReports } from '../faults/adding.ts';
import { type Ran, synoptic } from './synoptic.ts';

const PLACES = {
  'a folder': async (folder: string, name: string) => ({ place: join(folder, name), remove: async () => {} }),
  PostgreSQL: async () => {
    const { url, remove } = await freshDatabase();
    return { place: url, remove };
  },
};

for (const [kind, fresh] of Object.entries(PLACES))
  describe(`a library in ${kind}`, { skip: (kind === 'PostgreSQL' && withoutPostgres()) || false }, () => {
    let folder: string;
    let source: string;
    const removals: (() => Promise<void>)[] = [];

    const freshPlace = async (name: string): Promise<string> => {
      const { place, remove } = await fresh(folder, name);
      removals.push(remove);
      return place;
    };
    const run = async (...args: string[]): Promise<Ran> => {
      const ran = await synoptic(args, folder);
      assert.equal(ran.code, 0, ran.stderr);
      return ran;
    };

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'synoptic-'));
      source = await freshPlace('source');
      await run('init', source);
      const library = ['--library', source];
      writeReports(join(folder, 'reports.jsonl'), 5);
      await run('add', 'reports.jsonl', ...library);
      await run('feeds', 'add', 'https://courier.example/feed', ...library);
      const { stdout } = await run('stories', '--json', ...library);
      await run('follow', (JSON.parse(stdout.split('\n')[0]!) as { id: string }).id, ...library);
      await run('correct', 'exclude', '--publisher', 'courier.example', '--by', 'Ada Renn', ...library);
      await run('backup', join(folder, 'backup'), ...library);
    });
    after(async () => {
      for (const remove of removals) await remove();
      await rm(folder, { recursive: true });
    });

    it('is the same when it is restored', async () => {
      const target = await freshPlace('target');
      await run('restore', join(folder, 'backup'), target);
      for (const what of [['export'], ['search', 'gauge', '--json']]) {
        const [before, now] = [
          await run(...what, '--library', source),
          await run(...what, '--library', target),
        ];
        assert.ok(before.stdout.length > 10, what.join(' '));
        assert.equal(now.stdout, before.stdout, what.join(' '));
      }
      const again = await synoptic(['restore', join(folder, 'backup'), target], folder);
      assert.equal(again.code, 2);
      assert.match(again.stderr, /There is a library in .* already\. It is left as it is\./);
    });

    it('is not restored from what is no whole backup, and nothing is left of it', async () => {
      const bytes = await readFile(join(folder, 'backup'));
      const target = await freshPlace('broken');
      for (const [name, content] of [
        ['cut', bytes.subarray(0, bytes.length / 2)],
        ['other', Buffer.from('no backup at all')],
      ] as const) {
        await writeFile(join(folder, name), content);
        const { code, stderr } = await synoptic(['restore', join(folder, name), target], folder);
        assert.equal(code, 2, stderr);
        assert.match(stderr, /^synoptic: The (?:backup|library) .* cannot be (?:restored|opened)/);
      }
      assert.ok(!existsSync(join(target, 'library.sqlite')));
      const missing = await synoptic(['restore', join(folder, 'nowhere'), target], folder);
      assert.equal(missing.code, 2);
      await run('restore', join(folder, 'backup'), target);
    });
  });
