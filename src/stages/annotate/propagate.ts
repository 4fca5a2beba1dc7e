/** What one mention of a name teaches about the others: the bare surname, the short form, the acronym. */

import type { EntityType } from '../../model/annotation.ts';
import { type Candidate, tokensOf } from './candidates.ts';
import type { Name } from './classify.ts';
import { type Lists, phraseOf } from './lists.ts';
import { type FullName, lastNamed, meantOf } from './namesakes.ts';
import type { Line, Token } from './tokens.ts';

/** A name that stands in the text. */
export interface Found {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  readonly key: string;
  /** The key of a fuller form. */
  readonly fuller?: string;
  readonly title?: Candidate['title'];
}

/** Votes from which a name is taken for one. Set on wikigold, UNER EWT and the example (`eval/names.ts`). */
const LEAST_VOTES = 0.75;

export function linkNames(names: ReadonlyMap<string, Name>, lists: Lists): Found[] {
  const full = fullNames(names, lists);
  const acronyms = acronymsOf(names, lists);
  const found: Found[] = [];
  for (const name of names.values())
    for (const candidate of name.candidates) {
      const decided = decide(name, candidate, full, acronyms, lists);
      if (decided) found.push({ ...candidate, key: name.key, ...decided });
    }
  return found;
}

interface Decided {
  readonly type: EntityType;
  readonly fuller?: string;
}

/** Full names by the short forms that they teach. */
interface FullNames {
  readonly people: ReadonlyMap<string, readonly Full[]>;
  readonly others: ReadonlyMap<string, readonly Full[]>;
}

interface Full extends FullName {
  readonly key: string;
  readonly type: EntityType;
}

/** People of one name in one article: more are a list, in which no bare name can be told. */
const MOST_NAMESAKES = 30;

function fullNames(names: ReadonlyMap<string, Name>, lists: Lists): FullNames {
  const people = new Map<string, Full[]>();
  const others = new Map<string, Full[]>();
  const add = (map: Map<string, Full[]>, short: string, full: Full): void => {
    const fulls = map.get(short);
    if (fulls === undefined) map.set(short, [full]);
    else if (fulls.length < MOST_NAMESAKES) fulls.push(full);
  };
  for (const name of names.values()) {
    const tokens = withoutArticle(tokensOf(name.candidates[0]!), lists);
    if (tokens.length < 2 || name.score < LEAST_VOTES) continue;
    const full = { key: name.key, type: name.type, places: name.candidates, given: tokens[0]!.lower };
    if (name.type === 'person')
      for (const short of shortFormsOfPerson(tokens, lists)) add(people, short, full);
    else if (!name.known || name.type === 'organisation')
      for (const short of shortForms(tokens, name.type, lists)) add(others, short, full);
  }
  return { people, others };
}

const withoutArticle = (tokens: readonly Token[], lists: Lists): readonly Token[] =>
  tokens.length > 1 && tokens[0]!.lower === lists.names.article ? tokens.slice(1) : tokens;

/** The surname, with its particles and without; and the given name, where it is one. */
function shortFormsOfPerson(tokens: readonly Token[], lists: Lists): string[] {
  const { personSuffixes, particles } = lists.names;
  const end = personSuffixes.has(tokens.at(-1)!.lower) && tokens.length > 2 ? -1 : tokens.length;
  const bare = tokens.slice(0, end);
  const surname = bare.at(-1)!.lower;
  const particle = bare.findIndex(({ lower }) => particles.has(lower));
  return [
    surname,
    ...(particle > 0 ? [phraseOf(bare.slice(particle)).toLowerCase()] : []),
    ...(bare.length > 2 ? [phraseOf(bare.slice(-2)).toLowerCase()] : []),
    ...(bare.length > 2 && particle < 0 && isFirstSurname(bare.at(-2)!, lists) ? [bare.at(-2)!.lower] : []),
    ...(isFirstName(bare[0]!, lists) ? [bare[0]!.lower] : []),
  ];
}

/** "Tesser" of "Ida Tesser Vidal", as Spanish and Portuguese names have two. */
const isFirstSurname = (token: Token, lists: Lists): boolean =>
  token.plain.length > 3 && token.capital && !lists.isGiven(token) && !lists.isOrdinary(token);

const isFirstName = (token: Token, lists: Lists): boolean =>
  token.plain.length > 2 &&
  (lists.isGiven(token) || (!lists.isOrdinary(token) && lists.knownLength([token]) === 0));

/** "Dovrin" of "Dovrin Terminals", "Port Authority" of "Brandsea Port Authority". */
function shortForms(tokens: readonly Token[], type: EntityType, lists: Lists): string[] {
  const forms: string[] = [];
  const first = tokens[0]!;
  if (type === 'organisation' && !lists.isOrdinary(first) && !lists.known([first]) && !lists.isTown([first]))
    forms.push(first.lower);
  if (type === 'event' && tokens.length === 2 && lists.names.openers.get(first.lower) === 'event')
    forms.push(tokens[1]!.lower);
  if (type === 'place' && tokens.length === 2 && lists.names.looseOpeners.has(first.lower))
    forms.push(tokens[1]!.lower);
  if (type === 'organisation' && tokens.length > 2 && !lists.names.headLinks.has(tokens[1]!.lower)) {
    const end = phraseOf(tokens.slice(1)).toLowerCase();
    if (lists.names.heads.has(tokens.at(-1)!.lower)) forms.push(end);
    const start = tokens.slice(0, -1);
    if (start.at(-1)!.capital && !lists.known(start)) forms.push(phraseOf(start).toLowerCase());
  }
  return forms;
}

