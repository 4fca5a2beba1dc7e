/** The story in the web app, in a real browser against a real server with a part of the example corpus as its library. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type Listening, listen } from '../../src/api/listen.ts';
import { type Desk, openDesk } from '../../src/api/made.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { addInputs } from '../../src/pipeline/library/add.ts';
import { launchBrowser } from './browser.ts';
import { faults } from './faults.ts';

/** An agency's report with a copy of it, and a spun text with its original. */
const FILES = [
  '01-littoral-news.txt',
  '03-tidewater-daily.txt',
  '07-trendwire.txt',
  '10-sarrovian-mail.md',
].map((name) => fileURLToPath(new URL(`../../examples/harbour/${name}`, import.meta.url)));
const MARK = 'main a[href^="#read="]:visible';

let desk: Desk;
let server: Listening;
let browser: Browser;
/** The address of the story. */
let story: string;
let dossier: Dossier;
const refused: string[] = [];

before(async () => {
  desk = await openDesk();
  const [launched] = await Promise.all([
    launchBrowser(),
    addInputs(FILES, desk.store, { now: desk.deps.now, web: false }),
  ]);
  browser = launched;
  server = await listen(desk.app, { host: '127.0.0.1', port: 0 });
  const [largest] = (await desk.store.stories.list(10)).toSorted((a, b) => b.articles - a.articles);
  dossier = await desk.deps.work.dossier(largest!.id);
  story = `${server.url}/stories/${largest!.id}`;
});

after(async () => {
  await browser.close();
  await server.close();
  await desk.remove();
});

test('a story opens as its dossier, without the texts of its articles and without a fault', async () => {
  const { page, close } = await open(story);
  assert.equal(await page.locator('h1').textContent(), dossier.title);
  assert.equal(await page.locator('details.article').count(), dossier.articles.length);
  assert.equal(await page.locator('details.article .text').count(), 0);
  await close();
});

