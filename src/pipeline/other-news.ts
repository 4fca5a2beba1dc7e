/** Parts of round-ups that tell of something else than the heap: they are left out of its dossier, which says so. */

import { english } from '../language/en/index.ts';
import { languageFor } from '../language/languages.ts';
import type { Article, ArticleId } from '../model/article.ts';
import type { Unchecked } from '../model/dossier.ts';
import type { PageId } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import { KINDS, type StoryFeatures } from '../stages/stories/features.ts';
import { emptyStories, gatherStories, readForStories, storiesOf } from '../stages/stories/stories.ts';
import { countShared } from '../text/sets.ts';

interface Told {
  readonly articles: readonly Article[];
  readonly pages: readonly Page[];
  readonly leftOut: readonly Unchecked[];
}

/**
 * Returns the articles without those that are bound to no other and hardly name what others do, while another part of their
 * page tells the same story as an article elsewhere. Entries of a live blog are of one event, however little each of them tells.
 */
export function withoutOtherNews(articles: readonly Article[], pages: readonly Page[]): Told {
  const onPage = Map.groupBy(
    articles.filter(({ liveBlog }) => liveBlog === undefined),
    ({ page }) => page,
  );
  const others = [...onPage.values()].some((parts) => parts.length > 1) ? otherNews(articles, onPage) : [];
  if (others.length === 0) return { articles, pages, leftOut: [] };
  const gone = new Set(others.map(({ id }) => id));
  return {
    articles: articles.filter(({ id }) => !gone.has(id)),
    pages: pages.map((page) => ({
      ...page,
      segments: page.segments.map((segment) =>
        segment.article !== undefined && gone.has(segment.article)
          ? { kind: 'boilerplate', start: segment.start, end: segment.end, reason: 'news of something else' }
          : segment,
      ),
    })),
    leftOut: others.map(({ uri, title }) => ({
      what: uri,
      why: `“${title ?? 'An article without a title'}” on this page tells of something else than the other articles. It was left out; give it a file of its own to have it read.`,
    })),
  };
}

function otherNews(
  articles: readonly Article[],
  onPage: ReadonlyMap<PageId, readonly Article[]>,
): readonly Article[] {
  const read = articles.map((article) => readForStories(article, languageFor(article.language) ?? english));
  const storyOf = new Map<ArticleId, readonly ArticleId[]>(
    storiesOf(gatherStories(emptyStories(), read)).flatMap(({ articles }) =>
      articles.map((id) => [id, articles]),
    ),
  );
  const pageOf = new Map(articles.map(({ id, page }) => [id, page]));
  const namesOf = new Map(read.map(({ features }) => [features.id, namesIn(features)]));
  // "Workers from Ostrey are to replace those on strike" tells of the strike, in other words.
  const namesTheSame = ({ id, page }: Article): boolean =>
    articles.some(
      (other) => other.page !== page && countShared(namesOf.get(id)!, namesOf.get(other.id)!) >= SHARED_NAMES,
    );
  const isShared = ({ id, page }: Article): boolean =>
    storyOf.get(id)?.some((other) => pageOf.get(other) !== page) === true;
  return [...onPage.values()]
    .filter((parts) => parts.some(isShared))
    .flatMap((parts) => parts.filter((part) => storyOf.get(part.id)?.length === 1 && !namesTheSame(part)));
}

/** Names in common from which two articles may be of one event: a country and a day are in all that a page has. */
const SHARED_NAMES = 3;

const namesIn = ({ single: { terms, kinds } }: StoryFeatures): ReadonlySet<number> =>
  new Set(terms.filter((_, at) => KINDS.name(kinds[at]!)));
