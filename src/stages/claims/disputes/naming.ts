/** Whom the words of an article name, by name, by pronoun or by description, and for whom they speak. */

import type { Language } from '../../../language/language.ts';
import type { ArticleId } from '../../../model/article.ts';
import type { Entity, EntityId } from '../../../model/entity.ts';
import type { Span } from '../../../model/span.ts';
import { firstFrom, overlapping } from '../../../text/offsets.ts';
import type { Telling } from './telling.ts';

export interface Named extends Span {
  readonly entities: readonly EntityId[];
}

export interface Naming {
  /** Whom a stretch of the text names, refers to, or speaks for. */
  readonly namedIn: (stretch: Span) => ReadonlySet<EntityId>;
  /** Is a word part of a name? */
  readonly isNamed: (word: Span) => boolean;
}

/** Returns what finds where an article names whom, and for whom these speak, by place. */
export function entitiesBy(
  entities: readonly Entity[],
  language: Language,
): (article: ArticleId) => readonly Named[] {
  const parties = partiesOf(entities, language);
  const mentions = entities.flatMap(({ id, mentions: all }) =>
    all.map(({ article, start, end }) => ({
      article,
      start,
      end,
      entities: [id, ...(parties.get(id) ?? [])],
    })),
  );
  const byArticle = Map.groupBy(mentions, ({ article }) => article);
  return (article) => (byArticle.get(article) ?? []).toSorted((a, b) => a.start - b.start);
}

/** Returns what tells whom stretches of a text name. */
export function namingIn({ annotation }: Telling, printed: readonly Named[]): Naming {
  const ofMention = annotation.mentions.map((mention) =>
    overlapping(printed, mention).flatMap(({ entities }) => entities),
  );
  const references = annotation.references.map(({ start, end, mentions }) => ({
    start,
    end,
    entities: mentions.flatMap((mention) => ofMention[mention] ?? []),
  }));
  const longest = references.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  /** References are sorted, but one may lie in another. */
  const referring = ({ start, end }: Span): readonly Named[] =>
    references
      .slice(firstFrom(references, start - longest), firstFrom(references, end))
      .filter((one) => one.end > start);
  return {
    namedIn: (stretch) =>
      new Set([...overlapping(printed, stretch), ...referring(stretch)].flatMap(({ entities }) => entities)),
    isNamed: (word) => overlapping(annotation.mentions, word).length > 0,
  };
}

/** Returns for each entity the party that it may speak for: a palace for its state, a minister for his country. */
function partiesOf(
  entities: readonly Entity[],
  { names }: Language,
): ReadonlyMap<EntityId, readonly EntityId[]> {
  const { peoples } = names.parties();
  const byName = new Map(
    entities.flatMap(({ id, name, aliases }) => [name, ...aliases].map((form) => [form, id])),
  );
  return new Map(
    entities.map(({ id, type, roles, standsFor }) => {
      if (standsFor?.party) return [id, [standsFor.party]];
      if (type !== 'person') return [id, []];
      const words = roles.flatMap(({ exact }) => exact.split(/[^\p{L}]+/u));
      if (!words.some((word) => names.titles.has(word.toLowerCase()))) return [id, []];
      const country = words.map((word) => peoples.get(word) ?? word).find((word) => byName.has(word));
      const party = country === undefined ? undefined : byName.get(country);
      return [id, party === undefined || party === id ? [] : [party]];
    }),
  );
}
