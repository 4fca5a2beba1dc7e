/**
 * Gathers what the articles state into claims: equivalent statements with the origins that carry them, and how they
 * differ where they do. A machine-spun text makes no claim; it can join one that a clean text makes.
 */

import type { Language } from '../../language/language.ts';
import type { Annotation, Times } from '../../model/annotation.ts';
import type { Claim } from '../../model/claim.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Origin, Reuse } from '../../model/reuse.ts';
import { foldText } from '../../text/normalise.ts';
import { findAlike } from './alike.ts';
import { composeClaim } from './compose.ts';
import { copiedTogether, countCopiesOnce, originsByArticle } from './copies.ts';
import { ownOrigins } from './counted-origins.ts';
import { gatherAlike } from './gather.ts';
import { type ReadStatement, readStatements } from './statements.ts';

export const stage: Stamp = { stage: 'claims', version: 1 };

export interface Found {
  readonly articles: readonly DossierArticle[];
  readonly annotations: readonly Annotation[];
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
  readonly times: readonly Times[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
}

/** Returns the claims: those with most origins first, then in the order in which the articles state them. */
export function gatherClaims(found: Found, language: Language): Layer<Claim> {
  const statements = readAll(found, language);
  const isCopy = copiedTogether(found.reuse);
  const origins = originsByArticle(found.origins);
  const distinct = setEqualApart(statements);
  const firsts = distinct.map(([first]) => first);
  const items = gatherAlike(firsts, findAlike(firsts, isCopy, language)).flatMap(({ members, likeness }) => {
    const equal = members.some((at) => new Set(distinct[at]!.map(({ origin }) => origin)).size > 1);
    const same = members.flatMap((at) => distinct[at]!).sort(inTextOrder);
    return composeClaim(countCopiesOnce(same, isCopy, origins), equal ? 1 : likeness, language) ?? [];
  });
  return { ...stage, items: items.sort(byOrigins) };
}

function readAll(
  { articles, annotations, quotations, entities, times, reuse, origins }: Found,
  language: Language,
): ReadStatement[] {
  const annotated = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const timed = new Map(times.map((one) => [one.article, one]));
  const quoted = Map.groupBy(quotations, ({ article }) => article);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const own = ownOrigins(origins, reuse);
  return articles
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((article) => {
      const annotation = annotated.get(article.id);
      if (annotation === undefined) return [];
      const sources = {
        annotation,
        quotations: quoted.get(article.id) ?? [],
        times: timed.get(article.id),
        origin: own.get(article.id),
        nameOf,
      };
      return readStatements(article, sources, language);
    });
}

/** Returns the statements in lists of equal words: a text that is printed a hundred times is compared once. */
function setEqualApart(
  statements: readonly ReadStatement[],
): (readonly [ReadStatement, ...ReadStatement[]])[] {
  const equal = Map.groupBy(statements, ({ article, start, end }) =>
    foldText(article.text.slice(start, end)),
  );
  return [...equal.values()].map(([first, ...rest]) => [first!, ...rest]);
}

const inTextOrder = (a: ReadStatement, b: ReadStatement): number =>
  (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0) || a.start - b.start;

const byOrigins = (a: Claim, b: Claim): number =>
  b.origins.length - a.origins.length ||
  b.statements.length - a.statements.length ||
  positionOf(a) - positionOf(b) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Returns how early its first statement stands: what matters is said first. */
const positionOf = ({ statements }: Claim): number =>
  Math.min(...statements.map(({ evidence }) => evidence.start));
