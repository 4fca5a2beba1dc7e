/** Runs of words with capitals that may be names, without what stands at their edges and is no part of them. */

import type { KnownName } from '../names.ts';
import { type NameLine, type NameWord, plain, type Reading } from './lines.ts';

export interface Run {
  readonly from: number;
  /** Behind the last word. */
  readonly to: number;
  /** What the language's lists have it as. */
  readonly known?: KnownName;
  /** A title or form of address stands before it. */
  readonly titled: boolean;
  /** A preposition before it says that it is a place. */
  readonly inPlace: boolean;
  /** It is one word at the beginning of a sentence, where every word has a capital. */
  readonly doubtful: boolean;
}

export function runsIn({ words }: NameLine, reading: Reading): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; at++) {
    const known = knownAt(words, at, reading);
    if (known === undefined && !mayBegin(words, at, reading)) continue;
    const to = known?.to ?? endOfRun(words, at, reading);
    const from = known ? at : behindOffice(words, at, to, reading);
    runs.push({
      from,
      to,
      ...(known && { known: known.name }),
      titled: !known && (from > at || isTitle(words[from - 1], reading)),
      inPlace: isInPlace(words[from - 1], reading),
      doubtful: to - from === 1 && isDoubtful(words[from]!, reading),
    });
    at = to - 1;
  }
  return runs;
}

/** Returns the longest known name that begins there and that no further capital makes another one of: "Europa Press". */
function knownAt(
  words: readonly NameWord[],
  at: number,
  { gazetteer, text }: Reading,
): { to: number; name: KnownName } | undefined {
  if (!words[at]!.capital) return undefined;
  const most = gazetteer.longest.get(words[at]!.form) ?? 0;
  for (let to = Math.min(words.length, at + most); to > at; to--) {
    const name = gazetteer.known.get(text.slice(words[at]!.start, words[to - 1]!.end));
    const next = words[to];
    if (name && !(next?.capital && next.near)) return { to, name };
  }
  return undefined;
}

/** Titles, and words that only begin a sentence as far as the text shows, are no part of the name that follows them. */
function mayBegin(words: readonly NameWord[], at: number, reading: Reading): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  const { names, vocabulary } = reading.language;
  if (!word.capital || names.notNames.has(word.lower)) return false;
  if (word.initial && vocabulary.functionWords.has(word.lower)) return false;
  const goesOn = next?.capital === true && next.near;
  return !(goesOn && (isTitle(word, reading) || isDoubtful(word, reading)));
}

const isTitle = (word: NameWord | undefined, { language: { names } }: Reading): boolean =>
  word !== undefined && (names.titles.has(word.lower) || names.honorifics.has(word.lower.replace(/\.$/, '')));

/** In words. Longer runs are headings that capitalise every word. */
const LONGEST_RUN = 10;

function endOfRun(words: readonly NameWord[], from: number, reading: Reading): number {
  let to = from + 1;
  while (to < from + LONGEST_RUN) {
    const next = words[to];
    if (next?.capital && next.near && !reading.language.names.notNames.has(next.lower)) to++;
    else {
      const behind = behindLink(words, from, to, reading);
      if (behind === to) break;
      to = behind;
    }
  }
  return to;
}

/** Returns the index behind the link and the capital that follow, or `to` where the name does not go on. */
function behindLink(words: readonly NameWord[], from: number, to: number, reading: Reading): number {
  const { openers, headLinks, particles } = reading.language.names;
  const isHead = openers.has(words[from]!.lower);
  const isGiven = to === from + 1 && reading.gazetteer.givenNames.has(plain(words[from]!.form));
  const links = isHead ? headLinks : isGiven ? particles : undefined;
  let at = to;
  while (at < to + 2 && words[at]?.near && links?.has(words[at]!.lower)) at++;
  const next = words[at];
  // "Juan de la Cruz" is one name; "Juan de Aldermoor" may be two.
  if (at === to || !next?.capital || !next.near || !(isHead || at > to + 1)) return to;
  const isAnother = isJoining(words[to]!) && (at > to + 1 || isOwnName(next, reading));
  return isAnother ? to : at + 1;
}

/** A link of one letter, "y" or "e", joins two names as well as two parts of one. */
const isJoining = ({ form }: NameWord): boolean => form.length === 1;

const isOwnName = ({ form, lower }: NameWord, { gazetteer, language }: Reading): boolean =>
  gazetteer.givenNames.has(plain(form)) || language.names.openers.has(lower);

/** "the minister of Finance Ana Ruiz": the office before a name is no part of it. */
function behindOffice(words: readonly NameWord[], from: number, to: number, reading: Reading): number {
  if (!isTitle(words[from - 2], reading) || words[from - 1]!.capital) return from;
  for (let at = from + 1; at < to - 1; at++)
    if (reading.gazetteer.givenNames.has(plain(words[at]!.form))) return at;
  return from;
}

const ACRONYM = /^\p{Lu}{2,}$/u;

/** Has the word a capital only because it begins a sentence, as far as the text and the lists show? */
const isDoubtful = (word: NameWord, reading: Reading): boolean =>
  word.initial && !reading.inside.has(word.form) && !ACRONYM.test(word.form) && !isOwnName(word, reading);

const isInPlace = (before: NameWord | undefined, { language }: Reading): boolean =>
  before !== undefined && (language.names.placePrepositions.get(before.lower) ?? 0) >= 2;
