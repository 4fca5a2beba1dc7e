/** What tasks are given and give back. */

import type { StoryId } from '../model/library.ts';
import type { ReadFailure } from '../model/page.ts';
import type { OnStep } from '../pipeline/read-story.ts';
import { NothingReadable, OptionError } from '../pipeline/reading.ts';
import { StoreError } from '../store/store.ts';
import type { AddedArticle, Spooled } from './work.ts';

export interface CompileTask {
  /** Where the library lies: a folder, or the address of a database. */
  readonly library: string;
  readonly story: StoryId;
}

export interface CompileOptions {
  /** Told of each step when it begins. */
  readonly onStep?: OnStep;
  /** Ends the task, also one that is being worked on: its thread ends with it. */
  readonly signal?: AbortSignal;
}

export type Step = Parameters<OnStep>;

/** An error loses its class from thread to thread: what a person can do something about is said in words. */
export type Outcome<Result> = { readonly done: Result } | { readonly refused: Refusal };

export interface Refusal {
  readonly kind: 'StoreError' | 'OptionError' | 'NothingReadable';
  readonly message: string;
  /** Of inputs, where nothing can be read. */
  readonly failures?: readonly ReadFailure[];
}

/** Returns what comes of work; an error that nobody expects is thrown. */
export async function outcomeOf<Result>(work: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { done: await work() };
  } catch (error) {
    if (error instanceof StoreError) return { refused: { kind: 'StoreError', message: error.message } };
    if (error instanceof OptionError) return { refused: { kind: 'OptionError', message: error.message } };
    if (!(error instanceof NothingReadable)) throw error;
    return { refused: { kind: 'NothingReadable', message: error.message, failures: error.failures } };
  }
}

/** Returns what was done. @throws StoreError, OptionError, NothingReadable */
export function resultOf<Result>(outcome: Outcome<Result>): Result {
  if ('done' in outcome) return outcome.done;
  const { kind, message, failures = [] } = outcome.refused;
  if (kind === 'StoreError') throw new StoreError(message);
  throw kind === 'OptionError' ? new OptionError(message) : new NothingReadable(failures);
}

/** Work of a library that is asked for by its name, with what it takes. */
export interface WorkTask {
  readonly library: string;
  readonly name: 'prepare' | 'changes' | 'ask' | 'askLibrary' | 'check' | 'compare' | 'correct';
  readonly given: readonly unknown[];
}

export interface AddTask extends Spooled {
  readonly library: string;
  readonly inputs: readonly string[];
}

/** What is told of adding while it goes on. */
export type Telling = { readonly kept: readonly AddedArticle[] } | { readonly failure: ReadFailure };
