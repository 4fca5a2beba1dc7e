/** From redirect to redirect. Each address on the way is checked as if it had been given. */

import { refusedUrl } from './addresses.ts';
import type { Web } from './web.ts';
import { type Fault, lostInCircle, lostOnTheWay, nowhere } from './web-failures.ts';

export type Hop<T> = { readonly value: T } | { readonly location: string } | { readonly fault: Fault };
/** `url` is where the fault was met. */
export type Followed<T> = { readonly value: T } | { readonly fault: Fault; readonly url: URL };

/** Returns what stands at the end of the way, or the fault that ended it. */
export async function follow<T>(
  { isOwn, limits }: Pick<Web, 'isOwn' | 'limits'>,
  start: URL,
  readHop: (url: URL) => Promise<Hop<T>>,
): Promise<Followed<T>> {
  const seen = new Set<string>();
  let url = withoutFragment(start);
  for (;;) {
    const fault = refusedUrl(url, isOwn) ?? lost(seen, url, limits.redirects);
    if (fault) return { fault, url };
    seen.add(url.href);
    const hop = await readHop(url);
    if ('value' in hop) return hop;
    if ('fault' in hop) return { ...hop, url };
    const next = URL.parse(utf8(hop.location), url);
    if (!next) return { fault: nowhere, url };
    url = withoutFragment(next);
  }
}

function withoutFragment(url: URL): URL {
  const bare = new URL(url);
  bare.hash = '';
  return bare;
}

function lost(seen: ReadonlySet<string>, url: URL, redirects: number): Fault | null {
  if (seen.has(url.href)) return lostInCircle;
  return seen.size > redirects ? lostOnTheWay(redirects) : null;
}

/** Headers come as Latin-1; many servers write an address in UTF-8 into them. */
function utf8(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}
