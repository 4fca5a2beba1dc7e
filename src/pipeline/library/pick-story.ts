/** The story that people mean by an id, which may be cut short, or by one of its articles. */

import type { ArticleId } from '../../model/article.ts';
import type { StoryId } from '../../model/library.ts';
import type { Store } from '../../store/store.ts';
import { ASKED, onlyOne } from './only-one.ts';

/** A story's id is that of its first article, with this before it. */
const MARK = 's-';

export const storyIdOf = (first: ArticleId): StoryId => `${MARK}${first}`;

/** Does it begin as ids of stories do? Those of articles do not. */
export const isOfStory = (beginning: string): boolean => beginning.startsWith(MARK);

/** Returns the article after which a story is called. It stays in it when an earlier one comes. */
export const anchorOf = (story: StoryId): ArticleId => (isOfStory(story) ? story.slice(MARK.length) : story);

/**
 * Returns the id of the story that begins like this, or that has the article whose id does. A story's id changes when an
 * earlier article comes; the one that it had still finds it.
 * @throws StoreError where there is none, or there are several
 */
export async function pickStory(beginning: string, { stories, articles }: Store): Promise<StoryId> {
  const ids = await stories.idsLike(beginning, ASKED);
  if (ids.includes(beginning)) return beginning;
  const named = ids.length > 0 ? ids : await storiesOf(anchorOf(beginning));
  return onlyOne(named, {
    none: `The library has no story ${beginning}, nor one with an article of that id. "synoptic stories" lists them.`,
    several: `Several stories can be meant by ${beginning}`,
  });

  async function storiesOf(article: string): Promise<StoryId[]> {
    const having = await stories.having(await articles.idsLike(article, ASKED));
    return having.includes(storyIdOf(article)) ? [storyIdOf(article)] : having;
  }
}
