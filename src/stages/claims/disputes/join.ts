/** Makes claims of disputes: of the statements in which their passages stand, with the claims that hold these already. */

import type { Language } from '../../../language/language.ts';
import type { ClaimStatus } from '../../../model/claim.ts';
import type { DossierArticle } from '../../../model/dossier.ts';
import { contains, lengthOf, overlapLength } from '../../../text/offsets.ts';
import type { ReadAll } from '../read-all.ts';
import type { Dispute } from '../sides.ts';
import { inTextOrder, type ReadStatement, statementsAround } from '../statements.ts';
import type { Contest, ContestSide, Passage } from './contest.ts';

/** Statements that are a claim, and what is disputed about it. */
export interface Disputed {
  readonly same: readonly ReadStatement[];
  readonly dispute: Dispute;
}

/** Statements that say the same, as they were counted: of each the origin may be another than its article's. */
interface Gathered {
  readonly counted: readonly ReadStatement[];
  readonly dispute: Dispute | null;
}

/** What is about the very same claim takes in all that was gathered; other disputes are claims of their own. */
const JOINING: ReadonlySet<Contest['how']> = new Set<Contest['how']>(['say']);

/**
 * Returns what disputes make of the claims: those that are left as they were gathered, and the disputed ones, of the
 * statements as they were read. A side that rests on machine-spun words alone leaves a dispute undetermined; none is made
 * where all do.
 */
export function joinContests<One extends Gathered>(
  gathered: readonly One[],
  read: ReadAll,
  contests: readonly Contest[],
  language: Language,
): { readonly kept: One[]; readonly disputed: Disputed[] } {
  const found = indexStatements(gathered, read);
  const disputed: Disputed[] = [];
  const taken = new Set<Gathered>();
  for (const contest of contests) {
    const sides = contest.sides.flatMap((side): FoundSide[] => {
      const told = side.passages.flatMap((passage) => found.at(passage) ?? []);
      return told.length === 0 ? [] : [{ side, statements: told }];
    });
    const own = [...new Set(sides.flatMap((side) => side.statements))];
    if (sides.length < 2 || own.length < 2 || !own.some(isClean)) continue;
    const holding = JOINING.has(contest.how)
      ? [...new Set(own.map((statement) => found.claimOf(statement)))].filter((one) => one !== undefined)
      : [];
    const isFree = !holding.some((claim) => taken.has(claim) || claim.dispute?.status !== undefined);
    const joined = isFree ? holding : [];
    for (const claim of joined) taken.add(claim);
    const same = [...new Set([...joined.flatMap(found.statementsOf), ...own])].sort(inTextOrder);
    disputed.push({ same, dispute: disputeOf(contest, sides, same, read, language) });
  }
  return { kept: gathered.filter((claim) => !taken.has(claim)), disputed };
}

const isClean = ({ origin }: ReadStatement): boolean => origin !== undefined;

interface FoundSide {
  readonly side: ContestSide;
  readonly statements: readonly ReadStatement[];
}

function disputeOf(
  { type, status, how }: Contest,
  sides: readonly FoundSide[],
  same: readonly ReadStatement[],
  read: ReadAll,
  { disputes }: Language,
): Dispute {
  const articles = sides.map(({ statements }) => new Set(statements.map(({ article }) => article)));
  const within = [...new Set(articles.flatMap((set) => [...set]))].filter(
    (article) => articles.filter((set) => set.has(article)).length > 1,
  );
  const told = Map.groupBy(sides, ({ side }) => speakerOf(side).told);
  const words = sides.map(({ side, statements }) => ({
    who: whoSays(speakerOf(side), statements, read),
    words: wordsOf(speakerOf(side), told),
  }));
  const areClean = sides.every(({ statements }) => statements.some(isClean));
  return {
    status: areClean ? status : weaker(status),
    disagreement: {
      type,
      why: disputes.why(how, words, within.length > 0),
      values: sides.map(({ side, statements }) => ({
        value: speakerOf(side).value,
        statements: [...new Set(statements)]
          .map((statement) => same.indexOf(statement))
          .sort((a, b) => a - b),
      })),
      ...(within.length > 0 && { within: within.map(({ id }) => id) }),
    },
  };
}

/** Of a clause that gives both answers each is told alone. */
const wordsOf = ({ told, value }: Passage, sides: ReadonlyMap<string, readonly FoundSide[]>): string =>
  sides.get(told)!.length > 1 ? value : told;

