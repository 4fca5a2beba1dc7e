/** Two flags of one ship: "the Panama-flagged Selland Star", "the Selland Star, registered in Liberia". */

import type { Language } from '../../../language/language.ts';
import type { Span } from '../../../model/span.ts';
import { overlapping } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import { type Contest, type ContestSide, contestsAmong, passageAt } from './contest.ts';
import { areOfOneText, type ReadSentence } from './points.ts';
import { inEachSentence, type ReadHeap } from './read-heap.ts';

interface Registered {
  readonly sentence: ReadSentence;
  readonly ship: string;
  /** Only of ships is it told by their flag. */
  readonly isFlag: boolean;
  readonly country: string;
  readonly at: Span;
}

/** Returns the contests over the country. */
export const flagsIn = (heap: ReadHeap, language: Language): Contest[] =>
  [...Map.groupBy(registeredIn(heap, language), ({ ship }) => ship).values()].flatMap((all) =>
    contestsAmong(all, exclude, (...both) => ({
      type: 'value',
      status: 'contradicted',
      how: 'say',
      sides: both.map(sideOf),
    })),
  );

const exclude = (one: Registered, other: Registered): boolean =>
  one.country !== other.country &&
  (one.isFlag || other.isFlag) &&
  !areOfOneText(one.sentence, other.sentence);

const sideOf = onceEach(
  ({ sentence, country, at }: Registered): ContestSide => ({
    key: `flag of ${country}`,
    passages: [passageAt(sentence, at, at)],
  }),
);

/** "The Panama-flagged Selland Star", "the Selland Star, registered in Panama,". */
const registeredIn = inEachSentence(({ read: sentence }, _, language): Registered[] => {
  const { disputes } = language;
  const { article, annotation } = sentence.telling;
  return overlapping(annotation.mentions, sentence).flatMap((mention): Registered[] => {
    const [one, ...others] = sentence.naming.namedIn(mention);
    if (one === undefined || others.length > 0) return [];
    const before = disputes.flagBefore.exec(article.text.slice(sentence.start, mention.start));
    const behind = disputes.flagBehind.exec(article.text.slice(mention.end, sentence.end));
    const found = before ?? behind;
    const country = found && countryOf(found.groups!.country!, language);
    if (!country) return [];
    const isFlag = found.groups!.flag !== undefined;
    const start = before ? mention.start - before[0].length : mention.start;
    const end = before ? mention.end : mention.end + found[0].length;
    return [{ sentence, ship: one, isFlag, country, at: { start, end } }];
  });
});

/** "The Panama" begins with a word that is none of the name. */
function countryOf(words: string, { names }: Language): string | undefined {
  const { peoples } = names.parties();
  const known = countriesOf(peoples);
  const tails = words.split(' ').map((_, at, all) => all.slice(at).join(' '));
  const found = tails.find((tail) => peoples.has(tail) || known.has(tail));
  return found && (peoples.get(found) ?? found);
}

const countriesOf = onceEach((peoples: ReadonlyMap<string, string>) => new Set(peoples.values()));
