/** What people correct of what is found in a story: who is one, who copied whom, and what is not to be read. Pure. */

import type { Article, ArticleId } from '../../model/article.ts';
import type { Entity } from '../../model/entity.ts';
import type { Correction, LedgerEntry } from '../../model/library.ts';
import type { Reuse } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { shortHash } from '../../text/hashes.ts';
import type { Corrected } from '../read-story.ts';

/** Returns the corrections that are in force, or were at a time: made by then, and not undone. */
export const inForce = (ledger: readonly LedgerEntry[], by?: Date): LedgerEntry[] => {
  const isDone = (at: string): boolean => by === undefined || Date.parse(at) <= by.getTime();
  return ledger.filter(({ at, undone }) => isDone(at) && !(undone && isDone(undone.at)));
};

export const isExcluded = ({ id, publisher }: Article, ledger: readonly LedgerEntry[]): boolean =>
  ledger.some(
    ({ correction }) =>
      (correction.kind === 'exclude' && correction.article === id) ||
      (correction.kind === 'exclude-publisher' && correction.publisher === publisher),
  );

/** Returns the corrections that can change what is found in a story of these articles. */
export function thoseAbout(articles: readonly ArticleId[], ledger: readonly LedgerEntry[]): LedgerEntry[] {
  const here = new Set(articles);
  return ledger.filter(({ correction }) => {
    switch (correction.kind) {
      case 'join':
        return true;
      case 'part':
        return correction.mentions.some(({ article }) => here.has(article));
      case 'copy':
      case 'not-copy':
        return correction.articles.every((id) => here.has(id));
      default:
        return false;
    }
  });
}

/** Returns what the corrections do to what stages find, one after the other. One that does not fit does nothing. */
export const correctedBy = (ledger: readonly LedgerEntry[]): Corrected => ({
  entities: (found) =>
    ledger.reduce((entities, { correction }) => correctEntities(entities, correction), found),
  reuse: (found, articles) =>
    ledger.reduce((reuse, { correction }) => correctReuse(reuse, correction, articles), found),
});

function correctEntities(entities: readonly Entity[], correction: Correction): readonly Entity[] {
  if (correction.kind === 'join') return join(entities, correction.names);
  if (correction.kind === 'part') return part(entities, correction);
  return entities;
}

/** The entity of the first name takes what the other has. */
function join(entities: readonly Entity[], names: readonly [string, string]): readonly Entity[] {
  const [one, other] = names.map((name) => entityNamed(name, entities));
  if (!one || !other || one === other) return entities;
  const joined: Entity = {
    ...one,
    aliases: [...new Set([...one.aliases, other.name, ...other.aliases])].filter((name) => name !== one.name),
    roles: [...one.roles, ...other.roles],
    mentions: inPlace([...one.mentions, ...other.mentions]),
  };
  return entities
    .filter((entity) => entity !== other)
    .map((entity) => renamed(entity === one ? joined : entity, other.id, one.id));
}

/** Mentions of an entity become another one, called as the longest of them. */
function part(
  entities: readonly Entity[],
  { name, mentions }: Extract<Correction, { kind: 'part' }>,
): readonly Entity[] {
  const entity = entityNamed(name, entities);
  const isMeant = ({ article, start }: Citation): boolean =>
    mentions.some((one) => one.article === article && (one.start === undefined || one.start === start));
  const { gone = [], left = [] } = Object.groupBy(entity?.mentions ?? [], (one) =>
    isMeant(one) ? 'gone' : 'left',
  );
  if (!entity || gone.length === 0 || left.length === 0) return entities;
  const forms = [...new Set(gone.map(({ exact }) => exact))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  const stillNamed = new Set(left.map(({ exact }) => exact));
  const articles = new Set(gone.map(({ article }) => article));
  const isTheirs = ({ article }: Citation): boolean =>
    articles.has(article) && !left.some((one) => one.article === article);
  const parted: Entity = {
    id: `e${shortHash(['parted', entity.id, ...gone.map(({ article, start }) => `${article}:${start}`)])}`,
    name: forms[0]!,
    type: entity.type,
    aliases: forms.slice(1),
    roles: entity.roles.filter(isTheirs),
    mentions: inPlace(gone),
  };
  const rest: Entity = {
    ...entity,
    aliases: entity.aliases.filter((alias) => stillNamed.has(alias) || !forms.includes(alias)),
    roles: entity.roles.filter((role) => !isTheirs(role)),
    mentions: inPlace(left),
  };
  return entities.flatMap((each) => (each === entity ? [rest, parted] : [each]));
}

function entityNamed(name: string, entities: readonly Entity[]): Entity | undefined {
  const wanted = name.toLowerCase();
  const isCalled = (form: string): boolean => form.toLowerCase() === wanted;
  return (
    entities.find((entity) => isCalled(entity.name)) ?? entities.find(({ aliases }) => aliases.some(isCalled))
  );
}

const inPlace = (mentions: readonly Citation[]): Entity['mentions'] => {
  const [first, ...rest] = mentions.toSorted(
    (a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) || a.start - b.start,
  );
  return [first!, ...rest];
};

/** Returns the entity with what points to one entity pointing to another. */
function renamed(entity: Entity, from: string, to: string): Entity {
  const { maybe, standsFor } = entity;
  const others = maybe?.filter(({ entity: id }) => id !== from && id !== entity.id);
  const { maybe: _, ...rest } = entity;
  return {
    ...rest,
    ...(others && others.length > 0 && { maybe: others }),
    ...(standsFor && { standsFor: { ...standsFor, party: standsFor.party === from ? to : standsFor.party } }),
  };
}

function correctReuse(
  reuse: readonly Reuse[],
  correction: Correction,
  articles: readonly Article[],
): readonly Reuse[] {
  if (correction.kind !== 'copy' && correction.kind !== 'not-copy') return reuse;
  const [copy, original] = correction.articles.map((id) => articles.find((article) => article.id === id));
  if (!copy || !original) return reuse;
  const isMeant = ({ from, to }: Reuse): boolean =>
    (from === copy.id && to === original.id) || (from === original.id && to === copy.id);
  const others = reuse.filter((one) => !isMeant(one));
  return correction.kind === 'not-copy' ? others : [...others, marked(copy, original, reuse.find(isMeant))];
}

/** Where no shared passage was found the whole text is one: that is what the person says. */
const marked = (copy: Article, original: Article, found: Reuse | undefined): Reuse => ({
  from: original.id,
  to: copy.id,
  kind: 'wholly',
  direction: 'known',
  share: found?.share ?? 1,
  passages:
    found && found.from === original.id
      ? found.passages
      : [
          {
            from: { start: 0, end: original.text.length },
            to: { start: 0, end: copy.text.length },
            kind: 'rewritten',
          },
        ],
  because: 'somebody who read both says so',
});
