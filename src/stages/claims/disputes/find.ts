/** Looks through the whole heap for questions that its articles answer differently. */

import type { Language } from '../../../language/language.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Expectation } from '../../../model/timeline.ts';
import { rarityAmong } from '../../../text/rarity.ts';
import { countedAgain } from './again.ts';
import { agesIn } from './ages.ts';
import { causesIn } from './causes.ts';
import { type Contest, mergeContests } from './contest.ts';
import { correctedIn } from './corrected.ts';
import { daysIn } from './days.ts';
import { deedsNamedIn } from './deeds-named.ts';
import { deniedIn } from './denied.ts';
import { dimensionsIn } from './dimensions.ts';
import { divergingIn } from './diverging.ts';
import { doersIn } from './doers.ts';
import { lengthsIn } from './lengths.ts';
import { listsIn } from './lists.ts';
import { nothingIn } from './nothing.ts';
import { numbersIn } from './numbers.ts';
import { opposedIn } from './opposed.ts';
import { placesIn } from './places.ts';
import type { Point } from './points.ts';
import type { ReadHeap } from './read-heap.ts';
import { reasonsIn } from './reasons.ts';
import { reckonedApart, rivalContests, saidToDiffer } from './reckoned.ts';
import { sequencesIn } from './sequence.ts';
import { settledIn } from './settled.ts';
import { silenceIn } from './silence.ts';
import { unknownIn } from './unknown.ts';
import { votesIn } from './votes.ts';

/** Returns the disputes, each with the passages of its sides. */
export function findContests(
  heap: ReadHeap,
  expectations: readonly Expectation[],
  language: Language,
): Contest[] {
  const { tellings, entities, alike, typeOf } = heap;
  const sentences = heap.sentences.map(({ read }) => read);
  const bySentence = heap.sentences.map(({ points }) => points);
  const points = bySentence.flat();
  const articlesOf = new Map(
    entities.map(({ id, mentions }) => [id, new Set(mentions.map(({ article }) => article)).size]),
  );
  const shareOf = (id: string) => (articlesOf.get(id) ?? 0) / tellings.length;
  const weightOf = rarityAmong(points.map(({ rest }) => rest.words));
  const rivals = [...saidToDiffer(sentences, language), ...reckonedApart(sentences, language)];
  return mergeContests([
    ...opposedIn(points, heap, weightOf, language),
    ...numbersIn(heap, weightOf, rivals, language),
    ...lengthsIn(bySentence, alike, language),
    ...dimensionsIn(bySentence, placesNamedIn(typeOf), alike, language),
    ...agesIn(sentences, typeOf, language),
    ...votesIn(points, language),
    ...silenceIn(points, language),
    ...daysIn(points, heap, weightOf, language),
    ...unknownIn(sentences, points, typeOf, language),
    ...nothingIn(points, language),
    ...placesIn(points, typeOf, alike, language),
    ...causesIn(points, alike, language),
    ...reasonsIn(points, alike, weightOf, language),
    ...listsIn(points, typeOf, alike, language),
    ...doersIn(points, typeOf, namedByWord(entities), alike, weightOf, language),
    ...deedsNamedIn(sentences, typeOf, shareOf, language),
    ...countedAgain(sentences, language),
    ...rivalContests(rivals),
    ...correctedIn(
      tellings.map(({ article }) => article),
      language,
    ),
    ...sequencesIn(sentences, language),
    ...deniedIn(bySentence, language),
    ...divergingIn(sentences, language),
    ...settledIn(
      expectations,
      tellings.map(({ article }) => article),
    ),
  ]);
}

/** Returns what finds the places that the sentence of a clause names. */
const placesNamedIn =
  (typeOf: ReadHeap['typeOf']) =>
  ({ sentence }: Point): ReadonlySet<string> =>
    new Set([...sentence.naming.namedIn(sentence)].filter((id) => typeOf(id) === 'place'));

/** Returns whom one word of a name, in small letters, may mean: "the federation". */
function namedByWord(entities: readonly Entity[]): (word: string) => ReadonlySet<string> {
  const byWord = new Map<string, Set<string>>();
  for (const { id, name, type } of entities)
    if (type === 'organisation')
      for (const word of name.toLowerCase().split(/\s+/))
        byWord.set(word, (byWord.get(word) ?? new Set()).add(id));
  return (word) => byWord.get(word) ?? new Set();
}
