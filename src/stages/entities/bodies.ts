/** Which names are one organisation's, one building's: short forms, acronyms, the same words in another order. */

import type { Language } from '../../language/language.ts';
import type { NameWords } from '../../language/names.ts';
import { mayBe } from './apart.ts';
import type { Families } from './families.ts';
import { addTo, type Name } from './names.ts';

/** Joins the names of organisations and buildings, the surest signs first. */
export function joinBodies(names: readonly Name[], families: Families, language: Language): void {
  const bodies = names.filter(({ type }) => type === 'organisation' || type === 'facility');
  joinSameWords(bodies, families, language);
  joinShorter(names, bodies, families, language.names);
  joinAcronyms(names, families);
  joinByOwnWords(bodies, families, language);
}

/** "US Treasury" and "United States Treasury", "Ministry of Defence" and "Defense Ministry", "Chinese Army" and "China's Army". */
function joinSameWords(bodies: readonly Name[], families: Families, language: Language): void {
  const groups = Map.groupBy(
    bodies.filter(({ words }) => words.length > 1),
    (name) => sameWordsKey(name, language),
  );
  for (const members of groups.values())
    for (const name of members) families.joinUnlessApart(members[0]!, name);
}

/** The words but for small ones, without plurals and with countries by their usual names; those of an office in any order. */
function sameWordsKey({ words, type }: Name, language: Language): string {
  const { names } = language;
  const content = withUsualPlace(words, language)
    .filter((word) => !names.headLinks.has(word) && word !== names.article && word !== names.and)
    .map((word) => singular(names.abbreviated.get(word) ?? word));
  const isOffice = content.some((word) => names.offices.has(word));
  return `${type} ${(isOffice ? content.sort() : content).join(' ')}`;
}

const singular = (word: string): string =>
  word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** A known place or people that a longer name begins with, by its usual name. */
function withUsualPlace(words: readonly string[], { names }: Language): string[] {
  const { known } = names.gazetteer();
  const { peoples } = names.parties();
  for (const length of [2, 1]) {
    if (words.length <= length) continue;
    const first = words.slice(0, length).join(' ').replace(/'s$/, '');
    const title = first.replace(/(?:^|(?<= ))\p{L}/gu, (letter) => letter.toUpperCase());
    for (const form of [first.toUpperCase(), `${first.toUpperCase()}.`, title]) {
      const place = known.get(form);
      const party = place?.type === 'place' ? place.name : peoples.get(form);
      if (party !== undefined) return [party.toLowerCase(), ...words.slice(length)];
    }
  }
  return [...words];
}

/** Short forms of bodies, where one body of the story has them, or one by far most often. */
function joinShorter(
  names: readonly Name[],
  bodies: readonly Name[],
  families: Families,
  words: NameWords,
): void {
  const longer = new Map<string, Name[]>();
  for (const name of bodies)
    if (!name.known) for (const form of shortFormsOf(name, words)) addTo(longer, form, name);
  for (const name of names) {
    const isBody = name.type === 'organisation' || name.type === 'facility';
    if (!isBody || name.known || (name.words.length === 1 && name.key.length <= 3)) continue;
    const fitting = longer.get(name.key) ?? [];
    const full = mostlyMeant(fitting, families);
    if (full && mayBe(name, full)) families.joinUnlessApart(name, full);
    const heads = families.heads(fitting);
    if (heads.length > 1)
      for (const head of heads) families.doubt(name, head, `A short form of ${heads.length} names here`);
  }
}

/** "Dovrin" of "Dovrin Terminals": what a body may be called for short. "The Lantern" is not in "Lantern Street". */
function shortFormsOf({ words, type }: Name, { heads, headLinks }: NameWords): Set<string> {
  const forms = new Set<string>();
  if (words.length < (type === 'organisation' ? 2 : 3)) return forms;
  if (!headLinks.has(words[1]!) && !heads.has(words[0]!)) forms.add(words[0]!);
  if (type === 'organisation') forms.add(words.slice(1).join(' '));
  for (let length = 2; length < words.length; length++) {
    const start = words.slice(0, length);
    const isHeaded = start.some((word) => heads.has(word));
    const goesOn = headLinks.has(words[length]!);
    if (goesOn ? isHeaded : !isHeaded) forms.add(start.join(' '));
    if (heads.has(words.at(-1)!)) forms.add(words.slice(-length).join(' '));
  }
  return forms;
}

/** How many times as many articles must name one body as any other of the same short form. */
const BY_FAR = 3;

/** Returns a name of the only family, or of the one that most articles name by far. */
function mostlyMeant(names: readonly Name[], families: Families): Name | undefined {
  const heads = families.heads(names);
  if (heads.length < 2) return names[0];
  const ranked = heads
    .map((head) => ({ head, articles: articlesOf(families.membersOf(head)) }))
    .sort((a, b) => b.articles - a.articles || (a.head.key < b.head.key ? -1 : 1));
  return ranked[0]!.articles >= BY_FAR * ranked[1]!.articles ? ranked[0]!.head : undefined;
}

const articlesOf = (names: readonly Name[]): number =>
  new Set(names.flatMap(({ articles }) => [...articles])).size;

/** Acronyms that no article explains, where one name alone has their initials, and the story nowhere has another. */
function joinAcronyms(names: readonly Name[], families: Families): void {
  const byInitials = Map.groupBy(
    names.filter(({ words, type }) => words.length > 2 && type !== 'person'),
    initialsOf,
  );
  for (const name of names) {
    if (!isAcronym(name) || families.membersOf(name).some((other) => !isAcronym(other))) continue;
    const heads = families.heads(byInitials.get(name.key.replaceAll('.', '')) ?? []);
    const [full] = heads;
    if (heads.length === 1 && (!name.known || full!.type === name.type)) families.join(name, full!);
    else for (const head of heads) families.doubt(name, head, `Its letters fit ${heads.length} names here`);
  }
}

const isAcronym = ({ found, words }: Name): boolean =>
  words.length === 1 && found.every(({ mention }) => /^(?:\p{Lu}\.?){3,}$/u.test(mention.text));

/** Small words have no part in an acronym: those are taken that have a capital in the name as printed. */
const initialsOf = ({ found }: Name): string =>
  found[0]!.mention.fullName
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join('');

/** "Fort Lisk Naval Base" and "Lisk base": buildings that share the words that are no ordinary ones, and no others. */
function joinByOwnWords(bodies: readonly Name[], families: Families, { names: words }: Language): void {
  const { ordinary, towns } = words.gazetteer();
  const isOwn = (word: string): boolean =>
    word.length > 4 && !ordinary.has(word) && !words.heads.has(word) && !words.openers.has(word);
  const isTown = (word: string): boolean => towns.has(word.charAt(0).toUpperCase() + word.slice(1));
  const facilities = bodies.filter(({ type, known }) => type === 'facility' && !known);
  const groups = Map.groupBy(facilities, (name) => name.words.filter(isOwn).join(' '));
  for (const [own, members] of groups) {
    if (own === '' || isTown(own)) continue;
    const heads = new Set(
      members.flatMap((name) => name.words.filter((word) => words.heads.get(word) === 'facility')),
    );
    if (heads.size <= 1) for (const name of members) families.joinUnlessApart(members[0]!, name);
  }
}
