/**
 * Measures who copied whom on texts of which people have said it: answers copied from an encyclopedia by degrees
 * (Clough and Stevenson 2011, "Developing a corpus of plagiarised short answers"), articles of six stories whose pairs
 * were labelled by reading, and the invented stories of `eval/reuse-texts`.
 *
 *     node eval/reuse.ts [--set answers|stories|invented|reports] [--faults N] [--update]
 *
 * The public sets are looked for in `data/` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`); each that is
 * absent is skipped with a line. All of them go through the whole pipeline. A text counts as reused where the dossier
 * calls it wholly or partly derived. Exits with 1 where a figure has fallen under its floor in floors.json.
 *
 * `--set reports` lists what is called reused among short news reports that nobody has labelled, to be read.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { articlePage } from '../src/fetch/archives/json-article.ts';
import { pageOf } from '../src/fetch/page-of.ts';
import type { Dossier } from '../src/model/dossier.ts';
import type { ReadFailure, ReadPage } from '../src/model/page.ts';
import { compileDossier } from '../src/pipeline/compile-dossier.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Figure, f1, pairName, share } from './metrics/figures.ts';
import { type JudgedStory, type LabelledStory, scorePairs, scoreUpstreams } from './metrics/pairs.ts';

const CORPUS = resolve(
  process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url)),
);
const KEYS = fileURLToPath(new URL('keys', import.meta.url));
const OWN = fileURLToPath(new URL('reuse-texts', import.meta.url));

interface Measured {
  readonly name: string;
  readonly folder: string;
  measure(folder: string): Promise<Figure[]>;
}

const SETS: Readonly<Record<string, Measured>> = {
  answers: {
    name: 'reuse of answers',
    folder: join(CORPUS, 'data/clough-stevenson'),
    measure: measureAnswers,
  },
  stories: { name: 'reuse in stories', folder: join(CORPUS, 'data/stories'), measure: measureStories },
  invented: { name: 'reuse in invented stories', folder: OWN, measure: measureInvented },
  reports: { name: 'reuse in short reports', folder: join(CORPUS, 'data/ecbplus'), measure: measureReports },
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', multiple: true, default: ['answers', 'stories', 'invented'] },
      faults: { type: 'string', default: '0' },
      update: { type: 'boolean', default: false },
    },
  });
  for (const set of values.set) {
    const { name, folder, measure } =
      SETS[set] ?? fail(`--set ${set}: it is one of ${Object.keys(SETS).join(', ')}`);
    if (existsSync(folder)) {
      holdFloors({ name, hash: hashOf([folder, KEYS]), figures: await measure(folder) }, values);
      console.log();
    } else {
      console.error(`Skipped ${name}: there is no ${folder} (SYNOPTIC_CORPUS names the folder with data/).`);
    }
  }
}

function fail(why: string): never {
  throw new Error(why);
}

/** A set of articles, with the file of each. */
interface Compiled {
  readonly dossier: Dossier;
  fileOf(article: string): string;
  /** Files of which not one article was made. */
  readonly lost: readonly string[];
}

function compile(pages: ReadonlyMap<string, ReadPage>): Compiled {
  const { dossier } = compileDossier([...pages.values()], []);
  const fileOfPage = new Map([...pages].map(([file, { id }]) => [id, file]));
  const files = new Map(dossier.articles.map(({ id, page }) => [id, fileOfPage.get(page)!]));
  const found = [...files.values()];
  const lost = [...pages.keys()].filter((file) => found.filter((other) => other === file).length !== 1);
  return { dossier, fileOf: (article) => files.get(article)!, lost };
}

/** @throws Error where a page holds no article or several */
function compileAll(pages: ReadonlyMap<string, ReadPage>): Compiled {
  const compiled = compile(pages);
  return compiled.lost.length === 0 ? compiled : fail(`Not one article each: ${compiled.lost.join(', ')}`);
}

function readable(page: ReadPage | ReadFailure | null, file: string): ReadPage {
  if (page === null) return fail(`${file}: no text`);
  return 'text' in page ? page : fail(`${file}: ${page.cause}`);
}

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

