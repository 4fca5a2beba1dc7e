/**
 * Times whole runs of the command, each in a process of its own: a heap of files from cold, and a hundred articles of
 * one story.
 *
 * Processor time counts, since wall time tells what else the machine does. It is told beside that of a fixed piece of
 * work, so that it can be compared with another machine's.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../bin/synoptic.js', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../examples/harbour', import.meta.url));
const ARTICLES = 100;

interface Run {
  /** Processor seconds, user and system. */
  readonly seconds: number;
  /** Peak of the resident memory, in MB. */
  readonly memory: number;
}

/** Prints processor time and memory of both; `folder` holds the heap, by default the example's. */
export function benchWholeRuns(folder = EXAMPLE, rounds = 3): void {
  const made = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  try {
    const story = join(made, 'story.jsonl');
    writeFileSync(story, storyOf(folder));
    print('from cold', [folder], rounds);
    print(`${ARTICLES} articles of one story`, [story], 1);
  } finally {
    rmSync(made, { recursive: true });
  }
}

/** Prints the median of the rounds, each with the fixed work run beside it. */
function print(what: string, inputs: readonly string[], rounds: number): void {
  const runs = Array.from({ length: rounds }, () => {
    const yardstick = fixedWork();
    const { seconds, memory } = run(inputs);
    return { seconds, memory, ratio: seconds / yardstick };
  });
  const { seconds, memory, ratio } = runs.sort((a, b) => a.seconds - b.seconds)[runs.length >> 1]!;
  console.log(
    `${what.padEnd(28)}${seconds.toFixed(2)} s of processor time, ${ratio.toFixed(1)} times the fixed work, peak memory ${memory} MB`,
  );
}

const REPORT = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error('RUN ' + JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, memory: Math.round(maxRSS / 1024) }));
})`;

/** @throws Error where the command fails */
function run(inputs: readonly string[]): Run {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(REPORT)}`,
      COMMAND,
      'brief',
      ...inputs,
      '--format',
      'json',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const report = /^RUN (.*)$/m.exec(stderr)?.[1];
  if (status !== 0 || report === undefined) throw new Error(`The command failed: ${stderr}`);
  return JSON.parse(report) as Run;
}

/** Returns the processor seconds of hashing 400 MB. */
function fixedWork(): number {
  const block = Buffer.alloc(1_000_000, 'synoptic');
  const before = process.cpuUsage();
  const hash = createHash('sha256');
  for (let i = 0; i < 400; i++) hash.update(block);
  hash.digest();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Returns variants of the folder's texts as JSON lines: each keeps other sentences and changes its figures. */
function storyOf(folder: string): string {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').split(/\n{2,}/));
  const articles = Array.from({ length: ARTICLES }, (_, index) => {
    const [title = '', ...paragraphs] = texts[index % texts.length]!;
    const variant = Math.floor(index / texts.length);
    const kept = paragraphs.filter((_, at) => variant === 0 || (at + variant) % 4 !== 0);
    return {
      title,
      text: kept.join('\n\n').replace(/\b[2-9]\d\b/g, (figure) => String(Number(figure) + variant)),
      url: `https://outlet-${index}.example/report`,
    };
  });
  return articles.map((article) => `${JSON.stringify(article)}\n`).join('');
}
