/** What is known of the words of names, read from the tables beside this file. A line is an entry, "#" a remark. */

import { readFileSync } from 'node:fs';

export type WordRole = 'title' | 'particle' | 'generation' | 'small' | 'generic' | 'vessel' | 'direction';

export interface CompanyForm {
  readonly name: string;
  /** Who owns it: holders of shares, partners and so on. */
  readonly kind: string;
}

export interface NameTables {
  readonly roles: Readonly<Record<WordRole, ReadonlySet<string>>>;
  /** Company forms by the words that they are written in. */
  readonly companyForms: ReadonlyMap<string, CompanyForm>;
  /** Words of the longest form. */
  readonly longestForm: number;
  readonly numbers: ReadonlyMap<string, number>;
  /** Names that somebody may go by, by each other. */
  readonly nicknames: ReadonlyMap<string, ReadonlySet<string>>;
  /** Forms of one given name in neighbouring languages: which name, by each. */
  readonly nameForms: ReadonlyMap<string, number>;
  /** How far apart letters are that stand for each other: their spellings, and 0 (always one name) to 1. */
  readonly changes: readonly LetterChange[];
}

export interface LetterChange {
  readonly one: string;
  readonly other: string;
  /** True at the end of a name only. */
  readonly last: boolean;
  readonly cost: number;
}

/** Returns what each piece of evidence weighs. Made by training/names/train.ts. */
export function nameWeights(): Readonly<Record<string, number>> {
  weights ??= JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8')) as Record<
    string,
    number
  >;
  return weights;
}

let weights: Readonly<Record<string, number>> | undefined;

let loaded: NameTables | undefined;

/** Returns the tables, read when first asked for. */
export function nameTables(): NameTables {
  loaded ??= loadTables();
  return loaded;
}

function loadTables(): NameTables {
  const companyForms = new Map<string, CompanyForm>();
  for (const [kind = '', name = '', ...others] of readFields('company-forms.txt'))
    for (const form of [name, ...others]) if (!companyForms.has(form)) companyForms.set(form, { name, kind });
  const roles = Object.fromEntries(
    readFields('name-words.txt').map(([role = '', list = '']) => [role, new Set(list.split(' '))]),
  ) as Record<WordRole, Set<string>>;
  const numbers = readFields('numbers.txt').flatMap(([number = '', list = '']) =>
    list.split(' ').map((word) => [word, Number(number)] as const),
  );
  return {
    roles,
    companyForms,
    longestForm: Math.max(...[...companyForms.keys()].map((form) => form.split(' ').length)),
    numbers: new Map(numbers),
    nicknames: loadNicknames(),
    nameForms: new Map(
      readLines('name-forms.txt').flatMap((line, name) =>
        line.split(' ').map((form) => [form, name] as const),
      ),
    ),
    changes: [...readLines('romanisations.txt'), ...readLines('spellings.txt')].map(readChange),
  };
}

function loadNicknames(): Map<string, Set<string>> {
  const nicknames = new Map<string, Set<string>>();
  const add = (name: string, other: string): void => {
    const known = nicknames.get(name);
    if (known) known.add(other);
    else nicknames.set(name, new Set([other]));
  };
  for (const line of readLines('nicknames.txt')) {
    const [name = '', ...others] = line.split(' ');
    for (const other of others) {
      add(name, other);
      add(other, name);
    }
  }
  return nicknames;
}

/**
 * The best change of letters, "y" for "i" at the end, is right in two pairs of three and is worth a tenth of an edit. One
 * that is never right is worth an edit.
 */
function readChange(line: string): LetterChange {
  const [one = '', other = '', share = '0'] = line.split(' ');
  return {
    one: one.replace('|', ''),
    other: other.replace('|', ''),
    last: other.endsWith('|'),
    cost: 1 - 0.9 * Math.min(1, Number(share) / 0.65),
  };
}

const readFields = (file: string): string[][] => readLines(file).map((line) => line.split('|'));

const readLines = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
