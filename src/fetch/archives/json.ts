/** Reads articles from JSON: a record on each line, an array, or an object that holds a list of records. */

import type { ByteReader } from '../byte-reader.ts';
import { decodePage } from '../decode.ts';
import { failure } from '../failures.ts';
import { counted, type Given, type Reached } from '../given.ts';
import { LARGEST } from '../page-of.ts';
import { articlePage, hasText, isObject, type Json } from './json-article.ts';
import { cutOrGap, nextLine, nextValue } from './json-values.ts';

/** `lines`: each line is a value, so that reading goes on behind a bad one. `values`: an array, or objects over lines. */
export type Layout = 'lines' | 'values';

/** Yields the articles of the records from where the reader stands. */
export async function* readJson(
  reader: ByteReader,
  uri: string,
  layout: Layout,
  from: Reached,
): AsyncGenerator<Given> {
  let reached = from;
  for (;;) {
    const name = `${uri}#${reached.record + 1}`;
    const cut = await cutOrGap(layout === 'lines' ? nextLine : nextValue, reader, LARGEST);
    if (cut === null) break;
    const position = await reader.position();
    const behind = { position, record: reached.record + 1, within: 0 };
    const parsed = 'fault' in cut ? cut : await parse(cut.bytes);
    if ('fault' in parsed) {
      const isLast = 'last' in parsed && parsed.last === true;
      reached = { ...behind, tally: counted(reached.tally, BROKEN), ...(isLast && { finished: true }) };
      yield { read: failure(name, `The record is broken: ${parsed.fault}.`, REMEDY), reached };
      if (isLast) return;
      continue;
    }
    for (const given of pagesIn(parsed.value, name, reached, behind)) {
      reached = given.reached;
      if (given.read) yield { read: given.read, reached };
    }
  }
  const { passed } = reached.tally;
  if (!passed[BROKEN] || passed[NO_TEXT]) yield* verdict(uri, reached);
}

/** These were named one by one. */
const BROKEN = 'are broken';

const REMEDY = 'Correct it, or save the file again. What could be read besides is read.';

async function parse(bytes: Uint8Array): Promise<{ readonly value: unknown } | { readonly fault: string }> {
  try {
    const text = await textOf(bytes);
    return { value: JSON.parse(text.replace(/^\s*,|,\s*$/g, '')) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message.replace(/\.$/, '') : String(error) };
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

async function textOf(bytes: Uint8Array): Promise<string> {
  try {
    return UTF_8.decode(bytes);
  } catch {
    const decoded = await decodePage(bytes);
    if ('cause' in decoded) throw new Error(decoded.cause);
    return decoded.text;
  }
}

type Behind = Omit<Reached, 'tally'>;

/** Returns what the records of a value give: a page or nothing, and how far the file is read with it. */
function* pagesIn(
  value: unknown,
  name: string,
  from: Reached,
  behind: Behind,
): Generator<{ readonly read: Given['read'] | null; readonly reached: Reached }> {
  const records = recordsIn(value);
  let { tally } = from;
  for (const [index, record] of records.entries()) {
    if (index < from.within) continue;
    const page = isObject(record)
      ? articlePage(record, records.length > 1 ? `${name}.${index + 1}` : name)
      : null;
    tally = counted(tally, page ? undefined : NO_TEXT);
    const isLast = index === records.length - 1;
    const within = { position: from.position, record: from.record, within: index + 1 };
    yield { read: page, reached: { ...(isLast ? behind : within), tally } };
  }
  if (records.length <= from.within) yield { read: null, reached: { ...behind, tally } };
}

const NO_TEXT = 'hold no text';

/** The lists of the news APIs and of search engines. */
const LISTS =
  'articles items results data docs documents entries records news posts stories hits response'.split(' ');

/** Returns the records of an array, or of an object that is no record itself but holds a list of some. */
function recordsIn(value: unknown, depth = 0): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || hasText(value) || depth > 2) return [value];
  for (const name of LISTS) {
    const list: unknown = value[name];
    if (Array.isArray(list) && list.some(isObject)) return list;
    if (!isObject(list)) continue;
    const inner = recordsIn(list, depth + 1);
    if (inner.length !== 1 || inner[0] !== list) return inner;
  }
  return [value];
}

/** Says how many records have no text, or that none has: then it may be JSON of another kind. */
function* verdict(uri: string, reached: Reached): Generator<Given> {
  const { pages, passed } = reached.tally;
  const without = passed[NO_TEXT] ?? 0;
  if (pages > 0 && without === 0) return;
  const cause =
    pages === 0
      ? 'It is JSON that holds no articles.'
      : `${without} of its ${pages + without} records ${without === 1 ? 'holds' : 'hold'} no text.`;
  const read = failure(
    uri,
    cause,
    `The text is looked for in fields such as maintext, text, body or content.`,
  );
  yield { read, reached: { ...reached, finished: true }, ...(pages === 0 && { unrelated: true as const }) };
}

export const isJsonStart = (text: string): boolean => /^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(text);

/** Returns how JSON is laid out, from its first kilobytes. */
export function layoutOf(head: string): Layout {
  if (/^\s*\[/.test(head)) return 'values';
  const lines = head.trimStart().split('\n');
  if (lines.length === 1) return 'lines';
  // A bad line may come first; a line of a longer object that begins at the margin and is an object is hardly met.
  return lines.slice(0, 5).some(isObjectLine) ? 'lines' : 'values';
}

function isObjectLine(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    return isObject(JSON.parse(line.replace(/,\s*$/, '')) as Json);
  } catch {
    return false;
  }
}
