/**
 * Connects to public addresses only. A name is looked up here, and the connection goes to the very addresses that were
 * checked: between a check and a second look-up somebody's name server could change its answer (DNS rebinding).
 */

import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { nameOf, type OwnHosts, type Refusal, refusal, refusedAddress } from './addresses.ts';

/** Returns the IP addresses of a host name, or throws as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** The error of a connection that was refused here. */
export class RefusedAddress extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.cause);
    this.refusal = refusal;
  }
}

/** Some sites send their whole policy of content in headers; Node's own bound is a quarter of this. */
const LARGEST_HEADERS = 64 * 1024;

/** Returns what asks public addresses only, and hosts of one's own. `timeout` is for opening a connection, in ms. */
export const safeAgent = (resolve: Resolve, isOwn: OwnHosts, timeout: number): Agent =>
  new Agent({
    connections: 1,
    maxHeaderSize: LARGEST_HEADERS,
    connect: safeConnect(resolve, isOwn, timeout),
  });

/** Returns the way in which undici opens sockets, for whatever asks, redirects included. `timeout` is in ms. */
export function safeConnect(resolve: Resolve, isOwn: OwnHosts, timeout: number): buildConnector.connector {
  return (options, callback) => {
    const url = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
    const name = nameOf(url);
    const kind = isIP(name) && !isOwn(url) ? refusedAddress(name) : null;
    if (kind) return callback(new RefusedAddress(refusal(url, kind)), null);
    return buildConnector({ timeout, lookup: checkedLookup(resolve, url, isOwn) })(options, callback);
  };
}

/** One bad address among several is enough: a public name has no business with it. */
export function checkedLookup(resolve: Resolve, url: URL, isOwn: OwnHosts): LookupFunction {
  return (hostname, options, callback) => {
    addressesOf(hostname, resolve, url, isOwn).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        if (options.all) callback(null, found);
        else callback(null, found[0]!.address, found[0]!.family);
      },
      (error) => callback(error, []),
    );
  };
}

async function addressesOf(
  hostname: string,
  resolve: Resolve,
  url: URL,
  isOwn: OwnHosts,
): Promise<readonly string[]> {
  const addresses = await resolve(hostname);
  if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  for (const address of isOwn(url) ? [] : addresses) {
    const kind = refusedAddress(address);
    if (kind) throw new RefusedAddress(refusal(url, kind, address));
  }
  return addresses;
}
