/** Whom the articles of a story name, by article, and who holds which office: asked of by each article, and read once. */

import type { ArticleId } from '../../model/article.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { foldText } from '../../text/normalise.ts';
import { onceEach } from '../../text/once-each.ts';
import { wordsOf } from '../../text/words.ts';

export interface StoryNames {
  readonly byId: ReadonlyMap<EntityId, Entity>;
  /** Returns whom an article names and where, in the order of the entities. */
  readonly namedIn: (article: ArticleId) => readonly { readonly entity: Entity; readonly start: number }[];
  /** Returns the people in whose stated roles a word stands, in their order, with the words of each role. */
  readonly withRole: (
    word: string,
  ) => readonly { readonly person: Entity; readonly roles: readonly (readonly string[])[] }[];
  /** Returns the roles that are stated of somebody, each once. */
  readonly rolesOf: (person: Entity) => readonly Role[];
}

/** A title or role as it is compared. */
export interface Role {
  readonly words: readonly string[];
  /** Beginnings of the names in it: "russ" of "Russian President". */
  readonly names: readonly string[];
}

const known = new WeakMap<readonly Entity[], StoryNames>();

export function storyNames(entities: readonly Entity[]): StoryNames {
  const names = known.get(entities) ?? readNames(entities);
  known.set(entities, names);
  return names;
}

function readNames(entities: readonly Entity[]): StoryNames {
  const mentions = entities.flatMap((entity) =>
    entity.mentions.map(({ article, start }) => ({ article, entity, start })),
  );
  const byArticle = Map.groupBy(mentions, ({ article }) => article);
  const holding = new Map<string, { person: Entity; roles: string[][] }[]>();
  for (const person of entities) {
    if (person.type !== 'person') continue;
    const holder = { person, roles: person.roles.map(({ exact }) => roleWordsOf(exact)) };
    for (const word of new Set(holder.roles.flat()))
      holding.set(word, [...(holding.get(word) ?? []), holder]);
  }
  return {
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    namedIn: (article) => byArticle.get(article) ?? [],
    withRole: (word) => holding.get(word) ?? [],
    rolesOf: onceEach(({ roles }) => [...new Set(roles.map(({ exact }) => exact))].map(readRole)),
  };
}

export const readRole = (role: string): Role => ({
  words: roleWordsOf(role),
  names: (role.match(/(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]*/gu) ?? []).map(stemOfName),
});

/** Enough of a name to match its adjective: "Norland", "Norlandic". */
export const stemOfName = (name: string): string => foldText(name).replace(/'s$/, '').slice(0, 4);

/** Lower case, without possessive endings. */
const roleWordsOf = (role: string): string[] =>
  wordsOf(role).map(({ text }) => text.replaceAll('’', "'").toLowerCase().replace(/'s$/, ''));
