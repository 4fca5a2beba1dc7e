/** Frames: the sentences around quoted stretches, cut into tokens, with each stretch and each name as one. */

import type { SpeechWords } from '../../language/speech.ts';
import type { Annotation, Mention, Sentence } from '../../model/annotation.ts';
import type { BlockKind } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { overlaps } from '../../text/offsets.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import type { Quoted } from './marks.ts';

interface Place extends Span {
  /** The token's words as printed. */
  readonly text: string;
  /** Lower case, plain apostrophes. */
  readonly lower: string;
}

export type Token =
  | (Place & { readonly kind: 'word' })
  | (Place & { readonly kind: 'name'; readonly mention: Mention; readonly possessive: boolean })
  | (Place & { readonly kind: 'quote'; readonly quoted: Quoted })
  /** Punctuation; `lower` is a comma for each kind of pause, or one of `:`, `;`, `-`, `(`, `)`, `.` */
  | (Place & { readonly kind: 'mark' });

/** A sentence whose quoted stretches are whole, even where they hold several sentences. */
export interface Frame extends Span {
  readonly block: number;
  readonly blockKind: BlockKind;
  readonly tokens: readonly Token[];
}

/** Returns the frames of an article, in text order; its dateline is no part of the sentence that it opens. */
export function framesOf(
  text: string,
  annotation: Annotation,
  quoted: readonly Quoted[],
  speech: SpeechWords,
  dateline: Span | null = null,
): Frame[] {
  const spans = joinAcrossQuoted(text, annotation.sentences, quoted, speech);
  let [nextQuoted, nextMention] = [0, 0];
  return spans.map((span) => {
    const inside: Quoted[] = [];
    while (nextQuoted < quoted.length && quoted[nextQuoted]!.start < span.start) nextQuoted++;
    while (nextQuoted < quoted.length && quoted[nextQuoted]!.start < span.end)
      inside.push(quoted[nextQuoted++]!);
    const names: Mention[] = [];
    while (nextMention < annotation.mentions.length && annotation.mentions[nextMention]!.start < span.end)
      names.push(annotation.mentions[nextMention++]!);
    const opens = dateline !== null && overlaps(dateline, span) && dateline.end < span.end;
    const start = opens ? dateline.end : span.start;
    return { ...span, tokens: tokensOf(text, { start, end: span.end }, inside, names) };
  });
}

type FrameSpan = Omit<Frame, 'tokens'>;

function joinAcrossQuoted(
  text: string,
  sentences: readonly Sentence[],
  quoted: readonly Quoted[],
  speech: SpeechWords,
): FrameSpan[] {
  const frames: FrameSpan[] = [];
  let next = 0;
  for (const { start, end, block, blockKind } of sentences) {
    const last = frames.at(-1);
    while (next < quoted.length && quoted[next]!.end <= start) next++;
    const crossing = quoted[next];
    const inQuoted = crossing !== undefined && crossing.start < start && start < crossing.end;
    const goesOn =
      inQuoted ||
      isBareMark(text, start, end) ||
      (blockKind === 'quote' && /^[—–-]/.test(text.slice(start, start + 1))) ||
      isSignatureOf(text, quoted[next - 1], start) ||
      isCueOf(text, quoted[next - 1], last, { start, end }, speech);
    if (last !== undefined && last.block === block && goesOn) frames[frames.length - 1] = { ...last, end };
    else frames.push({ start, end, block, blockKind });
  }
  return frames;
}

const isBareMark = (text: string, start: number, end: number): boolean =>
  end - start < 3 && !/[\p{L}\p{N}]/u.test(text.slice(start, end));

/** Characters between a post and its signature: the address of a picture. */
const SIGNATURE_REACH = 120;

/** "We stay! — Kim Lee (@kimlee)": whoever signs what is quoted without marks stands behind it. */
const isSignatureOf = (text: string, before: Quoted | undefined, start: number): boolean =>
  before !== undefined &&
  before.start === before.inner.start &&
  before.end <= start &&
  start - before.end <= SIGNATURE_REACH &&
  /^(?:[—–-]|https?:|pic\.)/.test(text.slice(start, start + 6));

