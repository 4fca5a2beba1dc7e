/** Fetches the rules of a site, once a day. */

import { askInTurn } from './ask-in-turn.ts';
import { type Answer, faultOfAnswer } from './exchange.ts';
import { follow, type Hop } from './redirects.ts';
import { LONGEST_ROBOTS, NO_RULES, type Rules, rulesOf } from './robots.ts';
import type { Web } from './web.ts';
import type { Fault } from './web-failures.ts';

/** Returns the rules of the site that an address is of, or why nothing may be asked there. */
export function rulesFor(web: Web, { origin }: URL): Promise<Rules | Fault> {
  if (!web.rules) return Promise.resolve(NO_RULES);
  const now = web.machine.now();
  const known = web.rules.get(origin);
  if (known && now < known.until) return known.rules;
  const rules = readRules(web, new URL('/robots.txt', origin));
  const kept = { rules, until: now + GOOD_MS };
  web.rules.set(origin, kept);
  void rules.then((read) => {
    if ('cause' in read) kept.until = now + FAULT_MS;
  });
  return rules;
}

/** RFC 9309, 2.4: no longer than a day. What a server that failed would say is asked for sooner. */
const GOOD_MS = 24 * 3600_000;
const FAULT_MS = 600_000;

/** RFC 9309, 2.3.1: without a file there are no rules; but where the server fails, nothing may be asked of it. */
async function readRules(web: Web, url: URL): Promise<Rules | Fault> {
  const found = await follow(web, url, (hop) => readHop(web, hop));
  if ('value' in found) return rulesOf(url.href, found.value, web.userAgent.split('/')[0]!.trim());
  const { kind, cause, remedy, notBefore } = found.fault;
  if (kind === 'lost') return NO_RULES;
  // A host that is not reached is the trouble of the page as well, and robots.txt has no part in it.
  if (kind === 'unreached' && found.url.href === url.href) return found.fault;
  return {
    cause: `The site's rules for programs, ${url.href}, cannot be read. ${cause}`,
    remedy,
    ...(notBefore !== undefined && { notBefore }),
  };
}

/** Of what is packed, the beginning alone is worth nothing. */
const UNPACKED = { 'accept-encoding': 'identity' };

async function readHop(web: Web, url: URL): Promise<Hop<string>> {
  const bounds = { bytes: LONGEST_ROBOTS, ms: web.limits.ms };
  const answer = await askInTurn(web, { url, headers: UNPACKED, bounds, beginning: true }, 0);
  if (answer.kind === 'page') return { value: new TextDecoder().decode(answer.bytes) };
  if (answer.kind === 'redirect') return answer;
  return isMissing(answer) ? { value: '' } : { fault: faultOfAnswer(answer) };
}

const isMissing = (answer: Answer): boolean =>
  answer.kind === 'status' && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
