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
import { articlePage } from '../src/fetch/archives/json-article.ts';
import { pageOf } from '../src/fetch/page-of.ts';
import type { ReadPage } from '../src/model/page.ts';
import { type Compiled, compileAll, readable } from './compiled.ts';
import { measureAnswers } from './copied-answers.ts';
import { hashOf } from './key.ts';
import { type Figure, pairName, share } from './metrics/figures.ts';
import { type JudgedStory, type LabelledStory, scorePairs, scoreUpstreams } from './metrics/pairs.ts';
import { measureSets } from './sets.ts';
import { measureReports } from './short-reports.ts';

const CORPUS = resolve(
  process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url)),
);
const KEYS = fileURLToPath(new URL('keys', import.meta.url));
const OWN = fileURLToPath(new URL('reuse-texts', import.meta.url));

interface Measured {
  readonly name: string;
  readonly folder: string;
  /** Folder of the labels, where they stand apart. */
  readonly labels?: string;
  measure(folder: string): Promise<Figure[]>;
}

const SETS: Readonly<Record<string, Measured>> = {
  answers: {
    name: 'reuse of answers',
    folder: join(CORPUS, 'data/clough-stevenson'),
    measure: measureAnswers,
  },
  stories: {
    name: 'reuse in stories',
    folder: join(CORPUS, 'data/stories'),
    labels: KEYS,
    measure: measureStories,
  },
  invented: { name: 'reuse in invented stories', folder: OWN, measure: measureInvented },
  reports: { name: 'reuse in short reports', folder: join(CORPUS, 'data/ecbplus'), measure: measureReports },
};

async function measureSet({ folder, labels, measure }: Measured) {
  if (!existsSync(folder)) return `there is no ${folder} (SYNOPTIC_CORPUS names the folder with data/).`;
  const hash = hashOf(labels === undefined ? [folder] : [folder, labels]);
  return { hash, figures: await measure(folder) };
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

await measureSets(SETS, measureSet, ['answers', 'stories', 'invented']);
