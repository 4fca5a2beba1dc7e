/**
 * What a name names, by votes: of the lists, of the words in the name, and of the words around it, each time it is
 * named. One weak sign decides nothing; where several names could be meant, the document's other mentions tell.
 */

import type { EntityType } from '../../model/annotation.ts';
import { type Candidate, tokensOf } from './candidates.ts';
import { type Lists, phraseOf } from './lists.ts';
import type { Casing, Token } from './tokens.ts';

export type Votes = Partial<Record<EntityType, number>>;

/** All candidates of the same words, and what they name. */
export interface Name {
  readonly key: string;
  readonly candidates: readonly Candidate[];
  readonly votes: Votes;
  readonly type: EntityType;
  readonly score: number;
  /** The lists have it as a whole. */
  readonly known: boolean;
}

/** Returns the names of an article, by their words in lower case, whatever the sum of their votes. */
export function classifyNames(
  candidates: readonly Candidate[],
  text: string,
  lists: Lists,
  casing: Casing,
): Map<string, Name> {
  const groups = Map.groupBy(candidates, (candidate) => keyOf(tokensOf(candidate), lists));
  const alone = new Map(
    [...groups].map(([key, members]) => [
      key,
      composeName(key, members, votesOf(members, text, lists, casing), lists),
    ]),
  );
  const besides = votesOfNeighbours(candidates, alone, lists);
  return new Map(
    [...alone].map(([key, name]) => {
      const beside = besides.get(key);
      if (!beside || name.known) return [key, name];
      const votes = { ...name.votes };
      addVotes(votes, beside);
      return [key, composeName(key, name.candidates, votes, lists)];
    }),
  );
}

function votesOf(members: readonly Candidate[], text: string, lists: Lists, casing: Casing): Votes {
  const votes: Votes = {};
  const around: Votes = {};
  addVotes(votes, votesOfWords(tokensOf(members[0]!), lists, casing));
  for (const member of members) addVotes(around, votesAround(member, text, lists));
  addVotes(votes, capped(around));
  const opensOnly = members.every(({ line, from }) => line.tokens[from]!.opens);
  addVotes(votes, { organisation: (opensOnly ? -0.6 : 0) + (members.length > 1 ? 0.4 : 0) });
  return votes;
}

function composeName(key: string, candidates: readonly Candidate[], votes: Votes, lists: Lists): Name {
  const [type, score] = winner(votes);
  const known = candidates.some((candidate) => lists.known(tokensOf(candidate)) !== undefined);
  return { key, candidates, votes, type, score, known };
}

/** Names that are joined by commas or "and" are mostly of one type: a sure one votes for those beside it. */
const SURE = 3;

function votesOfNeighbours(
  candidates: readonly Candidate[],
  names: ReadonlyMap<string, Name>,
  lists: Lists,
): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const [index, left] of candidates.entries()) {
    const right = candidates[index + 1];
    if (!right || right.line !== left.line || !isJoined(left, right, lists)) continue;
    const pair = [left, right].map((candidate) => names.get(keyOf(tokensOf(candidate), lists))!);
    for (const [name, other] of [pair, pair.toReversed()] as [Name, Name][]) {
      if (other.score < SURE || name === other) continue;
      const sum = votes.get(name.key) ?? {};
      sum[other.type] = Math.min(2, (sum[other.type] ?? 0) + 1);
      votes.set(name.key, sum);
    }
  }
  return votes;
}

function isJoined(left: Candidate, right: Candidate, { names }: Lists): boolean {
  const { tokens } = left.line;
  const gap = tokens[right.from]!.gap;
  if (right.from === left.to) return gap === ', ' || gap === ' / ';
  return right.from === left.to + 1 && tokens[left.to]!.lower === names.and && gap === ' ';
}

/** Returns the words of a name as they are compared: plain, in lower case, without an article. */
export function keyOf(tokens: readonly Token[], lists: Lists): string {
  const bare = tokens.length > 1 && tokens[0]!.lower === lists.names.article ? tokens.slice(1) : tokens;
  return phraseOf(bare).toLowerCase();
}

/** What is said around a name counts up to this, however often: more would outvote the lists by sheer repetition. */
const MOST_AROUND = 7;
const MOST_AGAINST = 2.5;

const capped = (votes: Votes): Votes =>
  Object.fromEntries(
    Object.entries(votes).map(([type, vote]) => [type, Math.max(-MOST_AGAINST, Math.min(vote, MOST_AROUND))]),
  );

function addVotes(sum: Votes, more: Votes): void {
  for (const [type, vote] of Object.entries(more) as [EntityType, number][])
    sum[type] = (sum[type] ?? 0) + vote;
}

