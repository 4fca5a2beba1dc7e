/**
 * Whose words stand between quotation marks, in a language of which no more is known than its verbs of saying, its
 * names and its words for those who speak: somebody beside such a verb beside the marks.
 */

import type { BasicLanguage } from '../../language/language.ts';
import type { Block } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../model/syntax.ts';
import {
  type Cast,
  type Line,
  LONGEST_SOURCE,
  lineOf,
  mentionAt,
  type Source,
  skipBetween,
  sourceAt,
  sourceEnding,
  startsPhrase,
} from './sources.ts';

/** A stretch with its marks. */
export interface Quoted extends Span {
  /** The words without the marks. */
  readonly inner: Span;
  /** A dash ends it and opens what the writer puts in. */
  readonly dash?: true;
}

export interface Attribution {
  /** Never empty. */
  readonly content: readonly Span[];
  readonly kind: Quotation['kind'];
  readonly source: { readonly text: string; readonly entity: EntityId | null } | null;
  readonly cue: Span | null;
}

interface Said {
  readonly cue: Span;
  readonly source: Source | null;
  readonly kind: Quotation['kind'];
}

/** Returns what is quoted in a block and by whom, in text order. Pieces that only the cue parts are one quotation. */
export function attribute(
  article: DossierArticle,
  block: Block,
  quoted: readonly Quoted[],
  cast: Cast,
  language: BasicLanguage,
): Attribution[] {
  if (quoted.length === 0) return [];
  const line = lineOf(article.text, block, cast, language);
  const found: Attribution[] = [];
  for (const [index, one] of quoted.entries()) {
    const before = quoted[index - 1];
    const last = found.at(-1);
    const between = before && article.text.slice(before.end, one.start);
    if (last?.cue && between !== undefined && goesOn(last, before!, one, between)) {
      found[found.length - 1] = { ...last, content: [...last.content, one.inner] };
      continue;
    }
    const said = saidBehind(line, one, quoted[index + 1]) ?? saidBefore(line, one, before);
    const same = last?.source && between !== undefined ? sameSpeaker(last, before!, one, said, line) : null;
    if (one.dash && !said) continue;
    found.push({
      content: [one.inner],
      kind: said?.kind ?? 'direct',
      source: said?.source ?? same,
      cue: said?.cue ?? null,
    });
  }
  return found;
}

/** "«…», said she, «…»": nothing but the cue stands between; behind dashes, also where a stop does. */
const goesOn = (last: Attribution, before: Quoted, one: Quoted, between: string): boolean =>
  last.cue!.start >= before.end &&
  last.cue!.end <= one.start &&
  (before.dash === true || (/,\s*$/.test(between) && !/[.!?:;]/.test(between)));

/** One who has just been quoted goes on where a verb has no other subject, or where the next sentence is quoted, too. */
function sameSpeaker(
  last: Attribution,
  before: Quoted,
  one: Quoted,
  said: Said | null,
  line: Line,
): Attribution['source'] {
  for (let at = line.indexFrom(before.end); at < line.indexFrom(one.start); at++)
    if ((mentionAt(line, at)?.text ?? last.source!.text) !== last.source!.text) return null;
  if (said !== null) return said.source === null ? last.source : null;
  const isNext = /^[^.!?:;]*\.\s*$/.test(line.text.slice(before.end, one.start));
  return last.cue !== null && isNext ? last.source : null;
}

/** "«…», said the mayor", "«…», the mayor said", "«…», according to the mayor". */
function saidBehind(line: Line, { inner, end, dash }: Quoted, next: Quoted | undefined): Said | null {
  const { tokens, text, speech } = line;
  let at = line.indexFrom(end);
  const isParted = tokens[at]?.form === ',';
  if (isParted) at++;
  else if (!dash && !/[?!….]$/.test(text.slice(inner.start, inner.end))) return null;
  const phrase = startsPhrase(line, at);
  if (phrase > 0) {
    const source = sourceAt(line, at + phrase);
    return source && { cue: spanOf(tokens, at, at + phrase), source, kind: 'direct' };
  }
  const verb = skipBetween(line, at);
  const isBefore = next === undefined || (tokens[verb]?.start ?? 0) < next.start;
  if (isBefore && speech.verbs.has(line.lowerAt(verb)))
    return saidBy(line, verb, subjectBehind(line, verb), 'direct');
  const source = sourceAt(line, at);
  const after = source && skipBetween(line, source.to);
  return after !== null && speech.verbs.has(line.lowerAt(after))
    ? saidBy(line, after, source, 'direct')
    : null;
}

