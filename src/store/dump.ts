/** Copies of a whole library in PostgreSQL, as its own programs write and read them. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerAddress } from './server-address.ts';
import { StoreError } from './store.ts';

/** Writes what `pg_restore` reads. */
export const dump = (address: ServerAddress, file: string): Promise<void> =>
  run('pg_dump', ['--format=custom', '--no-owner', `--file=${file}`, address.withoutPassword], address, {
    what: 'A backup of a library in PostgreSQL is written',
    failed: `The backup ${file} cannot be written`,
  });

/** Reads it into an empty database, wholly or not at all. */
export const restoreDump = (address: ServerAddress, file: string): Promise<void> =>
  run(
    'pg_restore',
    ['--no-owner', '--no-privileges', '--single-transaction', `--dbname=${address.withoutPassword}`, file],
    address,
    {
      what: 'A backup of a library in PostgreSQL is restored',
      failed: `The backup ${file} cannot be restored to ${address.name}`,
    },
  );

/** The password is not handed over where others can see it. */
async function run(
  program: string,
  args: readonly string[],
  { password }: ServerAddress,
  { what, failed }: { readonly what: string; readonly failed: string },
): Promise<void> {
  const child = spawn(program, args, {
    env: { ...process.env, ...(password && { PGPASSWORD: password }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  try {
    const [code] = await once(child, 'close');
    if (code === 0) return;
  } catch (cause) {
    throw new StoreError(
      `${what} by ${program}, which is not installed here. Install the client programs of PostgreSQL.`,
      { cause },
    );
  }
  throw new StoreError(`${failed}: ${said.trim().split('\n').at(-1) || `${program} failed.`}`);
}