/** In this order where votes are equal. */
const TYPES: readonly EntityType[] = [
  'person',
  'organisation',
  'place',
  'facility',
  'group',
  'event',
  'law',
  'work',
];

function winner(votes: Votes): readonly [EntityType, number] {
  let best: readonly [EntityType, number] = ['organisation', Number.NEGATIVE_INFINITY];
  for (const type of TYPES)
    if ((votes[type] ?? Number.NEGATIVE_INFINITY) > best[1]) best = [type, votes[type]!];
  return best;
}

/** What the words of a name say of it. The weights are set on wikigold and UNER EWT (`eval/names.ts`). */
function votesOfWords(printed: readonly Token[], lists: Lists, casing: Casing): Votes {
  const { names } = lists;
  const tokens = printed.length > 1 && printed[0]!.lower === names.article ? printed.slice(1) : printed;
  const known = lists.known(printed) ?? lists.known(tokens);
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  const votes: Votes = {};
  const vote = (type: EntityType, weight: number): void => addVotes(votes, { [type]: weight });
  if (tokens !== printed) {
    vote('person', -2.5);
    vote('organisation', 1.2);
  }
  if (known) vote(known.type, known.type === 'person' ? 6 : 9);
  if (lists.isTown(tokens))
    vote(
      'place',
      tokens.length > 1
        ? 5
        : lists.isOrdinary(first)
          ? 0.5
          : lists.isSurname(first) || lists.isGiven(first)
            ? 2
            : 3.5,
    );
  const head = headOf(tokens, lists);
  if (head) vote(head, 5);
  if (names.weakNames.has(phraseOf(tokens).toLowerCase())) for (const type of TYPES) vote(type, -4);
  if (tokens.length > 1) {
    const opener = names.openers.get(first.lower);
    if (opener && !head) vote(opener, 4);
    if (names.companySuffixes.has(last.lower)) vote('organisation', 6);
    votesOfParts(tokens, lists, vote);
  } else votesOfOneWord(first, lists, casing, vote);
  if (tokens.at(-1)!.number) vote('facility', 4);
  if (tokens.some(({ gap }, index) => index > 0 && gap.includes('&'))) vote('organisation', 3);
  return votes;
}

type Vote = (type: EntityType, weight: number) => void;

/** A name of several words: how much it looks like a person's. */
function votesOfParts(tokens: readonly Token[], lists: Lists, vote: Vote): void {
  const { names } = lists;
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  const people = tokens.filter(({ lower }) => !names.particles.has(lower));
  const middle = people.slice(1, -1);
  if (lists.isGiven(first) && tokens.length <= 5)
    vote(
      'person',
      (lists.isOrdinary(first) || lists.isTown([first]) ? 2.5 : 4) -
        (lists.isOrdinary(last) && !lists.isSurname(last) ? 2 : 0),
    );
  if (lists.isSurname(last)) vote('person', lists.isOrdinary(last) ? 0.5 : 1.5);
  if (middle.some(({ plain }) => /^\p{Lu}\.?$/u.test(plain)) || /^(?:\p{Lu}\.?){1,3}$/u.test(first.plain))
    vote('person', first.plain.length <= 4 && !first.allCapitals ? 2.5 : 1);
  if (people.length < tokens.length && people.length > 1) vote('person', 1);
  if (names.personSuffixes.has(last.lower)) vote('person', 3);
  if (tokens.length === 2 && tokens.every((token) => !lists.isOrdinary(token) && !token.allCapitals))
    vote('person', 2);
  if (names.weakNames.has(first.lower)) vote('person', -2);
  if (lists.isFunctionWord(first) && !lists.isGiven(first)) vote('person', -2.5);
  if (names.compass.has(last.lower) && lists.knownLength(tokens.slice(0, -1)) > 0) vote('place', 4);
  if (tokens.length > 3) vote('person', -1.5);
  if (tokens.some(({ lower }) => names.headLinks.has(lower))) vote('person', -3);
  if (tokens.filter((token) => lists.isOrdinary(token)).length > tokens.length / 2 && !lists.isGiven(first))
    vote('organisation', 0.8);
  else vote('organisation', 1);
}

