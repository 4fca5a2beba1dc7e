/** What a reader does on a page. What is meant is marked before, so that one sees when it has come about. */

import type { Page } from 'playwright-core';
import type { Act } from './web-browser.ts';

/** Marks the next of these that was not marked before, and brings it into sight. */
const aim =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.evaluate((sought) => {
      document.querySelector('[data-now]')?.removeAttribute('data-now');
      const next = [...document.querySelectorAll(sought)].find(
        (element) => !element.hasAttribute('data-had') && element.getClientRects().length > 0,
      );
      next?.setAttribute('data-had', '');
      next?.setAttribute('data-now', '');
      next?.scrollIntoView({ block: 'center' });
    }, selector);
  };

/** In ms: what cannot be clicked by then is not there. */
const PATIENCE = 5000;

const click =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).first().click({ timeout: PATIENCE });

const clickAimed = click('[data-now]');

/** What was there before is told from what comes. */
const setApart = (selector: string) => (page: Page) =>
  page.evaluate((old) => {
    for (const element of document.querySelectorAll(old)) element.setAttribute('data-old', '');
  }, selector);

const type = (word: string) => async (page: Page) => {
  const field = page.locator('#find');
  await field.fill('');
  await page.waitForTimeout(200);
  await field.focus();
  await field.evaluate((input, letters) => {
    (input as HTMLInputElement).value = letters;
  }, word);
};

export const actsInStory: readonly Act[] = [
  {
    name: 'opening a citation',
    before: async (page) => {
      await page.keyboard.press('Escape');
      await aim('#brief a.mark:not(.rest)')(page);
    },
    input: clickAimed,
    done: '#pane mark',
    times: 8,
  },
  {
    name: 'the next passage',
    before: async (page) => {
      await page.keyboard.press('Escape');
      await page
        .locator('#brief .marks')
        .filter({ has: page.locator('a.mark + a.mark:not(.rest)') })
        .first()
        .locator('a.mark')
        .first()
        .click();
      await page.locator('#pane mark').first().waitFor();
      await setApart('#pane mark')(page);
    },
    input: click('#pane [data-step="1"]'),
    done: '#pane mark:not([data-old])',
  },
  {
    name: 'unfolding a list',
    before: async (page) => {
      await page.keyboard.press('Escape');
      await aim(
        '#said details.more > summary, #carried details.more > summary, #differ details.more > summary',
      )(page);
    },
    input: clickAimed,
    done: 'details[open] > [data-now]',
  },
  {
    name: 'unfolding the longest list',
    before: aim('#carried details.more:last-of-type > summary'),
    input: clickAimed,
    done: 'details[open] > [data-now]',
    times: 1,
  },
  {
    name: 'unfolding a copied pair',
    before: aim('#copied details.node > summary'),
    input: clickAimed,
    done: 'details[open] > [data-now]',
    times: 6,
  },
  {
    name: 'opening an article',
    before: aim('#articles details.article > summary'),
    input: clickAimed,
    done: 'details[open]:has([data-now]) .text',
  },
  {
    name: 'finding while typing',
    before: type('sandba'),
    input: (page) => page.keyboard.press('g'),
    done: '.find .panel a.hit',
  },
  {
    name: 'correcting, switched on',
    before: async (page) => {
      await page.keyboard.press('Escape');
      await page.evaluate(() => scrollTo(0, 0));
    },
    input: click('.tools button[aria-pressed="false"]'),
    done: '.tools button[aria-pressed="true"]',
    times: 1,
  },
  {
    name: 'opening the correct dialog',
    before: async (page) => {
      await page.keyboard.press('Escape');
      await aim('.entity .correct-here')(page);
    },
    input: clickAimed,
    done: 'dialog[open]',
  },
];

export const actsInArticle: readonly Act[] = ['names', 'quotations', 'claims', 'copied'].map((layer) => ({
  name: `switching a layer: ${layer}`,
  input: click(`#layer-${layer}`),
  done: 'body',
  times: 4,
}));

export const actsInSearch: readonly Act[] = [
  {
    name: 'results while typing',
    before: async (page) => {
      await type('sandba')(page);
      await page.waitForTimeout(200);
      await setApart('#results *')(page);
    },
    input: (page) => page.keyboard.press('g'),
    done: '#results a.hit:not([data-old])',
  },
];
