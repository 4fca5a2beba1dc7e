/** Cuts runs into names: where titles, owners, nationalities and known names stand among them. */

import type { EntityType } from '../../model/annotation.ts';
import { isLink, type Reading, type Run } from './reading.ts';
import type { Token } from './tokens.ts';

/** Cuts a run into names: before and after titles, behind a nationality, at known names. */
export function cutRun(reading: Reading, run: Run): Run[] {
  const { from, to } = trim(reading, run);
  if (from >= to) return [];
  const tokens = reading.tokens.slice(from, to);
  const { names } = reading.lists;
  const bare = tokens.slice(1);
  if (
    tokens[0]!.lower === names.article &&
    !reading.lists.known(tokens) &&
    isOfPlace(reading.lists.known(bare)?.type)
  )
    return [{ from: from + 1, to }];
  const whole = { from, to, ...(run.title && { title: run.title }) };
  if (reading.lists.known(tokens) || (to - from > 1 && reading.lists.isTown(tokens))) return [whole];
  if (!run.title) {
    const titled = cutTitle(reading, from, to);
    if (titled) return titled;
  }
  if (hasHead(reading, from, to)) return [whole];
  const known = reading.lists.knownLength(tokens);
  if (known > 0 && known < tokens.length) {
    const type = reading.lists.known(tokens.slice(0, known))?.type ?? 'place';
    const rest = tokens.slice(known);
    const restIsPerson =
      rest.length > 1 && reading.lists.isGiven(rest[0]!) && !reading.lists.isOrdinary(rest.at(-1)!);
    const isGroup = type === 'group' && !rest.every((token) => reading.lists.isOrdinary(token));
    const nested = reading.lists.knownLength(rest) === rest.length && type !== 'organisation';
    if (
      rest[0]!.gap === '-' ||
      isGroup ||
      (restIsPerson && !reading.lists.isGiven(tokens[0]!)) ||
      (nested && type !== 'place')
    )
      return [{ from, to: from + known }, ...cutRun(reading, { from: from + known, to })];
  }
  const first = tokens[0]!;
  const isBody =
    /\p{Lu}.*\p{Lu}/u.test(first.plain) &&
    (first.plain.length > 2 || reading.lists.known([first]) !== undefined) &&
    !first.plain.includes('-');
  if (isBody && tokens.length > 2 && isFullName(reading, from + 1, to))
    return [
      { from, to: from + 1 },
      { from: from + 1, to },
    ];
  const person = personAtEnd(reading, from, to);
  if (person > from)
    return [{ from: person, to, title: { start: tokens[0]!.start, end: reading.tokens[person - 1]!.end } }];
  const hyphen = tokens.findIndex(({ gap }, index) => index > 0 && gap === '-');
  if (hyphen > 0 && !names.particles.has(tokens[hyphen - 1]!.lower))
    return [
      ...cutRun(reading, { ...run, to: from + hyphen }),
      ...cutBehindHyphen(reading, from + hyphen, to),
    ];
  return [whole];
}

/** "the Orde-Lisk Sarrovia summit": what follows a second name is another, if it is known. */
function cutBehindHyphen(reading: Reading, from: number, to: number): Run[] {
  const rest = reading.tokens.slice(from + 1, to);
  const isKnown = rest.length > 0 && reading.lists.knownLength(rest) === rest.length;
  return isKnown && !reading.lists.known(reading.tokens.slice(from, to))
    ? [
        { from, to: from + 1 },
        { from: from + 1, to },
      ]
    : cutRun(reading, { from, to });
}

