/**
 * Looks once more at clauses that are taken for what somebody said: what has no verb, what a subordinate clause only
 * stands beside, and what stands behind the report instead of before it.
 */

import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence, ParsedToken } from '../../model/syntax.ts';
import type { Draft } from './draft.ts';
import type { Frame, Token } from './frames.ts';

/** Returns the drafts without indirect ones that nobody said, and others with what was said. */
export function checkClauses(
  drafts: readonly Draft[],
  frames: readonly Frame[],
  trees: readonly ParsedSentence[],
  language: Language,
): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.kind !== 'indirect' || draft.attitude || draft.cue === undefined) return [draft];
    const frame = frames[draft.frame]!;
    const words = wordsIn(trees, frame);
    if (words.length === 0) return [draft];
    if (isBesideOnly(draft, frame, language) || isParticiple(draft, frame, words)) return [];
    const cut = cutAtMainVerb(turnedRound(draft, frame, language), frame, language);
    return hasVerb(cut.content, words) && !isCompleted(cut, frame, words) ? [cut] : [];
  });
}

const wordsIn = (trees: readonly ParsedSentence[], { start, end }: Frame): ParsedToken[] =>
  trees.filter((tree) => tree.start < end && tree.end > start).flatMap(({ tokens }) => tokens);

/** "The minister, Kim Lee, urged both sides" does not urge "The minister". */
const hasVerb = (content: readonly Span[], words: readonly ParsedToken[]): boolean =>
  words.some(
    ({ upos, start, end }) =>
      (upos === 'VERB' || upos === 'AUX') && content.some((span) => span.start <= start && end <= span.end),
  );

/** "Pleaded guilty on 2 May": the adjective goes with the verb. */
function isCompleted({ cue, content }: Draft, { tokens }: Frame, words: readonly ParsedToken[]): boolean {
  const [first, last] = [content[0]!, tokens[cue!.verb.to - 1]!];
  const begins = words.find(({ start }) => start >= first.start);
  const stands = tokens.find(({ start }) => start >= last.end);
  return begins?.upos === 'ADJ' && begins.start === stands?.start && !/^(?:amod|nsubj)/.test(begins.deprel);
}

/** "The Greens win as Lee concedes", "as the verdict was read"; a pause tells "as Lee said" from it. */
function isBesideOnly({ cue, content }: Draft, { tokens }: Frame, { grammar }: Language): boolean {
  const end = Math.max(...content.map((span) => span.end));
  const from = tokens.findIndex(({ start }) => start >= end);
  if (from < 0 || from >= cue!.verb.from) return false;
  return grammar.echoes.has(tokens[from]!.lower);
}

/** "The number of monitors recalled, after a test that found": the participle describes the noun. */
function isParticiple({ cue }: Draft, { tokens }: Frame, words: readonly ParsedToken[]): boolean {
  const { start } = tokens[cue!.verb.from]!;
  return words.some(
    (word) => word.start === start && word.xpos === 'VBN' && /^(?:acl$|amod)/.test(word.deprel),
  );
}

/** In words: a shorter beginning is no clause. */
const SHORTEST_CLAUSE = 5;

/**
 * "Dockers will strike from Monday, their union said on Tuesday, in a dispute over the roster that ...": what stands
 * before the report was said.
 */
function turnedRound(draft: Draft, { start, tokens }: Frame, { speech }: Language): Draft {
  const { cue, content, source } = draft;
  if (source === undefined || source.from < SHORTEST_CLAUSE || tokens[source.from - 1]?.lower !== ',')
    return draft;
  if (content.length > 1 || content[0]!.start < tokens[cue!.verb.to - 1]!.end) return draft;
  const behind = tokens.slice(cue!.verb.to).filter((token) => token.start <= content[0]!.start);
  const comma = behind.findIndex(({ lower }) => lower === ',');
  const next = behind[comma + 1];
  if (comma < 0 || next === undefined || !speech.prepositions.has(next.lower)) return draft;
  const before = tokens.slice(0, source.from - 1);
  const isClause = before.some(
    (token) => token.kind === 'word' && (speech.auxiliaries.has(token.lower) || speech.isPast(token.lower)),
  );
  if (!isClause || before.some(({ kind }) => kind === 'quote')) return draft;
  return { ...draft, content: [{ start: before[0]?.start ?? start, end: before.at(-1)!.end }] };
}

/** "Lee, who had warned that it might break, said she was angry": the warning ends at the comma. */
function cutAtMainVerb(draft: Draft, { tokens }: Frame, { speech }: Language): Draft {
  const { cue, content } = draft;
  const isRelative = tokens
    .slice(Math.max(0, cue!.verb.from - RELATIVE_REACH), cue!.verb.from)
    .some(({ lower }) => speech.relatives.has(lower));
  const [only] = content;
  if (!isRelative || content.length > 1 || only === undefined) return draft;
  const at = tokens.findIndex(
    (token, i) =>
      token.lower === ',' &&
      token.start > only.start &&
      token.end < only.end &&
      isFiniteVerb(tokens[i + 1], speech),
  );
  return at < 0 ? draft : { ...draft, content: [{ start: only.start, end: tokens[at - 1]!.end }] };
}

/** Words between "who" and its verb. */
const RELATIVE_REACH = 6;

const isFiniteVerb = (token: Token | undefined, speech: Language['speech']): boolean =>
  token?.kind === 'word' && (speech.auxiliaries.has(token.lower) || speech.isPast(token.lower));
