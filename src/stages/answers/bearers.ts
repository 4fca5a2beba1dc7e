/** Who bears which name, as questions use names. */

import type { Language } from '../../language/language.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { foldText, withoutPossessive } from '../../text/normalise.ts';
import { wordsOf } from '../../text/words.ts';

/** Returns who bears each name, by its key; a person's last name is one of them. */
export function bearersOf(
  entities: readonly Entity[],
  language: Language,
): ReadonlyMap<string, ReadonlySet<EntityId>> {
  const bearers = new Map<string, Set<EntityId>>();
  const add = (key: string, id: EntityId): void => {
    if (key !== '') bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
  };
  for (const { id, name, aliases, type } of entities)
    for (const form of [name, ...aliases]) {
      const key = nameKey(form, language);
      add(key, id);
      if (type === 'person') add(key.split(' ').at(-1)!, id);
    }
  return bearers;
}

/** Returns a name as it is looked up, without its articles. */
export const nameKey = (name: string, { speech }: Language): string =>
  foldedWords(name)
    .filter((word) => !speech.articles.has(word))
    .join(' ');

/** Returns the words without marks, case, accents and possessive endings. */
export const foldedWords = (text: string): string[] =>
  wordsOf(text).map((word) => foldText(withoutPossessive(word.text)));
