/** Values that one statement takes are limited, and so are the lists that are asked for at once. */

export const AT_ONCE = 500;
/** Rows that one statement takes: more make it longer to prepare than it saves. */
const ROWS = 50;

/** Writes many rows in pieces. */
export async function inPieces<Row>(
  rows: readonly Row[],
  write: (some: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS) await write(rows.slice(at, at + ROWS));
}

/** Asks for all of a long list in pieces, and returns the answers in the order of the pieces. */
export async function chunked<Item, Row>(
  items: readonly Item[],
  ask: (some: readonly Item[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    rows.push(...(await ask(ofUsualLength(items.slice(at, at + AT_ONCE)))));
  return rows;
}

/**
 * Returns the list with its last item once more, and again, until it is as long as lists often are: a statement with as many
 * values is prepared already, which takes as long as many an answer.
 */
function ofUsualLength<Item>(items: readonly Item[]): readonly Item[] {
  const length = Math.min(AT_ONCE, 2 ** Math.ceil(Math.log2(items.length)));
  return [...items, ...Array<Item>(length - items.length).fill(items.at(-1)!)];
}
