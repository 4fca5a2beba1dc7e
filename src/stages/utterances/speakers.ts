/** Whose words two quotations are: one speaker's, surely two speakers', or nobody can tell. */

import type { Swap } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Citation } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';

/** `related`: one speaks for the other, as a spokeswoman does for her ministry. */
export type Kinship = 'same' | 'related' | 'unknown' | 'different';

export interface Speakers {
  readonly kinship: (one: Quotation, other: Quotation) => Kinship;
  /** Those under whom the words may be reported elsewhere: the speaker, and for whom he speaks. */
  readonly keysOf: (source: EntityId) => readonly EntityId[];
}

/** Words of the name of a body in a title: "European Commission President". */
const LONGEST_NAME = 5;

/** Returns what is known of who speaks for whom: by their titles and by what a place or house stands for. */
export function knowSpeakers(entities: readonly Entity[], articles: readonly DossierArticle[]): Speakers {
  const swapsOf = new Map(articles.map(({ id, spun }) => [id, spun.swaps]));
  const bodies = new Map<string, EntityId>();
  for (const { id, type, name, aliases } of entities)
    if (type === 'organisation' || type === 'facility')
      for (const form of [name, ...aliases]) bodies.set(foldText(form), id);
  const keys = new Map<EntityId, readonly EntityId[]>();
  for (const entity of entities) {
    const represented =
      entity.type === 'person'
        ? entity.roles.flatMap((role) => bodiesNamed(restored(role, swapsOf.get(role.article) ?? []), bodies))
        : [entity.standsFor?.party ?? entity.id];
    keys.set(entity.id, [...new Set([entity.id, ...represented])]);
  }
  const keysOf = (source: EntityId): readonly EntityId[] => keys.get(source) ?? [source];
  const kinship = (
    { source: one, sourceText: a }: Quotation,
    { source: other, sourceText: b }: Quotation,
  ): Kinship => {
    if (one === null || other === null)
      return one === other && named(a) && named(a) === named(b) ? 'same' : 'unknown';
    if (one === other) return 'same';
    return keysOf(one).includes(other) || keysOf(other).includes(one) ? 'related' : 'different';
  };
  return { kinship, keysOf };
}

/** Words of two or more that name somebody without a name: "a spokesman for the board". */
const named = (words: string | null): string => {
  const folded = foldText(words ?? '');
  return folded.includes(' ') ? folded : '';
};

function bodiesNamed(role: string, bodies: ReadonlyMap<string, EntityId>): EntityId[] {
  const words = wordsOf(foldText(role)).map(({ text }) => text);
  return words.flatMap((_, from) =>
    Array.from({ length: LONGEST_NAME }, (_none, more) =>
      bodies.get(words.slice(from, from + more + 1).join(' ')),
    ).filter((id) => id !== undefined),
  );
}

/** Returns a title as it likely read before a machine swapped its words. */
const restored = ({ exact, start, end }: Citation, swaps: readonly Swap[]): string =>
  swaps
    .filter((swap) => swap.start >= start && swap.end <= end)
    .reduceRight(
      (text, swap) => text.slice(0, swap.start - start) + swap.restored + text.slice(swap.end - start),
      exact,
    );
