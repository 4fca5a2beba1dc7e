/** Names in texts of which no article in the expected language says anything: what their own language tells of them. */

import { namesByCapitals } from '../../language/capitals/names.ts';
import type { BasicLanguage } from '../../language/language.ts';
import type { Sentence } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import { namedAt } from '../../text/named-at.ts';
import { overlaps } from '../../text/offsets.ts';
import { entityNamed, type ForeignMention, type KnownMention, type TaughtNames } from './known-names.ts';

/**
 * Returns the names that were taught and those that the languages find, in text order. Where both see a name, the
 * language's counts, which knows its ends; it is the taught entity where the whole name is.
 */
export function withOwnNames(
  { text }: DossierArticle,
  known: readonly KnownMention[],
  byLanguage: ReadonlyMap<BasicLanguage | undefined, readonly Sentence[]>,
  names: TaughtNames,
): ForeignMention[] {
  const knownAt = new Map(known.map((mention) => [mention.start, mention]));
  const own = [...byLanguage].flatMap(([language, sentences]) =>
    (language === undefined ? [] : namesByCapitals(text, sentences, language)).map(
      ({ start, end, type, fullName }): ForeignMention => {
        const words = text.slice(start, end);
        const same = fullName === words && knownAt.get(start)?.end === end ? knownAt.get(start)! : undefined;
        const entity = same?.entity ?? entityNamed(fullName, type, names) ?? null;
        return {
          start,
          end,
          type: same?.type ?? type,
          text: words,
          fullName: same?.fullName ?? fullName,
          entity,
        };
      },
    ),
  );
  const all = [...own, ...known].sort((a, b) => a.start - b.start);
  const isOwn = new Set<ForeignMention>(own);
  return all.filter(
    (mention, index) =>
      isOwn.has(mention) ||
      ![all[index - 1], all[index + 1]].some(
        (other) => other && isOwn.has(other) && overlaps(other, mention),
      ),
  );
}

/** Returns the layers with the mentions of the new entities pointing at them, and the entities with ids of their own. */
export function joinEntities<Layer extends { article: string; mentions: readonly ForeignMention[] }>(
  entities: readonly Entity[],
  others: readonly Entity[],
  layers: readonly Layer[],
): { readonly others: readonly Entity[]; readonly layers: readonly Layer[] } {
  const taken = new Set(entities.map(({ id }) => id));
  const renamed = others.map((entity) => ({ ...entity, id: freeId(entity, taken) }));
  const entityAt = namedAt(renamed);
  return {
    others: renamed,
    layers: layers.map((layer) => ({
      ...layer,
      mentions: layer.mentions.map((mention) => ({
        ...mention,
        entity: mention.entity ?? entityAt(layer.article, mention.start) ?? null,
      })),
    })),
  };
}

/** Another entity of the same name is told by its type, then by a number. */
function freeId({ id, type }: Entity, taken: Set<string>): string {
  let free = taken.has(id) ? `${id}-${type}` : id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${type}-${number}`;
  taken.add(free);
  return free;
}
