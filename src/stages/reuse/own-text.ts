/**
 * An article as it is compared: its words as numbers, spun ones read as what they stand for, and which of them are
 * its own. Quotations, headlines, captions, datelines, credits and page furniture are nobody's copy: two reports that
 * share them share no reporter's words.
 */

import { creditOf } from '../../language/article-credit.ts';
import { datelineOf } from '../../language/find-credits.ts';
import { foreignBlocks } from '../../language/foreign.ts';
import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Block } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Span } from '../../model/span.ts';
import { wordsIn } from '../../text/languages.ts';
import { foldMarks } from '../../text/normalise.ts';
import { spanAt } from '../../text/offsets.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import { type ContentWords, contentOf, originalsOf } from './content-words.ts';
import type { Lexicon } from './lexicon.ts';

/** Per word, by its ordinal. A word that a spinner put in another's place is compared as the likely original. */
export interface OwnText {
  readonly text: string;
  /** Does it look as if a machine had swapped its words? */
  readonly isSpun: boolean;
  /** Where words begin and end in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal numbers are equal words, without case. */
  readonly ids: Int32Array;
  /** Equal numbers are words of one stem; -1 for words that carry grammar only. */
  readonly stems: Int32Array;
  /** 1 where the word is the article's own. */
  readonly own: Uint8Array;
  /** 1 where it is also an ordinary word: lower case, and more than grammar. */
  readonly plain: Uint8Array;
  /** 1 where it is a name's or a number: what spinners leave. */
  readonly fixed: Uint8Array;
  /** 1 where a spinner's word was read as another. */
  readonly restored: Uint8Array;
  readonly blocks: Int32Array;
  /** Sentences as ranges of words, in text order. */
  readonly sentences: readonly Span[];
  /** 1 where the word is quoted: others' words, as they may be printed elsewhere too. */
  readonly quoted: Uint8Array;
  /** The number of own words. */
  readonly size: number;
  readonly content: ContentWords;
  /** The numbers of all words that it has or may have had, each once. */
  readonly vocabulary: Int32Array;
}

/** An article beside its text as it is compared. What is known of an article may change; its text stays. */
export interface Compared {
  readonly article: DossierArticle;
  readonly text: OwnText;
}

/** Returns the article as it is compared. */
export function readOwnText(
  article: DossierArticle,
  annotation: Annotation | undefined,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
  language: Language,
): OwnText {
  const foreign = new Set(foreignBlocks(article, language));
  const tagOf = (block: Block | undefined): string | undefined =>
    block !== undefined && foreign.has(block) ? (block.language ?? article.language) : undefined;
  const vocabulary = new Set<number>();
  const idOf = (word: string, tag?: string): number => {
    const id = lexicon.idOf(foldMarks(word).toLowerCase(), tag);
    vocabulary.add(id);
    return id;
  };
  const words = foreign.size === 0 ? readWords(article) : readBlocks(article, tagOf);
  const blocks = Int32Array.from(words, ({ start }) => spanAt(article.blocks, start));
  const ids = Int32Array.from(words, ({ text }, at) => idOf(text, tagOf(article.blocks[blocks[at]!])));
  const stems = ids.map((id) => lexicon.stemOf(id));
  const quoted = othersWords(article, quotations, language);
  const own = markWords(words, notOwn(article, quoted, language)).map((marked) => 1 - marked);
  const starts = new Set(annotation?.sentences.map(({ start }) => start));
  const named = annotation?.mentions ?? [];
  const isFixed = (word: Word, at: number): boolean =>
    /^\p{N}/u.test(word.text) ||
    (/^\p{Lu}/u.test(word.text) &&
      stems[at] !== -1 &&
      (!starts.has(word.start) || spanAt(named, word.start) >= 0));
  const stemOf = (word: string): number => lexicon.stemOf(idOf(word));
  return {
    text: article.text,
    isSpun: article.spun.verdict !== 'clean',
    starts: Int32Array.from(words, ({ start }) => start),
    ends: Int32Array.from(words, ({ end }) => end),
    ids,
    stems,
    own,
    plain: Uint8Array.from(words, ({ text }, at) =>
      own[at] === 1 && stems[at] !== -1 && /^[\p{Ll}\p{Lo}]/u.test(text) ? 1 : 0,
    ),
    fixed: Uint8Array.from(words, (word, at) => (own[at] === 1 && isFixed(word, at) ? 1 : 0)),
    restored: Uint8Array.from(words, ({ restored }) => (restored ? 1 : 0)),
    blocks,
    sentences: wordRanges(annotation?.sentences ?? article.blocks, words),
    quoted: markWords(words, quoted),
    size: own.reduce((sum, one) => sum + one, 0),
    content: contentOf(stems, own, originalsOf(article, words, stemOf, language)),
    vocabulary: Int32Array.from(vocabulary),
  };
}

interface ReadWord extends Word {
  readonly restored?: true;
}

/** The words, with each swap's in the place of those it covers, if the text is taken for a machine's. */
function readWords({ text, spun }: DossierArticle): ReadWord[] {
  if (spun.verdict === 'clean' || spun.swaps.length === 0) return wordsOf(text);
  const swaps = [...spun.swaps].sort((a, b) => a.start - b.start);
  return wordsOf(text).flatMap((word): ReadWord[] => {
    const swap = swaps[spanAt(swaps, word.start)];
    if (swap === undefined) return [word];
    if (word.start > swap.start) return [];
    const { start, end } = swap;
    return wordsOf(swap.restored).map((read) => ({ start, end, text: read.text, restored: true }));
  });
}

