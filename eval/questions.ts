/**
 * Measures answers to questions: is the status right (answered, disagree, not stated), and do the first three passages
 * have a key? On the invented example, and on the annotated corpus that SYNOPTIC_CORPUS names. The format of the keys is
 * described in eval/README.md.
 *
 *     node eval/questions.ts [--set harbour|corpus]… [--faults N] [--update]
 *
 * Exits with 1 where a figure has fallen under its floor in floors.json.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answered, AnswerStatus } from '../src/model/answer.ts';
import { ask } from '../src/pipeline/ask.ts';
import { type Figure, share } from './metrics/figures.ts';
import { measureSets } from './sets.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** What a question's answer must be; several statuses where more than one is right. */
interface KeyQuestion {
  readonly question: string;
  readonly status: readonly AnswerStatus[];
  /** Patterns of which the text or the cited words must match one. */
  readonly keys: readonly string[];
}

interface Measured {
  readonly name: string;
  readonly files: readonly string[];
  readonly inputs: string;
  readonly questions: () => readonly KeyQuestion[];
}

const corpus = process.env.SYNOPTIC_CORPUS ?? path('../../shared');
const HARBOUR = path('../examples/harbour.key/questions.json');
const GOLD = [join(corpus, 'gold/questions.json'), join(corpus, 'score/questions-keys.json')];

const SETS: Readonly<Record<string, Measured>> = {
  harbour: {
    name: 'questions on the invented example',
    files: [HARBOUR],
    inputs: path('../examples/harbour'),
    questions: () => readJson(HARBOUR),
  },
  corpus: {
    name: 'questions on the annotated corpus',
    files: GOLD,
    inputs: join(corpus, 'seeds'),
    questions: readCorpus,
  },
};

const readJson = <T = KeyQuestion[]>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

interface CorpusQuestion {
  readonly id: string;
  readonly type: 'answerable' | 'disagree' | 'not-stated';
  readonly question: string;
  /** False where another status is right, too. */
  readonly core_eight?: boolean;
}

function readCorpus(): KeyQuestion[] {
  const { questions } = readJson<{ questions: CorpusQuestion[] }>(GOLD[0]!);
  const keys = readJson<Record<string, { keys: string[] }>>(GOLD[1]!);
  return questions.map(({ id, type, question, core_eight }): KeyQuestion => {
    const status = type === 'answerable' ? 'answered' : type;
    return {
      question,
      status: core_eight === false ? [status, 'answered'] : [status],
      keys: keys[id]?.keys ?? [],
    };
  });
}

async function measure({ files, inputs, questions }: Measured) {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) return `${missing} is missing.`;
  const judged = await judge(questions(), inputs);
  return { hash: hashOf(files), figures: figuresOf(judged) };
}

const hashOf = (files: readonly string[]): string =>
  files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex');

interface Judged {
  readonly key: KeyQuestion;
  readonly answer: Answered;
  readonly hasStatus: boolean;
  readonly isRight: boolean;
}

async function judge(questions: readonly KeyQuestion[], inputs: string): Promise<Judged[]> {
  const answers = await ask(
    questions.map(({ question }) => question),
    [inputs],
    { web: false },
  );
  return questions.map((key, at): Judged => {
    const answer = answers[at]!;
    const hasStatus = key.status.includes(answer.status);
    const isRight = hasStatus && (answer.status === 'not-stated' || hasKey(answer, key));
    return { key, answer, hasStatus, isRight };
  });
}

const FIRST = 3;

function hasKey({ answers }: Answered, { keys }: KeyQuestion): boolean {
  const said = answers
    .slice(0, FIRST)
    .flatMap(({ text, evidence }) => [text, ...evidence.map(({ exact }) => exact)])
    .join('\n');
  return keys.length === 0 || keys.some((key) => new RegExp(key, 'iu').test(said));
}

function figuresOf(judged: readonly Judged[]): Figure[] {
  const isSilent = ({ key }: Judged): boolean => key.status[0] === 'not-stated';
  const given = judged.filter(({ answer }) => answer.status !== 'not-stated');
  return [
    part('status right', judged, ({ hasStatus }) => hasStatus),
    part('answer right', judged, ({ isRight }) => isRight),
    part(
      'answered, of what is answerable',
      judged.filter((one) => !isSilent(one)),
      ({ isRight }) => isRight,
    ),
    part('left alone, of what nothing answers', judged.filter(isSilent), ({ hasStatus }) => hasStatus),
    part('right, of those given', given, ({ isRight }) => isRight),
  ];
}

const part = (name: string, all: readonly Judged[], holds: (one: Judged) => boolean): Figure =>
  share('questions', name, {
    hits: all.filter(holds).length,
    of: all.length,
    faults: all
      .filter((one) => !holds(one))
      .map(({ key, answer }) => `- ${key.question} ${answer.status}: ${answer.answers[0]?.text ?? ''}`),
  });

await measureSets(SETS, measure);