/** Machine-spun words are nobody's, and speak for a side only where it has no others. */
const speakerOf = ({ passages }: ContestSide): Passage =>
  passages.find(({ article }) => article.spun.verdict !== 'spun') ?? passages[0];

const weaker = (status: ClaimStatus): ClaimStatus => (status === 'contradicted' ? 'undetermined' : status);

/** Returns who gives an answer: whose words it is, and the outlet. */
function whoSays(
  { article, start, end, stands }: Passage,
  statements: readonly ReadStatement[],
  { at }: ReadAll,
): { source: string | null; outlet: string | null } {
  const own = stands ? at({ article: article.id, start, end }) : undefined;
  const told = own ?? statements.find((statement) => statement.article === article);
  return { source: told?.attributedTo[0] ?? null, outlet: outletOf(article) };
}

const outletOf = ({ publisher, title }: DossierArticle): string | null =>
  publisher ?? (title === null ? null : `“${title}”`);

interface FoundStatements {
  /** Returns the statement in which a passage stands, or that stands in it. */
  readonly at: (passage: Passage) => ReadStatement | undefined;
  /** Returns the smallest of the claims that hold a statement. */
  readonly claimOf: (statement: ReadStatement) => Gathered | undefined;
  readonly statementsOf: (claim: Gathered) => ReadStatement[];
}

const placeOf = ({ article, start, end }: ReadStatement): string => `${article.id} ${start} ${end}`;

function indexStatements(gathered: readonly Gathered[], read: ReadAll): FoundStatements {
  const { statements } = read;
  const byPlace = new Map(statements.map((statement) => [placeOf(statement), statement]));
  const holding = new Map<string, Gathered>();
  for (const claim of gathered)
    for (const place of claim.counted.map(placeOf))
      if ((holding.get(place)?.counted.length ?? Infinity) > claim.counted.length) holding.set(place, claim);
  return {
    at: (passage) => bestFor(passage, read),
    claimOf: (statement) => holding.get(placeOf(statement)),
    statementsOf: ({ counted }) => counted.map((statement) => byPlace.get(placeOf(statement)) ?? statement),
  };
}

/** Returns the shortest statement that holds the heart of a passage; else one of its sentence, with the passage added. */
function bestFor(passage: Passage, { of, at }: ReadAll): ReadStatement | undefined {
  const statements = of(passage.article.id);
  const { near, shortest } = statementsAround(statements, passage.heart);
  if (near.length === 0) return bareStatement(passage, statements);
  const { start, end, article } = passage;
  if (shortest && isOfMore(shortest, passage)) {
    // Who says one half of a sentence does not say the other.
    const { attributedTo } = at({ article: article.id, start, end }) ?? shortest;
    return { ...shortest, start, end, whole: false, attributedTo };
  }
  if (shortest) return shortest;
  const [nearest] = near.toSorted((a, b) => overlapLength(b, passage) - overlapLength(a, passage));
  if (nearest === undefined) return undefined;
  return { ...nearest, start: Math.min(start, nearest.start), end: Math.max(end, nearest.end) };
}

/** Does the statement say much beside a passage that can stand alone? What else it says is not disputed. */
const isOfMore = (statement: ReadStatement, passage: Passage): boolean =>
  passage.stands && contains(statement, passage) && lengthOf(statement) >= MORE * lengthOf(passage);

/** Of "The gauge broke, the town was cleared and nobody was hurt" the middle is less than half. */
const MORE = 1.6;

/** What is too short to be a statement, "There was no siren", is one where it is disputed. */
function bareStatement(passage: Passage, statements: readonly ReadStatement[]): ReadStatement | undefined {
  const [nearest] = statements.toSorted(
    (a, b) => Math.abs(a.start - passage.start) - Math.abs(b.start - passage.start),
  );
  if (nearest === undefined) return undefined;
  const { start, end } = passage;
  return {
    ...nearest,
    start,
    end,
    sentence: { ...nearest.sentence, start, end },
    attributedTo: [],
    told: [],
    speaker: null,
    modality: 'asserted',
    stands: true,
    whole: true,
    named: false,
    who: new Set(),
    acts: [],
    quantities: [],
    days: [],
    times: [],
    overtaken: false,
  };
}
