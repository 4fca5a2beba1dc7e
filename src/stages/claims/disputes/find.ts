/** Looks through the whole heap for questions that its articles answer differently. */

import type { Language } from '../../../language/language.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Expectation } from '../../../model/timeline.ts';
import { rarityAmong } from '../../../text/rarity.ts';
import { accusedIn } from './accused.ts';
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
import { flagsIn } from './flags.ts';
import { lengthsIn } from './lengths.ts';
import { listsIn } from './lists.ts';
import { merelyIn } from './merely.ts';
import { nothingIn } from './nothing.ts';
import { numbersIn } from './numbers.ts';
import { opposedIn } from './opposed.ts';
import { placesIn } from './places.ts';
import { articlesOf, inEachPoint, type ReadHeap } from './read-heap.ts';
import { reasonsIn } from './reasons.ts';
import { reckonedApart, rivalContests, saidToDiffer } from './reckoned.ts';
import { sequencesIn } from './sequence.ts';
import { settledIn } from './settled.ts';
import { sharesIn } from './shares.ts';
import { silenceIn } from './silence.ts';
import { troublesIn } from './troubles.ts';
import { unknownIn } from './unknown.ts';
import { votesIn } from './votes.ts';
import { withheldIn } from './withheld.ts';

/** Returns the disputes, each with the passages of its sides. */
export function findContests(
  heap: ReadHeap,
  expectations: readonly Expectation[],
  language: Language,
): Contest[] {
  const { entities } = heap;
  const articles = articlesOf(heap);
  const naming = new Map(
    entities.map(({ id, mentions }) => [id, new Set(mentions.map(({ article }) => article)).size]),
  );
  const shareOf = (id: string) => (naming.get(id) ?? 0) / articles.length;
  const weightOf = rarityAmong(wordsOfPoints(heap, language));
  const rivals = [...saidToDiffer(heap, language), ...reckonedApart(heap, language)];
  return mergeContests([
    ...opposedIn(heap, weightOf, language),
    ...numbersIn(heap, weightOf, rivals, language),
    ...lengthsIn(heap, language),
    ...dimensionsIn(heap, language),
    ...agesIn(heap, language),
    ...votesIn(heap, language),
    ...silenceIn(heap, language),
    ...daysIn(heap, weightOf, language),
    ...unknownIn(heap, language),
    ...withheldIn(heap, language),
    ...merelyIn(heap, language),
    ...troublesIn(heap, language),
    ...sharesIn(heap, weightOf, language),
    ...flagsIn(heap, language),
    ...nothingIn(heap, language),
    ...placesIn(heap, language),
    ...causesIn(heap, language),
    ...reasonsIn(heap, weightOf, language),
    ...listsIn(heap, language),
    ...doersIn(heap, namedByWord(entities), weightOf, language),
    ...deedsNamedIn(heap, shareOf, language),
    ...countedAgain(heap, language),
    ...rivalContests(rivals),
    ...correctedIn(articles, language),
    ...sequencesIn(heap, language),
    ...deniedIn(heap, language),
    ...accusedIn(heap, weightOf, language),
    ...divergingIn(heap, language),
    ...settledIn(expectations, articles),
  ]);
}

const wordsOfPoints = inEachPoint(({ rest }) => [rest.words]);

/** Returns whom one word of a name, in small letters, may mean: "the federation". */
function namedByWord(entities: readonly Entity[]): (word: string) => ReadonlySet<string> {
  const byWord = new Map<string, Set<string>>();
  for (const { id, name, type } of entities)
    if (type === 'organisation')
      for (const word of name.toLowerCase().split(/\s+/))
        byWord.set(word, (byWord.get(word) ?? new Set()).add(id));
  return (word) => byWord.get(word) ?? new Set();
}
