/** Pages of stories, printed once for each state of their story and kept packed: whoever asks again costs a look-up. */

import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { StoryId } from '../model/library.ts';
import { EDITION } from '../web/assets.ts';
import { isKnown, tagOf } from './conditional.ts';
import type { Deps } from './deps.ts';
import { givePacked } from './packed.ts';
import type { Order, Printed } from './printing.ts';
import { openShelf } from './shelf.ts';
import { stateOfStory } from './story-state.ts';

/** Bytes of pages that are kept; of a story of 200 articles the page has 0.3 MB and all else 2 MB. */
const ROOM = 64 * 2 ** 20;
/** Stories of which it is remembered that their dossier is made. */
const REMEMBERED = 500;

/** Gives what is ordered of a story as it is now; nothing where it has no such thing. */
export type Press = (
  c: Context,
  story: StoryId,
  order: Order,
  headersOf?: (printed: Printed) => Readonly<Record<string, string>>,
) => Promise<Response | undefined>;

const known = new WeakMap<Deps, Press>();

/** Returns the press of a server: the same for all of its pages. */
export function pressOf(deps: Deps): Press {
  const press = known.get(deps) ?? openPress(deps);
  known.set(deps, press);
  return press;
}

const asPage = () => ({ 'content-type': 'text/html; charset=UTF-8' });

function openPress({ store, work, print }: Deps): Press {
  const shelf = openShelf<Printed>(ROOM);
  const made = new Map<StoryId, { readonly state: string; readonly done: Promise<void> }>();
  return async (c, story, order, headersOf = asPage) => {
    const [state, form] = [await stateOfStory(story, store), digestOf(order)];
    // Whoever has it already is told so before anything is made.
    const tag = tagOf(state, form);
    if (isKnown(c, tag)) return new Response(null, { status: 304, headers: { etag: tag } });
    const printed = await shelf(`${story} ${form}`, state, async () => {
      await dossierIsMade(story, state);
      return print({ story, state, order });
    });
    return printed && givePacked(c, { ...printed, tag }, headersOf(printed));
  };

  /** What takes longest is done by others, so that who prints other stories need not wait for it. */
  function dossierIsMade(story: StoryId, state: string): Promise<void> {
    const one = made.get(story);
    if (one?.state === state) return one.done;
    const done = work.prepare(story);
    made.delete(story);
    made.set(story, { state, done });
    done.catch(() => made.delete(story));
    if (made.size > REMEMBERED) made.delete(made.keys().next().value!);
    return done;
  }
}

/** Pages name their style sheets and modules: where these are others, so are the pages. */
const digestOf = (order: Order): string =>
  createHash('sha256')
    .update(EDITION + JSON.stringify(order))
    .digest('base64url')
    .slice(0, 22);
