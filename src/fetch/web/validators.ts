/** What a server says of the state of a page, by which it can be asked whether the page has changed. */

import type { Headers } from './exchange.ts';

export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export const validatorsIn = (headers: Headers): Validators => ({
  etag: headers.etag || null,
  lastModified: headers['last-modified'] || null,
});

/** Returns the headers that ask for what stands there only where it has changed. */
export const conditionsOf = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag !== null && { 'if-none-match': etag }),
  ...(lastModified !== null && { 'if-modified-since': lastModified }),
});
