import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Checked, type Fault } from './faults.ts';
import { checkIds } from './ids.ts';
import { type Damaged, damaged, dossier } from './made.ts';

function faultsAfter(damage: (dossier: Damaged) => void): readonly Fault[] {
  const checked = new Checked();
  checkIds(damaged(damage), checked);
  return checked.faults;
}

test('each id is given once and each reference leads somewhere; all of them are counted', () => {
  const checked = new Checked();
  checkIds(dossier, checked);
  assert.deepEqual(checked.faults, []);
  // 29 things with an id, and 87 references.
  assert.equal(checked.checked.ids, 116);
});

const FIELDS = ['pages', 'articles', 'origins', 'entities', 'quotations', 'utterances', 'claims', 'issues'];
for (const field of [...FIELDS, 'stances'])
  test(`two ${field} with one id are a fault of the second`, () => {
    const faults = faultsAfter((d) => d[field].push(d[field][0]));
    const { id } = (dossier as Damaged)[field][0];
    const where = `${field}[${(dossier as Damaged)[field].length}].id`;
    assert.deepEqual(
      faults.filter((fault) => fault.where === where),
      [{ where, what: `${id} is the id of an earlier one too.` }],
    );
  });

/** `told` is the place that the fault names, where it is another. */
const REFERENCES: readonly (readonly [kind: string, where: string, told?: string])[] = [
  ['article', 'pages[1].segments[0].article'],
  ['page', 'articles[2].page'],
  ['article', 'reuse[0].from'],
  ['article', 'reuse[0].to'],
  ['article', 'origins[0].articles[1]'],
  ['entity', 'origins[4].stated.source'],
  ['entity', 'entities[1].standsFor.party'],
  ['entity', 'entities[0].maybe[0].entity', 'entities[0].maybe[0]'],
  ['article', 'quotations[1].article'],
  ['entity', 'quotations[0].source'],
  ['utterance', 'quotations[0].utterance'],
  ['entity', 'utterances[0].source'],
  ['quotation', 'utterances[0].variants[1].quotation'],
  ['quotation', 'utterances[0].wordings[0].variants[2]', 'utterances[0].wordings[0].variants'],
  ['origin', 'utterances[0].wordings[1].origins[0]', 'utterances[0].wordings[1].origins'],
  ['origin', 'claims[0].origins[1]'],
  ['origin', 'claims[1].statements[0].origin'],
  ['entity', 'stances[1].holder'],
  ['entity', 'stances[0].party'],
  ['issue', 'stances[0].issue'],
  ['origin', 'stances[0].origins[0]'],
  ['entity', 'shifts[0].party'],
  ['issue', 'shifts[0].issue'],
  ['stance', 'shifts[0].from'],
  ['stance', 'shifts[0].to'],
  ['entity', 'framing.concepts[0].entity'],
  ['article', 'framing.voices[0].article'],
  ['entity', 'framing.voices[0].speakers[0].entity'],
  ['article', 'framing.omissions[0].article'],
  ['claim', 'framing.omissions[0].claim'],
  ['origin', 'framing.omissions[0].origins[1]'],
  ['article', 'unchecked[0].article'],
];

for (const [kind, where, told = where] of REFERENCES)
  test(`a reference at ${where} to no ${kind} is a fault there`, () => {
    const faults = faultsAfter((d) => set(d, where, 'nobody'));
    assert.deepEqual(faults, [{ where: told, what: `There is no ${kind} nobody.` }]);
  });

test('an article that is counted and does not exist is a fault', () => {
  const faults = faultsAfter((d) => {
    d.framing.concepts[0].variants[0].counts.nobody = 1;
  });
  assert.deepEqual(faults, [
    { where: 'framing.concepts[0].variants[0].counts', what: 'There is no article nobody.' },
  ]);
});

test('what leads nowhere because nobody is known is no fault', () => {
  const faults = faultsAfter((d) => {
    d.quotations[0].source = null;
    d.entities[1].standsFor.party = null;
    delete d.origins[4].stated;
    delete d.entities[0].maybe;
    delete d.pages[0].segments[0].article;
  });
  assert.deepEqual(faults, []);
});

/** Sets what stands at a path like `claims[0].origins[1]`. */
function set(value: Damaged, path: string, to: string): void {
  const keys = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  const last = keys.pop()!;
  keys.reduce((inner, key) => inner[key], value)[last] = to;
}
