/** Whom the articles of a story name, by article, and who holds which office: asked of by each article, and read once. */

import type { ArticleId } from '../../model/article.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import { wordsOf } from '../../text/words.ts';

export interface StoryNames {
  readonly byId: ReadonlyMap<EntityId, Entity>;
  /** Returns whom an article names and where, in the order of the entities. */
  readonly namedIn: (article: ArticleId) => readonly { readonly entity: Entity; readonly start: number }[];
  /** Returns the people in whose stated roles a word stands, in their order, with the words of each role. */
  readonly withRole: (
    word: string,
  ) => readonly { readonly person: Entity; readonly roles: readonly (readonly string[])[] }[];
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
  };
}

/** Lower case, without possessive endings. */
export const roleWordsOf = (role: string): string[] =>
  wordsOf(role).map(({ text }) => text.replaceAll('’', "'").toLowerCase().replace(/'s$/, ''));
