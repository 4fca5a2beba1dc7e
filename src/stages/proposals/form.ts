/** The form of an answer. Whatever else a model sends is read as nothing. */

/** Entries of an answer that are read; a model that repeats itself without end has no more. */
const MOST = 200;

/** Returns the objects in a list of the answer; none where there is no such list. */
export function entriesOf(answer: unknown, field: string): Readonly<Record<string, unknown>>[] {
  const list = isRecord(answer) ? answer[field] : undefined;
  return Array.isArray(list) ? list.slice(0, MOST).filter(isRecord) : [];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns a field that is a text with something in it, else `null`. */
export function textOf(entry: Readonly<Record<string, unknown>>, field: string): string | null {
  const value = entry[field];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
