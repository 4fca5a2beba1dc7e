/** Sends JSON to a web address: to the public web only, within bounds, and again where the server is busy. */

import type { Dispatcher } from 'undici';
import type { ReadFailure } from '../../model/page.ts';
import { failure } from '../failures.ts';
import { ownHosts, refusedUrl } from './addresses.ts';
import { collect, exchange, firsts, retryAfterIn } from './exchange.ts';
import { shown } from './resource.ts';
import { safeAgent } from './safe-connect.ts';
import { MACHINE, type Machine, USER_AGENT } from './web.ts';
import { type Fault, faultOfStatus, noAddress } from './web-failures.ts';

export interface PostOptions {
  /** Hosts of one's own that may have addresses which are not public. */
  readonly allowedHosts?: readonly string[];
  /** Tells the server what it has had already: the same whenever the same is sent (the header `Idempotency-Key`). */
  readonly key?: string;
  /** Where the machine begins; tests put their own in. */
  readonly machine?: Partial<Machine>;
}

/** What the server answered. */
export interface Posted {
  readonly status: number;
  /** How its answer begins. */
  readonly answer: string;
  readonly tries: number;
}

/** For each try. */
const TIMEOUT_MS = 30_000;
/** Before the second and the third try: a server that is being started again is back within half a minute. */
const WAITS_MS = [2_000, 20_000];
/** Nobody waits longer because a server asks for it. */
const LONGEST_WAIT_MS = 60_000;
/** Bytes of an answer that are read. */
const ANSWER = 200;

/** Returns what the server answered, or why it was not reached or does not take it. Never throws where it is well called. */
export async function postJson(
  address: string,
  json: string,
  { allowedHosts = [], key, ...options }: PostOptions = {},
): Promise<Posted | ReadFailure> {
  const url = URL.parse(address.trim());
  if (!url) return failure(address, noAddress.cause, noAddress.remedy);
  const isOwn = ownHosts(allowedHosts);
  const refused = refusedUrl(url, isOwn);
  if (refused) return failure(shown(url), refused.cause, refused.remedy);
  const machine = { ...MACHINE, ...options.machine };
  const agent = safeAgent(machine.resolve, isOwn, TIMEOUT_MS / 2);
  try {
    return await send(agent, { url, json, ...(key !== undefined && { key }) }, machine);
  } finally {
    await agent.destroy();
  }
}

interface Message {
  readonly url: URL;
  readonly json: string;
  readonly key?: string;
}

async function send(agent: Dispatcher, message: Message, machine: Machine): Promise<Posted | ReadFailure> {
  for (let tries = 1; ; tries++) {
    const sent = await sendOnce(agent, message, machine);
    const wait = WAITS_MS[tries - 1];
    if ('answer' in sent && sent.status < 300) return { status: sent.status, answer: sent.answer, tries };
    if (wait === undefined || !isWorthAnother(sent)) return refusedBy(message.url, sent, tries);
    await machine.sleep('answer' in sent ? Math.max(wait, sent.retryMs) : wait);
  }
}

interface Answered extends Pick<Posted, 'status' | 'answer'> {
  /** What the server asks to be left alone for. */
  readonly retryMs: number;
}

async function sendOnce(
  agent: Dispatcher,
  { url, json, key }: Message,
  { now }: Machine,
): Promise<Answered | Fault> {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': USER_AGENT,
    ...(key !== undefined && { 'idempotency-key': `"${key}"` }),
  };
  const request = { url, method: 'POST', headers, body: json } as const;
  const sent = await exchange(agent, request, TIMEOUT_MS, async (response) => ({
    status: response.statusCode,
    answer: await beginningOf(response.body),
    retryMs: Math.min(retryAfterIn(firsts(response.headers)['retry-after'], now()) ?? 0, LONGEST_WAIT_MS),
  }));
  return 'fault' in sent ? sent.fault : sent.value;
}

/** Returns the first words of an answer. Where they break off, it is the status that counts. */
async function beginningOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const { bytes } = await collect(body, ANSWER).catch(() => ({ bytes: new Uint8Array() }));
  // What is cut in the midst of a character is left out.
  return new TextDecoder().decode(bytes, { stream: true }).replace(/\s+/g, ' ').trim();
}

/** Whether it may do another time: the server is busy or has failed, or the connection broke. */
const isWorthAnother = (sent: Answered | Fault): boolean =>
  'answer' in sent
    ? sent.status === 429 || sent.status === 408 || sent.status >= 500
    : sent.kind === 'broken' || sent.kind === 'slow';

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
