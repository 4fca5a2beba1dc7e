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
  if (phrase.kind === 'nominal') referent.roles.push(phrase);
}
