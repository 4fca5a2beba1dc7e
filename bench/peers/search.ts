/**
 * Search: articles by three rare words of a title. Before it is asked, all are there; that is not timed. No question is asked
 * twice, so that nobody answers from memory what would have to be looked up.
 */

import { inventLibrary } from '../invented-library.ts';
import { contestantOf } from '../turns/take-turns.ts';
import { rareQuestions, shareFirst } from './rare-words.ts';
import { charactersOf, type Size, scaled, type Task } from './task.ts';
import type { FirstTitles, SearchInput } from './tools/search.ts';

const tools = new URL('tools/search.ts', import.meta.url);
const ARTICLES = 2000;
const QUESTIONS = 200;

export function searchTask(size: Size, peers: boolean): Task {
  const articles = [...inventLibrary(scaled(ARTICLES, size))];
  const turns = size.turns ?? { rounds: 3 };
  const rounds = turns.rounds + (turns.warm === false ? 0 : 1);
  const all = rareQuestions(articles, QUESTIONS * rounds);
  const byRound = Array.from({ length: rounds }, (_, round) =>
    all.filter((_one, at) => at % rounds === round),
  );
  const questions = byRound.flat().map(({ words }) => words);
  const input: SearchInput = { articles, questions, aRound: QUESTIONS };
  return {
    ...{ name: 'search', unit: 'question', units: QUESTIONS },
    characters: charactersOf(articles.map(({ text }) => text)),
    readings: QUESTIONS,
    corpus: `${QUESTIONS} questions to ${articles.length} invented articles, others in each round`,
    input,
    contestants: [
      contestantOf('Synoptic’s library', tools, 'synoptic'),
      contestantOf('SQLite FTS5 by itself', tools, 'fts5'),
      ...(peers ? [contestantOf('MiniSearch', tools, 'minisearch')] : []),
    ],
    plain: contestantOf('plain tokenising', tools, 'plain'),
    skipped: [],
    turns,
    // The answer is that of the last round.
    judge: (answer) => ({ first: shareFirst(answer as FirstTitles, byRound.at(-1)!) }),
  };
}
