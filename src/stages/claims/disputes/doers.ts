/** Different people or bodies said to have done what only one did: asked for the talks, won, caused it. */

import type { Language } from '../../../language/language.ts';
import type { EntityType } from '../../../model/annotation.ts';
import { areOfOneTime } from './compatible.ts';
import { type Contest, passageOf } from './contest.ts';
import { areSame, meets, type WordLikeness } from './meant.ts';
import type { Point } from './points.ts';

/** Returns the contests over who did it. */
export function doersIn(
  points: readonly Point[],
  typeOf: (entity: string) => EntityType | undefined,
  alike: WordLikeness,
  language: Language,
): Contest[] {
  const { uniqueDeeds } = language.disputes;
  const deeds = points.flatMap((point) => {
    const [first] = point.clause.obliques;
    const lemma = point.clause.predicate.lemma.toLowerCase();
    const deed = uniqueDeeds.get(`${lemma} ${first?.preposition ?? ''}`.trim()) ?? uniqueDeeds.get(lemma);
    return deed === undefined || point.negated || !point.subject?.named.size ? [] : [{ point, deed }];
  });
  return deeds.flatMap((one, at) =>
    deeds.slice(at + 1).flatMap((other): Contest[] => {
      const [a, b] = [one.point, other.point];
      if (one.deed !== other.deed || meets(a.subject!.named, b.subject!.named)) return [];
      if (!areOfOneTime(a, b) || !sameKind(a, b, typeOf) || !onTheSame(a, b, alike)) return [];
      return [
        {
          type: 'value',
          status: 'contradicted',
          sides: [a, b].map((point) => ({
            key: [...point.subject!.named].sort().join(' '),
            passages: [passageOf(point)],
          })),
          how: 'say',
        },
      ];
    }),
  );
}

const sameKind = (one: Point, other: Point, typeOf: (entity: string) => EntityType | undefined): boolean => {
  const kinds = new Set([...one.subject!.named].map(typeOf));
  return [...other.subject!.named].some((id) => kinds.has(typeOf(id)));
};

function onTheSame(one: Point, other: Point, alike: WordLikeness): boolean {
  if (one.object && other.object) return areSame(one.object, other.object, alike);
  const heads = ({ sentence, clause }: Point): string[] =>
    clause.obliques.map(({ head }) => sentence.tree.tokens[head]!.lemma.toLowerCase());
  return heads(one).some((head) => heads(other).some((there) => alike(head, there) === 1));
}
