/** When something was said, where a time stands with the cue: "said on Monday", "on Monday Lee told the board". */

import type { Language } from '../../language/language.ts';
import type { TimeExpression } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { overlaps } from '../../text/offsets.ts';
import type { Cue } from './cues.ts';
import type { Frame, Token } from './frames.ts';

/** Tokens between a cue and its time: "told reporters at the weir on Monday". */
const REACH = 10;

/** Returns when the cue's words were said, or null where no time stands with it outside what was said. */
export function saidOn(
  frame: Frame,
  cue: Cue,
  content: readonly Span[],
  times: readonly TimeExpression[],
  language: Language,
): Interval | null {
  const here = times.filter(
    (time) =>
      time.role === 'at' &&
      time.start >= frame.start &&
      time.end <= frame.end &&
      !content.some((span) => overlaps(span, time)),
  );
  const date = ({ date }: TimeExpression): boolean => date !== null;
  const behind = here.find((time) => date(time) && isBehind(frame.tokens, cue, time, language));
  const dating = behind ?? here.findLast((time) => date(time) && isBefore(frame.tokens, cue, time, language));
  return dating?.date ?? null;
}

function isBehind(tokens: readonly Token[], cue: Cue, time: Span, language: Language): boolean {
  const at = tokens.findIndex(({ end }) => end > time.start);
  const from = cue.kind === 'phrase' ? cue.to : Math.max(cue.to, cue.verb.to);
  const next = tokens[tokens.findLastIndex(({ start }) => start < time.end)];
  if (at < from || at - from > REACH || next?.text.match(/['’]s?$/)) return false;
  return tokens.slice(from, at).every((token) => mayStandBetween(token, language));
}

/** "On Monday, Lee said", "Lee on Monday said". */
function isBefore(tokens: readonly Token[], cue: Cue, time: Span, language: Language): boolean {
  const last = tokens.findLastIndex(({ start }) => start < time.end);
  // A dateline's day stands in the frame's span, and has no tokens there.
  if (last < 0) return false;
  const to = last < cue.source.from ? cue.source.from : cue.verb.from;
  const leads =
    last < cue.source.from
      ? opensFrame(tokens, time, language)
      : tokens.slice(cue.source.to, last).every((token) => mayStandBetween(token, language));
  if (!leads || last >= to || to - last - 1 > REACH || /['’]s?$/.test(tokens[last]!.text)) return false;
  return tokens.slice(last + 1, to).every((token) => token.lower === ',' || mayStandBetween(token, language));
}

/** "In parliament on Tuesday, Lee said": what has a verb before the time tells something else. */
const opensFrame = (tokens: readonly Token[], time: Span, language: Language): boolean =>
  tokens.every((token) => token.start >= time.start || mayStandBetween(token, language));

/** A hearer, a place, a title: nothing that begins a clause or another report. */
function mayStandBetween(token: Token, { speech }: Language): boolean {
  if (token.kind === 'name') return true;
  if (token.kind !== 'word') return false;
  const clause =
    speech.complementisers.has(token.lower) ||
    speech.relatives.has(token.lower) ||
    speech.conjunctions.has(token.lower) ||
    speech.subordinators.has(token.lower) ||
    speech.auxiliaries.has(token.lower) ||
    speech.infinitive === token.lower;
  return !clause && !(speech.isPast(token.lower) && !speech.betweenSubjectAndVerb.has(token.lower));
}
