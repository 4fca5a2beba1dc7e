import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomNumbers } from '../../../../training/random.ts';
import { meets } from '../../../text/sets.ts';
import { type Given, isWithin } from './amounts.ts';
import { type Beside, numbersBeside } from './numbers-beside.ts';

/** A number as far as it matters here; towns are places, and of letters one alone is whose it is. */
interface Told {
  readonly unit: string;
  readonly names: readonly string[];
  readonly value?: number;
  readonly measured?: string;
  readonly topics?: readonly string[];
  readonly tense?: 'past' | 'future';
  readonly negated?: true;
  readonly ofBefore?: true;
}

const NAMES = ['Merrow', 'Askley', 'A', 'B'];
const isPlace = (name: string): boolean => name.length > 1;

const givenOf = ({
  unit,
  names,
  value = 10,
  measured = '',
  topics = [],
  tense = 'past',
  negated,
  ofBefore,
}: Told): Given =>
  ({
    point: { negated: negated ?? false, clause: { tense, modality: [] } },
    amount: { kind: 'count', value },
    unit,
    measured,
    topics: new Set(topics),
    whose: new Set(names),
    ofBefore: ofBefore ?? false,
  }) as unknown as Given;

const beside: Beside = {
  alike: Object.assign((one: string, other: string) => (one === other ? 1 : 0), {
    standingFor: () => new Map<string, number>(),
  }),
  sameUnit: 0.7,
  apart: 3,
  nounOf: () => '',
  isEach: () => false,
  namedBeside: ({ whose }) => whose,
  placesIn: ({ whose }) => new Set([...whose].filter(isPlace)),
  personOf: ({ whose }) => (whose.size === 1 ? [...whose].find((name) => !isPlace(name)) : undefined),
};
const byNoun: Beside = { ...beside, nounOf: ({ unit }) => unit };

const pairsOf = (told: readonly Told[]): [number, number][] => {
  const all = told.map(givenOf);
  const besideOf = numbersBeside(all, byNoun)(Array.from(all.keys()));
  return all.flatMap((_, at) => Array.from(besideOf(at), (other): [number, number] => [at, other]));
};

test('numbers of one unit and one place are held against each other, in their order', () => {
  const houses = (town: string): Told => ({ unit: 'house', names: [town] });
  assert.deepEqual(
    pairsOf([houses('Merrow'), houses('Askley'), houses('Merrow'), { unit: 'house', names: [] }]),
    [
      [0, 2],
      [0, 3],
      [1, 3],
      [2, 3],
    ],
  );
});

test('of one topic only places part two numbers, and what is still to come is no number of now', () => {
  const dead = (name: string, unit: string): Told => ({ unit, names: [name], topics: ['dead'] });
  assert.deepEqual(
    pairsOf([dead('A', 'person'), dead('B', 'miner'), { ...dead('A', 'person'), tense: 'future' }]),
    [[0, 1]],
  );
});

test('numbers that lie far apart are not of the same, unless of one topic or of what both say that they measure', () => {
  const houses = (value: number, more: Partial<Told> = {}): Told => ({
    unit: 'house',
    names: ['Merrow'],
    value,
    ...more,
  });
  assert.deepEqual(pairsOf([houses(10), houses(30), houses(31)]), [
    [0, 1],
    [1, 2],
  ]);
  assert.deepEqual(pairsOf([houses(10, { topics: ['lost'] }), houses(31, { topics: ['lost'] })]), [[0, 1]]);
  assert.deepEqual(pairsOf([houses(10, { measured: 'share' }), houses(31, { measured: 'share' })]), [[0, 1]]);
});

test('what it finds is what all pairs come to', () => {
  const random = randomNumbers(7);
  const some = <One>(all: readonly One[], share: number): One[] => all.filter(() => random() < share);
  const told = Array.from({ length: 120 }, (): Told => {
    const [unit] = some(['house', 'person', 'boat'], 0.5);
    const [measured] = some(['share', 'turnout'], 0.2);
    return {
      unit: unit ?? 'crown',
      names: some(NAMES, 0.3),
      value: Math.ceil(50 * random()),
      ...(measured !== undefined && { measured }),
      topics: some(['dead', 'hurt'], 0.2),
      ...(random() < 0.2 && { tense: 'future' as const }),
      ...(random() < 0.2 && { negated: true as const }),
      ...(random() < 0.1 && { ofBefore: true as const }),
    };
  });
  const all = told.map(givenOf);
  const mayCount = (one: Given, other: Given): boolean => {
    const isOfOneTopic = meets(one.topics, other.topics);
    const { point: a } = one;
    const { point: b } = other;
    if (a.negated !== b.negated || a.clause.tense !== b.clause.tense) return false;
    const isMeasured = one.measured !== '' && one.measured === other.measured;
    const [who, whoElse] = [one, other].map(byNoun.personOf);
    const isOfOne = isOfOneTopic || (who !== undefined && who === whoElse);
    if (one.unit !== other.unit && !isOfOne && !one.ofBefore && !other.ofBefore) return false;
    if (!isOfOne && !isMeasured && !isWithin(one.amount, other.amount, byNoun.apart)) return false;
    const [here, there] = [one, other].map(byNoun.namedBeside) as [Set<string>, Set<string>];
    const [places, others] = [one, other].map(byNoun.placesIn) as [Set<string>, Set<string>];
    if (here.size === 0 || there.size === 0 || meets(here, there)) return true;
    return isOfOneTopic && (places.size === 0 || others.size === 0);
  };
  const expected = all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other, next) => (mayCount(one, other) ? [[at, at + 1 + next]] : [])),
  );
  assert.ok(expected.length > 500);
  assert.deepEqual(pairsOf(told), expected);
});
