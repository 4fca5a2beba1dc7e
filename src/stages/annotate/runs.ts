/** Runs: words with capitals that stand together, with the small words that join them. */

import { isLink, isNoName, isPlainWord, nextIsCapital, type Reading, type Run } from './reading.ts';
import { lengthOfSmallPlace } from './small-places.ts';
import { pairOf, type Token } from './tokens.ts';

/** The most words of a run: a longer one is a list or a table without its marks. */
const LONGEST_RUN = 14;

export function findRuns(reading: Reading): Run[] {
  const runs: Run[] = [];
  let from = 0;
  while (from < reading.tokens.length) {
    const small = lengthOfSmallPlace(reading, from);
    if (small > 0) {
      runs.push({ from, to: from + small });
      from += small;
      continue;
    }
    const known = knownLength(reading, from);
    if (isLetterOfWord(reading, from) || (known === 0 && !startsName(reading, from))) {
      from++;
      continue;
    }
    const to = endOfRun(reading, from, from + Math.max(1, known));
    runs.push({ from: leadingOrdinal(reading, from, to) ?? leadingParticle(reading, from), to });
    from = to;
  }
  return runs;
}

/** "U-turn", "T-shirt". */
function isLetterOfWord({ tokens }: Reading, at: number): boolean {
  const [letter, word] = [tokens[at]!, tokens[at + 1]];
  return letter.plain.length === 1 && word?.gap === '-' && !word.capital && !word.number;
}

/** "bin Lisk", "von der Lisk" without a given name. */
function leadingParticle(reading: Reading, from: number): number {
  const before = reading.tokens[from - 1];
  const second = reading.tokens[from - 2];
  if (!before || before.capital || reading.tokens[from]!.gap !== ' ') return from;
  if (reading.lists.names.leadingParticles.has(before.lower)) return from - 1;
  const isSecond = reading.lists.names.particles.has(before.lower) && before.gap === ' ';
  return isSecond && second && !second.capital && reading.lists.names.leadingParticles.has(second.lower)
    ? from - 2
    : from;
}

/** "the 3rd Harbour Regiment", "52nd Street": the number is part of the name. */
function leadingOrdinal(reading: Reading, from: number, to: number): number | undefined {
  const before = reading.tokens[from - 1];
  if (!before || reading.tokens[from]!.gap !== ' ' || !/^\d+(?:st|nd|rd|th|d)$/.test(before.lower))
    return undefined;
  return reading.tokens.slice(from, to).some(({ lower }) => reading.lists.names.ordinalHeads.has(lower))
    ? from - 1
    : undefined;
}

/** Known names of several words, or one that could stand here, begin a run whatever their words are. */
function knownLength(reading: Reading, from: number): number {
  const first = reading.tokens[from]!;
  if (!first.capital) return 0;
  const length = reading.lists.knownLength(joined(reading, from));
  if (length > 1) return length;
  return length === 1 && capitalTells(reading, from) && !isNoName(reading, first) ? 1 : 0;
}

