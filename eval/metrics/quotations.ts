/** Which words were found as quoted, whose are they said to be, and which articles quote the same utterance? */

import type { DifferenceKind, Quotation } from '../../src/model/quotation.ts';
import type { Citation } from '../../src/model/span.ts';
import { foldText } from '../../src/text/normalise.ts';
import type { Key, KeyQuotation, Place } from '../key.ts';
import { inFurniture, type Reading } from '../reading.ts';
import { coincidence, type Figure, f1, meets, pairsOf, pairUp, share } from './figures.ts';

interface Piece extends Place {
  readonly quotation: Quotation;
  readonly exact: string;
}

interface KeyPiece extends Place {
  readonly quotation: KeyQuotation;
}

type Match = readonly [KeyPiece, Piece];

/** Two extents of a quotation are the same if what both cover is this share of what either does. */
const SAME_EXTENT = 0.8;

export function scoreQuotations(reading: Reading): Figure[] {
  const { key } = reading;
  if (!key.direct) return [];
  const wanted = key.direct.flatMap((quotation) =>
    quotation.content.map((place): KeyPiece => ({ ...place, quotation })),
  );
  const given = givenPieces(reading);
  const matches = key.articles.flatMap(({ id }) => {
    const here = wanted.filter((piece) => piece.article === id);
    const there = given.filter((piece) => piece.article === id);
    return pairUp(here, there, (one, other) => {
      const fit = coincidence(one, other);
      return fit >= SAME_EXTENT ? fit : 0;
    }).map(([i, j]): Match => [here[i]!, there[j]!]);
  });
  return [
    directFigure(key, wanted, given, matches),
    speakers(reading, matches),
    keptTogether(key.direct, matches),
    indirectFigure(reading),
    ...utteranceFigures(reading, matches),
  ];
}

/** Words between marks, each stretch by itself. A mixed quotation gives what it has between marks. */
function givenPieces({ dossier, key, place }: Reading): Piece[] {
  const texts = new Map(dossier.articles.map((article) => [article.id, article.text]));
  return dossier.quotations
    .filter((quotation) => quotation.kind !== 'indirect')
    .flatMap((quotation) =>
      quotation.content.flatMap((content) =>
        (quotation.kind === 'direct'
          ? [content]
          : betweenMarks(content, texts.get(content.article) ?? '')
        ).flatMap((piece): Piece[] => {
          const at = place(piece);
          return at && !inFurniture(key, at) ? [{ ...at, quotation, exact: piece.exact }] : [];
        }),
      ),
    );
}

function betweenMarks(content: Citation, text: string): Citation[] {
  const inside = [...content.exact.matchAll(/["“]([^"“”]+)["”]/g)].map((match) => ({
    ...content,
    start: content.start + match.index + 1,
    end: content.start + match.index + 1 + match[1]!.length,
    exact: match[1]!,
  }));
  if (inside.length) return inside;
  return /["“‘]/.test(text[content.start - 1] ?? '') ? [content] : [];
}

function directFigure(
  key: Key,
  wanted: readonly KeyPiece[],
  given: readonly Piece[],
  matches: readonly Match[],
): Figure {
  const hit = new Set<KeyPiece | Piece>(matches.flat());
  const optional = (piece: Piece): boolean =>
    wanted.some((one) => one.quotation.optional && coincidence(one, piece) > 0);
  const missed = wanted.filter((piece) => !piece.quotation.optional && !hit.has(piece));
  const alarms = given.filter((piece) => !hit.has(piece) && !optional(piece));
  const hits = matches.filter(([piece]) => !piece.quotation.optional).length;
  return f1('quotations', 'direct', {
    hits,
    given: hits + alarms.length,
    wanted: hits + missed.length,
    faults: [
      ...missed.map((piece) => `- ${piece.article}: ${wordsAt(key, piece)}`),
      ...alarms.map((piece) => `+ ${piece.article}: ${piece.exact}`),
    ],
  });
}

const wordsAt = (key: Key, { article, start, end }: Place): string =>
  key.articles.find(({ id }) => id === article)!.text.slice(start, end);

function speakers(reading: Reading, matches: readonly Match[]): Figure {
  const wrong = matches.filter(([piece, found]) => !saidBy(reading, piece.quotation, found.quotation));
  return share('quotations', 'speakers', {
    hits: matches.length - wrong.length,
    of: matches.length,
    faults: wrong.map(
      ([piece, found]) =>
        `- ${piece.article}: ${piece.quotation.speaker}, not ${found.quotation.sourceText}: ${found.exact}`,
    ),
  });
}

/** The source is the key's entity by name or alias; for a speaker without a name, the text's words are enough. */
function saidBy({ dossier, key }: Reading, wanted: KeyQuotation, found: Quotation): boolean {
  const expected = key.entities?.find((entity) => entity.id === wanted.speaker);
  const source = dossier.entities.find((entity) => entity.id === found.source);
  const words = foldText(found.sourceText ?? '');
  if (!expected) return !source && words !== '' && sharesWords(words, foldText(wanted.speaker));
  const forms = expected.forms.map(foldText);
  if (!source) return forms.includes(words);
  return [source.name, ...source.aliases].some((name) => forms.includes(foldText(name)));
}

