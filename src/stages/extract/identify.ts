/** The language that an article is written in, and the blocks of it that are in another one. */

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../language/language.ts';
import type { Block } from '../../model/article.ts';
import type { ReadPage } from '../../model/page.ts';
import { baseLanguage } from '../../text/languages.ts';
import { scriptLanguage } from './scripts.ts';

/** In characters. As much is enough to tell a language, and keeps long texts cheap. */
const SAMPLE = 2000;
const BLOCK_SAMPLE = 300;
/** A block of the expected language is told by its first line or two. */
const LINES = 160;

/**
 * Share of the expected language's function words that settles it without asking further. On 258 saved news pages of
 * many countries English ones have .31 to .54 (machine-spun English .35 and more), those in other languages .12 at most.
 */
const SETTLED = 0.25;
/** Of the first lines of their paragraphs, 1.4% in English have less, and 99.7% in other languages. */
const DOUBTFUL = 0.2;
/** Fewer words have too few function words to be told by them. */
const FEWEST_WORDS = 20;

/**
 * In characters: the detector is right of 99.7% of paragraphs above, of 98.9% of pieces from `FRAGMENT` on, and of 88.6%
 * of shorter ones, of which it takes one in fifteen for another language (eval/languages.ts).
 */
const PARAGRAPH = 120;
const FRAGMENT = 40;

/** Returns the BCP 47 tag of the text's language, `und` where it cannot be told. A hint counts for short texts only. */
export function identifyLanguage(text: string, expected: Language, hint: string | null = null): string {
  const sample = text.slice(0, SAMPLE);
  const { words, share } = functionWords(sample, expected);
  if (words >= FEWEST_WORDS && share >= SETTLED) return expected.code;
  const ofScript = scriptLanguage(sample);
  if (ofScript !== null) return ofScript;
  if (sample.length < FRAGMENT) return hint ?? 'und';
  const detected = detector().detect(sample);
  if (detected.language && detected.isReliable()) return detected.language;
  return (sample.length < PARAGRAPH ? hint : null) ?? 'und';
}

export interface Identified {
  readonly language: string;
  /** Those in another language than the article say so. */
  readonly blocks: readonly Block[];
}

/**
 * Returns the article's language and its blocks. A block is in another language where it is a paragraph that is surely
 * so; shorter ones are taken to be in the article's.
 */
export function identifyBlocks(
  text: string,
  blocks: readonly Block[],
  expected: Language,
  hint: string | null,
): Identified {
  const first = identifyLanguage(text, expected, hint);
  if (first === 'und') return { language: first, blocks };
  const own = blocks.map((block) => otherLanguage(text, block, first, expected) ?? first);
  const language = mostUsed(blocks, own);
  return {
    language,
    blocks: blocks.map((block, at) => (own[at] === language ? block : { ...block, language: own[at]! })),
  };
}

const HTML_LANG = /<html\b[^>]{0,2000}?\blang\s*=\s*["']?([a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4})\b/i;

/** Returns the language that the page's carrier or markup states. Templates state the wrong one now and then. */
export function languageHint({ metadata, mediaType, text }: ReadPage): string | null {
  const stated =
    metadata?.language ??
    (mediaType === 'text/html' ? HTML_LANG.exec(text.slice(0, 10_000))?.[1] : undefined);
  return stated === undefined ? null : baseLanguage(stated);
}

/** By how much the detector's score of a block's language is above that of the article's, at least. */
const MARGIN = 0.1;
/** Lists of names are in no language. */
const FEWEST_SMALL_WORDS = 8;

function otherLanguage(
  text: string,
  { start, end }: Block,
  language: string,
  expected: Language,
): string | null {
  const sample = text.slice(start, Math.min(end, start + BLOCK_SAMPLE));
  const ofScript = scriptLanguage(sample);
  if (ofScript !== null)
    return ofScript === language || sample.length < leastOf(language, ofScript) ? null : ofScript;
  if (sample.length < PARAGRAPH) return null;
  const { words, share } = functionWords(sample.slice(0, LINES), expected);
  if (share >= SETTLED && words >= FEWEST_SMALL_WORDS)
    return language === expected.code ? null : expected.code;
  if (language === expected.code && share >= DOUBTFUL) return null;
  if ((sample.match(/(?<!\p{L})[\p{Ll}\p{Lo}]{2,}/gu)?.length ?? 0) < FEWEST_SMALL_WORDS) return null;
  const detected = detector().detect(sample);
  if (detected.language === language || !detected.isReliable()) return null;
  const scores = detected.getScores();
  return scores[detected.language]! - (scores[language] ?? 0) >= MARGIN ? detected.language : null;
}

/** A Japanese heading may do without kana. */
const leastOf = (language: string, other: string): number =>
  language === 'ja' && other === 'zh' ? PARAGRAPH : FRAGMENT;

/** Returns the language of most of the text; of a page in two languages neither need be that of its first lines. */
function mostUsed(blocks: readonly Block[], languages: readonly string[]): string {
  const lengths = new Map<string, number>();
  for (const [at, { start, end }] of blocks.entries())
    lengths.set(languages[at]!, (lengths.get(languages[at]!) ?? 0) + end - start);
  return [...lengths].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** Rough, but many times as fast as reading words properly. */
const BETWEEN = /[\s.,;:!?()"“”«»–—-]/;
const PLAIN_BETWEEN = Uint8Array.from({ length: 128 }, (_, code) =>
  BETWEEN.test(String.fromCharCode(code)) ? 1 : 0,
);

function functionWords(sample: string, { vocabulary }: Language): { words: number; share: number } {
  const lower = sample.toLowerCase();
  let [words, known, from] = [0, 0, 0];
  for (let at = 0; at <= lower.length; at++) {
    if (at < lower.length && !isBetween(lower, at)) continue;
    if (at > from) {
      words++;
      if (vocabulary.functionWords.has(lower.slice(from, at))) known++;
    }
    from = at + 1;
  }
  return { words, share: known / Math.max(1, words) };
}

function isBetween(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < PLAIN_BETWEEN.length ? PLAIN_BETWEEN[code] === 1 : BETWEEN.test(text[at]!);
}

interface Detector {
  detect(text: string): {
    language: string;
    isReliable(): boolean;
    getScores(): Readonly<Record<string, number>>;
  };
}

let loaded: Detector | undefined;

/**
 * Loaded when first needed: its table takes up to half a second and 60 MB, and most texts are settled without it. The
 * larger tables tell articles and paragraphs no better, and take 150 to 390 MB (eval/languages.ts).
 */
function detector(): Detector {
  const path = fileURLToPath(import.meta.resolve('eld/extrasmall'));
  loaded ??= (createRequire(import.meta.url)(path) as { eld: Detector }).eld;
  return loaded;
}
