/** What axe finds on a page, by its own rules and those of WCAG 2.2 AA. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Returns the faults of the page as it stands, or of a part of it, as lines that name the rule and the place. It runs in
 * the page as the browser's own, so that the page's policy stays in force.
 */
export async function faults(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async (within) => {
    // Sections that wait with their layout until they are in sight would seem to lie upon each other.
    for (const section of document.querySelectorAll<HTMLElement>('main > section'))
      section.style.contentVisibility = 'visible';
    return (globalThis as unknown as { axe: typeof axe }).axe.run(
      { include: [[within]] },
      { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] },
    );
  }, part);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary}`,
    ),
  );
}