function votesOfOneWord(token: Token, lists: Lists, casing: Casing, vote: Vote): void {
  const { names } = lists;
  const ordinary = lists.isOrdinary(token);
  if (names.weakNames.has(token.lower) || token.plain.length === 1) vote('organisation', -3);
  else if (token.allCapitals && token.plain.length >= 2 && token.plain.length <= 6)
    for (const [type, weight] of [
      ['organisation', ordinary ? -0.5 : 2],
      ['person', -1.5],
    ] as const)
      vote(type, weight);
  else if (ordinary) vote('organisation', casing.lower.has(token.lower) ? -2 : -0.5);
  else {
    vote('organisation', token.lower.endsWith('ism') ? -1 : 0.8);
    if (lists.isGiven(token)) vote('person', 1.5);
    if (lists.isSurname(token)) vote('person', 1.2);
    if (
      names.placeEndings.some(
        (ending) => token.lower.length > ending.length + 2 && token.lower.endsWith(ending),
      )
    )
      vote('place', lists.isSurname(token) || lists.isGiven(token) ? 0.4 : 1);
    const stem = names.demonymEndings.find(
      (ending) => token.lower.length > ending.length + 3 && token.lower.endsWith(ending) && ending.length > 2,
    );
    if (stem && !lists.isSurname(token) && !lists.isGiven(token)) vote('group', 0.7);
  }
}

/** Returns the type of the last head that stands last, or before a link. */
function headOf(tokens: readonly Token[], lists: Lists): EntityType | undefined {
  const { names } = lists;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const next = tokens[at + 1];
    if (next !== undefined && !(names.headLinks.has(next.lower) && !next.capital)) continue;
    const pair = at > 0 ? `${tokens[at - 1]!.lower} ${tokens[at]!.lower}` : '';
    const head = names.heads.get(pair) ?? headType(tokens[at]!.lower, lists);
    if (head === undefined || (at === 0 && next === undefined)) continue;
    const loose = names.looseHeads.has(tokens[at]!.lower);
    if (
      loose &&
      at === 1 &&
      lists.isGiven(tokens[0]!) &&
      !lists.isTown([tokens[0]!]) &&
      !lists.isOrdinary(tokens[0]!) &&
      lists.isSurname(tokens[at]!)
    )
      return undefined;
    return head;
  }
  return isBuildingOf(tokens, lists) ? 'facility' : undefined;
}

/** "Joint Base Brandsea", "Hotel Lisk". */
function isBuildingOf(tokens: readonly Token[], lists: Lists): boolean {
  const [head, name] = tokens.slice(-2);
  if (!head || !name || lists.isOrdinary(name) || lists.isGiven(tokens[0]!)) return false;
  const { heads, openers } = lists.names;
  return heads.get(head.lower) === 'facility' && !openers.has(head.lower) && !lists.isGiven(name);
}

/** The plural of a kind of building is a company's: "Dovrin Terminals". */
function headType(word: string, { names }: Lists): EntityType | undefined {
  const head = names.heads.get(word);
  if (head || !word.endsWith('s')) return head;
  const singular = names.heads.get(word.slice(0, -1));
  return singular === 'facility' ? 'organisation' : singular;
}

/** What the words around one candidate say of it. */
function votesAround(candidate: Candidate, text: string, lists: Lists): Votes {
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
  if (after && gapAfter === ' ') votesOfWordAfter(tokens, to, lists, vote);
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
  if (isDateline(candidate, lists)) vote('place', 5);
  if (
    tokens[to - 1]!.owns &&
    tokens.slice(to, to + 3).some((token) => !token.capital && names.localities.has(token.lower))
  )
    vote('place', 1.5);
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
    vote('facility', placed * 0.3);
    if (placed >= 1.5) vote('person', -1);
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
    vote('organisation', isBesideNoun ? 0.4 : 1);
  }
  if (before.lower === 'of' && second && names.localities.has(second.lower)) vote('place', 4);
  if (!before.capital && names.titles.has(before.lower)) vote('person', 3);
  else if (!before.capital && names.roles.has(before.lower) && !names.bodies.has(before.lower))
    vote('person', 2);
  else if (!before.capital && names.bodies.has(before.lower)) vote('organisation', 2);
  if (names.speech.has(before.lower)) vote('person', 1.5);
}

function votesOfWordAfter(tokens: readonly Token[], to: number, lists: Lists, vote: Vote): void {
  const { names } = lists;
  const after = tokens[to]!;
  if (after.capital) return;
  if (names.speech.has(after.lower)) {
    vote('person', 2);
    vote('organisation', 0.7);
  }
  if (names.localities.has(after.lower)) vote('place', 2);
  const head = names.heads.get(after.lower);
  if (head === 'facility') vote('facility', 1.5);
  else if (names.roles.has(after.lower) || names.titles.has(after.lower)) {
    vote('organisation', 1);
    vote('group', 0.5);
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
  if (first.lower === 'who' || first.lower === 'whose') vote('person', 3);
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
    if (names.localities.has(lower)) return 'place';
    if (names.roles.has(lower)) return 'person';
    if (names.bodies.has(lower)) return 'organisation';
    if (names.relatives.has(lower) || names.headLinks.has(lower) || names.placePrepositions.has(lower))
      return undefined;
  }
  return undefined;
}
