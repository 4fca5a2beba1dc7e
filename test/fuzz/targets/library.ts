/** Exports of a library, as `synoptic import` reads them: articles, then the ledger of corrections, feeds, notes. */

import type { Line } from '../../../src/pipeline/library/exchange.ts';
import { importLines } from '../../../src/pipeline/library/exchange.ts';
import { ledgerOf } from '../../../src/pipeline/library/ledger.ts';
import { dossierOfStory } from '../../../src/pipeline/library/story-dossier.ts';
import { verifyDossier } from '../../../src/pipeline/verify.ts';
import { type Store, StoreError } from '../../../src/store/store.ts';
import { unclear } from '../clear.ts';
import { linesOf, NOW, onLibrary } from '../library-made.ts';
import { type Json, spoilJson } from '../spoil.ts';
import type { Target } from '../target.ts';

export const library: Target = {
  name: 'library',
  reads: 'exports of a library: articles, corrections, feeds, notes',
  make: async (random) => {
    const lines = await exported();
    const spoilt = random.once(8) ? lines : spoilJson(lines as unknown as Json, random.size(4), random);
    return { content: JSON.stringify(spoilt, null, 1), ending: '.json' };
  },
  faultsOf: async ({ content }) =>
    onLibrary(async (store) => faultsOfImport(JSON.parse(String(content)), store), { empty: true }),
  bound: { input: 4, million: 100 },
};

let lines: Promise<Line[]> | undefined;

function exported(): Promise<Line[]> {
  lines ??= onLibrary(linesOf);
  return lines;
}

async function faultsOfImport(given: unknown, store: Store): Promise<string[]> {
  try {
    await importLines(linesIn(given), store, () => NOW);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return unclear(error.message);
  }
  await ledgerOf(store);
  return [...(await faultsOfDossiers(store)), ...(await faultsOfAgain(store))];
}

async function* linesIn(given: unknown): AsyncGenerator<unknown> {
  yield* Array.isArray(given) ? given : [given];
}

/** What was taken in can be read. */
async function faultsOfDossiers(store: Store): Promise<string[]> {
  const faults: string[] = [];
  for (const { id } of await store.stories.list(9))
    try {
      const dossier = await dossierOfStory(id, store, { now: () => NOW });
      const { faults: found } = verifyDossier(JSON.parse(JSON.stringify(dossier)));
      // The invented articles have ids of their own.
      const fault = found.find(({ what }) => !/hash in its id/.test(what));
      if (fault) faults.push(`its dossier does not hold: ${fault.where}: ${fault.what}`);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  return faults;
}

/** What was taken in goes out again, and in again, as it was. */
async function faultsOfAgain(store: Store): Promise<string[]> {
  const once = await linesOf(store);
  const twice = await onLibrary(
    async (other) => {
      await importLines(linesIn(JSON.parse(JSON.stringify(once))), other, () => NOW);
      return linesOf(other);
    },
    { empty: true },
  );
  return JSON.stringify(once) === JSON.stringify(twice) ? [] : ['exported and imported again it is another'];
}
