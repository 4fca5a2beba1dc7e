/** Those who may have said something: a name, or a noun for somebody who speaks with what describes it. */

import type { BasicLanguage } from '../../language/language.ts';
import type { Block } from '../../model/article.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Token } from '../../model/syntax.ts';
import { firstFrom } from '../../text/offsets.ts';
import type { ForeignMention } from './known-names.ts';

export interface Source {
  readonly text: string;
  readonly entity: EntityId | null;
  /** Index of the word behind it. */
  readonly to: number;
}

/** Who is named in an article. */
export interface Cast {
  /** Names by their place. */
  readonly byStart: ReadonlyMap<number, ForeignMention>;
  /** The one person who bears an office, by its name; `null` where several do. */
  readonly holders: ReadonlyMap<string, EntityId | null>;
}

/** A block as speakers are looked for in it. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly cast: Cast;
  readonly names: BasicLanguage['names'];
  readonly speech: BasicLanguage['speech'];
  readonly functionWords: ReadonlySet<string>;
  /** "" where there is no word. */
  readonly lowerAt: (index: number) => string;
  /** Index of the first word that begins there or later. */
  readonly indexFrom: (offset: number) => number;
  /** Index of the first word of the sentence that word `last` stands in, none before the offset. */
  readonly sentenceStart: (last: number, offset: number) => number;
}

/** In words. What is farther from the marks has nothing to do with them. */
const LONGEST_SENTENCE = 40;

export function lineOf(text: string, block: Block, cast: Cast, language: BasicLanguage): Line {
  const tokens = language.tokenizer.tokensOf(text, block.start, block.end);
  const lowerAt = (index: number): string => tokens[index]?.form.toLowerCase() ?? '';
  return {
    text,
    tokens,
    cast,
    names: language.names,
    speech: language.speech,
    functionWords: language.vocabulary.functionWords,
    lowerAt,
    indexFrom: (offset) => firstFrom(tokens, offset),
    sentenceStart: (last, offset) => {
      let first = last + 1;
      while (first > 0 && first > last - LONGEST_SENTENCE && tokens[first - 1]!.start >= offset) {
        if (first <= last && /^(?:[.!?…;]|\.{2,})$/.test(tokens[first - 1]!.form)) break;
        first--;
      }
      return first;
    },
  };
}

export const castOf = (text: string, mentions: readonly ForeignMention[], language: BasicLanguage): Cast => ({
  byStart: new Map(mentions.map((mention) => [mention.start, mention])),
  holders: holdersIn(text, mentions, language),
});

/** In characters. No office is longer: "la ministra de Obras Públicas y Transportes". */
const LONGEST_OFFICE = 60;

/** "la alcaldesa Mara Dunst", "Mara Dunst, alcaldesa": an office that two people bear is nobody's. */
function holdersIn(
  text: string,
  mentions: readonly ForeignMention[],
  language: BasicLanguage,
): Map<string, EntityId | null> {
  const holders = new Map<string, EntityId | null>();
  for (const { start, end, type, entity } of mentions) {
    if (type !== 'person' || entity === null) continue;
    const behind = /^,\s(\p{L}+)/u.exec(text.slice(end, end + LONGEST_OFFICE))?.[1]?.toLowerCase() ?? '';
    const before = officeIn(text.slice(Math.max(0, start - LONGEST_OFFICE), start), language);
    for (const office of [before, language.names.titles.has(behind) ? behind : null]) {
      if (office === null) continue;
      const other = holders.get(office);
      holders.set(office, other === undefined || other === entity ? entity : null);
    }
  }
  return holders;
}

/** Returns the noun that a name ends the description of: "el farero", "la alcaldesa", "la alcaldesa de Tarrow,". */
function officeIn(before: string, { names, speech }: BasicLanguage): string | null {
  const words =
    /(?<!\p{L})(?:\p{L}{1,60} ){1,30}\p{L}{1,60}(?=,? $)/u.exec(before)?.[0].toLowerCase().split(' ') ?? [];
  const isApposed = before.endsWith(', ');
  if (!isApposed && speech.determiners.has(words.at(-2) ?? '')) return words.at(-1)!;
  const at = words.findLastIndex(
    (word, index) =>
      names.titles.has(word) && (index === words.length - 1 || names.headLinks.has(words[index + 1]!)),
  );
  return words[at] ?? null;
}

/** Returns how many words the phrase has that begins there and that its source follows: "according to". */
export const startsPhrase = ({ speech, lowerAt }: Line, at: number): number =>
  speech.sourceFollows.find((phrase) => phrase.every((word, index) => lowerAt(at + index) === word))
    ?.length ?? 0;

/** In words: "afirmó también este mismo lunes". */
const MOST_BETWEEN = 5;

