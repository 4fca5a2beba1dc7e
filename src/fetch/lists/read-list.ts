/** Reads the articles of a list: those that it holds, and, where it is followed, the pages that it names. */

import type { ReadFailure, ReadPage } from '../../model/page.ts';
import { failure } from '../failures.ts';
import { counted, type Given, type Reached, START, type Tally } from '../given.ts';
import { pageOfText } from '../page-of.ts';
import { hasSentences } from '../prose.ts';
import type { WebReader, WebResource } from '../web/web-reader.ts';
import { pageIn } from './entry-page.ts';
import type { Entry, List } from './list.ts';

export interface Following {
  /** Absent where nothing may be fetched. */
  readonly web?: WebReader;
  readonly follow: boolean;
  /** Pages that are fetched of a list, and lists of a list of lists. */
  readonly limit: number;
  /** When the list itself was read from the web. */
  readonly readAt?: string;
  /** Returns the list that a fetched resource is. */
  readonly listIn: (resource: WebResource) => Promise<List | ReadFailure>;
}

/** Yields a page or failure for each entry in turn, and at the end what was left out. */
export async function* readList(
  list: List,
  uri: string,
  from: Reached,
  following: Following,
): AsyncGenerator<Given> {
  let { within, tally } = from;
  const tasks = tasksOf(list, uri, following);
  for await (const { read, passed } of inOrder(tasks, within)) {
    within++;
    if (passed !== undefined) tally = counted(tally, passed);
    if (!read) continue;
    if ('text' in read) tally = counted(tally);
    yield { read, reached: { ...START, within, tally } };
  }
  const summary = leftOut(list, uri, tally, within, following);
  if (summary) yield { read: summary, reached: { ...START, within, tally, finished: true } };
}

interface Outcome {
  readonly read?: ReadPage | ReadFailure;
  /** Why there is no page, or not the one that was wanted. */
  readonly passed?: Reason;
}

type Task = () => Promise<Outcome>;

type Reason = keyof typeof LEFT_OUT;

/** How many are named, and what to do about it. */
const LEFT_OUT = {
  named: (count: number) =>
    `${some(count, 'entry', 'entries')} only ${count === 1 ? 'names its page' : 'name their pages'}`,
  lists: (count: number) => `${some(count, 'feed or sitemap is', 'feeds or sitemaps are')} only named`,
  limit: (count: number, limit: number) =>
    `${some(count, 'entry is', 'entries are')} beyond the limit of ${limit}`,
  summary: (count: number) =>
    `${some(count, 'entry was', 'entries were')} read in the summary only, since the page could not be fetched`,
  empty: (count: number) => `${some(count, 'entry has', 'entries have')} neither a text nor an address`,
};

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function leftOut(
  { kind }: List,
  uri: string,
  { passed }: Tally,
  entries: number,
  { web, follow, limit }: Following,
): ReadFailure | null {
  if (entries === 0)
    return failure(uri, `The ${kind} has no entries.`, 'Check that it is the file that was meant.');
  const said = (Object.keys(LEFT_OUT) as Reason[]).filter((reason) => passed[reason]);
  if (said.length === 0) return null;
  const causes = said.map((reason) => LEFT_OUT[reason](passed[reason]!, limit)).join('; ');
  const remedies = [
    ...(passed.named || passed.lists
      ? [web || !follow ? 'Give --follow to fetch them.' : 'Leave out --offline to fetch them.']
      : []),
    ...(passed.limit ? ['Give a higher --limit to fetch them.'] : []),
    ...(passed.summary ? ['Try again later, or save the pages from a browser.'] : []),
  ];
  return failure(uri, `${causes}.`, remedies.join(' ') || 'Nothing can be read of them.');
}

/** Lists of lists of lists: a sitemap index names sitemaps, and no more is in use. */
const DEEPEST = 3;

interface Budget {
  left: number;
}

async function* tasksOf(
  list: List,
  uri: string,
  following: Following,
  seen: Set<string> = new Set(),
  budget: Budget = { left: following.limit },
  depth = 1,
): AsyncGenerator<Task> {
  for (const [index, entry] of list.entries.entries()) {
    if (entry.uri !== undefined && !isNew(entry.uri, seen)) continue;
    yield taskOf(entry, `${uri}#${index + 1}`, following, budget);
  }
  const { web, follow } = following;
  let left = following.limit;
  for (const address of list.lists) {
    if (!isNew(address, seen)) continue;
    if (!web || !follow) yield async () => ({ passed: 'lists' });
    else if (left-- <= 0 || depth >= DEEPEST || budget.left <= 0) yield async () => ({ passed: 'limit' });
    else yield* listTasks(address, web, following, seen, list.kind === 'sitemap' ? budget : undefined, depth);
  }
}

const isNew = (uri: string, seen: Set<string>): boolean => !seen.has(uri) && Boolean(seen.add(uri));

/** The sitemaps of an index are one list; the feeds of an OPML file are one each. */
async function* listTasks(
  address: string,
  web: WebReader,
  following: Following,
  seen: Set<string>,
  budget: Budget | undefined,
  depth: number,
): AsyncGenerator<Task> {
  const resource = await web.read(address);
  const list = 'bytes' in resource ? await following.listIn(resource) : resource;
  if ('cause' in list) yield async () => ({ read: list });
  else yield* tasksOf(list, address, following, seen, budget, depth + 1);
}

function taskOf({ uri, metadata, content }: Entry, name: string, following: Following, budget: Budget): Task {
  const { web, follow, readAt } = following;
  const asItIs = (): ReadPage | ReadFailure | undefined =>
    content &&
    pageOfText(uri ?? name, content.text, {
      mediaType: content.mediaType,
      metadata,
      ...(readAt !== undefined && { readAt }),
    });
  const isReadable = content !== undefined && (content.whole || hasSentences(content.text));
  const read = (): Outcome => ({ read: asItIs()! });
  if (content?.whole) return async () => read();
  if (uri !== undefined && web && follow && budget.left-- > 0)
    return async () => {
      const page = await fetchPage(uri, web, metadata);
      return 'text' in page || !isReadable ? { read: page } : { ...read(), passed: 'summary' };
    };
  if (isReadable) return async () => read();
  const passed = uri === undefined ? 'empty' : web && follow ? 'limit' : 'named';
  return async () => ({ passed });
}

async function fetchPage(
  address: string,
  web: WebReader,
  metadata: Entry['metadata'],
): Promise<ReadPage | ReadFailure> {
  const resource = await web.read(address);
  return 'bytes' in resource ? pageIn(resource, metadata) : resource;
}

/** A host is asked one page at a time; several hosts can answer side by side. */
const AT_ONCE = 4;

/** Runs the tasks, some side by side, and yields what they return in their order. The first `done` are not run. */
async function* inOrder(tasks: AsyncGenerator<Task>, done: number): AsyncGenerator<Outcome> {
  const running: Promise<Outcome>[] = [];
  let toSkip = done;
  for await (const task of tasks) {
    if (toSkip-- > 0) continue;
    const outcome = task();
    // What fails is thrown when its turn comes, and not before.
    outcome.catch(() => {});
    running.push(outcome);
    if (running.length >= AT_ONCE) yield await running.shift()!;
  }
  for (const outcome of running) yield await outcome;
}
