/**
 * Measures who copied on answers made from an encyclopedia's article by degrees (Clough and Stevenson 2011,
 * "Developing a corpus of plagiarised short answers"): cut and pasted, lightly or heavily revised, or not copied.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../src/fetch/page-of.ts';
import type { ReadPage } from '../src/model/page.ts';
import { compileAll, readable } from './compiled.ts';
import { type Figure, f1, share } from './metrics/figures.ts';

type Category = 'cut' | 'light' | 'heavy' | 'non';
const CATEGORIES: readonly Category[] = ['cut', 'light', 'heavy', 'non'];

interface Answer {
  readonly file: string;
  readonly category: Category;
  readonly degree: 'wholly' | 'partly' | 'not';
  readonly share: number;
  /** The answer is called the original. */
  readonly backwards: boolean;
}

/** Returns the figures of the set in the folder, as far as it is there. */
export async function measureAnswers(folder: string): Promise<Figure[]> {
  const layer = 'answers';
  const answers = await readAnswers(folder);
  const reused = answers.filter(({ category }) => category !== 'non');
  const called = answers.filter(({ degree }) => degree !== 'not');
  const hits = called.filter(({ category }) => category !== 'non');
  const counted = (some: readonly Answer[]): string =>
    ['wholly', 'partly', 'not']
      .map((degree) => `${some.filter((one) => one.degree === degree).length} ${degree}`)
      .join(', ');
  const named = ({ file, category, share }: Answer): string => `${file} (${category}): ${share}`;
  return [
    f1(layer, 'reused or not', {
      hits: hits.length,
      given: called.length,
      wanted: reused.length,
      faults: [
        ...reused.filter(({ degree }) => degree === 'not').map((answer) => `- ${named(answer)}`),
        ...called.filter(({ category }) => category === 'non').map((answer) => `+ ${named(answer)}`),
      ],
    }),
    {
      layer,
      name: 'cut and light against the rest (AUC)',
      value: areaUnderCurve(
        answers
          .filter(({ category }) => category === 'cut' || category === 'light')
          .map(({ share }) => share),
        answers
          .filter(({ category }) => category === 'heavy' || category === 'non')
          .map(({ share }) => share),
      ),
      counts: `of the share, over ${answers.length} answers`,
      faults: [],
    },
    share(layer, 'directions not wrong', {
      hits: called.filter(({ backwards }) => !backwards).length,
      of: called.length,
      faults: called.filter(({ backwards }) => backwards).map((answer) => `- ${named(answer)}`),
    }),
    ...CATEGORIES.map((category): Figure => {
      const some = answers.filter((answer) => answer.category === category);
      return { layer, name: category, value: null, counts: counted(some), faults: some.map(named) };
    }),
  ];
}

/** Each answer is compared with the source of its task, and nothing else is known of the two. */
async function readAnswers(folder: string): Promise<Answer[]> {
  const [, ...rows] = readFileSync(join(folder, 'file_information.csv'), 'utf8').trim().split(/\r?\n/);
  const answers: Answer[] = [];
  for (const row of rows) {
    const [file, task, category] = row.split(',') as [string, string, Category | 'orig'];
    if (category === 'orig' || !existsSync(join(folder, file))) continue;
    const source = `orig_task${task}.txt`;
    const pages = new Map<string, ReadPage>();
    for (const name of [source, file])
      pages.set(name, readable(await pageOf(name, readFileSync(join(folder, name))), name));
    const { dossier, fileOf } = compileAll(pages);
    const reuse = dossier.reuse[0];
    answers.push({
      file,
      category,
      degree: reuse?.kind ?? 'not',
      share: reuse === undefined || reuse.kind === 'not' ? 0 : reuse.share,
      backwards: reuse?.direction === 'known' && fileOf(reuse.from) === file,
    });
  }
  return answers;
}

/** Returns how often one of the first is greater than one of the second; as great counts half. */
function areaUnderCurve(greater: readonly number[], less: readonly number[]): number {
  const wins = greater.flatMap((one) => less.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
  return wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
}
