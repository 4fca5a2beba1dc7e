/** Requests that cannot be met: what is the matter, why, and what to try, as RFC 9457 wants it. */

import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReadFailure } from '../model/page.ts';
import { NothingReadable, OptionError } from '../pipeline/reading.ts';
import { StoreError } from '../store/store.ts';

/** What a client is told. */
export interface Problem {
  /** What is the matter, the same for all of its kind. */
  readonly title: string;
  /** What it is in this case. */
  readonly detail?: string;
  /** What to try. */
  readonly remedy?: string;
  /** Inputs that could not be read. */
  readonly failures?: readonly ReadFailure[];
}

/** A request is refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: ContentfulStatusCode;
  readonly problem: Problem;
  /** Headers that the answer carries. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ContentfulStatusCode,
    problem: Problem,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super([problem.title, problem.detail, problem.remedy].filter(Boolean).join(' '));
    this.status = status;
    this.problem = problem;
    this.headers = headers;
  }
}

/** Returns what an error means to a client; nothing where it is a fault of ours. */
export function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (error instanceof NothingReadable)
    return new Refused(422, {
      title: 'Nothing readable was given.',
      failures: error.failures,
    });
  if (error instanceof OptionError)
    return new Refused(422, { title: 'That cannot be asked for.', ...told(error) });
  if (!(error instanceof StoreError)) return undefined;
  // A cause is what the database or the disk said; without one the request does not fit the library.
  return error.cause === undefined
    ? new Refused(409, { title: 'That does not fit the library.', ...told(error) })
    : new Refused(503, { title: 'The library cannot be used now.', ...told(error) });
}

/** Runs what looks something up by its id; where the library has none such the answer is 404. */
export async function orNotFound<Found>(look: Promise<Found>): Promise<Found> {
  try {
    return await look;
  } catch (error) {
    if (!(error instanceof StoreError) || error.cause !== undefined) throw error;
    throw new Refused(404, { title: 'There is no such thing.', ...told(error) });
  }
}

/** Messages name the cause in their first sentence and what to try in those after it. */
function told({ message }: Error): Pick<Problem, 'detail' | 'remedy'> {
  const [, detail = message, remedy] = /^(.+?[.!?]) (.+)$/s.exec(message) ?? [];
  return { detail, ...(remedy !== undefined && { remedy }) };
}
