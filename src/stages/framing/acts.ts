/** Verbs for the same act: one article has hostages freed where another has them handed over. */

import type { ActWord, FramingWords } from '../../language/framing.ts';
import type { Language } from '../../language/language.ts';
import { childrenOf, type Tree, treeOf } from '../../language/tree.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { onceGiven } from '../../text/once-each.ts';
import { choiceAmong, type Listed } from './choice.ts';
import type { Reading } from './reading.ts';
import type { Ties } from './ties.ts';
import { type Candidate, mostSaid, printedAt, type Use } from './variants.ts';

/** Returns a concept for each act that articles tell by different verbs, named by the most used form. */
export function findActs(
  readings: readonly Reading[],
  { framing: { acts, telling }, vocabulary: { oneSpelling } }: Language,
  areTied: Ties,
): Candidate[] {
  const told = readings.map((reading) => ({
    reading,
    places: actsIn(reading.annotation, acts, oneSpelling),
  }));
  const usesOf = (word: ActWord): Use[] =>
    told.flatMap(({ reading, places }) => (places.get(word) ?? []).map((span) => ({ reading, ...span })));
  return acts.flatMap((line) => {
    const variants = line.flatMap((word) => variantOf(word, usesOf(word)) ?? []);
    const wide = new Set(line.filter(({ isWide }) => isWide).map(nameOf));
    return choiceAmong(variants, wide, readings, telling, areTied) ?? [];
  });
}

const nameOf = ({ verb, particle }: ActWord): string =>
  particle === undefined ? verb : `${verb} ${particle}`;

const variantOf = (word: ActWord, uses: readonly Use[]): Listed | null =>
  uses.length === 0
    ? null
    : { word: nameOf(word), label: mostSaid(uses.map((use) => printedAt(use).toLowerCase())), uses };

type Places = ReadonlyMap<ActWord, readonly Span[]>;

/** Where an article has the words for acts; who reads it again has them. */
const actsIn = (annotation: Annotation, acts: FramingWords['acts'], oneSpelling: Spelling): Places =>
  placesKnown(annotation, acts, () => readActs(annotation, acts, oneSpelling));

type Spelling = Language['vocabulary']['oneSpelling'];

const placesKnown = onceGiven<Annotation, FramingWords['acts'], Places>();

function readActs({ trees }: Annotation, acts: FramingWords['acts'], oneSpelling: Spelling): Places {
  const verbs = Map.groupBy(acts.flat(), ({ verb }) => oneSpelling(verb));
  const nouns = Map.groupBy(
    acts.flat().flatMap((word) => word.nouns.map((noun) => ({ noun, word }))),
    ({ noun }) => noun,
  );
  const found = trees.map(treeOf).flatMap((tree) =>
    tree.tokens.flatMap((token, at): { word: ActWord; span: Span }[] => {
      const lemma = token.lemma.toLowerCase();
      if (token.upos === 'VERB') return verbAt(tree, at, verbs.get(oneSpelling(lemma)) ?? []);
      if (token.upos !== 'NOUN' && token.upos !== 'ADJ') return [];
      return (nouns.get(lemma) ?? []).map(({ word }) => ({ word, span: token }));
    }),
  );
  return new Map(
    [...Map.groupBy(found, ({ word }) => word)].map(([word, all]) => [
      word,
      all.map(({ span: { start, end } }) => ({ start, end })),
    ]),
  );
}

/** Returns the words that a verb is: "turn" with "away" is another than "turn", and than "turn" with "in". */
function verbAt(tree: Tree, at: number, words: readonly ActWord[]): { word: ActWord; span: Span }[] {
  if (words.length === 0) return [];
  const { start, end } = tree.tokens[at]!;
  const behind = tree.children[at]!.filter((child) => child > at && child <= at + FAR);
  const joined = words.flatMap((word) => {
    const child = behind.find((one) => tree.tokens[one]!.lemma.toLowerCase() === word.particle);
    return child === undefined ? [] : [{ word, span: { start, end: tree.tokens[child]!.end } }];
  });
  if (joined.length > 0 || childrenOf(tree, at, 'compound:prt').length > 0) return joined;
  return words
    .filter(({ particle }) => particle === undefined)
    .map((word) => ({ word, span: { start, end } }));
}

/** Words between a verb and what belongs to it, and one: "handed the last of them over". */
const FAR = 5;
