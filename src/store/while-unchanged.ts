/** What every search asks, and what is the same until something changes. */

import type { Store } from './store.ts';

/** Returns what asks once for as long as nothing changes. What has changed meanwhile is asked for again. */
export function whileUnchanged<Answer>(
  moment: Store['moment'],
  ask: () => Promise<Answer>,
): () => Promise<Answer> {
  let last: { readonly at: string; readonly answer: Answer } | undefined;
  return async () => {
    // Before it is asked: what changes in between is seen the next time.
    const at = await moment();
    if (last?.at !== at) last = { at, answer: await ask() };
    return last.answer;
  };
}
