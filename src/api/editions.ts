/** Stories laid out for reading, kept as long as nothing changes in them: a page asks for its story again and again. */

import type { StoryId } from '../model/library.ts';
import { type Edition, layOut } from '../render/edition.ts';
import type { Deps } from './deps.ts';

/** So many stories are kept at hand; of 200 articles each they take about 100 MB. */
const KEPT = 4;

const known = new WeakMap<Deps, Editions>();

export type Editions = (story: StoryId) => Promise<Edition>;

/** Returns what gives editions of stories; the same for all pages of a server. */
export function editionsOf(deps: Deps): Editions {
  const made = known.get(deps) ?? createEditions(deps);
  known.set(deps, made);
  return made;
}

function createEditions({ stateOf, dossierOf }: Deps): Editions {
  const kept = new Map<StoryId, { readonly state: string; readonly edition: Promise<Edition> }>();
  return async (story) => {
    const state = await stateOf(story);
    const one = kept.get(story);
    if (one?.state === state) return one.edition;
    const edition = dossierOf(story).then(layOut);
    kept.delete(story);
    kept.set(story, { state, edition });
    edition.catch(() => kept.delete(story));
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return edition;
  };
}
