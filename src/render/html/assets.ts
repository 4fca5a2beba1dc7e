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
  module.replace(/^import [^;]*;\n/gm, '').replace(/^export (?=const |let |function )/gm, '');

const styleOf = (sheets: readonly string[]): string =>
  sheets.map((sheet) => readBeside(`style/${sheet}.css`)).join('\n');

export const STYLE = styleOf(SHEETS);

export const COMPARED_STYLE = styleOf([
  'ground',
  'frame',
  'masthead',
  'words',
  'unchecked',
  'compared',
  'print',
]);

export const SCRIPT = `(() => {
${MODULES.map((module) => inlined(readBeside(`reader/${module}.js`))).join('\n')}})();
`;
