/** A dossier read against a key: which article is which, and where the dossier's citations stand in the key's texts. */

import type { Dossier, DossierArticle } from '../src/model/dossier.ts';
import type { Span } from '../src/model/span.ts';
import { spanAt } from '../src/text/offsets.ts';
import { type Alignment, alignWords } from './align.ts';
import type { Key, KeyArticle, Place } from './key.ts';
import { pairUp } from './metrics/figures.ts';

export interface Mate {
  readonly article: DossierArticle;
  readonly key: KeyArticle;
  readonly alignment: Alignment;
}

export interface Reading {
  readonly dossier: Dossier;
  readonly key: Key;
  /** Articles of the dossier that are articles of the key: half of the words of both, or more, are the same. */
  readonly mates: readonly Mate[];
  /** Returns the id of the key's article that an article of the dossier is. */
  mateOf(article: string): string | undefined;
  /** Returns where a citation stands in the key's texts; `null` in junk and in articles that are not in the key. */
  place(citation: Span & { readonly article: string }): Place | null;
}

export function readAgainst(dossier: Dossier, key: Key): Reading {
  const aligned = dossier.articles.flatMap((article) => alignments(dossier, key, article));
  const mates = pairUp(key.articles, dossier.articles, (wanted, given) =>
    likeness(aligned.find((mate) => mate.key === wanted && mate.article === given)),
  ).map(([i, j]) => aligned.find((m) => m.key === key.articles[i] && m.article === dossier.articles[j])!);
  const mateOf = new Map(mates.map((mate) => [mate.article.id, mate.key.id]));
  return {
    dossier,
    key,
    mates,
    mateOf: (article) => mateOf.get(article),
    place: ({ article, ...span }) => {
      for (const mate of aligned) {
        const place = mate.article.id === article ? mate.alignment.place(span) : null;
        if (place) return { article: mate.key.id, ...place };
      }
      return null;
    },
  };
}

/** An article may hold several of the key's, where the extraction failed to part them: the fullest comes first. */
function alignments(dossier: Dossier, key: Key, article: DossierArticle): Mate[] {
  const file = fileOf(dossier.pages.find((page) => page.id === article.page)?.uri ?? article.uri);
  return key.articles
    .filter((candidate) => candidate.file === file)
    .map((candidate) => ({ article, key: candidate, alignment: alignWords(article.text, candidate.text) }))
    .filter((mate) => mate.alignment.shared > 0)
    .sort((a, b) => b.alignment.shared - a.alignment.shared);
}

/** Returns the name of a page's file, whatever folder or address it was read from. */
export function fileOf(uri: string): string {
  const name = uri
    .replace(/[?#].*$/, '')
    .split(/[\\/]/)
    .at(-1)!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function likeness(mate: Mate | undefined): number {
  if (!mate) return 0;
  const { shared, words } = mate.alignment;
  const ratio = shared / (words.from + words.to - shared);
  return ratio >= 0.5 ? ratio : 0;
}

/** Returns whether a place lies in a byline, dateline or credit of the key, where finding and missing cost nothing. */
export function inFurniture(key: Key, place: Place): boolean {
  const furniture = key.articles.find((article) => article.id === place.article)?.furniture ?? [];
  return (
    spanAt(
      [...furniture].sort((a, b) => a.start - b.start),
      place.start,
    ) >= 0
  );
}
