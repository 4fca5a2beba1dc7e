/** Finds names that a spinner translated word by word: "White Home", where the White House is a known name. */

import type { Language } from '../../language/language.ts';
import type { SpinModel, Substitution } from '../../language/spin.ts';
import type { Annotation, EntityType } from '../../model/annotation.ts';
import type { Article, ArticleId, Swap } from '../../model/article.ts';
import type { Citation } from '../../model/span.ts';
import { foldMarks, withoutPossessive } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';
import { wordsOf } from '../../text/words.ts';
import type { Token } from './decode.ts';

/** Names by their words, which are compared place by place. */
export interface KnownNames {
  readonly has: (words: readonly string[]) => boolean;
  /** Returns the names of as many words that have one of them at its place. */
  readonly like: (words: readonly string[]) => Iterable<KnownVariant>;
}

interface KnownVariant {
  readonly words: readonly string[];
  /** What is only nearly called so is not meant. */
  readonly rival?: boolean;
  /** As a clean article prints it; absent of a name that lists have. */
  readonly printed?: { readonly words: readonly string[]; readonly evidence: Citation };
}

/** A name that translates so is known from lists, or printed by a clean article of the heap. */
const SURE = { listed: 0.9, printed: 0.95 };
/** In words. */
const SHORTEST = 2;
const LONGEST = 6;

/** Returns names that can be looked up. Later ones of the same words are left out. */
export function indexNames(names: Iterable<KnownVariant>): KnownNames {
  const byWords = new Map<string, KnownVariant>();
  const byPlace = new Map<string, KnownVariant[]>();
  for (const name of names) {
    const key = name.words.join(' ');
    if (name.words.length < SHORTEST || name.words.length > LONGEST || byWords.has(key)) continue;
    byWords.set(key, name);
    if (name.rival) continue;
    name.words.forEach((word, at) => {
      const place = placeOf(name.words, word, at);
      byPlace.set(place, [...(byPlace.get(place) ?? []), name]);
    });
  }
  return {
    has: (words) => byWords.has(words.join(' ')),
    like: (words) => new Set(words.flatMap((word, at) => byPlace.get(placeOf(words, word, at)) ?? [])),
  };
}

/** Returns the names of several words that clean articles print. */
export const printedNames = (
  articles: readonly Article[],
  annotations: ReadonlyMap<ArticleId, Annotation>,
): KnownNames =>
  indexNames(
    articles.flatMap((article) =>
      (annotations.get(article.id)?.mentions ?? []).map((mention) => {
        const words = wordsOf(article.text, mention.start, mention.end).map(({ text }) =>
          withoutPossessive(text),
        );
        return { words: words.map(plainOf), printed: { words, evidence: cite(article, mention) } };
      }),
    ),
  );

/** Others have honest rivals: "Native" and "Indigenous Americans", "United States" and "Nations". */
const LISTED: ReadonlySet<EntityType> = new Set(['organisation', 'facility', 'law', 'event']);

const listed = new WeakMap<Language, KnownNames>();

/** Returns the names that the language's lists have. */
export function listedNames(language: Language): KnownNames {
  const known = listed.get(language);
  if (known !== undefined) return known;
  const index = indexNames(
    [...language.names.gazetteer().known].map(([name, { type }]) => ({
      words: wordsOfName(name),
      rival: !LISTED.has(type),
    })),
  );
  listed.set(language, index);
  return index;
}

const placeOf = (words: readonly string[], word: string, at: number): string =>
  `${words.length} ${at} ${word}`;

/** Returns the words of a name as they are compared. */
export const wordsOfName = (name: string): string[] => wordsOf(name).map(({ text }) => plainOf(text));

const plainOf = (word: string): string => withoutPossessive(foldMarks(word).toLowerCase());

/**
 * Returns swaps of the words of capitalised runs that differ from a known name, each word from the name's by a
 * substitution of the model. A run that is itself a known name is left alone.
 */
export function restoreNames(
  sentences: readonly (readonly Token[])[],
  model: SpinModel,
  lists: readonly KnownNames[],
): Swap[] {
  return sentences.flatMap((tokens) => {
    const swaps: Swap[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const longest = Math.min(LONGEST, tokens.length - from);
      for (let length = longest; length >= SHORTEST; length--) {
        const run = tokens.slice(from, from + length);
        if (!isCapitalised(run[0]!) || !isCapitalised(run.at(-1)!)) continue;
        const words = run.map(({ text }) => plainOf(text));
        if (lists.some((names) => names.has(words))) {
          from += length - 1;
          break;
        }
        const found = swapsOf(run, words, model, lists);
        if (found.length === 0) continue;
        swaps.push(...found);
        from += length - 1;
        break;
      }
    }
    return swaps;
  });
}

