/** Times the trigram model of English: how long it takes to load, and how many n-grams it scores in a second. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { ngramModel } from '../src/language/en/ngrams.ts';
import { scoreSentence } from '../src/language/ngrams.ts';
import { wordsOf } from '../src/text/words.ts';

/** Word for word as a sentence goes on, in the processor's time, so that other programs count for nothing. */
const NGRAMS = 2_000_000;

export function benchNgrams(): void {
  const { value: model, seconds: load } = timed(ngramModel);
  const sentences = exampleSentences();
  const ids = sentences.flatMap((words) => [model.begin, ...words.map(model.idOf), model.end]);
  const { value: sum, seconds } = timed(() => {
    let sum = 0;
    for (let scored = 0; scored < NGRAMS; )
      for (let i = 2; i < ids.length; i++, scored++)
        sum += model.logProbability(ids[i - 2]!, ids[i - 1]!, ids[i]!);
    return sum;
  });
  const { seconds: inWords } = timed(() => {
    for (let scored = 0; scored < NGRAMS; )
      for (const words of sentences) {
        scoreSentence(model, words);
        scored += words.length + 1;
      }
  });
  console.log(`loaded in ${Math.round(1000 * load)} ms`);
  console.log(`${perSecond(seconds)} n-grams a second by id (checksum ${Math.round(sum)})`);
  console.log(`${perSecond(inWords)} n-grams a second in sentences of words`);
}

function exampleSentences(): string[][] {
  const cwd = fileURLToPath(new URL('../examples/harbour', import.meta.url));
  return globSync('**/*.{txt,md,html}', { cwd, absolute: true })
    .sort()
    .flatMap((file) => readFileSync(file, 'utf8').split(/[.!?]\s|\n/))
    .map((line) => wordsOf(line.replaceAll('’', "'").toLowerCase()).map(({ text }) => text))
    .filter((words) => words.length > 1);
}

function timed<Value>(run: () => Value): { value: Value; seconds: number } {
  const started = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(started);
  return { value, seconds: (user + system) / 1_000_000 };
}

const perSecond = (seconds: number): string => Math.round(NGRAMS / seconds).toLocaleString('en');
