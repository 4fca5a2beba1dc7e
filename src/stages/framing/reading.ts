/** The articles as framing reads them: each word with its place, whatever its case; spun ones in their likely words. */

import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId } from '../../model/article.ts';
import type { Entity } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Origin } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedToken } from '../../model/syntax.ts';
import type { Telling } from '../../model/telling.ts';
import { originByArticle } from '../../text/article-origins.ts';
import { namedAt } from '../../text/named-at.ts';
import { onceEach } from '../../text/once-each.ts';

export interface Reading extends Telling {
  readonly id: ArticleId;
  /** Articles that are one text have one voice. */
  readonly voice: string;
  readonly isSpun: boolean;
  /** Runs of letters and digits, in small letters, in the order of the text. */
  readonly atoms: readonly Atom[];
  /** Indices of atoms by their letters. */
  readonly at: ReadonlyMap<string, readonly number[]>;
  /** The tokens of all sentences, one after the other. */
  readonly tokens: readonly ReadToken[];
  /** Indices of tokens by their lemmas and forms, in small letters. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Where it prints words between quotation marks; places of print. */
  readonly quoted: readonly Span[];
  /** Which entity a mention names, by the mention's index. */
  readonly named: readonly (string | null)[];
}

export interface Atom extends Span {
  readonly letters: string;
}

/** What is asked of a token beside its tree; there are a great many. */
export interface ReadToken extends Pick<ParsedToken, 'start' | 'end' | 'upos' | 'deprel'> {
  readonly sentence: number;
  /** Its form and its lemma, in small letters. */
  readonly letters: string;
  readonly base: string;
}

interface Around {
  readonly entities: readonly Entity[];
  readonly origins: readonly Origin[];
  readonly quotations: readonly Quotation[];
}

/** Returns the readings, in the order of the tellings. */
export function readTellings(
  tellings: readonly Telling[],
  { entities, origins, quotations }: Around,
): Reading[] {
  const voiceOf = originByArticle(origins);
  const entityAt = namedAt(entities);
  const quotationsOf = Map.groupBy(quotations, ({ article }) => article);
  return tellings.map((telling) => {
    const { article, annotation } = telling;
    return {
      ...telling,
      id: article.id,
      voice: voiceOf.get(article.id) ?? article.id,
      isSpun: article.spun.verdict === 'spun',
      ...atomsIn(telling),
      ...tokensIn(annotation),
      quoted: (quotationsOf.get(article.id) ?? []).flatMap(({ kind, content }) =>
        kind === 'indirect' ? [] : content,
      ),
      named: annotation.mentions.map(
        (mention) => entityAt(article.id, telling.toPrint(mention).start) ?? null,
      ),
    };
  });
}

type Atoms = Pick<Reading, 'atoms' | 'at'>;

/** The words of an article, which others do not change: who reads it again has them. */
function atomsIn({ text, annotation }: Telling): Atoms {
  const known = atomsKnown(annotation);
  const found = known.get(text) ?? readAtoms(text);
  known.set(text, found);
  return found;
}

const atomsKnown = onceEach((_: Annotation) => new Map<string, Atoms>());

function readAtoms(text: string): Atoms {
  const atoms = atomsOf(text);
  return { atoms, at: indexed(atoms, ({ letters }) => [letters]) };
}

const tokensIn = onceEach(({ trees }: Annotation): Pick<Reading, 'tokens' | 'words'> => {
  const tokens = trees.flatMap((tree, sentence) =>
    tree.tokens.map(
      ({ start, end, upos, deprel, form, lemma }): ReadToken => ({
        start,
        end,
        upos,
        deprel,
        sentence,
        letters: form.toLowerCase(),
        base: lemma.toLowerCase(),
      }),
    ),
  );
  return {
    tokens,
    words: indexed(tokens, ({ base, letters }) => (base === letters ? [base] : [base, letters])),
  };
});

function indexed<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [i, one] of all.entries())
    for (const key of keysOf(one)) {
      const known = index.get(key);
      if (known) known.push(i);
      else index.set(key, [i]);
    }
  return index;
}

const ATOM = /[\p{L}\p{M}\p{N}]+/gu;

export const atomsOf = (text: string): Atom[] =>
  Array.from(text.matchAll(ATOM), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    letters: text.slice(index, index + length).toLowerCase(),
  }));

/** Returns where some words stand in a row, with nothing but a blank or a hyphen between them. */
export function placesOf({ text, atoms, at }: Reading, words: readonly string[]): Span[] {
  return (at.get(words[0] ?? '') ?? []).flatMap((first) => {
    const fits = words.every(
      (word, i) =>
        atoms[first + i]?.letters === word &&
        (i === 0 || JOINT.test(text.slice(atoms[first + i - 1]!.end, atoms[first + i]!.start))),
    );
    return fits ? [{ start: atoms[first]!.start, end: atoms[first + words.length - 1]!.end }] : [];
  });
}

const JOINT = /^[ \u00a0\-‐‑]$/;
