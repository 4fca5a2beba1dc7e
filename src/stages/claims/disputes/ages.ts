/** How old somebody is, told differently. */

import type { Language } from '../../../language/language.ts';
import { childrenOf } from '../../../language/tree.ts';
import type { Span } from '../../../model/span.ts';
import { overlapping } from '../../../text/offsets.ts';
import { onceEach } from '../../../text/once-each.ts';
import { type Contest, type ContestSide, contestsAmong, passageAt } from './contest.ts';
import { areOfOneText, type ReadSentence } from './points.ts';
import { inEachSentence, type ReadHeap } from './read-heap.ts';

interface Aged {
  readonly sentence: ReadSentence;
  readonly who: string;
  readonly years: number;
  readonly at: Span;
}

/** One year is a birthday. */
const LEAST_YEARS = 2;

/** Returns the contests over ages. */
export function agesIn(heap: ReadHeap, language: Language): Contest[] {
  const several = new Set(severalIn(heap, language));
  const unnamed = agedRolesIn(heap, language).filter(({ who }) => !several.has(who));
  return [...Map.groupBy([...agedIn(heap, language), ...unnamed], ({ who }) => who).values()].flatMap((all) =>
    contestsAmong(all, exclude, contestOf),
  );
}

const exclude = (one: Aged, other: Aged): boolean =>
  !areOfOneText(one.sentence, other.sentence) && Math.abs(one.years - other.years) >= LEAST_YEARS;

const contestOf = (...both: readonly Aged[]): Contest => ({
  type: 'value',
  status: 'contradicted',
  how: 'say',
  sides: both.map(sideOf),
});

const sideOf = onceEach(
  ({ sentence, at, years }: Aged): ContestSide => ({
    key: `aged ${years}`,
    passages: [passageAt(sentence, at, at)],
  }),
);

/** "Ada Lisk, 34,", "Ada Lisk, a 34-year-old driver", "the 34-year-old Ada Lisk". */
const agedIn = inEachSentence(({ read: sentence }, { typeOf }, { disputes }): Aged[] => {
  const { article, annotation } = sentence.telling;
  return overlapping(annotation.mentions, sentence).flatMap((mention): Aged[] => {
    const people = [...sentence.naming.namedIn(mention)].filter((id) => typeOf(id) === 'person');
    if (mention.type !== 'person' || people.length !== 1) return [];
    const [behind, before] = [
      disputes.agedBehind.exec(article.text.slice(mention.end, sentence.end)),
      disputes.agedBefore.exec(article.text.slice(sentence.start, mention.start)),
    ];
    const years = Number((behind ?? before)?.groups?.years);
    if (Number.isNaN(years)) return [];
    const start = behind ? mention.start : mention.start - before![0].length;
    const end = behind ? mention.end + behind[0].length : mention.end;
    return [{ sentence, who: people[0]!, years, at: { start, end } }];
  });
});

/** "The gunman, a 34-year-old driver", "the 34-year-old gunman": who is not named, but is the only one. */
const agedRolesIn = inEachSentence(({ read: sentence }, _, { disputes }): Aged[] => {
  const { article } = sentence.telling;
  const text = article.text.slice(sentence.start, sentence.end);
  return [...text.matchAll(disputes.agedRole)].map(({ 0: { length }, index, groups }) => {
    const start = sentence.start + index;
    return {
      sentence,
      who: groups!.role!.toLowerCase(),
      years: Number(groups!.before ?? groups!.behind),
      at: { start, end: start + length },
    };
  });
});

/** Returns what several are called: "the gunmen", "another suspect". */
const severalIn = inEachSentence(({ read: { tree } }, _, { disputes }) =>
  tree.tokens.flatMap(({ lemma, form, upos }, at) => {
    const role = lemma.toLowerCase();
    if (upos !== 'NOUN' || !disputes.soleRoles.has(role)) return [];
    const isOneOfMany = childrenOf(tree, at, 'amod', 'det', 'nummod').some((child) =>
      disputes.ofSeveral.has(tree.tokens[child]!.lemma.toLowerCase()),
    );
    return isOneOfMany || form.toLowerCase() !== role ? [role] : [];
  }),
);
