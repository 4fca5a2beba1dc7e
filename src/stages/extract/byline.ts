/** The names in a byline: only names, without what pages print or store around them. */

import { decodeHTML } from 'entities';
import { agencyIn } from '../../language/find-credits.ts';
import { AND, BY, monthNamed } from '../../language/head-words.ts';
import type { Language } from '../../language/language.ts';
import type { PageWords } from '../../language/page-words.ts';
import { foldLine } from './lines.ts';

/** In characters. Lists of all authors of a study are longer; nobody reads them in a byline. */
const LONGEST = 1500;
const LONGEST_NAME = 80;
const NOBODY =
  /^(?:admin(?:istrator)?|root|user|author|editor|webmaster|default|null|undefined|none|n\/?a|unknown|anonymous|test|guest|by|von|wordpress|super ?user|redaktion|[^\p{L}\p{N}]*)$/iu;
const ADDRESS = /^(?:https?:)?\/\/|^www\.|\.(?:html?|php)$|[\p{L}\d._-]@[\p{L}\d-]+\.[a-z]{2}|^@/iu;
const MARKUP = /<[^<>]{0,300}>/g;
const SEPARATOR = /(?:(?<!\s)\s+)?(?:[;|·•\n]|\s[/–—-]\s)\s*/u;
const GENERATION = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|mba|msc?|bsc?|esq|rn|rd|cpa|dds|jd|mph|cfp|cfa)\.?$/i;

/** "Product designer": names have no small words at their end. */
const POST = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)+$/u;

/** Returns the names that a byline holds, each once, in its order; an empty list where it names nobody. */
export function namesInByline(byline: string, language: Language): string[] {
  const words = language.page;
  const plain = plainText(byline);
  if (plain === '' || plain.length > LONGEST) return [];
  const pieces = plain.split(SEPARATOR).filter(Boolean);
  const others = pieces.filter(
    (piece, at) => !words.writersPost.test(piece) && (at === 0 || !POST.test(piece)),
  );
  const names = (others.length > 0 ? others : pieces)
    .flatMap((piece) => splitNames(withoutLabel(piece, words), language))
    .map((name) => tidyName(name, words))
    .filter((name) => isName(name, words));
  return withoutCompany(uniqueNames(names), language);
}

/** Beside persons, "The Example Team" is whose they are; a news agency took part. */
export function withoutCompany(names: readonly string[], { page: words, credits }: Language): string[] {
  const [first, ...others] = names;
  if (first === undefined) return [];
  const persons = others.filter(
    (name) =>
      agencyIn(name, credits) !== null || (!words.noPerson.test(name) && !/^\p{Ll}+ \p{Ll}/u.test(name)),
  );
  return isPersonLike(first, words) || /^\p{Ll}/u.test(others[0] ?? '') ? [first, ...persons] : [...names];
}

