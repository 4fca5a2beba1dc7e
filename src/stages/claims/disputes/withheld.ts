/** One text says that the name of somebody is not made public; another has whom the police name. */

import type { Language } from '../../../language/language.ts';
import { childrenOf } from '../../../language/tree.ts';
import type { Span } from '../../../model/span.ts';
import { isAhead, isOpen } from './compatible.ts';
import { type Contest, type Passage, passageAt } from './contest.ts';
import { isBefore } from './order.ts';
import { areOfOneText, type Point } from './points.ts';
import { type HeapArticle, inEachPoint, type ReadHeap } from './read-heap.ts';

/** A clause on who somebody is, of whom no more is told than what he is: "the driver". */
interface OnWhom {
  readonly point: Point;
  readonly thing: Span;
  readonly who: string;
}

/** Returns the contests between names that are withheld and names that are told. */
export function withheldIn(heap: ReadHeap, language: Language): Contest[] {
  const told = Map.groupBy(identifiedIn(heap, language), ({ who }) => who);
  return unnamedIn(heap, language).flatMap((withheld): Contest[] => {
    const { sentence } = withheld.point;
    const known = (told.get(withheld.who) ?? []).filter(
      ({ point }) => !areOfOneText(sentence, point.sentence),
    );
    const [first, ...rest] = known.map(passageOf);
    if (first === undefined) return [];
    const isLater = known.every(({ point }) => isBefore(sentence, point.sentence));
    return [
      {
        ...(isLater
          ? { type: 'as-of', status: 'superseded', how: 'known' }
          : { type: 'negation', status: 'contradicted', how: 'unknown' }),
        sides: [
          { key: 'withheld', passages: [passageOf(withheld)] },
          { key: 'named', passages: [first, ...rest] },
        ],
      },
    ];
  });
}

/** The clause with what it is about: "the driver, identified as Ada Lisk". */
const passageOf = ({ point, thing }: OnWhom): Passage =>
  passageAt(
    point.sentence,
    { start: Math.min(thing.start, point.start), end: point.end },
    point.clause.predicate,
  );

/** "The driver's name has not been released", "police did not release the name of the driver", "the driver was not named". */
const unnamedIn = inEachPoint((point, _, language): OnWhom[] => {
  const { clause, sentence, negated } = point;
  const thing = clause.kind === 'passive' ? clause.subject : clause.object;
  if (!negated || isOpen(point) || isAhead(point) || thing === undefined || !isOfficial(point, language))
    return [];
  const { tree } = sentence;
  const isName = language.disputes.namesOfPeople.has(tree.tokens[thing.head]!.lemma.toLowerCase());
  const isUntold = isName ? isPublished(point, language) : isIdentified(point, language);
  if (!isUntold) return [];
  const owners = isName ? childrenOf(tree, thing.head, 'nmod') : [thing.head];
  return owners.flatMap((owner) => described(owner, point, language)).map((who) => ({ point, thing, who }));
});

function isPublished({ clause: { predicate }, sentence: { tree } }: Point, { disputes }: Language): boolean {
  const lemma = predicate.lemma.toLowerCase();
  if (disputes.publishing.has(lemma)) return true;
  const next = tree.tokens.slice(predicate.head + 1).find(({ start }) => start >= predicate.end);
  return lemma === disputes.madePublic.make && next?.lemma.toLowerCase() === disputes.madePublic.public;
}

const isIdentified = ({ clause: { predicate } }: Point, { disputes }: Language): boolean =>
  disputes.identifying.has(predicate.lemma.toLowerCase());

/** "Police identified the driver as Ada Lisk", "Ada Lisk was named as the driver". */
const identifiedIn = inEachPoint((point, article, language): OnWhom[] => {
  const { clause, negated } = point;
  const thing = clause.kind === 'passive' ? clause.subject : clause.object;
  if (negated || isOpen(point) || isAhead(point) || thing === undefined) return [];
  if (!isIdentified(point, language) || !isOfficial(point, language)) return [];
  const as = namedAs(point, language);
  if (as === undefined) return [];
  const [one, other] = [thing.head, as].map((head) => namesPerson(head, point, article));
  if (one === other) return [];
  return described(one ? as : thing.head, point, language).map((who) => ({ point, thing, who }));
});

/** Returns the head of what stands behind "as"; "identified by police as Ada Lisk" may be read as police of that name. */
const namedAs = ({ clause, sentence: { tree } }: Point, { disputes }: Language): number | undefined => {
  const at = tree.tokens.findIndex(
    (token, index) =>
      token.start >= clause.predicate.end &&
      token.end <= clause.end &&
      childrenOf(tree, index, 'case').some((word) => tree.tokens[word]!.lemma.toLowerCase() === disputes.as),
  );
  return at < 0 ? undefined : at;
};

const namesPerson = (head: number, { sentence: { tree, naming } }: Point, { typeOf }: HeapArticle): boolean =>
  tree.tokens[head]!.upos === 'PROPN' &&
  [...naming.namedIn(tree.tokens[head]!)].some((id) => typeOf(id) === 'person');

/** What a friend or a paper knows is nothing that the police make public. */
function isOfficial({ clause, sentence: { tree } }: Point, { disputes }: Language): boolean {
  const doer = clause.kind === 'passive' ? clause.agent : clause.subject;
  return doer === undefined || disputes.official.has(tree.tokens[doer.head]!.lemma.toLowerCase());
}

/** Returns what a person is called who is not named, with all that tells him from others: "bus driver", not "second driver". */
function described(at: number, { sentence: { tree } }: Point, { coreference, disputes }: Language): string[] {
  const { upos, lemma, form } = tree.tokens[at]!;
  const noun = lemma.toLowerCase();
  if (upos !== 'NOUN' || coreference.sortOf(noun) !== 'person' || disputes.anybody.has(noun)) return [];
  const wordsAs = (...relations: readonly string[]): string[] =>
    childrenOf(tree, at, ...relations).map((child) => tree.tokens[child]!.lemma.toLowerCase());
  const articles = wordsAs('det');
  if (articles.length === 0 || !articles.every((word) => disputes.definite.has(word))) return [];
  const beside = wordsAs('amod', 'compound', 'nummod', 'conj').sort();
  return [[...beside, noun, form.toLowerCase() === noun ? 'one' : 'several'].join(' ')];
}
