import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Dossier } from '../src/model/dossier.ts';
import { brief } from '../src/pipeline/brief.ts';
import { renderHtml } from '../src/render/html.ts';
import { renderMarkdown } from '../src/render/markdown.ts';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const folder = 'examples/harbour';

/** Returns everything that is written of the inputs. */
async function bytesOf(...inputs: string[]): Promise<{ json: string; html: string; markdown: string }> {
  const dossier = await brief(inputs, { effects: { cwd } });
  return { json: JSON.stringify(dossier), html: renderHtml(dossier), markdown: renderMarkdown(dossier) };
}

describe('the same inputs give the same bytes', () => {
  let files: string[];
  let once: Awaited<ReturnType<typeof bytesOf>>;
  before(async () => {
    files = (await readdir(join(cwd, folder))).sort().map((name) => join(folder, name));
    once = await bytesOf(folder);
    assert.ok(files.length >= 10);
  });

  const ways: [how: string, inputs: (files: readonly string[]) => string[]][] = [
    ['a second time', () => [folder]],
    [
      'as files in reverse order, and again by their whole paths',
      (all) => [...all.toReversed(), ...all.map((file) => join(cwd, file))],
    ],
    [
      'as files in another order, by a glob and as their folder',
      (all) => [...all.slice(4), `${folder}/*`, ...all.slice(0, 4), folder],
    ],
  ];
  for (const [how, inputs] of ways)
    it(how, async () => {
      const again = await bytesOf(...inputs(files));
      assert.equal(again.json, once.json);
      assert.equal(again.html, once.html);
      assert.equal(again.markdown, once.markdown);
    });

  it('with inputs that cannot be read among them, in any order', async () => {
    const bad = ['no-such-file.txt', 'nor-this*.html', 'package.json'];
    assert.deepEqual(await bytesOf(...bad, folder), await bytesOf(folder, ...bad.toReversed()));
  });

  it('whatever folder it is run from, but for the addresses', async () => {
    const here = JSON.parse(once.json) as Dossier;
    const there = await brief(['harbour'], { effects: { cwd: join(cwd, 'examples') } });
    assert.deepEqual(
      there.articles.map(({ text }) => text),
      here.articles.map(({ text }) => text),
    );
    assert.equal(there.pages[0]!.uri, relative('examples', here.pages[0]!.uri));
  });
});
