/** Search: articles by three rare words of a title. Before it is asked, all are there; that is not timed. */

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
  const questions = rareQuestions(articles, QUESTIONS);
  const input: SearchInput = { articles, questions: questions.map(({ words }) => words) };
  return {
    ...{ name: 'search', unit: 'question', units: questions.length },
    characters: charactersOf(articles.map(({ text }) => text)),
    readings: questions.length,
    corpus: `${questions.length} questions to ${articles.length} invented articles`,
    input,
    contestants: [
      contestantOf('Synoptic’s library', tools, 'synoptic'),
      contestantOf('SQLite FTS5 by itself', tools, 'fts5'),
      ...(peers ? [contestantOf('MiniSearch', tools, 'minisearch')] : []),
    ],
    plain: contestantOf('plain tokenising', tools, 'plain'),
    skipped: [],
    turns: size.turns ?? { rounds: 3 },
    judge: (answer) => ({ first: shareFirst(answer as FirstTitles, questions) }),
  };
}