async function measureAnswers(folder: string): Promise<Figure[]> {
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

/** As `articles.jsonl` has it. */
interface StoryArticle {
  readonly file: string;
  readonly outlet: string;
  readonly date: string;
  readonly url: string;
  readonly title: string;
}

async function measureStories(folder: string): Promise<Figure[]> {
  const { stories } = JSON.parse(readFileSync(join(KEYS, 'stories-reuse.json'), 'utf8')) as {
    stories: LabelledStory[];
  };
  const records = readFileSync(join(folder, 'articles.jsonl'), 'utf8').trim().split('\n');
  const pages = new Map(
    records.map((line) => {
      const article = JSON.parse(line) as StoryArticle;
      return [article.file, storyPage(folder, article)];
    }),
  );
  const judged = stories.map((story): JudgedStory => {
    return { ...story, ...compileAll(new Map(story.articles.map((file) => [file, pages.get(file)!]))) };
  });
  return [...scorePairs('stories', judged), acrossStories(stories, compileAll(pages))];
}

/** Returns the page of a file of title, empty line and body, with what its record says of it. */
function storyPage(folder: string, { file, ...fields }: StoryArticle): ReadPage {
  const text = readFileSync(join(folder, file), 'utf8');
  const maintext = text.slice(text.indexOf('\n\n') + 2);
  return readable(articlePage({ ...fields, maintext }, file), file);
}

function acrossStories(stories: readonly LabelledStory[], { dossier, fileOf }: Compiled): Figure {
  const storyOf = new Map(stories.flatMap(({ name, articles }) => articles.map((file) => [file, name])));
  const count = storyOf.size;
  const within = stories.reduce(
    (sum, { articles }) => sum + (articles.length * (articles.length - 1)) / 2,
    0,
  );
  const pairs = (count * (count - 1)) / 2 - within;
  const alarms = dossier.reuse.filter(
    ({ from, to, kind }) => kind !== 'not' && storyOf.get(fileOf(from)) !== storyOf.get(fileOf(to)),
  );
  return share('stories', 'pairs across stories left alone', {
    hits: pairs - alarms.length,
    of: pairs,
    faults: alarms.map(
      (reuse) => `+ ${pairName(fileOf(reuse.from), fileOf(reuse.to))}: ${reuse.kind}, ${reuse.share}`,
    ),
  });
}

interface Report {
  readonly id: string;
  readonly subtopic: string;
  readonly sentences: readonly (readonly string[])[];
}

/** Nobody has said which of these copy each other: the number is to be looked at, and has no floor. */
async function measureReports(folder: string): Promise<Figure[]> {
  const lines = gunzipSync(readFileSync(join(folder, 'docs.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n');
  const reports = Map.groupBy(
    lines.map((line) => JSON.parse(line) as Report),
    ({ subtopic }) => subtopic,
  );
  let pairs = 0;
  let unread = 0;
  const called: string[] = [];
  for (const some of reports.values()) {
    const pages = new Map<string, ReadPage>();
    for (const { id, sentences } of some) {
      const text = sentences
        .filter(([first]) => first !== 'http')
        .map(asPrinted)
        .join('\n\n');
      pages.set(id, readable(articlePage({ text, url: `https://reports.example/${id}` }, id), id));
    }
    const { dossier, fileOf, lost } = compile(pages);
    unread += lost.length;
    pairs += (some.length * (some.length - 1)) / 2;
    for (const { from, to, kind, share } of dossier.reuse)
      if (kind !== 'not') called.push(`${pairName(fileOf(from), fileOf(to))}: ${kind}, ${share}`);
  }
  const counts = `${called.length} of ${pairs} pairs of one story; ${unread} reports are too short to be read`;
  return [{ layer: 'short reports', name: 'called reused', value: null, counts, faults: called }];
}

/** Returns a sentence of words and marks as print has it. */
const asPrinted = (words: readonly string[]): string =>
  words
    .map((word) => (word === '``' || word === "''" ? '"' : word))
    .join(' ')
    .replace(/" ([^"]*) "/g, '"$1"')
    .replace(/ (?=(?:[.,;:?!)\]%]|'s|'|n't|'(?:re|ve|ll|d|m)|\.\.\.)(?: |$))/g, '')
    .replace(/([([$£€]) /g, '$1');

async function measureInvented(folder: string): Promise<Figure[]> {
  const { stories } = JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8')) as {
    stories: LabelledStory[];
  };
  const judged: JudgedStory[] = [];
  for (const story of stories) {
    const pages = new Map<string, ReadPage>();
    for (const file of story.articles)
      pages.set(file, readable(await pageOf(file, readFileSync(join(folder, file))), file));
    judged.push({ ...story, ...compileAll(pages) });
  }
  return [...scorePairs('invented stories', judged), scoreUpstreams('invented stories', judged)];
}

await main();
