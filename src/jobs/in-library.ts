/** Opens a library for one task of a thread. What opens it is loaded here: a thread that only reads pages needs none of it. */

import type { Store } from '../store/store.ts';

export async function inLibrary<Result>(
  library: string,
  run: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { openLibrary } = await import('../pipeline/library/open-library.ts');
  const { store } = await openLibrary(library);
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}
