/**
 * Approved pictures: what the main pages look like at four widths. A page that looks otherwise leaves `NAME-changed.png`
 * beside the approved one. If that is right, `node test/e2e/pictures.test.ts --update` approves it, as it does a new
 * one; look at them before you commit them. CI never approves.
 *
 * Letters are drawn by the fonts of a machine, so pictures are compared only where these are as wide as those of the
 * approved pictures, which `fonts.json` says.
 */

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { type Listening, listen } from '../../src/api/listen.ts';
import { launchBrowser } from './browser.ts';
import { PICTURED, picturedApp } from './pictured.ts';

const approved = fileURLToPath(new URL('approved', import.meta.url));
const FONTS = join(approved, 'fonts.json');
const updating = process.argv.includes('--update');
assert.ok(!(updating && process.env.CI), 'Pictures are approved by people who look at them, not by CI.');

const LOOKS = [
  { width: 390, height: 620, colorScheme: 'light' },
  { width: 768, height: 620, colorScheme: 'light' },
  { width: 1280, height: 600, colorScheme: 'light' },
  { width: 1920, height: 600, colorScheme: 'light' },
  { width: 390, height: 620, colorScheme: 'dark' },
] as const;

/**
 * Pixels that may differ. Five drawings of each page on one machine, some beside other work, were alike to the last
 * pixel, and publisher marks that were one pixel wider changed 159 pixels at least: it only forgives an edge of a letter.
 */
const FORGIVEN = 40;

let browser: Browser;
let server: Listening;

before(async () => {
  mkdirSync(approved, { recursive: true });
  server = await listen(picturedApp(), { host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await server.close();
});

for (const { width, height, colorScheme } of LOOKS)
  test(`pages look as approved at ${width} px, ${colorScheme}`, async (t) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    const fonts = await fontsOf(page);
    if (updating) writeFileSync(FONTS, `${JSON.stringify(fonts, null, 2)}\n`);
    else if (!sameFonts(fonts)) {
      await context.close();
      return t.skip(`This machine's fonts are others: ${JSON.stringify(fonts)}, see fonts.json.`);
    }
    const changed: string[] = [];
    for (const [name, picture] of pictures(page)) {
      const look = `${name}-${width}-${colorScheme}`;
      if (!compare(look, await picture())) changed.push(look);
    }
    await context.close();
    assert.deepEqual(changed, [], 'They look otherwise: see *-changed.png in test/e2e/approved.');
  });

/** Returns what draws each page, and the story with the words of its first citation open. */
function pictures(page: Page): (readonly [name: string, picture: () => Promise<Buffer>])[] {
  const open = async (path: string): Promise<void> => {
    await page.goto(server.url + path);
    await page.evaluate(layOutAnew);
  };
  const draw = (): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide' });
  return [
    ...Object.entries(PICTURED).map(
      ([name, path]) =>
        [
          name,
          async () => {
            await open(path);
            return draw();
          },
        ] as const,
    ),
    [
      'words',
      async () => {
        await open(PICTURED.story);
        await page.locator('#brief .mark').first().press('Enter');
        await page.locator('#pane mark').first().waitFor();
        // Which section is in sight is known a moment later.
        if (await page.locator('.contents a').first().isVisible())
          await page.locator('.contents a[aria-current]').waitFor();
        return draw();
      },
    ],
  ];
}

/**
 * Where words stand above others, a line is higher or lower by how much of the page had come when it was laid out. Of a page that is
 * laid out at once it is always the same.
 */
function layOutAnew(): void {
  const { body } = document;
  body.style.display = 'none';
  body.getBoundingClientRect();
  body.style.display = '';
}

/** Whether a page looks as approved; where it does not, what it looks like is written beside the approved picture. */
function compare(name: string, drawn: Buffer): boolean {
  const [expected, changed] = [join(approved, `${name}.png`), join(approved, `${name}-changed.png`)];
  const actual = rounded(PNG.sync.read(drawn));
  const alike =
    existsSync(expected) && pixelsApart(PNG.sync.read(readFileSync(expected)), actual) <= FORGIVEN;
  if (alike) rmSync(changed, { force: true });
  else writeFileSync(updating ? expected : changed, packed(actual));
  if (updating) rmSync(changed, { force: true });
  return alike || updating;
}

function pixelsApart(expected: PNG, { width, height, data }: PNG): number {
  if (expected.width !== width || expected.height !== height) return Number.POSITIVE_INFINITY;
  return expected.data.equals(data) ? 0 : pixelmatch(expected.data, data, undefined, width, height);
}

/** Steps of colour that are kept: no eye tells them apart, and a picture takes a sixth less. */
const STEP = 4;

function rounded(picture: PNG): PNG {
  const { data } = picture;
  for (let at = 0; at < data.length; at++) data[at] = Math.min(255, Math.round(data[at]! / STEP) * STEP);
  return picture;
}

/** Without the channel that says what shines through: nothing does. */
const packed = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 2, inputHasAlpha: true, deflateLevel: 9 });

/** How wide a line is in the letters of the text and of the data, in pixels. */
async function fontsOf(page: Page): Promise<Readonly<Record<'serif' | 'sans', number>>> {
  await page.goto(server.url);
  return page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const pen = document.createElement('canvas').getContext('2d')!;
    const widthIn = (faces: string): number => {
      pen.font = `600 100px ${style.getPropertyValue(faces)}`;
      return Math.round(pen.measureText('Nine dry days, 2044: who said “gates”?').width * 100) / 100;
    };
    return { serif: widthIn('--serif'), sans: widthIn('--sans') };
  });
}

const sameFonts = (fonts: object): boolean =>
  existsSync(FONTS) && JSON.stringify(JSON.parse(readFileSync(FONTS, 'utf8'))) === JSON.stringify(fonts);
