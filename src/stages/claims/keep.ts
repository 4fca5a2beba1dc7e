/** Which claims are worth a reader's time, where the articles state more than anybody reads. */

import type { Claim } from '../../model/claim.ts';
import { contains } from '../../text/offsets.ts';
import type { ReadStatement } from './statements.ts';

export interface Composed {
  readonly claim: Claim;
  readonly counted: readonly ReadStatement[];
}

/** Claims for each origin of the story: what five say is read in an hour. */
const FOR_EACH_ORIGIN = 60;
const FEWEST = 300;
/** Of what only machine-spun texts state, in all, and for each of them. */
const LEADS = { most: 60, each: 35 };

/** Returns the claims that tell most; those of several articles are kept before any of one. */
export function keepTelling(all: readonly Composed[], origins: number): Claim[] {
  const most = Math.max(FEWEST, FOR_EACH_ORIGIN * origins);
  const ranked = all
    .filter((one) => !isTrivial(one))
    .map((one) => ({ ...one, worth: worthOf(one) }))
    .sort((a, b) => b.worth - a.worth || (a.claim.id < b.claim.id ? -1 : 1));
  const leads = leadsAmong(ranked.filter(({ claim }) => claim.spunOnly));
  const told = ranked.filter(({ claim }) => !claim.spunOnly).slice(0, most - leads.length);
  return [...told, ...leads].map(({ claim }) => claim);
}

/** The most telling of each text, none of which lies in another. */
function leadsAmong(ranked: readonly Composed[]): Composed[] {
  const kept: Composed[] = [];
  const byArticle = new Map<string, number>();
  for (const one of ranked) {
    const [first] = one.counted;
    const { article, sentence } = first!;
    const count = byArticle.get(article.id) ?? 0;
    const isTold = kept.some(
      ({ counted: [other] }) =>
        other!.sentence === sentence && (contains(other!, first!) || contains(first!, other!)),
    );
    if (kept.length >= LEADS.most || count >= LEADS.each || isTold) continue;
    kept.push(one);
    byArticle.set(article.id, count + 1);
  }
  return kept;
}

/** What is only named says nothing alone; nor does what names nobody, no number and no time, in few words. */
function isTrivial({ claim, counted }: Composed): boolean {
  if (claim.disagreement || articlesOf(counted) > 1) return false;
  return counted.every(
    (statement) =>
      statement.named ||
      (figuresIn(statement) === 0 && !deniesOfSomebody(statement) && contentOf(statement) < LEAST_CONTENT),
  );
}

/** "The minister will not" tells much of who was asked. */
const deniesOfSomebody = ({ negated, said }: ReadStatement): boolean => negated && said.who.size > 0;

/** Words that tell something, names among them. */
const LEAST_CONTENT = 4;

const contentOf = ({ said }: ReadStatement): number =>
  said.who.size + said.words.reduce((sum, { isLight }) => sum + (isLight ? 0.5 : 1), 0);

const figuresIn = ({ said }: ReadStatement): number =>
  said.quantities.length + said.times.length + said.lengths.size;

const articlesOf = (counted: readonly ReadStatement[]): number =>
  new Set(counted.map(({ article }) => article.id)).size;

/** Several origins, then numbers and names, then what stands early. */
function worthOf({ claim, counted }: Composed): number {
  const best = Math.max(...counted.map((one) => detailOf(one)));
  const early = Math.max(
    ...counted.map(({ article, start }) => 1 - start / Math.max(1, article.text.length)),
  );
  return 10 * claim.origins.length + 4 * articlesOf(counted) + (claim.disagreement ? 20 : 0) + best + early;
}

const detailOf = (statement: ReadStatement): number =>
  1.5 * Math.min(2, figuresIn(statement)) +
  0.5 * Math.min(3, statement.said.who.size) +
  0.2 * Math.min(6, contentOf(statement)) +
  (statement.stands ? 1 : 0);
