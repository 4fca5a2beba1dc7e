/** The package as other programs import it: nothing happens when it is loaded, and nothing is kept between two calls. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  addInputs,
  brief,
  check,
  createLibrary,
  dossierOfStory,
  findInLibrary,
  openLibrary,
  StoreError,
} from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'synoptic-door-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, ...lines: string[]): string => {
  writeFileSync(join(folder, name), lines.join('\n\n'));
  return join(folder, name);
};

const bridge = file(
  'bridge.md',
  '# Swing bridge at Tarrow stuck open',
  'Tarrow Echo',
  '4 May 2031',
  'The swing bridge at Tarrow has been stuck open since Saturday, the harbour board said on Sunday.',
  '“We will close it by Monday,” said Odo Brisk, who chairs the board.',
);
const repairs = file(
  'repairs.md',
  '# Tarrow bridge to be repaired',
  'Coast Radio',
  '5 May 2031',
  'Repairs to the swing bridge at Tarrow will last until Friday, the harbour board said on Monday.',
  'Odo Brisk told Coast Radio that a bearing had broken.',
);

test('loading it prints nothing, listens to nothing, changes nothing and ends', () => {
  const watched = `
    const names = () => [...process.eventNames()].filter((name) => process.listenerCount(name) > 0).map(String).sort().join();
    const before = [names(), JSON.stringify(process.env), process.cwd(), Object.keys(globalThis).join(), process.exitCode];
    await import(${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)});
    const after = [names(), JSON.stringify(process.env), process.cwd(), Object.keys(globalThis).join(), process.exitCode];
    process.stdout.write(JSON.stringify(before) === JSON.stringify(after) ? 'same' : JSON.stringify([before, after]));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', watched], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.equal(printed, 'same');
});

test('two runs at once with other options give what each gives alone', async () => {
  const one = () =>
    brief([bridge, repairs], { title: 'The bridge', independentBy: 'article', words: 40, web: false });
  const other = () => brief([repairs], { web: false, date: { start: '2031-05-05', end: '2031-05-06' } });
  const alone = [await one(), await other()];
  assert.deepEqual(
    await Promise.all([one(), other(), check([bridge], { web: false })]).then((all) => all.slice(0, 2)),
    alone,
  );
  assert.equal(alone[0]!.title, 'The bridge');
  assert.notEqual(alone[1]!.title, 'The bridge');
});

test('two libraries are open at once and know nothing of each other', async () => {
  const [here, there] = [
    await createLibrary(join(folder, 'here')),
    await createLibrary(join(folder, 'there')),
  ];
  await Promise.all([
    addInputs([bridge, repairs], here.store, { web: false }),
    addInputs([repairs], there.store, { web: false }),
  ]);
  assert.deepEqual([await here.store.articles.count({}), await there.store.articles.count({})], [2, 1]);
  const [story] = await here.store.stories.list(1);
  assert.equal((await dossierOfStory(story!.id, here.store)).articles.length, story!.articles);
  const found = await findInLibrary('bearing', there.store, { kinds: ['articles'] });
  assert.equal(found.articles!.hits.length, 1);
  await Promise.all([here.store.close(), there.store.close()]);
  await assert.rejects(openLibrary(join(folder, 'nowhere')), StoreError);
});