const sharesWords = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** A quotation that its cue breaks in two is one quotation. */
function keptTogether(wanted: readonly KeyQuotation[], matches: readonly Match[]): Figure {
  const split = wanted.filter((quotation) => quotation.content.length > 1 && !quotation.optional);
  const parted = split.filter((quotation) => {
    const found = matches
      .filter(([piece]) => piece.quotation === quotation)
      .map(([, piece]) => piece.quotation);
    return found.length < quotation.content.length || new Set(found).size > 1;
  });
  return share('quotations', 'split ones kept together', {
    hits: split.length - parted.length,
    of: split.length,
    faults: parted.map(({ article, speaker }) => `- ${article}: ${speaker}`),
  });
}

/** The key has a sample of the indirect quotations only, so that nothing can be said of precision. */
function indirectFigure({ dossier, key, place }: Reading): Figure {
  const given = dossier.quotations
    .filter((quotation) => quotation.kind !== 'direct')
    .flatMap((quotation) => quotation.content.map(place))
    .filter((found) => found !== null);
  const wanted = key.indirect ?? [];
  const missed = wanted.filter(
    (quotation) => !quotation.content.some((one) => given.some((found) => meets(one, found))),
  );
  return share('quotations', 'indirect (sample)', {
    hits: wanted.length - missed.length,
    of: wanted.length,
    faults: missed.map((quotation) => `- ${quotation.article}: ${wordsAt(key, quotation.content[0]!)}`),
  });
}

function utteranceFigures({ dossier, key }: Reading, matches: readonly Match[]): Figure[] {
  const required = key.direct!.filter((quotation) => !quotation.optional);
  const name = (quotation: KeyQuotation): string => String(required.indexOf(quotation));
  const wanted = new Set(
    groups(required, (quotation) => quotation.utterance).flatMap((group) => pairsOf(group.map(name))),
  );
  const found = matches.filter(([piece]) => !piece.quotation.optional);
  const given = new Set(
    groups(found, ([, piece]) => piece.quotation.utterance).flatMap((group) =>
      pairsOf(group.map(([piece]) => name(piece.quotation))),
    ),
  );
  const describe = (pair: string): string =>
    pair
      .split(' = ')
      .map((index) => required[Number(index)]!)
      .map(({ article, speaker }) => `${article} ${speaker}`)
      .join(' = ');
  const altered = key.direct!.filter((quotation) => quotation.altered);
  const unseen = altered.filter(
    (quotation) =>
      !matches.some(
        ([piece, hit]) => piece.quotation === quotation && isFlagged(dossier.utterances, hit.quotation),
      ),
  );
  const typed = altered.filter(({ difference }) => difference !== undefined);
  const mistyped = typed.filter(
    (quotation) =>
      !matches.some(
        ([piece, hit]) =>
          piece.quotation === quotation &&
          kindsOf(dossier.utterances, hit.quotation).includes(quotation.difference!),
      ),
  );
  return [
    f1('utterances', 'pairs of variants', {
      hits: [...wanted].filter((pair) => given.has(pair)).length,
      given: given.size,
      wanted: wanted.size,
      faults: [
        ...[...wanted].filter((pair) => !given.has(pair)).map((pair) => `- ${describe(pair)}`),
        ...[...given].filter((pair) => !wanted.has(pair)).map((pair) => `+ ${describe(pair)}`),
      ],
    }),
    share('utterances', 'altered ones flagged', {
      hits: altered.length - unseen.length,
      of: altered.length,
      faults: unseen.map(({ article, speaker }) => `- ${article}: ${speaker}`),
    }),
    share('utterances', 'typed right', {
      hits: typed.length - mistyped.length,
      of: typed.length,
      faults: mistyped.map(({ article, speaker, difference }) => `- ${article}: ${speaker}, ${difference}`),
    }),
  ];
}

function groups<Item>(items: readonly Item[], nameOf: (item: Item) => string | undefined): Item[][] {
  return [...Map.groupBy(items, nameOf)].flatMap(([name, group]) => (name === undefined ? [] : [group]));
}

/** Marked as spun, or in an utterance of which some variant has other words, not just fewer. */
function isFlagged(utterances: Reading['dossier']['utterances'], quotation: Quotation): boolean {
  const utterance = utterances.find(({ id }) => id === quotation.utterance);
  const differences = utterance?.variants.flatMap((variant) => variant.differences) ?? [];
  return quotation.spun || differences.some(({ kind }) => kind !== 'cut' && kind !== 'punctuation');
}

/** The kinds of difference of a variant; of the first, which has none, those of what differs from it. */
function kindsOf(utterances: Reading['dossier']['utterances'], quotation: Quotation): DifferenceKind[] {
  const { variants = [] } = utterances.find(({ id }) => id === quotation.utterance) ?? {};
  const own = variants.find((variant) => variant.quotation === quotation.id)?.differences ?? [];
  const telling = own.length > 0 ? own : variants.flatMap(({ differences }) => differences);
  return telling.map(({ kind }) => kind);
}
