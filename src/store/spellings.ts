/** Words as somebody types them who has not all letters at hand: "Lodz" of "Łódź", "Kiev" of "Киев". */

import anyAscii from 'any-ascii';

/** Latin letters that no accent is taken from: ø, ł, đ, ß, æ, œ, þ, ð, ı and the like. The index leaves them as they are. */
const OWN_LETTER = /[ßæøđðþħıĸłŋœŧƀ-ɏ]/iu;
const FOREIGN_LETTER = /[^\p{Script=Latin}\p{M}]|[ßæøđðþħıĸłŋœŧƀ-ɏ]/iu;
const WORD = /[\p{L}\p{M}]+/gu;

/** Returns the words of a text that have letters of their own, in plain ones. */
export const plainWordsOf = (text: string): string[] =>
  OWN_LETTER.test(text) ? plainOf(text, OWN_LETTER) : [];

/** Returns the words of a name or a title that have, or that are not in Latin letters, in plain ones. */
export const plainNamesOf = (name: string): string[] => plainOf(name, FOREIGN_LETTER);

function plainOf(text: string, having: RegExp): string[] {
  const words = (text.match(WORD) ?? []).filter((word) => having.test(word));
  return [...new Set(words)].map((word) => anyAscii(word));
}

/** Returns the name as it is looked up: plain letters in lower case, and blanks for all else. */
export const nameKey = (name: string): string =>
  anyAscii(name)
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
