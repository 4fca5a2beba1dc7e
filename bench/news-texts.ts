/** News to measure with: of the annotated corpus, else the examples. */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { corpusFile } from './peers/task.ts';

const NEWS = 'data/polnear/train.jsonl.gz';
const examples = fileURLToPath(new URL('../examples/harbour', import.meta.url));

/** Returns so many texts; again from the start where there are too few. Without `corpus` they are the examples'. */
export function newsTexts(count: number, corpus = true): { readonly name: string; readonly texts: string[] } {
  const file = corpusFile(NEWS);
  const isThere = corpus && existsSync(file);
  const found = isThere ? textsIn(file) : exampleTexts();
  return {
    name: isThere ? NEWS : 'the examples',
    texts: Array.from({ length: count }, (_, at) => found[at % found.length]!),
  };
}

const textsIn = (file: string): string[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);

const exampleTexts = (): string[] =>
  globSync(`${examples}/**/*.txt`)
    .sort()
    .map((path) => readFileSync(path, 'utf8'));
