/** `synoptic init`: an empty library. */

import { createLibrary } from '../../pipeline/library/open-library.ts';
import { DONE } from '../exit-codes.ts';
import { refuse } from '../refusals.ts';

export async function runInit(folder: string): Promise<void> {
  try {
    const { store } = await createLibrary(folder);
    await store.close();
    console.log(`There is a library in ${folder}. Add articles: synoptic add articles/ --library ${folder}`);
    process.exitCode = DONE;
  } catch (error) {
    process.exitCode = refuse(error);
  }
}
