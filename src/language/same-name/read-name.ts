/** Reads a name as names are compared: its words in Latin letters, what each is, its company form and its numbers. */

import anyAscii from 'any-ascii';
import { foldDigits, foldMarks } from '../../text/normalise.ts';
import { type Letters, lettersOf } from './letters.ts';
import { type CompanyForm, type NameTables, nameTables } from './tables.ts';

export type NameKind = 'person' | 'organisation' | 'other';

export type Role =
  | 'own'
  | 'initial'
  | 'patronymic'
  | 'particle'
  | 'title'
  | 'generation'
  | 'small'
  | 'generic'
  | 'vessel'
  | 'direction'
  | 'number';

export interface NameWord {
  readonly letters: Letters;
  readonly role: Role;
  /** A bit for the sound that it begins with. */
  readonly sound: number;
  /** How much the word tells of who bears the name: 1 for one of its own. */
  readonly weight: number;
}

export interface ReadName {
  readonly kind: NameKind;
  readonly words: readonly NameWord[];
  readonly forms: readonly CompanyForm[];
  /** The words without blanks, in their own script where it writes syllables or words. */
  readonly joined: string;
  /** A bit for each sound that one of the words begins with, letters that stand for each other being one. */
  readonly sounds: number;
  readonly script: 'letters' | 'consonants' | 'characters';
}

/** Longer names are read by their beginnings, so that a hostile one costs no more than others. */
const LONGEST_NAME = 160;
const MOST_WORDS = 14;

const WEIGHTS: Readonly<Record<Role, number>> = {
  own: 1,
  number: 1,
  direction: 1,
  patronymic: 0.6,
  generic: 0.5,
  initial: 0.4,
  generation: 0.4,
  particle: 0.15,
  small: 0.1,
  title: 0.1,
  vessel: 0.1,
};

/** Returns a name as names are compared. Reading costs more than comparing: keep what is compared often. */
export function readName(name: string, kind: NameKind): ReadName {
  const plain = foldDigits(foldMarks(name.slice(0, LONGEST_NAME).normalize('NFKC'))).replace(/\p{Cf}/gu, '');
  const tables = nameTables();
  const parted = partWords(kind === 'person' ? surnameLast(plain, tables) : plain, kind, tables);
  const { words, forms } = kind === 'person' ? { words: parted, forms: [] } : partForms(parted, tables);
  const read = words.slice(0, MOST_WORDS).map((word, at) => readWord(word, at, kind, tables));
  return {
    kind,
    words: read.map((word, at) => (word.role === 'title' ? asTitle(word, at, read) : word)),
    forms,
    joined: plain.toLowerCase().replace(/[\s\p{P}]+/gu, ''),
    sounds: read.reduce((sounds, { sound }) => sounds | sound, 0),
    script: scriptOf(plain),
  };
}

/** Letters with which spellings of one name begin. Digits are one, and all vowels are one with "y" and "h". */
const SOUNDS = ['aeiouyhj', 'ckqgxzsth', 'bpfvw', 'dt', 'gj', 'l', 'mn', 'r', '0123456789'];

function soundOf(letter: string): number {
  return SOUNDS.reduce((sounds, group, at) => (group.includes(letter) ? sounds | (1 << at) : sounds), 0);
}

function scriptOf(name: string): ReadName['script'] {
  if (/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]/u.test(name)) return 'characters';
  return /[\p{sc=Arab}\p{sc=Hebr}]/u.test(name) ? 'consonants' : 'letters';
}

/** "Tamm, Orla" as "Orla Tamm"; "Orla Tamm, Jr." stays. */
function surnameLast(name: string, { roles }: NameTables): string {
  const [surname = '', given = '', ...more] = name.split(/[,،]\s*/);
  const isAddition =
    /^(?:ph\.? ?d|m\.? ?d|esq)\b/i.test(given) || roles.generation.has(given.replace('.', '').toLowerCase());
  return given === '' || more.length > 0 || isAddition ? name : `${given} ${surname}`;
}

