/** What the pages of the app load: style sheets put together from short files, and modules as they are written. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { DOSSIER_STYLE, READER, SIDE_BY_SIDE_STYLE, styleOf } from '../render/html/assets.ts';

export interface Asset {
  readonly mediaType: string;
  readonly content: string;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith(ending))
    .sort();

const sheet = (content: string): Asset => ({ mediaType: 'text/css; charset=utf-8', content });

/** Where the reader's modules lie in the sources, and where they are served: beside those of this room. */
const READER_IN = '../../render/html/reader/';
const READER_AT = './reader/';

const script = (content: string): Asset => ({
  mediaType: 'text/javascript; charset=utf-8',
  content: content.replaceAll(`'${READER_IN}`, `'${READER_AT}`),
});

/** All that can be loaded, by path: `frame.css` for every page, `dossier.css` for what a dossier's page shows. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ...filesIn('style/', '.css').map((name) => [name, sheet(read(`style/${name}`))] as const),
  ['frame.css', sheet(`${styleOf(['ground', 'words'])}\n${read('style/frame.css')}`)],
  ['dossier.css', sheet(DOSSIER_STYLE)],
  ['side-by-side.css', sheet(SIDE_BY_SIDE_STYLE)],
  ...[...READER].map(([name, content]) => [`browser/reader/${name}`, script(content)] as const),
  ...filesIn('browser/', '.js').map((name) => [`browser/${name}`, script(read(`browser/${name}`))] as const),
]);

/** Digest of all of it: modules name each other by relative paths, so they change their address together. */
export const EDITION: string = createHash('sha256')
  .update(JSON.stringify([...ASSETS]))
  .digest('hex')
  .slice(0, 16);

/** Returns the address of an asset, which never holds anything else. Throws where there is none of that path. */
export function assetUrl(path: string): string {
  if (!ASSETS.has(path)) throw new Error(`There is no asset ${path}.`);
  return `/assets/${EDITION}/${path}`;
}
