/** Whose text an article says it prints: an agency in the dateline or byline, or a credit line at its top or end. */

import type { CreditWords } from '../../language/credits.ts';
import type { Language } from '../../language/language.ts';
import type { Article, Block } from '../../model/article.ts';
import type { Citation, Span } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';

export interface Credit {
  /** The agency's usual form where it is known, else the name as printed. */
  readonly name: string;
  /** A news agency, by a list, by its name, or by its place in the dateline; else another publisher. */
  readonly agency: boolean;
  /** The words in the text; `null` where the byline says it, which is no part of the text. */
  readonly evidence: Citation | null;
}

/** Returns whom the article credits with the whole of its text, or `null`. */
export const creditOf = (article: Article, language: Language): Credit | null =>
  creditLine(article, language) ??
  bylineCredit(article, language.credits) ??
  datelineCredit(article, language);

/** Longer lines are paragraphs. */
const LONGEST_CREDIT = 200;

function creditLine(article: Article, language: Language): Credit | null {
  const body = bodyBlocks(article);
  for (const block of new Set([...body.slice(-2), ...body.slice(0, 1)])) {
    const line = article.text.slice(block.start, block.end).trim();
    if (line.length > LONGEST_CREDIT) continue;
    const name = nameInLine(line, language);
    if (name !== null)
      return {
        name,
        agency: agencyIn(name, language.credits) !== null,
        evidence: cite(article, block),
      };
  }
  return signature(article, body.at(-1), language.credits);
}

function nameInLine(line: string, language: Language): string | null {
  if (language.credits.contributed.test(line)) return null;
  for (const pattern of language.credits.creditLines) {
    const name = pattern.exec(line)?.groups?.name;
    if (name !== undefined && isName(name, language)) return usualName(name, language.credits);
  }
  return agencyIn(line.replace(/^[\s(–—-]+|[\s).]+$/g, ''), language.credits);
}

/** "Published on Tuesday" names no publisher. */
const isName = (name: string, { calendar }: Language): boolean =>
  /^\p{Lu}/u.test(name) &&
  !name
    .toLowerCase()
    .split(/\P{L}+/u)
    .some((word) => calendar.weekdays.has(word) || calendar.months.has(word));

/** A last paragraph may be signed: "… she said. – AFP" */
const SIGNATURE = /[.!?]["'”’]?\s*(?:[–—-]{1,2}\s*|\()(?<name>\p{Lu}[^()–—.\n]{1,60}?)\)?$/u;

function signature(article: Article, last: Block | undefined, words: CreditWords): Credit | null {
  if (last === undefined) return null;
  const start = Math.max(last.start, last.end - LONGEST_CREDIT);
  const found = SIGNATURE.exec(article.text.slice(start, last.end).trimEnd());
  const name = agencyIn(found?.groups?.name ?? '', words);
  if (found === null || name === null) return null;
  const at = start + found.index + found[0].indexOf(found.groups!.name!);
  return {
    name,
    agency: true,
    evidence: cite(article, { start: at, end: at + found.groups!.name!.length }),
  };
}

function bylineCredit({ byline }: Article, words: CreditWords): Credit | null {
  if (byline === null || words.contributed.test(byline)) return null;
  // "A. Writer, Meridian News Agency": the agency's own writer. "A. Writer and Reuters" shares the work.
  for (const part of byline.split(/[,;/|()·•]|\s[–—-]\s/)) {
    const name = agencyIn(part.trim(), words);
    if (name !== null) return { name, agency: true, evidence: null };
  }
  return null;
}

/** Returns the agency that a name is, or `null`: a known one, or one that is called so. */
function agencyIn(text: string, words: CreditWords): string | null {
  const name = text.replace(words.besideName, '').trim();
  if (name === '' || name.length > 60) return null;
  const known = words.agencies.get(name) ?? words.agencies.get(name.replace(/^the /i, ''));
  if (known !== undefined) return known;
  return /^\p{Lu}/u.test(name) && words.agencyName.test(name) ? name : null;
}

const usualName = (name: string, words: CreditWords): string => agencyIn(name, words) ?? name.trim();

/** "HALVEN, April 2 (Meridian) –" and "(Meridian) –": place, date, and the agency in brackets. */
const BRACKETED =
  /^(?:\p{Lu}[^()\n]{0,70}?)?\s*\((?<name>\p{Lu}[\p{L}\p{M}\p{N} .&'’-]{1,40})\)(?<dash>\s*(?:[–—_]|--?)\s*)?/u;
/** "HALVEN, Norrland –", "HALVEN, April 2 –": the place in capitals. */
const PLACE_ONLY = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,[^()\n–—]{2,30})?\s*(?:\s[–—-]{1,2}\s|[–—])/u;

function datelineCredit(article: Article, language: Language): Credit | null {
  const block = openingBlock(article);
  const found =
    block && BRACKETED.exec(article.text.slice(block.start, Math.min(block.end, block.start + 140)));
  const name = found?.groups?.name;
  if (!block || !found || name === undefined || !isName(name, language)) return null;
  // A sentence may begin with a name and an abbreviation in brackets; only a dash after them makes a dateline.
  if (found.groups?.dash === undefined && !/^\s*\(/.test(found[0])) return null;
  const at = block.start + found[0].lastIndexOf(name);
  return {
    name: usualName(name, language.credits),
    agency: true,
    evidence: cite(article, { start: at, end: at + name.length }),
  };
}

/** Returns the place, date and agency that the text begins with, or `null`. */
export function datelineOf(article: Article): Span | null {
  const block = openingBlock(article);
  if (!block) return null;
  const opening = article.text.slice(block.start, Math.min(block.end, block.start + 140));
  const bracketed = BRACKETED.exec(opening);
  const dateline =
    bracketed && (bracketed.groups?.dash !== undefined || /^\s*\(/.test(bracketed[0]))
      ? bracketed
      : PLACE_ONLY.exec(opening);
  return dateline && { start: block.start, end: block.start + dateline[0].length };
}

const bodyBlocks = ({ blocks }: Article): Block[] => blocks.filter(({ kind }) => kind === 'body');

/** The first paragraph; a dateline may stand below a picture's credit that was taken for one. */
const openingBlock = (article: Article): Block | undefined =>
  bodyBlocks(article)
    .slice(0, 2)
    .find(({ start, end }) => BRACKETED.test(article.text.slice(start, Math.min(end, start + 140)))) ??
  bodyBlocks(article)[0];

/** Returns the name by which two credits or publishers are compared. */
export function nameKey(name: string, words: CreditWords): string {
  return foldText(usualName(name, words))
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Are two names the same agency's or publisher's? "LNA" is short for "Littoral News Agency". */
export function isSameName(name: string, other: string, words: CreditWords): boolean {
  const [key, otherKey] = [nameKey(name, words), nameKey(other, words)];
  return key === otherKey || isShortFor(name, otherKey) || isShortFor(other, key);
}

function isShortFor(name: string, key: string): boolean {
  const initials = key
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return /^\p{Lu}{2,6}$/u.test(name.trim()) && initials === name.trim().toLowerCase();
}