/** "said the mayor", "said to this paper Mara Dunst": a hearer before the name. */
function subjectBehind(line: Line, verb: number): Source | null {
  const { speech, lowerAt } = line;
  const at = skipBetween(line, verb + 1);
  const hearer =
    lowerAt(at) === speech.hearerPreposition && speech.determiners.has(lowerAt(at + 1)) ? at + 3 : at;
  return hearer === at ? sourceAt(line, at, true) : mentionAt(line, hearer) ? sourceAt(line, hearer) : null;
}

/** "The mayor said: «…»", "said the mayor: «…»", "the mayor said that the square «…»", "according to the mayor, «…»". */
function saidBefore(line: Line, { start }: Quoted, before: Quoted | undefined): Said | null {
  const last = line.indexFrom(start) - 1;
  const first = line.sentenceStart(last, before?.end ?? 0);
  if (last < first) return null;
  const mark = line.lowerAt(last);
  if (mark === ',' || mark === ':') {
    const phrase = phraseEnding(line, last, first);
    if (phrase !== null || mark === ',') return phrase ?? saidThat(line, last, first);
    const verb = verbBefore(line, last, first);
    return verb < first ? null : saidBy(line, verb, subjectOf(line, verb, first, last), 'direct');
  }
  if (!line.speech.verbs.has(mark)) return saidThat(line, last, first);
  return saidBy(line, last, sourceEnding(line, last - 1, first), 'direct');
}

/** "according to the mayor," right before the marks. */
function phraseEnding(line: Line, last: number, first: number): Said | null {
  for (let at = Math.max(first, last - LONGEST_SOURCE); at < last; at++) {
    const length = startsPhrase(line, at);
    const source = length > 0 ? sourceAt(line, at + length) : null;
    if (source?.to === last) return { cue: spanOf(line.tokens, at, at + length), source, kind: 'direct' };
  }
  return null;
}

/** Words in marks within a reported clause: "said (on Monday) that the square «…»". */
function saidThat(line: Line, last: number, first: number): Said | null {
  const { speech, functionWords, lowerAt } = line;
  const verb = verbBefore(line, last, first);
  if (verb < first) return null;
  const source = sourceAt(line, skipBetween(line, verb + 1));
  const at = source?.to ?? skipBetween(line, verb + 1);
  const isThat = (index: number): boolean => speech.complementisers.has(lowerAt(index));
  // "welcomed the rule that «…»" reports nothing: what stands between is an object.
  const isAdverbial = functionWords.has(lowerAt(at)) && !speech.determiners.has(lowerAt(at));
  let that = at;
  while (that <= last && !isThat(that)) that++;
  if (that > last || !(that === at || (isAdverbial && that <= at + MOST_BEFORE_THAT))) return null;
  return saidBy(line, verb, subjectOf(line, verb, first, that), 'mixed');
}

/** In words: "from the rostrum of the chamber". */
const MOST_BEFORE_THAT = 6;

/** Returns the index of the last verb of saying up to the word, one before the first where there is none. */
function verbBefore({ speech, lowerAt }: Line, last: number, first: number): number {
  let verb = last;
  while (verb >= first && !speech.verbs.has(lowerAt(verb))) verb--;
  return verb;
}

/** Returns whoever stands behind the verb and before the word at `to`, else before it. */
function subjectOf(line: Line, verb: number, first: number, to: number): Source | null {
  const behind = sourceAt(line, skipBetween(line, verb + 1));
  return behind && behind.to <= to ? behind : sourceEnding(line, verb - 1, first);
}

/** A word that is also a noun is a verb only where somebody stands beside it. */
function saidBy(line: Line, verb: number, source: Source | null, kind: Quotation['kind']): Said | null {
  if (source === null && line.speech.verbs.get(line.lowerAt(verb))!.noun) return null;
  return { cue: spanOf(line.tokens, verb, verb + 1), source, kind };
}

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});
