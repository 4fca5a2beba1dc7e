/** English tags by the network in `tagger.bin`, made by `training/tagger/train.ts`. */

import { readFileSync } from 'node:fs';
import type { Tagger } from '../annotator.ts';
import { openTagger } from '../neural/tagger.ts';
import { unpackTagger } from '../neural/tagger-file.ts';

let opened: Tagger | undefined;

/** Returns the tagger, read when first asked for. */
export function tagger(): Tagger {
  opened ??= openTagger(unpackTagger(readFileSync(new URL('./tagger.bin', import.meta.url))));
  return opened;
}