test('a citation opens its words beside the text, and the address can be sent', async () => {
  const { page, close } = await open(story);
  const mark = page.locator(`#brief ${MARK.slice(5)}`).first();
  await mark.click();
  const sent = new URL(page.url());
  assert.match(sent.hash, /^#read=/);
  const words = await openedWords(page);
  assert.equal(words, wordsAt(sent.hash));
  await page.keyboard.press('Escape');
  assert.ok(await mark.evaluate((link) => document.activeElement === link));
  await close();

  const shared = await open(sent.href);
  assert.equal(await openedWords(shared.page), words);
  await shared.close();
});

test('a link to a section lands on it, though those above it were never laid out', async () => {
  const { page, close } = await open(`${story}#articles`);
  const landed = (id: string) =>
    page.waitForFunction((section) => {
      const { top } = document.getElementById(section)!.getBoundingClientRect();
      return top >= 0 && top < 120;
    }, id);
  await landed('articles');
  await page.locator('.contents a[href="#carried"]').click();
  await landed('carried');
  await page.locator('.contents a[href="#carried"][aria-current]').waitFor();
  await close();
});

test('without script a citation leads to its article', async () => {
  const { page, close } = await open(story, { javaScriptEnabled: false });
  const href = await page.locator('#brief .mark').first().getAttribute('href');
  assert.match(href!, /^\/articles\/[^#]+#at=\d+-\d+$/);
  await page.locator('#brief .mark').first().click();
  assert.equal(new URL(page.url()).pathname, href!.replace(/#.*/, ''));
  assert.ok(await page.locator('.reading .text').isVisible());
  await close();
});

test('an article shows its layers, and the words that the address names', async () => {
  const spun = dossier.articles.find((article) => article.spun.verdict === 'spun')!;
  const { page, close } = await open(`${server.url}/articles/${spun.id}`);
  const above = page.locator('.text rt').first();
  assert.ok(await above.isVisible());
  await page.getByLabel(/^Swapped words/).uncheck();
  assert.ok(await above.isHidden());
  const sign = page.locator('.claim-end').first();
  assert.ok(await sign.isHidden());
  await page.getByLabel(/^Claims/).check();
  assert.ok(await sign.isVisible());

  const clean = dossier.claims[0]!.statements[0].evidence;
  await page.goto(`${server.url}/articles/${clean.article}#at=${clean.start}-${clean.end}`);
  const marked = await page.locator('mark.at').allTextContents();
  assert.equal(marked.join(''), clean.exact);
  await close();
});

test('a note on words is kept, shown in its place, and taken out again', async () => {
  const [article] = dossier.articles;
  const { page, close } = await open(`${server.url}/articles/${article!.id}`);
  const paragraph = page.locator('.text p.body').first();
  const start = Number(await paragraph.getAttribute('data-start'));
  await paragraph.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    range.setStart(walker.nextNode()!, 0);
    range.setEndAfter(element.lastChild!);
    getSelection()!.addRange(range);
  });
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByLabel('Your note').fill('Ask the port about this.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.waitForURL(/#note-/);
  assert.equal(await page.locator('.notes .said').textContent(), 'Ask the port about this.');
  const [note] = await desk.store.notes.list([article!.id]);
  assert.equal(note?.about.start, start);
  assert.equal(article!.text.slice(note!.about.start, note!.about.end), note!.about.exact);
  assert.equal(await page.locator('.text .note-mark').count(), 1);
  assert.deepEqual(await faults(page, '.notes'), []);
  await page.getByRole('button', { name: 'Take out note 1' }).click();
  await page.waitForURL(/#notes/);
  assert.equal(await page.locator('.notes .said').count(), 0);
  await close();
});

test('two articles are picked and stand side by side', async () => {
  const { page, close } = await open(story);
  await page.getByRole('link', { name: 'Compare' }).click();
  const copy = dossier.reuse.find(({ kind }) => kind === 'wholly')!;
  await page.getByLabel('The first text').selectOption(copy.from);
  await page.getByLabel('The second text').selectOption(copy.to);
  await page.getByRole('button', { name: 'Compare' }).click();
  assert.ok((await page.locator('.row.copied, .row.changed').count()) > 0);
  await close();
});

test('a name is corrected where it stands, and the correction undone', async () => {
  const [one, other] = dossier.entities.filter(({ type }) => type === 'person');
  const { page, close } = await open(story);
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.getByRole('button', { name: `Correct ${one!.name}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Two names are one').click();
  assert.deepEqual(await faults(page, 'dialog'), []);
  assert.equal(await dialog.getByLabel('This name').first().inputValue(), one!.name);
  await dialog.getByLabel('is the same as').fill(other!.name);
  await dialog.getByRole('button', { name: 'They are one' }).click();
  await page.waitForURL(/corrected=/, { timeout: 60_000 });
  await page.waitForLoadState();
  assert.match((await page.locator('#corrected').textContent())!, /are one/);
  assert.equal(await page.locator(`[data-entity="${other!.name}"]`).count(), 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/^Undone/).waitFor({ timeout: 60_000 });
  await page.waitForLoadState();
  assert.equal(await page.locator(`[data-entity="${other!.name}"]`).count(), 1);
  await close();
});

test('a story is downloaded in each form', async () => {
  const { page, close } = await open(story);
  const menu = page.locator('details.menu');
  await menu.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('link', { name: /HTML/ }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^[a-z0-9-]+\.html$/);
  assert.match(readFileSync(await download.path(), 'utf8'), /^<!doctype html>/);
  for (const link of await menu.getByRole('link').all()) {
    const answer = await page.request.get(new URL((await link.getAttribute('href'))!, story).href);
    assert.equal(answer.status(), 200, (await link.textContent())!);
    assert.ok((await answer.body()).length > 100);
  }
  await close();
});

for (const [width, colorScheme] of [
  [390, 'light'],
  [1280, 'dark'],
] as const)
  test(`axe finds nothing at ${width} px in ${colorScheme} colours, and nothing scrolls sideways`, async () => {
    const { page, close } = await open(story, { viewport: { width, height: 900 }, colorScheme });
    await page.locator(MARK).first().click();
    await openedWords(page);
    await page.locator('details.menu summary').click();
    assert.deepEqual(await faults(page), [], 'story, with its menu and the pane');
    assert.equal(await tooWide(page), 0);
    await page.goto(`${server.url}/articles/${dossier.articles[0]!.id}`);
    for (const box of await page.locator('.switches input').all()) await box.check();
    assert.deepEqual(await faults(page), [], 'article');
    assert.equal(await tooWide(page), 0);
    const copy = dossier.reuse.find(({ kind }) => kind === 'wholly')!;
    await page.goto(`${server.url}/compare?first=${copy.from}&second=${copy.to}`);
    assert.deepEqual(await faults(page), [], 'compare');
    assert.equal(await tooWide(page), 0);
    await close();
  });

test('no page asked for anything that its policy refuses', () => assert.deepEqual(refused, []));

async function open(
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('pageerror', (error) => refused.push(error.message));
  await page.goto(url);
  return { page, close: () => context.close() };
}

async function openedWords(page: Page): Promise<string> {
  await page.locator('#pane mark').first().waitFor();
  return (await page.locator('#pane mark').allTextContents()).join('\n');
}

/** Returns the words that an address names, as the pane prints them: a mark in each paragraph. */
function wordsAt(hash: string): string {
  const [, article, start, end] = /^#read=(.+):(\d+)-(\d+)$/.exec(hash)!;
  const { text } = dossier.articles.find(({ id }) => id === decodeURIComponent(article!))!;
  return text.slice(Number(start), Number(end)).split(/\n+/).join('\n');
}

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
