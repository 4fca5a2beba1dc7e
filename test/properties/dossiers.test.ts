/** A dossier is of its pages, and of nothing else: not of their order, nor of how they came. */

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { brief } from '../../src/pipeline/brief.ts';
import { verifyDossier } from '../../src/pipeline/verify.ts';
import { asHtml, asMarkdown, asText, type InventedArticle, inventedArticles } from '../fuzz/invented.ts';
import { randomOf } from '../fuzz/random.ts';

const settings = { seed: 2031, numRuns: 3 };

const story = fc.record({
  articles: fc.nat().map((seed) => inventedArticles(randomOf(seed), 4)),
  forms: fc.array(fc.constantFrom(asHtml, asText, asMarkdown), { minLength: 4, maxLength: 4 }),
  order: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
});

const ENDINGS = new Map([
  [asHtml, 'html'],
  [asText, 'txt'],
  [asMarkdown, 'md'],
]);

async function inFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'synoptic-properties-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the dossier of a story', () => {
  it('is the same bytes whatever the order of its inputs, and cites only what stands there', () =>
    fc.assert(
      fc.asyncProperty(story, ({ articles, forms, order }) =>
        inFolder(async (folder) => {
          const names = articles.map((_, at) => `${at}.${ENDINGS.get(forms[at]!)}`);
          for (const [at, name] of names.entries())
            await writeFile(join(folder, name), forms[at]!(articles[at]!));
          const told = (inputs: readonly string[]) => brief(inputs, { web: false, effects: { cwd: folder } });
          const once = await told(names);
          assert.deepEqual(verifyDossier(JSON.parse(JSON.stringify(once))).faults, []);
          const turned = names.map((name, at) => ({ name, key: order[at]! })).sort((a, b) => a.key - b.key);
          const again = await told([...turned.map(({ name }) => name), '.']);
          assert.equal(JSON.stringify(again), JSON.stringify(once));
        }),
      ),
      settings,
    ));

  it('of a dump is the same, packed or not, in whatever portions its bytes come', () =>
    fc.assert(
      fc.asyncProperty(story, fc.integer({ min: 1, max: 500 }), async ({ articles }, portion) => {
        const dump = Buffer.from(articles.map((one, at) => JSON.stringify(recordOf(one, at))).join('\n'));
        const told = (bytes: Buffer, size: number) =>
          brief(['-'], { web: false, effects: { stdin: inPortions(bytes, size) } });
        const once = JSON.stringify(await told(dump, dump.length));
        assert.equal(JSON.stringify(await told(dump, portion)), once);
        assert.equal(JSON.stringify(await told(gzipSync(dump), portion)), once);
      }),
      settings,
    ));
});

const recordOf = ({ title, byline, publisher, day, paragraphs }: InventedArticle, at: number) => ({
  url: `https://post.example/${at}`,
  ...{ title, author: byline, publisher, date: day, text: paragraphs },
});

async function* inPortions(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
