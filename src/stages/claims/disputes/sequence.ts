/** What came first, told the other way round: "the water came first, the stones flew later", "after stones had been thrown". */

import type { Language } from '../../../language/language.ts';
import type { Span } from '../../../model/span.ts';
import type { ParsedToken } from '../../../model/syntax.ts';
import { meets, shareNone } from '../../../text/sets.ts';
import { type Contest, contestsAmong, passageAt } from './contest.ts';
import { areOfOneText, type ReadSentence } from './points.ts';
import { inEachSentence, type ReadHeap } from './read-heap.ts';

/** Two things of which a text says that the one came before the other, by the words that tell of each. */
interface Sequence {
  readonly sentence: ReadSentence;
  readonly first: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
  /** The order is what the sentence is about: "only after", "came first". */
  readonly stressed: boolean;
  readonly heart: Span;
}

/** Returns the contests over what came first; of two orders one has to be stressed. */
export function sequencesIn(heap: ReadHeap, language: Language): Contest[] {
  const exclude = (one: Sequence, other: Sequence): boolean =>
    (one.stressed || other.stressed) &&
    !areOfOneText(one.sentence, other.sentence) &&
    isIn(one.first, other.later, other.first) &&
    isIn(one.later, other.first, other.later);
  return contestsAmong(sequencesOf(heap, language), exclude, contestOf);
}

/** Is any of the words among the one, and none among the other? */
const isIn = (words: ReadonlySet<string>, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  meets(words, one) && !meets(words, other);

const contestOf = (...both: readonly Sequence[]): Contest => ({
  type: 'value',
  status: 'contradicted',
  how: 'say',
  sides: both.map(({ sentence, heart }) => ({
    key: `${sentence.telling.article.id} ${heart.start}`,
    passages: [passageAt(sentence, sentence, heart)],
  })),
});

/** Tokens before "after" in which "only" stands. */
const NEAR = 2;

const sequencesOf = inEachSentence(({ read: sentence }, _, language): Sequence[] => {
  const { tokens } = sentence.tree;
  const { order } = language.disputes;
  const lemmas = tokens.map(({ lemma }) => lemma.toLowerCase());
  return lemmas.flatMap((lemma, at): Sequence[] => {
    if (![order.after, order.before, order.first].some((words) => words.has(lemma))) return [];
    const [before, behind] = [tokens.slice(0, at), tokens.slice(at + 1)];
    const isStressed =
      /^\p{Lu}{3,}$/u.test(tokens[at]!.form) ||
      lemmas.slice(Math.max(0, at - NEAR), at).some((word) => order.only.has(word));
    const told = (
      first: readonly ParsedToken[],
      later: readonly ParsedToken[],
      stressed: boolean,
    ): Sequence[] => {
      const [one, other] = [wordsOf(sentence, first, language), wordsOf(sentence, later, language)];
      const { start, end } = tokens[at]!;
      return shareNone(one, other)
        ? [{ sentence, first: one, later: other, stressed, heart: { start, end } }]
        : [];
    };
    const [here, rest] = [upToPause(behind), lastPart(before)];
    const main =
      here.length < behind.length && rest.length === 0 ? upToPause(behind.slice(here.length + 1)) : rest;
    if (order.after.has(lemma)) return told(here, main, isStressed);
    if (order.before.has(lemma)) return told(main, here, isStressed);
    if (!order.first.has(lemma) || tokens[at]!.deprel !== 'advmod') return [];
    const behindIt = behind.findIndex((token) => order.later.has(token.form.toLowerCase()));
    return behindIt < 0 ? [] : told(lastPart(before), lastPart(behind.slice(0, behindIt)), true);
  });
});

const isPause = ({ form }: ParsedToken): boolean => /^[,;:–—.]$/u.test(form);

function upToPause(tokens: readonly ParsedToken[]): readonly ParsedToken[] {
  const stop = tokens.findIndex(isPause);
  return stop < 0 ? tokens : tokens.slice(0, stop);
}

const lastPart = (tokens: readonly ParsedToken[]): readonly ParsedToken[] =>
  tokens.slice(tokens.findLastIndex(isPause) + 1);

/** What happens, by its nouns and by verbs that name an act. */
function wordsOf(
  sentence: ReadSentence,
  tokens: readonly ParsedToken[],
  { expectations: { acts, vague }, statements }: Language,
): ReadonlySet<string> {
  const all = new Set(tokens);
  return new Set(
    sentence.tree.tokens.flatMap((token, at) => {
      const word = all.has(token) ? sentence.words[at] : null;
      if (!word || statements.anyCount.has(word)) return [];
      const act = acts.get(word);
      if (act !== undefined && !vague.has(act)) return [act];
      return token.upos === 'NOUN' ? [word] : [];
    }),
  );
}
