/** Whose text an article says it prints: an agency in the dateline or byline, or a credit line at its top or end. */

import type { Article, ArticleCredit } from '../model/article.ts';
import type { Citation } from '../model/span.ts';
import { foldText } from '../text/normalise.ts';
import { cite } from '../text/offsets.ts';
import type { CreditWords } from './credits.ts';
import { agencyIn, findCredits, usualName } from './find-credits.ts';
import type { Language } from './language.ts';

export interface Credit {
  /** The agency's usual form where it is known, else the name as printed. */
  readonly name: string;
  /** A news agency, by a list, by its name, or by its place in the dateline; else another publisher. */
  readonly agency: boolean;
  /** The words in the text; `null` where the byline says it, which is no part of the text. */
  readonly evidence: Citation | null;
}

/** Returns whom the article credits with the whole of its text, or `null`. Who contributed makes it nobody else's. */
export function creditOf(article: Article, language: Language): Credit | null {
  const whole = creditsIn(article, language).find(({ role }) => role !== 'contributed');
  return whole === undefined
    ? null
    : { name: whole.name, agency: whole.role === 'agency', evidence: whole.evidence[0] ?? null };
}

const credited = new WeakMap<Article, readonly ArticleCredit[]>();

/** Returns all whom the article credits, the surest first. What the extraction saw beside the text it says itself. */
export function creditsIn(article: Article, language: Language): readonly ArticleCredit[] {
  const known = credited.get(article);
  if (known) return known;
  const found =
    article.credits ??
    findCredits(article, language).map(({ name, role, span }): ArticleCredit => {
      return { name, role, evidence: span ? [cite(article, span)] : [] };
    });
  const named = found.map((credit) =>
    isOwnMark(credit, article.publisher, language.credits) ? { ...credit, name: article.publisher! } : credit,
  );
  credited.set(article, named);
  return named;
}

/**
 * "ORLE (LNA) —" of Norrland News Agency: capitals that are short for the publisher, or that an agency prints and no list
 * has as another's.
 */
function isOwnMark(
  { name, role, evidence }: ArticleCredit,
  publisher: string | null,
  words: CreditWords,
): boolean {
  const printed = evidence[0]?.exact ?? '';
  if (role !== 'agency' || publisher === null || !/^\p{Lu}{2,5}$/u.test(printed)) return false;
  if (isShortFor(printed, nameKey(publisher, words))) return true;
  return name === printed && agencyIn(name, words) === null && agencyIn(publisher, words) !== null;
}

/** Names that are remembered; beyond, all are forgotten and it starts anew. */
const REMEMBERED = 20_000;

const keysKnown = new WeakMap<CreditWords, Map<string, string>>();

/** Returns the name by which two credits or publishers are compared. */
export function nameKey(name: string, words: CreditWords): string {
  const known = keysKnown.get(words) ?? new Map<string, string>();
  keysKnown.set(words, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const key = foldText(usualName(siteName(name), words))
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  known.set(name, key);
  return key;
}

/** Returns the name of a site from its host ("www.lna.example", "news.lna.co.example" are "lna"), any other as it is. */
function siteName(name: string): string {
  const host = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})\/?$/i.exec(name.trim())?.[1];
  const labels = host?.split('.').slice(0, -1) ?? [];
  const own = labels.filter((label, at) => at === 0 || !/^(?:com?|org|net|gov|ac)$/.test(label)).at(-1);
  return own ?? name;
}

/** Are two names the same agency's or publisher's? "LNA" is short for "Littoral News Agency". */
export function isSameName(name: string, other: string, words: CreditWords): boolean {
  const [key, otherKey] = [nameKey(name, words), nameKey(other, words)];
  return key === otherKey || isShortFor(name, otherKey) || isShortFor(other, key);
}

function isShortFor(name: string, key: string): boolean {
  const short = name.trim();
  if (!/^\p{Lu}{2,6}$/u.test(short)) return false;
  const initials = key
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return initials === short.toLowerCase();
}
