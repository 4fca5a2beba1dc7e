/** What speaks for and against two names being one, counted. */

import type { Alignment, Pairing } from './align.ts';
import type { NameWord, ReadName, Role } from './read-name.ts';

/** What speaks against two names being one. Each is 0 where nothing does. */
export interface Evidence {
  /** Edits in the words that they share, initials and numbers aside. */
  readonly edits: number;
  /** Edits over one for each letter. */
  readonly editsALetter: number;
  /** Edits a letter of the word that differs most. */
  readonly worst: number;
  /** Weight of words that stand in each name where the other has another. */
  readonly replaced: number;
  /** Weight of words that only one of two people's names has, for each of its own. */
  readonly leftOfPerson: number;
  /** Weight of words that only one of two other names has: a daughter firm has one word more, however long its name. */
  readonly leftOfBody: number;
  /** Nothing but words that many share is common to both, or one short word of a long name. */
  readonly bare: number;
  readonly initials: number;
  readonly nicknames: number;
  /** The order is not that of the other, nor that with the surname moved. */
  readonly scrambled: number;
  /** Company forms that exclude each other. */
  readonly otherForm: number;
  readonly numberChanged: number;
  readonly numberLeft: number;
}

export const FEATURES: readonly (keyof Evidence)[] = [
  'edits',
  'editsALetter',
  'worst',
  'replaced',
  'leftOfPerson',
  'leftOfBody',
  'bare',
  'initials',
  'nicknames',
  'scrambled',
  'otherForm',
  'numberChanged',
  'numberLeft',
];

const NOTHING = Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as unknown as Evidence;

export function weighEvidence(one: ReadName, other: ReadName, alignment: Alignment): Evidence {
  if (one.joined === other.joined) return NOTHING;
  if (one.script === 'characters' && other.script === 'characters') return weighCharacters(one, other);
  const { pairings } = alignment;
  const leftOfOne =
    alignment.leftOfOther.length > 0 ? alignment.leftOfOne : withoutRepeats(alignment.leftOfOne, one);
  const leftOfOther =
    alignment.leftOfOne.length > 0 ? alignment.leftOfOther : withoutRepeats(alignment.leftOfOther, other);
  const spelt = pairings.filter(
    ({ how }) => how === 'spelling' || how === 'form' || how === 'joined' || how === 'nickname',
  );
  const own = pairings.filter(({ one: places }) => places.some((at) => isOwn(one.words[at]!.role)));
  const letters = own.reduce((sum, { length }) => sum + length, 0);
  const edits = spelt.reduce((sum, { cost }) => sum + cost, 0);
  const [x, y] = [weightOf(leftOfOne), weightOf(leftOfOther)];
  const replaced = Math.min(weightOf(leftOfOne.filter(tells)), weightOf(leftOfOther.filter(tells)));
  const total = Math.max(1, Math.min(weightOf(one.words), weightOf(other.words)));
  const left = Math.min(MOST, Math.abs(x - y) / total);
  const isPerson = one.kind === 'person';
  const isBare = own.length === 0 || (isPerson && own.length === 1 && letters < 12);
  return {
    edits: Math.min(MOST_EDITS, edits),
    editsALetter: edits / Math.max(1, letters),
    worst: Math.max(0, ...spelt.map(({ cost, length }) => cost / length)),
    replaced: Math.min(MOST, contradict(leftOfOne, leftOfOther) ? Math.max(1, replaced) : replaced),
    leftOfPerson: isPerson ? left : 0,
    leftOfBody: isPerson ? 0 : Math.min(MOST, Math.abs(x - y)),
    bare: isBare && Math.max(x, y) >= 1 ? 1 : 0,
    initials: pairings.filter(({ how }) => how === 'initial').length,
    nicknames: pairings.filter(({ how }) => how === 'nickname').length,
    scrambled: isScrambled(one, own) ? 1 : 0,
    otherForm: formConflict(one, other),
    numberChanged: pairings.filter(({ how }) => how === 'number').length,
    numberLeft: [...leftOfOne, ...leftOfOther].filter(({ role }) => role === 'number').length,
  };
}

/** Enough to tell names apart; more would only make the judge surer. */
const MOST_EDITS = 5;
const MOST = 2;

/** Each other character of a name in Chinese, Japanese or Korean is another word. */
function weighCharacters(one: ReadName, other: ReadName): Evidence {
  const common = [...one.joined].filter((character) => other.joined.includes(character)).length;
  const longest = Math.max(one.joined.length, other.joined.length);
  return { ...NOTHING, replaced: Math.min(MOST, longest - common) };
}

/** A word that is said twice by mistake, "Orla Orla Tamm", is no word more. */
const withoutRepeats = (left: readonly NameWord[], { words }: ReadName): NameWord[] =>
  left.filter((word) => {
    const at = words.indexOf(word);
    return ![words[at - 1], words[at + 1]].some((beside) => beside?.letters.text === word.letters.text);
  });

/** Titles, particles and small words tell nobody apart. */
const tells = ({ weight }: NameWord): boolean => weight > 0.2;

/** Two fathers, or a name that begins with another letter than the other's initial. */
const contradict = (one: readonly NameWord[], other: readonly NameWord[]): boolean =>
  (hasRole(one, 'patronymic') && hasRole(other, 'patronymic')) ||
  (hasRole(one, 'initial') && other.some(tells)) ||
  (hasRole(other, 'initial') && one.some(tells));

const hasRole = (words: readonly NameWord[], role: Role): boolean => words.some((word) => word.role === role);

const isOwn = (role: Role): boolean => role === 'own' || role === 'patronymic' || role === 'direction';

const weightOf = (words: readonly NameWord[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

/** "Hassan Omar Tamm" and "Omar Hassan Tamm": the order is another, and no surname was put first. */
function isScrambled({ kind }: ReadName, own: readonly Pairing[]): boolean {
  if (kind !== 'person' || own.length < 3) return false;
  const places = own.toSorted((a, b) => a.one[0]! - b.one[0]!).map(({ other }) => other[0]!);
  const falls = places.filter((place, at) => place > places[(at + 1) % places.length]!).length;
  return falls > 1;
}

/** 0 where the forms may be one, or one is left out; 0.5 where they are two of one kind; 1 where they exclude each other. */
function formConflict(one: ReadName, other: ReadName): number {
  const [a, b] = [one.forms, other.forms].map((forms) => forms.filter(({ kind }) => kind !== 'other'));
  if (a!.length === 0 || b!.length === 0) return 0;
  if (a!.some(({ name }) => b!.some((form) => form.name === name))) return 0;
  return a!.some(({ kind }) => b!.some((form) => form.kind === kind)) ? 0.5 : 1;
}
