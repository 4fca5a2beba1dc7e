/** Which names are one place's: with or without the kind of region that it is, in another spelling. */

import type { Language } from '../../language/language.ts';
import { shareArticle } from './apart.ts';
import type { Families } from './families.ts';
import { addTo, type Name } from './names.ts';
import { sameSpelling, soundOf } from './spelling.ts';

/** Joins the names of places, and those of other things that are spellings of one another. */
export function joinPlaces(names: readonly Name[], families: Families, language: Language): void {
  joinRegions(names, families, language);
  joinSpellings(names, families, language);
}

/** "Helm Province" and "Helm", in articles of which none prints both: the town may have the name as well. */
function joinRegions(names: readonly Name[], families: Families, { names: words }: Language): void {
  const { known } = words.gazetteer();
  const places = names.filter(({ type }) => type === 'place');
  const byName = new Map<string, Name[]>();
  for (const name of places) {
    addTo(byName, name.key, name);
    if (name.known) addTo(byName, name.known.name.toLowerCase(), name);
  }
  for (const name of places) {
    if (name.words.length < 2 || !words.regionKinds.has(name.words.at(-1)!)) continue;
    const bare = name.words.slice(0, -1).join(' ');
    const usual = known.get(bare.replace(/(?:^|(?<= ))\p{L}/gu, (letter) => letter.toUpperCase()))?.name;
    const full = families.only(byName.get(bare) ?? byName.get(usual?.toLowerCase() ?? '') ?? []);
    if (full && !families.membersOf(full).some((other) => other !== name && shareArticle(name, other)))
      families.joinUnlessApart(name, full);
  }
}

/** Names of one letter that are compared with each; more are no story, and the work would grow with their square. */
const MOST_COMPARED = 500;

/** Spellings of one name, in articles of which none prints both; two towns of the lists stay two. */
function joinSpellings(names: readonly Name[], families: Families, { names: words }: Language): void {
  const { towns } = words.gazetteer();
  const buckets = Map.groupBy(
    names.filter(({ type }) => type !== 'group' && type !== 'person'),
    ({ type, words }) => `${type} ${soundOf(words.at(-1)!)[0]}`,
  );
  const isTown = ({ found }: Name): boolean => towns.has(found[0]!.mention.fullName);
  for (const bucket of buckets.values())
    for (const [index, name] of bucket.entries())
      for (const other of bucket.slice(index + 1, index + 1 + MOST_COMPARED)) {
        if (!isSpelling(name, other)) continue;
        if (shareArticle(name, other))
          families.doubt(name, other, 'Spelt nearly alike, but an article prints both');
        else if (isTown(name) && isTown(other))
          families.doubt(name, other, 'One spelling apart, but there are two towns of these names');
        else families.joinUnlessApart(name, other);
      }
}

function isSpelling(name: Name, other: Name): boolean {
  if ((name.known && other.known) || name.words.length !== other.words.length) return false;
  return name.words.every((word, at) => sameSpelling(word, other.words[at]!));
}
