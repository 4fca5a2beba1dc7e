/** The same event named in ways that exclude each other: annexed and voted to join, resigned and was sacked. */

import type { Pole } from '../../../language/disputes.ts';
import type { Language } from '../../../language/language.ts';
import type { EntityType } from '../../../model/annotation.ts';
import type { Span } from '../../../model/span.ts';
import { meets } from '../../../text/sets.ts';
import { type Contest, contestsAmong, passageAt } from './contest.ts';
import { areOfOneText, type ReadSentence } from './points.ts';

interface NamedDeed extends Pole {
  readonly sentence: ReadSentence;
  readonly word: Span;
  /** To whom or what it happened, by type. */
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
  sentences: readonly ReadSentence[],
  typeOf: (entity: string) => EntityType | undefined,
  rarityOf: (entity: string) => number,
  language: Language,
): Contest[] {
  const deeds = sentences.flatMap((sentence) => deedsOf(sentence, typeOf, rarityOf, language));
  return contestsAmong(deeds, exclude, contestOf);
}

const exclude = (one: NamedDeed, other: NamedDeed): boolean =>
  one.axis === other.axis &&
  one.side !== other.side &&
  meets(one.of, other.of) &&
  !areOfOneText(one.sentence, other.sentence);

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

function deedsOf(
  sentence: ReadSentence,
  typeOf: (entity: string) => EntityType | undefined,
  rarityOf: (entity: string) => number,
  { disputes: { namings } }: Language,
): NamedDeed[] {
  const { tokens } = sentence.tree;
  const lemmas = tokens.map(({ lemma }) => lemma.toLowerCase());
  const named = [...sentence.naming.namedIn(sentence)].filter((id) => TOLD_OF.has(typeOf(id)));
  if (named.length === 0) return [];
  return [...namings].flatMap(([phrase, pole]): NamedDeed[] => {
    const words = phrase.split(' ');
    const at = lemmas.findIndex((_, index) => words.every((word, offset) => lemmas[index + offset] === word));
    if (at < 0 || tokens[at]!.upos === 'NOUN') return [];
    const { start } = tokens[at]!;
    const own = doneTo(sentence, at);
    const of = new Set(named.filter((id) => own.has(id) || rarityOf(id) <= MOST_ARTICLES));
    if (of.size === 0) return [];
    return [{ ...pole, sentence, word: { start, end: tokens[at + words.length - 1]!.end }, of }];
  });
}

/** Whom the act befell: the object, or the subject of what needs none. */
function doneTo({ clauses, naming }: ReadSentence, at: number): ReadonlySet<string> {
  const clause = clauses.find(({ predicate }) => predicate.head === at);
  const whom = clause && (clause.kind === 'passive' ? clause.subject : (clause.object ?? clause.subject));
  return whom ? naming.namedIn(whom) : new Set();
}
