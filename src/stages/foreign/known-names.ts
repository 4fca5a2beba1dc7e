/** Names in a text whose language is not known: those that articles in the known one teach, letter for letter. */

import type { Language } from '../../language/language.ts';
import type { EntityType, Mention, Sentence } from '../../model/annotation.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { wordsIn } from '../../text/languages.ts';
import { foldText } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';
import type { Word } from '../../text/words.ts';

export interface KnownMention extends Mention {
  readonly entity: EntityId;
}

export interface ForeignMention extends Mention {
  /** `null` for a name that no article in the expected language teaches. */
  readonly entity: EntityId | null;
}

interface Form {
  readonly words: readonly string[];
  readonly entity: Entity;
  /** Counts only where a fuller form stands in the same article: a surname may be an ordinary word elsewhere. */
  readonly short: boolean;
}

/** Forms by their first word, the longest first. */
export type TaughtNames = ReadonlyMap<string, readonly Form[]>;

/** In characters. A shorter single word is an ordinary one in some language. */
const SHORTEST_NAME = 4;
/** "NATO", "DWU": from so many letters on, capitals only. */
const ACRONYM = /^\p{Lu}{3,}$/u;

/** Returns the names that entities teach. A form of two entities, and one that is an ordinary word, teaches nothing. */
export function teachNames(entities: readonly Entity[], language: Language): TaughtNames {
  const { ordinary } = language.names.gazetteer();
  const forms = entities
    .filter(({ spunOnly }) => spunOnly !== true)
    .flatMap((entity) =>
      [...formsOf(entity)].flatMap((text): Form[] => {
        const words = text.split(/\s+/).map(foldText).filter(Boolean);
        if (words.length === 0 || !/\p{Lu}/u.test(text)) return [];
        if (words.length > 1 || ACRONYM.test(text)) return [{ words, entity, short: false }];
        if (words[0]!.length < SHORTEST_NAME || ordinary.has(words[0]!)) return [];
        return [{ words, entity, short: entity.type === 'person' || text !== entity.name }];
      }),
    );
  const owners = Map.groupBy(forms, ({ words }) => words.join(' '));
  const sole = forms.filter(({ words, entity }) =>
    owners.get(words.join(' '))!.every((other) => other.entity === entity),
  );
  const byFirst = Map.groupBy(sole, ({ words }) => words[0]!);
  return new Map(
    [...byFirst].map(([first, of]) => [first, of.sort((a, b) => b.words.length - a.words.length)]),
  );
}

/** Returns the forms of an entity's name; of a person's also the surname alone, printed so or not. */
function formsOf({ name, aliases, type }: Entity): Set<string> {
  const surname = type === 'person' ? name.split(/\s+/).slice(1).slice(-1) : [];
  return new Set([name, ...aliases, ...surname]);
}

/** Returns the entity that a name means, `undefined` where no article taught it. A surname alone is a person's only. */
export function entityNamed(name: string, type: EntityType, names: TaughtNames): EntityId | undefined {
  const words = name.split(/\s+/).map(foldText).filter(Boolean);
  const form = names
    .get(words[0] ?? '')
    ?.find((one) => one.words.length === words.length && one.words.every((word, at) => word === words[at]));
  if (form === undefined) return undefined;
  const isSure = words.length > 1 || form.entity.type === type;
  return isSure && (!form.short || form.entity.type === 'person') ? form.entity.id : undefined;
}

/** Returns the known names in the given sentences, in text order. */
export function findKnownNames(
  article: DossierArticle,
  sentences: readonly Sentence[],
  names: TaughtNames,
): KnownMention[] {
  const found = sentences.flatMap((sentence) => namesIn(article, sentence, names));
  const full = new Set(found.filter(({ form }) => !form.short).map(({ form }) => form.entity));
  return found
    .filter(({ form }) => !form.short || full.has(form.entity))
    .map(({ start, end, form: { entity } }) => ({
      start,
      end,
      type: entity.type,
      text: article.text.slice(start, end),
      fullName: entity.name,
      entity: entity.id,
    }));
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
}

