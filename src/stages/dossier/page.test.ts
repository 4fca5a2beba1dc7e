import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BriefSection } from '../../model/brief.ts';
import { fitToPage } from './page.ts';

const cited = { article: 'a1', start: 0, end: 4, exact: 'Rain' };

const section = (heading: string, lines: number): BriefSection => ({
  heading,
  items: Array.from({ length: lines }, (_, line) => ({
    text: `Line ${line + 1} of ${heading}.`,
    status: 'single' as const,
    evidence: [cited],
  })),
});

type Case = readonly [what: string, lines: readonly number[], left: readonly number[]];

const cases: readonly Case[] = [
  ['a short brief stays as it is', [4, 3, 2], [4, 3, 2]],
  ['last lines of what is missed least go in turn', [28, 3, 2], [28, 2]],
  ['a section that loses all its lines goes too', [30, 1, 0], [30]],
  ['what matters most is never cut', [35, 1, 1], [35]],
];

for (const [what, [most = 0, less = 0, least = 0], left] of cases)
  test(what, () => {
    const sections = [section('News', most), section('Quotes', less), section('Background', least)];
    const fitted = fitToPage(sections, ['Background', 'Quotes']);
    assert.deepEqual(
      fitted.map(({ items }) => items.length),
      left,
    );
  });
