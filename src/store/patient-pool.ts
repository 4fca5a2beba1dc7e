/**
 * Connections to a server that goes away for a while, because it is started again or another takes over. What is asked
 * waits for it, as long as that cannot do anything twice: a connection is made anew, a transaction begun, something read.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresPool } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { ConnectionCut, StoreError } from './store.ts';

/** In milliseconds. A server that crashed is back within seconds, a standby has taken over within half a minute. */
const PATIENCE = { first: 100, longest: 5_000, altogether: 90_000 };

type Patience = typeof PATIENCE;

/** Is it an error of the connection, whether it broke or there is none to be had just now? */
export const isCut = (error: unknown): boolean =>
  error instanceof ConnectionCut ||
  CUT.test((error as { code?: string }).code ?? '') ||
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed)/.test(
    (error as Partial<Error>).message ?? '',
  );

/** Codes of the system, and of PostgreSQL (Appendix A): it shuts down, starts, or has no connection left. */
const CUT =
  /^(?:ECONN(?:RESET|REFUSED|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ENOENT|EAI_AGAIN|57P0\d|08...|53300)$/;

/** What a server that may only be read says of itself. */
const isStandby = (error: unknown): boolean => (error as { code?: string }).code === '25006';

/** Which of the servers is asked: `turn` goes on to the next. */
export interface Hosts {
  readonly count: number;
  readonly at: () => number;
  readonly turn: () => void;
}

/**
 * Returns the pool with patience. The first connection needs none: an address may be wrong, and whoever gave it waits. Nor
 * does anybody wait for a server that others have waited for in vain.
 */
export function patientPool(pool: Pool, hosts: Hosts, patience: Patience = PATIENCE): PostgresPool {
  let [hasAnswered, awaySince]: [boolean, number | undefined] = [false, undefined];

  const connect = async (): Promise<PoolClient> => {
    for (let tries = 1; ; tries++) {
      const host = hosts.at();
      try {
        const client = await pool.connect();
        [hasAnswered, awaySince] = [true, undefined];
        return client;
      } catch (error) {
        if (!isCut(error) && !isStandby(error)) throw error;
        if (hosts.at() === host) hosts.turn();
        if (tries % hosts.count > 0) continue;
        if (!hasAnswered) throw error;
        awaySince ??= performance.now();
        const wait = waitAfter(tries / hosts.count, patience);
        if (performance.now() + wait > awaySince + patience.altogether) throw noAnswer(patience, error);
        await sleep(wait);
      }
    }
  };

  return {
    connect: async () => patientClient(await connect(), connect) as unknown as Connected,
    end: () => pool.end(),
    options: pool.options,
  };
}

/** Twice as long each time, and not all at the same moment. */
const waitAfter = (rounds: number, { first, longest }: Patience): number =>
  Math.min(first * 2 ** Math.min(rounds - 1, 10), longest) * (0.5 + Math.random() / 2);

const noAnswer = ({ altogether }: Patience, cause: unknown): StoreError =>
  new StoreError(
    `The library cannot be used: its server has not answered for ${altogether / 1000} seconds. What was said to be kept is safe. Start the server, and do the same again.`,
    { cause },
  );

/** What changes nothing wherever it is broken off. */
const HARMLESS = /^\s*(?:select|begin|start transaction)\b/i;
/** So often one thing is asked. */
const TRIES = 4;

type Connected = Awaited<ReturnType<PostgresPool['connect']>>;

function patientClient(first: PoolClient, connect: () => Promise<PoolClient>) {
  let client = first;
  let isInTransaction = false;
  return {
    query: async (sql: string, parameters: readonly unknown[]) => {
      for (let tries = 1; ; tries++)
        try {
          const result = await client.query(sql, parameters as unknown[]);
          isInTransaction = BEGINS.test(sql) || (isInTransaction && !ENDS.test(sql));
          return result;
        } catch (error) {
          if (!isCut(error)) throw error;
          if (isInTransaction || !HARMLESS.test(sql) || tries === TRIES)
            throw new ConnectionCut({ cause: error });
          client.release(true);
          client = await connect();
        }
    },
    release: (isBroken?: boolean) => client.release(isBroken),
  };
}

const BEGINS = /^(?:begin|start transaction)\b/;
const ENDS = /^(?:commit|rollback)$/;
