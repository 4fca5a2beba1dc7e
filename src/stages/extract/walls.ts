/**
 * Pages that hold no article but a notice in its place (cookies, a bot check, an error), and articles of which the
 * page shows the beginning only.
 */

import type { PageWords } from '../../language/page-words.ts';
import type { Metadata } from '../../model/page.ts';
import type { KindedLine, Section } from './cut.ts';
import { countWords } from './lines.ts';
import type { SignedLine } from './signs.ts';

/** In words. Whoever has less beside a notice has no article; notices that are in the title leave less doubt. */
const SHORTEST_TEXT = 40;
const SHORTEST_BELOW_TITLE = 120;
/** Beside an offer to subscribe, a stub may be a sentence. */
const SHORTEST_STUB = 8;
const SEEN = 400;

/**
 * Returns what stands in an article's place ("a cookie notice"), or `null` where there may be one. `isScripted` says
 * whether the page has scripts.
 */
export function wallOf(
  lines: readonly SignedLine[],
  { title = '' }: Metadata,
  isScripted: boolean,
  words: PageWords,
): string | null {
  if (textLength(lines) > LONGEST_NOTICE || hasLongText(lines, words)) return null;
  const found = lines.map(({ text }) => (text.length > SEEN ? null : nameOf(text, words)));
  const named = nameOf(title, words) ?? titleWall(lines, found);
  // Most pages have no notice, and are not asked how much else they have.
  const hasLess = (than: number): boolean =>
    lines.reduce((sum, line, index) => sum + (found[index] ? 0 : ownWords(line, words)), 0) < than;
  if (named !== null && hasLess(SHORTEST_BELOW_TITLE)) return named;
  const [most] = found.filter((name) => name !== null);
  if (most !== undefined) return hasLess(SHORTEST_TEXT) ? most : null;
  const isOffer = lines.some(({ text }) => words.paywall.test(text.slice(0, SEEN)));
  if (isOffer && hasLess(SHORTEST_STUB)) return words.offerWall;
  return isScripted && lines.every(({ text }) => text.length < LONGEST_LABEL) && hasLess(SHORTEST_STUB)
    ? words.scriptWall
    : null;
}

/** In characters. Pages whose text is loaded later have labels only. */
const LONGEST_LABEL = 60;

/** In characters, the longest consent notices with their lists of purposes included. */
const LONGEST_NOTICE = 8000;

const textLength = (lines: readonly SignedLine[]): number =>
  lines.reduce((sum, { sign, text, aside }) => sum + (sign.kind === 'prose' && !aside ? text.length : 0), 0);

/** No notice stands in a long line: where those have enough words, nobody need look what the others say. */
function hasLongText(lines: readonly SignedLine[], words: PageWords): boolean {
  let count = 0;
  for (const line of lines) {
    if (line.text.length > SEEN) count += ownWords(line, words);
    if (count >= SHORTEST_BELOW_TITLE) return true;
  }
  return false;
}

const nameOf = (text: string, words: PageWords): string | null =>
  words.walls.find(({ pattern }) => pattern.test(text))?.name ?? null;

function titleWall(lines: readonly SignedLine[], found: readonly (string | null)[]): string | null {
  const at = lines.findIndex(({ mark }) => mark === 'title');
  return at < 0 ? null : (found[at] ?? null);
}

/** Words of text; what consent notices say to a reader is none. */
function ownWords({ sign, text, aside }: SignedLine, words: PageWords): number {
  if (aside !== undefined || !/^(?:prose|quote|list)$/.test(sign.kind)) return 0;
  return words.consent.test(text.slice(0, 2000)) || words.paywall.test(text.slice(0, SEEN))
    ? 0
    : countWords(text);
}

/** In words. What follows an offer is part of it, where it is no more. */
const LONGEST_OFFER = 60;

/** Returns the article without the offer that ends it, and the lines of the offer. */
export function withoutOffer(
  section: Section,
  page: readonly SignedLine[],
  words: PageWords,
): { section: Section; loose: KindedLine[] } {
  const first = section.lines[0]?.line.start ?? 0;
  const offer = page.find(({ start, text }) => start > first && words.paywall.test(text.slice(0, SEEN)));
  const below = offer ? section.lines.filter(({ line }) => line.start >= offer.start) : [];
  const count = below.reduce((sum, { line }) => sum + countWords(line.text), 0);
  if (below.length === 0 || below.length === section.lines.length || count > LONGEST_OFFER)
    return { section, loose: [] };
  return {
    section: { ...section, lines: section.lines.filter((each) => !below.includes(each)) },
    loose: below.map(({ line }) => ({ line, kind: 'boilerplate', reason: words.offerWall })),
  };
}

/** In words: shorter articles with an offer below them are its stub; longer ones are whole, and merely advertise. */
const LONGEST_STUB = 250;
const LONGEST_LOCKED = 120;
const LONGEST_TEASER = 200;
/** In lines. */
const NEAR = 12;
const BREAKS_OFF = /(?:\.\.\.|…|\[(?:…|\.\.\.)\])$/;

/**
 * Returns where the rest of an article is ("behind a paywall") whose beginning is all that the page shows; `locked` is
 * what the page's data say of it.
 */
export function missingRest(
  { lines }: Section,
  page: readonly SignedLine[],
  locked: boolean,
  words: PageWords,
): string | null {
  const text = lines.filter(({ kind }) => kind === 'body' || kind === 'list' || kind === 'quote');
  const last = text.at(-1)?.line;
  if (!last) return null;
  const from = page.findIndex(({ start }) => start >= last.end);
  const below = from < 0 ? [] : page.slice(from, from + NEAR);
  const offer = below.find(({ text }) => words.paywall.test(text.slice(0, SEEN)));
  const breaksOff = BREAKS_OFF.test(last.text);
  if (!offer && !locked && !breaksOff) return null;
  const count = text.reduce((sum, { line }) => sum + countWords(line.text), 0);
  if (offer && (count <= LONGEST_STUB || breaksOff))
    return words.signIn.test(offer.text) ? words.behindSignIn : words.behindPaywall;
  if (locked && (count <= LONGEST_LOCKED || breaksOff)) return words.behindPaywall;
  return breaksOff && count <= LONGEST_TEASER ? words.notOnPage : null;
}