/** Splits a name into words of plain small letters and digits. */
function partWords(name: string, kind: NameKind, { numbers }: NameTables): string[] {
  const spelt = kind === 'person' ? name : joinInitials(name);
  const words = anyAscii(withoutSigns(spelt))
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/(?<=[a-z])['`"]+(?=[a-z])/g, '')
    .replace(/(?<=[a-z])[0134579](?=[a-z])/g, (digit) => LOOKALIKES[digit]!)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .flatMap(
      (word) =>
        word
          .match(/^(\d+)([a-z]{3,})$|^([a-z]{3,})(\d+)$/)
          ?.slice(1)
          .filter(Boolean) ?? [word],
    );
  return joinNumbers(
    (kind === 'person' ? words : joinSingles(words)).map((word) => numbers.get(word) ?? word),
  );
}

/** "Forty" and "four" are 44. */
const joinNumbers = (words: readonly (string | number)[]): string[] =>
  words.reduce<string[]>((joined, word, at) => {
    const before = words[at - 1];
    const goesOn =
      typeof word === 'number' && typeof before === 'number' && word < 10 && before > 10 && before % 10 === 0;
    if (goesOn) joined[joined.length - 1] = String(before + word);
    else joined.push(String(word));
    return joined;
  }, []);

/** Digits in the middle of a word that were put for letters. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  9: 'g',
};

/** The soft and the hard sign are no letters in most romanisations. */
const withoutSigns = (name: string): string => name.replace(/[ьъ]/giu, '');

/** "A.B.C." and "S.p.A." are words. */
const joinInitials = (name: string): string =>
  name.replace(/(?<![\p{L}\p{N}])\p{L}{1,2}(?:[./]\p{L}{1,2}){1,5}(?![\p{L}\p{N}])/gu, (initials) =>
    initials.replace(/[./]/g, ''),
  );

/** "A B C" is a word of three letters. */
const joinSingles = (words: readonly string[]): string[] =>
  words.reduce<string[]>((joined, word, at) => {
    const goesOn = /^[a-z]$/.test(word) && at > 0 && /^[a-z]$/.test(words[at - 1]!);
    if (goesOn) joined[joined.length - 1] += word;
    else joined.push(word);
    return joined;
  }, []);

/** Takes company forms from the ends of a name, the longest first, and those of three words and more from anywhere. */
function partForms(
  words: readonly string[],
  { companyForms, longestForm }: NameTables,
): { words: string[]; forms: CompanyForm[] } {
  const left = [...words];
  const found: CompanyForm[] = [];
  const take = (from: number, count: number): boolean => {
    const form = count < left.length ? companyForms.get(left.slice(from, from + count).join(' ')) : undefined;
    if (form === undefined) return false;
    found.push(form);
    left.splice(from, count);
    return true;
  };
  const takeAny = (): boolean => {
    for (let count = Math.min(longestForm, left.length - 1); count > 0; count--)
      for (let from = left.length - count; from >= 0; from--)
        if ((count > 2 || from === 0 || from + count === left.length) && take(from, count)) return true;
    return false;
  };
  while (takeAny());
  return { words: left, forms: found };
}

/** "Abdul", "Abdel" and "Abdur" before a name of God: the article takes on the sound that follows. */
const SERVANT = /^abd(?:ul|el|al|oul|ol)$|^abd(?:[aeou]|ou)(?:l|([rsnzdt])(?=\1)|(?=l))(?=[a-z]{3})/;

function readWord(text: string, at: number, kind: NameKind, tables: NameTables): NameWord {
  const number = numberOf(text, at, kind);
  const role = number === undefined ? roleOf(text, at, kind, tables) : 'number';
  const name = kind === 'person' ? text.replace(SERVANT, 'abdal') : text;
  const plain = role === 'particle' ? (PARTICLES[text] ?? text) : (number ?? name);
  return { letters: lettersOf(plain), role, sound: soundOf(plain[0]!), weight: WEIGHTS[role] };
}

/** A title stands before the name or after it: "Sultan" amid a name is a name. */
function asTitle(word: NameWord, at: number, words: readonly NameWord[]): NameWord {
  const leads = words.slice(0, at).every(({ role }) => role === 'title');
  const stays = (leads && words.length > at + 1) || (at > 1 && at === words.length - 1);
  return stays ? word : { ...word, role: 'own', weight: WEIGHTS.own };
}

/** Particles that are one word in several spellings. */
const PARTICLES: Readonly<Record<string, string>> = {
  ben: 'bin',
  ibn: 'bin',
  ibnu: 'bin',
  binti: 'bint',
  bent: 'bint',
  binte: 'bint',
  el: 'al',
  ul: 'al',
  as: 'al',
  ar: 'al',
  an: 'al',
  at: 'al',
  ash: 'al',
  az: 'al',
  ad: 'al',
  y: 'and',
  e: 'and',
  i: 'and',
  und: 'and',
  och: 'and',
};

/** Roman numbers are numbers in the names of funds, ships and the like, save as their first word. */
function numberOf(text: string, at: number, kind: NameKind): string | undefined {
  if (/^\d/.test(text)) return text;
  if (kind === 'person' || at === 0 || !/^(?=[ivxl])x{0,3}l?(?:ix|iv|v?i{0,3})$/.test(text)) return undefined;
  return text;
}

/** Particles that begin a name as somebody's nickname. */
const FIRST_NAMES: ReadonlySet<string> = new Set(['ben', 'al', 'van']);

const PATRONYMIC = /.{3}(?:[oe]vi(?:ch|c|tch|tsch|cz)|[oe]vych|[oe]vna|ivna|i[iy]vna|yevich|yevna|dottir)$/;

function roleOf(text: string, at: number, kind: NameKind, { roles }: NameTables): Role {
  if (kind === 'person') {
    if (roles.generation.has(text) && at > 0) return 'generation';
    if (roles.title.has(text)) return 'title';
    if (text.length === 1) return text === 'y' || text === 'e' ? 'particle' : 'initial';
    if (roles.particle.has(text) && !(at === 0 && FIRST_NAMES.has(text))) return 'particle';
    return at > 0 && PATRONYMIC.test(text) ? 'patronymic' : 'own';
  }
  if (kind === 'other' && roles.vessel.has(text)) return 'vessel';
  if (roles.direction.has(text)) return 'direction';
  if (roles.small.has(text)) return 'small';
  return roles.generic.has(text) ? 'generic' : 'own';
}
