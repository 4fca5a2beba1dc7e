/** Cuts runs into names: where titles, owners, nationalities and known names stand among them. */

import type { EntityType } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { isLink, type Reading, type Run } from './reading.ts';
import { pairOf, type Token } from './tokens.ts';

/** Ways to cut a run, in the order in which they are tried: the first that has an answer gives it. */
const CUTS: readonly ((reading: Reading, run: Run) => Run[] | undefined)[] = [
  cutArticle,
  keepKnown,
  cutShouted,
  cutAgency,
  cutTitle,
  keepHead,
  cutTownInState,
  cutKnown,
  cutAcronym,
  cutAbbreviation,
  cutPersonAtEnd,
  cutHyphen,
];

/** Cuts a run into names: before and behind titles, behind a nationality, at known names. */
export function cutRun(reading: Reading, run: Run): Run[] {
  if (tokensOf(reading, run).every(({ capital, number }) => !capital && !number)) return [run];
  const whole = { ...run, ...trim(reading, run) };
  if (whole.from >= whole.to) return [];
  for (const cut of CUTS) {
    const names = cut(reading, whole);
    if (names) return names;
  }
  return [whole];
}

const tokensOf = (reading: Reading, { from, to }: Run): readonly Token[] => reading.tokens.slice(from, to);

/** "The Germans", "The Drell Islands": the article is no part of the name, unless a list has it so. */
function cutArticle(reading: Reading, run: Run): Run[] | undefined {
  const tokens = tokensOf(reading, run);
  const { known, names } = reading.lists;
  const type = known(tokens.slice(1))?.type;
  if (tokens[0]!.lower !== names.article || known(tokens) || (type !== 'group' && type !== 'place'))
    return undefined;
  return [{ from: run.from + 1, to: run.to }];
}

function keepKnown(reading: Reading, run: Run): Run[] | undefined {
  const tokens = tokensOf(reading, run);
  const isKnown = reading.lists.known(tokens) || (tokens.length > 1 && reading.lists.isTown(tokens));
  return isKnown ? [run] : undefined;
}

/** "THREE HELD Anna Lisk", "TO DEATH SLA": of words that are shouted, only known names are names. */
function cutShouted(reading: Reading, { from, to }: Run): Run[] | undefined {
  const pieces: Run[] = [];
  for (let at = from; at < to; at++) {
    const isSame = at > from && reading.tokens[at]!.allCapitals === reading.tokens[at - 1]!.allCapitals;
    pieces.push(isSame ? { from: pieces.pop()!.from, to: at + 1 } : { from: at, to: at + 1 });
  }
  const shouted = new Set(pieces.filter((piece) => isShouted(reading, piece, pieces.length > 1)));
  if (shouted.size === 0) return undefined;
  return pieces.flatMap((piece) => (shouted.has(piece) ? listedIn(reading, piece) : cutRun(reading, piece)));
}

/** Several words in capitals that name nothing by their last, one of which has none but where all do. */
function isShouted(reading: Reading, run: Run, isBesideOthers: boolean): boolean {
  const { article, and, headLinks } = reading.lists.names;
  const tokens = tokensOf(reading, run);
  if (tokens.length < 2 || !tokens.every(({ allCapitals }) => allCapitals)) return false;
  if (hasHead(reading, run.from, run.to)) return false;
  return tokens.some((token) => {
    if (token.lower === article || token.lower === and || headLinks.has(token.lower)) return false;
    if (reading.lists.isFunctionWord(token)) return true;
    return isBesideOthers && token.plain.length > 3 && reading.lists.isOrdinary(token);
  });
}

/** Returns the known names in a run, whatever stands between them. */
function listedIn({ tokens, lists }: Reading, { from, to }: Run): Run[] {
  const listed: Run[] = [];
  for (let at = from; at < to; ) {
    const length = lists.knownLength(tokens.slice(at, to));
    const name = { from: at, to: at + Math.max(1, length) };
    const isName =
      lists.known(tokens.slice(name.from, name.to)) && !(length === 1 && lists.isOrdinary(tokens[at]!));
    if (isName) listed.push(name);
    at = name.to;
  }
  return listed;
}

/** "Meridian News Anna Lisk": the agency of a picture, and what its caption begins with. */
function cutAgency(reading: Reading, { from, to }: Run): Run[] | undefined {
  if (hasHead(reading, from, to)) return undefined;
  for (let at = to - 1; at > from; at--)
    if (reading.lists.isAgency(reading.tokens.slice(from, at)))
      return [{ from, to: at }, ...cutRun(reading, { from: at, to })];
  return undefined;
}

function keepHead(reading: Reading, run: Run): Run[] | undefined {
  return hasHead(reading, run.from, run.to) ? [run] : undefined;
}

