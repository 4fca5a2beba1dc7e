/**
 * Restores spun articles once more when the whole heap is known: by the clean articles that tell the same, by the
 * names that those print, and by what the other texts of the same publisher show of its spinner.
 */

import { isForeign } from '../../language/foreign.ts';
import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { ArticleId, Spun, Swap } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Passage, Reuse } from '../../model/reuse.ts';
import type { Signature } from '../../model/signature.ts';
import { withoutPossessive } from '../../text/normalise.ts';
import { overlapping } from '../../text/offsets.ts';
import { onceWhile } from '../../text/once-while.ts';
import { type Counterpart, type ReadOff, readOffCounterparts } from './counterparts.ts';
import type { Token } from './decode.ts';
import { misfitsIn } from './features.ts';
import { type KnownNames, listedNames, printedNames, restoreNames } from './names.ts';
import { partText } from './narrative.ts';
import { findSwaps, layOver } from './restore.ts';
import { mergeSignatures, NO_SIGNATURE, signatureOf, withSignature } from './signature.ts';
import { tokensOf } from './tokens.ts';

export interface RestoredAgain {
  /** As given, those that are not clean with what else is known of their swaps. */
  readonly articles: readonly DossierArticle[];
  /** By publisher, what its texts show of its spinner, what was known before included. */
  readonly signatures: ReadonlyMap<string, Signature>;
}

/**
 * Returns the articles with better swaps; those that prove to be word for word another's text are spun, too. `known` has
 * what earlier texts showed of publishers' spinners.
 */
export function restoreAgain(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
  reuse: readonly Reuse[],
  language: Language,
  known: ReadonlyMap<string, Signature> = new Map(),
): RestoredAgain {
  const readable = articles.filter((article) => !isForeign(article, language));
  const annotated = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  const swapped = swappedCopies(readable, annotated, reuse, language);
  const isSpun = (article: DossierArticle): boolean =>
    article.spun.verdict !== 'clean' || swapped.has(article.id);
  const spun = readable.filter(isSpun);
  if (spun.length === 0) return { articles, signatures: known };
  const clean = readable.filter((article) => !isSpun(article));
  const read = spun.map((article): SpunArticle => {
    const counterparts = counterpartsOf(article, clean, reuse);
    const readOff = readOffCounterparts(article, counterparts, language.spin(), language);
    return { article, readOff, own: signatureOf(article.spun.swaps), aligned: signatureOf(readOff.swaps) };
  });
  const names = [printedNames(clean, annotated), listedNames(language)];
  const again = read.map((one): DossierArticle => {
    const annotation = annotated.get(one.article.id);
    if (annotation === undefined) return one.article;
    return {
      ...one.article,
      spun: restore(one, annotation, signatureFor(one, read, known), names, language),
    };
  });
  const byId = new Map(again.map((article) => [article.id, article]));
  return {
    articles: articles.map((article) => byId.get(article.id) ?? article),
    signatures: signaturesOf(read, known),
  };
}

/**
 * Words that stand, one for one, for others of the text that it was made from, and their share of the words that the two
 * have at the same place. Of 27 answers that people made from an encyclopedia's article in words of their own, the most
 * has nine, and .075; of six spun articles, the fewest have eleven, and .126.
 */
const SWAPPED_COPY = { words: 10, share: 0.1 };

/**
 * Returns the articles that seem clean by themselves and are the whole text of another one with words swapped throughout:
 * who writes an agency's report anew builds its sentences anew.
 */
function swappedCopies(
  readable: readonly DossierArticle[],
  annotated: ReadonlyMap<ArticleId, Annotation>,
  reuse: readonly Reuse[],
  language: Language,
): ReadonlySet<ArticleId> {
  const clean = new Map(
    readable.filter(({ spun }) => spun.verdict === 'clean').map((article) => [article.id, article]),
  );
  const made = reuse.filter(({ from, to, kind, direction }) => {
    const [original, copy] = [clean.get(from), clean.get(to)];
    if (kind !== 'wholly' || direction !== 'known' || !original || !copy) return false;
    return original.spun.share <= copy.spun.share;
  });
  const isSwapped = (copy: DossierArticle, sources: readonly Reuse[]): boolean =>
    sources.some(({ from, passages }) => isSwappedFrom(clean.get(from)!, copy, passages, language));
  return new Set(
    [...Map.groupBy(made, ({ to }) => to)].flatMap(([id, sources]) => {
      const [copy, annotation] = [clean.get(id)!, annotated.get(id)];
      const by = [language.code, sources.map(({ from, passages }) => [from, passages])];
      const found = annotation && knownSwapped(annotation, by, () => isSwapped(copy, sources));
      return found ? [id] : [];
    }),
  );
}

/** In a story that grows most copies and what they were made from are the same as the last time. */
const knownSwapped = onceWhile<Annotation, boolean>();

