/** Stryker, which changes a file in a copy of the sources and runs its tests after each change. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js');

/** What became of the changes to one file. */
export interface Outcome {
  readonly noticed: number;
  readonly all: number;
  /** What no test noticed, in the order of the lines. */
  readonly missed: readonly Missed[];
}

export interface Missed {
  readonly line: number;
  readonly was: string;
  readonly is: string;
}

/** What Stryker reports, as far as it is read: https://github.com/stryker-mutator/mutation-testing-elements. */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError' | 'CompileError';
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** Both count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Installs Stryker where it is not there. */
export function install(): void {
  if (existsSync(program)) return;
  console.error('Installing Stryker into test/mutation/node_modules: npm ci --prefix test/mutation');
  const { status } = spawnSync('npm', ['ci', '--prefix', here, '--ignore-scripts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('Stryker could not be installed.');
}

/** Changes a file place by place, and runs the tests beside it after each change. */
export function mutate(file: string): Outcome {
  if (!existsSync(join(root, testsOf(file))))
    throw new Error(`There is no ${testsOf(file)}. Give a file that has its tests beside it.`);
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-mutation-'));
  const [config, report] = [join(folder, 'config.json'), join(folder, 'report.json')];
  try {
    writeFileSync(config, JSON.stringify(configOf(file, report)));
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'run', config], {
      cwd: root,
      encoding: 'utf8',
      // What Node makes of the code for one run of the tests serves the others.
      env: { NODE_COMPILE_CACHE: join(tmpdir(), 'synoptic-compiled'), ...process.env },
    });
    if (status !== 0) throw new Error(`Stryker broke off at ${file}:\n${stdout}${stderr}`);
    return outcomeOf(JSON.parse(readFileSync(report, 'utf8')) as Report, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const testsOf = (file: string): string => file.replace(/\.ts$/, '.test.ts');

const configOf = (file: string, report: string) => ({
  mutate: [file],
  testRunner: 'tap',
  tap: {
    testFiles: [testsOf(file)],
    nodeArgs: ['--require', '{{hookFile}}', '--test-reporter=tap', '{{testFile}}'],
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  tempDirName: 'tmp/mutation',
  cleanTempDir: 'always',
  // The copy has nothing but what the tests read.
  ignorePatterns: ['**', '!src/**', '!package.json', '!*.schema.json'],
  allowConsoleColors: false,
  reporters: ['json'],
  jsonReporter: { fileName: report },
});

/** Returns what a report says of a file; what could not be run at all counts neither way. */
export function outcomeOf({ files }: Report, file: string): Outcome {
  const { source, mutants } = files[file]!;
  const lines = source.split('\n');
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return {
    noticed,
    all: noticed + missed.length,
    missed: missed
      .map(({ location: { start, end }, replacement }) => ({
        line: start.line,
        was: firstLine(textBetween(lines, start, end)),
        is: firstLine(replacement),
      }))
      .sort((a, b) => a.line - b.line),
  };
}

function textBetween(lines: readonly string[], start: Place, end: Place): string {
  const between = lines.slice(start.line - 1, end.line);
  const last = between.length - 1;
  return between
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
}

const firstLine = (text: string): string => {
  const [first, ...rest] = text.split('\n');
  return rest.length > 0 ? `${first}…` : first!;
};
