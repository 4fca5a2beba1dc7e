/**
 * Gathers what the articles state into claims: equivalent statements with the origins that carry them, and how they
 * differ where they do. A machine-spun text makes no claim; it can join one that a clean text makes.
 */

import type { Language } from '../../language/language.ts';
import type { Claim } from '../../model/claim.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type { Origin, OriginId, OriginLevel } from '../../model/reuse.ts';
import { foldText } from '../../text/normalise.ts';
import { findAlike, likenessBy } from './alike.ts';
import { composeClaim } from './compose.ts';
import { copiedTogether } from './copies.ts';
import { countBy } from './count.ts';
import { typeDisagreement } from './disagreement.ts';
import { findContests } from './disputes/find.ts';
import { joinContests } from './disputes/join.ts';
import { tellingsIn } from './disputes/telling.ts';
import { compareAmong } from './evidence.ts';
import type { Found } from './found.ts';
import { gatherAlike } from './gather.ts';
import type { Join } from './joins.ts';
import { type Composed, keepTelling } from './keep.ts';
import { type Entry, OriginLedger } from './ledger.ts';
import { ownOrigins, readAll } from './read-all.ts';
import type { Dispute } from './sides.ts';
import { findSlots } from './slots/find.ts';
import { joinSlots } from './slots/join.ts';
import { inTextOrder, type ReadStatement } from './statements.ts';
import { readUpstreams, type Upstreams } from './upstreams.ts';
import { readWho } from './who.ts';

export const stage: Stamp = { stage: 'claims', version: 2 };

export interface Claims extends Layer<Claim> {
  /** Origins that count for single claims only, beside those that were given. */
  readonly origins: readonly Origin[];
}

/**
 * Returns the claims: those with most origins first, then in the order in which the articles state them. What several
 * articles have from one upstream counts once, unless `independentBy` says to count less strictly.
 */
export function gatherClaims(
  found: Found,
  language: Language,
  independentBy: OriginLevel = 'upstream',
): Claims {
  const who = readWho(found.entities, language);
  const read = readAll(found, who, language);
  const { statements } = read;
  const ledger = new OriginLedger(found.articles, found.origins, language);
  const upstreams = readUpstreams(found.articles, found.entities, found.quotations, language);
  const counting = countBy(independentBy, found.reuse, upstreams, ledger);
  const distinct = setEqualApart(statements);
  const firsts = distinct.map(([first]) => first);
  // What surely says the same for other reasons than its words goes in here, as passages.
  const joins: readonly Join[] = (found.positions ?? []).map(({ passages }) => passages);
  const compare = compareAmong(firsts, who, language);
  const likeness = likenessBy(compare, copiedTogether(found.reuse));
  const pairs = findAlike(firsts, likeness, joins);
  const drafts = gatherAlike(firsts, pairs).map(({ members, likenessBy: bestOf }): Draft => {
    const same = members.flatMap((at) => distinct[at]!).sort(inTextOrder);
    const copies = counting.copiesOnce(same);
    const dispute = typeDisagreement(copies, language);
    const counted = counting.upstreamsOnce(copies, dispute);
    const originsAt = originsByWords(members, distinct, same, counted);
    const equal = [...originsAt.values()].some(({ size }) => size > 1);
    return { counted, dispute, likeness: equal ? 1 : bestOf(originsAt) };
  });
  const { kept, disputed } = joinContests(
    drafts,
    statements,
    findContests(tellingsIn(found), found.entities, found.expectations ?? [], language),
    language,
  );
  const contested = disputed.map(({ same, dispute }): Draft => {
    const counted = counting.upstreamsOnce(counting.copiesOnce(same), dispute);
    return { counted, dispute, likeness: 1 };
  });
  const { left, filled } = joinSlots(
    [...kept, ...contested],
    read,
    findSlots(tellingsIn(found), found.entities, language),
  );
  const slots = filled.map((same): Draft => {
    const counted = counting.upstreamsOnce(counting.copiesOnce(same), null);
    return { counted, dispute: null, likeness: 1 };
  });
  const own = found.origins.filter(({ level }) => level === 'article');
  const items = keepTelling(saidOnce([...left, ...slots], language), own.length);
  if (independentBy === 'upstream') enterUtterances(found, upstreams, ledger);
  return { ...stage, items: items.sort(byOrigins), origins: ledger.origins() };
}

/** Statements that say the same, as they were counted. */
interface Draft {
  readonly counted: readonly ReadStatement[];
  readonly dispute: Dispute | null;
  /** Of the best two origins, 0 to 1. */
  readonly likeness: number;
}

/** Composes the claims. Halves of a sentence that are shown by all of it, and have the same origins, are one claim. */
function saidOnce(drafts: readonly Draft[], language: Language): Composed[] {
  const compose = ({ counted, dispute, likeness }: Draft): Claim | null =>
    composeClaim(counted, dispute, likeness, language);
  const composed = drafts.flatMap((draft) => {
    const claim = compose(draft);
    return claim === null ? [] : [{ draft, claim }];
  });
  const same = Map.groupBy(composed, ({ draft, claim }) =>
    draft.dispute === null ? `${claim.text} ${claim.origins.join(' ')}` : claim.id,
  );
  return [...same.values()].flatMap((group) => {
    const [{ draft, claim }, ...others] = group as [(typeof group)[number], ...typeof group];
    const disputed = group.findLast((one) => one.draft.dispute !== null);
    if (disputed) return { claim: disputed.claim, counted: disputed.draft.counted };
    if (others.length === 0) return { claim, counted: draft.counted };
    const counted = withoutParts(group.flatMap((one) => one.draft.counted).sort(inTextOrder));
    const likeness = Math.min(...group.map((one) => one.draft.likeness));
    const joined = compose({ counted, dispute: null, likeness });
    return joined === null ? [] : { claim: joined, counted };
  });
}

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

/** Returns for each of the equal wordings the origins that its statements count for; spun ones count for none. */
function originsByWords(
  members: readonly number[],
  distinct: readonly (readonly ReadStatement[])[],
  same: readonly ReadStatement[],
  counted: readonly ReadStatement[],
): Map<number, ReadonlySet<OriginId>> {
  const origin = new Map(same.map((statement, index) => [statement, counted[index]!.origin]));
  return new Map(
    members.flatMap((at) => {
      const origins = new Set(distinct[at]!.flatMap((statement) => origin.get(statement) ?? []));
      return origins.size === 0 ? [] : [[at, origins]];
    }),
  );
}

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
  const equal = Map.groupBy(statements, ({ article, start, end }) =>
    foldText(article.text.slice(start, end)),
  );
  return [...equal.values()].map(([first, ...rest]) => [first!, ...rest]);
}

const byOrigins = (a: Claim, b: Claim): number =>
  b.origins.length - a.origins.length ||
  b.statements.length - a.statements.length ||
  positionOf(a) - positionOf(b) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Returns how early its first statement stands: what matters is said first. */
const positionOf = ({ statements }: Claim): number =>
  Math.min(...statements.map(({ evidence }) => evidence.start));
