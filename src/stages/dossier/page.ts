/** Keeps a brief to a page: what a reader misses least goes first. */

import type { BriefSection } from '../../model/brief.ts';

/** Lines that are read in two minutes. */
const PAGE = 30;

/** Returns the sections without the last lines of those in `dispensable`, in turn, until all fit; empty ones are left out. */
export function fitToPage(
  sections: readonly BriefSection[],
  dispensable: readonly string[],
): readonly BriefSection[] {
  const lines = sections.reduce((sum, { items }) => sum + items.length, 0);
  const fewer = new Map<string, number>();
  const left = ({ heading, items }: BriefSection): number => items.length - (fewer.get(heading) ?? 0);
  for (let turn = 0, over = lines - PAGE; over > 0 && turn < PAGE; turn++)
    for (const section of sections.filter(
      ({ heading }) => heading === dispensable[turn % dispensable.length],
    ))
      if (left(section) > 0) {
        fewer.set(section.heading, (fewer.get(section.heading) ?? 0) + 1);
        over--;
      }
  return sections
    .map((section) => ({ ...section, items: section.items.slice(0, left(section)) }))
    .filter(({ items }) => items.length > 0);
}
