/**
 * Whom a capital, a palace or a ministry stands for, and where: only where it says, wants or decides something, or has a
 * policy, does its name mean the party that sits there.
 */

import { appositionsOf } from '../../language/appositions.ts';
import { clausesOf } from '../../language/clauses.ts';
import type { Language } from '../../language/language.ts';
import type { Annotation, Mention } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { foldMarks } from '../../text/normalise.ts';
import { contains, overlapping } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';
import type { Found, Name } from './names.ts';

export interface Metonym {
  /** Name of the party, as the lists or an article have it. */
  readonly party: string;
  readonly found: readonly Found[];
}

/** Returns whom the names of one entity stand for, with the mentions that mean the party; nothing where none does. */
export function metonymOf(family: readonly Name[], uses: Uses, language: Language): Metonym | undefined {
  if (!family.some(({ type }) => SEATS.has(type))) return undefined;
  const party = family.map((name) => partyOf(name, uses, language)).find((name) => name !== undefined);
  if (party === undefined || family.some(({ known, key }) => known?.name === party || key === party))
    return undefined;
  const found = family
    .flatMap((name) => name.found)
    .filter(({ article, mention }) => uses.acting.get(article.id)?.has(mention.start));
  return found.length === 0 ? undefined : { party, found };
}

const SEATS: ReadonlySet<string> = new Set(['place', 'facility', 'organisation']);

function partyOf(name: Name, { seats }: Uses, language: Language): string | undefined {
  const { parties, ministries, gazetteer } = language.names;
  const listed = parties();
  for (const { mention } of name.found) {
    const form = foldMarks(mention.fullName).replace(/^[Tt]he /, '');
    const party = listed.seats.get(form) ?? listed.capitals.get(form) ?? seats.get(name.key);
    if (party !== undefined) return party;
    const words = form.split(' ');
    const owner = words[0]!.replace(/'s?$/, '');
    const country = listed.peoples.get(owner) ?? gazetteer().known.get(owner);
    if (words.length > 1 && ministries.has(words.at(-1)!.toLowerCase()) && country !== undefined)
      return typeof country === 'string' ? country : country.type === 'place' ? country.name : undefined;
  }
  return undefined;
}

/** How the articles use names. */
export interface Uses {
  /** Starts of the mentions that say, want, decide, or have a policy. */
  readonly acting: ReadonlyMap<ArticleId, ReadonlySet<number>>;
  /** Parties by their seats as the articles tell them, by key: "Kessary, the capital of Sarrovia". */
  readonly seats: ReadonlyMap<string, string>;
}

export function usesIn(
  annotations: readonly Annotation[],
  keyOf: (name: string) => string,
  language: Language,
): Uses {
  const acting = new Map<ArticleId, ReadonlySet<number>>();
  const seats = new Map<string, string>();
  for (const annotation of annotations) {
    const uses = usesOf(annotation, language);
    acting.set(annotation.article, uses.acting);
    for (const [seat, party] of uses.seats) {
      const key = keyOf(seat.fullName);
      if (!seats.has(key)) seats.set(key, party.fullName);
    }
  }
  return { acting, seats };
}

/** Returns how one article uses names. */
const usesOf = onceEachWith((annotation: Annotation, language: Language) => {
  const acting = new Set<number>();
  const seats: [Mention, Mention][] = [];
  for (const sentence of annotation.trees) {
    const names = overlapping(annotation.mentions, sentence).filter(({ type }) => SEATS.has(type));
    if (names.length === 0) continue;
    for (const { start } of actingIn(sentence, names, language)) acting.add(start);
    seats.push(...seatsIn(sentence, names, language));
  }
  return { acting, seats };
});

function actingIn(
  sentence: ParsedSentence,
  names: readonly Mention[],
  { grammar, names: words }: Language,
): Mention[] {
  const { tokens } = sentence;
  const nameAt = (head: number): Mention | undefined =>
    names.find((mention) => tokens[head] !== undefined && contains(mention, tokens[head]!));
  const subjects = clausesOf(sentence, grammar)
    .filter(
      ({ kind, predicate }) =>
        kind === 'active' && (grammar.speech.has(predicate.lemma) || words.deciding.has(predicate.lemma)),
    )
    .flatMap(({ subject }) => subject?.conjuncts ?? []);
  const owners = tokens.flatMap(({ deprel, head }, at) =>
    deprel === 'nmod:poss' && words.policies.has(tokens[head]?.lemma ?? '') ? [at] : [],
  );
  return [...subjects.map(({ head }) => head), ...owners].flatMap((head) => nameAt(head) ?? []);
}

/** "Kessary, the capital of Sarrovia", "Sarrovia's capital, Kessary". */
function seatsIn(
  sentence: ParsedSentence,
  names: readonly Mention[],
  { names: words }: Language,
): [Mention, Mention][] {
  return appositionsOf(sentence).flatMap(({ name, description }): [Mention, Mention][] => {
    const head = sentence.tokens[description.head]!;
    if (!words.seatNouns.has(head.lemma.toLowerCase())) return [];
    const seat = names.find((mention) => contains(mention, sentence.tokens[name.head]!));
    const party = names.find((mention) => mention !== seat && contains(description, mention));
    return seat && party ? [[seat, party]] : [];
  });
}
