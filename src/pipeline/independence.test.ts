import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../model/claim.ts';
import type { Dossier } from '../model/dossier.ts';
import type { ReadPage } from '../model/page.ts';
import type { OriginLevel } from '../model/reuse.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { compileDossier } from './compile-dossier.ts';
import { verifyDossier } from './verify.ts';

/** An invented leak: two reporters heard the same briefing, a third asked somebody else, a fourth names an agency. */
const HEAP: Readonly<Record<string, string>> = {
  'courier.txt': `Brewery leak fouls the Sorn

The Vessel Courier

Thursday 12 June 2031

Some 7,000 litres of lye ran out of the Kolbeck brewery into the river Sorn on Wednesday night, Water Commissioner Petra Lindqvist told reporters on Thursday.

“Nobody should swim below the old mill until we have tested every bank,” Lindqvist said.

The brewery has had the same owner since 1931 and employs 84 people in the lower town of Vessel.`,
  'observer.txt': `Swimmers warned off river

The Sorn Observer

Thursday 12 June 2031

Water Commissioner Petra Lindqvist said on Thursday that about 7,000 litres of lye had run from the Kolbeck brewery into the Sorn on Wednesday night.

Children who bathe at the ferry steps were sent home by wardens, and the summer regatta has lost its practice evening.

“Nobody should swim below the old mill until we have tested every bank,” Lindqvist told the council.`,
  'anglers.txt': `Dead trout at the ferry steps

Angling Weekly

Thursday 12 June 2031

We counted 212 dead trout between the old mill and the ferry steps before breakfast. The Sorn smelt of soap.

A valve stood open for three hours at the Kolbeck brewery, night watchman Emil Strand said.`,
};

const pages = Object.entries(HEAP).map(
  ([name, text]): ReadPage => ({
    id: `p-${name}`,
    uri: `file:///${name}`,
    mediaType: 'text/plain',
    sha256: '0'.repeat(64),
    text,
  }),
);

const compile = (independentBy?: OriginLevel, given: readonly ReadPage[] = pages): Dossier =>
  compileDossier(given, [], independentBy ? { independentBy } : {}).dossier;

const leakIn = ({ claims }: Dossier): Claim =>
  claims.find(({ text, statements }) => text.includes('7,000 litres') && statements.length > 1)!;

const statuses: readonly (readonly [OriginLevel, Claim['status']])[] = [
  ['article', 'corroborated'],
  ['passage', 'corroborated'],
  ['upstream', 'single-origin'],
];
for (const [independentBy, status] of statuses)
  test(`what two reporters have from one briefing, counted by ${independentBy}, is ${status}`, () => {
    const dossier = compile(independentBy);
    assert.equal(leakIn(dossier).status, status);
    assert.equal(dossier.independentBy, independentBy);
    assert.deepEqual(verifyDossier(dossier).faults, []);
  });

test('the strictest count is the usual one, whatever the order of the pages', () => {
  assert.deepEqual(compile(undefined, pages.toReversed()), compile('upstream'));
});

test('shows the words by which each article rests on the briefing', () => {
  const dossier = compile();
  const upstream = dossier.origins.find(({ id }) => id === leakIn(dossier).origins[0])!;
  assert.equal(upstream.upstream, 'briefing by Petra Lindqvist, Thursday 12 June 2031');
  assert.deepEqual(upstream.evidence.map(({ exact }) => exact).sort(), [
    'Petra Lindqvist said',
    'Petra Lindqvist told reporters',
  ]);
});

test('says in plain words that several outlets have it from one', () => {
  const text = renderMarkdown(compile());
  assert.match(
    text,
    /Single origin, carried by 2, all from the briefing by Petra Lindqvist, Thursday 12 June 2031/,
  );
  assert.match(text, /from one source that they name/);
});
