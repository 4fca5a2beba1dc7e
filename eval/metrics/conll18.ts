/**
 * The official measures of the CoNLL 2018 shared task for Universal Dependencies (universaldependencies.org/conll18,
 * conll18_ud_eval.py): what was found is aligned with the treebank by its characters without blanks, and every measure
 * is an F1 over words, so that a word parted wrongly counts as wrong in all of them.
 */

import type { f1 } from './figures.ts';

export interface TreeWord {
  readonly form: string;
  /** Written together with the word before it and not parted by punctuation: the "n't" of "don't". */
  readonly joined: boolean;
  readonly lemma?: string;
  readonly upos?: string;
  readonly xpos?: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head?: number;
  readonly deprel?: string;
}

export type TreeSentence = readonly TreeWord[];

type Counts = Parameters<typeof f1>[2];

export interface Conll18Scores {
  readonly tokens: Counts;
  readonly sentences: Counts;
  readonly words: Counts;
  readonly upos: Counts;
  readonly xpos: Counts;
  readonly lemmas: Counts;
  /** Words with the right head. */
  readonly uas: Counts;
  /** Words with the right head and relation; subtypes of relations do not count. */
  readonly las: Counts;
}

/** Throws where the two are not the same text. */
export function scoreConll18(gold: readonly TreeSentence[], found: readonly TreeSentence[]): Conll18Scores {
  const wanted = placeWords(gold);
  const given = placeWords(found);
  checkSame(wanted.text, given.text);
  const pairs = alignWords(wanted.words, given.words);
  const goldOf = new Map(pairs.map(([one, other]) => [other, one]));
  const count = (isRight: (pair: Pair) => boolean, describe: (pair: Pair) => string): Counts => {
    const wrong = pairs.filter((pair) => !isRight(pair));
    return {
      hits: pairs.length - wrong.length,
      given: given.words.length,
      wanted: wanted.words.length,
      faults: wrong.map(describe),
    };
  };
  const countColumn = (column: 'upos' | 'xpos' | 'lemma'): Counts =>
    count(
      ([one, other]) => one.word[column] === other.word[column],
      ([one, other]) => `${one.word.form}: ${one.word[column]}, found ${other.word[column]}`,
    );
  const hasHead = ([one, other]: Pair): boolean =>
    other.head === null ? one.head === null : goldOf.get(other.head) === one.head;
  const hasRelation = ([one, other]: Pair): boolean =>
    universal(one.word.deprel) === universal(other.word.deprel);
  return {
    tokens: countSpans(wanted.text, wanted.tokens, given.tokens),
    sentences: countSpans(wanted.text, wanted.sentences, given.sentences),
    words: { ...count(() => true, inWords), faults: unaligned(wanted.words, given.words, pairs) },
    upos: countColumn('upos'),
    xpos: countColumn('xpos'),
    lemmas: countColumn('lemma'),
    uas: count(hasHead, inWords),
    las: count((pair) => hasHead(pair) && hasRelation(pair), inWords),
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A word and its place in the text without blanks, which is that of all that is joined. */
interface PlacedWord extends Place {
  readonly word: TreeWord;
  readonly isJoined: boolean;
  head: PlacedWord | null;
}

type Pair = readonly [gold: PlacedWord, found: PlacedWord];

interface PlacedText {
  readonly text: string;
  readonly sentences: readonly Place[];
  readonly tokens: readonly Place[];
  readonly words: readonly PlacedWord[];
}

function placeWords(sentences: readonly TreeSentence[]): PlacedText {
  let text = '';
  const tokens: Place[] = [];
  const words: PlacedWord[] = [];
  const places = sentences.map((sentence) => {
    const start = text.length;
    const placed = tokensOf(sentence).flatMap((token): PlacedWord[] => {
      const place = { start: text.length, end: 0 };
      text += token.map(({ form }) => form.replace(/\s+/g, '')).join('');
      place.end = text.length;
      tokens.push(place);
      return token.map((word) => ({ ...place, word, isJoined: token.length > 1, head: null }));
    });
    for (const word of placed) word.head = placed[word.word.head ?? -1] ?? null;
    words.push(...placed);
    return { start, end: text.length };
  });
  return { text, sentences: places, tokens, words };
}

/** Returns the words by what is written together. */
function tokensOf(sentence: TreeSentence): TreeWord[][] {
  const tokens: TreeWord[][] = [];
  for (const word of sentence)
    if (word.joined && tokens.length) tokens.at(-1)!.push(word);
    else tokens.push([word]);
  return tokens;
}

function checkSame(wanted: string, given: string): void {
  if (wanted === given) return;
  let at = 0;
  while (wanted[at] === given[at]) at++;
  const [one, other] = [wanted, given].map((text) => JSON.stringify(text.slice(at, at + 20)));
  throw new Error(`The texts differ at character ${at}: the treebank has ${one}, found was ${other}.`);
}

/** Words pair up that cover the same characters; within what is joined on one side, those with the same letters. */
function alignWords(gold: readonly PlacedWord[], found: readonly PlacedWord[]): Pair[] {
  const pairs: Pair[] = [];
  let at: Position = [0, 0];
  while (at[0] < gold.length && at[1] < found.length) {
    const [one, other] = [gold[at[0]]!, found[at[1]]!];
    if (one.isJoined || other.isJoined) {
      const [from, to] = joinedStretch(gold, found, at);
      pairs.push(...longestCommon(gold.slice(from[0], to[0]), found.slice(from[1], to[1])));
      at = to;
    } else if (one.start === other.start && one.end === other.end) {
      pairs.push([one, other]);
      at = [at[0] + 1, at[1] + 1];
    } else at = one.start <= other.start ? [at[0] + 1, at[1]] : [at[0], at[1] + 1];
  }
  return pairs;
}

type Position = readonly [gold: number, found: number];

/** Returns from where to where the words of both sides make up the joined ones at hand. */
function joinedStretch(
  gold: readonly PlacedWord[],
  found: readonly PlacedWord[],
  [g, f]: Position,
): [from: Position, to: Position] {
  const [one, other] = [gold[g]!, found[f]!];
  let end = one.isJoined ? one.end : other.end;
  let atGold = !one.isJoined && one.start < other.start ? g + 1 : g;
  let atFound = one.isJoined && !other.isJoined && other.start < one.start ? f + 1 : f;
  const from: Position = [atGold, atFound];
  const isBeyond = (word: PlacedWord | undefined): boolean =>
    word === undefined || (word.isJoined ? word.start >= end : word.end > end);
  while (!isBeyond(gold[atGold]) || !isBeyond(found[atFound])) {
    const [nextGold, nextFound] = [gold[atGold], found[atFound]];
    const isGoldFirst =
      nextGold !== undefined && (nextFound === undefined || nextGold.start <= nextFound.start);
    const next = isGoldFirst ? nextGold : nextFound!;
    if (next.isJoined) end = Math.max(end, next.end);
    if (isGoldFirst) atGold++;
    else atFound++;
  }
  return [from, [atGold, atFound]];
}

/** Returns a longest series of pairs with the same letters, whatever their case. */
function longestCommon(gold: readonly PlacedWord[], found: readonly PlacedWord[]): Pair[] {
  const isSame = (g: number, f: number): boolean =>
    gold[g]!.word.form.toLowerCase() === found[f]!.word.form.toLowerCase();
  const lengths = Array.from({ length: gold.length + 1 }, () => new Uint32Array(found.length + 1));
  for (let g = gold.length - 1; g >= 0; g--)
    for (let f = found.length - 1; f >= 0; f--)
      lengths[g]![f] = Math.max(
        isSame(g, f) ? lengths[g + 1]![f + 1]! + 1 : 0,
        lengths[g + 1]![f]!,
        lengths[g]![f + 1]!,
      );
  const pairs: Pair[] = [];
  for (let g = 0, f = 0; g < gold.length && f < found.length; )
    if (isSame(g, f)) pairs.push([gold[g++]!, found[f++]!]);
    else if (lengths[g]![f] === lengths[g + 1]![f]) g++;
    else f++;
  return pairs;
}

function countSpans(text: string, wanted: readonly Place[], given: readonly Place[]): Counts {
  const key = ({ start, end }: Place): string => `${start} ${end}`;
  const keys = new Set(wanted.map(key));
  const found = new Set(given.map(key));
  const hits = given.filter((place) => keys.has(key(place))).length;
  const show = ({ start, end }: Place): string =>
    end - start > 60
      ? `${text.slice(start, start + 25)} … ${text.slice(end - 25, end)}`
      : text.slice(start, end);
  const faults = [
    ...wanted.filter((place) => !found.has(key(place))).map((place) => `- ${show(place)}`),
    ...given.filter((place) => !keys.has(key(place))).map((place) => `+ ${show(place)}`),
  ];
  return { hits, given: given.length, wanted: wanted.length, faults };
}

function unaligned(
  wanted: readonly PlacedWord[],
  given: readonly PlacedWord[],
  pairs: readonly Pair[],
): string[] {
  const aligned = new Set(pairs.flat());
  const rest = (words: readonly PlacedWord[]): string[] =>
    words.filter((word) => !aligned.has(word)).map(({ word }) => word.form);
  return [...rest(wanted).map((form) => `- ${form}`), ...rest(given).map((form) => `+ ${form}`)];
}

const universal = (relation: string | undefined): string | undefined => relation?.split(':')[0];

const inWords = ([one, other]: Pair): string =>
  `${one.word.form}: ${one.word.deprel} of ${one.head?.word.form ?? 'nothing'}, found ${other.word.deprel} of ${other.head?.word.form ?? 'nothing'}`;
