/** Stretches between quotation marks: which marks open, which close, and which are apostrophes. */

import type { SpeechWords } from '../../language/speech.ts';
import type { Block } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { spanAt, trimSpan } from '../../text/offsets.ts';

/** A quoted stretch of one block, with its marks as far as they are there. */
export interface Quoted extends Span {
  /** Between the marks, without blanks at its edges. */
  readonly inner: Span;
  /** Goes on with the words of the previous block's last quoted stretch, which closed with no mark. */
  readonly continues: boolean;
}

/** A mark, where it may open and where it may close. `weak` marks are likelier apostrophes. */
interface Mark extends Span {
  readonly double: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly weak: boolean;
}

interface Pair {
  readonly open: Mark;
  /** Absent where the closing mark is missing. */
  readonly close: Mark | undefined;
}

/**
 * Returns the outermost quoted stretches of each block, in text order. Where paragraph after paragraph opens with a
 * mark and only the last closes, each is a stretch of its own that `continues` the one before. A block that is set apart
 * as quoted is a stretch without marks, and so is a post that its author's name and handle follow.
 */
export function findQuoted(text: string, blocks: readonly Block[], speech: SpeechWords): Quoted[] {
  const marks = blocks.map((block) => marksOf(text, block, speech));
  const opensWith = (index: number, double: boolean): boolean => {
    const first = marks[index]?.[0];
    return first?.opens === true && first.double === double && first.start === startOf(text, blocks[index]!);
  };
  const found: Quoted[] = [];
  let open: Mark | undefined;
  for (const [index, block] of blocks.entries()) {
    const continues = open !== undefined && opensWith(index, open.double);
    const runsOn = (mark: Mark): boolean =>
      mark.start === startOf(text, block) && opensWith(index + 1, mark.double);
    const pairs = pairMarks(text, block, marks[index]!, runsOn);
    open = pairs.at(-1)?.close === undefined ? pairs.at(-1)?.open : undefined;
    const posts = postsIn(text, block);
    if (posts.length > 0) {
      found.push(...posts);
      continue;
    }
    if (isQuotedWhole(block, pairs, text)) {
      found.push(quotedWhole(text, block, isQuotedBlock(found.at(-1), blocks[index - 1])));
      continue;
    }
    for (const [position, pair] of pairs.entries()) {
      const quoted = quotedBy(text, block, pair, continues && position === 0, speech);
      if (quoted.inner.end > quoted.inner.start) found.push(quoted);
    }
  }
  return found;
}

/**
 * Returns the stretches quoted inside another, in text order: between single marks inside double ones, between double
 * marks inside single ones. None where one is all that the other holds.
 */
export function findQuotedWithin(text: string, { start, inner }: Quoted, speech: SpeechWords): Quoted[] {
  const block: Block = { ...inner, kind: 'body' };
  const double = marksOf(text, { ...block, start }, speech)[0]?.double ?? true;
  const marks = marksOf(text, block, speech).filter((mark) => mark.double !== double);
  const pairs = double ? pairSingles(marks, () => false) : pairDoubles(text, block, marks, () => false);
  return pairs
    .filter((pair) => pair.close !== undefined)
    .map((pair) => quotedBy(text, block, pair, false, speech))
    .filter((one) => one.inner.start < one.inner.end && sizeOf(one) < sizeOf(inner) * NEARLY_ALL);
}

const sizeOf = ({ start, end }: Span): number => end - start;

/** From here on, a stretch inside another is the same one with two pairs of marks. */
const NEARLY_ALL = 0.9;

/** A block that is set apart as quoted needs no marks. */
const isQuotedWhole = (block: Block, pairs: readonly Pair[], text: string): boolean =>
  block.kind === 'quote' &&
  pairs[0]?.open.start !== startOf(text, block) &&
  LETTER.test(text.slice(block.start, block.end));

