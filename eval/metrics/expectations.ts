/** What was expected, and what became of it: found, of the right kind and time, with the right outcome? */

import type { Interval } from '../../src/model/article.ts';
import type { Citation } from '../../src/model/span.ts';
import type { Expectation } from '../../src/model/timeline.ts';
import type { KeyExpectation, Place } from '../key.ts';
import type { Reading } from '../reading.ts';
import { type Figure, meets, share } from './figures.ts';

const LAYER = 'expectations';

/** Expectations that were found, beside those that are there. */
export interface Judged {
  readonly given: readonly Expectation[];
  readonly wanted: readonly KeyExpectation[];
  readonly notExpected: readonly Place[];
  /** Returns where a citation stands in the texts of the key. */
  place(citation: Citation): Place | null;
}

export const scoreExpectations = ({ dossier, key, place }: Reading): Figure[] =>
  key.expectations
    ? figuresOf(LAYER, [
        {
          given: dossier.expectations,
          wanted: key.expectations,
          notExpected: key.notExpected ?? [],
          place,
        },
      ])
    : [];

/**
 * Returns the figures of one or several dossiers. What was found is what the key has where they share evidence; of a
 * sentence that states two expectations the one that fits better counts.
 */
export function figuresOf(layer: string, judged: readonly Judged[]): Figure[] {
  const read = judged.map(readJudged);
  const wanted = read.flatMap((one) => one.wanted);
  const given = read.flatMap((one) => one.given);
  const found = wanted.filter(({ met }) => met.length > 0);
  const asked = found.filter(({ key }) => !key.optional);
  const told = wanted.filter(({ key }) => !key.optional && !key.outcome.includes('open'));
  const right = told.filter(({ key, met }) => met.some(({ outcome }) => key.outcome.includes(outcome)));
  const decided = given.filter(({ one }) => one.outcome !== 'open');
  const alarms = read.flatMap((one) => one.alarms);
  // Whoever finds nothing has avoided nothing.
  const planted = given.length === 0 ? 0 : judged.flatMap(({ notExpected }) => notExpected).length;
  const mustBe = wanted.filter(({ key }) => !key.optional);
  return [
    shareOf(layer, 'found', mustBe, ({ met }) => met.length > 0),
    shareOf(layer, 'kinds right, of those found', asked, ({ key, met }) =>
      met.some(({ kind }) => key.kind.includes(kind)),
    ),
    shareOf(layer, 'due times right, of those found', asked, ({ key, met }) =>
      met.some(({ due }) => key.due.some((right) => sameEnd(right, due))),
    ),
    shareOf(layer, 'moves right, of those found', asked, ({ key, met }) =>
      met.some(({ moved }) => moved.length === (key.moved ?? 0)),
    ),
    shareOf(layer, 'outcomes found', told, ({ key, met }) =>
      met.some(({ outcome }) => key.outcome.includes(outcome)),
    ),
    shareOf(layer, 'evidence of outcomes right, of those found', right, ({ shown }) => shown),
    share(layer, 'outcomes right, of those told', {
      hits: decided.filter(({ outcomeRight }) => outcomeRight).length,
      of: decided.length,
      faults: decided
        .filter(({ outcomeRight }) => !outcomeRight)
        .map(({ one }) => `+ ${one.outcome}: ${one.text} (${one.because})`),
    }),
    share(layer, 'in the key, each once, of those found', {
      hits: given.filter(({ listed }) => listed).length,
      of: given.length,
      faults: given.filter(({ listed }) => !listed).map(({ one }) => `+ ${one.kind}: ${one.text}`),
    }),
    share(layer, 'what only looks ahead left alone', {
      hits: planted - alarms.length,
      of: planted,
      faults: alarms.map((text) => `+ ${text}`),
    }),
  ];
}

interface Wanted {
  readonly key: KeyExpectation;
  readonly met: readonly Expectation[];
  /** The outcome's evidence meets that of the key. */
  readonly shown: boolean;
}

function shareOf(
  layer: string,
  name: string,
  wanted: readonly Wanted[],
  isRight: (one: Wanted) => boolean,
): Figure {
  const wrong = wanted.filter((one) => !isRight(one));
  return share(layer, name, {
    hits: wanted.length - wrong.length,
    of: wanted.length,
    faults: wrong.map(
      ({ key, met }) =>
        `- ${key.text}${met.map((one) => `; found ${one.kind}, ${one.due?.start ?? 'no time'}, ${one.moved.length} moved, ${one.outcome}`).join('')}`,
    ),
  });
}

function readJudged({ given, wanted, notExpected, place }: Judged) {
  const placed = given.map((one) => ({
    one,
    places: one.evidence.flatMap((citation) => place(citation) ?? []),
    outcomePlaces: one.outcomeEvidence.flatMap((citation) => place(citation) ?? []),
  }));
  const isAt = (places: readonly Place[], others: readonly Place[]): boolean =>
    places.some((a) => others.some((b) => meets(a, b)));
  const matches = wanted.map((key) => placed.filter(({ places }) => isAt(places, key.evidence)));
  const taken = new Set<KeyExpectation>();
  return {
    wanted: wanted.map(
      (key, i): Wanted => ({
        key,
        met: matches[i]!.map(({ one }) => one),
        shown: matches[i]!.some(
          ({ one, outcomePlaces }) =>
            key.outcome.includes(one.outcome) &&
            (one.outcome === 'open' || isAt(outcomePlaces, key.outcomeEvidence)),
        ),
      }),
    ),
    given: placed.map((found) => {
      const keys = wanted.filter((_, i) => matches[i]!.includes(found));
      // What is told twice is in the key once.
      const own = keys.find((key) => !taken.has(key));
      if (own) taken.add(own);
      return {
        one: found.one,
        listed: own !== undefined,
        outcomeRight: keys.some(({ outcome }) => outcome.includes(found.one.outcome)),
      };
    }),
    alarms: notExpected.flatMap((words) => {
      const alarm = placed.find(
        (found) => isAt(found.places, [words]) && !matches.some((met) => met.includes(found)),
      );
      return alarm ? [alarm.one.text] : [];
    }),
  };
}

/** What is due "by Friday", "on Friday" or at noon of that day is due on one day: its last. */
function sameEnd(a: Interval | null, b: Interval | null): boolean {
  return a === null || b === null ? a === b : lastDay(a) === lastDay(b);
}

const lastDay = ({ end }: Interval): string =>
  new Date(Date.parse(`${end.slice(0, 10)}T${end.slice(11, 19) || '00:00:00'}Z`) - 1)
    .toISOString()
    .slice(0, 10);
