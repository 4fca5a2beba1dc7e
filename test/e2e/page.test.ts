/** The reader's page in a real browser: marks, pane, keyboard, links that can be sent, hostile text, accessibility. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Dossier } from '../../src/model/dossier.ts';
import { renderHtml } from '../../src/render/html.ts';
import { printable } from '../../src/render/printable.ts';
import { launchBrowser } from './browser.ts';
import { faults } from './faults.ts';
import { dossier, enlarged, HOSTILE } from './fixture.ts';

const WIDTHS = [1280, 390] as const;
const MARKS = 'main a[href^="#read="]:visible';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'synoptic-page-'));

before(async () => {
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

for (const width of WIDTHS)
  describe(`at ${width} px`, () => {
    test('every mark opens exactly its words, and Escape returns to it', async () => {
      const { page, close } = await open({ width });
      await unfold(page);
      const hrefs = await page
        .locator(MARKS)
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')!));
      assert.ok(hrefs.length > 60, `only ${hrefs.length} marks`);
      for (const [index, href] of hrefs.entries()) {
        await page.locator(MARKS).nth(index).focus();
        await page.keyboard.press('Enter');
        assert.equal(await openedWords(page), wordsAt(href), href);
        await page.keyboard.press('Escape');
        assert.ok(await isFocused(page, index), `${href} lost the focus`);
      }
      assert.ok(await page.locator('#pane').isHidden());
      await close();
    });

    test('opening moves neither the mark nor covers it', async () => {
      const { page, close } = await open({ width });
      for (const section of [
        '#brief',
        '#positions',
        '#differ',
        '#said',
        '#when',
        '#carried',
        '#naming',
        '#told',
      ]) {
        const mark = page.locator(`${section} a[href^="#read="]:visible`).last();
        await mark.scrollIntoViewIfNeeded();
        const top = (await mark.boundingBox())!.y;
        await mark.click();
        const [moved, pane] = [(await mark.boundingBox())!, (await page.locator('#pane').boundingBox())!];
        if (width > 1239) assert.ok(Math.abs(moved.y - top) <= 1, `${section}: moved by ${moved.y - top}`);
        else assert.ok(moved.y + moved.height <= pane.y, `${section}: under the sheet`);
        await page.keyboard.press('Escape');
      }
      await close();
    });

    test('nothing scrolls sideways, folded or unfolded, pane open or closed', async () => {
      const { page, close } = await open({ width });
      const tooWide = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(await tooWide(), 0);
      await unfold(page);
      assert.equal(await tooWide(), 0);
      await page.locator(MARKS).first().click();
      assert.equal(await tooWide(), 0);
      await close();
    });

    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing in ${colorScheme} colours`, async () => {
        const { page, close } = await open({ width, colorScheme, bypassCSP: true });
        assert.deepEqual(await faults(page), [], 'pane closed');
        await unfold(page);
        assert.deepEqual(await faults(page), [], 'everything unfolded');
        await page.locator('[data-layer="swapped"]').first().click();
        await page.locator(MARKS).nth(3).click();
        assert.deepEqual(await faults(page), [], 'pane open');
        await close();
      });
  });

test('the arrows walk through the passages of a sentence, and the address follows', async () => {
  const { page, close } = await open({});
  await page.locator('#brief .mark').first().click();
  const seen: string[] = [];
  for (let step = 0; step < 5; step++) {
    assert.equal(await openedWords(page), wordsAt(await hashOf(page)));
    seen.push(await openedWords(page));
    await page.keyboard.press('ArrowRight');
  }
  assert.equal(new Set(seen).size, 3, 'four passages, of which two print the same words');
  assert.equal(seen[4], seen[0], 'after the last comes the first');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await openedWords(page), seen[0]);
  await close();
});

test('Tab leads from the words back to the mark, and the pane stays open', async () => {
  const { page, close } = await open({});
  const mark = page.locator('#brief .mark').first();
  await mark.click();
  assert.ok(await page.evaluate(() => document.activeElement?.localName === 'mark'));
  await page.keyboard.press('Tab');
  assert.ok(await mark.evaluate((link) => document.activeElement === link));
  assert.ok(await page.locator('#pane').isVisible());
  await close();
});

test('a link to words opens them, and Back closes them without moving the page', async () => {
  const { page, close } = await open({});
  const mark = page.locator('#said .mark').first();
  await mark.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  await mark.click();
  const sent = page.url();
  await page.goBack();
  assert.ok(await page.locator('#pane').isHidden());
  assert.equal(await hashOf(page), '');
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - scrolled) <= 1);
  await page.goto('about:blank');
  await page.goto(sent);
  assert.equal(await openedWords(page), wordsAt(new URL(sent).hash));
  assert.ok(
    await page.evaluate(() => document.querySelector('[aria-expanded="true"]')?.getClientRects().length),
  );
  await close();
});

test('the contents lead to a section and close the pane', async () => {
  const { page, close } = await open({});
  await page.locator('#brief .mark').first().click();
  await page.locator('.contents a[href="#carried"]').click();
  assert.ok(await page.locator('#pane').isHidden());
  const { y } = (await page.locator('#carried').boundingBox())!;
  assert.ok(Math.abs(y) < 60, `the section is at ${y}`);
  await close();
});

test('an address that names no words opens nothing', async () => {
  const { page, url, close } = await open({});
  for (const hash of [
    '#read=',
    '#read=a1:5-2',
    '#read=nobody:0-4',
    '#read=a000000000001:0-99999',
    '#read=%E0%A4:1-2',
  ])
    for (const fresh of [true, false]) {
      if (fresh) await page.goto('about:blank');
      await page.goto(url + hash);
      assert.ok(await page.locator('#pane').isHidden(), hash);
    }
  await close();
});

test('the switch of a spun text shows printed, swapped and restored words', async () => {
  const { page, close } = await open({});
  await unfold(page);
  const swap = page.locator('details[data-spun] .text .swap').first();
  assert.equal(await swap.textContent(), 'barrier doors');
  await page.locator('[data-layer="restored"]').click();
  assert.equal(await swap.textContent(), 'dam gates');
  await page.locator('[data-layer="printed"]').click();
  assert.equal(await swap.textContent(), 'barrier doors');
  await close();
});

test('a dot of the drawing opens its words, by mouse and by keyboard, and shows where the focus is', async () => {
  const { page, close } = await open({});
  const dots = page.locator('.drawn-time a[aria-label]');
  assert.equal(await dots.count(), dossier.timeline.length + dossier.expectations.length);
  for (const dot of await dots.all()) {
    await dot.locator('.touch').click();
    assert.equal(await openedWords(page), wordsAt((await dot.getAttribute('href'))!));
    await page.keyboard.press('Escape');
    assert.ok(await dot.evaluate((link) => document.activeElement === link));
  }
  await page.locator('#when h2').click();
  await page.keyboard.press('Tab');
  const focused = dots.first();
  assert.ok(await focused.evaluate((link) => link.matches(':focus-visible')));
  assert.notEqual(
    await focused.locator('.dot').evaluate((dot) => getComputedStyle(dot).strokeWidth),
    '1.6px',
  );
  await page.keyboard.press('Enter');
  assert.equal(await openedWords(page), wordsAt((await focused.getAttribute('href'))!));
  await close();
});

test('on a phone the list is the drawing: it has every date, and tells the leaps between them', async () => {
  const { page, close } = await open({ width: 390 });
  assert.ok(await page.locator('.drawn-time > svg').isHidden());
  assert.equal(await page.locator('.timeline ul > li:visible').count(), dossier.timeline.length);
  assert.equal(await page.locator('.expectations li:visible').count(), dossier.expectations.length);
  assert.deepEqual(await page.locator('.leap:visible').allTextContents(), ['12 years later']);
  await close();
});

test('an expectation tells what came of it, and from when it was moved, each with its words', async () => {
  const { page, close } = await open({});
  const [rain, council, gates] = await page.locator('.expectations li').all();
  assert.match((await rain!.textContent())!, /1 May 2044.*Came otherwise\. A later article denies it/s);
  assert.match((await council!.textContent())!, /3 May 2044.*moved from.*29 April 2044.*Came as expected/s);
  assert.doesNotMatch((await gates!.textContent())!, /Came/);
  await council!.locator('.moved-from .mark').click();
  assert.equal(await openedWords(page), 'to meet on 29 April');
  await close();
});

test('wordings stand one below the other: who quotes first, then who retells', async () => {
  const { page, close } = await open({});
  const kestrel = page.locator('.utterance', { hasText: 'Ivo Kestrel' });
  assert.deepEqual(await kestrel.locator('.wording-words .words').allTextContents(), [
    '“The water will be gone by June.”',
    '“The water will may be gone by June.”',
    'the water will be gone by June',
  ]);
  assert.deepEqual(await kestrel.locator('del, ins').allTextContents(), ['will', 'may']);
  await close();
});

test('in forced colours every dot still stands out from the page', async () => {
  const { page, close } = await open({ forcedColors: 'active', colorScheme: 'dark' });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const stroke of await page
    .locator('.drawn-time .dot')
    .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).stroke)))
    assert.notEqual(stroke, paper);
  await close();
});

test('nothing scrolls sideways on the narrowest phone', async () => {
  const { page, close } = await open({ width: 320 });
  await unfold(page);
  assert.equal(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    0,
  );
  await close();
});

test('hostile text stays text', async () => {
  const { page, close } = await open({});
  await unfold(page);
  assert.equal(await page.evaluate(() => (globalThis as { hacked?: number }).hacked), undefined);
  assert.equal(await page.locator('script').count(), 1);
  assert.equal(await page.locator('img, b[onclick], [onerror], a[href^="javascript" i]').count(), 0);
  const text = await page.locator('main').textContent();
  for (const words of [HOSTILE.title, HOSTILE.publisher, HOSTILE.sentence, HOSTILE.template, HOSTILE.uri])
    assert.ok(text!.includes(words), `${words} is not shown as it is`);
  assert.ok(text!.includes(printable(HOSTILE.turned)));
  assert.doesNotMatch(text!, /[\u202a-\u202e\u2066-\u2069]/);
  await close();
});

test('without the script the page reads, and a mark leads to the article', async () => {
  const { page, close } = await open({ javaScriptEnabled: false });
  for (const section of [
    'brief',
    'differ',
    'said',
    'when',
    'carried',
    'copied',
    'named',
    'articles',
    'unchecked',
  ])
    assert.ok(await page.locator(`#${section} h2`).isVisible(), section);
  const mark = page.locator('#brief .mark').first();
  await mark.click();
  const place = page.locator(`[id="${(await mark.getAttribute('href'))!.slice(1)}"]`);
  assert.ok(await place.evaluate((anchor) => anchor.closest('details')?.open));
  const { y } = (await place.locator('xpath=..').boundingBox())!;
  assert.ok(y >= 0 && y < 900, `the place is at ${y}`);
  await close();
});

test('one article alone makes a page without comparisons', async () => {
  const [article] = dossier.articles;
  const { page, close } = await open(
    {},
    { ...dossier, ...EMPTY, articles: [article!], pages: [dossier.pages[0]!] },
  );
  assert.deepEqual(await page.locator('main h2').allTextContents(), ['The article']);
  assert.equal(await page.locator('.legend').count(), 0);
  await close();
});

test('a hundred articles make a page that opens', async () => {
  const large = enlarged(100);
  assert.ok(renderHtml(large).length < 2_000_000);
  const { page, close } = await open({ width: 390 }, large);
  await page.locator(MARKS).first().click();
  assert.equal(await openedWords(page), wordsAt(await hashOf(page)));
  await close();
});

test('the mark that stands for many publishers lists them, and each line opens its words', async () => {
  const { page, close } = await open({}, enlarged(100));
  const mark = page.locator('.masthead .mark.rest');
  await mark.click();
  const lines = page.locator('.pane-list a');
  assert.equal(await mark.textContent(), `+${await lines.count()}`);
  assert.ok(await lines.first().evaluate((line) => document.activeElement === line));
  const href = (await lines.nth(2).getAttribute('href'))!;
  await lines.nth(2).click();
  assert.equal(await openedWords(page), wordsAt(href));
  await page.keyboard.press('Escape');
  assert.ok(await mark.evaluate((link) => document.activeElement === link));
  await close();
});

const EMPTY = {
  date: null,
  reuse: [],
  origins: [],
  entities: [],
  quotations: [],
  utterances: [],
  claims: [],
  issues: [],
  stances: [],
  shifts: [],
  timeline: [],
  expectations: [],
  framing: { concepts: [], voices: [], omissions: [] },
  brief: { sections: [] },
  unchecked: [],
} satisfies Partial<Dossier>;

/**
 * Opens a dossier as a reader does, from a file. `close` fails if the page wrote to the console or asked for
 * anything but itself.
 */
