/** Which quotations are told to report the same words, and how is each said to differ? */

import type { DifferenceKind, Quotation, Utterance, Variant } from '../../src/model/quotation.ts';
import type { Citation } from '../../src/model/span.ts';
import type { Place } from '../key.ts';
import { coincidence, type Figure, f1, meets, share } from './figures.ts';

/** Words that stand in an article of the key. */
export interface KeyWords {
  readonly words: string;
  readonly place: Place;
}

export interface KeyVariant extends KeyWords {
  /** Against the first variant of its group; empty where the words are the same. */
  readonly differences: readonly DifferenceKind[];
}

/** The same words in several articles. The first variant has the wording that the others are set against. */
export interface KeyGroup {
  readonly name: string;
  readonly variants: readonly [KeyVariant, ...KeyVariant[]];
}

/** What was found in a heap of articles, beside what is there. */
export interface JudgedHeap {
  readonly quotations: readonly Quotation[];
  readonly utterances: readonly Utterance[];
  readonly groups: readonly KeyGroup[];
  /** Never one utterance. */
  readonly apart: readonly (readonly [KeyWords, KeyWords])[];
  /** Returns where a citation stands in the texts of the key. */
  place(citation: Citation): Place;
}

/** Kinds that change what the speaker is said to have said. */
const ALTERING: ReadonlySet<DifferenceKind> = new Set([
  'substituted',
  'negation',
  'modality',
  'tense',
  'speaker',
  'spun',
  'added',
]);

/** Returns the figures of all heaps under one layer. */
export function figuresOf(layer: string, heaps: readonly JudgedHeap[]): Figure[] {
  const judged = heaps.map(judge);
  const all = <T>(part: (heap: ReturnType<typeof judge>) => readonly T[]): T[] => judged.flatMap(part);
  const [wanted, given] = [all(({ wanted: pairs }) => pairs), all(({ given: pairs }) => pairs)];
  const others = all(({ variants }) => variants);
  const altered = others.filter(({ variant }) => variant.differences.some((kind) => ALTERING.has(kind)));
  const unaltered = others.filter((one) => !altered.includes(one));
  const typed = others.filter(({ expected }) => expected.length > 0);
  return [
    shareOf(
      layer,
      'quoted',
      all(({ met }) => met),
      ({ isMet }) => isMet,
      ({ name }) => name,
    ),
    f1(layer, 'pairs of variants', {
      hits: wanted.filter(({ joined }) => joined).length,
      given: given.length,
      wanted: wanted.length,
      faults: [
        ...wanted.filter(({ joined }) => !joined).map(({ name }) => `- ${name}`),
        ...given.filter(({ isRight }) => !isRight).map(({ name }) => `+ ${name}`),
      ],
    }),
    shareOf(
      layer,
      'kept apart',
      all(({ apart }) => apart),
      ({ joined }) => !joined,
      ({ name }) => name,
    ),
    shareOf(layer, 'altered ones flagged', altered, isFlagged, described),
    shareOf(
      layer,
      'kinds right',
      typed,
      ({ expected, kinds }) => expected.every((kind) => kinds?.has(kind)),
      described,
    ),
    shareOf(layer, 'same words not called altered', unaltered, (one) => !isFlagged(one), described),
  ];
}

interface Told {
  readonly name: string;
  readonly variant: KeyVariant;
  /** Punctuation need not be told. */
  readonly expected: readonly DifferenceKind[];
  /** Against the first variant; `null` where the two are not told to be the same words. */
  readonly kinds: ReadonlySet<DifferenceKind> | null;
}

const isFlagged = ({ kinds }: Told): boolean => [...(kinds ?? [])].some((kind) => ALTERING.has(kind));

const described = ({ name, expected, kinds }: Told): string =>
  `${name}: ${expected.join(', ') || 'the same'}; told: ${kinds === null ? 'apart' : [...kinds].join(', ') || 'the same'}`;

function shareOf<T>(
  layer: string,
  name: string,
  asked: readonly T[],
  isRight: (one: T) => boolean,
  nameOf: (one: T) => string,
): Figure {
  const wrong = asked.filter((one) => !isRight(one));
  return share(layer, name, {
    hits: asked.length - wrong.length,
    of: asked.length,
    faults: wrong.map((one) => `- ${nameOf(one)}`),
  });
}

function judge({ quotations, utterances, groups, apart, place }: JudgedHeap) {
  const placed = quotations.map((quotation) => ({ quotation, places: quotation.content.map(place) }));
  const fitting = ({ place: words }: KeyWords): Quotation[] =>
    placed
      .filter(({ places }) => places.some((one) => meets(one, words)))
      .map(({ quotation, places }) => ({
        quotation,
        fit: Math.max(...places.map((one) => coincidence(one, words))),
      }))
      .sort((a, b) => b.fit - a.fit)
      .map(({ quotation }) => quotation);
  const variantOf = new Map(
    utterances.flatMap((utterance) =>
      utterance.variants.map((variant) => [variant.quotation, { utterance, variant }] as const),
    ),
  );
  /** Returns the variants as which an utterance has the words of both. */
  const together = (one: KeyWords, other: KeyWords): readonly [Variant, Variant] | null => {
    for (const a of fitting(one))
      for (const b of fitting(other)) {
        const [mine, theirs] = [variantOf.get(a.id), variantOf.get(b.id)];
        if (a.id !== b.id && mine && mine.utterance === theirs?.utterance)
          return [mine.variant, theirs.variant];
      }
    return null;
  };
  const keyed = groups.flatMap((group) => group.variants.map((variant) => ({ group, variant })));
  const pairs = keyed.flatMap((one, at) =>
    keyed.slice(at + 1).map((other) => ({
      name: `${wordsOf(one.variant)} = ${wordsOf(other.variant)}`,
      isRight: one.group === other.group,
      joined: together(one.variant, other.variant) !== null,
    })),
  );
  return {
    met: keyed.map(({ group, variant }) => ({
      name: `${group.name}: ${wordsOf(variant)}`,
      isMet: fitting(variant).length > 0,
    })),
    wanted: pairs.filter(({ isRight }) => isRight),
    given: pairs.filter(({ joined }) => joined),
    apart: apart.map(([one, other]) => ({
      name: `${wordsOf(one)} = ${wordsOf(other)}`,
      joined: together(one, other) !== null,
    })),
    variants: groups.flatMap(({ variants: [first, ...others] }) =>
      others.map((variant): Told => {
        const found = together(variant, first);
        return {
          name: wordsOf(variant),
          variant,
          expected: variant.differences.filter((kind) => kind !== 'punctuation'),
          kinds: found && kindsBetween(...found),
        };
      }),
    ),
  };
}

const wordsOf = ({ words, place }: KeyWords): string => `${place.article}: ${words}`;

/** Returns how the first differs from the second, where both are told against a third, which may be one of them. */
function kindsBetween({ differences: mine }: Variant, { differences: theirs }: Variant): Set<DifferenceKind> {
  const nameOf = ({ kind, here, there }: Variant['differences'][number]): string =>
    JSON.stringify([kind, here, there]);
  const [inMine, inTheirs] = [new Set(mine.map(nameOf)), new Set(theirs.map(nameOf))];
  return new Set([
    ...mine.filter((one) => !inTheirs.has(nameOf(one))).map(({ kind }) => kind),
    ...theirs.filter((one) => !inMine.has(nameOf(one))).map(({ kind }) => turned(kind)),
  ]);
}

const turned = (kind: DifferenceKind): DifferenceKind =>
  kind === 'cut' ? 'added' : kind === 'added' ? 'cut' : kind;
