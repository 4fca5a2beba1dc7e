/** What speaks for two statements saying the same, counted. Which of it how much, is learnt: see `likeness.ts`. */

import type { Language } from '../../language/language.ts';
import { product } from '../../language/same-statement/word-likeness.ts';
import { onceEach } from '../../text/once-each.ts';
import { compareActs } from './evidence/acts.ts';
import { likenessAround, openSurroundings } from './evidence/around.ts';
import { compareFigures } from './evidence/figures.ts';
import { readHeap } from './evidence/heap.ts';
import { openLexicon } from './evidence/lexicon.ts';
import { compareNames } from './evidence/names.ts';
import { openTerms, sharedTerms } from './evidence/terms.ts';
import { openVectors } from './evidence/vectors.ts';
import { compareWords, mostInCommon } from './evidence/words.ts';
import type { ReadStatement } from './statements.ts';
import type { Who } from './who.ts';

/** Each is 0 to 1, unless it says otherwise. */
export interface Evidence {
  /** How much of the words of the one the other says too, in these or other words: of the one of which more is. */
  readonly most: number;
  /** Logarithm of the weight of the words in common, above 0: by chance two statements have few. */
  readonly common: number;
  /** Weight of words that exclude each other; up to 1. */
  readonly opposed: number;
  /** How near their words are in meaning, and those of their sentences; -1 to 1. */
  readonly meaning: number;
  readonly sentenceMeaning: number;
  readonly names: number;
  /** Names that their sentences have in common. */
  readonly sentenceNames: number;
  /** How far the name, word and figure in common that most stands apart is of these sentences alone. */
  readonly onlyName: number;
  readonly onlyWord: number;
  readonly onlyFigure: number;
  /** Of all such, added up; up to 3. */
  readonly onlyHere: number;
  /** A number of the same things; a number of which one does not say what it counts; one that counts without a noun. */
  readonly number: number;
  readonly bareNumber: number;
  readonly sameCount: number;
  /** Numbers of the same things that differ, where none is the same; up to 2. */
  readonly otherNumbers: number;
  /** How near the two numbers of like things are in size that are nearest. */
  readonly size: number;
  readonly oneCounts: number;
  readonly bothCount: number;
  readonly day: number;
  readonly clock: number;
  readonly time: number;
  /** A time of the one lies within one of the other. */
  readonly timeWithin: number;
  readonly deed: number;
  /** What is done, is done by the same, or to the same; -0.5 where by or to another. */
  readonly doer: number;
  readonly done: number;
  readonly denied: number;
  /** The one is so, and the other expected, proposed or denied. */
  readonly otherMode: number;
  /** What stands around both, as far as it is alike. */
  readonly around: number;
}

/** Takes two statements of the heap, or parts of their sentences. */
export interface Compare {
  (a: ReadStatement, b: ReadStatement): Evidence;
  /** The parts of it, from what costs least to what costs most. */
  readonly besideWords: (a: ReadStatement, b: ReadStatement) => BesideWords;
  readonly figures: (a: ReadStatement, b: ReadStatement) => ReturnType<typeof compareFigures>;
  readonly acts: (a: ReadStatement, b: ReadStatement) => ReturnType<typeof compareActs>;
  readonly words: (a: ReadStatement, b: ReadStatement) => ReturnType<typeof compareWords>;
  /** What comparing their words can come to at most. */
  readonly mostOfWords: (a: ReadStatement, b: ReadStatement) => ReturnType<typeof compareWords>;
}

export type BesideWords = Omit<
  Evidence,
  keyof ReturnType<typeof compareWords> | keyof ReturnType<typeof compareActs>
>;

export function compareAmong(statements: readonly ReadStatement[], who: Who, language: Language): Compare {
  const heap = readHeap(statements);
  const lexicon = openLexicon(statements, heap, language);
  const vectors = openVectors(statements, lexicon, heap);
  const surroundings = openSurroundings(heap);
  const termsOf = openTerms(heap);
  const figures: Compare['figures'] = (a, b) => compareFigures(a.said, b.said, heap, language);
  const sideOf = onceEach((statement: ReadStatement) => ({
    meaning: vectors.of(statement),
    sentenceMeaning: vectors.ofSentence(statement),
    names: statement.said.who,
    sentenceNames: heap.sentenceOf(statement).who,
    terms: termsOf(statement),
    around: surroundings(statement.around),
  }));
  const parts: Pick<Compare, 'besideWords' | 'figures' | 'acts' | 'words' | 'mostOfWords'> = {
    besideWords: (a, b) => {
      const [one, other] = [sideOf(a), sideOf(b)];
      return {
        meaning: product(one.meaning, other.meaning),
        sentenceMeaning: product(one.sentenceMeaning, other.sentenceMeaning),
        names: compareNames(one.names, other.names, heap, who),
        sentenceNames: compareNames(one.sentenceNames, other.sentenceNames, heap, who),
        ...sharedTerms(one.terms, other.terms),
        ...figures(a, b),
        otherMode: a.modality === b.modality ? 0 : 1,
        around: likenessAround(one.around, other.around),
      };
    },
    figures,
    acts: (a, b) => compareActs(a.acts, b.acts, lexicon, who),
    words: (a, b) => compareWords(lexicon.weighed(a.said), lexicon.weighed(b.said), lexicon),
    mostOfWords: (a, b) => mostInCommon(lexicon.weighed(a.said), lexicon.weighed(b.said)),
  };
  const compare = (a: ReadStatement, b: ReadStatement): Evidence => ({
    ...parts.words(a, b),
    ...parts.besideWords(a, b),
    ...parts.acts(a, b),
  });
  return Object.assign(compare, parts);
}
