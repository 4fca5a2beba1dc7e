/** What the words around a name say of its type. */

import type { EntityType } from '../../model/annotation.ts';
import { type Candidate, tokensOf } from './candidates.ts';
import type { Lists } from './lists.ts';
import type { Token } from './tokens.ts';
import { addVotes, TYPES, type Vote, type Votes } from './votes.ts';

/** Words between an owner and what it owns: "Sarrovia's first female prime minister". */
const OWNED_REACH = 5;

/** What the words around one candidate say of it. */
export function votesAround(candidate: Candidate, text: string, lists: Lists): Votes {
  const { names } = lists;
  const { line, from, to, title } = candidate;
  const { tokens } = line;
  const votes: Votes = {};
  const vote: Vote = (type, weight) => addVotes(votes, { [type]: weight });
  const [before, after] = [tokens[from - 1], tokens[to]];
  const gapBefore = tokens[from]!.gap;
  const gapAfter = after?.gap ?? text.slice(tokens[to - 1]!.end, line.sentence.end);
  if (title) vote('person', 6);
  if (before && gapBefore === ' ') votesOfWordBefore(tokens, { from, to }, lists, vote);
  if (after && gapAfter === ' ') votesOfWordAfter(tokens, { from, to }, lists, vote);
  if (gapAfter.startsWith(', ') && after) votesOfApposition(tokens, to, lists, vote);
  const isDefined = after !== undefined && gapAfter === ' ' && names.copulas.has(after.lower);
  if (isDefined && names.roleOpeners.has(tokens[to + 1]?.lower ?? ''))
    votesOfApposition(tokens, to + 1, lists, vote);
  if (
    gapBefore === ', ' &&
    before?.capital &&
    to === from + 1 &&
    tokens[from]!.allCapitals &&
    tokens[from]!.plain.length === 2
  )
    vote('place', 2.5);
  const isCounted =
    after?.number === true && gapAfter === ' ' && to - from === 1 && lists.isOrdinary(tokens[from]!);
  const isParty = gapBefore === ', ' && /^\.?,/.test(gapAfter) && /^\p{Lu}-\p{Lu}/u.test(tokens[from]!.plain);
  if (isCounted || isParty) for (const type of TYPES) vote(type, -3);
  if (followsWork(tokens, from, lists)) vote('work', 5.5);
  if (isDateline(candidate, lists)) vote('place', 5);
  if (isAgency(candidate, gapAfter)) vote('organisation', 4);
  if (
    tokens[to - 1]!.owns &&
    tokens.slice(to, to + 3).some((token) => !token.capital && names.localities.has(token.lower))
  )
    vote('place', 1.5);
  if (tokens[to - 1]!.owns) {
    const owned = tokens.slice(to, to + OWNED_REACH).map(({ lower }) => names.owned.get(lower));
    const owner = owned.find((type) => type !== undefined);
    if (owner !== undefined) vote(owner, 3);
  }
  const stake = tokens[from - 2];
  if (stake && before && !before.capital && names.owned.get(stake.lower) === 'organisation')
    vote('organisation', before.lower === names.of ? 0 : 3);
  if (tokens[to - 1]!.owns && after) {
    vote('organisation', 0.6);
    vote('place', 0.3);
    vote('person', 0.3);
  }
  if (/[“"‘]$/.test(gapBefore) && /^[,.]?[”"’]/.test(gapAfter) && to - from > 1) vote('work', 3);
  if (before && /, $/.test(gapBefore) && from > 1 && names.roles.has(before.lower) && to - from > 1)
    vote('person', 2.5);
  return votes;
}

