/** Sets of news articles with the events that they tell of: ECB+ and NeuS, as their files come. */

import { readJsonLines } from '../json-lines.ts';

/** An article of a set, with the event that it tells of. */
export interface TopicalText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly event: string;
}

/** Returns the documents of a part of ECB+. Their first sentence is the title, behind an address in some. */
export function readEcb(file: string, split: string): TopicalText[] {
  return readJsonLines<{ id: string; split: string; subtopic: string; sentences: string[][] }>(file)
    .filter((document) => document.split === split)
    .map(({ id, subtopic, sentences }) => {
      const lines = sentences.map((words) => words.join(' '));
      const [title = '', ...rest] = lines[0]?.startsWith('http') ? lines.slice(1) : lines;
      return { id, title, text: rest.join('\n'), event: subtopic };
    });
}

/** Returns the articles of a file of NeuS, of events from `first` to before `end`. */
export function readNeus(file: string, first = 0, end = Number.POSITIVE_INFINITY): TopicalText[] {
  return readJsonLines<{ id: string; articles: { title?: string; text?: string }[] }>(file)
    .slice(first, end)
    .flatMap(({ id, articles }) =>
      articles.map(({ title = '', text = '' }, at) => ({ id: `${id}-${at}`, title, text, event: id })),
    );
}

/** Leaves one article of two in three events. */
export function oftenAlone(texts: readonly TopicalText[]): TopicalText[] {
  const events = [...Map.groupBy(texts, ({ event }) => event).values()];
  return events.flatMap((members, at) => (at % 3 === 0 ? members : members.slice(0, 1)));
}
