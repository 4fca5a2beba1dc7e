/** Which of two is named first: "the A-B talks" in one article, "the B-A talks" in another. */

import type { FramingWords } from '../../language/framing.ts';
import type { Entity } from '../../model/entity.ts';
import { atomsOf, type Reading } from './reading.ts';
import { type Candidate, differenceOf, isDivided, mostUsedFirst, type Use } from './variants.ts';

interface Pair {
  readonly label: string;
  readonly ids: readonly [string, string];
  readonly use: Use;
}

/** A concept for each two that are joined by a hyphen in both orders. */
export function findOrders(
  readings: readonly Reading[],
  entities: readonly Entity[],
  words: FramingWords,
): Candidate[] {
  const owners = new Map(
    entities
      .filter(({ spunOnly }) => !spunOnly)
      .flatMap(({ id, name, aliases }) =>
        [name, ...aliases].flatMap((form) => {
          const last = atomsOf(form).at(-1);
          return last ? [[last.letters, id] as const] : [];
        }),
      ),
  );
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const pairs = readings.flatMap((reading) => pairsIn(reading, owners));
  const groups = Map.groupBy(pairs, ({ ids }) => ids.toSorted().join(' '));
  return [...groups.values()].flatMap((group) => {
    const variants = [...Map.groupBy(group, ({ ids }) => ids[0])].map(([, said]) => ({
      label: said[0]!.label,
      uses: said.map(({ use }) => use),
    }));
    if (variants.length < 2 || !isDivided(variants)) return [];
    const [one, other] = group[0]!.ids.map((id) => nameOf.get(id) ?? id);
    return [
      {
        concept: { concept: words.order(one!, other!), kind: 'name' as const },
        variants: variants.sort(mostUsedFirst),
        weight: differenceOf(variants),
      },
    ];
  });
}

/** The word after the pair is cited with it: "A-B talks". */
function pairsIn(reading: Reading, owners: ReadonlyMap<string, string>): Pair[] {
  const { text, atoms } = reading;
  return atoms.flatMap((atom, i): Pair[] => {
    const next = atoms[i + 1];
    const [one, other] = [owners.get(atom.letters), next && owners.get(next.letters)];
    if (!next || one === undefined || other === undefined || one === other) return [];
    if (!/^[-‐‑–]$/.test(text.slice(atom.end, next.start))) return [];
    if (!/^\p{Lu}/u.test(text.slice(atom.start)) || !/^\p{Lu}/u.test(text.slice(next.start))) return [];
    const after = atoms[i + 2];
    const end = after && text.slice(next.end, after.start) === ' ' ? after.end : next.end;
    return [
      {
        label: text.slice(atom.start, next.end),
        ids: [one, other],
        use: { reading, start: atom.start, end },
      },
    ];
  });
}