/** "The wall is safe. — Mara Dunst" */
const SIGNED = /(?<!\s)\s+[—–-]{1,2}\s?\p{Lu}[^\n.!?]{1,60}$/u;

function quotedWhole(text: string, block: Block, continues: boolean): Quoted {
  const span = trimSpan(text, block);
  const words = text.slice(span.start, span.end);
  const end = span.end - (SIGNED.exec(words)?.[0].length ?? 0);
  return { start: span.start, end, inner: { start: span.start, end }, continues };
}

/** Where an embedded post names its author: "We stay — Mara Dunst (@mdunst) May 2, 2031", with the addresses before it. */
const SIGNATURE =
  /(?<!\s)\s(?:(?:https?:\/\/|pic\.)\S{1,100}\s)?[—–-]{1,2} ?(?=[^\n()@—–]{1,60} \(@\w{1,30}\))/gu;
const HANDLE =
  /[^\n()@]{1,60} \(@\w{1,30}\)(?:,? (?:\p{L}{3,10} \d{1,2},? \d{4}|\d{1,2} \p{L}{3,10} \d{4}))?\s?/uy;

/** The longest post as it was first printed, in characters; what is longer is more than the post. */
const LONGEST_POST = 300;

function postsIn(text: string, block: Block): Quoted[] {
  const posts: Quoted[] = [];
  const words = text.slice(block.start, block.end);
  let from = 0;
  for (const { index, 0: dash } of words.matchAll(SIGNATURE)) {
    const inner = trimSpan(text, { start: block.start + from, end: block.start + index });
    if (index > from && index - from <= LONGEST_POST)
      posts.push({ start: inner.start, end: inner.end, inner, continues: false });
    HANDLE.lastIndex = index + dash.length;
    HANDLE.test(words);
    from = HANDLE.lastIndex;
  }
  return posts;
}

const isQuotedBlock = (last: Quoted | undefined, before: Block | undefined): boolean =>
  before?.kind === 'quote' &&
  last !== undefined &&
  last.start >= before.start &&
  last.inner.start === last.start;

const startOf = (text: string, block: Span): number => trimSpan(text, block).start;

function quotedBy(
  text: string,
  block: Block,
  { open, close }: Pair,
  continues: boolean,
  speech: SpeechWords,
): Quoted {
  const unclosed = close === undefined && !continues ? endBeforeCue(text, open, block, speech) : block.end;
  const end = close?.start ?? unclosed;
  return {
    start: open.start,
    end: close?.end ?? unclosed,
    inner: trimSpan(text, { start: open.end, end: Math.max(open.end, end) }),
    continues,
  };
}

/** "It will hold, said Mara Dunst: what nothing closes ends before its cue. */
function endBeforeCue(text: string, open: Span, block: Span, speech: SpeechWords): number {
  for (const comma of text.slice(open.end, block.end).matchAll(/[,?!]\s(?=(\p{L}+)\s\p{Lu})/gu)) {
    const verb = speech.verbs.get(comma[1]!);
    if (verb?.kind === 'say' && verb.form !== 'gerund') return open.end + comma.index + 1;
  }
  return block.end;
}

const MARK = /``|''|[“”„‟«»"'‘’‚‛`´]/g;
const BLANK = /[\s\u00a0]/;
const BEFORE_OPENING = /[\s([{/—–\-:“"‘'«„]/;
const AFTER_CLOSING = /[\s.,;:!?…)\]}/—–\-”"’'»]/;
const NEVER_FIRST_INSIDE = /[,.;:!?)\]}]/;
const LETTER = /[\p{L}\p{N}]/u;

function marksOf(text: string, block: Block, speech: SpeechWords): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(block.start, block.end).matchAll(MARK)) {
    const start = block.start + match.index;
    const mark = markAt(text, { start, end: start + match[0].length }, block, speech);
    if (mark.opens || mark.closes) marks.push(mark);
  }
  return marks;
}

