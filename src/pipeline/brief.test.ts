import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Dossier } from '../model/dossier.ts';
import { brief } from './brief.ts';

/** A story as outlets tell it: a file for each, with outlet and day above the headline. */
type Story = readonly (readonly [outlet: string, day: string, headline: string, text: string])[];

async function dossierOf(story: Story): Promise<Dossier> {
  const folder = mkdtempSync(join(tmpdir(), 'brief-'));
  try {
    for (const [at, lines] of story.entries())
      writeFileSync(join(folder, `${at}.txt`), `${lines.join('\n\n')}\n`);
    return await brief([folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const accident: Story = [
  [
    'Sarnia Press Agency',
    '12 November 2029',
    'At least 9 dead after explosion in Karvelo pit',
    'KARVELO, Nov. 12 (SPA) — At least nine miners were killed and 23 were trapped after an explosion on Monday in the Karvelo pit, the Emergencies Ministry said. President Nadezhda Orlan declared Wednesday a day of mourning.',
  ],
  [
    'The Continental Observer',
    '14 November 2029',
    'Karvelo waits',
    'Fourteen men are known to have died in the explosion in the Karvelo pit and 18 are still missing, according to a list on its gate. Radko Iliev, who heads the Miners’ Union, wants the director of the pit, Stefan Draganov, to be arrested. The strike in Karvelo will go on until Saturday, Iliev said.',
  ],
  [
    'Sarnia Press Agency',
    '17 November 2029',
    'Director of Karvelo pit arrested as toll reaches 27',
    'KARVELO, Nov. 17 (SPA) — The director of the Karvelo pit was arrested on Saturday as rescuers brought up the last bodies from an explosion that killed 27 people. Five miners were pulled out alive on Wednesday. Stefan Draganov denies the charge. A funeral for eleven of the dead will be held on Thursday in Karvelo.',
  ],
];

describe('the brief of an accident', () => {
  let dossier: Dossier;
  before(async () => {
    dossier = await dossierOf(accident);
  });
  const under = (heading: string): string[] =>
    dossier.brief.sections
      .filter((section) => section.heading === heading)
      .flatMap(({ items }) => items.map(({ text }) => text));

  test('opens with the latest toll, and has no older one beside it', () => {
    assert.deepEqual(under('What happened'), [
      'The director of the Karvelo pit was arrested on Saturday as rescuers brought up the last bodies from an explosion that killed 27 people.',
    ]);
  });

  test('tells what comes next as the last article has it', () => {
    assert.deepEqual(under('What comes next'), [
      'A funeral for eleven of the dead will be held on Thursday in Karvelo.',
    ]);
  });

  test('takes nobody who was pulled out for absent', () => assert.deepEqual(under('Who was not there'), []));

  test('dates what an agency tells first, and a day of mourning that is to come', () => {
    const days = dossier.timeline.map(({ date, text }) => `${date.start} ${text.slice(0, 30)}`);
    assert.deepEqual(days, [
      '2029-11-12 At least nine miners were kill',
      '2029-11-14 Five miners were pulled out al',
      '2029-11-14 President Nadezhda Orlan decla',
      '2029-11-17 The director of the Karvelo pi',
      '2029-11-22 A funeral for eleven of the de',
    ]);
  });
});
