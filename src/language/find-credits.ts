/**
 * Whose text an article says it prints, and who it says took part: an agency in the dateline, in the byline or at the
 * end, a line that names where it first appeared, a line that names who contributed.
 */

import type { Block } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { trimSpan } from '../text/offsets.ts';
import { onceEach } from '../text/once-each.ts';
import type { CreditWords } from './credits.ts';
import type { Language } from './language.ts';

/** What is read: an article, or one in the making. */
export interface Credited {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly byline: string | null;
  readonly uri?: string;
  /** Lines beside the text that name who took part. */
  readonly beside?: readonly string[];
  /** Lines between headline and text, and the first lines below it, that are no part of it. */
  readonly above?: readonly string[];
  readonly below?: readonly string[];
  /** Notes on the article as a whole. */
  readonly notes?: readonly string[];
}

export interface FoundCredit {
  /** The agency's usual form where it is known, else the name as printed. */
  readonly name: string;
  /** `agency`: the text is theirs; `original`: it first appeared there; `contributed`: they took part. */
  readonly role: 'agency' | 'original' | 'contributed';
  /** The words in the text; `null` where they stand beside it. */
  readonly span: Span | null;
}

/** Returns what an article says of itself, the surest first; each name once. */
export function findCredits(article: Credited, language: Language): FoundCredit[] {
  const found = [
    ...creditLines(article, language),
    ...bylineCredits(article, language.credits),
    ...datelineCredits(article, language),
    ...edgeCredits(article, language),
    ...addressCredits(article, language.credits),
    ...contributors(article, language),
  ];
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}

/** In characters. Longer lines are paragraphs. */
const LONGEST_CREDIT = 200;

const bodyBlocks = ({ blocks }: Credited): Block[] => blocks.filter(({ kind }) => kind === 'body');

function creditLines(article: Credited, language: Language): FoundCredit[] {
  const body = bodyBlocks(article);
  for (const block of new Set([...body.slice(-2), ...body.slice(0, 1)])) {
    const line = article.text.slice(block.start, block.end).trim();
    const name = line.length > LONGEST_CREDIT ? null : nameInLine(line, language);
    if (name !== null) return [{ name, role: roleOf(name, language), span: block }];
  }
  const signed = signature(article, body.at(-1), language.credits);
  return signed.length > 0 ? signed : creditNotes(article, language);
}

const roleOf = (name: string, { credits }: Language): FoundCredit['role'] =>
  agencyIn(name, credits) === null ? 'original' : 'agency';

function creditNotes({ notes = [] }: Credited, language: Language): FoundCredit[] {
  return notes.flatMap((note) => {
    const name = note.length > LONGEST_CREDIT ? null : nameInLine(note, language);
    return name === null ? [] : [{ name, role: roleOf(name, language), span: null }];
  });
}

function nameInLine(line: string, language: Language): string | null {
  if (language.credits.contributed.test(line) || language.credits.compiledFrom.test(line)) return null;
  for (const pattern of language.credits.creditLines) {
    const name = pattern.exec(line)?.groups?.name;
    if (name !== undefined && isName(name, language)) return usualName(name, language.credits);
  }
  return agencyIn(line.replace(/^[\s(–—-]+/, '').replace(/(?<![\s).])[\s).]+$/, ''), language.credits);
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

function signature({ text }: Credited, last: Block | undefined, words: CreditWords): FoundCredit[] {
  if (last === undefined) return [];
  const start = Math.max(last.start, last.end - LONGEST_CREDIT);
  const found = SIGNATURE.exec(text.slice(start, last.end).trimEnd());
  const name = agencyIn(found?.groups?.name ?? '', words);
  if (found === null || name === null) return [];
  const at = start + found.index + found[0].indexOf(found.groups!.name!);
  return [{ name, role: 'agency', span: { start: at, end: at + found.groups!.name!.length } }];
}

/** "A. Writer, Meridian News Agency": the agency's own writer. "A. Writer and Reuters" shares the work. */
function bylineCredits({ byline, beside = [] }: Credited, words: CreditWords): FoundCredit[] {
  if (byline === null || words.contributed.test(byline)) return [];
  for (const part of byline.split(/[,;/|()·•]|\s[–—-]\s/)) {
    const name = agencyIn(part.trim(), words);
    if (name === null) continue;
    const isShared = beside.some((line) => words.sharedWith.test(line) && namesAgency(line, name, words));
    return [{ name, role: isShared ? 'contributed' : 'agency', span: null }];
  }
  return [];
}