/** "French Elena Lisk", "Norland-Sarrovia": a known name at the front, where the rest is a name of its own. */
function cutKnown(reading: Reading, { from, to }: Run): Run[] | undefined {
  const { lists } = reading;
  const tokens = reading.tokens.slice(from, to);
  const length = lists.knownLength(tokens);
  if (length === 0 || length === tokens.length) return undefined;
  const type = lists.known(tokens.slice(0, length))?.type ?? 'place';
  const rest = tokens.slice(length);
  const restIsPerson = rest.length > 1 && lists.isGiven(rest[0]!) && !lists.isOrdinary(rest.at(-1)!);
  const restIsKnown = lists.knownLength(rest) === rest.length;
  const isCut =
    rest[0]!.gap === '-' ||
    (type === 'group' && !rest.every((token) => lists.isOrdinary(token))) ||
    (type !== 'organisation' && type !== 'place' && restIsKnown) ||
    (restIsPerson && !lists.isGiven(tokens[0]!));
  return isCut ? [{ from, to: from + length }, ...cutRun(reading, { from: from + length, to })] : undefined;
}

/** "Halven Norland": a town and its country or state without their comma. */
function cutTownInState({ tokens, lists }: Reading, { from, to }: Run): Run[] | undefined {
  for (let at = from + 1; at < to; at++) {
    const [town, state] = [tokens.slice(from, at), tokens.slice(at, to)];
    const isState = lists.known(state)?.type === 'place' && lists.isTown(state);
    if (isState && (lists.isTown(town) || (town.length > 1 && lists.known(town)?.type === 'place')))
      return apart(from, at, to);
  }
  return undefined;
}

/** "HPU Anna Lisk": the acronym of a body before a full name. */
function cutAcronym(reading: Reading, { from, to }: Run): Run[] | undefined {
  const first = reading.tokens[from]!;
  const isAcronym =
    /^\P{Lu}*\p{Lu}\P{Lu}*\p{Lu}/u.test(first.plain) &&
    (first.plain.length > 2 || reading.lists.known([first]) !== undefined) &&
    !first.plain.includes('-');
  return isAcronym && isFullName(reading, from + 1, to) ? apart(from, from + 1, to) : undefined;
}

/** "Lampers QB Jon Lisk", "Dovrin LLC Anna Lisk": a body, a short form in capitals or of a company, and a full name. */
function cutAbbreviation(reading: Reading, { from, to }: Run): Run[] | undefined {
  const { tokens, lists } = reading;
  for (let at = from + 1; at < to - 2; at++) {
    const { allCapitals, plain, lower } = tokens[at]!;
    const isSuffix = lists.names.companySuffixes.has(lower);
    const isShort = allCapitals && plain.length > 1 && plain.length < 4;
    const [given, ...rest] = tokens.slice(at + 1, to);
    const isPerson =
      lists.isGiven(given!) &&
      rest.length < 3 &&
      rest.every((token) => token.capital && (lists.isSurname(token) || !lists.isOrdinary(token)));
    if (!(isSuffix || isShort) || !isPerson) continue;
    const before = { from, to: isSuffix ? at + 1 : at };
    return [before, { from: at + 1, to, ...(!isSuffix && { title: titleOf(reading, at, at + 1) }) }];
  }
  return undefined;
}

const apart = (from: number, middle: number, to: number): Run[] => [
  { from, to: middle },
  { from: middle, to },
];

/** "Harbour Pilot Jon Lisk": ordinary words, then a given name and one that is no ordinary word. */
function cutPersonAtEnd(reading: Reading, { from, to }: Run): Run[] | undefined {
  for (let at = from + 1; at < to - 1 && isRoleWord(reading, reading.tokens[at - 1]!); at++) {
    if (!isFullName(reading, at, to)) continue;
    if (at === from + 1 && reading.lists.isGiven(reading.tokens[from]!)) continue;
    return [{ from: at, to, title: titleOf(reading, from, at) }];
  }
  return undefined;
}

