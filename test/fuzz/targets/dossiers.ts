/** Dossiers, as `synoptic verify`, the other forms and `synoptic diff` read them: JSON that somebody may have changed. */

import type { Dossier } from '../../../src/model/dossier.ts';
import { changesOf } from '../../../src/pipeline/changes.ts';
import { digestsOf } from '../../../src/pipeline/digests.ts';
import { verifyDossier } from '../../../src/pipeline/verify.ts';
import { renderChanges } from '../../../src/render/changes.ts';
import { renderChangesAtom } from '../../../src/render/changes-atom.ts';
import { FORMATS } from '../../../src/render/formats.ts';
import { SCRIPT } from '../../../src/render/html/assets.ts';
import { dossier } from '../../e2e/fixture.ts';
import { nasty } from '../../nasty.ts';
import { unclear } from '../clear.ts';
import { unsafeIn } from '../safe-html.ts';
import { type Json, spoilJson } from '../spoil.ts';
import type { Target } from '../target.ts';

export const dossiers: Target = {
  name: 'dossiers',
  reads: 'dossiers as JSON: verified, written in every form, compared',
  make: (random) => {
    const spoilt = spoilJson(random.pick([dossier, nasty]) as unknown as Json, random.size(3), random);
    // Somebody who changes a dossier on purpose works its digests out anew.
    const isObject = typeof spoilt === 'object' && spoilt !== null && !Array.isArray(spoilt);
    const signed =
      isObject && !random.once(6)
        ? { ...spoilt, digests: digestsOf(spoilt as Record<string, unknown>) }
        : spoilt;
    return { content: JSON.stringify(signed, null, 1), ending: '.json' };
  },
  faultsOf: async ({ content }) => {
    const parsed: unknown = JSON.parse(String(content));
    const { faults } = verifyDossier(parsed);
    if (faults.length === 0) return faultsOfForms(parsed as Dossier);
    return faults.flatMap(({ where, what }) => [...unclear(where), ...unclear(what)]);
  },
  bound: { input: 3, million: 20 },
};

/** What holds can be written in every form, and is safe in all that browsers open. */
export async function faultsOfForms(given: Dossier): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, render } of FORMATS) {
    const written = await render(given);
    if (written.length === 0) faults.push(`${name} is empty`);
    if (name === 'html') faults.push(...unsafeIn(String(written), [SCRIPT]));
    if (typeof written === 'string' && !written.isWellFormed()) faults.push(`${name} is not well formed`);
  }
  const changes = changesOf(dossier, given);
  const feed = renderChangesAtom(changes, { now: '2044-05-04T12:00:00Z' });
  if (!feed.isWellFormed()) faults.push('the feed of changes is not well formed');
  renderChanges(changes, { width: 80, colour: false });
  return faults;
}
