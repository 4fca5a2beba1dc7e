/** A clause while it is read: what stands in it first, then what it has from the clauses around it. */

import type { Clause } from './clause.ts';
import type { Site } from './predicates.ts';

/** What a relative clause describes, until the place is found that it has in the clause or in a complement of it. */
export interface Gap {
  readonly antecedent: number;
  /** The relative clause. */
  readonly owner: Draft;
  filled: boolean;
}

type Parts = {
  -readonly [Part in keyof Clause]: Clause[Part] extends readonly (infer Item)[] ? Item[] : Clause[Part];
};

export interface Draft extends Parts {
  readonly site: Site;
  /** Auxiliaries and copulas, also those shared with the clause that it is joined to. */
  readonly auxiliaries: readonly number[];
  /** How many of its modals come from the clauses around it. */
  governed: number;
  gap?: Gap;
}

export function fillGap(gap: Gap, as: NonNullable<Clause['relative']>['as']): void {
  gap.filled = true;
  gap.owner.relative = { antecedent: gap.antecedent, as };
}

/** Returns clauses in the order of their predicates in the text. */
export function inTextOrder(drafts: readonly Draft[]): Clause[] {
  const order = drafts.map((draft, index) => ({ draft, index }));
  order.sort(
    (one, other) => one.draft.predicate.head - other.draft.predicate.head || one.index - other.index,
  );
  const rank = new Int32Array(drafts.length);
  order.forEach(({ index }, place) => {
    rank[index] = place;
  });
  return order.map(({ draft }) => clauseOf(draft, (index) => rank[index]!));
}

function clauseOf(draft: Draft, rankOf: (index: number) => number): Clause {
  const { site: _site, auxiliaries: _auxiliaries, governed: _governed, gap: _gap, ...clause } = draft;
  return {
    ...clause,
    ...(clause.parent !== undefined && { parent: rankOf(clause.parent) }),
    conditions: clause.conditions.map(rankOf).sort((one, other) => one - other),
    complements: clause.complements
      .map((complement) => ({ ...complement, clause: rankOf(complement.clause) }))
      .sort((one, other) => one.clause - other.clause),
    attributions: clause.attributions.map((attribution) => ({
      ...attribution,
      ...(attribution.clause !== undefined && { clause: rankOf(attribution.clause) }),
    })),
  };
}
