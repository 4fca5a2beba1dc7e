/** Listens where a flag says, or says why it cannot. */

import type { Hono } from 'hono';
import { type Listening, listen } from '../api/listen.ts';
import { OptionError } from '../pipeline/reading.ts';
import { reasonOf } from './reasons.ts';

/** @throws OptionError where the port is taken or the host is not of this machine */
export async function listening(
  app: Hono,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  try {
    return await listen(app, { host, port });
  } catch (cause) {
    throw new OptionError(`${host}:${port} cannot be listened at: ${whyNot(cause)}`, { cause });
  }
}

/** Why a socket cannot be opened, and what to try. */
const WHY_NOT: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else is there. Choose another port, or 0 for any that is free.',
  EACCES: 'you may not use that port. Choose one from 1024.',
  EADDRNOTAVAIL: 'this machine has no such address. Check the host.',
  ENOTFOUND: 'nobody knows that name. Check the host.',
};

const whyNot = (error: unknown): string =>
  WHY_NOT[(error as NodeJS.ErrnoException).code ?? ''] ?? `${reasonOf(error)}.`;
