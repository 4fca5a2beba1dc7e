/** What kind of story it is, so that its sections are headed as newspapers head them. */

import type { BriefHeadings, StoryKind } from '../../language/brief.ts';
import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import { type Findings, leadEnds, trusted } from './findings.ts';

/** Share of the articles that open in the words of a kind, from which the story is of it. */
const ENOUGH = 0.5;

/** Returns the kind whose words open most articles; `undefined` where none opens half of them. */
export function kindOf(findings: Findings, { brief }: Language): StoryKind | undefined {
  const clean = trusted(findings);
  const ends = leadEnds(findings);
  const openings = findings.articles
    .filter(({ id }) => clean.has(id))
    .map(({ id, title, text }) => `${title ?? ''}\n${text.slice(0, ends.get(id) ?? 0)}`);
  const rated = brief.kinds.map((kind) => {
    const counts = openings.map((text) => text.match(kind.words)?.length ?? 0);
    return {
      kind,
      articles: counts.filter((count) => count > 1).length,
      words: counts.reduce((sum, count) => sum + count, 0),
    };
  });
  const [best] = rated.toSorted((a, b) => b.articles - a.articles || b.words - a.words);
  return best && best.articles >= ENOUGH * openings.length ? best.kind : undefined;
}

/** Returns the headings of a brief; that of the outcome is the kind's only where its items tell such an end. */
export function headingsOf(
  kind: StoryKind | undefined,
  outcome: readonly BriefItem[],
  { brief }: Language,
): BriefHeadings {
  const isEnd = kind?.end && outcome.some(({ text }) => kind.end!.words.test(text));
  return {
    ...brief.headings,
    ...kind?.headings,
    ...(isEnd && { happened: kind.end!.heading }),
  };
}