const plainText = (text: string): string =>
  decodeHTML(text.slice(0, 4 * LONGEST))
    .replace(MARKUP, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** "By A. Writer", "Text: A. Writer", "Written by A. Writer for The Example". */
function withoutLabel(piece: string, words: PageWords): string {
  const named = words.byline.exec(piece.slice(0, 200))?.groups;
  const rest = named?.name !== undefined && !piece.includes(',') ? named.name : piece;
  return rest.replace(words.byLabel, '').replace(BY, '');
}

/** Splits at commas and at "and"; what follows a name and a comma and is none is what the writer is, or where. */
function splitNames(piece: string, { page, credits }: Language): string[] {
  const parts = piece
    .split(/(?:(?<!\s)\s+)?[,、，]\s*/u)
    .map((part) => part.replace(/^(?:and|und|et)\s+/i, ''));
  const placeAt = parts.findIndex((part, at) => at > 0 && page.inPlace.test(part.split(' ')[0]!));
  const [first = '', ...others] = placeAt > 0 ? parts.slice(0, placeAt) : parts;
  const isFull = countWords(first) >= 2;
  const named = others.filter(
    (part) =>
      agencyIn(part, credits) !== null ||
      (!GENERATION.test(part) &&
        !page.writersPost.test(part) &&
        (isFull
          ? countWords(part) >= 2 &&
            /^\p{Lu}/u.test(part) &&
            part.split(AND).every((side) => countWords(side) <= 5)
          : !POST.test(part))),
  );
  return [first, ...named].flatMap(splitAtAnd);
}

/** "Linny and Peter" are two, the "Center for Research and Development" is one. */
function splitAtAnd(part: string): string[] {
  const sides = part.split(AND);
  const isOne = sides.some((side) => /\s(?:of|for|on|the|für|pour|de la)\s/i.test(` ${side} `));
  return isOne ? [part] : sides;
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Leaves out codes in brackets, places, dates and reading times that stand beside a name. */
function tidyName(name: string, words: PageWords): string {
  const tidied = name
    .replace(/(?:(?<!\s)\s+)?[([][^()[\]]*[)\]]\s*/g, ' ')
    .replace(/(?:(?<!\s)\s+|(?<![\s\d]))\d+\s*(?:[-–]\s*\d+\s*)?min(?:ute)?s?\b.*/i, '')
    .replace(/(?<!\s)\s+on\s+(?:\p{Lu}\p{Ll}+day\b|\p{Lu}\p{Ll}{2}\b|\d).*/u, '')
    .replace(/^(\S+\s+\S.*?)\s{1,9}(?:in|at|for The)\s{1,9}\p{Lu}.*/u, '$1')
    .replace(/(?<!\s)\s+(?:on|at|in)$/, '')
    .replace(/^[\s,:.–—|•·*"“”-]+|(?<![\s,:–—|•·*"“”-])[\s,:–—|•·*"“”-]+$/gu, '');
  const dated = /(?<month>\p{Lu}\p{Ll}{2,9})\.?\s*\d{1,4}\b.*/u.exec(tidied);
  const month = dated?.groups?.month?.toLowerCase();
  const isDate = month !== undefined && (words.months.has(month) || monthNamed(month) !== undefined);
  return (isDate ? tidied.slice(0, dated!.index) : tidied).trim();
}

function isName(name: string, words: PageWords): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || NOBODY.test(name) || ADDRESS.test(name)) return false;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const digits = name.match(/\d/g)?.length ?? 0;
  return letters >= 2 && letters > 2 * digits && countWords(name) <= 8 && !words.noName.test(name);
}

function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = foldLine(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Returns whether a name looks like a person's, and begins with a known given name or ends with a surname. */
export function isKnownPerson(name: string, { page, names }: Language): boolean {
  if (!isPersonLike(name, page)) return false;
  const tokens = name
    .split(' ')
    .filter((token) => !names.honorifics.has(token.toLowerCase().replace(/\.$/, '')));
  if (tokens.length === 0) return false;
  const { givenNames, surnames, ordinary, towns, known } = names.gazetteer();
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  if (towns.has(name) || known.has(name)) return false;
  return givenNames.has(first) || (surnames.has(last) && !ordinary.has(first.toLowerCase()));
}

/** Returns whether a word is a known given name and nothing else. */
export function isGivenName(name: string, { names }: Language): boolean {
  const { givenNames, ordinary, known } = names.gazetteer();
  return givenNames.has(name) && !ordinary.has(name.toLowerCase()) && !known.has(name);
}

/** Returns whether a name looks like a person's, and nothing in it is an ordinary word. */
export function isUnknownPerson(name: string, { page, names }: Language): boolean {
  const { ordinary, towns, known } = names.gazetteer();
  return (
    isPersonLike(name, page) &&
    !towns.has(name) &&
    !known.has(name) &&
    name.split(' ').every((token) => !ordinary.has(token.toLowerCase()) && !known.has(token))
  );
}

const MOST_TOKENS = 6;

/** A first name or initials, and a last name: two to four words that begin with capitals, small ones aside. */
export function isPersonLike(name: string, words: PageWords): boolean {
  // A paragraph is no name, and is not read to its end.
  const tokens = name.split(/\s+/, MOST_TOKENS + 1);
  const big = tokens.filter((token) => !words.smallWords.has(token));
  return (
    big.length >= 2 &&
    big.length <= 4 &&
    tokens.length <= MOST_TOKENS &&
    /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(big[0]!) &&
    big.every((token) => /^(?:\p{Lu}|[’'])[\p{L}\p{M}.'’-]*$/u.test(token)) &&
    /\p{Ll}/u.test(name) &&
    !words.noName.test(name) &&
    !words.noPerson.test(name)
  );
}
