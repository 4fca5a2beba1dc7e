import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Dossier, DossierArticle } from '../model/dossier.ts';
import type { ReadPage } from '../model/page.ts';
import { CLEAN, SENSES } from '../stages/spun/made.ts';
import { compileDossier } from './compile-dossier.ts';
import { verifyDossier } from './verify.ts';

/** One event in two clean accounts and in a machine's version of the first, which adds a saying and changes another. */
const HEAP: Readonly<Record<string, string>> = {
  'courier.txt': `Flood in Corlen drives 2,400 people out

The Corlen Courier

13 April 2031

${CLEAN}`,
  'herald.txt': `River Aldern floods the lower town

The Tarrow Herald

13 April 2031

The railway to the coast stays shut until Friday after the river Aldern flooded the lower part of Corlen. Nobody was killed, and 2,400 people had to leave their homes.

Odo Lenk, the mayor of Corlen, has asked the government for help.`,
  'flow.txt': `Deluge successful Corlen drives 2,400 radical retired

FastFlow

13 April 2031

${SENSES.replace('everybody', 'nobody')}

The technologist Pella Marsh told FastFlow that the 3rd span volition autumn connected Sunday.`,
};

const pageOf = ([uri, text]: readonly [string, string]): ReadPage => ({
  id: `p-${uri}`,
  uri,
  mediaType: 'text/plain',
  sha256: '0'.repeat(64),
  text,
});

const compile = (heap: Readonly<Record<string, string>>): Dossier =>
  compileDossier(Object.entries(heap).map(pageOf), []).dossier;

describe('a machine-spun article among others', () => {
  let dossier: Dossier;
  let flow: DossierArticle;
  let isFlow: (citation: { readonly article: string }) => boolean;
  before(() => {
    dossier = compile(HEAP);
    flow = articleOf('flow.txt');
    isFlow = ({ article }) => article === flow.id;
  });
  const articleOf = (uri: string): DossierArticle => dossier.articles.find((article) => article.uri === uri)!;

  it('is told from the others, and restored by the one that it was made from', () => {
    assert.deepEqual(
      dossier.articles.map(({ uri, spun }) => [uri, spun.verdict]),
      [
        ['courier.txt', 'clean'],
        ['flow.txt', 'spun'],
        ['herald.txt', 'clean'],
      ],
    );
    const swap = flow.spun.swaps.find(({ text }) => text === 'conscionable')!;
    assert.deepEqual([swap.restored, swap.basis], ['meet', 'counterpart']);
    const { evidence } = swap;
    const cited = dossier.articles.find(({ id }) => id === evidence?.article)!;
    assert.equal(cited.uri, 'courier.txt');
    assert.equal(cited.text.slice(evidence!.start, evidence!.end), 'meet');
  });

  it('starts no entity: whom it alone names is a lead', () => {
    const marsh = dossier.entities.find(({ name }) => name.includes('Marsh'));
    assert.ok(marsh === undefined || marsh.spunOnly);
    const fromIt = dossier.entities.filter(({ mentions, spunOnly }) => !spunOnly && mentions.every(isFlow));
    assert.deepEqual(fromIt, []);
  });

  it('starts no claim but a lead that is marked, and counts for no origin more', () => {
    assert.ok(dossier.claims.length > 0);
    for (const { statements, text, status, origins, spunOnly } of dossier.claims) {
      const isAlone = statements.every(({ evidence }) => isFlow(evidence));
      assert.equal(spunOnly ?? false, isAlone, text);
      if (isAlone) assert.deepEqual([status, origins], ['undetermined', []], text);
      for (const { evidence, origin } of statements)
        if (isFlow(evidence)) assert.equal(origin, undefined, evidence.exact);
    }
  });

  it('supports what a clean article says by its restoration, marked by having no origin', () => {
    const supported = dossier.claims.filter(({ statements }) =>
      statements.some(({ evidence }) => isFlow(evidence)),
    );
    assert.ok(supported.length > 0);
  });

  it('starts no utterance: its quotations are marked, and the clean wording comes first', () => {
    const quotations = new Map(dossier.quotations.map((quotation) => [quotation.id, quotation]));
    const own = dossier.quotations.filter(isFlow);
    assert.ok(own.length > 0 && own.every(({ spun }) => spun));
    for (const { variants } of dossier.utterances)
      assert.equal(quotations.get(variants[0]!.quotation)!.spun, false);
  });

  it('has altered a quotation that differs from the clean one', () => {
    const altered = dossier.utterances.flatMap(({ variants }) =>
      variants.filter(({ quotation }) =>
        dossier.quotations.some((one) => one.id === quotation && isFlow(one)),
      ),
    );
    assert.deepEqual(
      altered.flatMap(({ differences }) => differences).filter(({ here }) => here === 'nobody'),
      [{ kind: 'negation', here: 'nobody', there: 'everybody' }],
    );
  });

  it('tells the brief nothing alone, but that it is spun and what is to be checked', () => {
    const lines = dossier.brief.sections.flatMap(({ items }) => items);
    const alone = lines.filter(({ evidence }) => evidence.every(isFlow));
    assert.deepEqual(
      alone.map(({ text }) => text),
      [
        'A machine swapped words in FastFlow, so no line here rests on it alone.',
        'To check, as only a machine-spun text has it (in its likely wording): The technologist Pella Marsh told FastFlow that the third span will fall on Sunday.',
      ],
    );
  });

  it('tells the timeline alone what is marked as a lead, in its likely words', () => {
    const alone = dossier.timeline.filter(({ evidence }) => evidence.every(isFlow));
    assert.deepEqual(
      alone.map(({ text, spunOnly }) => [text, spunOnly]),
      [['The technologist Pella Marsh told FastFlow that the third span will fall on Sunday.', true]],
    );
  });

  it('leaves a dossier that holds', () => assert.deepEqual(verifyDossier(dossier).faults, []));
});
