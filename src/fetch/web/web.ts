/** What all reads of one reader share. */

import { lookup } from 'node:dns/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { OwnHosts } from './addresses.ts';
import type { Bounds } from './exchange.ts';
import type { KeptCopies } from './kept-copies.ts';
import type { Rules } from './robots.ts';
import type { Resolve } from './safe-connect.ts';
import type { Clock, Turns } from './turns.ts';
import type { Fault } from './web-failures.ts';

export interface Web {
  readonly agent: Dispatcher;
  readonly machine: Machine;
  readonly limits: WebLimits;
  readonly isOwn: OwnHosts;
  readonly copies: KeptCopies;
  /** The copies are all there is: nothing is asked. */
  readonly offline: boolean;
  readonly turns: Turns;
  /** By origin, or `null` where robots.txt is not followed. A fault is kept as well, so that it is not met by each page. */
  readonly rules: Map<string, KeptRules> | null;
  readonly userAgent: string;
  /** Between two requests to a host, in ms. */
  readonly pauseMs: number;
  /** Ends all that is under way. */
  readonly signal: AbortSignal;
}

/** The rules of a site, and until when they need not be asked for again, in ms since 1970. */
export interface KeptRules {
  readonly rules: Promise<Rules | Fault>;
  readonly until: number;
}

export interface WebLimits extends Bounds {
  /** Hops from the address that was given to the page. */
  readonly redirects: number;
}

export interface Machine extends Clock {
  readonly resolve: Resolve;
}

export const MACHINE: Machine = {
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
};

/** How Synoptic names itself where nobody says otherwise. */
export const USER_AGENT = 'Synoptic/0.1';

/** ISO 8601 in UTC, to the second, as HTTP counts. */
export const isoOf = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
