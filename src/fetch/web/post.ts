/** Sends JSON to a web address: to the public web only, within bounds, and again where the server is busy. */

import { lookup } from 'node:dns/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, type Dispatcher } from 'undici';
import type { ReadFailure } from '../../model/page.ts';
import { failure } from '../failures.ts';
import { ownHosts, refusedUrl } from './addresses.ts';
import type { Resolve } from './safe-connect.ts';
import { safeConnect } from './safe-connect.ts';
import { type Fault, faultOf, faultOfStatus, tooSlow } from './web-failures.ts';

export interface PostOptions {
  /** Hosts of one's own that may have addresses which are not public. */
  readonly allowedHosts?: readonly string[];
  readonly userAgent?: string;
  /** For each try, in ms. */
  readonly timeoutMs?: number;
  /** Before the second and the third try, in ms. */
  readonly waitsMs?: readonly number[];
  readonly resolve?: Resolve;
}

/** What the server answered. */
export interface Posted {
  readonly status: number;
  /** How its answer begins. */
  readonly answer: string;
  readonly tries: number;
}

const TIMEOUT_MS = 30_000;
/** A server that is being started again is back within half a minute. */
const WAITS_MS = [2_000, 20_000];
/** Nobody waits longer because a server asks for it. */
const LONGEST_WAIT_MS = 60_000;
const ANSWER = 200;

/** Returns what the server answered, or why it was not reached or does not take it. Never throws where it is well called. */
export async function postJson(
  address: string,
  json: string,
  options: PostOptions = {},
): Promise<Posted | ReadFailure> {
  const url = URL.parse(address.trim());
  if (!url) return failure(address, 'It is no web address.', 'Check the spelling: it starts with https://.');
  const isOwn = ownHosts(options.allowedHosts ?? []);
  const refused = refusedUrl(url, isOwn);
  if (refused) return failure(address, refused.cause, refused.remedy);
  const timeout = options.timeoutMs ?? TIMEOUT_MS;
  const resolve: Resolve =
    options.resolve ?? (async (name) => (await lookup(name, { all: true })).map((found) => found.address));
  const agent = new Agent({ connections: 1, connect: safeConnect(resolve, isOwn, timeout / 2) });
  try {
    return await send(agent, url, json, { ...options, timeoutMs: timeout });
  } finally {
    await agent.destroy();
  }
}

async function send(
  agent: Dispatcher,
  url: URL,
  json: string,
  options: PostOptions & { readonly timeoutMs: number },
): Promise<Posted | ReadFailure> {
  const waits = options.waitsMs ?? WAITS_MS;
  for (let tries = 1; ; tries++) {
    const sent = await sendOnce(agent, url, json, options);
    const wait = waits[tries - 1];
    if ('answer' in sent && sent.status < 300) return { status: sent.status, answer: sent.answer, tries };
    if (wait === undefined || !isWorthAnother(sent)) return refusedBy(url, sent, tries);
    await sleep('answer' in sent ? Math.max(wait, sent.retryMs) : wait);
  }
}

interface Answered {
  readonly status: number;
  readonly answer: string;
  /** What the server asks to be left alone for. */
  readonly retryMs: number;
}

async function sendOnce(
  agent: Dispatcher,
  url: URL,
  json: string,
  { timeoutMs, userAgent = 'Synoptic/0.1' }: PostOptions & { readonly timeoutMs: number },
): Promise<Answered | Fault> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const { statusCode, headers, body } = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': userAgent },
      body: json,
      signal,
    });
    const after = Number(headers['retry-after']);
    return {
      status: statusCode,
      answer: await beginningOf(body),
      retryMs: Number.isFinite(after) ? Math.min(after * 1000, LONGEST_WAIT_MS) : 0,
    };
  } catch (error) {
    return signal.aborted ? { ...tooSlow(timeoutMs, false), kind: 'broken' } : faultOf(error, false);
  }
}

/** Returns the first words of an answer; however long it is, no more is read. */
async function beginningOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= ANSWER) break;
  }
  return Buffer.concat(chunks).toString('utf8').slice(0, ANSWER).replace(/\s+/g, ' ').trim();
}

/** Whether it may do another time: the server is busy or has failed, or the connection broke. */
const isWorthAnother = (sent: Answered | Fault): boolean =>
  'answer' in sent
    ? sent.status === 429 || sent.status === 408 || sent.status >= 500
    : sent.kind === 'broken';

function refusedBy(url: URL, sent: Answered | Fault, tries: number): ReadFailure {
  const times = tries === 1 ? '' : ` after ${tries} tries`;
  if (!('answer' in sent)) return failure(url.href, `${sent.cause.replace(/\.$/, '')}${times}.`, sent.remedy);
  const { cause } = faultOfStatus(sent.status);
  const said = sent.answer === '' ? '' : ` It answered: “${sent.answer}”.`;
  const remedy =
    sent.status < 400
      ? 'Give the address that it leads to; redirects are not followed.'
      : 'Check the address and what the server says, and send again.';
  return failure(url.href, `${cause.replace(/\.$/, '')}${times}.${said}`, remedy);
}