/** Acronyms that stand in brackets behind their names, or have the initials of one. */
function acronymsOf(names: ReadonlyMap<string, Name>, lists: Lists): Map<string, Name> {
  const acronyms = new Map<string, Name>();
  for (const name of names.values()) {
    const tokens = withoutArticle(tokensOf(name.candidates[0]!), lists);
    if (tokens.length < 2) continue;
    const initials = tokens
      .filter(({ capital }) => capital)
      .map(({ plain }) => plain[0]!)
      .join('')
      .toLowerCase();
    for (const { line, to } of name.candidates) {
      const next = line.tokens[to];
      if (next?.allCapitals && /^ ?[([]["'“‘]?$/.test(next.gap) && fits(next.lower, initials, tokens))
        acronyms.set(next.lower, name);
    }
    if (initials.length > 2 && name.type !== 'person' && names.has(initials) && !acronyms.has(initials))
      acronyms.set(initials, name);
  }
  return acronyms;
}

/** An acronym's letters are found in the name's words in order, the first being the first. */
function fits(acronym: string, initials: string, tokens: readonly Token[]): boolean {
  if (acronym === initials) return true;
  const letters = tokens.map(({ lower }) => lower).join('');
  if (letters[0] !== acronym[0]) return false;
  let at = 0;
  for (const letter of acronym.replace(/[^\p{L}]/gu, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function decide(
  name: Name,
  candidate: Candidate,
  { people, others }: FullNames,
  acronyms: ReadonlyMap<string, Name>,
  lists: Lists,
): Decided | undefined {
  const tokens = withoutArticle(tokensOf(candidate), lists);
  const acronym = tokens.length === 1 && tokens[0]!.allCapitals ? acronyms.get(tokens[0]!.lower) : undefined;
  if (acronym)
    return { type: acronym.type === 'person' ? 'organisation' : acronym.type, fuller: acronym.key };
  const persons = people.get(name.key) ?? [];
  if (persons.length > 0 && tokens.length <= 2 && !isOtherName(name)) {
    const full = meantOf(persons, candidate, name.candidates[0]!, lists);
    return full === undefined ? { type: 'person' } : { type: 'person', fuller: full.key };
  }
  const other = others.get(name.key);
  if (other && !name.known && !isSureOtherwise(name)) {
    const full = lastNamed(other, tokens[0]!.start);
    if (full.key !== name.key) return { type: full.type, fuller: full.key };
  }
  const meant = slipOf(tokens, people, lists);
  if (meant !== undefined && !name.known) return { type: 'person', fuller: meant };
  return name.score >= LEAST_VOTES ? { type: name.type } : undefined;
}

/** In letters: shorter words one letter apart are other words. */
const SHORTEST_SLIP = 7;

/** "Adarinn" where the article has Pell Adarin and nobody else like that: no word or surname of the lists, one letter off. */
function slipOf(tokens: readonly Token[], people: FullNames['people'], lists: Lists): string | undefined {
  const [token] = tokens;
  if (tokens.length > 1 || token!.lower.length < SHORTEST_SLIP) return undefined;
  if (lists.isOrdinary(token!) || lists.isSurname(token!) || lists.isGiven(token!) || lists.isTown([token!]))
    return undefined;
  const alike = [...people].filter(([surname]) => isSlip(token!.lower, surname));
  return alike.length === 1 ? alike[0]![1][0]!.key : undefined;
}

/** One letter more, less or other, behind the same first letter; no plural. */
function isSlip(word: string, right: string): boolean {
  if (
    word === right ||
    word === `${right}s` ||
    word[0] !== right[0] ||
    Math.abs(word.length - right.length) > 1
  )
    return false;
  let same = 0;
  while (same < Math.min(word.length, right.length) && word[same] === right[same]) same++;
  const [rest, other] = [word.slice(same), right.slice(same)];
  return rest.slice(1) === other || rest === other.slice(1) || rest.slice(1) === other.slice(1);
}

/** What is said around the short form makes it something else: a town that a body is named after. */
const isSureOtherwise = ({ type, score, votes }: Name): boolean =>
  (type !== 'organisation' && score >= 2 && type !== 'person') ||
  (votes.person ?? 0) > (votes.organisation ?? 0) + 1;

/** A known place or body stays one though a person of the article has its name ("Washington"), unless it is called one here. */
const isOtherName = ({ known, type, votes }: Name): boolean =>
  known && type !== 'person' && (votes.person ?? 0) < 3;
