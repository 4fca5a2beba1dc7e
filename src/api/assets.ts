/** Serves what the pages load. The address has the digest of its content, so it is asked for once. */

import { Hono } from 'hono';
import { ASSETS, EDITION } from '../web/assets.ts';
import { givePacked, type Packed, pack } from './packed.ts';

const PACKED = new Map<string, Promise<Packed>>();

/** Only what was read at the start is served: no path of a request ever reaches the disk. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  routes.get('/:edition/:path{.+}', async (c) => {
    const { edition, path } = c.req.param();
    const asset = ASSETS.get(path);
    if (asset === undefined || edition !== EDITION) return c.notFound();
    const packed = PACKED.get(path) ?? pack(asset.content);
    PACKED.set(path, packed);
    return givePacked(c, await packed, {
      'content-type': asset.mediaType,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  return routes;
}
