/** Which articles took their text from which, and what counts as one origin? */

import type { Reuse } from '../../src/model/reuse.ts';
import type { KeyPair } from '../key.ts';
import type { Reading } from '../reading.ts';
import { type Figure, f1, pairName, pairsOf, share } from './figures.ts';

const LAYER = 'reuse';

/** A smaller share than this is a shared quotation or notice, which the dossier may list, but which is no copy. */
const COPY = 0.3;

export function scoreReuse(reading: Reading): Figure[] {
  const { key } = reading;
  if (!key.reuse) return [];
  const required = key.reuse.pairs.filter((pair) => !pair.optional);
  const found = foundPairs(reading);
  const hits = required.filter((pair) => found.has(nameOf(pair)));
  const known = new Set(key.reuse.pairs.map(nameOf));
  const alarms = [...found.keys()].filter((name) => !known.has(name));
  const directed = hits.filter((pair) => pair.direction === 'known');
  const backwards = directed.filter((pair) => found.get(nameOf(pair))!.from !== pair.from);
  const miscalled = hits.filter((pair) => found.get(nameOf(pair))!.by !== pair.by);
  return [
    f1(LAYER, 'pairs', {
      hits: hits.length,
      given: hits.length + alarms.length,
      wanted: required.length,
      faults: [
        ...required.filter((pair) => !hits.includes(pair)).map((pair) => `- ${nameOf(pair)}`),
        ...alarms.map((name) => `+ ${name}`),
      ],
    }),
    share(LAYER, 'directions', {
      hits: directed.length - backwards.length,
      of: directed.length,
      faults: backwards.map((pair) => `- ${pair.from} before ${pair.to}`),
    }),
    share(LAYER, 'kinds', {
      hits: hits.length - miscalled.length,
      of: hits.length,
      faults: miscalled.map((pair) => `- ${nameOf(pair)}: ${pair.by}`),
    }),
    origins(reading),
  ];
}

const nameOf = ({ from, to }: Pick<KeyPair, 'from' | 'to'>): string => pairName(from, to);

function foundPairs({ dossier, mateOf }: Reading): Map<string, { from: string; by: string }> {
  return new Map(
    dossier.reuse.flatMap((reuse): [string, { from: string; by: string }][] => {
      const [from, to] = [mateOf(reuse.from), mateOf(reuse.to)];
      const isCopy = reuse.kind === 'wholly' || reuse.share >= COPY;
      return from && to && isCopy ? [[pairName(from, to), { from, by: mainKind(reuse) }]] : [];
    }),
  );
}

/** Returns the kind that covers most of the text. */
function mainKind(reuse: Reuse): string {
  const passages = reuse.passages.filter(({ upstream }) => !upstream);
  const length = (kind: string): number =>
    passages.filter((passage) => passage.kind === kind).reduce((sum, { to }) => sum + to.end - to.start, 0);
  return [...new Set(passages.map((passage) => passage.kind))].sort((a, b) => length(b) - length(a))[0]!;
}

/** Pairs of articles that count as one, be it for a passage, not for single claims only. What the key allows to be joined counts neither way. */
function origins({ dossier, key, mateOf }: Reading): Figure {
  const wanted = new Set(key.reuse!.origins.flatMap(pairsOf));
  const allowed = new Set(key.reuse!.mayJoin.flatMap(pairsOf));
  const copied = dossier.origins.filter(({ level }) => level !== 'upstream');
  const given = new Set(
    copied.flatMap((origin) => pairsOf(origin.articles.flatMap((article) => mateOf(article) ?? []))),
  );
  const judged = [...given].filter((pair) => wanted.has(pair) || !allowed.has(pair));
  return f1(LAYER, 'origins', {
    hits: judged.filter((pair) => wanted.has(pair)).length,
    given: judged.length,
    wanted: wanted.size,
    faults: [
      ...[...wanted].filter((pair) => !given.has(pair)).map((pair) => `- ${pair}`),
      ...judged.filter((pair) => !wanted.has(pair)).map((pair) => `+ ${pair}`),
    ],
  });
}