function markAt(text: string, { start, end }: Span, block: Span, speech: SpeechWords): Mark {
  const glyph = text.slice(start, end);
  const before = start > block.start ? text[start - 1]! : '';
  const after = end < block.end ? text[end]! : '';
  const double = glyph.length === 2 || /[“”„‟«»"]/.test(glyph);
  const mayOpen = after !== '' && !BLANK.test(after) && (before === '' || BEFORE_OPENING.test(before));
  const mayClose = before !== '' && !BLANK.test(before) && (after === '' || AFTER_CLOSING.test(after));
  if (double) return { start, end, double, weak: false, ...doubleRole(glyph, mayOpen, mayClose) };
  const insideWord = LETTER.test(before) && LETTER.test(after);
  const opens =
    !insideWord &&
    (glyph === '‘' ? opensCurly(text, start, end, after) : mayOpen && startsQuoted(text, end, after));
  const closes = !insideWord && !opens && mayClose;
  const weak = opens
    ? isElision(text, glyph, end, block, speech)
    : closes && isApostrophe(text, start, after, block, speech);
  return { start, end, double, opens, closes, weak };
}

/** A blank may stand behind a curly mark between two blanks, as machines print it: "said: ‘ We stay’". */
const opensCurly = (text: string, start: number, end: number, after: string): boolean =>
  after !== '' &&
  (!BLANK.test(after) || (BLANK.test(text[start - 1] ?? ' ') && LETTER.test(text[end + 1] ?? '')));

const startsQuoted = (text: string, end: number, after: string): boolean =>
  !NEVER_FIRST_INSIDE.test(after) || text.startsWith('...', end);

/** Curly marks say which they are, but typists and machines turn them round; the place decides where it is clear. */
function doubleRole(glyph: string, mayOpen: boolean, mayClose: boolean): { opens: boolean; closes: boolean } {
  if (/^(?:[“„«]|``)$/.test(glyph)) return { opens: mayOpen || !mayClose, closes: !mayOpen && mayClose };
  if (/^(?:[”»]|'')$/.test(glyph)) return { opens: mayOpen && !mayClose, closes: !mayOpen || mayClose };
  return { opens: mayOpen || !mayClose, closes: mayClose || !mayOpen };
}

/** "’90s", "'em": but a curly opening mark is meant as one. */
function isElision(text: string, glyph: string, end: number, block: Span, speech: SpeechWords): boolean {
  if (glyph === '‘') return false;
  const word = /^[\p{L}\p{N}]+/u.exec(text.slice(end, Math.min(end + 12, block.end)))?.[0] ?? '';
  return glyph === '’' || /^\d\ds?$/.test(word) || speech.elisions.has(word.toLowerCase());
}

/** "the workers' demands", "goin' home": before another word, after a letter that an apostrophe may follow. */
function isApostrophe(text: string, start: number, after: string, block: Span, speech: SpeechWords): boolean {
  if (!BLANK.test(after) && after !== '-') return false;
  if (!LETTER.test(text[start + 2] ?? '')) return false;
  const word =
    /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(block.start, start - 20), start))?.[0] ?? '';
  return /[sxz]$/i.test(word) || speech.clipped.test(word) || speech.elisions.has(word.toLowerCase());
}

/** Pairs double marks, then single ones that stand on the same side of every double pair; keeps the outermost. */
function pairMarks(
  text: string,
  block: Block,
  marks: readonly Mark[],
  runsOn: (mark: Mark) => boolean,
): Pair[] {
  const singles = marks.filter(({ double }) => !double);
  const doubles = pairDoubles(text, block, marks, runsOn);
  const spans = doubles.map((pair) => ({ start: pair.open.start, end: pair.close?.end ?? block.end }));
  const sides = Map.groupBy(singles, ({ start }) => spanAt(spans, start));
  const outside = pairSingles(sides.get(-1) ?? [], (mark) => runsOn(mark) || isIntroduced(text, mark));
  const nested = (pair: Pair): boolean =>
    outside.some(
      ({ open, close }) =>
        open.start < pair.open.start && (close === undefined || pair.open.start < close.start),
    );
  return [...doubles.filter((pair) => !nested(pair)), ...outside].sort((a, b) => a.open.start - b.open.start);
}

