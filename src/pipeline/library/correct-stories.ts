/** What people correct about which articles tell one story. Pure: it is replayed whenever stories form anew. */

import type { ArticleId } from '../../model/article.ts';
import type { Correction, LedgerEntry } from '../../model/library.ts';
import { anchorOf, storyIdOf } from './pick-story.ts';

export type Group = readonly ArticleId[];

type OfStories = Extract<Correction, { kind: 'merge' | 'split' | 'move' }>;

export const isOfStories = (correction: Correction): correction is OfStories =>
  correction.kind === 'merge' || correction.kind === 'split' || correction.kind === 'move';

/** Returns the articles that a correction names, those after which stories are called among them. */
export function articlesNamedIn(correction: Correction): ArticleId[] {
  switch (correction.kind) {
    case 'merge':
      return correction.stories.map(anchorOf);
    case 'split':
      return [anchorOf(correction.story), ...correction.articles];
    case 'move':
      return [correction.article, anchorOf(correction.story)];
    case 'exclude':
      return [correction.article];
    case 'copy':
    case 'not-copy':
      return [...correction.articles];
    case 'part':
      return correction.mentions.map(({ article }) => article);
    default:
      return [];
  }
}

/** Returns the ledger as if it had named each article by its first version, by which stories know it. */
export function withHeads(
  ledger: readonly LedgerEntry[],
  headOf: (id: ArticleId) => ArticleId,
): LedgerEntry[] {
  const storyOf = (story: string): string => storyIdOf(headOf(anchorOf(story)));
  const renamed = (correction: Correction): Correction => {
    switch (correction.kind) {
      case 'merge':
        return { ...correction, stories: [storyOf(correction.stories[0]), storyOf(correction.stories[1])] };
      case 'split':
        return { ...correction, story: storyOf(correction.story), articles: correction.articles.map(headOf) };
      case 'move':
        return { ...correction, article: headOf(correction.article), story: storyOf(correction.story) };
      default:
        return correction;
    }
  };
  return ledger.map((entry) => ({ ...entry, correction: renamed(entry.correction) }));
}

/** Returns the groups as corrected, one correction after the other, and the numbers of those that fit no more. */
export function correctStories(
  formed: readonly Group[],
  ledger: readonly LedgerEntry[],
): { readonly groups: Group[]; readonly misfits: number[] } {
  let groups = [...formed];
  const misfits: number[] = [];
  for (const { number, correction } of ledger) {
    if (!isOfStories(correction)) continue;
    const corrected = correctOnce(groups, correction);
    if (corrected === null) misfits.push(number);
    else groups = corrected.filter(({ length }) => length > 0);
  }
  return { groups, misfits };
}

/** Returns `null` where a story or article is not there, or nothing is left to do. */
function correctOnce(groups: readonly Group[], correction: OfStories): Group[] | null {
  switch (correction.kind) {
    case 'merge': {
      const [one, other] = correction.stories.map((story) => groupOf(story, groups));
      if (!one || !other || one === other) return null;
      return groups.flatMap((group) =>
        group === other ? [] : group === one ? [[...new Set([...one, ...other])]] : [group],
      );
    }
    case 'split': {
      const story = groupOf(correction.story, groups);
      const leaving = correction.articles.filter((id) => story?.includes(id));
      if (!story || leaving.length === 0 || leaving.length === story.length) return null;
      const staying = story.filter((id) => !leaving.includes(id));
      return groups.flatMap((group) => (group === story ? [staying, leaving] : [group]));
    }
    case 'move': {
      const { article } = correction;
      const story = groupOf(correction.story, groups);
      if (!story || !groups.some((group) => group.includes(article))) return null;
      return groups.map((group) => {
        if (group === story) return [...new Set([...group, article])];
        return group.includes(article) ? group.filter((id) => id !== article) : group;
      });
    }
  }
}

/** Returns the group that has the article after which the story is called; of several the one that is called so now. */
function groupOf(story: string, groups: readonly Group[]): Group | undefined {
  const anchor = anchorOf(story);
  return groups.find((group) => group[0] === anchor) ?? groups.find((group) => group.includes(anchor));
}
