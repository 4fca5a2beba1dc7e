/** Two texts side by side in a real browser: columns, the phone, hostile text, accessibility, print. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Comparison } from '../../src/model/comparison.ts';
import type { DossierArticle } from '../../src/model/dossier.ts';
import type { Passage } from '../../src/model/reuse.ts';
import { renderComparison } from '../../src/render/compared-html.ts';
import { launchBrowser } from './browser.ts';
import { faults } from './faults.ts';
import { comparisonOf, dossier, HOSTILE } from './fixture.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'synoptic-compared-'));

before(async () => {
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const SPUN = dossier.articles.find(({ spun }) => spun.verdict === 'spun')!;
const CLEAN = dossier.articles.find(({ spun }) => spun.verdict === 'clean')!;

const wholeLines = (first: DossierArticle, second: DossierArticle): Passage[] =>
  first.blocks.slice(0, second.blocks.length).map(({ start, end }, at) => ({
    from: { start, end },
    to: { start: second.blocks[at]!.start, end: second.blocks[at]!.end },
    kind: 'rewritten',
  }));

async function open(
  comparison: Comparison,
  { width, ...options }: BrowserContextOptions & { readonly width: number },
): Promise<{ page: Page; close: () => Promise<void> }> {
  const file = join(folder, `${Math.abs(width)}.html`);
  writeFileSync(file, renderComparison(comparison));
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  assert.equal(asked.length, 1, `asked for ${asked}`);
  return { page, close: () => context.close() };
}

const comparison = comparisonOf(CLEAN, SPUN, wholeLines(CLEAN, SPUN));

test('at 1280 px what belongs together stands on one line, in two columns', async () => {
  const { page, close } = await open(comparison, { width: 1280 });
  const rows = page.locator('.row:has(> .first):has(> .second)');
  assert.ok((await rows.count()) > 0);
  for (const row of await rows.all()) {
    const [left, right] = await Promise.all(
      ['.first', '.second'].map((side) => row.locator(side).boundingBox()),
    );
    assert.equal(left!.y, right!.y);
    assert.ok(left!.x + left!.width <= right!.x);
  }
  await close();
});

test('at 390 px they stand one below the other, each with its name, and nothing is cut off', async () => {
  const { page, close } = await open(comparison, { width: 390 });
  const row = page.locator('.row:has(> .first):has(> .second)').first();
  const [above, below] = await Promise.all(
    ['.first', '.second'].map((side) => row.locator(side).boundingBox()),
  );
  assert.ok(above!.y + above!.height <= below!.y);
  assert.ok((await row.locator('.second .from').boundingBox())!.width > 20);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  await close();
});

test('swapped words show what they probably were, on paper too', async () => {
  const { page, close } = await open(comparison, { width: 1280 });
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('ruby.swap').count(), SPUN.spun.swaps.length);
  for (const restored of await page.locator('ruby.swap rt').all()) assert.ok(await restored.isVisible());
  await close();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 390])
    test(`has no fault of accessibility at ${width} px, ${colorScheme}`, async () => {
      const { page, close } = await open(comparison, { width, colorScheme });
      assert.deepEqual(await faults(page), []);
      await close();
    });

describe('hostile text', () => {
  test('is shown as text', async () => {
    const lines = [HOSTILE.title, HOSTILE.sentence, HOSTILE.turned];
    const text = lines.join('\n');
    let start = 0;
    const hostile: DossierArticle = {
      ...CLEAN,
      id: 'a000000000bad',
      uri: HOSTILE.uri,
      title: HOSTILE.title,
      publisher: HOSTILE.publisher,
      text,
      blocks: lines.map((line) => {
        const block = { kind: 'body' as const, start, end: start + line.length };
        start = block.end + 1;
        return block;
      }),
    };
    const { page, close } = await open(comparisonOf(hostile, SPUN), { width: 1280 });
    assert.equal(await page.evaluate(() => (globalThis as { hacked?: number }).hacked), undefined);
    assert.equal(
      await page.locator('script, img, iframe, [onerror], [onclick], a[href^="javascript"]').count(),
      0,
    );
    const shown = (await page.locator('main').textContent())!;
    for (const words of [HOSTILE.title, HOSTILE.sentence]) assert.ok(shown.includes(words), words);
    assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069]/);
    await close();
  });
});
