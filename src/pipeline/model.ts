/** A language model as an option of a use case. */

import type { Proposer } from '../model/proposal.ts';
import { type ModelOptions, openProposer } from '../proposer/openai.ts';
import { OptionError } from './reading.ts';

/** Where a language model answers, or one in hand. Without it none is asked. */
export type ModelOption = ModelOptions | Proposer;

/**
 * Returns what answers; nothing is asked yet.
 * @throws OptionError
 */
export async function proposerOf(option: ModelOption): Promise<Proposer> {
  if ('propose' in option) return option;
  try {
    return await openProposer(option);
  } catch (cause) {
    throw new OptionError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
