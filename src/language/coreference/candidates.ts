/** Whom a phrase may mean: those that number, gender, sort and the clause allow. */

import type { Tree } from '../tree.ts';
import type { Identities } from './identities.ts';
import type { ParsedArticle, Phrase } from './phrases.ts';
import { phrasesSince, type Referent } from './referents.ts';
import { ancestorsOf, governorOf, holdsInClause, isArgument, subjectOf } from './trees.ts';
import type { CoreferenceWords } from './words.ts';

/** Sentences back that a pronoun or a noun reaches for somebody unnamed, and a pronoun for somebody named. */
const NOMINAL_REACH = 6;
const NAME_REACH = 25;

/** The nearest that are weighed; in GUM's texts no phrase has more. A bound for hostile pages. */
const MOST = 80;

export interface Reading {
  readonly article: ParsedArticle;
  readonly identities: Identities;
  /** Those spoken of lately, the last one last. */
  readonly referents: readonly Referent[];
  /** By key. */
  readonly named: ReadonlyMap<string, Referent>;
  readonly words: CoreferenceWords;
}

export function candidatesFor(phrase: Phrase, { article, referents, words }: Reading): Referent[] {
  const tree = article.trees[phrase.sentence]!;
  const fits = phrase.kind === 'pronoun' ? fitsPronoun : fitsNominal;
  return referents
    .filter(
      (referent) =>
        isNear(referent, phrase) && fits(referent, phrase, words) && !isBarred(tree, referent, phrase),
    )
    .slice(-MOST);
}

function isNear(referent: Referent, { sentence, kind }: Phrase): boolean {
  const last = referent.phrases.at(-1)!;
  const distance = sentence - last.sentence;
  if (referent.key !== undefined) return kind === 'nominal' || distance <= NAME_REACH;
  return distance <= (kind === 'nominal' ? 3 * NOMINAL_REACH : NOMINAL_REACH);
}

function fitsPronoun(referent: Referent, { pronoun, gender }: Phrase): boolean {
  if (pronoun!.number === 'many') return referent.plural || referent.sort !== 'thing';
  if (referent.plural && !referent.collective) return false;
  if (pronoun!.of === 'thing')
    return referent.sort !== 'person' || (referent.collective && referent.key === undefined);
  if (referent.sort !== 'person' || referent.plural) return false;
  // A given name of the other gender was never right: 0 of 608 in GUM's training texts.
  const known = referent.gender ?? referent.likelyGender;
  return known === undefined || known === gender;
}

function fitsNominal(referent: Referent, phrase: Phrase, words: CoreferenceWords): boolean {
  if (referent.plural !== phrase.plural) return false;
  if (referent.members.length > 0)
    return phrase.sort === 'person' && referent.sort === 'person' && phrase.modifiers.length === 0;
  if ((referent.sort === 'person') !== (phrase.sort === 'person')) return false;
  const known = referent.gender ?? referent.likelyGender;
  if (known !== undefined && phrase.gender !== undefined && known !== phrase.gender) return false;
  if (sharesNoun(referent, phrase)) return true;
  if (phrase.sort === 'thing') return false;
  if (referent.key === undefined) return words.epithets.has(phrase.noun) && phrase.sort === referent.sort;
  return true;
}

export const sharesNoun = ({ nouns }: Referent, { noun }: Phrase): boolean => nouns.has(noun);

/** No phrase means what holds it or, unless reflexive, another argument of its verb. */
function isBarred(tree: Tree, referent: Referent, phrase: Phrase): boolean {
  // A name that was read ahead may stand in a later sentence.
  const here = phrasesSince(referent, phrase.sentence).filter(({ sentence }) => sentence === phrase.sentence);
  return here.some(
    (one) =>
      one.members?.includes(phrase.head) ||
      holdsInClause(tree, one.head, phrase.head) ||
      holdsInClause(tree, phrase.head, one.head) ||
      areCoarguments(tree, one, phrase),
  );
}

export function areCoarguments(tree: Tree, one: Phrase, phrase: Phrase): boolean {
  const { pronoun, head } = phrase;
  if (pronoun?.use === 'reflexive' || pronoun?.use === 'possessive' || one.pronoun?.use === 'possessive')
    return false;
  if (!isArgument(tree, head)) return false;
  const governor = governorOf(tree, head);
  if (governor < 0) return false;
  if (isArgument(tree, one.head) && governorOf(tree, one.head) === governor) return true;
  return phrase.place !== 'subject' && subjectOf(tree, governor) === one.head;
}

/**
 * Names behind a phrase that it may stand for: "In his speech, Lee said"; "the mayor" of a headline, and then "Mayor
 * Lee". A noun waits for a name only where nobody before has the office.
 */
export function namesAhead(phrase: Phrase, reading: Reading, candidates: readonly Referent[]): Phrase[] {
  const { article, named } = reading;
  const isSpokenOf = ({ name }: Phrase): boolean => named.has(article.input.names[name!]!.key);
  const found =
    phrase.kind !== 'pronoun'
      ? candidates.some((referent) => sharesNoun(referent, phrase))
        ? []
        : holdersAhead(phrase, reading)
      : subjectsAhead(phrase, reading);
  return found.filter((name) => !isSpokenOf(name));
}

function subjectsAhead(phrase: Phrase, { article }: Reading): Phrase[] {
  const tree = article.trees[phrase.sentence]!;
  const above = ancestorsOf(tree, phrase.head).slice(1);
  return article.phrases[phrase.sentence]!.filter((name) => {
    const verb = tree.tokens[name.head]!.head;
    return (
      name.kind === 'name' &&
      name.place === 'subject' &&
      name.head > phrase.head &&
      verb > phrase.head &&
      above.includes(verb) &&
      (phrase.sort === 'person') === (name.sort === 'person') &&
      !name.plural &&
      (phrase.gender === undefined || name.gender === undefined || name.gender === phrase.gender)
    );
  });
}

/** The first mention of each name behind that is called by the noun somewhere. */
function holdersAhead(phrase: Phrase, { identities, words }: Reading): Phrase[] {
  const offices = phrase.modifiers.length === 0 ? [...(words.offices.get(phrase.noun) ?? [])] : [];
  const holders = new Set([phrase.noun, ...offices].flatMap((noun) => identities.holders.get(noun) ?? []));
  return [...holders].filter(
    (name) =>
      name.sentence >= phrase.sentence &&
      name.plural === phrase.plural &&
      (name.sort === 'person') === (phrase.sort === 'person'),
  );
}
