/** The stretch of an article that shows best what was searched for. */

import type { Article } from '../../model/article.ts';
import type { Snippet } from '../../model/found.ts';
import type { Span } from '../../model/span.ts';
import { cite } from '../../text/offsets.ts';
import {
  type FoundWord,
  knownAhead,
  type LookedThrough,
  type SoughtWords,
  type WordsAhead,
  wordsAhead,
} from './found-words.ts';

/** How long a stretch is, in characters: two lines of a list. */
const LENGTH = 240;
/** How much stands before the first word. */
const BEFORE = 60;

type Text = Pick<Article, 'id' | 'text'>;

/** One or two: the headline with its words, where it has some, and the stretch of the rest that has most. */
export type Snippets = [Snippet, ...Snippet[]];

/** Returns what shows an article best, of which the text is looked through. */
export function snippetsOf(
  article: Text & Pick<Article, 'blocks'>,
  looked: LookedThrough,
  sought: SoughtWords,
): Snippets {
  const { text, blocks } = article;
  const headline = blocks.find(({ kind }) => kind === 'headline');
  const start = headline === undefined || headline.end >= text.length ? 0 : headline.end;
  const ahead = wordsAhead(looked, sought, start);
  const body = snippetOf(article, { start, end: text.length }, ahead, sought.length);
  if (headline === undefined) return [body];
  const inHeadline = wordsWithin(headline, wordsAhead(looked, sought, headline.start));
  if (inHeadline.length === 0) return [body];
  const title = markedSpan(article, headline, inHeadline);
  return body.marks.length > 0 ? [title, body] : [title];
}

function wordsWithin({ end }: Span, next: WordsAhead): FoundWord[] {
  const found: FoundWord[] = [];
  for (let word = next(); word !== undefined && word.start < end; word = next())
    if (word.end <= end) found.push(word);
  return found;
}

/**
 * Returns the stretch with most of the different words, of which there are so many, the first of equals; the beginning where
 * none stands in it. Words are asked for until it is sure.
 */
function snippetOf(article: Text, span: Span, next: WordsAhead, terms: number): Snippet {
  const ahead = openAhead(next);
  return stretchOf(article, bestOf(ahead, terms), ahead, span);
}

/** Returns a given stretch with the words in it marked; a long one is cut around them. */
export function markedSpan(article: Text, span: Span, found: readonly FoundWord[]): Snippet {
  if (span.end - span.start <= 2 * LENGTH) return { ...cite(article, span), marks: spansOf(found, span) };
  return snippetOf(article, span, knownAhead(found), Number.POSITIVE_INFINITY);
}

/** Words as far as they were asked for. */
interface Ahead {
  readonly at: (number: number) => FoundWord | undefined;
  readonly before: (end: number) => readonly FoundWord[];
}

function openAhead(next: WordsAhead): Ahead {
  const found: FoundWord[] = [];
  const at = (number: number): FoundWord | undefined => {
    if (number === found.length) {
      const word = next();
      if (word !== undefined) found.push(word);
    }
    return found[number];
  };
  return {
    at,
    before: (end) => {
      for (let last = found.at(-1); last === undefined || last.start < end; last = found.at(-1))
        if (at(found.length) === undefined) break;
      return found;
    },
  };
}

/** Returns the place of the word with which the best stretch begins. */
function bestOf({ at: wordAt }: Ahead, all: number): FoundWord | undefined {
  /** How often each term stands in the stretch, and how many do. */
  const times: number[] = [];
  let terms = 0;
  let best = wordAt(0);
  let [most, next] = [0, 0];
  for (let at = 0, first = best; first !== undefined && most < all; first = wordAt(++at)) {
    const until = first.start + LENGTH - BEFORE;
    next = Math.max(next, at);
    for (let word = wordAt(next); word !== undefined && word.end <= until; word = wordAt(++next)) {
      times[word.term] = (times[word.term] ?? 0) + 1;
      if (times[word.term] === 1) terms++;
    }
    if (terms > most) [best, most] = [first, terms];
    if (next > at && --times[first.term]! === 0) terms--;
  }
  return best;
}

function stretchOf(article: Text, first: Span | undefined, ahead: Ahead, edges: Span): Snippet {
  const from = Math.max(edges.start, (first?.start ?? edges.start) - BEFORE);
  const start = from === edges.start ? from : afterBlank(article.text, from, first!.start);
  const to = Math.min(edges.end, Math.max(start + LENGTH, first?.end ?? 0));
  const end = to === edges.end ? to : beforeBlank(article.text, to, first?.end ?? start);
  const span = { start, end };
  return { ...cite(article, span), marks: spansOf(ahead.before(end), span) };
}

/** A stretch begins with a word, and rather with a line. */
function afterBlank(text: string, from: number, latest: number): number {
  let start = from;
  for (let at = latest - 1; at >= from; at--) {
    if (text[at] === '\n') return at + 1;
    if (isBlank(text, at)) start = at + 1;
  }
  return start;
}

function beforeBlank(text: string, to: number, earliest: number): number {
  let at = to;
  while (at > earliest && !isBlank(text, at - 1)) at--;
  return at === earliest ? to : at - 1;
}

/** By its code, where that is one of ASCII: by a pattern it takes as long as to find the words. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text[at]!);
}

/** Marks do not overlap: of two that do the longer counts. The words stand in order. */
function spansOf(found: readonly FoundWord[], edges: Span): Span[] {
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of found) {
    if (start < edges.start || end > edges.end) continue;
    const last = marks.at(-1);
    if (last === undefined || last.end <= start) marks.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return marks;
}
