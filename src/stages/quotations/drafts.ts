/** Gathers quoted stretches into quotations, and tells them from titles, nicknames and scare quotes. */

import type { Language } from '../../language/language.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import { wordsOf } from '../../text/words.ts';
import { type Link, linkQuoted } from './attribution.ts';
import { type Cue, findCues } from './cues.ts';
import type { Frame, Token } from './frames.ts';
import { findIndirect } from './indirect.ts';
import type { Source } from './sources.ts';

/** A quotation before its speaker is known. */
export interface Draft {
  readonly kind: Quotation['kind'];
  readonly frame: number;
  readonly content: Span[];
  readonly source?: Source;
  readonly cue?: Cue;
  readonly sameSpeakerAs?: Draft;
}

type QuoteToken = Extract<Token, { kind: 'quote' }>;

/** Sentences of more tokens are lists or machine output; they get no cues, so that no search runs long. */
const LONGEST_FRAME = 600;
/** Quoted words that no cue governs count from here on; fewer are mostly names and scare quotes. */
const FRAGMENT_WORDS = 5;
/** Paragraphs between a speaker's paragraph and quotations that follow without one. */
const CARRY_BLOCKS = 1;

/** Returns the drafts in text order. */
export function draftQuotations(text: string, frames: readonly Frame[], language: Language): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, frame] of frames.entries()) {
    const cues = frame.tokens.length > LONGEST_FRAME ? [] : findCues(frame.tokens, language);
    const direct = draftFrame(text, frames, index, cues, drafts, language);
    drafts.push(...direct, ...findIndirect(text, frames, index, cues, direct, language));
  }
  return carryForward(drafts, frames).sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

interface Found {
  readonly token: QuoteToken;
  readonly index: number;
  readonly link: Link | null;
}

function draftFrame(
  text: string,
  frames: readonly Frame[],
  index: number,
  cues: readonly Cue[],
  earlier: readonly Draft[],
  language: Language,
): Draft[] {
  const frame = frames[index]!;
  const drafts: Draft[] = [];
  let last: { draft: Draft; link: Link | null } | undefined;
  for (const found of quotedIn(frame, cues, language)) {
    const { quoted } = found.token;
    const before = last?.draft ?? earlier.findLast(({ kind }) => kind !== 'indirect');
    if (quoted.continues && before !== undefined) {
      before.content.push(quoted.inner);
      continue;
    }
    if (!isSpoken(text, frame, found, language)) continue;
    if (last !== undefined && goesOn(last.link, found)) {
      last.draft.content.push(quoted.inner);
      continue;
    }
    const draft = draftOf(text, frame, index, found);
    drafts.push(draft);
    last = { draft, link: found.link };
  }
  return drafts;
}

const quotedIn = (frame: Frame, cues: readonly Cue[], language: Language): Found[] =>
  frame.tokens.flatMap((token, index) =>
    token.kind === 'quote' ? [{ token, index, link: linkQuoted(frame.tokens, index, cues, language) }] : [],
  );

/** One cue governs both stretches: a quotation that its cue splits, or pieces of one reported clause. */
const goesOn = (link: Link | null, found: Found): boolean =>
  link?.cue !== undefined && link.cue === found.link?.cue;

function draftOf(text: string, frame: Frame, index: number, { token, index: at, link }: Found): Draft {
  const kind = isWhole(text, frame.tokens, token, at, link) ? 'direct' : 'mixed';
  return {
    kind,
    frame: index,
    content: [token.quoted.inner],
    ...(link === null ? {} : { source: link.source }),
    ...(link?.cue === undefined ? {} : { cue: link.cue }),
  };
}

/** A quotation of its own begins like a sentence, or stands before its cue with nothing around it. */
function isWhole(
  text: string,
  tokens: readonly Token[],
  token: QuoteToken,
  at: number,
  link: Link | null,
): boolean {
  const first = text.slice(token.quoted.inner.start, token.quoted.inner.end).replace(/^[^\p{L}\p{N}]+/u, '');
  const opens = /^[\p{Lu}\p{N}]/u.test(first);
  if (link?.place === 'after') return at === 0 || opens;
  if (link?.place === 'before') return opens || /^[,:]$/.test(tokens[at - 1]?.lower ?? '');
  return tokens.every(({ kind }) => kind === 'quote' || kind === 'mark');
}

function isSpoken(text: string, frame: Frame, found: Found, language: Language): boolean {
  const { token, index, link } = found;
  const words = wordsOf(text, token.quoted.inner.start, token.quoted.inner.end);
  if (words.length === 0) return false;
  if (isName(frame.tokens, index, language)) return false;
  const alone = frame.tokens.every(({ kind }) => kind === 'quote' || kind === 'mark');
  if (alone) return words.length > 2 || frame.blockKind === 'headline';
  if (link !== null)
    return link.place !== 'around' || words.length > 2 || link.cue?.kind === 'call' || !isTitle(words);
  return words.length >= FRAGMENT_WORDS && !isTitle(words);
}

/** After a word such as "titled", or between parts of a name. */
function isName(tokens: readonly Token[], index: number, { speech }: Language): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (before?.kind === 'word' && speech.naming.has(before.lower)) return true;
  return before?.kind === 'name' && after?.kind === 'name' && !before.possessive;
}

/** Every word of some length has a capital. */
const isTitle = (words: readonly { readonly text: string }[]): boolean =>
  words.every(({ text }) => text.length < 4 || /^[\p{Lu}\p{N}]/u.test(text));

/**
 * A quotation without a source has that of the one before, in the same paragraph or the one above; at the start of
 * a paragraph, where none stands above, that of the next one in it.
 */
function carryForward(drafts: readonly Draft[], frames: readonly Frame[]): Draft[] {
  const carried: Draft[] = [];
  const blockOf = (draft: Draft): number => frames[draft.frame]!.block;
  for (const draft of drafts) {
    if (draft.source !== undefined) {
      carried.push(draft);
      continue;
    }
    const before = carried.findLast(
      (other) =>
        blockOf(draft) - blockOf(other) <= CARRY_BLOCKS &&
        (other.source ?? other.sameSpeakerAs) !== undefined,
    );
    carried.push(before === undefined ? draft : { ...draft, sameSpeakerAs: before });
  }
  return carried;
}
