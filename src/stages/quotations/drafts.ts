/** Gathers quoted stretches into quotations, and tells them from titles, nicknames and scare quotes. */

import type { Language } from '../../language/language.ts';
import { wordsOf } from '../../text/words.ts';
import { endsOpen, isUnmarked, type Link, linkQuoted } from './attribution.ts';
import { speakerOfHeadline } from './colons.ts';
import { type Cue, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Frame, Token } from './frames.ts';
import { findIndirect } from './indirect.ts';
import { mainSubject, type Source } from './sources.ts';

type QuoteToken = Extract<Token, { kind: 'quote' }>;

/** Sentences of more tokens are lists or machine output; they get no cues, so that no search runs long. */
const LONGEST_FRAME = 600;
/** Quoted words that no cue governs count from here on; fewer are mostly names and scare quotes. */
export const FRAGMENT_WORDS = 5;
/** Paragraphs between a speaker's paragraph and quotations that follow without one. */
const CARRY_BLOCKS = 1;

/** Returns the drafts in text order. */
export function draftQuotations(text: string, frames: readonly Frame[], language: Language): Draft[] {
  const drafts: Draft[] = [];
  let lastHeard: Heard | undefined;
  for (const [index, frame] of frames.entries()) {
    const cues = frame.tokens.length > LONGEST_FRAME ? [] : findCues(frame.tokens, language);
    const carries = lastHeard !== undefined && frame.block - lastHeard.block <= CARRY_BLOCKS;
    const heard = carries && !isHeading(text, frame) ? lastHeard : undefined;
    const quoted = draftFrame(text, frames, index, cues, drafts, heard, language);
    drafts.push(...quoted, ...findIndirect(frame, index, cues, language));
    const spoken = quoted.filter(({ kind }) => kind !== 'scare');
    lastHeard = heardIn(frame, index, cues, spoken, frames, language) ?? lastHeard;
  }
  return drafts.sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

/** A heading is the editor's, who quotes somebody of the part below; what ends in a stop is said, however short its line. */
const isHeading = (text: string, { blockKind, start, end }: Frame): boolean =>
  blockKind === 'heading' && !/[.!?…]\W{0,3}$/.test(text.slice(start, end));

/** Who spoke last, for quotations that name nobody. */
interface Heard {
  readonly frame: number;
  /** How far it carries is counted from here. */
  readonly block: number;
  readonly source: Source;
  /** The frame ends in a colon, so that what follows is what the cue introduces. */
  readonly cue?: Cue;
}

function heardIn(
  frame: Frame,
  index: number,
  cues: readonly Cue[],
  quoted: readonly Draft[],
  frames: readonly Frame[],
  language: Language,
): Heard | undefined {
  const cue = cues.findLast(
    ({ kind, gerund, negated, source }) =>
      kind !== 'call' && !gerund && !negated && !isAddressing(frame.tokens[source.head]!, language),
  );
  const colon = frame.tokens.at(-1)?.lower === ':' && quoted.length === 0;
  const { block } = frame;
  if (cue !== undefined && colon) return { frame: index, block, source: cue.source, cue };
  const speaking = quoted.findLast(({ source }) => source !== undefined);
  if (speaking?.source !== undefined) {
    const from = frame.blockKind === 'list' ? block : frames[speaking.frame]!.block;
    return { frame: speaking.frame, block: from, source: speaking.source };
  }
  if (cue !== undefined) return { frame: index, block, source: cue.source };
  const subject = quoted.length > 0 ? null : mainSubject(frame.tokens, frame.tokens.length, language);
  return subject?.kind === 'name' ? { frame: index, block, source: subject } : undefined;
}

/** "We know how it ended": the writer and the readers. */
const isAddressing = ({ lower }: Token, { speech }: Language): boolean =>
  (speech.pronouns.get(lower)?.person ?? 3) < 3;

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
  heard: Heard | undefined,
  language: Language,
): Draft[] {
  const frame = frames[index]!;
  const drafts: Draft[] = [];
  let last: { draft: Draft; link: Link | null } | undefined;
  const headline = speakerOfHeadline(frame, language);
  for (const found of quotedIn(frame, cues, headline, language)) {
    const { quoted } = found.token;
    const before = last?.draft ?? earlier.findLast(isQuoting);
    if (before !== undefined && isContinued(frames, index, found, before)) {
      before.content.push(quoted.inner);
      if (before.cue === undefined && found.link !== null)
        Object.assign(before, { frame: index, ...sourceOf(found.link) });
      continue;
    }
    if (!isSpoken(text, frame, found, language)) {
      if (isScare(text, frame, found, language))
        drafts.push({ kind: 'scare', frame: index, content: [quoted.inner] });
      continue;
    }
    if (last !== undefined && goesOn(last.link, found)) {
      last.draft.content.push(quoted.inner);
      continue;
    }
    const draft = draftOf(text, frame, index, found, heard);
    drafts.push(draft);
    last = { draft, link: found.link };
  }
  return drafts;
}

const isQuoting = ({ kind }: Draft): boolean => kind === 'direct' || kind === 'mixed';

