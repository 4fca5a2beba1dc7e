/** The same event named in ways that exclude each other: annexed and voted to join, resigned and was sacked. */

import type { Clause } from '../../../language/clauses.ts';
import type { Pole } from '../../../language/disputes.ts';
import type { Language } from '../../../language/language.ts';
import { childrenOf, type Tree } from '../../../language/tree.ts';
import type { EntityType } from '../../../model/annotation.ts';
import type { Span } from '../../../model/span.ts';
import { meets, shareNone } from '../../../text/sets.ts';
import { isOpen } from './compatible.ts';
import { type Contest, contestsAmong, passageAt } from './contest.ts';
import { peopleAmong } from './meant.ts';
import { areOfOneText, isDoneToThing, type ReadSentence } from './points.ts';
import { inEachSentence, type ReadHeap } from './read-heap.ts';

interface CalledDeed extends Pole {
  readonly sentence: ReadSentence;
  readonly word: Span;
  /** Whom and what the sentence names that such things happen to, and of these to whom or what it did. */
  readonly named: readonly string[];
  readonly own: ReadonlySet<string>;
}

interface NamedDeed extends CalledDeed {
  /** To whom or what it may have happened. */
  readonly of: ReadonlySet<string>;
}

/** What those of each type have in common with other events: whole countries take part in many. */
const TOLD_OF: ReadonlySet<EntityType | undefined> = new Set<EntityType | undefined>([
  'place',
  'facility',
  'person',
]);

/** Returns the contests over what an event is called. */
export function deedsNamedIn(
  heap: ReadHeap,
  shareOf: (entity: string) => number,
  language: Language,
): Contest[] {
  const deeds = deedsIn(heap, language).flatMap((deed): NamedDeed[] => {
    if (deed.own.size === 0 && language.disputes.ofPeople.has(deed.axis)) return [];
    // "A flat occupied by relatives of Lisk": where it is not said to whom or what it happened, it was to a place.
    const mayBe = (id: string): boolean => deed.own.size > 0 || heap.typeOf(id) !== 'person';
    const of = new Set(
      [...deed.named].filter((id) => deed.own.has(id) || (mayBe(id) && shareOf(id) <= MOST_ARTICLES)),
    );
    return of.size === 0 ? [] : [{ ...deed, of }];
  });
  const peopleIn = ({ own }: NamedDeed) => peopleAmong(own, heap.typeOf);
  const exclude = (one: NamedDeed, other: NamedDeed): boolean => {
    if (one.axis !== other.axis || one.side === other.side || !meets(one.of, other.of)) return false;
    return !shareNone(peopleIn(one), peopleIn(other)) && !areOfOneText(one.sentence, other.sentence);
  };
  return contestsAmong(deeds, exclude, contestOf);
}

const contestOf = (...both: readonly NamedDeed[]): Contest => ({
  type: 'wording',
  status: 'contradicted',
  sides: both.map(({ sentence, word, side, axis }) => ({
    key: `${axis} ${side}`,
    passages: [passageAt(sentence, sentence, word)],
  })),
  how: 'naming',
});

/** Share of the articles that may name what it happened to: what all name tells no events apart. */
const MOST_ARTICLES = 0.8;

const deedsIn = inEachSentence(({ read: sentence }, { typeOf }, language): CalledDeed[] => {
  const deeds = deedsCalled(sentence, language);
  if (deeds.length === 0) return [];
  const named = [...sentence.naming.namedIn(sentence)].filter((id) => TOLD_OF.has(typeOf(id)));
  return deeds.map(({ pole, at, word }) => ({ ...pole, sentence, word, named, own: doneTo(sentence, at) }));
});

/** Returns what acts the words of a sentence call, each where it is first called so. */
function deedsCalled({ tree, clauses }: ReadSentence, language: Language) {
  const { disputes } = language;
  const { tokens } = tree;
  const lemmas = tokens.map(({ lemma }) => lemma.toLowerCase());
  const said = new Set(lemmas);
  return [...disputes.namings].flatMap(([phrase, pole]) => {
    const words = phrase.split(' ');
    if (!words.every((word) => said.has(word))) return [];
    const at = lemmas.findIndex((_, index) => words.every((word, offset) => lemmas[index + offset] === word));
    if (at < 0 || tokens[at]!.upos === 'NOUN' || isNotDone(clauses, at)) return [];
    if (isAnswer(tree, at, disputes) || isDoneToThing(at, tree, language)) return [];
    const word: Span = { start: tokens[at]!.start, end: tokens[at + words.length - 1]!.end };
    return [{ pole, at, word }];
  });
}

/** "Demanded that he resign": what is only wanted is not done. */
const isNotDone = (clauses: readonly Clause[], at: number): boolean =>
  clauses.some((clause) => clause.predicate.head === at && isOpen({ clause }));

/** "Dismissed calls to step down": of what was said it is an answer. */
const isAnswer = (tree: Tree, at: number, { saidToBeDone }: Language['disputes']): boolean =>
  childrenOf(tree, at, 'obj', 'nsubj:pass').some((child) =>
    saidToBeDone.has(tree.tokens[child]!.lemma.toLowerCase()),
  );

/** Whom the act befell: the object, or the subject of what needs none. */
function doneTo({ clauses, naming }: ReadSentence, at: number): ReadonlySet<string> {
  const clause = clauses.find(({ predicate }) => predicate.head === at);
  const whom = clause && (clause.kind === 'passive' ? clause.subject : (clause.object ?? clause.subject));
  return whom ? naming.namedIn(whom) : new Set();
}
