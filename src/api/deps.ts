/** What the server works with. All of its effects are passed in, so that tests drive it without a socket. */

import type { Work } from '../jobs/work.ts';
import type { ReadingOptions } from '../pipeline/reading.ts';
import type { Store } from '../store/store.ts';
import type { Jobs } from './jobs.ts';
import type { AnsweredRequest, Metrics } from './metrics.ts';
import type { Print } from './printing.ts';

export interface Deps {
  readonly store: Store;
  readonly now: () => Date;
  /** Work under way, such as articles that are being added. */
  readonly jobs: Jobs;
  /** What takes long. */
  readonly work: Work;
  /** What writes pages of stories. */
  readonly print: Print;
  /** How inputs from the web are read. */
  readonly reading: Pick<ReadingOptions, 'web' | 'limit' | 'publishers'>;
  readonly access: Access;
  /** Told of an error that nobody expected. */
  readonly onError: (error: unknown) => void;
  readonly onRequest?: (request: AnsweredRequest) => void;
  /** What is told to whoever watches over the server; without it nothing is. */
  readonly metrics?: Metrics;
}

/** Who may come in. */
export interface Access {
  /** Names under which the server is asked, besides addresses and `localhost`. */
  readonly names: readonly string[];
  /** Those who ask must be one of these; where there is none everybody may, as on one's own machine. */
  readonly bearers: readonly Bearer[];
  /** What somebody is called who need show nothing. */
  readonly person: string;
}

/** Somebody who may come in. */
export interface Bearer {
  readonly token: string;
  /** What they are called in corrections and notes. */
  readonly name: string;
}
