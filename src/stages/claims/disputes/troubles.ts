/** One text says that nothing went wrong before; another counts what did: "no problems last year", "20 incidents last year". */

import type { Language } from '../../../language/language.ts';
import { childrenOf } from '../../../language/tree.ts';
import { meets } from '../../../text/sets.ts';
import { isAhead, isOpen, timesMeet } from './compatible.ts';
import { type Contest, contestsAmong, passageOf } from './contest.ts';
import { areOfOneText, contentIn, type Point } from './points.ts';
import { inEachPoint, type ReadHeap } from './read-heap.ts';

interface Trouble {
  readonly point: Point;
  readonly isDenied: boolean;
  /** Is it told of what was before: of the last year, of previous fairs? */
  readonly isEarlier: boolean;
  /** What else the clause says of it. */
  readonly words: ReadonlySet<string>;
}

/** Returns the contests over whether something went wrong. */
export const troublesIn = (heap: ReadHeap, language: Language): Contest[] =>
  contestsAmong(troubledIn(heap, language), exclude, contestOf);

const contestOf = (one: Trouble, other: Trouble): Contest => ({
  type: 'negation',
  status: 'contradicted',
  how: 'say',
  sides: [one, other].map(({ point, isDenied }) => ({
    key: isDenied ? 'no trouble' : 'trouble',
    passages: [passageOf(point)],
  })),
});

const troubledIn = inEachPoint((point, _, { disputes }): Trouble[] => {
  const { clause, sentence, negated } = point;
  if (clause.kind !== 'existential' || clause.tense !== 'past' || clause.subject === undefined) return [];
  if (isOpen(point) || isAhead(point)) return [];
  const { tree } = sentence;
  if (!disputes.troubles.has(tree.tokens[clause.subject.head]!.lemma.toLowerCase())) return [];
  const isCounted = childrenOf(tree, clause.subject.head, 'nummod').length > 0;
  if (!negated && !isCounted) return [];
  const told = contentIn(clause, sentence);
  return [
    {
      point,
      isDenied: negated,
      isEarlier: told.some((word) => disputes.earlier.has(word)),
      words: new Set(
        told.filter(
          (word) => ![disputes.troubles, disputes.earlier, disputes.spans].some((all) => all.has(word)),
        ),
      ),
    },
  ];
});

/** Both are of the same time; and of the same event, or by the same party of what was before. */
function exclude(one: Trouble, other: Trouble): boolean {
  const [a, b] = [one.point, other.point];
  if (one.isDenied === other.isDenied || one.isEarlier !== other.isEarlier) return false;
  if (areOfOneText(a.sentence, b.sentence) || !timesMeet(a.times, b.times)) return false;
  const [here, there] = [placesOf(a), placesOf(b)];
  if (here.size > 0 && there.size > 0 && !meets(here, there)) return false;
  if (one.isEarlier && meets(tellersOf(a), tellersOf(b))) return true;
  return meets(one.words, other.words) && meets(here, there);
}

const placesOf = ({ subject, rest }: Point): ReadonlySet<string> =>
  new Set([...(subject?.named ?? []), ...rest.named]);

/** Returns whose words they are. */
const tellersOf = ({ clause: { attributions }, sentence: { naming } }: Point): ReadonlySet<string> =>
  new Set(attributions.flatMap(({ source }) => (source ? [...naming.namedIn(source)] : [])));
