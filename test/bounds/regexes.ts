/**
 * The regular expressions of the code, and what is known of how long each takes on a hostile text.
 *
 *     npm install --no-save --omit=optional recheck@4.5.0 && node test/bounds/regexes.ts --update
 *
 * recheck decides by automata whether an expression is linear, and finds a text on which it is not.
 */

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { shortHash } from '../../src/text/hashes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LEDGER = fileURLToPath(new URL('regexes.json', import.meta.url));

export interface Ledger {
  /** Digests of those that are linear in every text, with blanks between them. */
  readonly linear: string;
  /** Those that are not, with a text on which they take long: it is given to the readers. */
  readonly polynomial: readonly Attack[];
  /** Those of which it could not be decided in time. */
  readonly undecided: readonly string[];
}

export interface Attack {
  readonly regex: string;
  readonly prefix: string;
  readonly pump: string;
  readonly suffix: string;
}

export const readLedger = (): Ledger => JSON.parse(readFileSync(LEDGER, 'utf8')) as Ledger;

export const digestOf = (regex: string): string => shortHash([regex]);

/** Returns the regular expressions that stand in the code, each once: "/a+/u". */
export function regexesInCode(): string[] {
  const files = globSync('src/**/*.ts', { cwd: ROOT }).filter((file) => !/(?:\.test|\/made)\.ts$/.test(file));
  return [...new Set(files.flatMap((file) => regexesIn(readFileSync(join(ROOT, file), 'utf8'))))].sort();
}

function regexesIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

interface Checked {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly type: string };
  readonly attack?: {
    readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
    readonly suffix: string;
  };
}

/** Milliseconds for each. */
const PATIENCE = 1000;

async function update(): Promise<void> {
  process.env.RECHECK_BACKEND = 'pure';
  const name = 'recheck';
  const { checkSync } = (await import(name)) as {
    readonly checkSync: (source: string, flags: string, how: object) => Checked;
  };
  const [linear, polynomial, undecided]: [string[], Attack[], string[]] = [[], [], []];
  const known = new Set(readLedger().linear.split(' '));
  for (const regex of regexesInCode()) {
    if (known.has(digestOf(regex))) {
      linear.push(digestOf(regex));
      continue;
    }
    const end = regex.lastIndexOf('/');
    const checked = checkSync(regex.slice(1, end), regex.slice(end + 1), {
      timeout: PATIENCE,
      checker: 'automaton',
    });
    if (checked.complexity?.type === 'exponential') throw new Error(`${regex} is exponential.`);
    const [pump] = checked.attack?.pumps ?? [];
    if (checked.status === 'safe') linear.push(digestOf(regex));
    else if (pump)
      polynomial.push({ regex, prefix: pump.prefix, pump: pump.pump, suffix: checked.attack!.suffix });
    else undecided.push(regex);
  }
  const ledger: Ledger = { linear: linear.sort().join(' '), polynomial, undecided };
  writeFileSync(LEDGER, `${JSON.stringify(ledger, null, 2)}\n`);
}

if (process.argv.includes('--update')) await update();
