/** Stories that somebody follows: what changes in them is told, in feeds of their own and to web addresses. */

import type { Follow } from '../../model/follow.ts';
import type { StoryId, StorySummary } from '../../model/library.ts';
import { type Store, StoreError } from '../../store/store.ts';
import { anchorOf, pickStory } from './pick-story.ts';

/**
 * Follows stories from now on. Returns those that were not followed before.
 * @throws StoreError where the library has none of them; none is followed then
 */
export async function followStories(named: readonly string[], store: Store, now: Date): Promise<StoryId[]> {
  const stories = await Promise.all(named.map((one) => pickStory(one, store)));
  return store.together(async (inside) => {
    const known = new Set((await followed(inside)).map(({ now: story }) => story?.id));
    const fresh = [...new Set(stories)].filter((story) => !known.has(story));
    for (const story of fresh) await inside.follows.add(story, now);
    return fresh;
  });
}

/**
 * Follows stories no more. Returns how many there were.
 * @throws StoreError where one is not followed; all stay then
 */
export async function unfollowStories(named: readonly string[], store: Store): Promise<number> {
  return store.together(async (inside) => {
    const all = await followed(inside);
    const meant = named.map((one) => {
      const found = all.filter(
        ({ follow, now }) =>
          follow.story.startsWith(one) || now?.id.startsWith(one) || anchorOf(follow.story) === one,
      );
      if (found.length === 1) return found[0]!.follow.story;
      throw new StoreError(
        found.length === 0
          ? `The story ${one} is not followed. "synoptic follow" lists those that are.`
          : `Several stories that are followed can be meant by ${one}. Give more of the id.`,
      );
    });
    return inside.follows.remove([...new Set(meant)]);
  });
}

/** A story that is followed as it is called now; without `now` it is in the library no more. */
export interface Followed {
  readonly follow: Follow;
  readonly now?: StorySummary;
}

/** Returns all that are followed, in the order in which they first were. */
export async function followed(store: Store): Promise<Followed[]> {
  return Promise.all(
    (await store.follows.list()).map(async (follow) => {
      const [now] = await store.stories.get(await namesOf(follow, store));
      return { follow, ...(now && { now }) };
    }),
  );
}

/** A story that is called otherwise now has the article after which it was called; of several it is the first by id. */
async function namesOf({ story }: Follow, { stories }: Store): Promise<StoryId[]> {
  if ((await stories.get([story])).length > 0) return [story];
  return (await stories.having([anchorOf(story)])).slice(0, 1);
}
