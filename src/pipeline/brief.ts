/** The first use case: from inputs as a person names them to the dossier of their story. */

import { readInputs } from '../fetch/read-inputs.ts';
import type { ReadEffects } from '../fetch/read-pages.ts';
import type { Interval } from '../model/article.ts';
import type { Dossier } from '../model/dossier.ts';
import type { ReadFailure } from '../model/page.ts';
import { compileDossier } from './compile-dossier.ts';

export interface BriefOptions {
  readonly title?: string;
  /** The day of the event, where the user knows it. */
  readonly date?: Interval;
  readonly effects?: Partial<ReadEffects>;
  /** Told the step that begins, and how far it has come. */
  readonly onStep?: (step: string, done?: number, total?: number) => void;
}

/** None of the inputs holds an article. */
export class NothingReadable extends Error {
  override readonly name = 'NothingReadable';
  readonly failures: readonly ReadFailure[];

  constructor(failures: readonly ReadFailure[]) {
    super('Nothing readable among the inputs.');
    this.failures = failures;
  }
}

/**
 * Returns the dossier of the inputs: files, folders, globs, or `-` for standard input. What cannot be read is listed
 * in `unchecked`.
 * @throws NothingReadable, with the reason for each input
 */
export async function brief(inputs: readonly string[], options: BriefOptions = {}): Promise<Dossier> {
  const { title, date, effects, onStep } = options;
  const { pages, failures } = await readInputs(inputs, {
    stdin: process.stdin,
    cwd: process.cwd(),
    onRead: (done, total) => onStep?.('reading', done, total),
    ...effects,
  });
  const { dossier, empty } = compileDossier(pages, failures, {
    ...(title !== undefined && { title }),
    ...(date && { date }),
    ...(onStep && { onStep }),
  });
  if (dossier.articles.length === 0) throw new NothingReadable([...failures, ...empty]);
  return dossier;
}
