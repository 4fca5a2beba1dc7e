/** Politeness: a host is asked one thing at a time, with a pause between, while other hosts are asked beside it. */

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Rejects where the signal ends the wait. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface Turns {
  /**
   * Asks when the host's turn comes, and leaves the host alone for `pauseMs` afterwards. Returns until when the host
   * wants to be left alone, in ms since 1970, where that is too long to wait.
   */
  take<T>(
    host: string,
    pauseMs: number,
    ask: () => Promise<T>,
  ): Promise<{ answer: T } | { notBefore: number }>;
  /** Leaves the host alone for so long from now. */
  leaveAlone(host: string, ms: number): void;
}

interface Host {
  last: Promise<unknown>;
  notBefore: number;
}

/** The longest that one waits for a host, in ms; what asks for more is told so. */
const PATIENCE = 60_000;
/** Requests under way at once, over all hosts. */
const AT_ONCE = 16;

export function takeTurns(clock: Clock, signal: AbortSignal): Turns {
  const hosts = new Map<string, Host>();
  const free = places(AT_ONCE);

  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { last: Promise.resolve(), notBefore: 0 };
    hosts.set(name, host);
    return host;
  };

  return {
    take(name, pauseMs, ask) {
      const host = hostOf(name);
      const turn = host.last.then(async () => {
        const wait = host.notBefore - clock.now();
        if (wait > PATIENCE) return { notBefore: host.notBefore };
        if (wait > 0) await clock.sleep(wait, signal);
        const answer = await free(ask);
        host.notBefore = Math.max(host.notBefore, clock.now() + pauseMs);
        return { answer };
      });
      host.last = turn.catch(() => undefined);
      return turn;
    },
    leaveAlone(name, ms) {
      const host = hostOf(name);
      host.notBefore = Math.max(host.notBefore, clock.now() + ms);
    },
  };
}

/** Lets so many run at once; the others wait in line. */
function places(count: number): <T>(run: () => Promise<T>) => Promise<T> {
  let left = count;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (left > 0) left--;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else left++;
    }
  };
}