const isCapitalised = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

function swapsOf(
  run: readonly Token[],
  words: readonly string[],
  model: SpinModel,
  lists: readonly KnownNames[],
): Swap[] {
  for (const names of lists)
    for (const name of names.like(words)) {
      const differing = run.flatMap((token, at) => (words[at] === name.words[at] ? [] : [{ token, at }]));
      const kept = run.filter((token, at) => words[at] === name.words[at] && isCapitalised(token));
      const ways = differing.map(({ token, at }) => wayOf(token, name.words[at]!, model));
      if (kept.length === 0 || ways.includes(null)) continue;
      return differing.map(({ token, at }, i): Swap => {
        const { printed } = name;
        return {
          start: token.start,
          end: token.start + withoutPossessive(token.text).length,
          text: withoutPossessive(token.text),
          restored: printed?.words[at] ?? capitalisedLike(token.text, name.words[at]!),
          alternatives: [],
          confidence: printed ? SURE.printed : SURE.listed,
          ...(printed ? { basis: 'counterpart', evidence: printed.evidence } : { basis: ways[i]! }),
        };
      });
    }
  return [];
}

/** Returns by what the printed word may stand for the name's, `null` where nothing says so. */
function wayOf(token: Token, original: string, model: SpinModel): 'habit' | 'thesaurus' | null {
  const found = wordForWord(token, model).filter(({ originals }) => model.wordOf(originals[0]!) === original);
  if (found.length === 0) return null;
  return found.some(({ known }) => known) ? 'habit' : 'thesaurus';
}

const capitalisedLike = (printed: string, word: string): string =>
  /^\p{Lu}/u.test(printed) ? word.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : word;

/** A name of a body whose first word was translated, and whose others likely were. */
const SURE_OF_HEAD = 0.85;
const SURE_OF_REST = 0.7;

/**
 * Returns swaps in names of bodies that nothing lists: "Basis for Protection of …" begins with no word that bodies
 * begin with, but with one that spinners print for such a word, and goes on as their names do.
 */
export function restoreBodies(
  sentences: readonly (readonly Token[])[],
  model: SpinModel,
  { names }: Language,
): Swap[] {
  const isHead = (word: string): boolean => names.heads.get(word) === 'organisation';
  return sentences.flatMap((tokens) => {
    const swaps = tokens.flatMap((token, at): Swap[] => {
      const [link, next] = [tokens[at + 1], tokens[at + 2]];
      if (!isCapitalised(token) || isHead(token.text.toLowerCase())) return [];
      if (!link || !next || !names.headLinks.has(link.text) || !isCapitalised(next)) return [];
      const head = knownOriginals(token, model).find(isHead);
      if (head === undefined) return [];
      const rest = runFrom(tokens, at + 2).flatMap((other) => {
        const [original] = knownOriginals(other, model);
        return original === undefined ? [] : [nameSwap(other, original, SURE_OF_REST)];
      });
      return [nameSwap(token, head, SURE_OF_HEAD), ...rest];
    });
    // A name may hold another, whose words are then met twice: the surer reading of each is kept.
    const surestLast = swaps.toSorted((a, b) => a.confidence - b.confidence);
    return [...new Map(surestLast.map((swap) => [swap.start, swap])).values()].sort(
      (a, b) => a.start - b.start,
    );
  });
}

/** Returns the capitalised words of a name from one on, over single small words between them. */
function runFrom(tokens: readonly Token[], from: number): Token[] {
  let end = from;
  while (tokens[end] && (isCapitalised(tokens[end]!) || (tokens[end + 1] && isCapitalised(tokens[end + 1]!))))
    end++;
  return tokens.slice(from, end).filter(isCapitalised);
}

/** Returns the single words for which spinners print a word. */
const knownOriginals = (token: Token, model: SpinModel): string[] =>
  wordForWord(token, model)
    .filter(({ known }) => known)
    .map(({ originals }) => model.wordOf(originals[0]!));

/** Returns what a single word may stand for, whoever owns it. */
function wordForWord({ text }: Token, model: SpinModel): Substitution[] {
  const id = model.idOf(plainOf(text));
  return id < 0
    ? []
    : model.substitutionsOf(id).filter(({ rest, originals }) => rest.length === 0 && originals.length === 1);
}

const nameSwap = ({ start, text: printed }: Token, original: string, confidence: number): Swap => {
  const text = withoutPossessive(printed);
  return {
    start,
    end: start + text.length,
    text,
    restored: capitalisedLike(printed, original),
    alternatives: [],
    confidence,
    basis: 'habit',
  };
};