/** The longest sentence, in words, that is nothing but the cue of the question before it, and its verb's place. */
const LONGEST_CUE = 14;
const CUE_VERB = 6;

/** “Who pays?” Lee asked the board. The stop inside the marks ends no sentence where a cue follows. */
function isCueOf(
  text: string,
  before: Quoted | undefined,
  last: Span | undefined,
  { start, end }: Span,
  speech: SpeechWords,
): boolean {
  if (before === undefined || before.end !== last?.end || !/[?!…—–-]/.test(text[before.inner.end - 1] ?? ''))
    return false;
  const words = wordsOf(text, start, Math.min(end, start + 200)).map((word) => plain(word.text));
  const verb = words.findIndex((word) => speech.verbs.has(word));
  if (verb < 0 || verb > CUE_VERB || words.length > LONGEST_CUE) return false;
  return !words.some((word) => speech.complementisers.has(word)) && !/["“”]/.test(text.slice(start, end));
}

function tokensOf(
  text: string,
  span: Span,
  quoted: readonly Quoted[],
  mentions: readonly Mention[],
): Token[] {
  const tokens: Token[] = [];
  let from = span.start;
  let nextMention = 0;
  for (const stretch of quoted) {
    nextMention = addWords(tokens, text, from, stretch.start, mentions, nextMention);
    const words = text.slice(stretch.start, stretch.end);
    tokens.push({
      kind: 'quote',
      start: stretch.start,
      end: stretch.end,
      text: words,
      lower: '',
      quoted: stretch,
    });
    from = Math.max(from, stretch.end);
  }
  addWords(tokens, text, from, span.end, mentions, nextMention);
  return tokens;
}

/** Adds the tokens of a stretch without quotations; returns the first mention that begins behind it. */
function addWords(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  mentions: readonly Mention[],
  nextMention: number,
): number {
  let from = start;
  let next = nextMention;
  const words = wordsOf(text, start, Math.max(start, end));
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    while (next < mentions.length && mentions[next]!.end <= word.start) next++;
    const mention = mentions[next];
    addMarks(tokens, text, from, word.start);
    if (mention !== undefined && mention.start < word.end && mention.start >= start) {
      while (i + 1 < words.length && words[i + 1]!.start < mention.end) i++;
      tokens.push(nameToken(text, word.start, words[i]!.end, mention));
    } else tokens.push(wordToken(word));
    from = words[i]!.end;
  }
  addMarks(tokens, text, from, end);
  return next;
}

function nameToken(text: string, start: number, end: number, mention: Mention): Token {
  const words = text.slice(start, end);
  const possessive =
    /^['’]s?$/.test(text.slice(mention.end, end)) ||
    (words.endsWith('s') && /^['’]\s/.test(text.slice(end, end + 2)));
  return { kind: 'name', start, end, text: words, lower: plain(words), mention, possessive };
}

const wordToken = ({ start, end, text }: Word): Token => ({
  kind: 'word',
  start,
  end,
  text,
  lower: plain(text),
});

const plain = (word: string): string => word.replaceAll('’', "'").toLowerCase();

const PAUSES: Readonly<Record<string, string>> = {
  ',': ',',
  '–': '-',
  '—': '-',
  ':': ':',
  ';': ';',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  '?': '.',
  '!': '.',
  '…': '.',
};

/** A full stop counts only at the end of the sentence; the others are abbreviations, or open a decimal: ".5". */
function addMarks(tokens: Token[], text: string, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    const character = text[i]!;
    const hyphen = character === '-' && /\s|-/.test(text[i - 1] ?? ' ') && /\s|-/.test(text[i + 1] ?? ' ');
    const stop = character === '.' && i + 1 >= end && !/\d/.test(text[i + 1] ?? '');
    const lower = hyphen ? '-' : stop ? '.' : PAUSES[character];
    if (lower !== undefined && tokens.at(-1)?.lower !== lower)
      tokens.push({ kind: 'mark', start: i, end: i + 1, text: character, lower });
  }
}
