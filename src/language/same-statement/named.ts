/** Who is named in a text, by a name or by what stands for one. */

import type { Annotation, Mention } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { overlapping } from '../../text/offsets.ts';

/** A name in the text, or a pronoun or noun that stands for one, and who bears it. */
export interface Named extends Span {
  /** The same for all that is the same: an entity's id, or else the folded name. */
  readonly id: string;
}

/** How sure it must be whom a pronoun means. */
const SURE = 0.5;

/** Returns the names of an article, and what means one of them, sorted. `idOf` says whose a name is where that is known. */
export function namedIn(
  { mentions, references }: Pick<Annotation, 'mentions' | 'references'>,
  idOf: (mention: Mention) => string | undefined = () => undefined,
): Named[] {
  const names = mentions.map((mention) => ({
    start: mention.start,
    end: mention.end,
    id: idOf(mention) ?? foldText(mention.fullName),
  }));
  const meant = references.flatMap(({ start, end, mentions: meant, confidence }): Named[] => {
    const [only] = meant;
    if (only === undefined || meant.length > 1 || confidence < SURE) return [];
    return overlapping(names, { start, end }).length > 0 ? [] : [{ start, end, id: names[only]!.id }];
  });
  return [...names, ...meant].sort((a, b) => a.start - b.start || a.end - b.end);
}
