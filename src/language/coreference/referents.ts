/** Those whom an article speaks of, as they gather while it is read. */

import type { EntityType } from '../../model/annotation.ts';
import type { Gender } from '../speech.ts';
import type { Role } from './identities.ts';
import type { Phrase } from './phrases.ts';
import type { CoreferenceWords, Sort } from './words.ts';

export interface Referent {
  /** In the order in which they were read. */
  readonly phrases: Phrase[];
  /** Of its names. */
  key: string | undefined;
  type: EntityType | undefined;
  sort: Sort;
  plural: boolean;
  collective: boolean;
  /** Told by a title, a noun or a pronoun. */
  gender: Gender | undefined;
  /** Told by a given name only. */
  likelyGender: Gender | undefined;
  readonly roles: Role[];
  /** What it is called: nouns of its roles, words of its names. */
  readonly nouns: Set<string>;
  /** Those, and the words beside them. */
  readonly known: Set<string>;
  /** Of a coordination, in its order. Filled as they are read. */
  readonly members: Referent[];
}

export function referentOf(
  phrase: Phrase,
  key: string | undefined,
  roles: readonly Role[],
  words: CoreferenceWords,
): Referent {
  const referent: Referent = {
    phrases: [],
    key,
    type: undefined,
    sort: phrase.sort,
    plural: phrase.plural,
    collective: false,
    gender: undefined,
    likelyGender: undefined,
    roles: [...roles],
    nouns: new Set(roles.map(({ noun }) => noun)),
    known: new Set(roles.flatMap(({ noun, modifiers }) => [noun, ...modifiers])),
    members: [],
  };
  for (const { noun } of roles) referent.gender ??= words.gendered.get(noun);
  addPhrase(referent, phrase, words);
  return referent;
}

export function addPhrase(referent: Referent, phrase: Phrase, words: CoreferenceWords): void {
  referent.phrases.push(phrase);
  referent.type ??= phrase.type;
  referent.collective ||= words.collective.has(phrase.noun) || phrase.sort === 'organisation';
  if (phrase.kind === 'name') {
    referent.sort = phrase.sort;
    referent.plural = phrase.plural;
    referent.likelyGender ??= phrase.gender;
  } else referent.gender ??= phrase.gender;
  if (phrase.kind === 'nominal' && !referent.roles.some((role) => isSameRole(role, phrase)))
    referent.roles.push(phrase);
  if (phrase.kind !== 'nominal' && phrase.kind !== 'name') return;
  referent.nouns.add(phrase.noun);
  for (const word of [phrase.noun, ...phrase.modifiers]) referent.known.add(word);
  if (phrase.kind === 'name') for (const word of phrase.modifiers) referent.nouns.add(word);
}

const isSameRole = (one: Role, other: Role): boolean =>
  one.noun === other.noun && one.modifiers.join(' ') === other.modifiers.join(' ');

/** Returns its phrases from a sentence on. */
export function phrasesSince({ phrases }: Referent, sentence: number): Phrase[] {
  let from = phrases.length;
  while (from > 0 && phrases[from - 1]!.sentence >= sentence) from--;
  return phrases.slice(from);
}
