/** What `--token-file` names: who may come in where others than oneself can reach the server. */

import { readFile } from 'node:fs/promises';
import { BlockList, isIP } from 'node:net';
import type { Bearer } from '../api/deps.ts';
import { OptionError } from '../pipeline/reading.ts';
import { personHere } from './person.ts';
import { reasonOf } from './reasons.ts';

/** Shorter ones can be guessed. */
const SHORTEST_TOKEN = 16;

/**
 * Returns who may come in: each line of the file has a token, and before it, if you like, the name of whoever has it. Beyond
 * one's own machine there must be one.
 * @throws OptionError
 */
export async function bearersFor(host: string, tokenFile: string | undefined): Promise<Bearer[]> {
  if (tokenFile !== undefined) return bearersIn(tokenFile);
  if (isLoopback(host)) return [];
  throw new OptionError(
    `Others can reach ${host}, so everybody who asks must show a token. Write one into a file (openssl rand -hex 32 > token) and name it with --token-file.`,
  );
}

async function bearersIn(file: string): Promise<Bearer[]> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new OptionError(`${file} cannot be read: ${reasonOf(cause)}. Check the path.`, { cause });
  });
  const bearers = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): Bearer => {
      const [, name = personHere(), token = ''] = /^(?:(.+)\s)?(\S+)$/.exec(line) ?? [];
      return { name: name.trim(), token };
    });
  if (bearers.length === 0 || bearers.some(({ token }) => token.length < SHORTEST_TOKEN))
    throw new OptionError(
      `${file} must hold tokens of ${SHORTEST_TOKEN} characters or more, one on each line. Make one: openssl rand -hex 32.`,
    );
  return bearers;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

function isLoopback(host: string): boolean {
  const family = isIP(host);
  return family === 0 ? host === 'localhost' : LOOPBACK.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
