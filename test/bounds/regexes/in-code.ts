/** The regular expressions of the code: those that stand in it, and those that it puts together as it runs. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: ROOT })
    .filter((file) => !/(?:\.test|\/made)\.ts$/.test(file))
    .map((file) => join(ROOT, file));

/** Returns the regular expressions that stand in the code, each once: "/a+/u". */
export const regexesWritten = (): string[] => [
  ...new Set(filesOf('src/**/*.ts').flatMap((file) => regexesIn(readFileSync(file, 'utf8')))),
];

function regexesIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest));
  return found;
}

/** Returns those that are put together when the code is loaded that reads articles, and when it reads the example. */
export async function regexesBuilt(): Promise<string[]> {
  const found = new Set<string>();
  const Native = globalThis.RegExp;
  class Noted extends Native {
    constructor(source: string | RegExp, flags?: string) {
      super(source, flags);
      const isOurs = new Error().stack?.split('\n')[2]?.includes(join(ROOT, 'src/'));
      if (isOurs && typeof source === 'string') found.add(`/${source}/${flags ?? ''}`);
    }
  }
  globalThis.RegExp = Noted as RegExpConstructor;
  try {
    await readExample();
  } finally {
    globalThis.RegExp = Native;
  }
  return [...found];
}

/** Two of them are compared, and one is a page. */
const SOME = ['01-littoral-news.txt', '02-halven-courier.html'];

async function readExample(): Promise<void> {
  const { pageOfText } = await import('../../../src/fetch/page-of.ts');
  const { compileDossier } = await import('../../../src/pipeline/compile-dossier.ts');
  const folder = join(ROOT, 'examples/harbour');
  const pages = SOME.map((file) => pageOfText(file, readFileSync(join(folder, file), 'utf8')));
  compileDossier(
    pages.filter((page) => 'text' in page),
    [],
  );
}
