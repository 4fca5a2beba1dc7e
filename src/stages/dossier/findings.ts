/** Everything that the other stages found, as the brief takes it. */

import type { Annotation, Sentence, Times } from '../../model/annotation.ts';
import type { ArticleId, Interval, Known } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Framing } from '../../model/framing.ts';
import type { Quotation, Utterance } from '../../model/quotation.ts';
import type { Origin, OriginId, OriginLevel, Reuse } from '../../model/reuse.ts';
import type { Citation, Span } from '../../model/span.ts';
import type { Issue, Shift, Stance } from '../../model/stance.ts';
import type { Expectation, TimelineEntry } from '../../model/timeline.ts';
import { isDerived } from '../../text/derived.ts';
import { onceEach } from '../../text/once-each.ts';

export interface Findings {
  readonly articles: readonly DossierArticle[];
  readonly annotations: readonly Annotation[];
  /** When the event was. */
  readonly date: Known<Interval> | null;
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly utterances: readonly Utterance[];
  readonly times: readonly Times[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly independentBy: OriginLevel;
  readonly claims: readonly Claim[];
  readonly timeline: readonly TimelineEntry[];
  readonly expectations: readonly Expectation[];
  readonly issues: readonly Issue[];
  readonly stances: readonly Stance[];
  readonly shifts: readonly Shift[];
  readonly framing: Framing;
  /** Machine-spun articles as they likely read before; the annotation is of that text. */
  readonly likely: readonly LikelyArticle[];
}

export interface LikelyArticle {
  /** As printed. */
  readonly article: DossierArticle;
  readonly text: string;
  readonly annotation: Annotation;
  /** The printed place of a stretch of `text`. */
  readonly toPrint: (span: Span) => Span;
}

/** Returns the articles whose words may stand for what they say. */
export const trusted = ({ articles }: Findings): ReadonlySet<ArticleId> =>
  new Set(articles.filter(({ spun }) => spun.verdict !== 'spun').map(({ id }) => id));

/** Returns the articles that have their whole text from others. */
export const copiesIn = ({ articles }: Findings): ReadonlySet<ArticleId> =>
  new Set(articles.filter(isDerived).map(({ id }) => id));

/** Returns the origins of whole articles: one for each account. */
export const accountsIn = ({ origins }: Findings): readonly Origin[] => accountsAmong(origins);

const accountsAmong = onceEach((origins: readonly Origin[]) =>
  origins.filter(({ level }) => level === 'article'),
);

/** Returns the accounts that state a claim, spun ones left out, however few origins they are in the end. */
export const accountsOf = (
  { statements }: Pick<Claim, 'statements'>,
  accounts: ReadonlyMap<ArticleId, OriginId>,
): ReadonlySet<OriginId> =>
  new Set(
    statements.flatMap(({ origin, evidence }) =>
      origin === undefined ? [] : (accounts.get(evidence.article) ?? []),
    ),
  );

/** Returns the accounts that some citations come from, in the order of the dossier. */
export function originsOf(findings: Findings, citations: readonly Citation[]): OriginId[] {
  const cited = new Set(citations.map(({ article }) => article));
  return accountsIn(findings)
    .filter(({ articles }) => articles.some((article) => cited.has(article)))
    .map(({ id }) => id);
}

/**
 * Returns how many independent accounts some citations come from: articles that share an origin, be it of one passage,
 * count as one. What rests on one upstream is counted claim by claim, not here.
 */
export function countOrigins({ origins }: Findings, citations: readonly Citation[]): number {
  const left = new Set(citations.map(({ article }) => article));
  if (left.size < 2) return left.size;
  const areJoined = joinedBy(origins);
  let count = 0;
  for (const first of left) {
    count++;
    left.delete(first);
    const found = [first];
    for (const one of found)
      for (const other of left)
        if (areJoined(one, other)) {
          left.delete(other);
          found.push(other);
        }
  }
  return count;
}

/** Returns whether two articles share an origin. Hundreds of articles share thousands: each pair takes a byte. */
const joinedBy = onceEach((origins: readonly Origin[]) => {
  const joining = origins.filter(({ level, articles }) => level !== 'upstream' && articles.length > 1);
  const places = new Map<ArticleId, number>();
  for (const { articles } of joining)
    for (const article of articles) if (!places.has(article)) places.set(article, places.size);
  const pairs = new Uint8Array(places.size ** 2);
  for (const { articles } of joining) {
    const at = Uint32Array.from(articles, (article) => places.get(article)!);
    for (const one of at) for (const other of at) pairs[one * places.size + other] = 1;
  }
  return (one: ArticleId, other: ArticleId): boolean => {
    const [a, b] = [places.get(one), places.get(other)];
    return a !== undefined && b !== undefined && pairs[a * places.size + b] === 1;
  };
});

/** Sentences of an article that make its lead. */
export const LEAD_SENTENCES = 4;

/** Returns an article's first sentences: what an outlet tells first, it finds most important. */
export const leadOf = ({ sentences }: Annotation): readonly Sentence[] =>
  sentences.filter(({ blockKind }) => blockKind === 'body' || blockKind === 'dek').slice(0, LEAD_SENTENCES);

/** Returns where each article's lead ends. */
export const leadEnds = ({ annotations }: Findings): ReadonlyMap<ArticleId, number> =>
  new Map(annotations.map((annotation) => [annotation.article, leadOf(annotation).at(-1)?.end ?? 0]));
