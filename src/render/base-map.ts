/**
 * The map beneath places: outlines of land and countries, cut to where the places are and no finer than the eye sees.
 * Outlines are those of Natural Earth (public domain), as the package world-atlas brings them.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type GeoProjection,
  type GeoStream,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoContains,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import { feature, mesh } from 'topojson-client';

type Topology = Parameters<typeof mesh>[0];
/** Several shapes, as world-atlas keeps countries and land. */
type Shapes = Extract<Parameters<typeof feature>[1], { type: 'GeometryCollection' }>;

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export interface BaseMap {
  readonly width: number;
  readonly height: number;
  /** Paths of SVG. */
  readonly land: string;
  readonly borders: string;
  /** Countries that hold one of the points that were to be marked. */
  readonly marked: string;
  /** Returns where a point is on the map; nothing where it is outside. */
  readonly place: (point: Point) => readonly [x: number, y: number] | undefined;
  /** Does the country that holds the point hold this place of the map, too? */
  readonly isWithin: (country: Point, place: readonly [x: number, y: number]) => boolean;
}

/** How large a map is, in pixels, and the room around the places for their names. */
export interface Frame {
  readonly width: number;
  readonly leastHeight: number;
  readonly mostHeight: number;
  readonly margin: number;
}

/** Degrees: a map of one town shows at least so much around it. */
const LEAST_RADIUS = 1.2;
/** Degrees from the middle: from here on the whole world is shown, and the coarse outlines do. */
const WIDE = 50;
/** Pixels: what is nearer than this to the point before it is left out. */
const FINEST = 1.3;

/** Returns the map of the points, with the countries of some of them marked. */
export function drawBaseMap(points: readonly Point[], countries: readonly Point[], frame: Frame): BaseMap {
  const middle = geoCentroid({ type: 'MultiPoint', coordinates: points.map(positionOf) });
  const radius = Math.max(
    LEAST_RADIUS,
    ...points.map((point) => (geoDistance(middle, positionOf(point)) * 180) / Math.PI),
  );
  const around = radius > LEAST_RADIUS ? points : frameOf(middle, radius);
  const { projection, height } = projectionOf(middle, radius, around, frame);
  const world = worldOf(radius > WIDE ? '110m' : '50m');
  const path = geoPath({ stream: (output: GeoStream) => projection.stream(thinned(output)) }).digits(0);
  const shapes = feature(world, world.objects.countries as Shapes).features;
  const marked = shapes.filter((shape) => countries.some((point) => geoContains(shape, positionOf(point))));
  return {
    width: frame.width,
    height,
    land: path(feature(world, world.objects.land as Shapes)) ?? '',
    borders:
      path(mesh(world, world.objects.countries as Parameters<typeof mesh>[1], (a, b) => a !== b)) ?? '',
    marked: path({ type: 'FeatureCollection', features: marked }) ?? '',
    place: (point) => {
      const at = projection(positionOf(point) as [number, number]);
      if (!at) return undefined;
      const [x, y] = at;
      return x >= 0 && x <= frame.width && y >= 0 && y <= height ? [Math.round(x), Math.round(y)] : undefined;
    },
    isWithin: (country, [x, y]) => {
      const there = projection.invert?.([x, y]);
      const shape = marked.find((one) => geoContains(one, positionOf(country)));
      return shape !== undefined && there != null && geoContains(shape, there);
    },
  };
}

const positionOf = ({ latitude, longitude }: Point): [longitude: number, latitude: number] => [
  longitude,
  latitude,
];

const frameOf = ([longitude, latitude]: readonly [number, number], radius: number): Point[] =>
  [-radius, radius].flatMap((by) => [
    { latitude: latitude + by, longitude },
    { latitude, longitude: longitude + by / Math.cos((latitude * Math.PI) / 180) },
  ]);

/** Returns a projection that shows the points, in true proportion, and the height that this takes. */
function projectionOf(
  [longitude, latitude]: readonly [number, number],
  radius: number,
  points: readonly Point[],
  { width, leastHeight, mostHeight, margin }: Frame,
): { projection: GeoProjection; height: number } {
  const projection =
    radius > WIDE
      ? geoEqualEarth().rotate([-longitude, 0])
      : geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(90);
  const shown = { type: 'MultiPoint' as const, coordinates: points.map(positionOf) };
  projection.fitWidth(width - 2 * margin, shown);
  const [[, top], [, bottom]] = geoPath(projection).bounds(shown);
  const height = Math.round(Math.min(mostHeight, Math.max(leastHeight, bottom - top + 2 * margin)));
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    shown,
  );
  projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ]);
  return { projection, height };
}

const require = createRequire(import.meta.url);

const FILES = {
  '110m': require.resolve('world-atlas/countries-110m.json'),
  '50m': require.resolve('world-atlas/countries-50m.json'),
} as const;

const worlds = new Map<string, Topology>();

function worldOf(scale: keyof typeof FILES): Topology {
  const known = worlds.get(scale);
  if (known) return known;
  const world = JSON.parse(readFileSync(FILES[scale], 'utf8')) as Topology;
  worlds.set(scale, world);
  return world;
}

/** Passes on only points that are apart, so that a coast takes as many as one can see. */
function thinned(output: GeoStream): GeoStream {
  let last: readonly [number, number] | undefined;
  return {
    point: (x, y) => {
      if (last && Math.hypot(x - last[0], y - last[1]) < FINEST) return;
      last = [x, y];
      output.point(x, y);
    },
    lineStart: () => {
      last = undefined;
      output.lineStart();
    },
    lineEnd: () => output.lineEnd(),
    polygonStart: () => output.polygonStart(),
    polygonEnd: () => output.polygonEnd(),
    sphere: () => output.sphere?.(),
  };
}
