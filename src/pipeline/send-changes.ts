/** Sends what changed to whoever wants to be told: a web address that takes JSON. */

import { type Posted, postJson } from '../fetch/web/post.ts';
import type { Changes } from '../model/change.ts';
import type { Telling } from '../model/follow.ts';
import type { ReadFailure } from '../model/page.ts';
import { OptionError } from './reading.ts';

export interface SendOptions {
  /** Hosts of one's own that may have addresses which are not public. */
  readonly allowedHosts?: readonly string[];
}

/**
 * Returns what the server answered.
 * @throws OptionError where it is refused, not reached, or does not take it
 */
export async function sendChanges(
  changes: Changes,
  address: string,
  { allowedHosts = [] }: SendOptions = {},
): Promise<Posted> {
  const sent = await postJson(address, JSON.stringify(changes), { allowedHosts });
  if ('cause' in sent) throw new OptionError(`${sent.input}: ${sent.cause} ${sent.remedy}`);
  return sent;
}

/**
 * Returns what the server answered, or why it does not have it. `key` is the same whenever the same telling is sent, so that
 * a server that had it before can pass it over.
 */
export const sendTelling = (
  { changes }: Telling,
  key: string,
  address: string,
  { allowedHosts = [] }: SendOptions = {},
): Promise<Posted | ReadFailure> => postJson(address, JSON.stringify(changes), { allowedHosts, key });
