/** What the statements of a heap say in all: how rare each word, name and figure is, and in how many sentences it stands. */

import type { PassageWord } from '../../../language/same-statement/passage-words.ts';
import { type Rarity, rarityAmong } from '../../../text/rarity.ts';
import type { Quantity } from '../quantities.ts';
import type { Said, SaidTime } from '../said.ts';
import type { ReadStatement } from '../statements.ts';

/** What the statements of one sentence say together. */
export interface SentenceSaid {
  readonly words: readonly PassageWord[];
  readonly who: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

export interface Heap {
  readonly rarityOfWord: (stem: string) => number;
  /** 0 to 1: of what a single statement has. */
  readonly tellsWord: (stem: string) => number;
  readonly tellsName: (name: string) => number;
  readonly tellsFigure: (figure: string) => number;
  readonly sentenceOf: (statement: ReadStatement) => SentenceSaid;
  /**
   * Returns how far a word (as `~stem`), name (`@id`) or figure is of one sentence in the article: 1 of one, 1/2 of two.
   * Less in a short article, which says most things once.
   */
  readonly onlyIn: (statement: ReadStatement, term: string) => number;
}

/** Statements of other stories that are thought beside those of a small heap, in which all words are rare. */
const UNSEEN = 100;

export function readHeap(statements: readonly ReadStatement[]): Heap {
  const rarityIn = (things: (statement: ReadStatement) => ReadonlySet<string>): Rarity =>
    rarityAmong([...statements.map(things), ...new Array<ReadonlySet<string>>(UNSEEN).fill(new Set())]);
  const [word, name, figure] = [
    rarityIn(({ said }) => said.stems),
    rarityIn(({ said }) => said.who),
    rarityIn(({ said }) => new Set(figuresOf(said))),
  ];
  const sentences = readSentences(statements);
  const counts = countTerms(sentences);
  return {
    rarityOfWord: word,
    tellsWord: (stem) => word(stem) / word.most,
    tellsName: (id) => name(id) / name.most,
    tellsFigure: (of) => figure(of) / figure.most,
    sentenceOf: ({ sentence, said }) =>
      sentences.get(sentence)?.said ?? { ...said, figures: new Set(figuresOf(said)) },
    onlyIn: ({ article }, term) => {
      const own = counts.get(article.id);
      return own ? Math.min(1, own.sentences / ENOUGH_SENTENCES) / (own.terms.get(term) ?? 1) : 0;
    },
  };
}

/** Sentences from which an article is no short one. */
const ENOUGH_SENTENCES = 15;

type Sentences = Map<ReadStatement['sentence'], { readonly article: string; readonly said: SentenceSaid }>;

function readSentences(statements: readonly ReadStatement[]): Sentences {
  const groups = Map.groupBy(statements, ({ sentence }) => sentence);
  return new Map(
    [...groups].map(([sentence, own]) => {
      const words = new Map(own.flatMap(({ said }) => said.words.map((word) => [word.stem, word] as const)));
      const who = new Set(own.flatMap(({ said }) => [...said.who]));
      const figures = new Set(own.flatMap(({ said }) => figuresOf(said)));
      return [sentence, { article: own[0]!.article.id, said: { words: [...words.values()], who, figures } }];
    }),
  );
}

interface Counts {
  readonly terms: Map<string, number>;
  sentences: number;
}

/** Returns by article in how many of its sentences each term stands. */
function countTerms(sentences: Sentences): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { article, said } of sentences.values()) {
    const own = counts.get(article) ?? { terms: new Map<string, number>(), sentences: 0 };
    counts.set(article, own);
    own.sentences++;
    const terms = [
      ...said.words.map(({ stem }) => `~${stem}`),
      ...[...said.who].map((id) => `@${id}`),
      ...said.figures,
    ];
    for (const term of terms) own.terms.set(term, (own.terms.get(term) ?? 0) + 1);
  }
  return counts;
}

export const figuresOf = ({ quantities, times, lengths }: Said): string[] => [
  ...quantities.map(figureOf),
  ...times.map(dayOf),
  ...lengths,
];

export const figureOf = ({ value }: Quantity): string => `#${value}`;
export const dayOf = ({ start, clock }: SaidTime): string => clock ?? start.slice(0, 10);