function namesIn(article: DossierArticle, { start, end, block }: Sentence, names: TaughtNames): Found[] {
  const tag = article.blocks[block]?.language ?? article.language;
  const words = wordsIn(article.text, tag, start, end).map(withoutElision);
  const folded = words.map(({ text }) => foldText(text));
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const form = names.get(folded[at]!)?.find((one) => fits(one, words, folded, at, article.text));
    if (form === undefined) continue;
    const last = at + form.words.length - 1;
    found.push({ start: words[at]!.start, end: words[last]!.end, form });
    at = last;
  }
  return found;
}

/** "d’Aldermoor", "l’Union": the article is no part of the name. */
function withoutElision(word: Word): Word {
  const elided = /^\p{L}{1,2}['’](?=\p{Lu})/u.exec(word.text)?.[0].length ?? 0;
  return { start: word.start + elided, end: word.end, text: word.text.slice(elided) };
}

function fits(
  form: Form,
  words: readonly Word[],
  folded: readonly string[],
  at: number,
  text: string,
): boolean {
  const last = at + form.words.length - 1;
  const first = words[at]!.text;
  if (words[last] === undefined || !form.words.every((word, index) => word === folded[at + index]))
    return false;
  if (!/\p{Lu}/u.test(first) || !isOnePiece(words.slice(at, last + 1), text)) return false;
  // "Aldermoor Post" is a paper; people's names have titles behind them in some languages.
  if (form.entity.type !== 'person' && isNameBeside(words[last], words[last + 1], text)) return false;
  if (form.words.length > 1) return true;
  // "UNION" of a headline in capitals is no acronym, and "Jean Aldermoor" somebody else than the town.
  if (ACRONYM.test(form.entity.name) || ACRONYM.test(first))
    return first === form.entity.name || form.entity.aliases.includes(first);
  return at < 2 || !isNameBeside(words[at - 1]!, words[at], text);
}

const isOnePiece = (words: readonly Word[], text: string): boolean =>
  words.slice(1).every((word, index) => /^\s$/.test(text.slice(words[index]!.end, word.start)));

/** Are two words with a capital beside each other? */
const isNameBeside = (word: Word, next: Word | undefined, text: string): boolean =>
  next !== undefined &&
  /^\p{Lu}\p{Ll}/u.test(word.text) &&
  /^\p{Lu}\p{Ll}/u.test(next.text) &&
  text.slice(word.end, next.start) === ' ';

/**
 * Returns the entities with what was found of them in texts of other languages, and the `others` that only those name;
 * those named most often first.
 */
export function addMentions(
  entities: readonly Entity[],
  others: readonly Entity[],
  foreign: readonly { readonly article: string; readonly mentions: readonly ForeignMention[] }[],
  articles: readonly DossierArticle[],
): readonly Entity[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const added = Map.groupBy(
    foreign.flatMap(({ article, mentions }) =>
      mentions.map((mention) => ({
        entity: mention.entity,
        citation: cite(byId.get(article)!, mention),
      })),
    ),
    ({ entity }) => entity,
  );
  if (added.size === 0) return entities;
  const theirs = entities.map((entity) =>
    withMentions(
      entity,
      (added.get(entity.id) ?? []).map(({ citation }) => citation),
    ),
  );
  return [...theirs, ...others].sort(
    (a, b) => b.mentions.length - a.mentions.length || compare(a.name, b.name) || compare(a.type, b.type),
  );
}

function withMentions(entity: Entity, added: readonly Citation[]): Entity {
  if (added.length === 0) return entity;
  const mentions = [...entity.mentions, ...added].sort(
    (a, b) => compare(a.article, b.article) || a.start - b.start,
  );
  const forms = new Set([...entity.aliases, ...added.map(({ exact }) => exact)]);
  return {
    ...entity,
    aliases: [...forms].filter((form) => form !== entity.name).sort(),
    mentions: mentions as unknown as Evidence,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
