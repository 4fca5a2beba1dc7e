/**
 * Measures which outlets are found to give the same answer to a question, on NAnCo (Laban et al., "Discord Questions", 2022).
 *
 *     node eval/same-answer.ts [--faults N] [--update]
 *
 * The set is looked for in `data/nanco/questions.json` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`) and
 * skipped with a line where it is absent. As the set's makers have it, a figure is the balanced accuracy over all pairs of
 * answers to a question, whether the two stand in one group of the people who grouped them together (`cluster_global`), and
 * the mean over the questions. `people` is the same against each of the three by themselves, whom they left ungrouped left
 * out; `pairs` is without groups, each pair by its own likeness. `held out` has the threshold of each question chosen on
 * the others. The weights of the measure were chosen looking at all four questions, so that other questions score lower.
 * Exits with 1 where a figure has fallen under its floor in floors.json.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { english } from '../src/language/en/index.ts';
import { groupAnswers, likenessOfAnswers } from '../src/language/same-statement/answers.ts';
import { namedIn } from '../src/language/same-statement/named.ts';
import { type PassageSource, type ReadPassage, readPassage } from '../src/language/same-statement/passage.ts';
import type { Interval } from '../src/model/article.ts';
import type { Span } from '../src/model/span.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { gatherEntities } from '../src/stages/entities/entities.ts';
import { resolveTimes } from '../src/stages/times/times.ts';
import { groupByLikeness, likenessByCompany } from '../src/text/average-link.ts';
import { daysFrom } from '../src/text/intervals.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import type { Figure } from './metrics/figures.ts';
import { articleOf } from './plain-article.ts';

interface NancoQuestion {
  readonly question: string;
  readonly 'Created On': string;
  readonly answers: readonly NancoAnswer[];
}

interface NancoAnswer {
  readonly Answer: string;
  readonly Paragraph: string;
  readonly cluster_global: number | string;
  /** `cluster_NAME`, one for each of the people. */
  readonly [field: string]: string | number;
}

interface Question {
  readonly text: string;
  readonly words: readonly string[];
  readonly asked: ReadPassage;
  readonly answers: readonly ReadPassage[];
  /** By all together and by each; `null` where an answer is in no group. */
  readonly groupings: ReadonlyMap<string, readonly (string | null)[]>;
}

const TOGETHER = 'cluster_global';

function main(): void {
  const { values } = parseArgs({
    options: {
      faults: { type: 'string', default: '0' },
      update: { type: 'boolean', default: false },
    },
  });
  const root = process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const folder = join(resolve(root), 'data/nanco');
  const file = join(folder, 'questions.json');
  if (!existsSync(file)) {
    console.error(`Skipped NAnCo: there is no ${file} (SYNOPTIC_CORPUS names the folder with data/nanco).`);
    return;
  }
  const questions = (JSON.parse(readFileSync(file, 'utf8')) as NancoQuestion[]).map(readQuestion);
  const figures = [...questions.map(figureOf), ...meansOf(questions)];
  holdFloors({ name: 'same-answer', hash: hashOf([folder]), figures }, values);
}

/** Names are joined over all paragraphs, and times counted from the day on which the answers were gathered. */
function readQuestion({ question, answers, 'Created On': created }: NancoQuestion): Question {
  const day = dayOf(created);
  const read = answers.map(({ Paragraph: text }, at) => {
    const article = { ...articleOf(text), id: `p${at}` };
    return { article, annotation: annotateArticle(article, english) };
  });
  const entities = gatherEntities(
    read.map(({ article }) => article),
    read.map(({ annotation }) => annotation),
    english,
  ).items;
  const entityAt = new Map(
    entities.flatMap(({ id, mentions }) =>
      mentions.map(({ article, start }) => [`${article} ${start}`, id] as const),
    ),
  );
  const fields = Object.keys(answers[0]!).filter((field) => field.startsWith('cluster_'));
  return {
    text: question,
    words: answers.map(({ Answer }) => Answer),
    asked: readAsked(question),
    answers: answers.map(({ Answer: words, Paragraph: text }, at) => {
      const { article, annotation } = read[at]!;
      const source: PassageSource = {
        sentences: annotation.trees,
        named: namedIn(annotation, ({ start }) => entityAt.get(`${article.id} ${start}`)),
        values: annotation.values,
        times: resolveTimes(article, annotation, day, english).expressions,
      };
      return readPassage(source, spanIn(text, words), english);
    }),
    groupings: new Map(fields.map((field) => [field, answers.map((answer) => groupIn(answer[field]))])),
  };
}

function readAsked(question: string): ReadPassage {
  const annotation = annotateArticle(articleOf(question), english);
  const source = { sentences: annotation.trees, named: namedIn(annotation), values: [], times: [] };
  return readPassage(source, { start: 0, end: question.length }, english);
}

