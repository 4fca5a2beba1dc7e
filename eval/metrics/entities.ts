/** Which names were found, and which of them were told to be the same thing? */

import type { KeyEntity, Place } from '../key.ts';
import { inFurniture, type Reading } from '../reading.ts';
import { coincidence, type Figure, f1, pairUp, share } from './figures.ts';

interface Found extends Place {
  readonly entity: string;
  readonly type: string;
  readonly words: string;
}

interface Wanted extends Place {
  readonly entity: KeyEntity;
}

/** Mentions of which the dossier shows the right one, any overlap and any accepted type being enough. */
export function scoreEntities(reading: Reading): Figure[] {
  const { key, dossier } = reading;
  if (!key.entities) return [];
  const wanted = key.entities
    .flatMap((entity) => entity.mentions.map((mention): Wanted => ({ ...mention, entity })))
    .filter((mention) => !inFurniture(key, mention));
  const given = dossier.entities
    .flatMap(({ id, type, mentions }) =>
      mentions.flatMap((mention): Found[] => {
        const place = reading.place(mention);
        return place ? [{ ...place, entity: id, type, words: mention.exact }] : [];
      }),
    )
    .filter((mention) => !inFurniture(key, mention));
  const pairs = key.articles.flatMap(({ id }) => pairMentions(wanted, given, id));
  return [mentionFigure(key, wanted, given, pairs), extents(pairs), ...bCubed(pairs)];
}

type Pair = readonly [Wanted, Found];

function pairMentions(wanted: readonly Wanted[], given: readonly Found[], article: string): Pair[] {
  const here = wanted.filter((mention) => mention.article === article);
  const there = given.filter((mention) => mention.article === article);
  return pairUp(here, there, (one, other) =>
    one.entity.types.some((type) => type === other.type) ? coincidence(one, other) : 0,
  ).map(([i, j]) => [here[i]!, there[j]!]);
}

function mentionFigure(
  key: Reading['key'],
  wanted: readonly Wanted[],
  given: readonly Found[],
  pairs: readonly Pair[],
): Figure {
  const hit = new Set<Wanted | Found>(pairs.flat());
  const words = ({ article, start, end }: Place): string =>
    key.articles.find(({ id }) => id === article)!.text.slice(start, end);
  // Common nouns for somebody without a name, as "the exporters", are no names: where the key lacks them they count nothing.
  const named = given.filter((mention) => hit.has(mention) || /\p{Lu}/u.test(mention.words));
  return f1('mentions', 'mentions', {
    hits: pairs.length,
    given: named.length,
    wanted: wanted.length,
    faults: [
      ...wanted
        .filter((mention) => !hit.has(mention))
        .map((m) => `- ${m.article}: ${words(m)} (${m.entity.types[0]})`),
      ...named.filter((mention) => !hit.has(mention)).map((m) => `+ ${m.article}: ${m.words} (${m.type})`),
    ],
  });
}

function extents(pairs: readonly Pair[]): Figure {
  const wrong = pairs.filter(([one, other]) => one.start !== other.start || one.end !== other.end);
  return share('mentions', 'exact extents', {
    hits: pairs.length - wrong.length,
    of: pairs.length,
    faults: wrong.map(([, other]) => `+ ${other.article}: ${other.words}`),
  });
}

/**
 * B-cubed over the mentions that were found (Bagga and Baldwin 1998): for each mention, which share of the entity
 * it was put in belongs with it, and which share of what belongs with it was put there.
 */
function bCubed(pairs: readonly Pair[]): Figure[] {
  let precision = 0;
  let recall = 0;
  for (const [one, other] of pairs) {
    const sameKey = pairs.filter(([mention]) => mention.entity === one.entity);
    const sameFound = pairs.filter(([, mention]) => mention.entity === other.entity);
    const both = sameKey.filter(([, mention]) => mention.entity === other.entity).length;
    precision += both / sameFound.length;
    recall += both / sameKey.length;
  }
  const n = pairs.length;
  return [
    {
      layer: 'entities',
      name: 'B-cubed',
      value: n ? (2 * precision * recall) / n / (precision + recall) : null,
      precision: n ? precision / n : null,
      recall: n ? recall / n : null,
      counts: `${n} mentions`,
      faults: partedAndMixed(pairs),
    },
  ];
}

function partedAndMixed(pairs: readonly Pair[]): string[] {
  const keysOf = Map.groupBy(pairs, ([, found]) => found.entity);
  const foundOf = Map.groupBy(pairs, ([wanted]) => wanted.entity.id);
  const names = (group: readonly Pair[]) => [...new Set(group.map(([wanted]) => wanted.entity.name))];
  return [
    ...[...foundOf.values()]
      .filter((group) => new Set(group.map(([, found]) => found.entity)).size > 1)
      .map((group) => `- parted: ${[...new Set(group.map(([, found]) => found.words))].join(', ')}`),
    ...[...keysOf.values()]
      .filter((group) => names(group).length > 1)
      .map((group) => `+ mixed: ${names(group).join(', ')}`),
  ];
}
