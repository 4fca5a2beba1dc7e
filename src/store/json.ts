/** How JSON is kept: that of layers and dossiers deflated. */

import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, inflateRaw } from 'node:zlib';

const [deflating, inflating] = [promisify(deflateRaw), promisify(inflateRaw)];

export const packed = async (value: unknown, level = 6): Promise<Uint8Array> =>
  deflating(JSON.stringify(value), { level });

/** Packs here and now, as fast as it can be: what was read of an article is made of numbers that hardly get smaller. */
export const packedAtOnce = (value: unknown): Uint8Array =>
  new Uint8Array(deflateRawSync(JSON.stringify(value), { level: 1 }));

export const unpacked = async <T>(bytes: Uint8Array): Promise<T> =>
  JSON.parse((await inflating(bytes)).toString('utf8')) as T;

/** Escapes that PostgreSQL cannot read a field beside of: U+0000, and halves of letters. */
const UNFIT = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][\da-f]{2})/g;

/** Returns JSON of which any database can read single fields. */
export const jsonOf = (value: unknown): string => JSON.stringify(value).replace(UNFIT, '$1\\ufffd');