/** "04/13/2022 17:13" is an American date. */
function dayOf(created: string): Interval | null {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(created) ?? [];
  return year === undefined ? null : daysFrom(Date.parse(`${year}-${month}-${day}`));
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** An answer is printed with other marks than its paragraph now and then; one that is not found there is the paragraph. */
function spanIn(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start >= 0) return { start, end: start + words.length };
  const wanted = lettersOf(words);
  for (let from = 0; from < text.length; from++)
    for (let end = from + words.length - 3; end <= from + words.length + 6 && end <= text.length; end++)
      if (lettersOf(text.slice(from, end)) === wanted) return { start: from, end };
  return { start: 0, end: text.length };
}

const groupIn = (field: string | number | undefined): string | null =>
  field === undefined || String(field) === '' || String(field) === '-1' ? null : String(field);

type Same = (one: number, other: number) => boolean;

/** Returns the share of pairs that are judged right, of those that are one and of those that are two, in the mean. */
function balancedAccuracy(grouping: readonly (string | null)[], isSame: Same): number {
  const [right, all] = [
    [0, 0],
    [0, 0],
  ];
  for (const [one, here] of grouping.entries())
    for (const [at, there] of grouping.slice(one + 1).entries()) {
      if (here === null || there === null) continue;
      const wanted = here === there ? 1 : 0;
      all[wanted]!++;
      if (isSame(one, one + 1 + at) === (wanted === 1)) right[wanted]!++;
    }
  const shares = [0, 1].flatMap((kind) => (all[kind] === 0 ? [] : [right[kind]! / all[kind]!]));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

const sameGroup = (groups: readonly (readonly number[])[]): Same => {
  const groupOf = new Map(groups.flatMap((members, group) => members.map((at) => [at, group] as const)));
  return (one, other) => groupOf.get(one) === groupOf.get(other);
};

function figureOf({ text, words, asked, answers, groupings }: Question): Figure {
  const groups = groupAnswers(answers, asked, english);
  const together = groupings.get(TOGETHER)!;
  return {
    layer: 'groups',
    name: text,
    value: balancedAccuracy(together, sameGroup(groups)),
    counts: `${answers.length} answers in ${groups.length} groups, ${new Set(together).size} by people`,
    faults: groups.map((members) => members.map((at) => `[${together[at]}] ${words[at]}`).join(' = ')),
  };
}

const THRESHOLDS = Array.from({ length: 30 }, (_, step) => 0.1 + 0.02 * step);

function meansOf(questions: readonly Question[]): Figure[] {
  const mean = (name: string, measure: (question: Question) => number): Figure => ({
    layer: 'mean',
    name,
    value: questions.reduce((sum, question) => sum + measure(question), 0) / questions.length,
    counts: `${questions.length} questions`,
    faults: [],
  });
  const grouped = (question: Question): Same =>
    sameGroup(groupAnswers(question.answers, question.asked, english));
  const curves = questions.map((question) => {
    const likeness = likenessByCompany(likenessOfAnswers(question.answers, question.asked, english));
    const together = question.groupings.get(TOGETHER)!;
    return THRESHOLDS.map((least) => balancedAccuracy(together, sameGroup(groupByLikeness(likeness, least))));
  });
  return [
    mean('all together', (question) =>
      balancedAccuracy(question.groupings.get(TOGETHER)!, grouped(question)),
    ),
    mean('held out', (question) => {
      const at = questions.indexOf(question);
      return curves[at]![bestStep(curves.toSpliced(at, 1))]!;
    }),
    mean('people', (question) => {
      const each = [...question.groupings].filter(([field]) => field !== TOGETHER);
      const same = grouped(question);
      return each.reduce((sum, [, grouping]) => sum + balancedAccuracy(grouping, same), 0) / each.length;
    }),
    mean('pairs', (question) => {
      const likeness = likenessByCompany(likenessOfAnswers(question.answers, question.asked, english));
      return balancedAccuracy(
        question.groupings.get(TOGETHER)!,
        (one, other) => likeness[one]![other]! >= PAIR,
      );
    }),
  ];
}

/** Likeness by company from which a pair by itself says the same. */
const PAIR = 0.38;

/** Returns the step that is best in the mean, its neighbours counted in: a lone peak is chance. */
function bestStep(curves: readonly (readonly number[])[]): number {
  const means = THRESHOLDS.map((_, step) => curves.reduce((sum, curve) => sum + curve[step]!, 0));
  const smooth = means.map((value, step) => value + (means[step - 1] ?? value) + (means[step + 1] ?? value));
  return smooth.indexOf(Math.max(...smooth));
}

main();