/**
 * Pairs double marks in turn. One that opens inside an open stretch, or closes outside one, has lost its partner:
 * a single mark that surely does the same stands for it if there is one between.
 */
function pairDoubles(
  text: string,
  block: Block,
  marks: readonly Mark[],
  runsOn: (mark: Mark) => boolean,
): Pair[] {
  const pairs: Pair[] = [];
  let open: Mark | undefined;
  let opening: Mark | undefined;
  let closing: Mark | undefined;
  const closeWithSingle = (): void => {
    if (open !== undefined && closing !== undefined) pairs.push({ open, close: closing });
    [open, opening, closing] = [undefined, undefined, undefined];
  };
  for (const mark of marks) {
    if (!mark.double) {
      if (mark.opens && !mark.weak) opening = mark;
      else if (mark.closes && !mark.weak) {
        opening = undefined;
        if (/[,.!?…]/.test(text[mark.start - 1]!)) closing ??= mark;
      }
      continue;
    }
    const partner = open ?? (mark.opens ? undefined : opening);
    if (partner !== undefined && mark.closes) {
      pairs.push({ open: partner, close: mark });
      [open, opening, closing] = [undefined, undefined, undefined];
    } else if (mark.opens) {
      if (open !== undefined && closing === undefined && isNextSentence(text, block, open, mark))
        pairs.push({ open, close: endBefore(text, mark) });
      closeWithSingle();
      open = mark;
    }
  }
  if (open !== undefined && runsOn(open)) pairs.push({ open, close: undefined });
  else if (open !== undefined && closing === undefined && fillsRest(text, block, open))
    pairs.push({ open, close: undefined });
  else closeWithSingle();
  return pairs;
}

/** “It holds, she said. “It will not”: what opens a paragraph and is not closed ends where the next begins. */
const isNextSentence = (text: string, block: Block, open: Mark, next: Mark): boolean =>
  open.start === startOf(text, block) && /[.!?]\s$/.test(text.slice(next.start - 2, next.start));

const endBefore = (text: string, mark: Mark): Mark => {
  const end = mark.start - (BLANK.test(text[mark.start - 1]!) ? 1 : 0);
  return { ...mark, start: end, end };
};

/** "She said: 'It holds": what a colon introduces and nothing closes is the rest of its paragraph. */
const isIntroduced = (text: string, { start }: Mark): boolean => /:\s$/.test(text.slice(start - 2, start));

/** A stretch that nothing closes is believed where it is the whole block or the block's last sentence. */
const fillsRest = (text: string, block: Block, open: Mark): boolean =>
  open.start === startOf(text, block) ||
  !/[.!?]\s/.test(text.slice(open.end, Math.min(block.end, open.end + 400)));

/**
 * Pairs each opening mark with the first mark that surely closes before the next opening one; failing that, with the
 * first that may as well be an apostrophe. Where both ends may be apostrophes, they are.
 */
function pairSingles(marks: readonly Mark[], runsOn: (mark: Mark) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]!;
    if (!open.opens) continue;
    const close = closingOf(marks, i);
    if (close >= 0) {
      pairs.push({ open, close: marks[close]! });
      i = close;
    } else if (!open.weak && runsOn(open)) pairs.push({ open, close: undefined });
  }
  return pairs;
}

function closingOf(marks: readonly Mark[], index: number): number {
  const open = marks[index]!;
  let unsure = -1;
  for (let i = index + 1; i < marks.length; i++) {
    const mark = marks[i]!;
    if (mark.opens && (!mark.weak || open.weak)) break;
    if (mark.closes && !mark.weak) return i;
    if (mark.closes && !open.weak && unsure < 0) unsure = i;
  }
  return unsure;
}
