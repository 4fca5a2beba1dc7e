/** `synoptic ask`: questions and inputs in, answers with the words they rest on out. */

import { readFile } from 'node:fs/promises';
import type { Dossier, Unchecked } from '../model/dossier.ts';
import { ask, askDossier } from '../pipeline/ask.ts';
import { OptionError } from '../pipeline/reading.ts';
import { renderAnswers } from '../render/answers.ts';
import { type AskFlags, readQuestions } from './ask-flags.ts';
import { DONE } from './exit-codes.ts';
import { modelOptionOf } from './model-flags.ts';
import { showProgress } from './progress.ts';
import { readingOptionsOf } from './reading-flags.ts';
import { refuse } from './refusals.ts';
import { screenOf } from './screen.ts';

/** Sets the exit code; the answers go to standard output. */
export async function runAsk(words: readonly string[], flags: AskFlags): Promise<void> {
  if (flags.library !== undefined) return (await import('./library/ask.ts')).runAskLibrary(words, flags);
  process.exitCode = await askInputs(words, flags);
}

async function askInputs(
  words: readonly string[],
  { question = [], questions: file, json = false, ...web }: AskFlags,
): Promise<number> {
  const progress = await showProgress(process.stderr);
  try {
    const listed = file === undefined ? [] : await readQuestions(file);
    const hasOptions = question.length > 0 || file !== undefined;
    const questions = hasOptions ? [...question, ...listed] : words.slice(0, 1);
    const inputs = hasOptions ? words : words.slice(1);
    if (inputs.length === 0)
      throw new OptionError('There is nothing to ask. Name files, folders or addresses behind the question.');
    const dossier = await dossierIn(inputs);
    const model = modelOptionOf(web);
    const told: string[] = [];
    const options = {
      ...(model && { model }),
      onTold: ({ what, why }: Unchecked) => told.push(`synoptic: ${what}: ${why}`),
    };
    const answers = dossier
      ? await askDossier(questions, dossier, options)
      : await ask(questions, inputs, {
          ...(await readingOptionsOf(web)),
          ...options,
          onStep: progress.step,
        });
    progress.stop();
    for (const line of told) console.error(line);
    // Several questions are answered by a list, one by itself.
    const printed = answers.length === 1 && !hasOptions ? answers[0] : answers;
    process.stdout.write(
      json ? `${JSON.stringify(printed, null, 2)}\n` : renderAnswers(answers, screenOf(process.stdout)),
    );
    return DONE;
  } catch (error) {
    progress.stop();
    return refuse(error);
  }
}

/** Returns the dossier that the only input is, where it is one. */
async function dossierIn(inputs: readonly string[]): Promise<Dossier | undefined> {
  const [file, ...others] = inputs;
  if (others.length > 0 || !/\.json$/i.test(file!) || /^https?:/i.test(file!)) return undefined;
  try {
    const parsed: unknown = JSON.parse(await readFile(file!, 'utf8'));
    const isDossier = (parsed as { format?: unknown } | null)?.format === 'synoptic/dossier';
    return isDossier ? (parsed as Dossier) : undefined;
  } catch {
    return undefined;
  }
}
