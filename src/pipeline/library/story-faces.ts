/** What lists show of stories: how their last dossiers begin, and what these counted. */

import type { Dossier } from '../../model/dossier.ts';
import type { KeptDossier, StoryFace, StoryId } from '../../model/library.ts';
import { wholeOrigins } from '../../render/counting.ts';
import type { Store } from '../../store/store.ts';

/** Of so many dossiers it is remembered: a few hundred bytes of each. */
const REMEMBERED = 5000;

/**
 * Returns a function that tells what lists show of stories; of one that has no dossier yet it tells nothing. A dossier never
 * changes once it is made, so it is opened once as long as the function is kept.
 */
export function storyFaces({
  dossiers,
}: Store): (stories: readonly StoryId[]) => Promise<Map<StoryId, StoryFace>> {
  const remembered = new Map<number, StoryFace>();
  return async (stories) => {
    const last = new Map<StoryId, KeptDossier>();
    for (const kept of await dossiers.list(stories)) if (!last.has(kept.story)) last.set(kept.story, kept);
    const faces = new Map<StoryId, StoryFace>();
    for (const [story, kept] of last) {
      const face = remembered.get(kept.number) ?? (await faceOf(kept));
      if (face === undefined) continue;
      faces.set(story, face);
      remember(face);
    }
    return faces;
  };

  async function faceOf({ number, made }: KeptDossier): Promise<StoryFace | undefined> {
    const dossier = await dossiers.get(number);
    return dossier && { number, made, ...seenOf(dossier) };
  }

  function remember(face: StoryFace): void {
    remembered.delete(face.number);
    remembered.set(face.number, face);
    if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
  }
}

function seenOf(dossier: Dossier): Omit<StoryFace, 'number' | 'made'> {
  const [first] = dossier.brief.sections.flatMap(({ items }) => items);
  return {
    articles: dossier.articles.length,
    origins: wholeOrigins(dossier).length,
    contested: dossier.claims.filter(({ status }) => status === 'contradicted').length,
    lead: first?.text ?? '',
    status: first?.status ?? null,
  };
}