const titleOf = ({ tokens }: Reading, from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

function cutHyphen(reading: Reading, run: Run): Run[] | undefined {
  const { from, to } = run;
  const at = from + 1 + reading.tokens.slice(from + 1, to).findIndex(({ gap }) => gap === '-');
  if (at === from || reading.lists.names.particles.has(reading.tokens[at - 1]!.lower)) return undefined;
  return [...cutRun(reading, { ...run, to: at }), ...cutBehindHyphen(reading, at, to)];
}

/** "the Orde-Lisk Sarrovia summit": what follows a second name is another, if it is known. */
function cutBehindHyphen(reading: Reading, from: number, to: number): Run[] {
  const rest = reading.tokens.slice(from + 1, to);
  const isKnown = rest.length > 0 && reading.lists.knownLength(rest) === rest.length;
  if (!isKnown || reading.lists.known(reading.tokens.slice(from, to))) return cutRun(reading, { from, to });
  return apart(from, from + 1, to);
}

/** Leaves out small words at the edges of a run. */
function trim(reading: Reading, { from, to }: Run): Run {
  const { names } = reading.lists;
  const isLoose = ({ lower, capital }: Token): boolean =>
    !capital && (names.headLinks.has(lower) || lower === names.and);
  let [start, end] = [from, to];
  while (end > start && !reading.tokens[end - 1]!.capital && !reading.tokens[end - 1]!.number) end--;
  if (end - start > 1 && isNumbered(reading, end)) end--;
  while (end - start > 1 && isOpeningWord(reading, start, end)) start++;
  while (start < end && isLoose(reading.tokens[start]!)) start++;
  return { from: start, to: end };
}

/** "Drell Airways Flight 22": the number is of the flight, and the name its airline's. */
const isNumbered = ({ tokens, lists }: Reading, end: number): boolean =>
  tokens[end]?.number === true && lists.names.numberedByName.has(tokens[end - 1]!.lower);

/** Shorter given names are function words first: "So", "The". */
const LEAST_GIVEN_NAME = 4;

/** "Ousted" of "Ousted Sarrovia leader in exile": no word of the lists, and no name. */
const isStrangeParticiple = (token: Token, lists: Reading['lists']): boolean =>
  lists.names.participle.test(token.lower) &&
  !lists.isOrdinary(token) &&
  !lists.isGiven(token) &&
  !lists.isSurname(token) &&
  lists.knownLength([token]) === 0;

/** A function word that begins a sentence, and no name with what follows. */
function isOpeningWord(reading: Reading, at: number, to: number): boolean {
  const { tokens, lists } = reading;
  const token = tokens[at]!;
  if (!token.opens || token.allCapitals) return false;
  if (isStrangeParticiple(token, lists)) return true;
  if (!lists.isFunctionWord(token)) return false;
  if (token.plain.length >= LEAST_GIVEN_NAME && lists.isGiven(token)) return isAnothersName(reading, at, to);
  return lists.known(tokens.slice(at, to)) === undefined;
}

/** "Even Lisk came" where the article tells of "Anna Lisk", and never of "Even Lisk" within a sentence. */
function isAnothersName({ tokens, casing }: Reading, at: number, to: number): boolean {
  const [first, surname] = [tokens[at]!, tokens[at + 1]];
  if (to - at !== 2 || casing.pairs.has(pairOf(first, surname!))) return false;
  return [...casing.pairs].some((pair) => pair.endsWith(` ${surname!.lower}`));
}

/** A head in last place or before a link says what the whole run names. */
function hasHead(reading: Reading, from: number, to: number): boolean {
  const { names } = reading.lists;
  for (let at = to - 1; at > from; at--)
    if (names.heads.has(reading.tokens[at]!.lower) && (at === to - 1 || isLink(reading, at + 1)))
      return !isPersonWithHead(reading, from, to);
  return isLink(reading, from + 1) && names.heads.has(reading.tokens[from]!.lower);
}

/** A given name and one or two words that are no ordinary ones. */
function isFullName(reading: Reading, from: number, to: number): boolean {
  const [first, ...rest] = reading.tokens.slice(from, to);
  return (
    first !== undefined &&
    rest.length > 0 &&
    rest.length < 3 &&
    (reading.lists.isGiven(first) || isName(reading, first)) &&
    rest.every((token) => token.capital && !reading.lists.isOrdinary(token))
  );
}

const isName = ({ lists }: Reading, token: Token): boolean =>
  lists.isSurname(token) && !lists.isOrdinary(token) && lists.knownLength([token]) === 0;

function isRoleWord(reading: Reading, token: Token): boolean {
  const isPerson = reading.lists.names.roleEndings.some(
    (ending) => token.plain.length > 8 && token.lower.endsWith(ending),
  );
  return token.capital && (reading.lists.isOrdinary(token) || isPerson);
}

/** "Kate Marsh" is a person, though a marsh is a place. */
function isPersonWithHead(reading: Reading, from: number, to: number): boolean {
  const last = reading.tokens[to - 1]!;
  return (
    to - from === 2 &&
    reading.lists.isGiven(reading.tokens[from]!) &&
    !reading.lists.isOrdinary(reading.tokens[from]!) &&
    reading.lists.names.looseHeads.has(last.lower) &&
    reading.lists.isSurname(last)
  );
}

/** Cuts a run at its last title, or returns nothing where it holds none that makes sense. */
function cutTitle(reading: Reading, { from, to, title }: Run): Run[] | undefined {
  if (title || isVessel(reading, { from, to })) return undefined;
  for (let at = to - 1; at >= from; at--) {
    if (!reading.lists.names.titles.has(reading.tokens[at]!.lower)) continue;
    const behind = isLink(reading, at + 1) ? endOfComplement(reading, at + 2, to) : at + 1;
    if (behind >= to ? isNoTitle(reading, { from, to }, at) : !isPerson(reading, behind, to)) continue;
    const start = startOfTitle(reading, from, at);
    const isComplement = isLink(reading, at + 1) && behind === at + 2 && behind < to;
    const before = start > from ? cutRun(reading, { from, to: start }) : [];
    if (isComplement) return [...before, ...cutRun(reading, { from: behind, to })];
    if (behind < to) return [...before, { from: behind, to, title: titleOf(reading, from, behind) }];
    return [...before, ...knownIn(reading, at + 2, to)];
  }
  return undefined;
}

/** "The ferry Princess Lisk", "the Princess Lisk": a ship bears the title, and no article stands before a person's. */
function isVessel({ tokens, lists }: Reading, { from, to }: Run): boolean {
  const { article, vessels, shipTitles } = lists.names;
  const [before, first] = [tokens[from - 1], tokens[from]!];
  const isTitled = shipTitles.has(first.lower) && to - from > 1;
  const opens = first.lower === article && to - from > 2 && shipTitles.has(tokens[from + 1]!.lower);
  return opens || (isTitled && (before?.lower === article || vessels.has(before?.lower ?? '')));
}

/** "Elena King", "The Economist": a title in last place may be a surname, or the name of a paper. */
function isNoTitle({ tokens, lists }: Reading, { from, to }: Run, at: number): boolean {
  const first = tokens[from]!;
  if (at > from && lists.isGiven(first) && lists.isSurname(tokens[at]!)) return true;
  return first.lower === lists.names.article && !first.opens && to - from === 2;
}

/** "Sarrovia" of "President of Sarrovia". */
function knownIn(reading: Reading, from: number, to: number): Run[] {
  if (from >= to) return [];
  return cutRun(reading, { from, to }).filter((run) => reading.lists.knownLength(tokensOf(reading, run)) > 0);
}

/** "Labour" and "Treasury" are words of titles before they are bodies; "Turkey" and "Polish" are not. */
const isBody = (type: EntityType | undefined): boolean => type === undefined || type === 'organisation';

/** Goes back over the words of a title: "Deputy Prime Minister", "Special Envoy". */
function startOfTitle(reading: Reading, from: number, at: number): number {
  let start = at;
  while (start > from) {
    const before = reading.tokens[start - 1]!;
    const isPart =
      reading.lists.names.titles.has(before.lower) ||
      (reading.lists.isOrdinary(before) &&
        isBody(reading.lists.known([before])?.type) &&
        !before.allCapitals);
    if (!isPart || before.owns || !before.capital) break;
    start--;
  }
  // "European Commission President": the known name goes before the title
  for (let first = from; first < start + 1 && first < at; first++) {
    const word = reading.tokens[first]!;
    const isPart = first === at - 1 && reading.lists.isOrdinary(word) && !word.allCapitals;
    const length = isPart ? 0 : reading.lists.knownLength(reading.tokens.slice(first, at));
    if (length > 0 && first + length > start) return first + length;
    if (length > 0) first += length - 1;
  }
  const head = reading.tokens
    .slice(start, at)
    .findLastIndex(({ lower }) => reading.lists.names.heads.get(lower) === 'organisation');
  return head > 0 ? start + head + 1 : start;
}

/** Behind "Minister of": ordinary words, known names, and what joins them, until a person's name begins. */
function endOfComplement(reading: Reading, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const token = reading.tokens[at]!;
    const rest = to - at;
    const known = reading.lists.knownLength(reading.tokens.slice(at, to));
    const isSmall = !token.capital;
    const isName =
      reading.lists.isGiven(token) &&
      rest >= 2 &&
      rest <= 4 &&
      at > from &&
      !reading.lists.isOrdinary(reading.tokens[at + 1]!);
    if (isName) break;
    if (known > 0) at += known;
    else if (isSmall || reading.lists.isOrdinary(token)) at++;
    else break;
  }
  return at;
}

/** Tells whether what stands behind a title may be a person's name. */
function isPerson({ tokens: all, lists }: Reading, from: number, to: number): boolean {
  const tokens = all.slice(from, to);
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  const known = lists.known(tokens);
  const isNamed = tokens.length > 1 && lists.isGiven(first);
  if (tokens.length > 5 || (known && known.type !== 'person')) return false;
  if (lists.names.heads.get(last.lower) === 'organisation' && !isNamed) return false;
  if (tokens.some(({ capital, lower }) => !capital && !lists.names.particles.has(lower))) return false;
  if (!tokens.every((token) => lists.isOrdinary(token))) return true;
  return tokens.length === 1 ? lists.isSurname(first) : isNamed;
}
