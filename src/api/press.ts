/** Pages of stories, printed once for each state of their story and kept packed: whoever asks again costs a look-up. */

import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import type { StoryId } from '../model/library.ts';
import { storyIdOf } from '../pipeline/library/pick-story.ts';
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
/** So long, in ms, a reader waits for what an article changes that has come in. Of 200 articles it takes minutes. */
const PATIENCE = 1000;

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

/** What is being made of a story in a state. */
interface Making {
  readonly state: string;
  /** When there is a dossier. */
  readonly done: Promise<void>;
  /** When its pages can be given at once. */
  readonly ready: Promise<unknown>;
  /** The state in which its pages can be given until then, with the number of its dossier. */
  readonly earlier?: { readonly state: string; readonly dossier: Promise<number | undefined> } | undefined;
  /** Whether it is ready, or somebody has waited for it in vain. */
  told?: 'ready' | 'slow';
}

function openPress({ store, work, print }: Deps): Press {
  const shelf = openShelf<Printed>(ROOM);
  const makings = new Map<StoryId, Making>();
  return async (c, story, order, headersOf = asPage) => {
    const state = await stateOfStory(story, store);
    const form = digestOf(order);
    // Whoever has it already is told so before anything is made.
    if (isKnown(c, tagOf(state, form))) return notModified(tagOf(state, form));
    const making = makingOf(story, state);
    const earlier = mayBeEarlier(order) && !(await isSoonReady(making)) ? making.earlier : undefined;
    const shown = earlier
      ? { state: earlier.state, dossier: await earlier.dossier, order: saidToBeBehind(order) }
      : { state, order };
    const printed = await shelf(`${story} ${form} ${earlier ? 'earlier' : 'now'}`, shown.state, async () => {
      if (!earlier) await making.done;
      return print({ story, ...shown });
    });
    const tag = tagOf(shown.state, earlier ? `${form}-earlier` : form);
    // What is shown for a moment is kept by nobody.
    const passing = earlier && { 'cache-control': 'private, no-store' };
    return printed && givePacked(c, { ...printed, tag }, { ...headersOf(printed), ...passing });
  };

  /** Returns whether its pages are there before a reader would wait too long; only the first waits for them. */
  async function isSoonReady(making: Making): Promise<boolean> {
    if (making.earlier === undefined) return true;
    if (making.told === undefined) await Promise.race([making.ready, sleep(PATIENCE)]);
    making.told ??= 'slow';
    return making.told === 'ready';
  }

  /** What takes longest is done by others, so that who prints other stories need not wait for it. */
  function makingOf(story: StoryId, state: string): Making {
    const before = makings.get(story);
    if (before?.state === state) return before;
    const earlier =
      before?.told === 'ready' ? { state: before.state, dossier: lastOf(story) } : before?.earlier;
    const done = (earlier?.dossier ?? Promise.resolve()).then(() => work.prepare(story));
    const ready = earlier ? done.then(() => print({ story, state, order: { kind: 'parts' } })) : done;
    const making: Making = { state, done, ready, earlier };
    ready.then(
      () => {
        making.told = 'ready';
      },
      () => makings.get(story) === making && makings.delete(story),
    );
    makings.delete(story);
    makings.set(story, making);
    if (makings.size > REMEMBERED) makings.delete(makings.keys().next().value!);
    return making;
  }

  /** Returns the number of the last dossier that was made of the story, also where it was called otherwise then. */
  async function lastOf(story: StoryId): Promise<number | undefined> {
    const names = (await store.stories.articles(story)).map(storyIdOf);
    const [last] = await store.dossiers.list([...new Set([story, ...names])]);
    return last?.number;
  }
}

const notModified = (tag: string): Response => new Response(null, { status: 304, headers: { etag: tag } });

const PAGES: ReadonlySet<Order['kind']> = new Set(['story', 'fold', 'text', 'article']);

/** What is read may be as it was until it is known what an article changes that has come in; not where one corrects it. */
const mayBeEarlier = (order: Order): boolean =>
  PAGES.has(order.kind) && !(order.kind === 'story' && order.view.corrected);

const saidToBeBehind = (order: Order): Order =>
  order.kind === 'story' ? { ...order, view: { ...order.view, isBehind: true } } : order;

/** Pages name their style sheets and modules: where these are others, so are the pages. */
const digestOf = (order: Order): string =>
  createHash('sha256')
    .update(EDITION + JSON.stringify(order))
    .digest('base64url')
    .slice(0, 22);