/** "the film “The Last Harbour”", "his novel, Harbour": what kind of work it is stands before its name. */
function followsWork(tokens: readonly Token[], from: number, { names }: Lists): boolean {
  const first = tokens[from - 1]?.lower === names.article && tokens[from - 1]!.capital ? from - 1 : from;
  const before = tokens[first - 1];
  return before !== undefined && names.works.has(before.lower) && /^,? ["“‘']?$/.test(tokens[first]!.gap);
}

/** "(LNA) —" behind the place and day of a dateline. */
const isAgency = ({ line, from, to }: Candidate, gapAfter: string): boolean =>
  from > 0 && to <= 6 && /^ \($/.test(line.tokens[from]!.gap) && /^\) ?[-–—]/.test(gapAfter);

/** "BRANDSEA, April 2 —", "BRANDSEA (LNA) –", "Brandsea, April 2 —". */
function isDateline(candidate: Candidate, lists: Lists): boolean {
  const { line, from, to } = candidate;
  if (from > 0 || to > 4) return false;
  const [first, second] = [line.tokens[to], line.tokens[to + 1]];
  if (!first) return false;
  const shouted = line.tokens.slice(from, to).every(({ allCapitals }) => allCapitals);
  const isName =
    !tokensOf(candidate).every((token) => lists.isOrdinary(token)) || lists.isTown(tokensOf(candidate));
  if (shouted) return isName && /^(?:, | \(| [-–—] )/.test(first.gap);
  return (
    first.gap === ', ' &&
    second?.number === true &&
    first.capital &&
    line.tokens[to + 2] !== undefined &&
    /[-–—]/.test(line.tokens[to + 2]!.gap)
  );
}

function votesOfWordBefore(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  lists: Lists,
  vote: Vote,
): void {
  const { names } = lists;
  const before = tokens[from - 1]!;
  const second = tokens[from - 2];
  if (names.honorifics.has(before.lower) && before.capital) vote('person', 6);
  const placed = names.placePrepositions.get(before.lower);
  if (placed !== undefined) {
    vote('place', placed * 0.8);
    vote('facility', names.facilityPrepositions.has(before.lower) && to - from > 1 ? 1.2 : placed * 0.3);
    if (placed >= 1) vote('person', placed >= 1.5 ? -2 : -1.5);
  }
  if (placed !== undefined && isJourney(tokens, from, lists)) {
    vote('place', 2.5);
    vote('person', -2.5);
  }
  if (names.placeAdjectives.has(before.lower)) vote('place', 2);
  if (/^\p{Lu}{1,3}-?\d/u.test(before.plain)) vote('work', 4);
  if (before.lower === names.article) {
    const isBesideNoun =
      tokens[to] !== undefined &&
      tokens[to]!.gap === ' ' &&
      !tokens[to]!.capital &&
      !lists.isFunctionWord(tokens[to]!);
    vote('person', isBesideNoun ? -1 : -2.5);
    vote('organisation', isBesideNoun ? 0.1 : 1);
  }
  if (before.lower === names.of && second && isLocality(second, lists)) vote('place', 4);
  if (names.exampleLinks.has(before.lower))
    votesOfKind(tokens.slice(Math.max(0, from - 3), from - 1), lists, vote);
  if (!before.capital && names.titles.has(before.lower)) vote('person', 3);
  else if (!before.capital && names.roles.has(before.lower) && !names.bodies.has(before.lower))
    vote('person', 2);
  else if (!before.capital && names.bodies.has(before.lower)) vote('organisation', 2);
  if (names.speech.has(before.lower)) vote('person', 1.5);
}

/** Words of the place from which somebody goes, and the one before them. */
const JOURNEY = 4;

/** "From Port Lisk to Halven": of two names that two such words join both are places. */
function isJourney(tokens: readonly Token[], from: number, { names }: Lists): boolean {
  const start = Math.max(0, from - 1 - JOURNEY);
  const departure = tokens.slice(start, from - 1).findLastIndex(({ capital }) => !capital);
  const leaving = tokens[start + departure];
  return (
    departure >= 0 &&
    start + departure < from - 2 &&
    tokens[from - 1]!.lower !== leaving!.lower &&
    names.journeys.has(`${leaving!.lower} ${tokens[from - 1]!.lower}`)
  );
}

/** "Towns such as", "companies like": the noun that the name is an example of. */
function votesOfKind(before: readonly Token[], lists: Lists, vote: Vote): void {
  const { names } = lists;
  const plurals = before.map(({ lower }) => lower.replace(/ies$/, 'y').replace(/s$/, ''));
  if (before.some((token) => isLocality(token, lists))) vote('place', 4);
  else if (plurals.some((noun) => names.bodies.has(noun))) vote('organisation', 3);
  else if (plurals.some((noun) => names.roles.has(noun))) vote('person', 3);
}

const isLocality = ({ lower }: Token, { names }: Lists): boolean =>
  names.localities.has(lower) || names.localities.has(lower.replace(/s$/, ''));

function votesOfWordAfter(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  lists: Lists,
  vote: Vote,
): void {
  const { names } = lists;
  const after = tokens[to]!;
  if (after.capital) return;
  if (names.speech.has(after.lower)) {
    vote('person', 2);
    vote('organisation', 0.7);
  }
  if (isLocality(after, lists)) vote('place', 2);
  const head = names.heads.get(after.lower);
  // "The Lisk bridge" is more likely one than "Lisk bridge".
  if (head === 'facility') vote('facility', tokens[from - 1]?.lower === names.article ? 3 : 1.5);
  else if (names.roles.has(after.lower) || names.titles.has(after.lower)) {
    vote('organisation', 0.5);
    vote('group', 0.3);
    vote('person', -1);
  }
}

/** "Lisk, 52, …", "Lisk, a spokesman …", "Halven, Sarrovia", "Halven, a town …". */
function votesOfApposition(tokens: readonly Token[], to: number, lists: Lists, vote: Vote): void {
  const { names } = lists;
  const first = tokens[to]!;
  const second = tokens[to + 1];
  if (first.number && /^\d\d?$/.test(first.plain) && (second === undefined || /^[,.]/.test(second.gap)))
    vote('person', 4);
  if (names.relatives.has(first.lower)) vote('person', 3);
  const isRegion = lists.known([first])?.type === 'place' || (first.allCapitals && first.plain.length === 2);
  if (first.capital && second?.gap !== ' ' && isRegion) vote('place', 2.5);
  const described = names.roleOpeners.has(first.lower) || names.roles.has(first.lower);
  const type = described ? typeDescribed(tokens.slice(to, to + 6), lists) : undefined;
  if (type) vote(type, 3);
}

/** The first noun of "a former port city of", "the union's spokesman". */
function typeDescribed(tokens: readonly Token[], { names }: Lists): EntityType | undefined {
  for (const [index, { lower, gap }] of tokens.entries()) {
    if (index > 0 && gap.includes(',')) return undefined;
    if (names.works.has(lower)) return 'work';
    if (names.localities.has(lower)) return 'place';
    if (names.roles.has(lower)) return 'person';
    if (names.bodies.has(lower)) return 'organisation';
    if (names.relatives.has(lower) || names.headLinks.has(lower) || names.placePrepositions.has(lower))
      return undefined;
  }
  return undefined;
}
