/** Whose words two quotations are: one speaker's, surely two speakers', or nobody can tell. */

import type { Language } from '../../language/language.ts';
import type { Swap } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Citation } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { onceEach } from '../../text/once-each.ts';
import { wordsOf } from '../../text/words.ts';

/** `related`: one speaks for the other, as a spokeswoman does for her ministry. */
export type Kinship = 'same' | 'related' | 'unknown' | 'different';

export interface Speakers {
  readonly kinship: (one: Quotation, other: Quotation) => Kinship;
  /** Does the article name the source, so that no other can be meant? */
  readonly isNamed: (quotation: Quotation) => boolean;
  /** Does it mean one person by a pronoun? */
  readonly isReferred: (quotation: Quotation) => boolean;
  /** Those under whom the words may be reported elsewhere: the speaker, and for whom he speaks. */
  readonly keysOf: (quotation: Quotation) => readonly EntityId[];
}

/** Words of the name of a body in a title: "European Commission President". */
const LONGEST_NAME = 5;

/** Returns what is known of who speaks for whom: by their titles and by what a place or house stands for. */
export function knowSpeakers(
  entities: readonly Entity[],
  articles: readonly DossierArticle[],
  language: Language,
): Speakers {
  const keys = knowParties(entities, articles);
  const keysOf = (source: EntityId | null): readonly EntityId[] =>
    source === null ? [] : (keys.get(source) ?? [source]);
  // Each quotation is held against many others.
  const speakerOf = onceEach(knowSurnames(entities));
  const isNamed = onceEach(knowNames(entities, language));
  const described = onceEach(({ sourceText }: Quotation) => named(sourceText));
  const kinship = (here: Quotation, there: Quotation): Kinship => {
    const [one, other] = [speakerOf(here), speakerOf(there)];
    if (one === null || other === null) {
      const words = described(here);
      return one === other && words !== '' && words === described(there) ? 'same' : 'unknown';
    }
    if (one === other) return 'same';
    if (keysOf(one).includes(other) || keysOf(other).includes(one)) return 'related';
    return isNamed(here) && isNamed(there) ? 'different' : 'unknown';
  };
  const isReferred = ({ sourceText }: Quotation): boolean => {
    const pronoun = language.speech.pronouns.get(foldText(sourceText ?? ''));
    return pronoun?.of === 'male' || pronoun?.of === 'female';
  };
  return { kinship, isNamed, isReferred, keysOf: (quotation) => keysOf(speakerOf(quotation)) };
}

/** Returns for each entity itself, and those for whom it speaks. */
function knowParties(
  entities: readonly Entity[],
  articles: readonly DossierArticle[],
): ReadonlyMap<EntityId, readonly EntityId[]> {
  const swapsOf = new Map(articles.map(({ id, spun }) => [id, spun.swaps]));
  const bodies = new Map<string, EntityId>();
  for (const { id, type, name, aliases } of entities)
    if (type === 'organisation' || type === 'facility')
      for (const form of [name, ...aliases]) bodies.set(foldText(form), id);
  return new Map(
    entities.map((entity) => {
      const represented =
        entity.type === 'person'
          ? entity.roles.flatMap((role) =>
              bodiesNamed(restored(role, swapsOf.get(role.article) ?? []), bodies),
            )
          : [entity.standsFor?.party ?? entity.id];
      return [entity.id, [...new Set([entity.id, ...represented])]];
    }),
  );
}

/** Whom no article is sure to mean may be told by a last name that nobody else in the heap has. */
function knowSurnames(entities: readonly Entity[]): (quotation: Quotation) => EntityId | null {
  const people = entities.filter(({ type }) => type === 'person');
  const bearers = Map.groupBy(people, ({ name }) => foldedWords(name).at(-1));
  return ({ source, sourceText }) => {
    const bearing = source === null ? bearers.get(foldText(sourceText ?? '')) : undefined;
    return bearing?.length === 1 ? bearing[0]!.id : source;
  };
}

/**
 * Returns whether an article surely means somebody by the words that name the source: a part of his name. By "she" or "the
 * company" it sooner means another than is thought than that it gives the words to another, and a news agency reports
 * what others said.
 */
function knowNames(entities: readonly Entity[], { credits }: Language): (quotation: Quotation) => boolean {
  const namesOf = new Map(entities.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  const wordsIn = new Map([...namesOf].map(([id, names]) => [id, new Set(names.flatMap(foldedWords))]));
  return ({ source, sourceText }) => {
    if (source === null) return false;
    const words = foldedWords(sourceText ?? '');
    if (namesOf.get(source)?.some((name) => credits.agencies.has(name))) return false;
    return words.some((word) => wordsIn.get(source)?.has(word));
  };
}

const foldedWords = (text: string): string[] => wordsOf(foldText(text)).map(({ text: word }) => word);

/** Words of two or more that name somebody without a name: "a spokesman for the board". */
const named = (words: string | null): string => {
  const folded = foldText(words ?? '');
  return folded.includes(' ') ? folded : '';
};

function bodiesNamed(role: string, bodies: ReadonlyMap<string, EntityId>): EntityId[] {
  const words = foldedWords(role);
  return words.flatMap((_, from) =>
    Array.from({ length: LONGEST_NAME }, (_none, more) =>
      bodies.get(words.slice(from, from + more + 1).join(' ')),
    ).filter((id) => id !== undefined),
  );
}

/** Returns a title as it likely read before a machine swapped its words. */
const restored = ({ exact, start, end }: Citation, swaps: readonly Swap[]): string =>
  swaps
    .filter((swap) => swap.start >= start && swap.end <= end)
    .reduceRight(
      (text, swap) => text.slice(0, swap.start - start) + swap.restored + text.slice(swap.end - start),
      exact,
    );