/** Leaves out small words at the edges of a run. */
function trim(reading: Reading, { from, to }: Run): Run {
  let [start, end] = [from, to];
  const { names } = reading.lists;
  while (end > start && !reading.tokens[end - 1]!.capital && !reading.tokens[end - 1]!.number) end--;
  while (
    start < end &&
    reading.tokens[start]!.opens &&
    reading.lists.isFunctionWord(reading.tokens[start]!) &&
    !(reading.tokens[start]!.plain.length > 3 && reading.lists.isGiven(reading.tokens[start]!)) &&
    end - start > 1 &&
    !reading.tokens[start]!.allCapitals &&
    !reading.lists.known(reading.tokens.slice(start, end))
  )
    start++;
  while (
    start < end &&
    (names.headLinks.has(reading.tokens[start]!.lower) || reading.tokens[start]!.lower === names.and) &&
    !reading.tokens[start]!.capital
  )
    start++;
  return { from: start, to: end };
}

/** The type that the head of a run says, in last place or before a link. */
function hasHead(reading: Reading, from: number, to: number): boolean {
  const { names } = reading.lists;
  for (let at = to - 1; at > from; at--)
    if (names.heads.has(reading.tokens[at]!.lower) && (at === to - 1 || isLink(reading, at + 1)))
      return !isPersonWithHead(reading, from, to);
  return isLink(reading, from + 1) && names.heads.has(reading.tokens[from]!.lower);
}

/** "Harbour Pilot Jon Lisk": ordinary words, then a given name and one that is no ordinary word. */
function personAtEnd(reading: Reading, from: number, to: number): number {
  for (let at = from + 1; at < to - 1 && isRoleWord(reading, reading.tokens[at - 1]!); at++) {
    if (isFullName(reading, at, to) && !(reading.lists.isGiven(reading.tokens[at - 1]!) && at - from === 1))
      return at;
  }
  return from;
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
function cutTitle(reading: Reading, from: number, to: number): Run[] | undefined {
  const { names } = reading.lists;
  for (let at = to - 1; at >= from; at--) {
    if (!names.titles.has(reading.tokens[at]!.lower)) continue;
    const start = startOfTitle(reading, from, at);
    const before = start > from ? cutRun(reading, { from, to: start }) : [];
    const behind = isLink(reading, at + 1) ? endOfComplement(reading, at + 2, to) : at + 1;
    const title = { start: reading.tokens[from]!.start, end: reading.tokens[behind - 1]!.end };
    if (behind >= to) {
      const isSurname =
        at > from &&
        reading.lists.isGiven(reading.tokens[from]!) &&
        reading.lists.isSurname(reading.tokens[at]!);
      if (
        isSurname ||
        (reading.tokens[from]!.lower === names.article && !reading.tokens[from]!.opens && to - from === 2)
      )
        continue;
      const known = isLink(reading, at + 1)
        ? cutRun(reading, { from: at + 2, to }).filter(
            (piece) => reading.lists.knownLength(reading.tokens.slice(piece.from, piece.to)) > 0,
          )
        : [];
      return [...before, ...known];
    }
    if (isPerson(reading, behind, to)) return [...before, { from: behind, to, title }];
  }
  return undefined;
}

/** Goes back over the words of a title: "Deputy Prime Minister", "Special Envoy". */
/** "The Germans", "The Netherlands": the article is no part of the name. */
const isOfPlace = (type: EntityType | undefined): boolean => type === 'group' || type === 'place';

/** "Labour" and "Treasury" are words of titles before they are bodies; "Turkey" and "Polish" are not. */
const isBody = (type: EntityType | undefined): boolean => type === undefined || type === 'organisation';

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

function isPerson(reading: Reading, from: number, to: number): boolean {
  const tokens = reading.tokens.slice(from, to);
  if (
    tokens.length > 5 ||
    (reading.lists.names.heads.get(tokens.at(-1)!.lower) === 'organisation' &&
      !(tokens.length > 1 && reading.lists.isGiven(tokens[0]!)))
  )
    return false;
  if (tokens.some((token) => !token.capital && !reading.lists.names.particles.has(token.lower))) return false;
  const known = reading.lists.known(tokens);
  if (known && known.type !== 'person') return false;
  if (tokens.every((token) => reading.lists.isOrdinary(token)))
    return tokens.length === 1 ? reading.lists.isSurname(tokens[0]!) : reading.lists.isGiven(tokens[0]!);
  return true;
}
