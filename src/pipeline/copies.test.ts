import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brief } from './brief.ts';

/** An agency's report, and a paper that printed it with a number and a word changed. */
const AGENCY = [
  'LEVENAU, May 11 (CP) - At least nine people were killed and 14 were missing on Sunday after the River Orlow burst its banks following three days of rain, officials said.',
  'The flood washed away two bridges and cut off the town of Levenau, where about 6,400 people live, regional governor Marta Hollub told reporters.',
  'Rescuers in boats and two army helicopters took 212 people from roofs on Sunday, the Interior Ministry said in a statement.',
  'Prime Minister Viktor Sallan cut short a trip abroad and promised 200 million talers in emergency aid.',
  '"The water came over the wall at four in the morning, and we had but twenty minutes," Hollub said.',
];
const REPRINT = AGENCY.map((line) =>
  line
    .replace('(CP) ', '')
    .replace('At least nine people', 'At least 11 people')
    .replace('two army', 'army')
    .replace('and we had', 'we had'),
);

const folder = mkdtempSync(join(tmpdir(), 'copies-'));
after(() => rmSync(folder, { recursive: true }));
const record = (publisher: string, at: string, title: string, lines: readonly string[]): string =>
  JSON.stringify({ publisher, title, date_publish: `2031-05-11T${at}`, text: lines.join('\n\n') });
writeFileSync(
  join(folder, 'heap.jsonl'),
  [
    record('A Daily Gazette', '20:00:00Z', 'At least 11 dead as River Orlow bursts its banks', REPRINT),
    record('Central Press', '18:00:00Z', 'At least nine dead as River Orlow bursts its banks', AGENCY),
  ].join('\n'),
);
const dossier = await brief([folder]);

test('what a paper copied is told in the words of the original', () => {
  const agency = dossier.articles.find(({ publisher }) => publisher === 'Central Press')!;
  assert.equal(dossier.title, agency.title);
  const told = dossier.timeline.filter(({ evidence }) => evidence.length === 2);
  assert.ok(told.length > 0);
  for (const { text } of told) assert.ok(agency.text.includes(text), text);
});

test('and so is what somebody is quoted with', () => {
  const lines = dossier.brief.sections.flatMap(({ items }) => items.map(({ text }) => text));
  assert.ok(
    lines.some((line) => line.startsWith('Marta Hollub: “The water came over the wall')),
    lines.join('|'),
  );
  assert.ok(lines.every((line) => !line.includes('the morning, we had but')));
});
