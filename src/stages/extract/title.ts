/** The title of an article as its page prints it, without what is printed around it. */

import { foldLine } from './lines.ts';

/** In words: "Culture", "New Leipzig School". Longer ones are the first half of a title. */
const LONGEST_KICKER = 5;
const SHORTEST_TITLE = 3;
/** "A title | Opinion" */
const SECTION = /(?<!\s)\s+\|\s+\p{Lu}\p{L}*(?:\s\p{L}+)?$/u;
/** "Title:A title" */
const LABEL = /^title:\s*/i;

/**
 * Returns a printed title without the kicker above it and the section behind it, and not in capitals throughout, where
 * the page gives its title for machines as well.
 */
export function tidyTitle(printed: string, stored: readonly string[]): string {
  const title = printed.replace(LABEL, '');
  const bare = stored.find((each) => isBelowKicker(title, each) && !isAfterMark(title, each));
  if (bare !== undefined) return bare;
  const same = stored.find((each) => foldLine(each) === foldLine(title));
  if (same !== undefined) return isCapitals(title) && !isCapitals(same) ? same : withoutSection(title);
  const below = stored.find((each) => isBelowKicker(title, each));
  return below ?? withoutSection(title);
}

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

function withoutSection(title: string): string {
  const bare = title.replace(SECTION, '');
  return bare.split(' ').length >= SHORTEST_TITLE ? bare : title;
}

function isBelowKicker(printed: string, title: string): boolean {
  const [whole, part] = [foldLine(printed), foldLine(title)];
  if (part.split(' ').length < SHORTEST_TITLE || !whole.endsWith(part)) return false;
  const kicker = whole.slice(0, whole.length - part.length).trim();
  return /\p{L}{3}/u.test(kicker) && kicker.split(' ').length <= LONGEST_KICKER;
}

/** "Culture: A title" is one title; in "Culture A title" the kicker has a line of its own. */
const isAfterMark = (printed: string, title: string): boolean =>
  /[:|\p{Pd}]\s*["“„«'‘]?$/u.test(printed.slice(0, Math.max(0, printed.length - title.length)));
