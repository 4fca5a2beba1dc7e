import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkKey } from './check-key.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

test('every word of the key stands in its file', () => {
  assert.deepEqual(checkKey(join(here, 'harbour'), join(here, 'harbour.key')), []);
});

const damages: [what: string, file: string, from: string, to: string, fault: RegExp][] = [
  [
    'a changed number',
    'harbour/08-kessary-herald.txt',
    '430 jobs',
    '340 jobs',
    /claim jobs: not there in herald/,
  ],
  [
    'a wrong weekday',
    'harbour/04-lantern-explainer.md',
    'Monday 3 March',
    'Monday 4 March',
    /no such day|not there/,
  ],
  [
    'a word unspun',
    'harbour.key/spun/07-trendwire.txt',
    '[[onslaught|strike]]',
    'strike',
    /without its marks it is not the text/,
  ],
  [
    'words twice',
    'harbour/10-sarrovian-mail.md',
    'in November',
    'in November, in November',
    /more than once in mail/,
  ],
  [
    'a line lost',
    'harbour/09-public-radio.html',
    'sent out for soup at seven',
    'sent out',
    /not in its page/,
  ],
];

for (const [what, file, from, to, fault] of damages) {
  test(`the check finds ${what}`, () => {
    assert.match(faultsAfter(file, from, to), fault);
  });
}

test('the check finds a quotation that the key lacks', () => {
  const faults = faultsAfter(
    'harbour/03-tidewater-daily.txt',
    'Talks begin',
    '“Nobody blinks,” he said. Talks begin',
  );
  assert.match(faults, /a quotation that the key does not have: “Nobody blinks,”/);
});

/** Returns the faults of a copy of the example in which some words are replaced. */
function faultsAfter(file: string, from: string, to: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    for (const folder of ['harbour', 'harbour.key'])
      cpSync(join(here, folder), join(copy, folder), { recursive: true });
    const text = readFileSync(join(copy, file), 'utf8');
    assert.ok(text.includes(from));
    writeFileSync(join(copy, file), text.replace(from, to));
    return checkKey(join(copy, 'harbour'), join(copy, 'harbour.key')).join('\n');
  } finally {
    rmSync(copy, { recursive: true });
  }
}
