/** Asks whether what was read before has changed, as feeds are asked again and again. */

import type { ReadFailure } from '../../model/page.ts';
import { failure } from '../failures.ts';
import { askInTurn } from './ask-in-turn.ts';
import { type Answer, faultOfAnswer, type Headers } from './exchange.ts';
import { follow, type Hop } from './redirects.ts';
import { failureAt, readAt, resourceOf, shown, WANTED, type WebResource } from './resource.ts';
import { rulesFor } from './site-rules.ts';
import type { Web } from './web.ts';
import { disallowed, type Fault, faultOf } from './web-failures.ts';

/** What a server says of the state of a page, to be sent when it is asked next. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Renewal =
  | (Standing & {
      readonly kind: 'changed';
      readonly resource: WebResource;
      readonly validators: Validators;
    })
  | (Standing & { readonly kind: 'unchanged' })
  | ({ readonly kind: 'failed'; readonly failure: ReadFailure } & Pick<
      Fault,
      'status' | 'disallowed' | 'notBefore'
    >);

interface Standing {
  /** Where it stands for good, if not where it was asked for. */
  readonly movedTo?: string;
  /** Seconds for which the server says that nothing changes. */
  readonly maxAge?: number;
}

const NOTHING_KNOWN: Validators = { etag: null, lastModified: null };

/** Returns what stands at an address where it has changed. Never throws. */
export async function renew(web: Web, requested: string, known = NOTHING_KNOWN): Promise<Renewal> {
  const url = URL.parse(requested.trim());
  if (!url)
    return failed(requested, {
      cause: 'It is no web address.',
      remedy: 'Check the spelling of the address.',
    });
  const way = new Way();
  try {
    const found = await follow(web, url, (hop) => askHop(web, hop, known, way));
    if ('fault' in found)
      return { kind: 'failed', failure: failureAt(shown(url), url, found), ...whyOf(found.fault) };
    const { headers, ...page } = found.value;
    const standing = { ...way.moved(url), ...maxAgeIn(headers) };
    if (!('bytes' in page)) return { kind: 'unchanged', ...standing };
    const copy = { url: page.url, bytes: page.bytes, headers, readAt: readAt(headers, web.machine.now()) };
    return {
      kind: 'changed',
      resource: resourceOf(requested, copy),
      validators: { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null },
      ...standing,
    };
  } catch (error) {
    if (web.signal.aborted)
      return failed(shown(url), { cause: 'Reading was stopped.', remedy: 'Start it again.' });
    return failed(shown(url), faultOf(error, true));
  }
}

const failed = (input: string, { cause, remedy, ...fault }: Fault): Renewal => ({
  kind: 'failed',
  failure: failure(input, cause, remedy),
  ...whyOf(fault),
});

const whyOf = ({ status, disallowed, notBefore }: Omit<Fault, 'cause' | 'remedy'>) => ({
  ...(status !== undefined && { status }),
  ...(disallowed && { disallowed }),
  ...(notBefore !== undefined && { notBefore }),
});

interface Found {
  readonly url: string;
  readonly headers: Headers;
  /** Absent where nothing has changed. */
  readonly bytes?: Uint8Array;
}

async function askHop(web: Web, url: URL, known: Validators, way: Way): Promise<Hop<Found>> {
  way.reached(url);
  const rules = await rulesFor(web, url);
  if ('cause' in rules) return { fault: rules };
  if (!rules.allows(url)) return { fault: disallowed(url) };
  const headers = { ...WANTED, ...conditionsOf(known) };
  const answer = await askInTurn(
    web,
    { url, headers, bounds: web.limits },
    Math.max(web.pauseMs, rules.delayMs),
  );
  if (answer.kind === 'page')
    return { value: { url: url.href, headers: answer.headers, bytes: answer.bytes } };
  if (answer.kind === 'redirect') return way.leadsOn(answer);
  const wasAsked = known.etag !== null || known.lastModified !== null;
  return answer.kind === 'unchanged' && wasAsked
    ? { value: { url: url.href, headers: answer.headers } }
    : { fault: faultOfAnswer(answer) };
}

const conditionsOf = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag !== null && { 'if-none-match': etag }),
  ...(lastModified !== null && { 'if-modified-since': lastModified }),
});

/** The way to a page: where it has moved to is as far as all redirects say that they are permanent. */
class Way {
  #last: URL | null = null;
  #permanent = true;

  reached(url: URL): void {
    if (this.#permanent) this.#last = url;
  }

  leadsOn(answer: Answer & { kind: 'redirect' }): { readonly location: string } {
    this.#permanent &&= answer.permanent;
    return { location: answer.location };
  }

  moved(from: URL): { readonly movedTo?: string } {
    const to = this.#last?.href;
    return to === undefined || to === shown(from) ? {} : { movedTo: to };
  }
}

function maxAgeIn(headers: Headers): { readonly maxAge?: number } {
  const [, age] = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(headers['cache-control'] ?? '') ?? [];
  return age === undefined ? {} : { maxAge: Number(age) };
}
