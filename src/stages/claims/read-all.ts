/** What all the articles of a story state. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Origin, OriginId } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { spanAt } from '../../text/offsets.ts';
import { onceAt, onceEach } from '../../text/once-each.ts';
import { onceWhile } from '../../text/once-while.ts';
import type { Found } from './found.ts';
import type { Place } from './joins.ts';
import { passagesOf } from './positions.ts';
import { type ReadArticle, type ReadStatement, readArticle } from './statements.ts';
import type { Who } from './who.ts';

export interface ReadAll {
  /** By article, in text order. */
  readonly statements: readonly ReadStatement[];
  /** Returns those of one article. */
  readonly of: (article: ArticleId) => readonly ReadStatement[];
  /** Returns a stretch of an article, within a sentence, as a statement. */
  readonly at: (place: Place) => ReadStatement | undefined;
}

const known = onceWhile<DossierArticle, ReadArticle>();

export function readAll(
  { articles, annotations, quotations, times, origins, positions = [] }: Found,
  who: Who,
  language: Language,
): ReadAll {
  const annotated = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const timed = new Map(times.map((one) => [one.article, one]));
  const quoted = Map.groupBy(quotations, ({ article }) => article);
  const own = ownOrigins(origins);
  const wanted = passagesOf(positions);
  const read = articles
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((article) => {
      const annotation = annotated.get(article.id);
      if (annotation === undefined) return [];
      const quotations = (quoted.get(article.id) ?? []).map(withoutUtterance);
      const sources = {
        quotations,
        names: quotations.map(({ source }) => (source === null ? undefined : who.nameOf.get(source))),
        times: timed.get(article.id),
        passages: bySentence(wanted.get(article.id) ?? [], annotation.sentences),
        meant: who.meantIn(article.id, annotation),
      };
      const read = known(article, [language.code, sources], () =>
        readArticle(article, { annotation, ...sources }, language),
      );
      const origin = article.spun.verdict === 'spun' ? undefined : own.get(article.id);
      return [[article.id, countedFor(read)(origin)] as const];
    });
  const byArticle = new Map(read);
  return {
    statements: read.flatMap(([, { statements }]) => statements),
    of: (article) => byArticle.get(article)?.statements ?? [],
    at: (place) => byArticle.get(place.article)?.at(place),
  };
}

/** Who else prints the same words says nothing of what an article states. */
const withoutUtterance = ({ utterance: _, ...quotation }: Quotation): Quotation => quotation;

/** Only of one sentence it matters which passage comes first; positions come in another order where there is one more. */
const bySentence = (passages: readonly Span[], sentences: readonly Span[]): readonly Span[] =>
  passages
    .map((passage) => ({ passage, sentence: spanAt(sentences, passage.start) }))
    .sort((a, b) => a.sentence - b.sentence)
    .map(({ passage }) => passage);

/** Origins are numbered anew where there is one more; what an article states is the same. */
const countedFor = onceEach((read: ReadArticle) => {
  let last: { readonly origin: OriginId; readonly counted: ReadArticle } | undefined;
  return (origin: OriginId | undefined): ReadArticle => {
    if (origin === undefined) return read;
    if (last?.origin !== origin) last = { origin, counted: withOrigin(read, origin) };
    return last.counted;
  };
});

function withOrigin({ statements, at }: ReadArticle, origin: OriginId): ReadArticle {
  const counted = (statement: ReadStatement): ReadStatement => ({ ...statement, origin });
  return {
    statements: statements.map(counted),
    at: onceAt((stretch) => {
      const found = at(stretch);
      return found && counted(found);
    }),
  };
}

/** Returns the origin that each article as a whole counts for. */
export const ownOrigins = (origins: readonly Origin[]): ReadonlyMap<ArticleId, OriginId> =>
  new Map(
    origins
      .filter(({ level }) => level === 'article')
      .flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  );
