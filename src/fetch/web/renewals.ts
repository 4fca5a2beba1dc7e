/** Asks whether what was read before has changed, as feeds are asked again and again. */

import type { ReadFailure } from '../../model/page.ts';
import { failure } from '../failures.ts';
import { askByRules } from './ask-by-rules.ts';
import { type Answer, faultOfAnswer, type Headers } from './exchange.ts';
import { follow, type Hop } from './redirects.ts';
import { failureAt, readAt, resourceOf, shown, type WebResource } from './resource.ts';
import { conditionsOf, type Validators, validatorsIn } from './validators.ts';
import type { Web } from './web.ts';
import { type Fault, faultOf, noAddress, stopped } from './web-failures.ts';

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
  if (!url) return failed(requested, noAddress);
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
      validators: validatorsIn(headers),
      ...standing,
    };
  } catch (error) {
    return failed(shown(url), web.signal.aborted ? stopped : faultOf(error, true));
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
  const answer = await askByRules(web, url, conditionsOf(known));
  if (answer.kind === 'page')
    return { value: { url: url.href, headers: answer.headers, bytes: answer.bytes } };
  if (answer.kind === 'redirect') return way.leadsOn(answer);
  const wasAsked = known.etag !== null || known.lastModified !== null;
  return answer.kind === 'unchanged' && wasAsked
    ? { value: { url: url.href, headers: answer.headers } }
    : { fault: faultOfAnswer(answer) };
}

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
