/** `synoptic diff`: two dossiers of a story in, what changed out. */

import type { Changes } from '../model/change.ts';
import { changesOf } from '../pipeline/changes.ts';
import { readDossier } from '../pipeline/read-dossier.ts';
import { OptionError } from '../pipeline/reading.ts';
import { sendChanges } from '../pipeline/send-changes.ts';
import { renderChanges } from '../render/changes.ts';
import { renderChangesAtom } from '../render/changes-atom.ts';
import { DONE, FOUND_SOMETHING } from './exit-codes.ts';
import { refuse } from './refusals.ts';
import { screenOf } from './screen.ts';
import { openOutput, spareInputs } from './write-output.ts';

export interface DiffFlags {
  readonly output?: string;
  readonly json?: boolean;
  readonly atom?: boolean;
  readonly all?: boolean;
  readonly asOf?: string;
  readonly webhook?: string;
  readonly allowHost?: readonly string[];
  readonly exitCode?: boolean;
}

/** Sets the exit code; what failed is said on standard error. */
export async function runDiff(before: string, after: string, flags: DiffFlags): Promise<void> {
  process.exitCode = await diffDossiers(before, after, flags);
}

async function diffDossiers(before: string, after: string, flags: DiffFlags): Promise<number> {
  try {
    if (flags.json && flags.atom) throw new OptionError('Choose one of --json and --atom.');
    if (before === '-' && after === '-')
      throw new OptionError('Standard input can be read only once. Name a file for one of the two.');
    await spareInputs(flags.output, [before, after]);
    const output = await openOutput(flags.output, 'changes.txt');
    const options = flags.asOf === undefined ? {} : { asOf: flags.asOf };
    const changes = changesOf(await readDossier(before), await readDossier(after), options);
    await output.write(written(changes, flags));
    await output.finish();
    if (flags.webhook !== undefined) await tell(changes, flags.webhook, flags.allowHost ?? []);
    return flags.exitCode && changes.changes.length > 0 ? FOUND_SOMETHING : DONE;
  } catch (error) {
    return refuse(error);
  }
}

function written(changes: Changes, { json, atom, all = false, output }: DiffFlags): string {
  if (json) return `${JSON.stringify(changes, null, 2)}\n`;
  if (atom) return `${renderChangesAtom(changes, { now: new Date().toISOString() }).trimEnd()}\n`;
  return renderChanges(changes, screenOf(output === undefined ? process.stdout : {}), { all });
}

/** Nobody is told that nothing changed. */
async function tell(changes: Changes, address: string, allowedHosts: readonly string[]): Promise<void> {
  if (changes.changes.length === 0) {
    console.error(`synoptic: nothing changed, so nothing was sent to ${address}.`);
    return;
  }
  const { status, answer, tries } = await sendChanges(changes, address, { allowedHosts });
  const said = answer === '' ? '' : `: “${answer}”`;
  const times = tries === 1 ? '' : `, after ${tries} tries`;
  console.error(`synoptic: sent to ${address}${times}; the server answered ${status}${said}.`);
}
