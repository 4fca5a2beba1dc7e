import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ComparedRow } from '../model/comparison.ts';
import type { Passage } from '../model/reuse.ts';
import type { BlockedText } from './alike-sentences.ts';
import { setSideBySide } from './side-by-side.ts';

/** A text whose paragraphs are lines. */
function text(...lines: readonly string[]): BlockedText {
  let start = 0;
  const blocks = lines.map((line) => {
    const block = { start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return { text: lines.join('\n'), language: 'en', blocks };
}

const passage = (
  first: BlockedText,
  here: string,
  second: BlockedText,
  there: string,
  kind: Passage['kind'] = 'rewritten',
): Passage => {
  const [from, to] = [first.text.indexOf(here), second.text.indexOf(there)];
  assert.ok(from >= 0 && to >= 0);
  return { from: { start: from, end: from + here.length }, to: { start: to, end: to + there.length }, kind };
};

/** A row as "kind | here | there". */
const told = (first: BlockedText, second: BlockedText, { kind, first: here, second: there }: ComparedRow) =>
  [
    kind,
    here ? first.text.slice(here.start, here.end) : '',
    there ? second.text.slice(there.start, there.end) : '',
  ].join(' | ');

const rowsOf = (first: BlockedText, second: BlockedText, passages: readonly Passage[] = []): string[] =>
  setSideBySide(first, second, passages).rows.map((row) => told(first, second, row));

describe('rows', () => {
  test('hold what both have, and what only one of them has where it is read', () => {
    const first = text('The ferry to Osterholm sails again.', 'Nobody was hurt in the storm at all.');
    const second = text('The ferry to Osterholm sails again.', 'Bring a coat.', 'The cook is new.');
    assert.deepEqual(rowsOf(first, second), [
      'copied | The ferry to Osterholm sails again. | The ferry to Osterholm sails again.',
      'only-first | Nobody was hurt in the storm at all. | ',
      'only-second |  | Bring a coat.',
      'only-second |  | The cook is new.',
    ]);
  });

  test('bring passages together whose words alone would not', () => {
    const first = text('Divers found the pier sound.', 'Tickets stay good.');
    const second = text('The jetty, they saw, had held.', 'A sunny day.');
    const pair = passage(first, 'Divers found the pier sound', second, 'The jetty, they saw, had held');
    assert.deepEqual(rowsOf(first, second, [pair]), [
      'changed | Divers found the pier sound. | The jetty, they saw, had held.',
      'only-first | Tickets stay good. | ',
      'only-second |  | A sunny day.',
    ]);
  });

  test('cut a paragraph at a sentence where its parts go to different places', () => {
    const first = text('The ferry sails again on Monday. Her crew of nine had waited for three weeks.');
    const second = text('Her crew of nine had waited for three weeks.', 'The ferry sails again on Monday.');
    assert.deepEqual(rowsOf(first, second), [
      'moved | The ferry sails again on Monday. | The ferry sails again on Monday.',
      'copied | Her crew of nine had waited for three weeks. | Her crew of nine had waited for three weeks.',
    ]);
  });

  test('cut inside a sentence where no sentence ends between two passages', () => {
    const first = text('The mayor opened the bridge, and the choir sang until the lamps were lit.');
    const second = text('The choir sang until the lamps were lit.', 'The mayor opened the bridge.');
    const passages = [
      passage(first, 'The mayor opened the bridge', second, 'The mayor opened the bridge'),
      passage(
        first,
        'the choir sang until the lamps were lit',
        second,
        'The choir sang until the lamps were lit',
      ),
    ];
    assert.deepEqual(rowsOf(first, second, passages), [
      'moved | The mayor opened the bridge, | The mayor opened the bridge.',
      'changed | and the choir sang until the lamps were lit. | The choir sang until the lamps were lit.',
    ]);
  });

  test('tell the words that differ, and where words are left out', () => {
    const first = text('The ferry sails again on Monday morning, the port said.');
    const second = text('The ship sails again on Monday, the port said.');
    const [row] = setSideBySide(first, second, []).rows;
    assert.deepEqual(
      row!.differences.map(({ first: here, second: there }) => [
        first.text.slice(here.start, here.end),
        second.text.slice(there.start, there.end),
      ]),
      [
        ['ferry', 'ship'],
        ['morning', ''],
      ],
    );
    assert.equal(second.text.slice(0, row!.differences[1]!.second.start), 'The ship sails again on Monday');
  });

  test('do not look for equal words in a translation', () => {
    const first = text('The harbour of Osterholm reopens.');
    const second = text('El puerto de Osterholm reabre.');
    const pair = passage(first, first.text, second, second.text, 'translated');
    assert.deepEqual(
      setSideBySide(first, second, [pair]).rows.map(({ kind, differences, passage: how }) => [
        kind,
        differences,
        how,
      ]),
      [['changed', [], 'translated']],
    );
  });

  test('say how they came about, and where the words are nobody’s of the two', () => {
    const first = text('The board regrets the delay and thanks all passengers.');
    const pair = { ...passage(first, first.text, first, first.text, 'verbatim'), upstream: true as const };
    const [row] = setSideBySide(first, first, [pair]).rows;
    assert.deepEqual([row!.passage, row!.upstream], ['verbatim', true]);
  });

  test('bear passages that overlap or cross paragraphs: the later ones are left out', () => {
    const first = text('One two three four five six.', 'Seven eight nine ten.');
    const all = { start: 0, end: first.text.length };
    const passages: Passage[] = [
      { from: all, to: all, kind: 'verbatim' },
      { from: { start: 0, end: 13 }, to: { start: 0, end: 13 }, kind: 'verbatim' },
      { from: { start: 4, end: 18 }, to: { start: 4, end: 18 }, kind: 'verbatim' },
    ];
    assert.deepEqual(
      rowsOf(first, first, passages).map((row) => row.split(' | ')[0]),
      ['copied', 'copied'],
    );
  });
});

test('shares count the words of each text that stand in the other', () => {
  const { shares } = setSideBySide(
    text('The ferry sails again on Monday.', 'Gulls cry.'),
    text('The ferry sails again on Monday.'),
    [],
  );
  assert.deepEqual(shares, { first: 0.75, second: 1 });
});

test('every word of both texts stands in one row, whatever the texts', () => {
  const words = ['harbour', 'ferry', 'Monday', 'sails', 'the', 'council', 'wall', 'of', 'storm', '. A'];
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48271) % 0x7fffffff;
    return seed % below;
  };
  const line = (): string =>
    `${Array.from({ length: 4 + next(20) }, () => words[next(words.length)]).join(' ')}.`;
  for (let round = 0; round < 40; round++) {
    const lines = Array.from({ length: 1 + next(6) }, line);
    const first = text(...lines);
    const second = text(...lines.toReversed().map((each) => (next(2) ? each : line())));
    const { rows } = setSideBySide(first, second, []);
    for (const [side, given] of [
      ['first', first],
      ['second', second],
    ] as const) {
      const spans = rows.flatMap((row) => row[side] ?? []).sort((a, b) => a.start - b.start);
      for (const [at, span] of spans.entries()) assert.ok(at === 0 || spans[at - 1]!.end <= span.start);
      const shown = spans.map(({ start, end }) => given.text.slice(start, end)).join('');
      assert.equal(shown.replace(/\s/g, ''), given.text.replace(/\s/g, ''));
    }
  }
});

test('long texts that have nothing in common take no long time', () => {
  const long = (word: string): BlockedText =>
    text(Array.from({ length: 20_000 }, (_, at) => `${word}${at % 977}`).join(' '));
  const before = process.cpuUsage().user;
  const first = long('a');
  setSideBySide(first, long('b'), [
    { from: first.blocks[0]!, to: { start: 0, end: first.text.length }, kind: 'rewritten' },
  ]);
  assert.ok(process.cpuUsage().user - before < 4e6);
});
