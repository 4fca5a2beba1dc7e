/**
 * Reads pages from the web: politely, within bounds, and from the public web only. Each hop of a redirect is checked,
 * asked for by the rules of its own site, and waits its turn, as if it had been given.
 */

import type { ReadFailure } from '../../model/page.ts';
import { failure } from '../failures.ts';
import { ownHosts } from './addresses.ts';
import { askByRules } from './ask-by-rules.ts';
import { type Answer, faultOfAnswer } from './exchange.ts';
import { type KeptCopy, keptCopies, NOTHING_KEPT } from './kept-copies.ts';
import { follow, type Hop } from './redirects.ts';
import { type Renewal, renew } from './renewals.ts';
import { failureAt, readAt, resourceOf, shown, type WebResource } from './resource.ts';
import { safeAgent } from './safe-connect.ts';
import { takeTurns } from './turns.ts';
import { conditionsOf, type Validators, validatorsIn } from './validators.ts';
import { isoOf, MACHINE, type Machine, USER_AGENT, type Web, type WebLimits } from './web.ts';
import { faultOf, noAddress, notKept, stopped } from './web-failures.ts';

export interface WebOptions {
  /** Hosts of one's own that may have addresses which are not public: `localhost:8080`, `archive.intranet`. */
  readonly allowedHosts?: readonly string[];
  /** A folder for copies, so that a later run asks only whether a page has changed. None by default. */
  readonly cache?: string;
  /** Whether only the copies of the cache are read, as they are, and nothing is asked of any network. */
  readonly offline?: boolean;
  /** How the reader names itself; robots.txt is asked for what stands before the slash. */
  readonly userAgent?: string;
  /** Whether robots.txt is followed; true by default. */
  readonly robots?: boolean;
  /** Between two requests to a host, in ms; 1000 by default. */
  readonly perHostDelayMs?: number;
  readonly limits?: Partial<WebLimits>;
  /** Where the machine begins; tests put their own in. */
  readonly machine?: Partial<Machine>;
}

export type { WebResource };

export interface WebReader {
  /** Returns the page, or why there is none. Never throws. */
  read(url: string): Promise<WebResource | ReadFailure>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/** A reader that can ask for the same again and again. */
export interface RenewingReader extends WebReader {
  /** Returns what stands there where it has changed, or why it cannot be read. Copies are not looked at. Never throws. */
  renew(url: string, known?: Validators): Promise<Renewal>;
}

/** No standard names a figure; a second is the common courtesy. */
const PAUSE_MS = 1000;

/** Bytes as for a file. Browsers follow 20 redirects; RFC 9309 asks for 5 at least on the way to robots.txt. */
const LIMITS: WebLimits = { bytes: 20 * 1024 * 1024, ms: 60_000, redirects: 10 };

/** Opens a reader. Throws where an option makes no sense: a host that is none, a folder that cannot be made. */
export function openWeb(options: WebOptions = {}): RenewingReader {
  const stop = new AbortController();
  const machine = { ...MACHINE, ...options.machine };
  const limits = { ...LIMITS, ...options.limits };
  const isOwn = ownHosts(options.allowedHosts ?? []);
  const web: Web = {
    agent: safeAgent(machine.resolve, isOwn, limits.ms / 2),
    machine,
    limits,
    isOwn,
    copies: options.cache === undefined ? NOTHING_KEPT : keptCopies(options.cache),
    offline: options.offline ?? false,
    turns: takeTurns(machine, stop.signal),
    rules: (options.robots ?? true) ? new Map() : null,
    userAgent: options.userAgent ?? USER_AGENT,
    pauseMs: options.perHostDelayMs ?? PAUSE_MS,
    signal: stop.signal,
  };
  return {
    read: (url) => read(web, url),
    renew: (url, known) => renew(web, url, known),
    async close() {
      stop.abort();
      await web.agent.destroy();
    },
  };
}

async function read(web: Web, requested: string): Promise<WebResource | ReadFailure> {
  const url = URL.parse(requested.trim());
  if (!url) return failure(requested, noAddress.cause, noAddress.remedy);
  const input = url.username || url.password ? shown(url) : requested;
  try {
    const found = await follow(web, url, (hop) => readHop(web, hop));
    return 'fault' in found ? failureAt(input, url, found) : resourceOf(requested, found.value);
  } catch (error) {
    if (web.signal.aborted) return failure(input, stopped.cause, stopped.remedy);
    return failureAt(input, url, { fault: faultOf(error, true), url });
  }
}

/** Returns the page at an address, or the kept copy where it is still right. */
async function readHop(web: Web, url: URL): Promise<Hop<KeptCopy>> {
  const copy = await web.copies.get(url.href);
  if (web.offline) return hopOf(copy);
  const answer = await askByRules(web, url, copy ? conditionsOf(validatorsIn(copy.headers)) : {});
  if (answer.kind === 'page') return { value: await keep(web, url, answer) };
  if (answer.kind === 'redirect') return keepWay(web, url, answer);
  return answer.kind === 'unchanged' && copy ? { value: copy } : { fault: faultOfAnswer(answer) };
}

/** Where a kept copy leads, when nothing may be asked. */
function hopOf(copy: KeptCopy | null): Hop<KeptCopy> {
  if (!copy) return { fault: notKept };
  const { location } = copy.headers;
  return location === undefined ? { value: copy } : { location };
}

async function keep(web: Web, url: URL, { bytes, headers }: Answer & { kind: 'page' }): Promise<KeptCopy> {
  const copy = { url: url.href, headers, bytes, readAt: readAt(headers, web.machine.now()) };
  await web.copies.put(copy);
  return copy;
}

async function keepWay(web: Web, url: URL, { location }: Answer & { kind: 'redirect' }) {
  const readAt = isoOf(web.machine.now());
  await web.copies.put({ url: url.href, headers: { location }, bytes: new Uint8Array(), readAt });
  return { location };
}
