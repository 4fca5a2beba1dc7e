import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scaleTimes } from './time-scale.ts';

const ms = (iso: string): number => Date.parse(`${iso}Z`);
const days = (from: string, count: number): number[] =>
  Array.from({ length: count }, (_, i) => ms(`${from}T12:00`) + i * 86_400_000);

test('days of one month share one stretch, and equal times stand equally far apart', () => {
  const { stretches, at } = scaleTimes(days('2031-03-03', 8), 900);
  assert.deepEqual(
    stretches.map(({ caption }) => caption),
    ['March 2031'],
  );
  const places = days('2031-03-03', 8).map(at);
  const gaps = places.slice(1).map((place, i) => Math.round(place - places[i]!));
  assert.equal(new Set(gaps).size, 1);
});

test('breaks the axis where centuries, years and days would fall on one spot', () => {
  const times = [ms('1867-07-01T00:00'), ms('1990-07-01T00:00'), ...days('2031-03-03', 8)];
  const { stretches } = scaleTimes(times, 900);
  assert.deepEqual(
    stretches.map(({ caption }) => caption),
    ['1867–1990', 'March 2031'],
  );
  assert.ok(stretches[0]!.right < stretches[1]!.left);
});

test('every tick stands inside its stretch and none is said twice', () => {
  const times = [ms('1867-07-01T00:00'), ...days('2030-11-03', 3), ...days('2031-03-03', 20)];
  for (const { ticks, left, right } of scaleTimes(times, 960).stretches) {
    assert.ok(ticks.every(({ at }) => at >= left && at <= right));
    assert.equal(new Set(ticks.map(({ label }) => label)).size, ticks.length);
  }
});

test('one time alone stands in the middle of a stretch without ticks', () => {
  const { stretches, at } = scaleTimes([ms('2031-03-03T12:00')], 900);
  assert.equal(stretches.length, 1);
  assert.equal(stretches[0]!.ticks.length, 0);
  assert.equal(Math.round(at(ms('2031-03-03T12:00'))), 450);
});

test('five thousand times are laid out in less than a second', () => {
  const before = process.cpuUsage();
  scaleTimes(
    Array.from({ length: 5000 }, (_, i) => ms('2020-01-01T00:00') + i * i * 60_000),
    960,
  );
  assert.ok(process.cpuUsage(before).user < 1_000_000);
});

test('what stands close to a break stays in its own stretch', () => {
  const times = [
    ms('2000-07-01T00:00'),
    ms('2028-07-01T00:00'),
    ms('2030-11-15T00:00'),
    ...days('2031-02-20', 25),
  ];
  const { stretches, at } = scaleTimes(times, 960);
  for (const time of times) {
    const stretch = stretches.find(({ first, last }) => first <= time && time <= last)!;
    assert.ok(at(time) >= stretch.left && at(time) <= stretch.right, stretch.caption);
  }
});
