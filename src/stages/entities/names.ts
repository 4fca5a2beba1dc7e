/** Names: all mentions with the same full name, over all articles. */

import { creditsIn } from '../../language/article-credit.ts';
import type { Language } from '../../language/language.ts';
import type { KnownName } from '../../language/names.ts';
import { type Signs, saidOfName } from '../../language/said-of-names.ts';
import type { Annotation, EntityType, Mention } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Span } from '../../model/span.ts';
import { foldMarks, foldText } from '../../text/normalise.ts';
import { contains, spanAt } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';
import { type PersonName, personNameOf } from './person-name.ts';
import { officesIn, rolesIn } from './roles.ts';

export interface Found {
  readonly article: DossierArticle;
  readonly mention: Mention;
  /** Where the article says what the person is. */
  readonly roles: readonly Span[];
  /** What its sentence says of it. */
  readonly said: Signs;
}

export interface Name {
  /** The full name as names are compared: folded, without article and company form. */
  readonly key: string;
  readonly words: readonly string[];
  /** The letters alone, what is often cut short spelt out. */
  readonly compact: string;
  readonly type: EntityType;
  /** Words for what the person is: "minister". */
  readonly offices: ReadonlySet<string>;
  /** Of a person. */
  readonly person: PersonName | undefined;
  /** A people's name that means its language. */
  readonly language: boolean;
  readonly found: readonly Found[];
  readonly articles: ReadonlySet<ArticleId>;
  /** What the lists have it as. */
  readonly known: KnownName | undefined;
  /** Shorter forms that an article prints for it, folded. */
  readonly shortForms: ReadonlySet<string>;
}

/** Returns the names in the order of their keys. */
export function collectNames(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  language: Language,
): Name[] {
  const byId = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const found = [...articles]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .flatMap((article) => foundIn(article, byId.get(article.id), language));
  const publishers = new Set(
    articles.flatMap(({ publisher }) => (publisher === null ? [] : [keyOf(publisher, language)])),
  );
  const groups = Map.groupBy(found, (one) => {
    const key = keyOf(one.mention.fullName, language);
    return isLanguage(one, language) ? `${key}${LANGUAGE}` : key;
  });
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, members]) =>
      isSwapOnly(members) || areMakers(members, language)
        ? []
        : [composeName(key, members, publishers.has(key), language)],
    );
}

function foundIn(article: DossierArticle, annotation: Annotation | undefined, language: Language): Found[] {
  if (annotation === undefined) return [];
  const roles = rolesIn(annotation, language);
  const said = saidIn(annotation, language);
  return annotation.mentions.map((mention, at) => ({
    article,
    mention,
    roles: roles.get(mention.start) ?? [],
    said: said[at]!,
  }));
}

/** Returns what the sentences of an article say of its names, in the order of the mentions. */
const saidIn = onceEachWith(({ mentions, trees }: Annotation, { names }: Language) =>
  mentions.map((mention): Signs => {
    const sentence = trees[spanAt(trees, mention.start)];
    return sentence === undefined ? {} : saidOfName(sentence, mention, names.signs);
  }),
);

/** Behind the key of a people's name where it means the language. */
const LANGUAGE = ' (language)';

/** Characters on each side of a name that are looked at. */
const AROUND = 80;