function isSwappedFrom(
  original: DossierArticle,
  copy: DossierArticle,
  passages: readonly Passage[],
  language: Language,
): boolean {
  const isVerbatim = ({ from, to }: Passage): boolean =>
    original.text.slice(from.start, from.end) === copy.text.slice(to.start, to.end);
  if (passages.every(isVerbatim)) return false;
  const counterpart = { clean: original, passages: passages.map(turned) };
  const { differing, intact } = readOffCounterparts(copy, [counterpart], language.spin(), language);
  return differing >= SWAPPED_COPY.words && differing >= SWAPPED_COPY.share * (differing + intact.length);
}

interface SpunArticle {
  readonly article: DossierArticle;
  readonly readOff: ReadOff;
  /** What its sure readings show, and what its counterparts do. */
  readonly own: Signature;
  readonly aligned: Signature;
}

/** Returns the clean articles that share passages with a spun one, those that share most first. */
function counterpartsOf(
  { id }: DossierArticle,
  clean: readonly DossierArticle[],
  reuse: readonly Reuse[],
): Counterpart[] {
  const byId = new Map<ArticleId, DossierArticle>(clean.map((article) => [article.id, article]));
  return reuse
    .filter(({ from, to }) => (from === id && byId.has(to)) || (to === id && byId.has(from)))
    .sort((a, b) => b.share - a.share)
    .map(({ from, to, passages }) => ({
      clean: byId.get(from === id ? to : from)!,
      passages: from === id ? passages : passages.map(turned),
    }));
}

const turned = ({ from, to, kind }: Passage): Passage => ({ from: to, to: from, kind });

/** A publisher's texts go through one spinner; of an unknown publisher each is alone. */
const spinnerOf = ({ article }: SpunArticle): string => article.publisher ?? article.id;

/** Returns what others of the publisher's texts show. What the text's own readings show, it knows by its habits. */
function signatureFor(
  one: SpunArticle,
  all: readonly SpunArticle[],
  known: ReadonlyMap<string, Signature>,
): Signature {
  const others = all.filter((other) => other !== one && spinnerOf(other) === spinnerOf(one));
  return mergeSignatures([
    known.get(spinnerOf(one)) ?? NO_SIGNATURE,
    one.aligned,
    ...others.flatMap(({ own, aligned }) => [own, aligned]),
  ]);
}

function signaturesOf(
  read: readonly SpunArticle[],
  known: ReadonlyMap<string, Signature>,
): ReadonlyMap<string, Signature> {
  const signatures = new Map(known);
  for (const { article, own, aligned } of read) {
    if (article.publisher === null) continue;
    const before = signatures.get(article.publisher) ?? NO_SIGNATURE;
    signatures.set(article.publisher, mergeSignatures([before, own, aligned]));
  }
  return signatures;
}

/** Synonyms that a clean counterpart has for a suspect text's words, and their share of the words that differ. */
const SPUN_BESIDE = { synonyms: 8, share: 0.6 };

function restore(
  { article, readOff }: SpunArticle,
  annotation: Annotation,
  signature: Signature,
  names: readonly KnownNames[],
  language: Language,
): Spun {
  const { text, spun } = article;
  const model = withSignature(language.spin(), signature);
  const parts = partText(article, annotation);
  const words = {
    narrative: parts.narrative.map((stretch) => tokensOf(text, stretch, model)),
    quotations: parts.quotations.map((stretch) => tokensOf(text, stretch, model)),
    misfits: misfitsIn(annotation),
  };
  const swaps =
    signature === NO_SIGNATURE
      ? layOver(spun.swaps, restoreNames(words.narrative, model, names))
      : findSwaps(text, words, { language, model, signature, names });
  const beside =
    readOff.synonyms >= SPUN_BESIDE.synonyms && readOff.synonyms >= SPUN_BESIDE.share * readOff.differing;
  return {
    ...spun,
    verdict: beside || spun.verdict === 'clean' ? 'spun' : spun.verdict,
    swaps: [namedElsewhere(words.narrative, readOff), readOff.swaps].reduce(
      layOver,
      withoutIntact(swaps, readOff),
    ),
  };
}

/** Returns the swaps of names wherever else their words are printed, and no counterpart prints them: "Fruit said". */
function namedElsewhere(sentences: readonly (readonly Token[])[], { named, intact }: ReadOff): Swap[] {
  const byWord = new Map(named.map((swap) => [withoutPossessive(swap.text), swap]));
  if (byWord.size === 0) return [];
  return sentences.flat().flatMap(({ start, text: printed }): Swap[] => {
    const text = withoutPossessive(printed);
    const [swap, place] = [byWord.get(text), { start, end: start + text.length }];
    if (swap === undefined || overlapping(intact, place).length > 0) return [];
    return [{ ...swap, ...place, text, restored: withoutPossessive(swap.restored) }];
  });
}

/** Leaves out swaps of words that a counterpart prints, too. */
const withoutIntact = (swaps: readonly Swap[], { intact }: ReadOff): Swap[] =>
  swaps.filter((swap) => {
    const printed = overlapping(intact, swap).reduce((sum, { start, end }) => sum + end - start, 0);
    return printed < swap.text.replace(/\s/g, '').length;
  });
