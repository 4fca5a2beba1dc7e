/**
 * What a name names, by votes: of the lists, of the words in the name, and of the words around it, each time it is
 * named. One weak sign decides nothing; where several names could be meant, the document's other mentions tell.
 */

import type { NameSpan } from '../../language/annotator.ts';
import { saidOfName } from '../../language/said-of-names.ts';
import type { EntityType, Sentence } from '../../model/annotation.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { type Candidate, spanOf, tokensOf } from './candidates.ts';
import { votesAround } from './context-votes.ts';
import { votesOfLearnt } from './learnt-votes.ts';
import { type Lists, phraseOf } from './lists.ts';
import type { Casing, Token } from './tokens.ts';
import { addVotes, TYPES, type Votes } from './votes.ts';
import { votesOfWords } from './word-votes.ts';

/** All candidates of the same words, and what they name. */
export interface Name {
  readonly key: string;
  readonly candidates: readonly Candidate[];
  readonly votes: Votes;
  readonly type: EntityType;
  readonly score: number;
  /** The lists have it as a whole. */
  readonly known: boolean;
}

/** What names are told by. */
interface Article {
  readonly text: string;
  readonly lists: Lists;
  readonly casing: Casing;
  readonly learnt: readonly NameSpan[];
  readonly trees: ReadonlyMap<Sentence, ParsedSentence | undefined>;
}

/** Returns the names of an article, by their words in lower case, whatever the sum of their votes. */
export function classifyNames(candidates: readonly Candidate[], article: Article): Map<string, Name> {
  const { lists } = article;
  const groups = Map.groupBy(candidates, (candidate) => keyOf(tokensOf(candidate), lists));
  const alone = new Map(
    [...groups].map(([key, members]) => [key, composeName(key, members, votesOf(members, article), lists)]),
  );
  const besides = votesOfNeighbours(candidates, alone, lists);
  return new Map(
    [...alone].map(([key, name]) => {
      const beside = besides.get(key);
      if (!beside || name.known) return [key, name];
      const votes = { ...name.votes };
      addVotes(votes, beside);
      return [key, composeName(key, name.candidates, votes, lists)];
    }),
  );
}

function votesOf(members: readonly Candidate[], { text, lists, casing, learnt, trees }: Article): Votes {
  const votes: Votes = {};
  const around: Votes = {};
  addVotes(votes, votesOfWords(tokensOf(members[0]!), lists, casing));
  for (const member of members) {
    addVotes(around, votesAround(member, text, lists));
    const tree = trees.get(member.line.sentence);
    if (tree !== undefined) addVotes(around, saidOfName(tree, spanOf(member), lists.names.signs));
  }
  addVotes(votes, capped(around));
  addVotes(votes, votesOfLearnt(members, learnt, lists));
  if (members.length > 1) addVotes(votes, { organisation: 0.4 });
  if (opensOnly(members, lists))
    addVotes(votes, { organisation: -0.6, ...(isOrdinary(members, lists) && { person: -1 }) });
  return votes;
}

/** "Joy reigns": a given name that is a word before it is one. */
const isOrdinary = ([first]: readonly Candidate[], lists: Lists): boolean =>
  tokensOf(first!).every((token) => lists.isOrdinary(token));

/** Ordinary words, or one word, that stand at the start of sentences alone may be no name at all. */
function opensOnly(members: readonly Candidate[], lists: Lists): boolean {
  const tokens = tokensOf(members[0]!);
  const isLoose = tokens.length === 1 || tokens.every((token) => lists.isOrdinary(token));
  return isLoose && members.every(({ line, from }) => line.tokens[from]!.opens);
}

function composeName(key: string, candidates: readonly Candidate[], votes: Votes, lists: Lists): Name {
  const [type, score] = winner(votes);
  const known = candidates.some((candidate) => lists.known(tokensOf(candidate)) !== undefined);
  return { key, candidates, votes, type, score, known };
}

/** Names that are joined by commas or "and" are mostly of one type: a sure one votes for those beside it. */
const SURE = 2.5;

function votesOfNeighbours(
  candidates: readonly Candidate[],
  names: ReadonlyMap<string, Name>,
  lists: Lists,
): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const [index, left] of candidates.entries()) {
    const right = candidates[index + 1];
    if (!right || right.line !== left.line || !isJoined(left, right, lists)) continue;
    const pair = [left, right].map((candidate) => names.get(keyOf(tokensOf(candidate), lists))!);
    for (const [name, other] of [pair, pair.toReversed()] as [Name, Name][]) {
      if (other.score < SURE || name === other) continue;
      const sum = votes.get(name.key) ?? {};
      sum[other.type] = Math.min(2, (sum[other.type] ?? 0) + 1);
      votes.set(name.key, sum);
    }
  }
  return votes;
}

function isJoined(left: Candidate, right: Candidate, { names }: Lists): boolean {
  const { tokens } = left.line;
  const gap = tokens[right.from]!.gap;
  if (right.from === left.to) return gap === ', ' || gap === ' / ';
  return right.from === left.to + 1 && tokens[left.to]!.lower === names.and && gap === ' ';
}

/** Returns the words of a name as they are compared: plain, in lower case, without an article. */
export function keyOf(tokens: readonly Token[], lists: Lists): string {
  const bare = tokens.length > 1 && tokens[0]!.lower === lists.names.article ? tokens.slice(1) : tokens;
  return phraseOf(bare).toLowerCase();
}

/** What is said around a name counts up to this, however often: more would outvote the lists by sheer repetition. */
const MOST_AROUND = 7;
const MOST_AGAINST = 4;

const capped = (votes: Votes): Votes =>
  Object.fromEntries(
    Object.entries(votes).map(([type, vote]) => [type, Math.max(-MOST_AGAINST, Math.min(vote, MOST_AROUND))]),
  );

function winner(votes: Votes): readonly [EntityType, number] {
  let best: readonly [EntityType, number] = ['organisation', Number.NEGATIVE_INFINITY];
  for (const type of TYPES)
    if ((votes[type] ?? Number.NEGATIVE_INFINITY) > best[1]) best = [type, votes[type]!];
  return best;
}
