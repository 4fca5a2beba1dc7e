/** The page's style and script: one of each, put together from files that are short enough to read. */

import { readFileSync } from 'node:fs';

/** The style sheets in their order: what all share, then the sections in reading order. */
const SHEETS = [
  'ground',
  'frame',
  'masthead',
  'words',
  'brief',
  'positions',
  'differences',
  'sayings',
  'timeline',
  'map',
  'carried',
  'copied',
  'naming',
  'told',
  'named',
  'articles',
  'unchecked',
  'pane',
  'print',
];

/** The script's modules, each after those that it imports. */
const MODULES = ['make', 'printed', 'places', 'pane', 'going', 'layers', 'contents', 'start'];

const readBeside = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Modules cannot load each other inside a page without a network: without imports and exports they share one scope. */
const inlined = (module: string): string =>
  module.replace(/^import [^;]{0,500};\n/gm, '').replace(/^export (?=const |let |function )/gm, '');

/** Returns style sheets as one, by their names. */
export const styleOf = (sheets: readonly string[]): string =>
  sheets.map((sheet) => readBeside(`style/${sheet}.css`)).join('\n');

export const STYLE = styleOf(SHEETS);

/** What a dossier needs on a page that has the ground and the words already. */
export const DOSSIER_STYLE = styleOf(SHEETS.filter((sheet) => sheet !== 'ground' && sheet !== 'words'));

const COMPARED_SHEETS = ['frame', 'masthead', 'unchecked', 'compared', 'print'];

export const COMPARED_STYLE = styleOf(['ground', 'words', ...COMPARED_SHEETS]);

/** What two texts side by side need on a page that has the ground and the words already. */
export const SIDE_BY_SIDE_STYLE = styleOf(COMPARED_SHEETS);

export const SCRIPT = `(() => {
${MODULES.map((module) => inlined(readBeside(`reader/${module}.js`))).join('\n')}})();
`;

/** The script's modules by their names, for a page that may load them: `pane.js`. */
export const READER: ReadonlyMap<string, string> = new Map(
  MODULES.map((module) => [`${module}.js`, readBeside(`reader/${module}.js`)]),
);
