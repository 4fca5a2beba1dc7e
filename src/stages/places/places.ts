/**
 * Says where places are. A name that several places have is placed only where the articles tell which is meant, or where
 * one of them is so much larger that nobody would name another without saying so.
 */

import type { Language } from '../../language/language.ts';
import type { KnownPlace, PlaceIndex } from '../../language/places.ts';
import type { Article } from '../../model/article.ts';
import type { Entity, PlaceAt } from '../../model/entity.ts';
import type { Layer } from '../../model/layer.ts';
import type { Citation } from '../../model/span.ts';

export const stage = { stage: 'places', version: 2 } as const;

/** Returns the entities, those that are places with where they are or why that cannot be told. */
export function placeEntities(
  entities: readonly Entity[],
  articles: readonly Article[],
  language: Pick<Language, 'places'>,
): Layer<Entity> {
  if (entities.filter(({ type }) => type === 'place').length < 2) return { ...stage, items: entities };
  const index = language.places();
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const named = new Map(
    entities.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((name) => [name.toLowerCase(), entity] as const),
    ),
  );
  return {
    ...stage,
    items: entities.map((entity) =>
      entity.type === 'place' && !entity.spunOnly ? placed(entity, { index, texts, named }) : entity,
    ),
  };
}

interface Ground {
  readonly index: PlaceIndex;
  readonly texts: ReadonlyMap<string, string>;
  /** Entities by their names in lower case. */
  readonly named: ReadonlyMap<string, Entity>;
}

/** A place that may be meant, and how near the articles name its country or region. */
interface Candidate {
  readonly place: KnownPlace;
  readonly nearness: Nearness;
  /** Whether it is its region that is named so near, and not its country alone. */
  readonly byRegion: boolean;
  readonly evidence: readonly Citation[];
}

/** Not at all; in the article; in the paragraph; directly behind the name. */
type Nearness = 0 | 1 | 2 | 3;

/** A town is meant without its country only if no other of its name has a twentieth of its inhabitants. */
const DOMINANT = 20;
/** In thousands. The only town of its name that is smaller is placed only where its country or region is named. */
const WELL_KNOWN = 100;
/** Within a country that is named, a town is meant that is so many times larger than the next. */
const LARGER = 10;

function placed(entity: Entity, ground: Ground): Entity {
  const mentions = asPlace(entity);
  const places = withoutRegionsOfTowns(ground.index.named(entity.name));
  if (mentions.length === 0 || places.length === 0) return entity;
  const country = places.find(({ kind }) => kind === 'country');
  const rival = places.some(({ kind }) => kind === 'region');
  const candidates = (country && !rival ? [country] : places).map((place) =>
    candidateOf(place, mentions, ground),
  );
  const chosen = choose(candidates);
  if (typeof chosen === 'string') return { ...entity, unplaced: chosen };
  return chosen === undefined ? entity : { ...entity, at: placeAt(chosen, candidates.length, ground.index) };
}

/** Where a capital speaks for its government nobody is there. */
const asPlace = ({ mentions, standsFor }: Entity): readonly Citation[] => {
  const away = new Set(standsFor?.evidence.map(({ article, start }) => `${article}:${start}`));
  return mentions.filter(({ article, start }) => !away.has(`${article}:${start}`));
};

/** New York in New York is the town. */
const withoutRegionsOfTowns = (places: readonly KnownPlace[]): readonly KnownPlace[] =>
  places.filter(
    ({ kind, country }) =>
      kind !== 'region' ||
      !places.some(
        (town) => town.country === country && town.kind !== 'region' && town.inhabitants >= WELL_KNOWN,
      ),
  );

function candidateOf(
  place: KnownPlace,
  mentions: readonly Citation[],
  { index, texts, named }: Ground,
): Candidate {
  const mentionsOf = (name: string | undefined): readonly Citation[] =>
    name !== undefined && name !== place.name ? (named.get(name.toLowerCase())?.mentions ?? []) : [];
  const [region, country] = [index.region(place.country, place.region), index.country(place.country)];
  let best: Candidate = { place, nearness: 0, byRegion: false, evidence: [] };
  for (const name of [region, country])
    for (const mention of mentions)
      for (const other of mentionsOf(name)) {
        if (other.article !== mention.article) continue;
        const nearness = nearnessOf(texts.get(mention.article) ?? '', mention, other);
        const byRegion = name === region;
        if (nearness > best.nearness) best = { place, nearness, byRegion, evidence: [mention, other] };
      }
  return best;
}

/** Characters of a paragraph without line breaks in which two names are still near each other. */
const NEAR = 400;

function nearnessOf(text: string, mention: Citation, other: Citation): Nearness {
  const [first, second] = mention.start < other.start ? [mention, other] : [other, mention];
  if (second.start - first.end > NEAR) return 1;
  const between = text.slice(first.end, second.start);
  if (between.includes('\n')) return 1;
  return first === mention && /^(?:, ?| ?\(| in )(?:the )?$/.test(between) ? 3 : 2;
}

/** Returns the one that is meant; why none can be told, or nothing where the name alone says too little. */
function choose(candidates: readonly Candidate[]): Candidate | string | undefined {
  const [largest, next] = candidates.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (!largest) return undefined;
  const isDominant =
    next !== undefined && weightOf(largest) >= DOMINANT * weightOf(next) && weightOf(largest) >= WELL_KNOWN;
  // "Rome, US" is a list of two where Italy is named as well; "Rome, Georgia" is a town.
  const isList = (candidate: Candidate): boolean =>
    isDominant && candidate !== largest && largest.nearness > 0 && !candidate.byRegion;
  const direct = candidates.filter((candidate) => candidate.nearness === 3 && !isList(candidate));
  if (direct.length === 1) return direct[0];
  if (!next) {
    const { kind, inhabitants } = largest.place;
    const known = kind === 'country' || kind === 'region' || inhabitants >= WELL_KNOWN;
    return known || largest.nearness > 0 ? largest : undefined;
  }
  if (isDominant) return largest;
  const near = candidates.filter(({ nearness }) => nearness >= 2);
  const [one, other] = near.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (one && (!other || weightOf(one) >= LARGER * weightOf(other))) return one;
  return `${candidates.length} places are called so, and the articles do not say which is meant`;
}

/** Countries and regions have no number of inhabitants: they weigh as much as a large town. */
const weightOf = ({ place: { kind, inhabitants } }: Candidate): number =>
  kind === 'country' || kind === 'region' ? 1000 : Math.max(1, inhabitants);

function placeAt({ place, nearness, evidence }: Candidate, of: number, index: PlaceIndex): PlaceAt {
  const { kind, latitude, longitude } = place;
  const country = kind === 'country' ? undefined : index.country(place.country);
  return {
    kind: kind === 'capital' ? 'town' : kind,
    latitude,
    longitude,
    ...(country !== undefined && { country }),
    because:
      nearness >= 2
        ? 'the articles name its country or region beside it'
        : of === 1
          ? 'no other place of that name is known'
          : 'by far the largest place of that name',
    evidence: nearness >= 2 ? evidence : [],
  };
}
