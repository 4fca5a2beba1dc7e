/** Two claims made one, wherever a dossier names them. */

import type { Claim, ClaimId } from '../model/claim.ts';
import type { Dossier } from '../model/dossier.ts';
import type { OriginId } from '../model/reuse.ts';

/** Returns the dossier with the second claim's statements in the first. A claim that is not there any more joins nothing. */
export function withJoined(dossier: Dossier, into: ClaimId, from: ClaimId): Dossier {
  const [kept, gone] = [into, from].map((id) => dossier.claims.find((claim) => claim.id === id));
  if (!kept || !gone || kept.disagreement || gone.disagreement) return dossier;
  const joined: Claim = {
    ...kept,
    statements: [...kept.statements, ...gone.statements],
    origins: independent(dossier, [...kept.origins, ...gone.origins]),
    proposed: true,
  };
  const status = joined.origins.length > 1 ? 'corroborated' : joined.status;
  const renamed = (id: ClaimId): ClaimId => (id === from ? into : id);
  return {
    ...dossier,
    claims: dossier.claims.flatMap((claim) =>
      claim.id === into ? { ...joined, status } : claim.id === from ? [] : claim,
    ),
    framing: {
      ...dossier.framing,
      omissions: dossier.framing.omissions
        .map((omission) => ({ ...omission, claim: renamed(omission.claim) }))
        .filter(({ article, claim }) => claim !== into || !tells(joined, article)),
    },
    brief: {
      sections: dossier.brief.sections.map((section) => ({
        ...section,
        items: section.items.map((item) =>
          item.claims ? { ...item, claims: [...new Set(item.claims.map(renamed))] } : item,
        ),
      })),
    },
  };
}

const tells = ({ statements }: Claim, article: string): boolean =>
  statements.some(({ evidence }) => evidence.article === article);

/** Returns the origins without those that share an article, a passage or an upstream with one before. */
function independent({ origins }: Dossier, given: readonly OriginId[]): OriginId[] {
  const articlesOf = (id: OriginId): readonly string[] =>
    origins.find((origin) => origin.id === id)?.articles ?? [];
  const related = (one: OriginId, other: OriginId): boolean =>
    one === other ||
    origins.some(({ articles }) =>
      [one, other].every((id) => articlesOf(id).some((article) => articles.includes(article))),
    );
  const kept: OriginId[] = [];
  for (const id of given) if (!kept.some((other) => related(id, other))) kept.push(id);
  return kept;
}
