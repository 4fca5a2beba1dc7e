/** Which places a dossier's map shows, and where their names stand so that none covers another. */

import type { Entity, PlaceAt } from '../model/entity.ts';
import type { Citation, Evidence } from '../model/span.ts';
import { type BaseMap, drawBaseMap, type Frame, type Point } from './base-map.ts';
import type { Edition } from './edition.ts';

export interface Place {
  readonly entity: Entity;
  readonly at: PlaceAt;
}

/** A drawing of the places, for a page or for a phone. */
export interface Drawing {
  readonly base: BaseMap;
  readonly drawn: readonly DrawnPlace[];
}

export interface PlacesMap {
  readonly wide: Drawing;
  readonly narrow: Drawing;
  /** All that are placed, those that most articles name first. */
  readonly placed: readonly Place[];
  /** Outside of what the map shows, and so is each place in them. */
  readonly outside: readonly Place[];
  readonly unplaced: readonly Entity[];
}

export interface DrawnPlace extends Place {
  readonly x: number;
  readonly y: number;
  /** Where the name begins, ends or has its middle; absent where it would cover another. */
  readonly label?: Label;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Places that the map shows; the list has all. */
const MOST = 40;
/** So much of what is said of places lies on the map; what is far from it does not make the rest small. */
const SHARE = 0.85;

const WIDE: Frame = { width: 1016, leastHeight: 420, mostHeight: 600, margin: 90 };
const NARROW: Frame = { width: 400, leastHeight: 340, mostHeight: 480, margin: 56 };

/** Returns the map; nothing where less than two places can be placed. */
export function mapOf({ dossier }: Edition): PlacesMap | null {
  const placed = dossier.entities
    .flatMap((entity): Place[] => (entity.at ? [{ entity, at: entity.at }] : []))
    .sort(
      (a, b) =>
        articlesOf(b.entity) - articlesOf(a.entity) || b.entity.mentions.length - a.entity.mentions.length,
    );
  if (placed.length < 2) return null;
  const shown = placed.slice(0, MOST);
  const [wide, narrow] = [draw(shown, WIDE), draw(shown, NARROW)];
  const there = new Set(wide.drawn.map(({ at }) => at.country));
  const isOutside = ({ entity, at }: Place): boolean => !wide.base.place(at) && !there.has(entity.name);
  return {
    wide,
    narrow,
    placed,
    outside: placed.filter(isOutside),
    unplaced: dossier.entities.filter(({ unplaced }) => unplaced !== undefined),
  };
}

function draw(places: readonly Place[], frame: Frame): Drawing {
  const countries = places.flatMap(({ at }) => (at.kind === 'country' ? [at] : []));
  const base = drawBaseMap(
    framing(places).map(({ at }) => at),
    countries,
    frame,
  );
  return { base, drawn: layOutPlaces(places, base) };
}

const articlesOf = ({ mentions }: Entity): number =>
  new Set(mentions.map(({ article }: Citation) => article)).size;

/** Returns the places that decide what the map shows: towns and regions if there are two, those far away left out. */
function framing(places: readonly Place[]): readonly Place[] {
  const closer = places.filter(({ at }) => at.kind !== 'country');
  const some = closer.length >= 2 ? closer : places;
  const total = some.reduce((sum, { entity }) => sum + entity.mentions.length, 0);
  const near = some
    .map((place) => ({ place, away: awayFromMost(place, some) }))
    .sort((a, b) => a.away - b.away)
    .map(({ place }) => place);
  let told = 0;
  const kept = near.filter(({ entity }, at) => {
    const isNeeded = at < 2 || told < total * SHARE;
    told += entity.mentions.length;
    return isNeeded;
  });
  // Leaving something out must make the rest clearer.
  return spread(kept) < spread(some) / 2 ? kept : some;
}

/** Returns the middle one of the distances to what is said of all places, in degrees. */
function awayFromMost({ at }: Place, places: readonly Place[]): number {
  const distances = places
    .flatMap(({ at: other, entity }) => entity.mentions.map(() => degreesBetween(at, other)))
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

const spread = (places: readonly Place[]): number =>
  Math.max(...places.flatMap(({ at }) => places.map(({ at: other }) => degreesBetween(at, other))));

/** Near enough to compare distances by. */
const degreesBetween = (a: Point, b: Point): number =>
  Math.hypot(
    a.latitude - b.latitude,
    (a.longitude - b.longitude) * Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180),
  );

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels of a letter in the map's type, on average, and of its line. */
const LETTER = 7.6;
const LINE = 19;
/** Between a dot and its name. */
const GAP = 10;
/** Dots take as much room as a finger. */
const TOUCH = 12;

function layOutPlaces(places: readonly Place[], base: BaseMap): DrawnPlace[] {
  const points = places.flatMap((place) => {
    const at = base.place(place.at);
    return at ? [{ ...place, x: at[0], y: at[1] }] : [];
  });
  const taken: Box[] = points.flatMap(({ x, y, at }) =>
    at.kind === 'town'
      ? [{ left: x - TOUCH / 2, right: x + TOUCH / 2, top: y - TOUCH / 2, bottom: y + TOUCH / 2 }]
      : [],
  );
  // Names of towns are laid out first: those of countries have more room.
  const inOrder = points.toSorted((a, b) => Number(b.at.kind === 'town') - Number(a.at.kind === 'town'));
  const labels = new Map<Entity, Label>();
  for (const point of inOrder) {
    const label = labelsFor(point).find((one) => {
      const box = boxOf(one, point.entity.name);
      const isFree = isInside(box, base) && !taken.some((other) => overlap(box, other));
      return isFree && (point.at.kind !== 'country' || isOnCountry(one, point, base));
    });
    if (!label) continue;
    labels.set(point.entity, label);
    taken.push(boxOf(label, point.entity.name));
  }
  return points
    .map(
      (point): DrawnPlace => ({
        ...point,
        ...(labels.has(point.entity) && { label: labels.get(point.entity)! }),
      }),
    )
    .filter(({ at, label }) => at.kind === 'town' || label);
}

/** The name of a country stands on it, or nowhere: on another's ground it would be the other's. */
const isOnCountry = ({ x, y }: Label, point: Omit<DrawnPlace, 'label'>, base: BaseMap): boolean =>
  y - ON_LINE === point.y || base.isWithin(point.at, [x, y - ON_LINE]);

/** Pixels from the middle of a line to its foot. */
const ON_LINE = 5;

/** Returns where a name may stand, best first. */
function labelsFor({ x, y, at }: Omit<DrawnPlace, 'label'>): Label[] {
  const beside: Label[] = [
    { x: x + GAP, y: y + ON_LINE, anchor: 'start' },
    { x: x - GAP, y: y + ON_LINE, anchor: 'end' },
    { x, y: y - GAP, anchor: 'middle' },
    { x, y: y + GAP + 12, anchor: 'middle' },
  ];
  const offsets = at.kind === 'country' ? [0, -24, 24, -48, 48] : [0, -24, 24];
  const within = offsets.map((by): Label => ({ x, y: y + ON_LINE + by, anchor: 'middle' }));
  return at.kind === 'town' ? beside : within;
}

function boxOf({ x, y, anchor }: Label, name: string): Box {
  const width = name.length * LETTER + 6;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE + 4, bottom: y + 5 };
}

const isInside = ({ left, right, top, bottom }: Box, { width, height }: BaseMap): boolean =>
  left >= 4 && right <= width - 4 && top >= 4 && bottom <= height - 4;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Returns the mentions that are about the place, not about a government that sits there. */
export function mentionsOf({ mentions, standsFor }: Entity): Evidence {
  const away = new Set(standsFor?.evidence.map(({ article, start }) => `${article}:${start}`));
  const [first = mentions[0], ...rest] = mentions.filter(
    ({ article, start }) => !away.has(`${article}:${start}`),
  );
  return [first, ...rest];
}