/** "speaks Spanish", "a Spanish-language station". */
function isLanguage({ article: { text }, mention }: Found, { names }: Language): boolean {
  if (mention.type !== 'group') return false;
  const before = text.slice(Math.max(0, mention.start - AROUND), mention.start);
  const after = text.slice(mention.end, mention.end + AROUND);
  return (
    names.beforeLanguage.test(before) ||
    names.afterLanguage.test(after) ||
    (names.inLanguage.test(before) && /^(?:["'”’]?[.,;:!?)]|\n|$)/.test(after))
  );
}

/** Half of the mentions or more credit them: a byline may name them as well. */
const areMakers = (found: readonly Found[], language: Language): boolean =>
  2 * found.filter((one) => isCredited(one, language)).length >= found.length;

/**
 * Who wrote, edited or took the picture, and the capitals by which an agency calls itself in its datelines, are part of how the
 * text was made, not of its story.
 */
function isCredited({ article, mention }: Found, language: Language): boolean {
  const { text } = article;
  const { names } = language;
  const isOwnMark = creditsIn(article, language).some(
    ({ name, evidence }) => name === article.publisher && evidence.some((mark) => contains(mark, mention)),
  );
  if (isOwnMark && mention.type !== 'person') return mention.text !== article.publisher;
  return (
    mention.type === 'person' &&
    (names.beforeCredited.test(text.slice(Math.max(0, mention.start - AROUND), mention.start)) ||
      names.afterCredited.test(text.slice(mention.end, mention.end + AROUND)))
  );
}

export function addTo<One extends Name>(names: Map<string, One[]>, form: string, name: One): void {
  const those = names.get(form);
  if (those === undefined) names.set(form, [name]);
  else if (!those.includes(name)) those.push(name);
}

/** 'Thomas "Red" Lisk'. Folded. */
const NICKNAME = /\s["'(]([^"'()\s]+)["')]\s/u;

/** Returns the nicknames that articles print inside a name. */
export const nicknamesIn = ({ found }: Name): string[] => [
  ...new Set(found.flatMap(({ mention }) => NICKNAME.exec(foldText(mention.fullName))?.[1] ?? [])),
];

/** Returns a name as names are compared. */
export function keyOf(name: string, { names }: Language): string {
  const words = foldText(name)
    .replace(NICKNAME, ' ')
    .replace(/(?<=\p{L})\.(?=\s|$)/gu, '')
    .split(' ');
  if (words.length > 1 && words[0] === names.article) words.shift();
  while (words.length > 1 && names.companySuffixes.has(words.at(-1)!.replace(/[.,]/g, ''))) words.pop();
  return words.join(' ').replace(/,$/, '');
}

/** A machine put the word there: it names nothing. */
const isSwapOnly = (found: readonly Found[]): boolean =>
  found.every(({ article, mention }) => article.spun.swaps.some((swap) => contains(swap, mention)));

function composeName(key: string, found: readonly Found[], isPublisher: boolean, language: Language): Name {
  const known = knownAs(found, language);
  const words = key.split(' ');
  const isBody = isPublisher || found.some((one) => isCompany(one, language));
  const type = known?.type ?? (isBody ? 'organisation' : typeOf(found, words, language));
  return {
    key,
    words,
    compact: compactOf(words, language),
    type,
    offices: officesIn(
      found.flatMap(({ article, roles }) => roles.map(({ start, end }) => article.text.slice(start, end))),
      language.names,
    ),
    person: type === 'person' ? personNameOf(words, language) : undefined,
    language: key.endsWith(LANGUAGE),
    found,
    articles: new Set(found.map(({ article }) => article.id)),
    known,
    shortForms: new Set(
      found.map(({ mention }) => keyOf(mention.text, language)).filter((form) => form !== key),
    ),
  };
}

const compactOf = (words: readonly string[], { names }: Language): string =>
  words
    .map((word) => names.abbreviated.get(word) ?? word)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A known name is one unless an article has it as somebody's: "Washington" of "Greg Washington" has another key. */
function knownAs(found: readonly Found[], { names }: Language): KnownName | undefined {
  const { known } = names.gazetteer();
  for (const { mention } of found) {
    const form = foldMarks(mention.fullName).replace(/^[Tt]he /, '');
    const name = known.get(mention.fullName) ?? known.get(form) ?? known.get(withoutShouting(form));
    if (name && name.type === mention.type) return name;
  }
  return undefined;
}

/** "LOS ANGELES" is "Los Angeles"; acronyms stay. */
const withoutShouting = (name: string): string =>
  /^[\p{Lu} ]{6,}$/u.test(name) ? name.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase()) : name;

/** "Dovrin Inc." is a company in every article. */
function isCompany({ mention }: Found, { names }: Language): boolean {
  const words = foldText(mention.text).split(' ');
  return words.length > 1 && names.companySuffixes.has(words.at(-1)!.replace(/[.,]/g, ''));
}

/**
 * The annotation takes a single word for an organisation where nothing else is known of it, so any other type counts
 * three times there; a person only where the word is known as somebody's name. What all articles say of the name may tell
 * better.
 */
function typeOf(found: readonly Found[], words: readonly string[], language: Language): EntityType {
  const votes = new Map<EntityType, number>();
  for (const { mention } of found) {
    const isSure =
      words.length === 1 &&
      mention.type !== 'organisation' &&
      (mention.type !== 'person' || isNameOfPeople(mention.text, language.names));
    votes.set(mention.type, (votes.get(mention.type) ?? 0) + (isSure ? 3 : 1));
  }
  const [type] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
  return typeSaid(found, type, language) ?? type;
}

/** By how much more must be said for another type than for the one that the articles have. */
const SURE = 3;

/** Weight of an office or description beside a name: only people have them. */
const ROLE = 2;

/** People live in both, and both are where something happens. */
const SITES: ReadonlySet<EntityType> = new Set(['place', 'facility']);

/**
 * Returns the type that what is said of a name in all articles tells, where that is clearly another, and the name does
 * not say by its last word what it names.
 */
export function typeSaid(
  found: readonly Found[],
  type: EntityType,
  { names }: Language,
): EntityType | undefined {
  const isHeaded = found.some(({ mention }) => {
    const last = / (\p{L}+)$/u.exec(mention.fullName)?.[1];
    return last !== undefined && names.heads.has(last.toLowerCase());
  });
  if (isHeaded) return undefined;
  const said = new Map<EntityType, number>();
  for (const { said: signs, roles } of found) {
    if (roles.length > 0) said.set('person', (said.get('person') ?? 0) + ROLE);
    for (const [kind, weight] of Object.entries(signs) as [EntityType, number][])
      said.set(kind, (said.get(kind) ?? 0) + weight);
  }
  const [best] = [...said].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (best === undefined || (SITES.has(best[0]) && SITES.has(type))) return undefined;
  return best[1] >= SURE + Math.max(0, said.get(type) ?? 0) ? best[0] : undefined;
}

function isNameOfPeople(word: string, names: Language['names']): boolean {
  const { givenNames, surnames } = names.gazetteer();
  return givenNames.has(word) || surnames.has(word);
}
