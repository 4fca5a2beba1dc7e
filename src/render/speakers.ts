/** Who said it, to whom, and who tells so: names where they are known, else the text's own words. */

import type { Entity } from '../model/entity.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Edition } from './edition.ts';
import { type Role, rolesOf } from './roles.ts';

export const NOBODY = 'Nobody named';

/** Names nobody where it is not known whom it means. */
const PRONOUN =
  /^(?:he|him|she|her|it|they|them|we|us|i|me|you|who|whom|one|this|that|these|those|himself|herself|itself|themselves)$/i;

/** Whether the words for somebody do not tell whom they mean. */
export const isNobody = (words: string): boolean => words.trim() === '' || PRONOUN.test(words.trim());

/** Returns the speaker's name; the text's own words where no entity is known and they tell who. */
export function speakerOf(edition: Edition, source: string | null, sourceText: string | null): string {
  const told = sourceText?.trim() ?? '';
  const entity = edition.entities.get(source ?? '');
  const words = entity && !isPartOf(entity, told) ? entity.name : isNobody(told) ? NOBODY : told;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** "The Norland government" is more than the people of Norland, by whose name it is known. */
const isPartOf = ({ type, name }: Entity, told: string): boolean =>
  type === 'group' &&
  told.includes(name) &&
  /\p{Ll}{3}/u.test(told.replace(name, '').replace(/^the\b/iu, ''));

/** Returns to whom it was said, where the text names somebody. */
export const addresseeOf = ({ addressee }: Quotation): string | null =>
  addressee === null || isNobody(addressee) ? null : addressee;

/** Returns who tells that somebody else said it, where that is known. */
export function tellerOf(edition: Edition, { within, source, sourceText }: Quotation): string | null {
  const outer = edition.quotations.get(within ?? '');
  if (!outer) return null;
  const teller = speakerOf(edition, outer.source, outer.sourceText);
  return teller === NOBODY || teller === speakerOf(edition, source, sourceText) ? null : teller;
}

/** Returns the role that is told beside a speaker's name. */
export const roleOf = (edition: Edition, source: string | null): Role | undefined => {
  const entity = edition.entities.get(source ?? '');
  return entity && rolesOf(edition, entity).told[0];
};
