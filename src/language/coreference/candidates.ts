/** Whom a phrase may mean: those that number, gender, sort and the clause allow. */

import type { Identities } from './identities.ts';
import type { ParsedArticle, Phrase } from './phrases.ts';
import type { Referent } from './referents.ts';
import { ancestorsOf, governorOf, holdsInClause, isArgument, subjectOf, type Tree } from './trees.ts';
import type { CoreferenceWords } from './words.ts';

/** Sentences back that a pronoun or a noun reaches for somebody unnamed, and a pronoun for somebody named. */
const NOMINAL_REACH = 6;
const NAME_REACH = 25;

export interface Reading {
  readonly article: ParsedArticle;
  readonly identities: Identities;
  readonly referents: readonly Referent[];
  readonly words: CoreferenceWords;
}

export function candidatesFor(phrase: Phrase, { article, referents, words }: Reading): Referent[] {
  const tree = article.trees[phrase.sentence]!;
  const fits = phrase.kind === 'pronoun' ? fitsPronoun : fitsNominal;
  return referents.filter(
    (referent) =>
      isNear(referent, phrase) && fits(referent, phrase, words) && !isBarred(tree, referent, phrase),
  );
}

function isNear(referent: Referent, { sentence, kind }: Phrase): boolean {
  const last = referent.phrases.at(-1)!;
  const distance = sentence - last.sentence;
  if (referent.key !== undefined) return kind === 'nominal' || distance <= NAME_REACH;
  return distance <= (kind === 'nominal' ? 3 * NOMINAL_REACH : NOMINAL_REACH);
}

function fitsPronoun(referent: Referent, { pronoun, gender }: Phrase, _words: CoreferenceWords): boolean {
  if (pronoun!.number === 'many') return referent.plural || referent.sort !== 'thing';
  if (referent.plural && !referent.collective) return false;
  if (pronoun!.of === 'thing')
    return referent.sort !== 'person' || (referent.collective && referent.key === undefined);
  if (referent.sort !== 'person' || referent.plural) return false;
  return referent.gender === undefined || referent.gender === gender;
}

function fitsNominal(referent: Referent, phrase: Phrase, words: CoreferenceWords): boolean {
  if (referent.plural !== phrase.plural || referent.members.length > 0) return false;
  if ((referent.sort === 'person') !== (phrase.sort === 'person')) return false;
  if (referent.gender !== undefined && phrase.gender !== undefined && referent.gender !== phrase.gender)
    return false;
  if (sharesNoun(referent, phrase)) return true;
  if (phrase.sort === 'thing') return false;
  if (referent.key === undefined) return words.epithets.has(phrase.noun) && phrase.sort === referent.sort;
  return true;
}

export const sharesNoun = ({ roles, phrases }: Referent, { noun }: Phrase): boolean =>
  roles.some((role) => role.noun === noun) ||
  phrases.some(
    (phrase) => phrase.kind === 'name' && (phrase.noun === noun || phrase.modifiers.includes(noun)),
  );

/** No phrase means what holds it or, unless reflexive, another argument of its verb. */
function isBarred(tree: Tree, { phrases }: Referent, phrase: Phrase): boolean {
  const here = phrases.filter(({ sentence }) => sentence === phrase.sentence);
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

/** Names behind a pronoun that it may stand for: "In his speech, Lee said". */
export function namesAhead(phrase: Phrase, { article, words }: Reading): Phrase[] {
  if (phrase.kind !== 'pronoun' || phrase.pronoun!.use === 'relative') return [];
  const tree = article.trees[phrase.sentence]!;
  const above = ancestorsOf(tree, phrase.head);
  return article.phrases[phrase.sentence]!.filter(
    (name) =>
      name.kind === 'name' &&
      name.place === 'subject' &&
      name.head > phrase.head &&
      above.slice(1).includes(tree.tokens[name.head]!.head) &&
      tree.tokens[name.head]!.head > phrase.head &&
      (phrase.sort === 'person') === (name.sort === 'person') &&
      !name.plural &&
      !words.pronouns.has(name.noun) &&
      (phrase.gender === undefined || name.gender === undefined || name.gender === phrase.gender),
  );
}
