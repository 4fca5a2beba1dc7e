/** `synoptic backup`, `export` and `import`: a library in another place. */

import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { exportLines, importLines } from '../../pipeline/library/exchange.ts';
import { count } from '../../render/edition.ts';
import { StoreError } from '../../store/store.ts';
import { DONE } from '../exit-codes.ts';
import { reasonOf } from '../reasons.ts';
import { openOutput } from '../write-output.ts';
import { type LibraryFlags, withLibrary } from './with-library.ts';

export type CopyFlags = LibraryFlags;

export const runBackup = (file: string, flags: CopyFlags): Promise<void> =>
  withLibrary(flags, async ({ store, name }) => {
    if (existsSync(file))
      throw new StoreError(`${file} is there already. Choose another place for the backup.`);
    await store.backup(file);
    console.error(`The library ${name} is copied to ${file}.`);
    return DONE;
  });

export const runExport = (flags: CopyFlags & { readonly output?: string }): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const output = await openOutput(flags.output, 'library.jsonl');
    try {
      for await (const line of exportLines(store)) await output.write(`${JSON.stringify(line)}\n`);
      await output.finish();
    } catch (error) {
      await output.abandon();
      throw error;
    }
    return DONE;
  });

export const runImport = (file: string, flags: CopyFlags): Promise<void> =>
  withLibrary(flags, async ({ store }) => {
    const input = file === '-' ? process.stdin : createReadStream(file);
    const added = await importLines(parsed(createInterface({ input, crlfDelay: Infinity }), file), store);
    const { articles, records, unknown } = added;
    const others =
      records > 0
        ? `, ${count(records, 'correction, feed or the like', 'corrections, feeds and the like')}`
        : '';
    console.error(`${count(articles, 'new article')}${others}.`);
    for (const kind of unknown)
      console.error(
        `synoptic: this Synoptic knows no “${kind}”, so these were passed over. Update it and import once more.`,
      );
    return DONE;
  });

async function* parsed(lines: AsyncIterable<string>, file: string): AsyncGenerator<unknown> {
  let at = 0;
  try {
    for await (const line of lines) {
      at++;
      if (line.trim() !== '') yield JSON.parse(line);
    }
  } catch (cause) {
    if (cause instanceof SyntaxError)
      throw new StoreError(`Line ${at} of ${file} is no JSON. It may be cut off; export once more.`, {
        cause,
      });
    throw new StoreError(`${file} cannot be read: ${reasonOf(cause)}. Check the path.`, { cause });
  }
}
