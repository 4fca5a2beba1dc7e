/** What the dossier of a story is made of, told in a few letters: as long as they are the same, it is. */

import { createHash } from 'node:crypto';
import type { StoryId } from '../model/library.ts';
import { inForce } from '../pipeline/library/correct-findings.ts';
import { STAGES } from '../pipeline/stages.ts';
import type { Store } from '../store/store.ts';

/** Returns a digest of the story's articles as they stand, of all corrections in force and of the stages. */
export async function stateOfStory(story: StoryId, { articles, corrections }: Store): Promise<string> {
  const [ids, ledger] = await Promise.all([articles.ids({ story }), corrections.list()]);
  const madeOf = {
    story,
    articles: ids,
    corrections: inForce(ledger).map(({ number }) => number),
    stages: STAGES,
  };
  return createHash('sha256').update(JSON.stringify(madeOf)).digest('hex').slice(0, 24);
}
