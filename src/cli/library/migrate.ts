/** `synoptic migrate`: a library in PostgreSQL brought up to date, and how its tables lie. */

import { type Layout, layoutOf, migrateLibrary } from '../../pipeline/library/migrate.ts';
import { count } from '../../render/edition.ts';
import { DONE } from '../exit-codes.ts';
import { refuse } from '../refusals.ts';
import type { LibraryFlags } from './with-library.ts';

export interface MigrateFlags extends LibraryFlags {
  readonly status?: boolean;
  readonly distributed?: boolean;
  readonly json?: boolean;
}

export async function runMigrate({ library, status, distributed, json }: MigrateFlags): Promise<void> {
  try {
    const layout = status
      ? await layoutOf(library)
      : await migrateLibrary(library, { distributed: distributed === true });
    console.log(json ? JSON.stringify(layout, null, 2) : said(layout).join('\n'));
    process.exitCode = DONE;
  } catch (error) {
    process.exitCode = refuse(error);
  }
}

function said({ name, changed, waiting, slices, isDistributed, distributed }: Layout): string[] {
  const [newest] = slices;
  return [
    ...(changed.length > 0 ? [`Changed: ${changed.join(', ')}.`] : []),
    waiting.length === 0
      ? `The tables of ${name} are up to date.`
      : `${count(waiting.length, 'change')} of the tables of ${name} wait: ${waiting.join(', ')}. Make them with "synoptic migrate".`,
    ...(newest
      ? [
          `Articles lie in ${count(slices.length, 'slice')}; the newest, from place ${newest.first.toLocaleString('en')} to ${(newest.until - 1).toLocaleString('en')}, was opened on ${newest.opened.slice(0, 10)}.`,
        ]
      : []),
    ...(distributed.length > 0 ? [`Distributed now: ${distributed.join(', ')}.`] : []),
    isDistributed ? 'The tables are distributed.' : 'The tables lie on one server.',
  ];
}
