/** `synoptic extract`: inputs in, their articles out, one after the other. */

import { realpath, stat } from 'node:fs/promises';
import { dirname, extname, resolve, sep } from 'node:path';
import type { Page, ReadFailure } from '../model/page.ts';
import { extractPages } from '../pipeline/extract.ts';
import type { ReadingOptions } from '../pipeline/reading.ts';
import { count } from '../render/edition.ts';
import { type ArticlesFormat, FORMS } from './articles-form.ts';
import { type Appended, openAppended } from './checkpoint.ts';
import { DONE, NOTHING_READABLE, STOPPED, USAGE } from './exit-codes.ts';
import { showProgress } from './progress.ts';
import { type ReadingFlags, readingOptionsOf } from './reading-flags.ts';
import { refuse } from './refusals.ts';
import { type Output, OutputError, openOutput } from './write-output.ts';

export interface ExtractFlags extends ReadingFlags {
  readonly format?: ArticlesFormat;
  readonly output?: string;
  readonly main?: boolean;
  readonly segments?: boolean;
  readonly resume?: boolean;
}

const BY_ENDING: Readonly<Record<string, ArticlesFormat>> = {
  '.txt': 'text',
  '.md': 'md',
  '.markdown': 'md',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** Sets the exit code; what failed is said on standard error. */
export async function runExtract(inputs: readonly string[], flags: ExtractFlags): Promise<void> {
  try {
    process.exitCode = await extractTo(inputs, flags);
  } catch (error) {
    process.exitCode = refuse(error);
  }
}

async function extractTo(inputs: readonly string[], flags: ExtractFlags): Promise<number> {
  const { output: file, main = false, segments = false, resume = false, publishers } = flags;
  const format = flags.format ?? BY_ENDING[extname(file ?? '').toLowerCase()] ?? 'text';
  if (segments && format !== 'json') return wrongUsage('--segments goes with --format json only.');
  if (resume && (format !== 'jsonl' || file === undefined))
    return wrongUsage('--resume goes on with a file of --format jsonl: name it with -o.');
  const options = await readingOptionsOf(flags);
  if (file !== undefined) await refuseInputs(file, format, inputs);
  const appended =
    format === 'jsonl' && file !== undefined
      ? await openAppended(file, { inputs, main, publishers }, resume)
      : undefined;
  if (appended === null) {
    console.error(`${file} is finished; there is nothing to go on with.`);
    return DONE;
  }
  const output = appended ?? (await openOutput(file, `articles.${format === 'text' ? 'txt' : format}`));
  // JSON lists them all.
  const failures = tellFailures(format === 'json');
  try {
    return await extractAll({ inputs, flags, options, form: FORMS[format], output, appended, failures });
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

function wrongUsage(message: string): number {
  console.error(`synoptic: ${message}`);
  return USAGE;
}

/** What is written must not be read: not now, and not by a later run of the same command. */
async function refuseInputs(file: string, format: ArticlesFormat, inputs: readonly string[]): Promise<void> {
  const folder = await realpath(dirname(file)).catch(() => resolve(dirname(file)));
  for (const input of inputs) {
    const there = await stat(input).catch(() => null);
    const path = await realpath(input).catch(() => resolve(input));
    if (there?.isFile() && path === (await realpath(file).catch(() => null)))
      throw new OutputError(`${file} is one of the inputs. Choose another place with -o.`);
    if (there?.isDirectory() && format === 'jsonl' && `${folder}${sep}`.startsWith(`${path}${sep}`))
      throw new OutputError(`${file} lies in ${input}, which is read. Choose another place with -o.`);
  }
}

interface Run {
  readonly inputs: readonly string[];
  readonly flags: ExtractFlags;
  readonly options: ReadingOptions;
  readonly form: (typeof FORMS)[ArticlesFormat];
  readonly output: Output;
  readonly appended: Appended | undefined;
  readonly failures: Failures;
}

/** Writes each article when its page is read. An interrupt ends the run behind the page at hand. */
async function extractAll(run: Run): Promise<number> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    const { articles, pages } = await writeArticles(run, stop.signal);
    return await (stop.signal.aborted ? stopped(run, articles) : finished(run, articles, pages));
  } finally {
    process.off('SIGINT', interrupt);
    run.failures.end();
  }
}

async function writeArticles(
  { inputs, flags, options, form, output, appended, failures }: Run,
  signal: AbortSignal,
) {
  const pages: Page[] = [];
  let articles = appended?.from?.articles ?? 0;
  let place = '';
  const reading = extractPages(inputs, {
    ...options,
    main: flags.main ?? false,
    effects: {
      signal,
      ...(appended?.from && { from: appended.from.read }),
      onRead: (_done, _total, uri, bytes) => {
        place = bytes ? `, ${Math.floor((100 * bytes.done) / bytes.total)}% of ${uri}` : '';
      },
    },
  });
  // Articles on the terminal are progress enough.
  const progress = await showProgress(process.stderr, flags.output !== undefined || !process.stdout.isTTY);
  try {
    for await (const { read, checkpoint, lost } of reading) {
      progress.step(`${count(articles, 'article')}${place}`);
      if (lost && 'cause' in read) throw new OutputError(`${read.input}: ${read.cause} ${read.remedy}`);
      const lacking = 'cause' in read ? [read] : read.lacking;
      if (lacking.length > 0) progress.clear();
      for (const failure of lacking) failures.tell(failure);
      if ('page' in read) {
        refuseInput(read.page, flags.output);
        if (flags.segments) pages.push(read.page);
        for (const article of read.articles) await output.write(form.article(article, articles++));
      }
      await appended?.mark(checkpoint, articles);
      if (signal.aborted) break;
    }
  } finally {
    progress.stop();
  }
  return { articles, pages };
}

function refuseInput({ uri }: Page, file: string | undefined): void {
  if (file !== undefined && resolve(uri) === resolve(file))
    throw new OutputError(`${file} is one of the inputs. Choose another place with -o.`);
}

async function finished(
  { flags, form, output, failures }: Run,
  articles: number,
  pages: readonly Page[],
): Promise<number> {
  if (articles === 0) {
    await output.abandon();
    failures.end();
    console.error('synoptic: Nothing readable among the inputs.');
    return NOTHING_READABLE;
  }
  await output.write(form.end(failures.all, flags.segments ? pages : undefined));
  await output.finish();
  if (flags.output !== undefined) console.error(`${flags.output}: ${count(articles, 'article')}`);
  return DONE;
}

async function stopped({ output, appended, flags }: Run, articles: number): Promise<number> {
  if (appended) {
    await appended.pause();
    console.error(
      `synoptic: stopped after ${count(articles, 'article')}. To go on, give the same command with --resume.`,
    );
  } else {
    await output.abandon();
    console.error(
      `synoptic: stopped.${flags.output === undefined ? '' : ` ${flags.output} is as it was before.`}`,
    );
  }
  return STOPPED;
}

interface Failures {
  readonly tell: (failure: ReadFailure) => void;
  readonly all: readonly ReadFailure[];
  /** Says how many were not told. */
  readonly end: () => void;
}

/** More lines tell nobody more. */
const MOST_LINES = 50;

/** Tells of inputs that failed while the others are read. An archive can have more of them than anybody reads. */
function tellFailures(keepsAll: boolean): Failures {
  const all: ReadFailure[] = [];
  let told = 0;
  return {
    tell: (failure) => {
      if (keepsAll) all.push(failure);
      told++;
      const { input, cause, remedy } = failure;
      if (told <= MOST_LINES) console.error(`synoptic: ${input}: ${cause} ${remedy}`);
    },
    all,
    end: () => {
      if (told > MOST_LINES) console.error(`synoptic: … and ${told - MOST_LINES} more that failed`);
      told = 0;
    },
  };
}