/** Returns the index behind the words that may stand between a verb and its subject: "también", "el lunes". */
export function skipBetween({ speech, lowerAt }: Line, from: number): number {
  const mayStand = (at: number): boolean =>
    speech.betweenSubjectAndVerb.has(lowerAt(at)) && !speech.verbs.has(lowerAt(at));
  let at = from;
  while (at < from + MOST_BETWEEN) {
    if (mayStand(at)) at++;
    else if (speech.determiners.has(lowerAt(at)) && mayStand(at + 1)) at += 2;
    else break;
  }
  return at;
}

/** In words: "el portavoz del sindicato de trabajadores del puerto". */
export const LONGEST_SOURCE = 10;

/**
 * Returns the one who is named from the word at the index on, `null` where nobody is. What stands where nothing but a
 * subject does may be `anyone`: "el farero".
 */
export function sourceAt(line: Line, at: number, anyone = false): Source | null {
  const { speech } = line;
  const isDetermined = speech.determiners.has(line.lowerAt(at));
  const named = mentionAt(line, at) ?? (isDetermined ? mentionAt(line, at + 1) : undefined);
  if (named) return named.type === 'place' ? null : sourceOf(line, named);
  const noun = isDetermined ? at + 1 : at;
  if (!isSpeaker(line, noun) && !(anyone && isDetermined && belongs(line, noun))) return null;
  let to = noun + 1;
  while (to < noun + LONGEST_SOURCE && belongs(line, to)) {
    const mention = mentionAt(line, to);
    const isLinked = line.names.headLinks.has(line.lowerAt(to - 1));
    if (mention?.type === 'person' && !isLinked) return sourceOf(line, mention);
    to = mention ? line.indexFrom(mention.end) : to + 1;
  }
  while (to > noun + 1 && line.functionWords.has(line.lowerAt(to - 1))) to--;
  const apposed = line.lowerAt(to) === ',' ? mentionAt(line, to + 1) : null;
  if (apposed?.type === 'person') return sourceOf(line, apposed);
  return {
    text: line.text.slice(line.tokens[at]!.start, line.tokens[to - 1]!.end),
    entity: holderAt(line, noun, to),
    to,
  };
}

/** Returns the one who bears the office; nobody where two are joined: "the mayor and the minister". */
const holderAt = ({ cast, lowerAt }: Line, noun: number, to: number): EntityId | null => {
  for (let at = noun; at < to; at++) if (lowerAt(at).length === 1) return null;
  return cast.holders.get(lowerAt(noun)) ?? null;
};

/** In words: "Mara Dunst, que fue ministra de Transportes entre 2025 y 2028,". */
const LONGEST_DESCRIPTION = 16;

/** "La líder del partido, Mara Dunst, dijo": the name that fills what stands between the commas. */
function apposedAt(line: Line, from: number, to: number): Source | null {
  const mention = mentionAt(line, from);
  const source = mention?.type === 'person' ? sourceOf(line, mention) : null;
  return source?.to === to ? source : null;
}

/** Returns the one whose name or description ends with the word at the index, the longest that begins behind `first`. */
export function sourceEnding(line: Line, last: number, first: number): Source | null {
  let end = last;
  while (end >= first && line.speech.betweenSubjectAndVerb.has(line.lowerAt(end))) end--;
  if (line.lowerAt(end) === ',') {
    // "Mara Dunst, alcaldesa de Aldermoor, dijo": the name stands before the description.
    for (let at = end - 1; at > Math.max(first, end - LONGEST_DESCRIPTION); at--)
      if (line.lowerAt(at) === ',') return apposedAt(line, at + 1, end) ?? sourceEnding(line, at - 1, first);
    return null;
  }
  for (let at = Math.max(first, end - LONGEST_SOURCE); at <= end; at++) {
    const source = sourceAt(line, at);
    if (source?.to === end + 1) return source;
  }
  return null;
}

export const mentionAt = ({ cast, tokens }: Line, at: number): ForeignMention | undefined =>
  cast.byStart.get(tokens[at]?.start ?? -1);

const sourceOf = (line: Line, { text, entity, end }: ForeignMention): Source => ({
  text,
  entity,
  to: line.indexFrom(end),
});

const isSpeaker = ({ names, speech, lowerAt }: Line, at: number): boolean =>
  [names.titles, names.honorifics, speech.speakers].some((words) => words.has(lowerAt(at)));

/** A word that goes on with the description of somebody: an adjective, a name, or a link to one. */
const belongs = ({ tokens, names, speech, functionWords, lowerAt }: Line, at: number): boolean =>
  /^\p{L}/u.test(tokens[at]?.form ?? '') &&
  !speech.verbs.has(lowerAt(at)) &&
  !speech.betweenSubjectAndVerb.has(lowerAt(at)) &&
  (names.headLinks.has(lowerAt(at)) || !functionWords.has(lowerAt(at)));
