/** Asks when the host's turn comes, and again where it is busy or the connection broke. */

import { type Answer, ask, type Question, retryAfterIn } from './exchange.ts';
import { isoOf, type Web } from './web.ts';
import type { Fault } from './web-failures.ts';

/** What a busy server is left alone for where it does not say, in ms. */
const BUSY_MS = 10_000;
const TRIES = 3;

/** Returns the last answer. `pauseMs` is what the host is left alone for afterwards. Throws where the reader was closed. */
export async function askInTurn(
  web: Web,
  question: Pick<Question, 'url' | 'headers' | 'bounds' | 'beginning'>,
  pauseMs: number,
): Promise<Answer> {
  const { host } = question.url;
  const headers = { 'user-agent': web.userAgent, ...question.headers };
  for (let tries = 1; ; tries++) {
    const turn = await web.turns.take(host, pauseMs, async () => {
      const answer = await ask(web.agent, { ...question, headers, signal: web.signal });
      if (isBusy(answer))
        web.turns.leaveAlone(host, retryAfterIn(answer.retryAfter, web.machine.now()) ?? BUSY_MS);
      return answer;
    });
    web.signal.throwIfAborted();
    if ('notBefore' in turn) return { kind: 'fault', fault: leftAlone(turn.notBefore) };
    if (!isWorthAnother(turn.answer) || tries === TRIES) return turn.answer;
  }
}

const isBusy = (answer: Answer): answer is Answer & { kind: 'status' } =>
  answer.kind === 'status' && (answer.status === 429 || answer.status === 503);

const isWorthAnother = (answer: Answer): boolean =>
  isBusy(answer) || (answer.kind === 'fault' && answer.fault.kind === 'broken');

/** The latest moment that a date can hold. */
const END_OF_TIME = 8.64e15;

const leftAlone = (notBefore: number): Fault => ({
  cause: 'The server asks to be left alone for a while.',
  remedy: `Try again after ${isoOf(Math.min(notBefore, END_OF_TIME))}.`,
  notBefore,
});
