/** What the words of a name say of its type. */

import type { EntityType } from '../../model/annotation.ts';
import { type Lists, phraseOf } from './lists.ts';
import type { Casing, Token } from './tokens.ts';
import { addVotes, TYPES, type Vote, type Votes } from './votes.ts';

/** What the words of a name say of it. The weights are set on wikigold and UNER EWT (`eval/names.ts`). */
export function votesOfWords(printed: readonly Token[], lists: Lists, casing: Casing): Votes {
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
  if (!known && lists.known([last])?.type === 'group' && lists.isOrdinary(first)) vote('group', 3);
  if (lists.isTown(tokens)) vote('place', weightOfTown(tokens, lists));
  if (tokens.every(({ capital }) => !capital) && lists.placeInSmall(tokens)) vote('place', SMALL_PLACE);
  const head = headOf(tokens, lists);
  if (head) vote(head, 5);
  if (names.weakNames.has(phraseOf(tokens).toLowerCase())) for (const type of TYPES) vote(type, -4);
  if (isPraise(tokens, known !== undefined, lists)) for (const type of TYPES) vote(type, -5);
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

/** "Great Service", "GREAT Store": the headline of a review. */
const isPraise = (tokens: readonly Token[], isKnown: boolean, lists: Lists): boolean =>
  !isKnown &&
  tokens.length > 1 &&
  tokens.length < 4 &&
  tokens[0]!.opens &&
  lists.names.praise.has(tokens[0]!.lower) &&
  tokens.every((token) => lists.isOrdinary(token));

const SMALL_PLACE = 5;

/** Many towns have the names of people and things. */
function weightOfTown([first, ...rest]: readonly Token[], lists: Lists): number {
  if (rest.length > 0) return 5;
  if (lists.isOrdinary(first!)) return 0.5;
  return lists.isSurname(first!) || lists.isGiven(first!) ? 2 : 3.5;
}

/** A name of several words: how much it looks like a person's. */
function votesOfParts(tokens: readonly Token[], lists: Lists, vote: Vote): void {
  const { names } = lists;
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  const people = tokens.filter(({ lower }) => !names.particles.has(lower));
  const middle = people.slice(1, -1);
  const isPlace = tokens.some(({ vietnamese }) => vietnamese) && !names.familyNamesFirst.has(first.lower);
  if (isPlace) vote('place', 1);
  else if (lists.isGiven(first) && tokens.length <= 5) vote('person', weightOfGiven(first, last, lists));
  if (lists.isSurname(last) && !isPlace) vote('person', lists.isOrdinary(last) ? 0.5 : 1.5);
  if (middle.some(({ plain }) => /^\p{Lu}\.?$/u.test(plain)) || /^(?:\p{Lu}\.?){1,3}$/u.test(first.plain))
    vote('person', first.plain.length <= 4 && !first.allCapitals ? 2.5 : 1);
  if (people.length < tokens.length && people.length > 1) vote('person', 1);
  if (names.personSuffixes.has(last.lower)) vote('person', 3);
  if (
    !isPlace &&
    tokens.length === 2 &&
    tokens.every((token) => !lists.isOrdinary(token) && !token.allCapitals)
  )
    vote('person', 2);
  if (names.weakNames.has(first.lower) || names.weakNames.has(last.lower)) vote('person', -2);
  if (lists.isFunctionWord(first) && !lists.isGiven(first)) vote('person', -2.5);
  if (names.compass.has(last.lower) && lists.knownLength(tokens.slice(0, -1)) > 0) vote('place', 4);
  if (last.lower.endsWith('s') && lists.isOrdinary(last) && !lists.isSurname(last)) {
    vote('person', -3);
    vote('organisation', 0.5);
  }
  if (tokens.length > 3) vote('person', -1.5);
  if (tokens.some(({ lower }) => names.headLinks.has(lower))) vote('person', -3);
  // "Reporters Without Walls"
  if (tokens.slice(1, -1).some((token) => token.capital && lists.isFunctionWord(token))) {
    vote('organisation', 2);
    vote('person', -4);
  }
  if (tokens.filter((token) => lists.isOrdinary(token)).length > tokens.length / 2 && !lists.isGiven(first))
    vote('organisation', 0.8);
  else vote('organisation', 1);
}

/** "Rose Lisk" is less sure than "Elena Lisk", and "Elena Committee" is no person's name. */
function weightOfGiven(first: Token, last: Token, lists: Lists): number {
  const weight = lists.isOrdinary(first) || lists.isTown([first]) ? 2.5 : 4;
  return lists.isOrdinary(last) && !lists.isSurname(last) ? weight - 2 : weight;
}

function votesOfOneWord(token: Token, lists: Lists, casing: Casing, vote: Vote): void {
  const { lower, plain, allCapitals } = token;
  const ordinary = lists.isOrdinary(token);
  if (lists.names.titles.has(lower) && ordinary) vote('person', lists.isSurname(token) ? -1 : -4);
  if (ordinary && lower.endsWith('s') && lists.names.roles.has(lower.slice(0, -1))) vote('person', -4);
  if (lists.names.weakNames.has(lower) || plain.length === 1) vote('organisation', -3);
  else if (allCapitals && plain.length <= LONGEST_ACRONYM) {
    vote('organisation', ordinary ? -0.5 : 2);
    vote('person', -1.5);
  } else if (ordinary) vote('organisation', casing.lower.has(lower) ? -2 : -0.5);
  else votesOfUnknownWord(token, lists, vote);
}

const LONGEST_ACRONYM = 6;

/** No ordinary word: what it is like. An "-ism" is nobody. */
function votesOfUnknownWord(token: Token, lists: Lists, vote: Vote): void {
  const { placeEndings, demonymEndings } = lists.names;
  const [isGiven, isSurname] = [lists.isGiven(token), lists.isSurname(token)];
  const ends = (ending: string, least: number): boolean =>
    token.lower.length > ending.length + least && token.lower.endsWith(ending);
  vote('organisation', token.lower.endsWith('ism') ? -1 : 0.8);
  if (isGiven) vote('person', 1.5);
  if (isSurname) vote('person', 1.2);
  if (placeEndings.some((ending) => ends(ending, 2))) vote('place', isSurname || isGiven ? 0.4 : 1);
  const isPeople = demonymEndings.some((ending) => ending.length > 2 && ends(ending, 3));
  if (isPeople && !isSurname && !isGiven) vote('group', 0.7);
}

/** Returns the type of the first head that stands last, or before a link. */
function headOf(tokens: readonly Token[], lists: Lists): EntityType | undefined {
  const { names } = lists;
  for (let at = 0; at < tokens.length; at++) {
    const next = tokens[at + 1];
    if (next !== undefined && !(names.headLinks.has(next.lower) && !next.capital)) continue;
    const pair = at > 0 ? `${tokens[at - 1]!.lower} ${tokens[at]!.lower}` : '';
    const head = names.heads.get(pair) ?? headType(tokens[at]!.lower, lists);
    if (head === undefined || (at === 0 && next === undefined)) continue;
    return at === 1 && isSurname(tokens[0]!, tokens[1]!, lists) ? undefined : head;
  }
  return isBuildingOf(tokens, lists) ? 'facility' : undefined;
}

/** "Kate Marsh": the head is a surname behind a given name that is nothing else. */
function isSurname(given: Token, head: Token, lists: Lists): boolean {
  const isGiven = lists.isGiven(given) && !lists.isTown([given]) && !lists.isOrdinary(given);
  return isGiven && lists.names.looseHeads.has(head.lower) && lists.isSurname(head);
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
