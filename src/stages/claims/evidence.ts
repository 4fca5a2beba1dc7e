/** What speaks for two statements saying the same, counted. Which of it how much, is learnt: see `likeness.ts`. */

import type { Language } from '../../language/language.ts';
import { product } from '../../language/same-statement/word-likeness.ts';
import { onceEach } from '../../text/once-each.ts';
import { type ActRead, compareActs, readActs } from './evidence/acts.ts';
import { likenessAround } from './evidence/around.ts';
import { compareFigures, type FiguresRead, readFigures } from './evidence/figures.ts';
import { type Heap, readHeap } from './evidence/heap.ts';
import { openLexicon, type Weighed } from './evidence/lexicon.ts';
import { openMarks } from './evidence/marks.ts';
import { compareNames, type NamesRead, readNames } from './evidence/names.ts';
import { readTerms, sharedTerms, type Terms } from './evidence/terms.ts';
import { openVectors, type Vectors } from './evidence/vectors.ts';
import { compareWords, mostInCommon } from './evidence/words.ts';
import type { Said } from './said.ts';
import { openTermLists, type WeighedTerms } from './shared-weight.ts';
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

/** The words, figures and acts of a statement as they are compared, worked out once. */
export interface Told {
  readonly of: ReadStatement;
  readonly figures: FiguresRead;
  readonly words: Weighed;
  readonly acts: readonly ActRead[];
}

/** All by which it is compared. */
export interface Side extends Told {
  readonly meaning: Float32Array;
  readonly sentenceMeaning: Float32Array;
  readonly names: NamesRead;
  readonly sentenceNames: NamesRead;
  readonly terms: Terms;
  readonly around: WeighedTerms;
}

/** Takes two statements of the heap, or parts of their sentences. */
export interface Compare {
  (a: ReadStatement, b: ReadStatement): Evidence;
  readonly toldIn: (statement: ReadStatement) => Told;
  readonly sideOf: (statement: ReadStatement) => Side;
  /** Returns what stands for all by which it is compared: the same as long as that weighs the same. */
  readonly markOf: (statement: ReadStatement) => number;
  /** The same of its words, figures and acts alone. */
  readonly markOfTold: (statement: ReadStatement) => number;
  /** The parts of it, from what costs least to what costs most. */
  readonly figures: (a: Told, b: Told) => ReturnType<typeof compareFigures>;
  readonly besideWords: (a: Side, b: Side) => ReturnType<typeof compareBesideWords>;
  readonly acts: (a: Told, b: Told) => ReturnType<typeof compareActs>;
  readonly words: (a: Told, b: Told) => ReturnType<typeof compareWords>;
  /** What comparing their words can come to at most. */
  readonly mostOfWords: (a: Told, b: Told) => ReturnType<typeof compareWords>;
}

export function compareAmong(statements: readonly ReadStatement[], who: Who, language: Language): Compare {
  const heap = readHeap(statements);
  const lexicon = openLexicon(statements, heap, language);
  const toldIn = onceFor(
    (of): Told => ({
      of,
      figures: readFigures(of.said, heap, language),
      words: lexicon.weighed(of.said),
      acts: readActs(of.acts, lexicon, who),
    }),
  );
  const vectors = openVectors(statements, lexicon, heap);
  const sideOf = readSides(toldIn, vectors, heap, who);
  const parts = {
    figures: (a: Told, b: Told) => compareFigures(a.figures, b.figures),
    besideWords: compareBesideWords,
    acts: (a: Told, b: Told) => compareActs(a.acts, b.acts, lexicon),
    words: (a: Told, b: Told) => compareWords(a.words, b.words, lexicon),
    mostOfWords: (a: Told, b: Told) => mostInCommon(a.words, b.words),
  };
  const compare = (one: ReadStatement, other: ReadStatement): Evidence => {
    const [a, b] = [sideOf(one), sideOf(other)];
    return { ...parts.words(a, b), ...parts.besideWords(a, b), ...parts.figures(a, b), ...parts.acts(a, b) };
  };
  const marks = openMarks(lexicon, heap, who, vectors.mean, onceFor);
  return Object.assign(compare, parts, {
    toldIn,
    sideOf,
    markOf: marks.all,
    markOfTold: marks.told,
  });
}

/** What they have in common beside their words, figures and acts. */
function compareBesideWords(a: Side, b: Side) {
  const terms = sharedTerms(a.terms, b.terms);
  return {
    meaning: product(a.meaning, b.meaning),
    sentenceMeaning: product(a.sentenceMeaning, b.sentenceMeaning),
    names: compareNames(a.names, b.names),
    sentenceNames: compareNames(a.sentenceNames, b.sentenceNames),
    onlyWord: terms.onlyWord,
    onlyName: terms.onlyName,
    onlyFigure: terms.onlyFigure,
    onlyHere: terms.onlyHere,
    otherMode: a.of.modality === b.of.modality ? 0 : 1,
    around: likenessAround(a.around, b.around),
  };
}

/** Returns what reads a statement to be laid beside others. */
function readSides(toldIn: Compare['toldIn'], vectors: Vectors, heap: Heap, who: Who): Compare['sideOf'] {
  const list = openTermLists();
  const around = onceEach((stems: ReadonlySet<string>) => list(stems, heap.rarityOfWord));
  const namesIn = onceEach((names: ReadonlySet<string>) => readNames(names, heap, who));
  return onceFor(
    (statement): Side => ({
      ...toldIn(statement),
      meaning: vectors.of(statement),
      sentenceMeaning: vectors.ofSentence(statement),
      names: namesIn(statement.said.who),
      sentenceNames: namesIn(heap.sentenceOf(statement).who),
      terms: readTerms(statement, heap, list),
      around: around(statement.around),
    }),
  );
}

/** Returns the function with what it finds of each statement kept; one that is only counted for another origin is the same. */
function onceFor<What>(find: (statement: ReadStatement) => What): (statement: ReadStatement) => What {
  const all = new Map<Said, { readonly of: ReadStatement; readonly found: What }>();
  return (statement) => {
    const known = all.get(statement.said);
    if (known?.of.sentence === statement.sentence && known.of.acts === statement.acts) return known.found;
    const found = find(statement);
    all.set(statement.said, { of: statement, found });
    return found;
  };
}
