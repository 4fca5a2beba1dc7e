/** Names: all mentions with the same full name, over all articles. */

import type { Language } from '../../language/language.ts';
import type { KnownName } from '../../language/names.ts';
import type { Annotation, EntityType, Mention } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import { foldMarks, foldText } from '../../text/normalise.ts';
import { contains } from '../../text/offsets.ts';

export interface Found {
  readonly article: DossierArticle;
  readonly mention: Mention;
}

export interface Name {
  /** The full name as names are compared: folded, without article and company form. */
  readonly key: string;
  readonly words: readonly string[];
  readonly type: EntityType;
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
    .flatMap((article) =>
      (byId.get(article.id)?.mentions ?? []).map((mention): Found => ({ article, mention })),
    );
  const groups = Map.groupBy(found, ({ mention }) => keyOf(mention.fullName, language));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, members]) => (isSwapOnly(members) ? [] : [composeName(key, members, language)]));
}

/** Returns a name as names are compared. */
export function keyOf(name: string, { names }: Language): string {
  const words = foldText(name)
    .replace(/(?<=\p{L})\.(?=\s|$)/gu, '')
    .split(' ');
  if (words.length > 1 && words[0] === names.article) words.shift();
  while (words.length > 1 && names.companySuffixes.has(words.at(-1)!.replace(/[.,]/g, ''))) words.pop();
  return words.join(' ').replace(/,$/, '');
}

/** A machine put the word there: it names nothing. */
const isSwapOnly = (found: readonly Found[]): boolean =>
  found.every(({ article, mention }) => article.spun.swaps.some((swap) => contains(swap, mention)));

function composeName(key: string, found: readonly Found[], language: Language): Name {
  const known = knownAs(found, language);
  const words = key.split(' ');
  return {
    key,
    words,
    type: known?.type ?? typeOf(found, words.length),
    found,
    articles: new Set(found.map(({ article }) => article.id)),
    known,
    shortForms: new Set(
      found.map(({ mention }) => keyOf(mention.text, language)).filter((form) => form !== key),
    ),
  };
}

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

/**
 * The annotation takes a single word for an organisation where nothing else is known of it, so any other type counts
 * three times there.
 */
function typeOf(found: readonly Found[], words: number): EntityType {
  const votes = new Map<EntityType, number>();
  for (const { mention } of found) {
    const weight = words === 1 && mention.type !== 'organisation' ? 3 : 1;
    votes.set(mention.type, (votes.get(mention.type) ?? 0) + weight);
  }
  return [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}