const quotedIn = (
  { tokens }: Frame,
  cues: readonly Cue[],
  headline: Source | null,
  language: Language,
): Found[] =>
  tokens.flatMap((token, index) => {
    if (token.kind !== 'quote') return [];
    const link = linkQuoted(tokens, index, cues, language);
    return [{ token, index, link: link ?? (headline && { place: 'before', source: headline }) }];
  });

/**
 * “It is late,” she said. “We must go.” What stands alone behind a quotation of its paragraph goes on with it; so does
 * a paragraph that opens with a mark where the one before has not closed.
 */
function isContinued(
  frames: readonly Frame[],
  index: number,
  { token, link }: Found,
  { kind, content }: Draft,
): boolean {
  const [frame, previous] = [frames[index]!, frames[index - 1]];
  if (previous === undefined || content.at(-1)!.end <= previous.start) return false;
  if (token.quoted.continues) return true;
  return link === null && kind === 'direct' && previous.block === frame.block && isAlone(frame.tokens);
}

/** Nothing but quoted stretches and marks. */
const isAlone = (tokens: readonly Token[]): boolean =>
  tokens.every(({ kind }) => kind === 'quote' || kind === 'mark');

/** One cue governs both stretches: a quotation that its cue splits, or pieces of one reported clause. */
const goesOn = (link: Link | null, found: Found): boolean =>
  link?.cue !== undefined &&
  link.cue === found.link?.cue &&
  !(link.place === 'after' && found.link.place === 'around');

function draftOf(
  text: string,
  frame: Frame,
  index: number,
  { token, index: at, link }: Found,
  heard?: Heard,
): Draft {
  const kind = isWhole(text, frame.tokens, token, at, link) ? 'direct' : 'mixed';
  const content = [token.quoted.inner];
  const namesItsOwn = endsOpen(token) && frame.tokens[at + 1]?.kind === 'word';
  if (link === null && heard !== undefined && !namesItsOwn) {
    const { block: _, ...spoken } = heard;
    return { kind, content, ...spoken };
  }
  return {
    kind,
    frame: index,
    content,
    ...(link === null ? {} : sourceOf(link)),
  };
}

const sourceOf = ({ source, cue }: Link): Pick<Draft, 'source' | 'cue'> =>
  cue === undefined ? { source } : { source, cue };

/** A quotation of its own begins like a sentence, or stands before its cue with nothing around it. */
function isWhole(
  text: string,
  tokens: readonly Token[],
  token: QuoteToken,
  at: number,
  link: Link | null,
): boolean {
  const first = text.slice(token.quoted.inner.start, token.quoted.inner.end).replace(/^[^\p{L}\p{N}]+/u, '');
  const opens = /^[\p{Lu}\p{N}]/u.test(first) || isUnmarked(token);
  if (link?.place === 'after') return at === 0 || opens;
  if (link?.place === 'before') return opens || /^[,:]$/.test(tokens[at - 1]?.lower ?? '');
  return isAlone(tokens) || (at === 0 && opens && endsOpen(token));
}

function isSpoken(text: string, frame: Frame, found: Found, language: Language): boolean {
  const { token, index, link } = found;
  const words = wordsOf(text, token.quoted.inner.start, token.quoted.inner.end);
  if (words.length === 0) return false;
  if (isName(frame.tokens, index, language)) return false;
  if (isTitle(words) && isProgramme(frame.tokens, index, language)) return false;
  if (frame.blockKind === 'headline' || frame.blockKind === 'dek') return words.length > 1;
  if (isAlone(frame.tokens)) return words.length > 2 || /[.!?…]$/.test(exactOf(text, token));
  if (link !== null) return link.place !== 'around' || link.cue?.kind === 'call' || !isTitle(words);
  return words.length >= FRAGMENT_WORDS && !isTitle(words);
}

/** Words of which the writer keeps a distance; titles and names are not. */
function isScare(text: string, { tokens }: Frame, { token, index }: Found, language: Language): boolean {
  const words = wordsOf(text, token.quoted.inner.start, token.quoted.inner.end);
  return words.length > 0 && !isTitle(words) && !isName(tokens, index, language);
}

const exactOf = (text: string, { quoted: { inner } }: QuoteToken): string =>
  text.slice(inner.start, inner.end);

/** After a word such as "titled", or between parts of a name. */
function isName(tokens: readonly Token[], index: number, { speech }: Language): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (before?.kind === 'word' && speech.naming.has(before.lower)) return true;
  return before?.kind === 'name' && after?.kind === 'name' && !before.possessive;
}

/** "on “The Late Hour”", "its owner's “Night Watch”": what else is quoted after these has small letters. */
function isProgramme(tokens: readonly Token[], index: number, { speech }: Language): boolean {
  const before = tokens[index - 1];
  if (before?.kind === 'name') return before.possessive;
  return before?.kind === 'word' && speech.prepositions.has(before.lower);
}

/** Every word of some length has a capital. */
const isTitle = (words: readonly { readonly text: string }[]): boolean =>
  words.every(({ text }) => text.length < 4 || /^[\p{Lu}\p{N}]/u.test(text));
