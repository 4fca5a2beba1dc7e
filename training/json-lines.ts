/** Reads files of public corpora with an object on each line. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Returns the objects of a file that is packed with gzip. */
export const readJsonLines = <Line>(file: string): Line[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
