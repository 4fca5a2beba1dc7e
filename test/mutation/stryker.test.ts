import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutate, outcomeOf } from './stryker.ts';

const SOURCE = `const half = (n: number) => n / 2;
if (n < 2) {
  return;
}
`;

/** A change to what stands from one place to another, and what became of it. */
const mutant = (
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError',
  ...at: number[]
) => {
  const [line, column, endLine, endColumn] = at as [number, number, number, number];
  return {
    ...{ status, replacement: '{}' },
    location: { start: { line, column }, end: { line: endLine, column: endColumn } },
  };
};

test('what fails or does not end is noticed; the rest is told by its line, as it was and as it is', () => {
  const mutants = [
    mutant('NoCoverage', 2, 12, 4, 2),
    mutant('Survived', 1, 29, 1, 34),
    mutant('Killed', 2, 5, 2, 10),
    mutant('Timeout', 2, 5, 2, 10),
    mutant('RuntimeError', 2, 5, 2, 10),
  ];
  assert.deepEqual(outcomeOf({ files: { 'half.ts': { source: SOURCE, mutants } } }, 'half.ts'), {
    noticed: 2,
    all: 4,
    missed: [
      { line: 1, was: 'n / 2', is: '{}' },
      { line: 2, was: '{…', is: '{}' },
    ],
  });
});

test('a file without tests beside it is named, with what to give', () => {
  assert.throws(() => mutate('src/nothing.ts'), /There is no src\/nothing\.test\.ts\. Give a file/);
});
