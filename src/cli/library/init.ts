/** `synoptic init` and `restore`: a library where there was none. */

import { createLibrary } from '../../pipeline/library/open-library.ts';
import { DONE } from '../exit-codes.ts';
import { refuse } from '../refusals.ts';

export async function runInit(place?: string, backup?: string): Promise<void> {
  try {
    const { store, name, place: lies } = await createLibrary(place, backup);
    await store.close();
    // The address of a database may hold a password, and is not repeated.
    const how =
      name === lies
        ? `synoptic add articles/ --library ${name}`
        : 'synoptic add articles/ where DATABASE_URL holds its address';
    console.log(`There is a library in ${name}. Add articles: ${how}`);
    process.exitCode = DONE;
  } catch (error) {
    process.exitCode = refuse(error);
  }
}
