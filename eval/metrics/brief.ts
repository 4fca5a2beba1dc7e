/** Does the brief say what has to be said, with words that hold? */

import type { Reading } from '../reading.ts';
import { holds } from './citations.ts';
import { type Figure, meets, share } from './figures.ts';

const LAYER = 'brief';

export function scoreBrief({ dossier, key, place }: Reading): Figure[] {
  const items = dossier.brief.sections.flatMap((section) => section.items);
  const broken = items.filter(
    (item) => !item.evidence.length || !item.evidence.every((one) => holds(dossier, one)),
  );
  const valid = share(LAYER, 'items with citations that hold', {
    hits: items.length - broken.length,
    of: items.length,
    faults: broken.map((item) => `- ${item.text}`),
  });
  if (!key.points) return [valid];
  const read = key.points.map((point) => ({
    point,
    items: items.filter((item) =>
      item.evidence.map(place).some((found) => found && point.evidence.some((one) => meets(one, found))),
    ),
  }));
  const marked = read.filter(({ point }) => point.status);
  return [
    valid,
    pointFigure('points made', read, (one) => one.items.length > 0),
    pointFigure('points marked rightly', marked, ({ point, items: met }) =>
      met.some((item) => point.status!.includes(item.status)),
    ),
  ];
}

function pointFigure<One extends { readonly point: { readonly what: string } }>(
  name: string,
  read: readonly One[],
  isRight: (one: One) => boolean,
): Figure {
  const wrong = read.filter((one) => !isRight(one));
  return share(LAYER, name, {
    hits: read.length - wrong.length,
    of: read.length,
    faults: wrong.map(({ point }) => `- ${point.what}`),
  });
}