async function open(
  { width = 1280, ...options }: BrowserContextOptions & { width?: number },
  shown: Dossier = dossier,
): Promise<{ page: Page; url: string; close: () => Promise<void> }> {
  const file = join(folder, `${shown.articles.length}.html`);
  writeFileSync(file, renderHtml(shown));
  const context = await browser.newContext({
    ...options,
    viewport: { width, height: width < 500 ? 844 : 900 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const asked = request.url().replace(/#.*/s, '');
    if (asked !== url && asked !== 'about:blank') complaints.push(`request: ${asked}`);
  });
  await page.goto(url);
  return {
    page,
    url,
    close: async () => {
      assert.deepEqual(complaints, []);
      await context.close();
    },
  };
}

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

const isFocused = (page: Page, mark: number): Promise<boolean> =>
  page.locator(MARKS).evaluateAll((marks, index) => marks[index] === document.activeElement, mark);

const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

const openedWords = async (page: Page): Promise<string> =>
  (await page.locator('#pane mark').allTextContents()).join('\n');

/** Returns the words that a link means, from the dossier. */
function wordsAt(href: string): string {
  const [, id, start, end] = /^#read=(.+):(\d+)-(\d+)$/.exec(href)!;
  const { text } = [...dossier.articles, ...enlarged(100).articles].find((article) => article.id === id)!;
  return printable(text.slice(Number(start), Number(end)));
}
