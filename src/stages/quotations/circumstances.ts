/** To whom and in what something was said, where it stands beside the cue: "told reporters", "in a statement". */

import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { overlaps } from '../../text/offsets.ts';
import type { Cue } from './cues.ts';
import type { Token } from './frames.ts';
import { hearerBeside } from './hearers.ts';

export interface Circumstances {
  readonly medium: string | null;
  readonly addressee: string | null;
}

/** Tokens behind the cue, or before it in its introduction, that are searched. */
const REACH = 16;
const HEARER = 6;

/** Returns the hearer and the medium that stand near a cue, as printed; by the trees of its article where it has them. */
export function circumstancesOf(
  text: string,
  tokens: readonly Token[],
  cue: Cue,
  trees: readonly ParsedSentence[],
  language: Language,
): Circumstances {
  const place = tokens[cue.verb.from]!.start;
  const tree = trees.find(({ start, end }) => start <= place && place < end);
  const beside = tree && hearerBeside(tree, place, language);
  // Behind its verb the speaker may be drawn as the object: "warns Kim Lee".
  const hearer = beside && isSource(tokens, cue, beside) ? null : beside;
  const addressee =
    hearer === undefined
      ? addresseeOf(text, tokens, cue, language)
      : hearer && text.slice(hearer.start, hearer.end);
  return { addressee, medium: mediumOf(text, tokens, cue, language) };
}

const isSource = (tokens: readonly Token[], { source }: Cue, span: Span): boolean =>
  overlaps(span, {
    start: tokens[source.from]!.start,
    end: tokens[Math.max(source.to, source.from + 1) - 1]!.end,
  });

function addresseeOf(text: string, tokens: readonly Token[], cue: Cue, { speech }: Language): string | null {
  let from = cue.to;
  if (cue.kind === 'tell') from = cue.verb.to;
  else if (tokens[from]?.lower === speech.hearerPreposition) from++;
  else return null;
  let to = from;
  while (to < tokens.length && to - from < HEARER && isHearer(tokens[to]!, speech)) to++;
  if (to === from || (to - from === 1 && speech.determiners.has(tokens[from]!.lower))) return null;
  if (cue.kind !== 'tell' && tokens[to - 1]!.kind === 'word' && !speech.speakers.has(tokens[to - 1]!.lower))
    return null;
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end);
}

function isHearer(token: Token, speech: Language['speech']): boolean {
  if (token.kind === 'name') return true;
  if (token.kind !== 'word') return false;
  const closed =
    speech.prepositions.has(token.lower) ||
    speech.complementisers.has(token.lower) ||
    speech.times.has(token.lower) ||
    speech.auxiliaries.has(token.lower) ||
    speech.conjunctions.has(token.lower) ||
    speech.introductions.has(token.lower) ||
    speech.infinitive === token.lower;
  return !closed && (!speech.pronouns.has(token.lower) || speech.pronouns.get(token.lower)!.person === 2);
}

/** The first phrase of a medium behind the cue, else in the words before its subject. */
function mediumOf(text: string, tokens: readonly Token[], cue: Cue, language: Language): string | null {
  const behind = mediumBetween(text, tokens, cue.to, Math.min(tokens.length, cue.to + REACH), language);
  return behind ?? mediumBetween(text, tokens, Math.max(0, cue.from - REACH), cue.from, language);
}

function mediumBetween(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): string | null {
  const { speech } = language;
  for (let i = from; i < to - 1; i++) {
    if (tokens[i]!.kind === 'quote' || speech.complementisers.has(tokens[i]!.lower)) return null;
    if (tokens[i]!.kind !== 'word' || !speech.mediumPrepositions.has(tokens[i]!.lower)) continue;
    const noun = mediumNoun(tokens, i + 1, Math.min(to, i + 7), speech);
    if (noun === null) continue;
    const start = speech.articles.has(tokens[i + 1]!.lower) ? i + 2 : i + 1;
    const end = endOfMedium(tokens, noun, to, speech);
    return text.slice(tokens[start]!.start, tokens[end]!.end);
  }
  return null;
}

/** The last of the nouns for media that follow: "conference" of "a press conference", or a named outlet. */
function mediumNoun(
  tokens: readonly Token[],
  from: number,
  to: number,
  speech: Language['speech'],
): number | null {
  let noun: number | null = null;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark' || token.kind === 'quote') break;
    // "In Halven seized the television": a verb, and not "in a televised address".
    if (token.kind === 'word' && speech.isPast(token.lower) && tokens[i - 1]!.kind === 'name') break;
    if (speech.outlets.has(token.lower)) return i;
    if (
      token.kind === 'word' &&
      (speech.prepositions.has(token.lower) || speech.auxiliaries.has(token.lower))
    )
      break;
    if (speech.media.has(token.lower)) noun = i;
    else if (noun !== null) break;
  }
  return noun;
}

/** "an interview with Radio One". */
function endOfMedium(tokens: readonly Token[], noun: number, to: number, speech: Language['speech']): number {
  const link = tokens[noun + 1];
  if (link?.kind !== 'word' || !speech.prepositions.has(link.lower)) return noun;
  for (let i = noun + 2; i < Math.min(to, noun + 5); i++) {
    if (tokens[i]!.kind === 'name' || speech.outlets.has(tokens[i]!.lower)) return i;
    if (tokens[i]!.kind !== 'word' || speech.times.has(tokens[i]!.lower)) break;
  }
  return noun;
}
