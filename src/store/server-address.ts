/** The address of a library's database: one server, or several of which one may be written to. */

import { StoreError } from './store.ts';

export interface ServerAddress {
  /** Where the database is, without the user and the password. */
  readonly name: string;
  /** The address of each server. */
  readonly urls: readonly string[];
  /** The whole without the password, as the programs of PostgreSQL read it. */
  readonly withoutPassword: string;
  readonly password: string;
}

/** Reads `postgres://user:password@one:5432,two:5432/library?…`. @throws StoreError where it is no such address */
export function serverAddress(url: string): ServerAddress {
  const [, scheme, user = '', hosts, rest = ''] = ADDRESS.exec(url) ?? [];
  const urls = (hosts ?? '').split(',').map((host) => `${scheme}${user}${host}${rest}`);
  const parsed = urls.map((one) => URL.parse(one));
  if (scheme === undefined || parsed.includes(null))
    throw new StoreError(
      'The address of a database begins with postgres:// and names a host and a database.',
    );
  const named = parsed.map((one) => `${one!.hostname || 'localhost'}${one!.port ? `:${one!.port}` : ''}`);
  const { username, password, pathname } = parsed[0]!;
  return {
    name: `${named.join(',')}${pathname}`,
    urls,
    withoutPassword: `${scheme}${username && `${username}@`}${hosts}${rest}`,
    password: decodeURIComponent(password),
  };
}

/** Scheme, user with password, hosts, and what comes behind them. */
const ADDRESS = /^(postgres(?:ql)?:\/\/)([^/?#]*@)?([^/?#]*)(.*)$/s;
