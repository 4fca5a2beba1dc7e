/** The positions that one article states, sentence by sentence. */

import type { Language } from '../../language/language.ts';
import type { BlockKind } from '../../model/article.ts';
import type { EntityId } from '../../model/entity.ts';
import { overlaps, spanAt } from '../../text/offsets.ts';
import type { Found } from './found.ts';
import { fromItem, type Lead, leadOf } from './lists.ts';
import { type Reader, readerOf } from './reader.ts';
import { bySpeech, type SameParty } from './spoken.ts';
import type { Telling } from './telling.ts';
import type { Who } from './who.ts';
import { byNouns, byPredicates } from './worded.ts';

/** A demand without an owner is of whoever demanded last, so many sentences before. */
const REMEMBERED = 4;

/** Returns the positions of an article, in text order. */
export function readPositions(
  telling: Telling,
  who: Who,
  writer: EntityId | null,
  sameParty: SameParty,
  language: Language,
): Found[] {
  const { trees, sentences } = telling.annotation;
  const found: Found[] = [];
  let heading: Lead | null = null;
  let lead: Lead | null = null;
  let running: { holder: EntityId; at: number } | null = null;
  let before: BlockKind | null = null;
  trees.forEach((sentence, index) => {
    const place = sentences[spanAt(sentences, sentence.start)];
    const kind = place?.blockKind ?? 'body';
    const reader = readerOf(telling, sentence, who, writer, language);
    const isHeading = kind === 'heading' || kind === 'headline' || endsAsked(reader);
    const remembered = running !== null && index - running.at <= REMEMBERED ? running.holder : null;
    const here = distinct([
      ...byPredicates(reader),
      ...byNouns(reader, remembered ?? heading?.holders[0] ?? null),
      ...bySpeech(reader, sameParty),
    ]);
    if (kind === 'list' && lead !== null && here.length === 0) here.push(...fromItem(reader, lead));
    found.push(...here);
    if (isHeading) heading = leadOf(reader, null);
    if (kind !== 'list' || before !== 'list') lead = kind === 'list' ? lead : leadOf(reader, heading);
    const wanting = here.findLast(({ label }) => label === 'demands');
    const owner = wanting?.holder ?? ownerNamed(reader);
    if (owner !== null && owner !== undefined) running = { holder: owner, at: index };
    before = kind;
  });
  return found;
}

const endsAsked = ({ tree }: Reader): boolean => tree.tokens.at(-1)?.form === '?';

/** "Putin's demands": whoever has demands that are not told yet. */
function ownerNamed(reader: Reader): EntityId | null {
  const { tree, who, sentence, language } = reader;
  const at = tree.tokens.findIndex(
    ({ upos, lemma, deprel, head }) =>
      deprel === 'nmod:poss' &&
      upos !== 'PRON' &&
      language.stances.nouns.get(tree.tokens[head]?.lemma.toLowerCase() ?? '')?.[0]?.label === 'demands' &&
      lemma !== '',
  );
  return at < 0 ? null : (who.at(at, sentence, tree)[0] ?? null);
}

/** Of positions of one holder in the same words the first is kept. */
function distinct(found: readonly Found[]): Found[] {
  return found.filter(
    (one, index) =>
      !found
        .slice(0, index)
        .some((other) => other.holder === one.holder && overlaps(other.content, one.content)),
  );
}
