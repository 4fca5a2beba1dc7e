/** Which addresses are asked at all. A page can name any address, so what only the reader's own network has is refused. */

import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export interface Refusal {
  readonly cause: string;
  readonly remedy: string;
}

/** Hosts that people named as their own: asked whatever their addresses and ports are. */
export type OwnHosts = (url: URL) => boolean;

/**
 * Returns the test for hosts named like `localhost:8080`, `archive.intranet` or `[::1]:8080`. Without a port every port
 * is meant. Throws where one is no host.
 */
export function ownHosts(named: readonly string[]): OwnHosts {
  const own = named.map((entry) => {
    const url = URL.parse(`http://${entry}`);
    if (!url || url.username || url.pathname + url.search + url.hash !== '/')
      throw new Error(
        `“${entry}” is no host that can be allowed. Write it like localhost:8080 or archive.intranet.`,
      );
    return { hostname: nameOf(url), port: /:(\d+)$/.exec(entry)?.[1] };
  });
  return (url) =>
    own.some(
      ({ hostname, port }) =>
        hostname === nameOf(url) && (port === undefined || Number(port) === portOf(url)),
    );
}

/** Returns why a URL is not asked, as far as the URL alone tells. Names are looked up later, in `safe-connect.ts`. */
export function refusedUrl(url: URL, isOwn: OwnHosts): Refusal | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return {
      cause: `It is no web address: it starts with ${url.protocol}`,
      remedy: 'Give an address that starts with http: or https:.',
    };
  if (url.username || url.password)
    return {
      cause: 'It has a user name or a password in it, and these are not sent.',
      remedy: 'Save the page from a browser where you are signed in, and give the file.',
    };
  if (url.href.length > LONGEST_URL)
    return { cause: 'It is longer than servers take.', remedy: 'Check that it is one address, not several.' };
  if (isOwn(url)) return null;
  if (isOddPort(portOf(url)))
    return {
      cause: `Port ${portOf(url)} is not for web pages.`,
      remedy: `Check the address; if the server is your own, allow the host ${url.host} (--allow-host).`,
    };
  const name = nameOf(url);
  const kind = isIP(name) ? refusedAddress(name) : refusedName(name);
  return kind ? refusal(url, kind) : null;
}

/** RFC 9110, 4.1: what everybody should take at least. */
const LONGEST_URL = 8000;

/** Returns why a host whose address is of this kind is not asked. */
export const refusal = (url: Pick<URL, 'host'>, kind: string, address?: string): Refusal => ({
  cause: `${url.host} ${address ? `has the address ${address}, which ` : ''}belongs to ${kind}, not to the public web.`,
  remedy: `Check the address; if the server is your own, allow the host ${url.host} (--allow-host).`,
});

const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));
/** Without the brackets of IPv6 and the dot that ends a full name. */
export const nameOf = ({ hostname }: Pick<URL, 'hostname'>): string => hostname.replace(/^\[|\]$|\.$/g, '');

/** Ports above 1023 that browsers refuse (https://fetch.spec.whatwg.org/#port-blocking): other services listen there. */
const OTHER_SERVICES = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
];

/** Below 1024 only the two of the web are taken. */
const isOddPort = (port: number): boolean =>
  port < 1024 ? port !== 80 && port !== 443 : OTHER_SERVICES.includes(port);

const THIS_MACHINE = 'this machine';
const PRIVATE = 'a private network';
const METADATA = 'the metadata service of a cloud';

/** From the documentation of the large clouds; most resolve to a link-local address, which is refused as well. */
const METADATA_NAMES = [
  'metadata.google.internal',
  'metadata.goog',
  'metadata',
  'instance-data',
  'instance-data.ec2.internal',
];
const METADATA_ADDRESSES = [
  '169.254.169.254',
  '169.254.170.2',
  'fd00:ec2::254',
  'fd20:ce::254',
  '100.100.100.200',
  '192.0.0.192',
  '168.63.129.16',
];

function refusedName(name: string): string | null {
  if (name === 'localhost' || name.endsWith('.localhost')) return THIS_MACHINE;
  return METADATA_NAMES.includes(name) ? METADATA : null;
}

const KINDS: Readonly<Record<string, string>> = {
  loopback: THIS_MACHINE,
  unspecified: THIS_MACHINE,
  private: PRIVATE,
  uniqueLocal: PRIVATE,
  deprecatedSiteLocal: PRIVATE,
  linkLocal: 'the local link',
  carrierGradeNat: 'the inner network of a provider',
  multicast: 'a group of machines',
  broadcast: 'all machines of a network',
};

/**
 * Returns what an IP address belongs to where it is none of the public web. Of IPv6 only the block that is given out,
 * 2000::/3, is public; addresses that carry one of IPv4 are as public as that one where the way there is known.
 */
export function refusedAddress(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'no network that is known';
  const parsed = innermost(ipaddr.parse(address));
  if (METADATA_ADDRESSES.includes(parsed.toString())) return METADATA;
  const range = parsed.range();
  const isPublic =
    range === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3')));
  return isPublic ? null : (KINDS[range] ?? 'a reserved range');
}

/** NAT64 is how networks that have only IPv6 reach the rest. Its address ends in the one that is reached. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96');

function innermost(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address instanceof ipaddr.IPv4) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64) ? ipaddr.fromByteArray(address.toByteArray().slice(12)) : address;
}
