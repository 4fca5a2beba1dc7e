/**
 * The letters that a regular expression tells apart: two that are in the same of its sets are one. Which sets a letter
 * is in is asked of the engine itself.
 */

import { type AST, visitRegExpAST } from '@eslint-community/regexpp';

/** A set of letters: a bit for each kind of them, and two for what stands before and behind a text. */
export type Letters = bigint;

export interface Alphabet {
  readonly any: Letters;
  readonly start: Letters;
  readonly end: Letters;
  readonly lineEnds: Letters;
  readonly word: Letters;
  readonly of: (set: LetterSet) => Letters;
}

export type LetterSet = AST.Character | AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass;

const LINE_ENDS = '[\\n\\r\\u2028\\u2029]';

export function alphabetOf(pattern: AST.Pattern, flags: string): Alphabet {
  const how = flags.replace(/[^iuvs]/g, '');
  const [sets, wide, codes] = [new Set([LINE_ENDS, '\\w']), new Set(['\\w']), new Set<number>()];
  visitRegExpAST(pattern, {
    onCharacterEnter: ({ value }) => {
      for (const near of [value - 1, value, value + 1]) for (const code of casesOf(near)) codes.add(code);
    },
    onCharacterClassEnter: ({ raw }) => void sets.add(raw),
    onCharacterSetEnter: ({ raw }) => {
      sets.add(raw);
      wide.add(raw);
    },
  });
  for (const code of LINES) codes.add(code);
  for (const code of turnsOf([...wide], how)) codes.add(code);
  return fromKinds([...sets], [...codes], how, literalsOf(pattern));
}

const LINES = [0x0a, 0x0d, 0x2028, 0x2029];

function literalsOf(pattern: AST.Pattern): number[] {
  const found = new Set<number>();
  visitRegExpAST(pattern, { onCharacterEnter: ({ value }) => void found.add(value) });
  return [...found];
}

function fromKinds(
  sets: readonly string[],
  codes: readonly number[],
  how: string,
  literals: readonly number[],
): Alphabet {
  const kinds = new Map<string, bigint>();
  const [bySet, byLiteral] = [new Map<string, Letters>(), new Map<number, Letters>()];
  const tests = sets.map((set) => [set, testOf(set, how)] as const);
  const cased = how.includes('i')
    ? literals.map((value) => [value, testOf(escaped(value), how)] as const)
    : undefined;
  for (const code of codes) {
    const inSets = tests.filter(([, test]) => test(code)).map(([set]) => set);
    const asLiterals = cased
      ? cased.filter(([, test]) => test(code)).map(([value]) => value)
      : literals.includes(code)
        ? [code]
        : [];
    const key = `${inSets.join('\0')}\0\0${asLiterals.join()}`;
    if (kinds.has(key)) continue;
    const bit = 4n << BigInt(kinds.size);
    kinds.set(key, bit);
    for (const set of inSets) bySet.set(set, (bySet.get(set) ?? 0n) | bit);
    for (const value of asLiterals) byLiteral.set(value, (byLiteral.get(value) ?? 0n) | bit);
  }
  return {
    any: (4n << BigInt(kinds.size)) - 4n,
    start: 1n,
    end: 2n,
    lineEnds: bySet.get(LINE_ENDS)!,
    word: bySet.get('\\w')!,
    of: (set) => (set.type === 'Character' ? byLiteral.get(set.value) : bySet.get(set.raw)) ?? 0n,
  };
}

const escaped = (code: number): string =>
  code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;

const tests = new Map<string, (code: number) => boolean>();

function testOf(set: string, how: string): (code: number) => boolean {
  const key = `${set}/${how}`;
  if (!tests.has(key)) {
    const regex = new RegExp(`^${set}$`, how);
    const known = new Map<number, boolean>();
    tests.set(key, (code) => {
      if (!known.has(code)) known.set(code, regex.test(String.fromCodePoint(code)));
      return known.get(code)!;
    });
  }
  return tests.get(key)!;
}

/** A letter in both cases, and what else is one with "k" and "s". */
const casesOf = (code: number): number[] => {
  if (code < 0 || code > 0x10ffff) return [];
  const letter = String.fromCodePoint(code);
  const odd = /k/i.test(letter) ? [0x212a] : /s/i.test(letter) ? [0x17f] : [];
  return [code, letter.toLowerCase().codePointAt(0)!, letter.toUpperCase().codePointAt(0)!, ...odd];
};

const ALL = Array.from({ length: 0x110000 }, (_, code) => code).filter(
  (code) => code < 0xd800 || code > 0xdfff,
);
const TEXT = ALL.map((code) => String.fromCodePoint(code)).join('');
const BASIC = TEXT.slice(0, 0x10000 - 0x800);

const turns = new Map<string, readonly number[]>();

/** Returns a letter for each way in which letters may be in the sets. */
function turnsOf(sets: readonly string[], how: string): readonly number[] {
  const key = [...sets.toSorted(), how].join('\0');
  if (!turns.has(key)) {
    const codes = [0, 0xd800, 0xdc00, ...sets.flatMap((set) => bordersOf(set, how))];
    const tests = sets.map((set) => testOf(set, how));
    turns.set(key, [
      ...new Map(codes.map((code) => [tests.map((test) => Number(test(code))).join(''), code])).values(),
    ]);
  }
  return turns.get(key)!;
}

const borders = new Map<string, readonly number[]>();

/** Returns where a set begins and ends among all letters. */
function bordersOf(set: string, how: string): readonly number[] {
  const key = `${set}/${how}`;
  if (!borders.has(key)) {
    const text = /[uv]/.test(how) ? TEXT : BASIC;
    const runs = [...text.matchAll(new RegExp(`(?:${set})+`, `g${how}`))];
    const ends = runs.flatMap(({ index, 0: { length } }) => [index, index + length]);
    borders.set(
      key,
      ends.flatMap((index) => text.codePointAt(index) ?? []),
    );
  }
  return borders.get(key)!;
}