/** Returns the agency that a name is, or `null`: a known one, or one that is called so. */
export function agencyIn(text: string, words: CreditWords): string | null {
  const name = text.replace(words.besideName, '').trim();
  if (name === '' || name.length > 60) return null;
  const known = words.agencies.get(name) ?? words.agencies.get(name.replace(/^the /i, ''));
  if (known !== undefined) return known;
  return NAME_OF_BODY.test(name) && words.agencyName.test(name) ? name : null;
}

/** Capitals but for small words: "the ministry's press service" is no agency. */
const NAME_OF_BODY = /^\p{Lu}[^\s,;:()]*(?: (?:\p{Lu}[^\s,;:()]*|&|\p{Ll}{2,3}))*$/u;

export const usualName = (name: string, words: CreditWords): string => agencyIn(name, words) ?? name.trim();

/** "HALVEN, April 2 (Meridian) –" and "(Meridian) –": place, date, and the agency in brackets. */
const BRACKETED =
  /^(?:\p{Lu}[^()\n]{0,70}?)?\s*\((?<name>\p{Lu}[\p{L}\p{M}\p{N} .&'’-]{1,40})\)(?<dash>\s*(?:[–—_]|--?)\s*)?/u;
/** "HALVEN, Norrland –", "HALVEN, April 2 –": the place in capitals. */
const PLACE_ONLY = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,[^()\n–—]{2,30})?\s*(?:\s[–—-]{1,2}\s|[–—])/u;
const LONGEST_DATELINE = 140;

function datelineCredits(article: Credited, language: Language): FoundCredit[] {
  const block = openingBlock(article);
  const found = block && BRACKETED.exec(openingOf(article, block));
  const name = found?.groups?.name;
  if (!block || !found || name === undefined || !isName(name, language)) return [];
  if (!isDateline(found)) return [];
  const at = block.start + found[0].lastIndexOf(name);
  const span = { start: at, end: at + name.length };
  return [{ name: usualName(name, language.credits), role: 'agency', span }];
}

/** Returns the place, date and agency that the text begins with, or `null`. */
export const datelineOf = onceEach((article: Credited): Span | null => {
  const block = openingBlock(article);
  if (!block) return null;
  const opening = openingOf(article, block);
  const bracketed = BRACKETED.exec(opening);
  const dateline = bracketed && isDateline(bracketed) ? bracketed : PLACE_ONLY.exec(opening);
  return dateline && { start: block.start, end: block.start + dateline[0].length };
});

/**
 * A sentence may begin with a name and an abbreviation in brackets: only a dash behind them makes a dateline, or nothing
 * before them but a town and its region: "West Orle, Norrland (ABC)".
 */
const isDateline = ({ 0: opening, groups }: RegExpExecArray): boolean =>
  groups!.dash !== undefined || /^\s*\(/.test(opening) || IN_REGION.test(opening);

const IN_REGION =
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2} ?\(\p{Lu}{2,6}\)$/u;

/** Returns the span without the dateline that it begins with, if it does. */
export function withoutDateline(article: Credited, span: Span): Span {
  const dateline = datelineOf(article);
  const opens =
    dateline !== null && dateline.start <= span.start && span.start < dateline.end && dateline.end < span.end;
  return opens ? trimSpan(article.text, { ...span, start: dateline.end }) : span;
}

/** The first paragraph; a dateline may stand below what is printed of a picture that was taken for one. */
function openingBlock(article: Credited): Block | undefined {
  const told = bodyBlocks(article).filter((block) => !OF_FILED_PICTURE.test(openingOf(article, block)));
  return told.slice(0, 2).find((block) => BRACKETED.test(openingOf(article, block))) ?? told[0];
}

/** "FILE - In this May 4, 2030 file photo": what agencies print below an old picture. */
const OF_FILED_PICTURE = /^FILE\s?[-–—]/u;

const openingOf = ({ text }: Credited, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + LONGEST_DATELINE));

/** Who is printed below a text may have taken a picture; with the year of its copyright an agency has the text. */
const YEAR = /\b(?:19|20|21)\d{2}\b|\ball rights\b/i;

/** An agency by itself on a line above or below the text. */
function edgeCredits({ blocks, above = [], below = [] }: Credited, language: Language): FoundCredit[] {
  const isPicture = blocks.at(-1)?.kind === 'caption';
  const lines = [...above, ...below.filter((line) => !isPicture && (YEAR.test(line) || !line.includes('©')))];
  return lines.flatMap((line) => {
    const name = line.length > LONGEST_CREDIT ? null : nameInLine(line, language);
    const agency = name === null ? null : agencyIn(name, language.credits);
    return agency === null ? [] : [{ name: agency, role: 'agency' as const, span: null }];
  });
}

/** Folders in which papers keep what agencies send, and folders of what they write about. */
const WIRES = /^(?:news)?(?:wires?|agenc(?:y|ies)|feeds?)$/;
const TOPICS = /^(?:tags?|topics?|people|person|compan(?:y|ies)|search|quotes?|markets?)$/;
/** In letters: shorter ones are states, languages and parties as well. */
const SHORTEST_FOLDER = 6;

/** "/wires/lna/…", "/lnaonline/…", "/meridian/…": an agency's folder in the address of the article. */
function addressCredits({ uri = '' }: Credited, words: CreditWords): FoundCredit[] {
  const path = /^https?:\/\/[^/?#]+\/([^?#]*)\//i.exec(uri)?.[1];
  const folders = path?.toLowerCase().split('/') ?? [];
  for (const [at, folder] of folders.entries()) {
    const parent = folders[at - 1] ?? '';
    const online = /^(?<name>.{2,})[-_]?online$/.exec(folder)?.groups?.name;
    const isOwn = WIRES.test(parent) || (folder.length >= SHORTEST_FOLDER && !TOPICS.test(parent));
    const name = agencyOfFolder(online ?? (isOwn ? folder : ''), words);
    if (name !== undefined) return [{ name, role: 'agency', span: null }];
  }
  return [];
}

const agencyFolders = new WeakMap<CreditWords, ReadonlyMap<string, string>>();

function agencyOfFolder(folder: string, words: CreditWords): string | undefined {
  const known =
    agencyFolders.get(words) ?? new Map([...words.agencies].map(([form, name]) => [plainOf(form), name]));
  agencyFolders.set(words, known);
  return known.get(plainOf(folder));
}

const plainOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** "The Associated Press contributed to this report.", "Compiled from The Ostrel Echo and Meridian". */
function contributors(article: Credited, language: Language): FoundCredit[] {
  const body = bodyBlocks(article);
  const deks = article.blocks.filter(({ kind }) => kind === 'dek');
  const inText = [...new Set([...deks, ...body.slice(0, 1), ...body.slice(-3)])].map((block) => ({
    line: article.text.slice(block.start, block.end).trim(),
    span: block as Span | null,
  }));
  const lines = [...(article.beside ?? []), ...(article.above ?? []), ...(article.below ?? [])];
  return [...inText, ...lines.map((line) => ({ line, span: null }))]
    .filter(({ line }) => line.length <= LONGEST_CREDIT)
    .flatMap(({ line, span }) =>
      namedIn(line, language).map((name) => ({ name, role: 'contributed' as const, span })),
    );
}

function namedIn(line: string, language: Language): string[] {
  const words = language.credits;
  const names = words.compiledFrom.exec(line)?.groups?.names;
  if (names === undefined) return words.contributed.test(line) ? agenciesIn(line, words) : [];
  return names
    .split(words.sharedWith)
    .flatMap((part) => part.split(','))
    .map((name) => name.trim())
    .filter((name) => isName(name, language))
    .map((name) => usualName(name, words));
}

/** In words: "United Press International" has three, "the" is one more. */
const LONGEST_AGENCY = 4;

function agenciesIn(line: string, words: CreditWords): string[] {
  const tokens = line.match(/[\p{L}\p{N}&’'-]+/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at < tokens.length; at++)
    for (let length = LONGEST_AGENCY; length > 0; length--) {
      const name = words.agencies.get(tokens.slice(at, at + length).join(' '));
      if (name === undefined) continue;
      found.add(name);
      at += length - 1;
      break;
    }
  return [...found];
}

const namesAgency = (line: string, name: string, words: CreditWords): boolean =>
  agenciesIn(line, words).includes(name);
