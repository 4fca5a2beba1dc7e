/** What axe finds on a page, by its own rules and those of WCAG 2.2 AA. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Half as long as what the package calls its source. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Returns the faults of the page as it stands, or of a part of it, as lines that name the rule and the place. It runs in
 * the page as the browser's own, so that the page's policy stays in force.
 */
export async function faults(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(async (within) => {
    // Sections that wait with their layout until they are in sight would seem to lie upon each other.
    for (const section of document.querySelectorAll<HTMLElement>('main > section'))
      section.style.contentVisibility = 'visible';
    return (globalThis as unknown as { axe: typeof axe }).axe.run(
      { include: [[within]] },
      { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'], preload: false },
    );
  }, part);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary}`,
    ),
  );
}
