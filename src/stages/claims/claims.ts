/**
 * Gathers what the articles state into claims: equivalent statements with the origins that carry them, and how they
 * differ where they do. A machine-spun text makes no claim; it can join one that a clean text makes.
 */

import type { Language } from '../../language/language.ts';
import type { Claim } from '../../model/claim.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Origin, OriginLevel } from '../../model/reuse.ts';
import { foldText } from '../../text/normalise.ts';
import { bornOut, type Sureness } from './agreement.ts';
import { findAlike, likenessBy } from './alike.ts';
import { composeClaim } from './compose.ts';
import { copiedTogether } from './copies.ts';
import { countBy } from './count.ts';
import { typeDisagreement } from './disagreement.ts';
import { findContests } from './disputes/find.ts';
import { joinContests } from './disputes/join.ts';
import { readHeap } from './disputes/read-heap.ts';
import { tellingsIn } from './disputes/telling.ts';
import { compareAmong } from './evidence.ts';
import type { Found } from './found.ts';
import { gatherAlike, scoresOf } from './gather.ts';
import type { Join } from './joins.ts';
import { type Composed, keepTelling } from './keep.ts';
import { asKnown } from './known-articles.ts';
import { keepLists } from './known-lists.ts';
import { rememberPairs } from './known-pairs.ts';
import { type Entry, OriginLedger } from './ledger.ts';
import { onceStated } from './once-stated.ts';
import { tellsPosition } from './positions.ts';
import { ownOrigins, readAll } from './read-all.ts';
import type { Dispute } from './sides.ts';
import { findSlots } from './slots/find.ts';
import { joinSlots } from './slots/join.ts';
import { surenessIn } from './slots/sure.ts';
import { inTextOrder, type ReadStatement } from './statements.ts';
import { readUpstreams, type Upstreams } from './upstreams.ts';
import { readWho } from './who.ts';

export const stage: Stamp = { stage: 'claims', version: 13 };

export interface Claims extends Layer<Claim> {
  /** Origins that count for single claims only, beside those that were given. */
  readonly origins: readonly Origin[];
}

/** What is known of the statements that were gathered, and of those that answer one question. */
const [openGathered, openAnswered] = [keepLists(), keepLists()];

/**
 * Returns the claims: those with most origins first, then in the order in which the articles state them. What several
 * articles have from one upstream counts once, unless `independentBy` says to count less strictly.
 */
export function gatherClaims(
  given: Found,
  language: Language,
  independentBy: OriginLevel = 'upstream',
): Claims {
  const found = asKnown(given);
  const who = readWho(found.entities, language);
  const read = readAll(found, who, language);
  const { statements } = read;
  const ledger = new OriginLedger(found.articles, found.origins, language);
  const upstreams = readUpstreams(found.articles, found.entities, found.quotations, language);
  const counting = countBy(independentBy, found, upstreams, ledger);
  const distinct = setEqualApart(statements);
  const firsts = distinct.map(([first]) => first);
  // What surely says the same for other reasons than its words goes in here, as passages.
  const joins: readonly Join[] = (found.positions ?? []).map(({ passages }) => passages);
  const compare = compareAmong(firsts, who, language);
  const isCopied = copiedTogether(found.reuse);
  const remembered = rememberPairs(compare.markOf);
  const pairs = findAlike(firsts, compare, isCopied, remembered, joins);
  const likelyBy = likenessBy(compare, isCopied);
  const likeness: Sureness = (a, b) => remembered(a, b, isCopied(a, b) ? 3 : 2, likelyBy);
  const scoreOf = scoresOf(pairs, firsts.length);
  const ordinals = new Map(distinct.flatMap((equal, at) => equal.map(({ said }) => [said, at] as const)));
  const sureness: Sureness = ({ said: one }, { said: other }) => {
    const [a, b] = [ordinals.get(one)!, ordinals.get(other)!];
    return a === b ? 1 : scoreOf(a, b);
  };
  const [gathered, answered] = [openGathered(found.articles), openAnswered(found.articles)];
  const drafts = gatherAlike(firsts, pairs, scoreOf).map((members): Draft => {
    const copies = counting.copiesOnce(members.flatMap((at) => distinct[at]!).sort(inTextOrder));
    const dispute = typeDisagreement(copies, language);
    const counted = counting.upstreamsOnce(copies, dispute);
    const core = bornOut(counted, sureness, compare, dispute !== null, gathered);
    return { counted, dispute, core };
  });
  const heap = readHeap(tellingsIn(found), found.entities, language);
  const { kept, disputed } = joinContests(
    drafts,
    read,
    findContests(heap, found.expectations ?? [], language),
    language,
  );
  const contested = disputed.map(({ same, dispute }): Draft => {
    const counted = counting.upstreamsOnce(counting.copiesOnce(same), dispute);
    return { counted, dispute, core: new Set() };
  });
  const { left, filled } = joinSlots([...kept, ...contested], read, findSlots(heap, language));
  const slots = filled.map(({ kind, same }): Draft => {
    const counted = counting.upstreamsOnce(counting.copiesOnce(same), null);
    const core = bornOut(counted, surenessIn(kind, likeness), compare, false, answered);
    return { counted, dispute: null, core };
  });
  const own = found.origins.filter(({ level }) => level === 'article');
  const items = keepTelling(
    saidOnce([...left, ...slots], tellsPosition(found.positions ?? []), language),
    own.length,
  );
  if (independentBy === 'upstream') enterUtterances(found, upstreams, ledger);
  return { ...stage, items: items.sort(byOrigins), origins: ledger.origins() };
}

