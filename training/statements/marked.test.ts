import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readMarkedStory } from './marked.ts';

const FACTS = 'F01  the ferry is held\nF02! how many are aboard (40 / 44)\n';

test('a marked story is its texts without the marks, and where each states what', () => {
  const { texts, facts } = read({
    '01.txt': '{{F01|Ferry with {{F02|40}} held}}\n',
    '02.txt': 'It lay there, {{F02|44 aboard}}.\n',
    'facts.txt': FACTS,
  });
  assert.deepEqual([...texts.values()], ['Ferry with 40 held\n', 'It lay there, 44 aboard.\n']);
  assert.deepEqual(
    facts.map(({ id, isContradicted, places }) => [
      id,
      isContradicted,
      places.map(({ file, start, end }) => texts.get(file)!.slice(start, end)),
    ]),
    [
      ['F01', false, ['Ferry with 40 held']],
      ['F02', true, ['40', '44 aboard']],
    ],
  );
});

test('a mark that is not closed, or of no fact, is named', () => {
  assert.throws(() => read({ '01.txt': '{{F01|Ferry held', 'facts.txt': FACTS }), /01\.txt .*F01/);
  assert.throws(() => read({ '01.txt': 'Ferry}} held', 'facts.txt': FACTS }), /01\.txt closes a mark/);
  assert.throws(() => read({ '01.txt': '{{F09|Ferry}} held', 'facts.txt': FACTS }), /no line for F09/);
});

function read(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'marked-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return readMarkedStory(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