/** Returns the tokens from an index that have nothing but blanks and hyphens between them. */
function joined(reading: Reading, from: number): readonly Token[] {
  let to = from + 1;
  while (to < reading.tokens.length && to - from < 8 && /^(?: |-| ?& ?|['’] )$/.test(reading.tokens[to]!.gap))
    to++;
  return reading.tokens.slice(from, to);
}

/** Tells whether the capital of a token is a sign of a name. */
function capitalTells(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  if (!token.capital || isNoName(reading, token) || /[#@]$/.test(token.gap)) return false;
  if (token.allCapitals && reading.tokens[at + 1]?.gap.startsWith('$')) return false;
  // a word in CAPITALS is shouted; an acronym is no ordinary word
  if (token.allCapitals && token.plain.length > 3 && reading.lists.isOrdinary(token)) return false;
  const seen = reading.casing.capital.get(token.lower) ?? 0;
  if (!token.opens) return !reading.lists.isFunctionWord(token) || token.allCapitals;
  if (reading.lists.isFunctionWord(token)) return token.allCapitals && token.plain.length > 1;
  if (seen > 0) return !reading.casing.lower.has(token.lower);
  if (reading.lists.isOrdinary(token)) return token.allCapitals && token.plain.length > 1;
  return !reading.casing.lower.has(token.lower);
}

function startsName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  if (isJoinedGivenName(reading, at)) return true;
  if (!token.capital || isNoName(reading, token) || reading.lists.names.honorifics.has(token.lower))
    return token.capital && reading.lists.names.openers.has(token.lower) && nextIsCapital(reading, at);
  if (!token.opens && reading.lists.isFunctionWord(token) && !token.allCapitals && token.plain.length > 2)
    return nextIsCapital(reading, at);
  if (capitalTells(reading, at)) return true;
  if (!token.opens) return false;
  return reading.lists.isFunctionWord(token) ? isGivenName(reading, at) : opensLongName(reading, at);
}

/** "Bo and June Lisk": behind a given name and "and", a month is one too. */
function isJoinedGivenName({ tokens, lists }: Reading, at: number): boolean {
  const [given, and, month, surname] = tokens.slice(Math.max(0, at - 2), at + 2);
  return (
    at > 1 &&
    lists.names.notNames.has(month!.lower) &&
    and!.lower === lists.names.and &&
    [given!, month!].every((token) => token.capital && lists.isGiven(token)) &&
    surname?.capital === true &&
    surname.gap === ' ' &&
    !lists.isOrdinary(surname)
  );
}

/** "Will Turner left", not "Will Turner leave?" */
function isGivenName(reading: Reading, at: number): boolean {
  const [token, next] = [reading.tokens[at]!, reading.tokens[at + 1]];
  return (
    !reading.asks &&
    token.plain.length > 3 &&
    reading.lists.isGiven(token) &&
    nextIsCapital(reading, at) &&
    reading.lists.isSurname(next!) &&
    reading.lists.knownLength([next!]) === 0
  );
}

/** At a sentence's start an ordinary word is part of a name if the next is one too, or if it is a person's. */
function opensLongName(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  const next = reading.tokens[at + 1];
  const { names } = reading.lists;
  if (hasCapitalLink(reading, at)) return true;
  if (names.titles.has(token.lower))
    return (
      nextIsCapital(reading, at) || (isLink(reading, at + 1) && reading.tokens[at + 2]?.capital === true)
    );
  if (next?.number && next.gap === ' ' && names.numbered.has(token.lower)) return true;
  if (!next?.capital || next.gap !== ' ' || isNoName(reading, next) || token.owns)
    return reading.tokens[at + 1]?.lower === names.and && joinsBeforeHead(reading, at + 1);
  if (reading.casing.pairs.has(pairOf(token, next)) || names.openers.has(token.lower)) return true;
  if (reading.lists.isGiven(token) && !reading.lists.isOrdinary(next)) return true;
  if (names.titles.has(next.lower))
    return reading.lists.isOrdinary(token) && !names.sentenceOpeners.has(token.lower);
  return reading.lists.isOrdinary(next) && !reading.lists.known([next]);
}

/** Shorter small words are written large in titles and by careless writers: "Gone With the Wind", "So You know". */
const LONG_LINK = 5;

/** "Reporters Without Walls said": within a sentence only a name has a small word with a capital. */
function hasCapitalLink({ tokens, lists }: Reading, at: number): boolean {
  const [link, next] = [tokens[at + 1], tokens[at + 2]];
  if (!link?.capital || link.allCapitals || link.plain.length < LONG_LINK) return false;
  if (!next?.capital || link.gap !== ' ' || next.gap !== ' ' || !lists.isFunctionWord(link)) return false;
  return tokens.some((token) => !token.capital && token.plain.length > 3 && !lists.isFunctionWord(token));
}

function endOfRun(reading: Reading, from: number, start: number): number {
  let to = start;
  while (to < reading.tokens.length && to - from < LONGEST_RUN) {
    const next = extend(reading, from, to);
    if (next === to) break;
    to = next;
  }
  return to;
}

/** Returns the index behind what the run goes on with at `to`, or `to` where it ends. */
function extend(reading: Reading, from: number, to: number): number {
  const last = reading.tokens[to - 1]!;
  const token = reading.tokens[to]!;
  if (last.owns && !ownerInName(reading, from, to)) return to;
  if (isNickname(reading, to)) return to + 2;
  const isJoined = /^(?: |-| ?& ?)$/.test(token.gap) || (last.owns && /^['’]? $/.test(token.gap));
  if (!isJoined) return isInList(reading, from, to) || isSuffix(reading, to) ? to + 1 : to;
  if (token.number) return isNumbered(reading, to) ? to + 1 : to;
  if (goesOn(reading, to) || hasCapitalLink(reading, to - 1)) return to + 1;
  if (token.capital) return to;
  return acrossSmallWord(reading, from, to);
}

/** Thomas "Red" Lisk; no agency in a dateline: "Orle (LNA) Lisk was …". */
function isNickname(reading: Reading, at: number): boolean {
  const [given, nickname, surname] = [reading.tokens[at - 1]!, reading.tokens[at]!, reading.tokens[at + 1]];
  return (
    / ["“‘'(]$/.test(nickname.gap) &&
    nickname.capital &&
    !(nickname.allCapitals && nickname.gap.endsWith('(')) &&
    surname?.capital === true &&
    /^["”’')] $/.test(surname.gap) &&
    reading.lists.isGiven(given) &&
    !reading.lists.isFunctionWord(surname)
  );
}

/** "Lisk Cranes, Inc." */
function isSuffix(reading: Reading, to: number): boolean {
  const token = reading.tokens[to]!;
  return token.gap === ', ' && token.capital && reading.lists.names.companySuffixes.has(token.lower);
}

/** "Department of Energy, Trade and Industry": ordinary words behind a link. */
function isInList(reading: Reading, from: number, to: number): boolean {
  const [last, token, next] = [reading.tokens[to - 1]!, reading.tokens[to]!, reading.tokens[to + 1]];
  const isLinked = reading.tokens
    .slice(from, to)
    .some((word) => !word.capital && reading.lists.names.headLinks.has(word.lower));
  if (!isLinked || token.gap !== ', ' || !token.capital || !next) return false;
  const goesOnList = next.lower === reading.lists.names.and || (next.gap === ', ' && next.capital);
  return goesOnList && isPlainWord(reading, last) && isPlainWord(reading, token);
}

function goesOn(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  if (!token.capital || reading.lists.names.honorifics.has(token.lower)) return false;
  if (token.opens && token.gap.trim() !== '') return false;
  if (!isNoName(reading, token))
    return !reading.lists.isFunctionWord(token) || token.allCapitals || token.plain.length === 1;
  // "Theresa May", not "Norland in May"
  return reading.lists.isGiven(reading.tokens[at - 1]!) && reading.lists.isSurname(token);
}

function isNumbered(reading: Reading, at: number): boolean {
  return reading.lists.names.numbered.has(reading.tokens[at - 1]!.lower);
}

/** "van", "of", "and" where the name goes on behind them. */
function acrossSmallWord(reading: Reading, from: number, to: number): number {
  const { names } = reading.lists;
  const token = reading.tokens[to]!;
  if (names.particles.has(token.lower)) {
    let next = to + 1;
    while (
      next < to + 3 &&
      names.particles.has(reading.tokens[next]?.lower ?? '') &&
      !reading.tokens[next]!.capital
    )
      next++;
    return reading.tokens[next]?.gap === ' ' && goesOn(reading, next) ? next + 1 : to;
  }
  if (names.headLinks.has(token.lower)) return acrossLink(reading, from, to);
  const joins =
    token.lower === names.and &&
    (joinsBeforeHead(reading, to, from) || joinsEnds(reading, to) || joinsToAcronym(reading, to, from));
  if (joins) return to + 1;
  return to;
}

/** "University of …", "Secretary of …": a head or a title, a link, perhaps an article, and a capital. */
function acrossLink(reading: Reading, from: number, to: number): number {
  const { names } = reading.lists;
  const last = reading.tokens[to - 1]!;
  const link = reading.tokens[to]!.lower;
  const isHead = names.heads.has(last.lower) || names.openers.has(last.lower);
  const isTitle = names.titles.has(last.lower);
  const isLinked =
    reading.lists.isOrdinary(last) &&
    reading.tokens
      .slice(from + 1, to - 1)
      .some(({ lower, capital }) => !capital && names.headLinks.has(lower));
  if (!isHead && !isTitle && !isLinked) return to;
  if (names.companySuffixes.has(last.lower) || names.units.has(last.lower)) return to;
  const headType = names.heads.get(last.lower);
  if (link !== names.of && (headType === 'facility' || headType === 'place')) return to;
  let next = to + 1;
  if (reading.tokens[next]?.lower === names.article && isHead) next++;
  const token = reading.tokens[next];
  if (!token?.capital || token.gap !== ' ' || !goesOn(reading, next)) return to;
  if (isPersonAhead(reading, next) && names.heads.get(last.lower) === 'organisation') return to;
  const isGroup = reading.lists.known([token])?.type === 'group';
  if (link !== names.of && !reading.lists.isOrdinary(token) && !isGroup) return to;
  return next + 1;
}

/** "the Green Alliance of Kim Lee": whose it is, and no part of its name. */
function isPersonAhead(reading: Reading, at: number): boolean {
  const pair = reading.tokens.slice(at, at + 2);
  return (
    pair.length === 2 &&
    nextIsCapital(reading, at) &&
    reading.lists.isGiven(pair[0]!) &&
    !reading.lists.isOrdinary(pair[0]!) &&
    !reading.lists.isOrdinary(pair[1]!) &&
    reading.lists.knownLength(pair) < 2
  );
}

/**
 * "Harbour and Dock Workers' Union", "Ministry of Culture and Sport": ordinary words on both sides and a head, and
 * "the Anchor and Bell". Other names that "and" joins are two.
 */
function joinsBeforeHead(reading: Reading, and: number, from = and - 1): boolean {
  const { names } = reading.lists;
  const left = reading.tokens[and - 1]!;
  const right = reading.tokens[and + 1];
  if (!right?.capital || right.gap !== ' ' || !goesOn(reading, and + 1)) return false;
  if (!(isPlainWord(reading, left) || names.heads.has(left.lower)) || !isPlainWord(reading, right))
    return false;
  const linked = reading.tokens.slice(from, and).some(({ lower }) => names.headLinks.has(lower));
  if (linked) return true;
  let last = and + 1;
  while (last + 1 < reading.tokens.length && last - and < 6 && extendsPlainly(reading, last + 1)) last++;
  const head = reading.tokens[last]!;
  if (last > and + 1 && names.heads.has(head.lower) && from === and - 1) return true;
  const before = reading.tokens[from - 1];
  return (
    last === and + 1 &&
    from === and - 1 &&
    before?.lower === names.article &&
    !names.heads.has(left.lower) &&
    !names.heads.has(right.lower)
  );
}

/** "Union of Quay and Tug Crews (UQTC)": the letters are those of both sides. */
function joinsToAcronym(reading: Reading, and: number, from: number): boolean {
  let last = and;
  while (last + 1 < reading.tokens.length && last - and < 6 && extendsPlainly(reading, last + 1)) last++;
  const acronym = reading.tokens[last + 1];
  if (last === and || !acronym?.allCapitals || acronym.gap !== ' (') return false;
  const initials = reading.tokens
    .slice(from, last + 1)
    .flatMap(({ capital, plain }) => (capital ? [plain[0]!] : []));
  return initials.length > 2 && initials.join('').toLowerCase() === acronym.lower;
}

/** "Halven and Drell Railway": a railway has the names of both its ends. */
function joinsEnds(reading: Reading, and: number): boolean {
  let last = and;
  while (last + 1 < reading.tokens.length && last - and < 4 && extendsPlainly(reading, last + 1)) last++;
  return last > and + 1 && reading.lists.names.railways.has(reading.tokens[last]!.lower);
}

function extendsPlainly(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!;
  return token.capital && /^(?: |['’] )$/.test(token.gap);
}

/** "King's College", "St Orla's Hospital", "Workers' Union": the owner is no name by itself. */
function ownerInName(reading: Reading, from: number, to: number): boolean {
  const { names } = reading.lists;
  const owner = reading.tokens[to - 1]!;
  const next = reading.tokens[to];
  if (!next?.capital || !/^['’]? $/.test(next.gap)) return false;
  if (reading.lists.known(reading.tokens.slice(from, to + 1))) return true;
  const first = reading.tokens[from]!;
  if (names.openers.has(first.lower) && names.honorifics.has(first.lower) && to - from === 2) return true;
  let last = to;
  while (last + 1 < reading.tokens.length && last - to < 4 && extendsPlainly(reading, last + 1)) last++;
  if (!reading.tokens.slice(to, last + 1).some(({ lower }) => names.heads.has(lower))) return false;
  if (
    names.titles.has(owner.lower) &&
    owner.plain !== 'King' &&
    owner.plain !== 'Queen' &&
    !owner.lower.endsWith('s')
  )
    return false;
  return (
    isPlainWord(reading, owner) ||
    names.roles.has(owner.lower) ||
    names.roles.has(owner.lower.replace(/s$/, ''))
  );
}
