/** What takes long is worked out beside others who write, and written if they have changed nothing meanwhile. */

import { ConnectionCut, type Store } from '../../store/store.ts';
import type { Expected } from './story-forming.ts';

/** What is worked out, with what stories become by it. */
export interface Ready {
  readonly expected: Expected;
}

/** So often it is tried beside others; then nobody else may write meanwhile. */
const TRIES = 2;

/**
 * Works something out and writes it, all at once or not at all. It is worked out anew where the library has changed
 * meanwhile, and where nobody knows whether it was kept, as the connection was cut just then: it must be such that it
 * changes nothing once it is.
 */
export async function writeBeside<Worked extends Ready, Result>(
  store: Store,
  workOut: (store: Store) => Promise<Worked>,
  write: (worked: Worked, inside: Store) => Promise<Result>,
): Promise<Result> {
  for (let cuts = 0; ; cuts++)
    try {
      return await writeOnce(store, workOut, write);
    } catch (error) {
      if (!(error instanceof ConnectionCut) || cuts === TRIES) throw error;
    }
}

async function writeOnce<Worked extends Ready, Result>(
  store: Store,
  workOut: (store: Store) => Promise<Worked>,
  write: (worked: Worked, inside: Store) => Promise<Result>,
): Promise<Result> {
  for (let tries = 0; tries < TRIES; tries++) {
    const worked = await workOut(store);
    const outcome = await store.together(async (inside) =>
      (await worked.expected.holds(inside)) ? { written: await write(worked, inside) } : null,
    );
    if (outcome !== null) return outcome.written;
    await worked.expected.drop(store);
  }
  return store.together(async (inside) => write(await workOut(inside), inside));
}
