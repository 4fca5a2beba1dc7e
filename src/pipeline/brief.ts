/** The first use case: from inputs as a person names them to the dossier of their story. */

import { readInputs } from '../fetch/read-inputs.ts';
import { english } from '../language/en/index.ts';
import type { Interval } from '../model/article.ts';
import type { Dossier } from '../model/dossier.ts';
import type { OriginLevel } from '../model/reuse.ts';
import { type Compiled, compileDossier } from './compile-dossier.ts';
import { type ModelOption, proposerOf } from './model.ts';
import { withProposals } from './propose.ts';
import { publishersIn } from './publishers.ts';
import { NothingReadable, openReading, type ReadingOptions } from './reading.ts';

export interface BriefOptions extends ReadingOptions {
  readonly title?: string;
  /** The day of the event, where the user knows it. */
  readonly date?: Interval;
  /** How strictly origins are counted: by `upstream` unless told otherwise. */
  readonly independentBy?: OriginLevel;
  /** Words of the brief, at most: 870 unless told otherwise. */
  readonly words?: number;
  /** A language model that may propose; none is asked otherwise. What it proposes is checked. */
  readonly model?: ModelOption;
  /** Told the step that begins, and how far it has come. */
  readonly onStep?: (step: string, done?: number, total?: number) => void;
}

/**
 * Returns the dossier of the inputs: files, folders, globs, web addresses, or `-` for standard input. What cannot be
 * read is listed in `unchecked`.
 * @throws NothingReadable, with the reason for each input; OptionError
 */
export async function brief(inputs: readonly string[], options: BriefOptions = {}): Promise<Dossier> {
  return (await compileInputs(inputs, options)).dossier;
}

/**
 * Returns the dossier of the inputs, with the articles as they were read.
 * @throws NothingReadable, with the reason for each input; OptionError
 */
export async function compileInputs(inputs: readonly string[], options: BriefOptions): Promise<Compiled> {
  const { title, date, independentBy, words, model, onStep } = options;
  const proposer = model && (await proposerOf(model));
  const publishers = publishersIn(options.publishers ?? []);
  const { pages, failures } = await readAll(inputs, options);
  const compiled = compileDossier(pages, failures, {
    ...(title !== undefined && { title }),
    ...(date && { date }),
    ...(independentBy && { independentBy }),
    ...(words !== undefined && { words }),
    ...(onStep && { onStep }),
    publishers,
  });
  const { dossier, empty } = compiled;
  if (dossier.articles.length === 0) throw new NothingReadable([...failures, ...empty]);
  if (proposer === undefined) return compiled;
  return { ...compiled, dossier: await withProposals(dossier, proposer, english, onStep) };
}

async function readAll(inputs: readonly string[], { onStep, ...options }: BriefOptions) {
  const onRead = (done: number, total: number): void => onStep?.('reading', done, total);
  const reading = await openReading(inputs, { ...options, effects: { onRead, ...options.effects } });
  try {
    return await readInputs(inputs, reading.effects);
  } finally {
    await reading.close();
  }
}
