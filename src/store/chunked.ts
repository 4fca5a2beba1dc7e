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

/** Asks for a long list in pieces, and returns all answers in the order of the pieces. */
export async function chunked<Item, Row>(
  items: readonly Item[],
  ask: (some: readonly Item[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) rows.push(...(await ask(items.slice(at, at + AT_ONCE))));
  return rows;
}
