/** Re-checks a dossier from itself alone, and fails closed: what cannot be checked is a fault. */

import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../dossier.schema.json' with { type: 'json' };
import type { Dossier } from '../model/dossier.ts';
import { digestsOf } from './digests.ts';
import { checkCitations } from './verify/citations.ts';
import { checkCounts } from './verify/counts.ts';
import { Checked, type Fault } from './verify/faults.ts';
import { checkIds } from './verify/ids.ts';

export type { Fault };

export interface Verification {
  readonly faults: readonly Fault[];
  readonly checked: { readonly citations: number; readonly ids: number; readonly counts: number };
}

/** Returns what is wrong with a parsed dossier, each fault with its place: its form, its words, its ids, its counts, its digests. */
export function verifyDossier(parsed: unknown): Verification {
  const misshapen = faultsOfForm(parsed);
  if (misshapen.length > 0) return { faults: misshapen, checked: { citations: 0, ids: 0, counts: 0 } };
  const dossier = parsed as Dossier;
  const checked = new Checked();
  checkCitations(dossier, checked);
  checkIds(dossier, checked);
  checkCounts(dossier, checked);
  checkDigests(dossier, checked);
  return checked;
}

let validate: ValidateFunction | undefined;

function faultsOfForm(parsed: unknown): Fault[] {
  if (isNestedDeep(parsed))
    return [{ where: 'dossier', what: 'Its values stand in one another without end.' }];
  validate ??= new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  if (validate(parsed)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    where:
      instancePath
        .slice(1)
        .replace(/\/(\d+)/g, '[$1]')
        .replaceAll('/', '.') || 'dossier',
    what: message ?? 'It is not of the form that the schema demands.',
  }));
}

/** No dossier is a tenth as deep. Deeper than some thousands nothing can be written as JSON. */
const DEEPEST = 200;

function isNestedDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

function checkDigests(dossier: Dossier, checked: Checked): void {
  const written = dossier.digests;
  if (!written) checked.fault('digests', 'They are missing, so a change to the texts would not be seen.');
  const actual = digestsOf(dossier);
  for (const field of written ? new Set([...Object.keys(actual), ...Object.keys(written)]) : [])
    if (actual[field] !== written?.[field])
      checked.fault(field, 'It is not what was written: its digest differs.');
}