/** Returns the words block by block, as the language of each has them. No spun text is in two languages. */
const readBlocks = (
  { text, blocks }: DossierArticle,
  tagOf: (block: Block) => string | undefined,
): ReadWord[] =>
  blocks.flatMap((block) => {
    const tag = tagOf(block);
    return tag === undefined
      ? wordsOf(text, block.start, block.end)
      : wordsIn(text, tag, block.start, block.end);
  });

const OWN_KINDS: ReadonlySet<Block['kind']> = new Set(['body', 'dek', 'list']);

const notOwn = (article: DossierArticle, others: readonly Span[], language: Language): readonly Span[] => [
  ...others,
  ...article.blocks.filter((block) => !OWN_KINDS.has(block.kind) || isFurniture(article, block, language)),
  ...article.blocks.flatMap((block) => toReaderIn(article, block, language)),
  ...[datelineOf(article), creditOf(article, language)?.evidence].filter((span) => span != null),
];

/** Returns the stretches of the article's own words, in order: what is not quoted, nor furniture. */
export function ownSpans(
  article: DossierArticle,
  quotations: readonly Quotation[],
  language: Language,
): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const others = othersWords(article, quotations, language);
  for (const other of notOwn(article, others, language).toSorted((a, b) => a.start - b.start)) {
    if (other.start > start) spans.push({ start, end: other.start });
    start = Math.max(start, other.end);
  }
  if (start < article.text.length) spans.push({ start, end: article.text.length });
  return spans;
}

/** Returns what the article quotes: utterances, statements, posts. */
const othersWords = (
  article: DossierArticle,
  quotations: readonly Quotation[],
  language: Language,
): Span[] => [
  ...quotations.filter((quotation) => isOthers(quotation, language)).flatMap(({ content }) => content),
  ...article.blocks.filter(({ kind }) => kind === 'quote'),
  ...article.blocks.flatMap((block) => postIn(article, block) ?? []),
];

/** Returns 1 for each word that begins in one of the spans. */
function markWords(words: readonly Word[], spans: readonly Span[]): Uint8Array {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const marks = new Uint8Array(words.length);
  let at = 0;
  let end = -1;
  words.forEach((word, index) => {
    while (at < sorted.length && sorted[at]!.start <= word.start) end = Math.max(end, sorted[at++]!.end);
    if (word.start < end) marks[index] = 1;
  });
  return marks;
}

/** Words in quotation marks are the speaker's, and what a statement or report is said to say may be its words. */
function isOthers({ kind, medium, sourceText }: Quotation, { speech }: Language): boolean {
  if (kind !== 'indirect' || medium !== null) return true;
  const head = sourceText?.toLowerCase().split(/\s+/).at(-1);
  return head !== undefined && speech.documents.has(head);
}

/** How a post is signed where it is shown in an article: "— Ada Example (@ada) April 2, 2031". */
const POST_SIGNED = /[—–-]\s?[^()\n—–]{1,60}\(@\w{1,30}\)(?:\s\p{L}{3,9}\.? \d{1,2}, \d{4})?/u;

/** Returns the post that a paragraph begins with; it is its writer's, quotation marks or not. */
function postIn({ text }: DossierArticle, { start, end }: Block): Span | null {
  const signed = POST_SIGNED.exec(text.slice(start, Math.min(end, start + LONGEST_POST)));
  return signed && { start, end: start + signed.index + signed[0].length };
}

const LONGEST_POST = 1000;

/** Longer lines are text. */
const LONGEST_FURNITURE = 300;
const LONGEST_CAPTION = 600;

function isFurniture({ text }: DossierArticle, block: Block, { page }: Language): boolean {
  const line = text.slice(block.start, Math.min(block.end, block.start + LONGEST_CAPTION + 1)).trim();
  if (line.length <= LONGEST_CAPTION && page.caption.test(line)) return true;
  if (line.length > LONGEST_FURNITURE) return false;
  return (
    page.reporters.test(line) ||
    page.credit.test(line) ||
    page.furniture.some(({ reach, pattern }) => reach === 'line' && pattern.test(line))
  );
}

const SENTENCE = /[^\s.!?][^.!?]*(?:[.!?](?=\S)[^.!?]*)*[.!?]*/gu;

/** Returns the sentences of a paragraph in which the site speaks to its reader about itself. */
const toReaderIn = ({ text }: DossierArticle, { start, end }: Block, { page }: Language): Span[] =>
  [...text.slice(start, end).matchAll(SENTENCE)].flatMap(({ index, 0: sentence }) =>
    page.toReader.test(sentence) ? [{ start: start + index, end: start + index + sentence.length }] : [],
  );

/** Returns the sentences as ranges of words. */
function wordRanges(sentences: readonly Span[], words: readonly Word[]): Span[] {
  const ranges: Span[] = [];
  let at = 0;
  for (const sentence of sentences) {
    while (at < words.length && words[at]!.start < sentence.start) at++;
    const start = at;
    while (at < words.length && words[at]!.start < sentence.end) at++;
    if (at > start) ranges.push({ start, end: at });
  }
  return ranges;
}
