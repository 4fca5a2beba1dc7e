/** Articles made by hand, for the tests beside this file, and the disputes that are found among them. */

import { english } from '../../../language/en/index.ts';
import type { EntityType, TimeExpression } from '../../../model/annotation.ts';
import type { Entity } from '../../../model/entity.ts';
import { cite } from '../../../text/offsets.ts';
import { articleOf, dayOf, sentencesIn, type Told as ToldArticle } from '../trial.ts';
import type { Contest } from './contest.ts';
import { findContests } from './find.ts';
import { readHeap } from './read-heap.ts';
import type { Telling } from './telling.ts';

export type Told = Pick<ToldArticle, 'text' | 'on' | 'days'>;

/** Returns the disputes among articles that name the same people and places. */
export function contestsOf(
  told: readonly Told[],
  names: Readonly<Record<string, EntityType>> = {},
): Contest[] {
  const { tellings, entities } = tellingsOf(told, names);
  return findContests(readHeap(tellings, entities, english), [], english);
}

/** Returns the articles with whom and what they name. */
export function tellingsOf(
  told: readonly Told[],
  names: Readonly<Record<string, EntityType>>,
): { readonly tellings: readonly Telling[]; readonly entities: readonly Entity[] } {
  const tellings = told.map((one, at) => tellingOf(one, at, names));
  return { tellings, entities: entitiesOf(tellings, names) };
}

/** Returns where a text has the words. */
const placesOf = (text: string, words: string): { start: number; end: number }[] =>
  [...text.matchAll(new RegExp(`\\b${words}\\b`, 'g'))].map(({ index }) => ({
    start: index,
    end: index + words.length,
  }));

function tellingOf(told: Told, at: number, names: Readonly<Record<string, EntityType>>): Telling {
  const { text, on, days = {} } = told;
  const article = articleOf(told, at);
  const sentences = sentencesIn(article);
  const mentions = Object.entries(names)
    .flatMap(([name, type]) =>
      placesOf(text, name).map((span) => ({ ...span, type, text: name, fullName: name })),
    )
    .sort((a, b) => a.start - b.start);
  const stamp = { stage: 'annotate', version: 1, article: article.id };
  return {
    article,
    annotation: {
      ...stamp,
      sentences,
      mentions,
      values: sentences.flatMap(({ start, end }) => english.values(text, start, end)),
      references: [],
      trees: english.annotator!().parse(
        sentences.map(({ start, end }) => english.tokenizer.tokensOf(text, start, end)),
      ),
    },
    times: {
      ...stamp,
      reference: on === undefined ? null : dayOf(on),
      expressions: Object.entries(days).flatMap(([words, day]) =>
        placesOf(text, words).map((span) => ({
          ...span,
          sentence: sentences.findIndex(({ end }) => span.start < end),
          ...timeOf(day),
          basis: 'explicit' as const,
          role: 'at' as const,
        })),
      ),
    },
  };
}

/** A day, or a year of four digits. */
const timeOf = (day: string): Pick<TimeExpression, 'date' | 'precision'> =>
  day.length === 4
    ? { date: { start: `${day}-01-01`, end: `${Number(day) + 1}-01-01` }, precision: 'year' }
    : { date: dayOf(day), precision: 'day' };

function entitiesOf(tellings: readonly Telling[], names: Readonly<Record<string, EntityType>>): Entity[] {
  return Object.entries(names).flatMap(([name, type]): Entity[] => {
    const [first, ...rest] = tellings.flatMap(({ article }) =>
      placesOf(article.text, name).map((span) => cite(article, span)),
    );
    return first ? [{ id: name, name, type, aliases: [], roles: [], mentions: [first, ...rest] }] : [];
  });
}
