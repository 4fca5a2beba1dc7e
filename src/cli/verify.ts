/** `synoptic verify`: a dossier in, its faults out. */

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { verifyDossier } from '../pipeline/verify.ts';
import { DONE, FOUND_SOMETHING, NOTHING_READABLE } from './exit-codes.ts';
import { reasonOf } from './reasons.ts';

/** More lines tell nobody more. */
const MOST_LINES = 50;

/** Sets the exit code; each fault is a line on standard error. */
export async function runVerify(file: string): Promise<void> {
  process.exitCode = await verifyFile(file);
}

async function verifyFile(file: string): Promise<number> {
  let json: string;
  try {
    json = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (cause) {
    console.error(`synoptic: ${file} cannot be read: ${reasonOf(cause)}. Check the path.`);
    return NOTHING_READABLE;
  }
  const parsed = parse(json);
  if (parsed === undefined) {
    console.error(`synoptic: ${file} is not JSON. Verify takes a dossier made with --format json.`);
    return FOUND_SOMETHING;
  }
  const { faults, checked } = verifyDossier(parsed);
  for (const { where, what } of faults.slice(0, MOST_LINES)) console.error(`${where}: ${what}`);
  if (faults.length > MOST_LINES) console.error(`… and ${faults.length - MOST_LINES} more`);
  if (faults.length > 0) {
    console.error(
      `synoptic: ${file} does not hold: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`,
    );
    return FOUND_SOMETHING;
  }
  console.log(
    `${file} holds: ${checked.citations} citations, ${checked.ids} ids and ${checked.counts} counts checked.`,
  );
  return DONE;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
