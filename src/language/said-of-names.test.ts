import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from './en/index.ts';
import { saidOfName } from './said-of-names.ts';

const said: readonly (readonly [sentence: string, name: string, type: string | undefined])[] = [
  ['The accountants Harker Lyle said the club owed a million crowns.', 'Harker Lyle', 'organisation'],
  ['The accountants Ada Harker and Olof Lyle said the club owed a million crowns.', 'Ada Harker', undefined],
  ['The accountant Ada Harker said the club owed a million crowns.', 'Ada Harker', undefined],
  ['A group calling itself Night Heron claimed responsibility.', 'Night Heron', 'organisation'],
  ['The gang, Night Heron, published the files on Friday.', 'Night Heron', 'organisation'],
  ['Five miners were pulled out of the Prosper 4 pit last night.', 'Prosper', 'facility'],
  ['The Halven river burst its banks on Friday.', 'Halven', 'place'],
];

for (const [sentence, name, type] of said)
  test(`${name} is ${type ?? 'what its form tells'}: ${sentence}`, () => {
    const [tree] = english.annotator!().parse([english.tokenizer.tokensOf(sentence, 0, sentence.length)]);
    const start = sentence.indexOf(name);
    const signs = saidOfName(tree!, { start, end: start + name.length }, english.names.signs);
    const [best] = Object.entries(signs).sort(([, a], [, b]) => b - a);
    assert.equal(best !== undefined && best[1] > 0 ? best[0] : undefined, type);
  });
