/** Phrases for one thing that no list has as they stand: what is a "safe zone" in one article is a "safety area" in another. */

import type { Language } from '../../language/language.ts';
import { type PassageWord, readWord } from '../../language/same-statement/passage-words.ts';
import { likenessOfWords } from '../../language/same-statement/word-likeness.ts';
import { childrenOf, type Tree, treeOf } from '../../language/tree.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { ParsedToken } from '../../model/syntax.ts';
import { contains } from '../../text/offsets.ts';
import { onceEachWith } from '../../text/once-each.ts';
import type { Reading } from './reading.ts';
import { linesOf } from './ties.ts';
import {
  type Candidate,
  differenceOf,
  isPrinted,
  isUneven,
  mostSaid,
  printedAt,
  type Use,
  type Variant,
} from './variants.ts';

/**
 * Words of one root are alike by .9. Nouns of one meaning, as "zone" and "area", "assault" and "attack", come to .5 and more;
 * set by hand on what is found in four real stories.
 */
const [ONE_ROOT, ALIKE] = [0.9, 0.5];
/** What is told less often is no choice of words, and what is said in more ways no one thing. Set by hand. */
const [FEWEST, MOST_WAYS] = [4, 8];

/** A noun with the one word, or the name, that says which: "safe zone", "Ostby ferries". */
interface Phrase {
  readonly key: string;
  readonly modifier: PassageWord;
  readonly noun: PassageWord;
  readonly use: Use;
}

/** Returns a concept for each thing that articles call by nouns of like meaning behind modifiers of one root. */
export function findKinds(readings: readonly Reading[], language: Language): Candidate[] {
  const phrases = readings.flatMap((reading) =>
    phrasesIn(reading.annotation, language).map(
      ({ span, ...one }): Phrase => ({ ...one, use: { reading, ...span } }),
    ),
  );
  const kinds = [...Map.groupBy(phrases, ({ key }) => key).values()].map(
    ([first, ...rest]): Kind => [first!, ...rest],
  );
  return gathered(kinds, language).flatMap((things) => conceptOf(things) ?? []);
}

/** The places of one phrase. */
type Kind = readonly [Phrase, ...Phrase[]];

/** Words of one root begin with so many of the same letters. */
const SHORTEST = 2;

/**
 * Returns lists of those that may be one thing: each is like the first of its list, which is said most. A heap has thousands, so
 * that it is compared only with those that have the same noun, or a modifier that begins alike.
 */
function gathered(kinds: readonly Kind[], language: Language): Kind[][] {
  const groups: Kind[][] = [];
  const under = new Map<string, Kind[][]>();
  for (const kind of kinds.toSorted((a, b) => b.length - a.length)) {
    const keys = [`${kind[0].modifier.lemma.slice(0, SHORTEST)}-`, kind[0].noun.stem];
    const known = keys.flatMap((key) => under.get(key) ?? []);
    const group = known.find(([first]) => isLike(first![0], kind[0], language));
    if (group) {
      group.push(kind);
      continue;
    }
    const begun = [kind];
    groups.push(begun);
    for (const key of keys) under.set(key, [...(under.get(key) ?? []), begun]);
  }
  return groups;
}

/** Both words are alike: "sexual assaults" and "sex attacks", "prisoner swap" and "hostage swap". */
function isLike(one: Phrase, other: Phrase, language: Language): boolean {
  const likeness = (a: PassageWord, b: PassageWord): number => likenessOfWords(a, b, language.sameness());
  const isOfRoot = likeness(one.modifier, other.modifier) >= ONE_ROOT;
  if (one.noun.stem === other.noun.stem) return isOfRoot || haveLine(one.modifier, other.modifier, language);
  if (!isOfRoot) return false;
  const { sortOf } = language.coreference;
  return (
    haveLine(one.noun, other.noun, language) ||
    (one.modifier.upos !== 'PROPN' &&
      sortOf(one.noun.lemma) === sortOf(other.noun.lemma) &&
      likeness(one.noun, other.noun) >= ALIKE)
  );
}

/** A list knows the two as words for one thing. */
function haveLine(one: PassageWord, other: PassageWord, language: Language): boolean {
  const linesAt = linesOf(language);
  return linesAt(one.lemma).some((line) => linesAt(other.lemma).includes(line));
}

function conceptOf(kinds: readonly Kind[]): Candidate | null {
  const variants = kinds
    .map(
      (kind): Variant => ({
        label: mostSaid(kind.map(labelOf)),
        uses: kind.map(({ use }) => use),
      }),
    )
    .filter(isPrinted);
  const count = variants.reduce((sum, { uses }) => sum + uses.length, 0);
  if (variants.length < 2 || variants.length > MOST_WAYS || count < FEWEST || !isUneven(variants))
    return null;
  return {
    concept: { concept: variants[0]!.label, kind: 'word' },
    variants,
    weight: differenceOf(variants) * Math.log(1 + count),
  };
}

/** As names are written. */
const labelOf = ({ modifier, use }: Phrase): string =>
  modifier.upos === 'PROPN' ? printedAt(use) : printedAt(use).toLowerCase();

/** The phrases of an article, which others do not change: who reads it again has them. */
const phrasesIn = onceEachWith((annotation: Annotation, language: Language) =>
  annotation.trees.map(treeOf).flatMap((tree) =>
    tree.tokens.flatMap((token, at) => {
      const which = childrenOf(tree, at, 'amod', 'compound').findLast((child) => child < at);
      const modifier = tree.tokens[which!];
      const isPhrase =
        token.upos === 'NOUN' &&
        modifier !== undefined &&
        // "Orle-bound" is more than "bound".
        tree.tokens[which! - 1]?.form !== '-' &&
        !isInName(annotation, token);
      if (!isPhrase) return [];
      const name = nameAt(annotation, modifier);
      if (name === undefined && !isTelling(modifier, language)) return [];
      const [one, noun] = [
        readWord(name === undefined ? modifier : asWord(tree, name), language),
        readWord(token, language),
      ];
      return [
        {
          key: `${one.stem} ${noun.stem}`,
          modifier: one,
          noun,
          span: { start: name?.start ?? modifier.start, end: token.end },
        },
      ];
    }),
  ),
);

const isTelling = ({ lemma, upos }: ParsedToken, { coreference }: Language): boolean =>
  (upos === 'ADJ' || upos === 'NOUN' || upos === 'VERB') &&
  !coreference.lightModifiers.has(lemma.toLowerCase());

/** A name is one word, of which nothing is another form: a "North Velmish ship" is no "South Velmish ship". */
function asWord({ tokens }: Tree, name: Span): Pick<ParsedToken, 'form' | 'lemma' | 'upos'> {
  const form = tokens
    .filter((token) => contains(name, token))
    .map((token) => token.form)
    .join(' ');
  return { form, lemma: form, upos: 'PROPN' };
}

const nameAt = ({ mentions }: Annotation, span: Span): Span | undefined =>
  mentions.find((mention) => contains(mention, span));

const isInName = (annotation: Annotation, span: Span): boolean => nameAt(annotation, span) !== undefined;
