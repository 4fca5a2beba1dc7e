/** Reads labelled pairs of names: those of OpenSanctions and our own. */

import { readFileSync } from 'node:fs';
import type { NameKind } from '../src/language/same-name.ts';

export interface NamePair {
  readonly one: string;
  readonly other: string;
  readonly kind: NameKind;
  readonly same: boolean;
  /** What the pair is about, or the group of cases that it comes from. */
  readonly group: string;
}

const KINDS: Readonly<Record<string, NameKind>> = {
  Person: 'person',
  Company: 'organisation',
  Organization: 'organisation',
  LegalEntity: 'organisation',
  Vessel: 'other',
};

/** Reads a CSV file by the names in its first line, in either of the two manners. */
export function readPairs(path: string): NamePair[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = fieldsOf(header);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    const field = (...either: readonly string[]): string =>
      fields[names.findIndex((name) => either.includes(name))] ?? '';
    const schema = field('schema', 'kind');
    return {
      one: field('name1', 'one'),
      other: field('name2', 'other'),
      kind: KINDS[schema] ?? (schema as NameKind),
      same: field('is_match', 'same') === 'true',
      group: field('case_group', 'about'),
    };
  });
}

const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
