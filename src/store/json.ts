/** How layers and dossiers are kept: JSON, deflated. */

import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

const [deflating, inflating] = [promisify(deflateRaw), promisify(inflateRaw)];

export const packed = async (value: unknown): Promise<Uint8Array> =>
  deflating(JSON.stringify(value), { level: 6 });

export const unpacked = async <T>(bytes: Uint8Array): Promise<T> =>
  JSON.parse((await inflating(bytes)).toString('utf8')) as T;
