/** `synoptic follow` and `unfollow`: of which stories one is told what changes. */

import { type Followed, followed, followStories, unfollowStories } from '../../pipeline/library/follow.ts';
import { count } from '../../render/edition.ts';
import { DONE } from '../exit-codes.ts';
import { minuteOf } from './listing.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export interface FollowFlags extends LibraryFlags {
  readonly json?: boolean;
}

export const runFollow = (stories: readonly string[], flags: FollowFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    if (stories.length > 0) {
      const fresh = await followStories(stories, store, new Date());
      console.error(
        `${count(fresh.length, 'story is', 'stories are')} followed now. "synoptic watch --atom FOLDER" tells what changes.`,
      );
      return DONE;
    }
    const all = await followed(store);
    for (const one of all) console.log(flags.json ? JSON.stringify(one) : lineOf(one));
    if (all.length === 0) console.error('No story is followed yet. Follow one: synoptic follow STORY');
    return DONE;
  });

export const runUnfollow = (stories: readonly string[], flags: FollowFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const gone = await unfollowStories(stories, store);
    console.error(`${count(gone, 'story is', 'stories are')} followed no more.`);
    return DONE;
  });

const lineOf = ({ follow: { story, since, told }, now }: Followed): string =>
  [
    now === undefined ? 'no more in the library' : now.title,
    `  ${now?.id ?? story} · since ${minuteOf(since)} · looked at ${minuteOf(told)}`,
  ].join('\n');
