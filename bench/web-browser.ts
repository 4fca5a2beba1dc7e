/** What a reader waits for, in a real browser: the first content of each page, and the next painted frame of each act. */

import type { Browser, CDPSession, Page } from 'playwright-core';

/** In ms, but the shift, which has no unit. */
export interface Opened {
  readonly name: string;
  readonly firstByte: readonly number[];
  readonly firstContent: readonly number[];
  /** Of the processor until the page was loaded, by the page's own thread. */
  readonly used: readonly number[];
  /** Cumulative layout shift: until the page was loaded, and while it was scrolled to its end. */
  readonly shift: readonly number[];
}

export interface Acted {
  readonly name: string;
  readonly painted: readonly number[];
  readonly used: readonly number[];
}

/** What somebody does, and by what one sees that it is done: something that this finds is on the screen. */
export interface Act {
  readonly name: string;
  /** Scrolls to it, and whatever else comes before. */
  readonly before?: (page: Page) => Promise<void>;
  readonly input: (page: Page) => Promise<void>;
  readonly done: string;
  /** As often as there are things to do it to. */
  readonly times?: number;
}

const HEIGHT = 900;

export async function openPage(
  browser: Browser,
  { name, url, width, rounds }: { name: string; url: string; width: number; rounds: number },
): Promise<Opened> {
  const [firstByte, firstContent, used, shift]: number[][] = [[], [], [], []];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ viewport: { width, height: HEIGHT } });
    const page = await context.newPage();
    const clock = await clockOf(page);
    await page.addInitScript(watchPaint);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(300);
    used!.push(await clock());
    await scrollThrough(page);
    const seen = await page.evaluate(() => {
      const { responseStart } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
      const { first, shift } = (globalThis as unknown as { seen: { first: number; shift: number } }).seen;
      return { responseStart, first, shift };
    });
    firstByte!.push(seen.responseStart);
    firstContent!.push(seen.first);
    shift!.push(seen.shift);
    await context.close();
  }
  return { name, firstByte: firstByte!, firstContent: firstContent!, used: used!, shift: shift! };
}

function watchPaint(): void {
  const seen = { first: 0, shift: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint')) seen.first = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** A screen at a time, as somebody turns pages. */
async function scrollThrough(page: Page): Promise<void> {
  for (let screen = 0; screen < 12; screen++) {
    await page.mouse.wheel(0, HEIGHT * 0.8);
    await page.waitForTimeout(60);
  }
}

/** Does each act as often as it says on one page, and returns how long each took. */
export async function act(
  browser: Browser,
  { url, width, acts }: { url: string; width: number; acts: readonly Act[] },
): Promise<Acted[]> {
  const context = await browser.newContext({ viewport: { width, height: HEIGHT } });
  const page = await context.newPage();
  const clock = await clockOf(page);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(1000);
  const all: Acted[] = [];
  for (const { name, before, input, done, times = 5 } of acts) {
    const [painted, used]: number[][] = [[], []];
    for (let time = 0; time < times; time++) {
      await before?.(page);
      await page.waitForTimeout(250);
      const start = await clock();
      await page.evaluate(watchActing, done);
      await input(page);
      painted!.push(await page.evaluate(() => (globalThis as unknown as { acted: Promise<number> }).acted));
      used!.push((await clock()) - start);
    }
    all.push({ name, painted: painted!, used: used! });
  }
  await context.close();
  return all;
}

/** Waits from the input, as the browser dates it, until behind the frame in which it is done; not for ever. */
function watchActing(done: string): void {
  const isDone = (): boolean =>
    [...document.querySelectorAll(done)].some((element) => element.getClientRects().length > 0);
  const acted = new Promise<number>((resolve) => {
    setTimeout(() => resolve(Number.NaN), 5000);
    const begin = ({ timeStamp }: Event): void => {
      for (const kind of KINDS) removeEventListener(kind, begin, true);
      const frame = (): void => {
        requestAnimationFrame(() => {
          if (!isDone()) return frame();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage('painted');
        });
      };
      frame();
    };
    const KINDS = ['pointerup', 'keydown'];
    for (const kind of KINDS) addEventListener(kind, begin, true);
  });
  Object.assign(globalThis, { acted });
}

/** Returns what tells the processor's time of the page's thread, in ms. */
async function clockOf(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
}