/** Statements that say the same, as they were counted. */
interface Draft {
  readonly counted: readonly ReadStatement[];
  readonly dispute: Dispute | null;
  /** Those that bear each other out. */
  readonly core: ReadonlySet<ReadStatement>;
}

/** Composes the claims. Halves of a sentence that are shown by all of it, and have the same origins, are one claim. */
function saidOnce(
  drafts: readonly Draft[],
  isPosition: (statement: ReadStatement) => boolean,
  language: Language,
): Composed[] {
  const compose = ({ counted, dispute, core }: Draft): Claim | null =>
    composeClaim(counted, dispute, core, isPosition, language);
  const composed = drafts.flatMap((draft) => {
    const claim = compose(draft);
    return claim === null ? [] : [{ draft, claim }];
  });
  const same = Map.groupBy(composed, ({ draft, claim }) =>
    draft.dispute === null ? `${claim.text} ${claim.origins.join(' ')}` : claim.id,
  );
  const told = [...same.values()].flatMap((group) => {
    const [{ draft, claim }, ...others] = group as [(typeof group)[number], ...typeof group];
    const disputed = group.findLast((one) => one.draft.dispute !== null);
    if (disputed) return { claim: disputed.claim, counted: disputed.draft.counted };
    if (others.length === 0) return { claim, counted: draft.counted };
    const counted = withoutParts(group.flatMap((one) => one.draft.counted).sort(inTextOrder));
    const joined = compose({
      counted,
      dispute: null,
      core: coreAmong(
        group.map(({ draft }) => draft),
        counted,
      ),
    });
    return joined === null ? [] : { claim: joined, counted };
  });
  const isDisputed = ({ claim }: Composed): boolean => claim.disagreement !== undefined;
  const disputed = new Set(told.filter(isDisputed).map(({ claim }) => claim.id));
  // What is disputed is not told once more as if it were not.
  return told.filter((one) => isDisputed(one) || !disputed.has(one.claim.id));
}

/** Where each of several drafts is born out, all is. */
const coreAmong = (
  drafts: readonly Draft[],
  counted: readonly ReadStatement[],
): ReadonlySet<ReadStatement> => (drafts.every(({ core }) => core.size > 0) ? new Set(counted) : new Set());

/** Parts of one sentence that are shown as one are one statement, from the first word to the last. */
function withoutParts(statements: readonly ReadStatement[]): ReadStatement[] {
  const bySentence = Map.groupBy(new Set(statements), ({ sentence }) => sentence);
  return [...bySentence.values()].map(([first, ...rest]) => rest.reduce(joinParts, first!));
}

const joinParts = (one: ReadStatement, other: ReadStatement): ReadStatement => ({
  ...(one.end - one.start >= other.end - other.start ? one : other),
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
  stems: new Set([...one.stems, ...other.stems]),
  names: new Set([...one.names, ...other.names]),
  quantities: [...new Set([...one.quantities, ...other.quantities])],
  days: [...new Set([...one.days, ...other.days])],
  times: [...new Set([...one.times, ...other.times])],
});

/** Enters whose words several articles quote: the same utterance is one upstream, whoever was there to hear it. */
function enterUtterances(
  { articles, quotations, origins }: Found,
  { restOf }: Upstreams,
  ledger: OriginLedger,
): void {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const own = ownOrigins(origins);
  const uttered = Map.groupBy(
    quotations.filter(({ utterance }) => utterance !== undefined),
    ({ utterance }) => utterance,
  );
  for (const same of uttered.values()) {
    const entries = same.flatMap((quotation): Entry[] => {
      const [article, rest] = [byId.get(quotation.article), restOf(quotation)];
      return article ? [{ article, rest, evidence: quotation.content[0] }] : [];
    });
    const isShared = new Set(entries.map(({ article }) => own.get(article.id))).size > 1;
    if (isShared && entries.some(({ rest }) => rest !== null)) ledger.uttered(entries);
  }
}

/** Returns the statements in lists of equal words: a text that is printed a hundred times is compared once. */
function setEqualApart(
  statements: readonly ReadStatement[],
): (readonly [ReadStatement, ...ReadStatement[]])[] {
  const equal = Map.groupBy(statements, foldedOf);
  return [...equal.values()].map(([first, ...rest]) => [first!, ...rest]);
}

const foldedOf = onceStated(({ article, start, end }): string => foldText(article.text.slice(start, end)));

const byOrigins = (a: Claim, b: Claim): number =>
  b.origins.length - a.origins.length ||
  b.statements.length - a.statements.length ||
  positionOf(a) - positionOf(b) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Returns how early its first statement stands: what matters is said first. */
const positionOf = ({ statements }: Claim): number =>
  Math.min(...statements.map(({ evidence }) => evidence.start));
