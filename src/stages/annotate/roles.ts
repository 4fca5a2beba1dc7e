/** Roles: what people are called beside their names. */

import type { Span } from '../../model/span.ts';
import type { Lists } from './lists.ts';
import type { Found } from './propagate.ts';
import type { Token } from './tokens.ts';

/** Returns the title, office or description beside a person's name, where one stands there. */
export function roleOf(found: Found, text: string, lists: Lists): Span | undefined {
  if (found.type !== 'person') return undefined;
  const { line, from, to, title } = found;
  const before = title ? wider(title, line.tokens, from, lists) : roleBefore(line.tokens, from, lists);
  return before ?? roleAfter(line.tokens, to, lists, text.slice(line.tokens[to - 1]!.end, line.sentence.end));
}

/** "Sarrovia's" before "Prime Minister". */
function wider(title: Span, tokens: readonly Token[], from: number, lists: Lists): Span {
  const first = tokens.findIndex(({ start }) => start === title.start);
  const owner = tokens[first - 1];
  if (first < 1 || first > from || !owner?.owns || !owner.capital || lists.isFunctionWord(owner))
    return title;
  return { start: owner.start, end: title.end };
}

/** Longer descriptions before a name are other parts of the sentence. */
const MOST_WORDS_BEFORE = 6;

/** "union secretary Anna Lisk", "the harbour master, Jon Orde,", "Dovrin's managing director, Jon Orde,". */
function roleBefore(tokens: readonly Token[], from: number, lists: Lists): Span | undefined {
  const { names } = lists;
  const last = tokens[from - 1];
  if (!last || last.capital || !names.roles.has(last.lower)) return undefined;
  if (!/^,? $/.test(tokens[from]!.gap)) return undefined;
  let start = from - 1;
  while (start > 0 && from - start < MOST_WORDS_BEFORE) {
    const token = tokens[start - 1]!;
    if (!/^[ -]$/.test(tokens[start]!.gap)) break;
    const isWord =
      (!lists.isFunctionWord(token) || token.allCapitals) &&
      !names.roleStops.has(token.lower) &&
      !names.speech.has(token.lower);
    if (!isWord || token.number || (token.opens && names.sentenceOpeners.has(token.lower))) break;
    start--;
    if (token.owns) break;
  }
  const first = isPredicate(tokens, start, from) ? start + 2 : start;
  return { start: tokens[first]!.start, end: last.end };
}

/** "Jury convicts (banker Orde)": what opens a headline, and a verb. */
function isPredicate(tokens: readonly Token[], start: number, from: number): boolean {
  const [subject, verb] = [tokens[start]!, tokens[start + 1]!];
  return (
    subject.opens &&
    start + 2 < from &&
    !verb.capital &&
    !verb.owns &&
    /[^s']s$/.test(verb.lower) &&
    !subject.owns
  );
}

/** Words behind a name within which its role must be told, and those that a description may have. */
const ROLE_WITHIN = 7;
const MOST_WORDS_AFTER = 16;

/** ", a spokesman for the union,", ", 52, a crane greaser,", ", chief executive of the port authority.". */
function roleAfter(tokens: readonly Token[], to: number, lists: Lists, rest: string): Span | undefined {
  const from = startOfApposition(tokens, to);
  if (from === undefined || !rest.startsWith(', ') || !opensRole(tokens, from, lists)) return undefined;
  let end = from;
  let told = false;
  while (end < tokens.length && end - from < MOST_WORDS_AFTER) {
    const token = tokens[end]!;
    if (end > from && /[,;:()"“”—–]| - /.test(token.gap)) break;
    if (lists.names.speech.has(token.lower) || lists.names.relatives.has(token.lower)) break;
    if (end - from < ROLE_WITHIN && isRoleNoun(token, lists)) told = true;
    end++;
  }
  const closing = tokens[end]?.gap ?? '.';
  const joins = tokens.slice(from, end).some(({ lower }) => lower === lists.names.and);
  if (!told || end === from || (joins && !closing.startsWith(','))) return undefined;
  return { start: tokens[from]!.start, end: tokens[end - 1]!.end };
}

/** Returns the index behind the comma, and behind an age. */
function startOfApposition(tokens: readonly Token[], to: number): number | undefined {
  const first = tokens[to];
  if (!first || !/^, /.test(first.gap)) return undefined;
  if (!first.number) return to;
  return tokens[to + 1]?.gap === ', ' ? to + 1 : undefined;
}

function opensRole(tokens: readonly Token[], from: number, lists: Lists): boolean {
  const [first, second] = [tokens[from]!, tokens[from + 1]];
  if (first.lower === lists.names.and) return false;
  if (lists.names.roleOpeners.has(first.lower) || first.owns) return true;
  if (isRoleNoun(first, lists)) return true;
  return second !== undefined && second.gap === ' ' && isRoleNoun(second, lists);
}

function isRoleNoun({ lower, capital }: Token, { names }: Lists): boolean {
  if (names.roles.has(lower) || names.roles.has(lower.replace(/s$/, ''))) return true;
  return (
    !capital && names.roleEndings.some((ending) => lower.length > ending.length + 2 && lower.endsWith(ending))
  );
}
