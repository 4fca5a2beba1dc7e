/** `synoptic diff`: two dossiers of a story, or a story of the library and a time in, what changed out. */

import type { Changes } from '../model/change.ts';
import { changesOf } from '../pipeline/changes.ts';
import { openLibrary } from '../pipeline/library/open-library.ts';
import { pickStory } from '../pipeline/library/pick-story.ts';
import { readSince } from '../pipeline/library/since.ts';
import { changesOfStory } from '../pipeline/library/story-changes.ts';
import { readDossier } from '../pipeline/read-dossier.ts';
import { OptionError } from '../pipeline/reading.ts';
import { sendChanges } from '../pipeline/send-changes.ts';
import { renderChanges } from '../render/changes.ts';
import { renderChangesAtom } from '../render/changes-atom.ts';
import { DONE, FOUND_SOMETHING } from './exit-codes.ts';
import { showProgress } from './progress.ts';
import { refuse } from './refusals.ts';
import { screenOf } from './screen.ts';
import { openOutput, spareInputs } from './write-output.ts';

export interface DiffFlags {
  readonly output?: string;
  readonly json?: boolean;
  readonly atom?: boolean;
  readonly all?: boolean;
  readonly asOf?: string;
  readonly since?: string;
  readonly library?: string;
  readonly webhook?: string;
  readonly allowHost?: readonly string[];
  readonly exitCode?: boolean;
}

/** Sets the exit code; what failed is said on standard error. `after` is absent where `before` is a story. */
export async function runDiff(before: string, after: string | undefined, flags: DiffFlags): Promise<void> {
  try {
    process.exitCode = await tellChanges(before, after, flags);
  } catch (error) {
    process.exitCode = refuse(error);
  }
}

async function tellChanges(before: string, after: string | undefined, flags: DiffFlags): Promise<number> {
  if (flags.json && flags.atom) throw new OptionError('Choose one of --json and --atom.');
  await spareInputs(flags.output, [before, ...(after === undefined ? [] : [after])]);
  const output = await openOutput(flags.output, 'changes.txt');
  const changes = await changesMeant(before, after, flags);
  await output.write(written(changes, flags));
  await output.finish();
  if (flags.webhook !== undefined) await send(changes, flags.webhook, flags.allowHost ?? []);
  return flags.exitCode && changes.changes.length > 0 ? FOUND_SOMETHING : DONE;
}

async function changesMeant(before: string, after: string | undefined, flags: DiffFlags): Promise<Changes> {
  const { since, asOf } = flags;
  const options = asOf === undefined ? {} : { asOf };
  if (since !== undefined && after === undefined) return changesSince(before, since, flags);
  if (since !== undefined || after === undefined)
    throw new OptionError(
      'Give two dossiers, or a story of the library and since when: synoptic diff s-4f1a --since yesterday.',
    );
  if (before === '-' && after === '-')
    throw new OptionError('Standard input can be read only once. Name a file for one of the two.');
  return changesOf(await readDossier(before), await readDossier(after), options);
}

async function changesSince(named: string, when: string, { library, asOf }: DiffFlags): Promise<Changes> {
  const now = new Date();
  const since = readSince(when, now);
  const { store } = await openLibrary(library);
  const progress = await showProgress(process.stderr);
  try {
    const story = await pickStory(named, store);
    const options = { now: () => now, onStep: progress.step, ...(asOf !== undefined && { asOf }) };
    return await changesOfStory(story, since, store, options);
  } finally {
    progress.stop();
    await store.close();
  }
}

function written(changes: Changes, { json, atom, all = false, output }: DiffFlags): string {
  if (json) return `${JSON.stringify(changes, null, 2)}\n`;
  if (atom) return `${renderChangesAtom(changes, { now: new Date().toISOString() }).trimEnd()}\n`;
  return renderChanges(changes, screenOf(output === undefined ? process.stdout : {}), { all });
}

/** Nobody is told that nothing changed. */
async function send(changes: Changes, address: string, allowedHosts: readonly string[]): Promise<void> {
  if (changes.changes.length === 0) {
    console.error(`synoptic: nothing changed, so nothing was sent to ${address}.`);
    return;
  }
  const { status, answer, tries } = await sendChanges(changes, address, { allowedHosts });
  const said = answer === '' ? '' : `: “${answer}”`;
  const times = tries === 1 ? '' : `, after ${tries} tries`;
  console.error(`synoptic: sent to ${address}${times}; the server answered ${status}${said}.`);
}
