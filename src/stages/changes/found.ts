/** What each kind of change is looked for in, and how a change is made. */

import type { Language } from '../../language/language.ts';
import type { Change } from '../../model/change.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Interval } from '../../model/interval.ts';
import type { Citation } from '../../model/span.ts';
import { type Nameable, nameApart } from '../../text/articles-named.ts';
import { distinctCitations } from '../../text/citations.ts';
import { shortHash } from '../../text/hashes.ts';
import { type Places, placesOf } from './places.ts';

export type ChangeLanguage = Pick<Language, 'changes' | 'brief'>;

export interface Both {
  readonly before: Dossier;
  readonly after: Dossier;
  readonly places: Places;
  /** What an article is called among those of both dossiers. */
  readonly nameOf: (cited: Pick<Citation, 'article'>) => string;
  readonly language: ChangeLanguage;
}

/** A change with what it weighs among those of its kind: the heavier, the earlier it is told. */
export interface Weighed {
  readonly change: Change;
  readonly weight: number;
  /** What it is about: of several changes of one kind about the same, one is told. */
  readonly about?: string;
  /** Set where it stands before others of its kind, and before what is less. */
  readonly leads?: true;
}

export function bothOf(before: Dossier, after: Dossier, language: ChangeLanguage): Both {
  const places = placesOf(before, after);
  const vanished = before.articles.filter(({ id }) => !places.partnerOf(id, 'before'));
  const called = nameApart([...after.articles, ...vanished]);
  const article = new Map<string, Nameable>(
    [...before.articles, ...after.articles].map((one) => [one.id, one]),
  );
  return {
    before,
    after,
    places,
    // An earlier version is called as the later one is.
    nameOf: (cited) => called(places.partnerOf(cited.article, 'before') ?? article.get(cited.article)!),
    language,
  };
}

/** Returns the change with its id, and each of its citations once. */
export function changed(change: Omit<Change, 'id'>, weight = 0): Weighed {
  const [before, after] = [distinctCitations(change.before), distinctCitations(change.after)];
  const rests = [...before, ...after].map(({ article, start, end }) => `${article} ${start} ${end}`);
  const id = `n-${shortHash([change.kind, ...(rests.length > 0 ? rests : [change.text])])}`;
  return { change: { id, ...change, before, after }, weight };
}

/** Returns the words in marks, where they have none yet, and cut at a word where they are long. */
export function quotedBriefly(words: string, most = 160): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  const brief = flat.length <= most ? flat : `${flat.slice(0, flat.lastIndexOf(' ', most))} …`;
  return /["“”„«]/.test(brief) ? brief : `“${brief}”`;
}

/** Returns how many voices name somebody: what one article alone knows of somebody carries no weight. */
export function originsNaming({ origins }: Dossier, { mentions }: Entity): number {
  const naming = new Set(mentions.map(({ article }) => article));
  return origins.filter(({ level, articles }) => level === 'article' && articles.some((id) => naming.has(id)))
    .length;
}

/** Returns the time in words: its first day, and its last where that is another. */
export function daysOf({ language: { brief } }: Both, { start, end }: Interval): string {
  const first = start.slice(0, 10);
  const last = end.length > 10 ? end.slice(0, 10) : new Date(Date.parse(end) - 1).toISOString().slice(0, 10);
  return last > first ? `${brief.formatDay(first)} to ${brief.formatDay(last)}` : brief.formatDay(first);
}
