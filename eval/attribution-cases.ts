/**
 * Measures what is attributed to whom on short invented texts, each with the quotations that it holds. The format is
 * described in eval/README.md.
 *
 *     node eval/attribution-cases.ts [--faults N] [--update]
 *
 * Two contents are the same from half of the words of either on. A quotation of the key is `found` where one of its kind
 * has the same content; direct ones and mixed ones count for each other. Of those found: `extent` is right from 0.8 of
 * the words of both on; sources and cues where one text holds the other, where the key has none, where none is given;
 * of pronouns also the one who is meant (`speakers`); `within` where it stands in another as the key says. Addressees
 * and media are F1. `nothing false`: the share of those given that stand in the key, as a whole or as words in marks that
 * the same source says there. Attitudes that the key lacks are counted apart, and are no faults.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { english } from '../src/language/en/index.ts';
import type { DossierArticle } from '../src/model/dossier.ts';
import type { Entity } from '../src/model/entity.ts';
import type { Quotation } from '../src/model/quotation.ts';
import type { Span } from '../src/model/span.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { gatherEntities } from '../src/stages/entities/entities.ts';
import { findQuotations } from '../src/stages/quotations/quotations.ts';
import { shortHash } from '../src/text/hashes.ts';
import { foldText } from '../src/text/normalise.ts';
import { wordsOf } from '../src/text/words.ts';
import { holdFloors } from './hold-floors.ts';
import { type Figure, f1, pairUp, share } from './metrics/figures.ts';
import { articleOf } from './plain-article.ts';

const FILE = fileURLToPath(new URL('quotation-cases.json', import.meta.url));
const SAME_CONTENT = 0.5;
const SAME_EXTENT = 0.8;

interface Case {
  readonly what: string;
  /** Written when the code stood, and never tuned on. */
  readonly kept?: true;
  readonly text: string;
  readonly quotations: readonly Wanted[];
}

interface Wanted {
  readonly kind: Quotation['kind'];
  readonly source: string | null;
  /** Of a pronoun, whom it means. */
  readonly speaker?: string;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly addressee?: string;
  readonly medium?: string;
  readonly within?: true;
  /** May be one with the quotation before it. */
  readonly also?: true;
}

interface KeyQuotation {
  readonly key: Wanted;
  readonly words: ReadonlySet<number>;
}

interface Given {
  readonly quotation: Quotation;
  readonly words: ReadonlySet<number>;
  /** Of the entity that speaks. */
  readonly names: readonly string[];
}

interface Judged {
  readonly what: string;
  readonly wanted: readonly KeyQuotation[];
  readonly given: readonly Given[];
  readonly pairs: readonly Pair[];
  readonly strays: readonly Given[];
}

type Pair = readonly [wanted: KeyQuotation, given: Given];

function main(): void {
  const { values } = parseArgs({
    options: {
      faults: { type: 'string', default: '0' },
      update: { type: 'boolean', default: false },
    },
  });
  const file = readFileSync(FILE, 'utf8');
  const cases = JSON.parse(file) as Case[];
  const parts = Map.groupBy(cases, ({ kept }) => (kept ? 'kept' : 'looked at'));
  const figures = [...parts].flatMap(([part, those]) => figuresOf(part, those.map(judge)));
  holdFloors({ name: 'attribution in invented texts', hash: shortHash([file], 16), figures }, values);
}

function judge({ what, text, quotations }: Case): Judged {
  const words = wordsOf(text);
  const given = givenIn(articleOf(text), words);
  const wanted = joined(
    quotations.map((key) => ({ key, words: indexesIn(words, placesOf(what, text, key)) })),
    given,
  );
  const pairs = pairUp(wanted, given, fitOf).map(([i, j]) => [wanted[i]!, given[j]!] as const);
  const paired = new Set(pairs.map(([, one]) => one));
  const strays = given.filter((one) => !paired.has(one) && !pairs.some((pair) => isPieceOf(one, pair)));
  return { what, wanted, given, pairs, strays };
}

function givenIn(article: DossierArticle, words: readonly Span[]): Given[] {
  const annotation = annotateArticle(article, english);
  const entities = gatherEntities([article], [annotation], english).items;
  return findQuotations(article, annotation, entities, english).items.map((quotation) => ({
    quotation,
    words: indexesIn(words, quotation.content),
    names: namesOf(entities.find(({ id }) => id === quotation.source)),
  }));
}

const namesOf = (entity: Entity | undefined): string[] =>
  entity === undefined ? [] : [entity.name, ...entity.aliases];

/** Each piece stands behind the one before, or anywhere. */
function placesOf(what: string, text: string, { content }: Wanted): Span[] {
  let from = 0;
  return content.map((piece) => {
    const behind = text.indexOf(piece, from);
    const start = behind >= 0 ? behind : text.indexOf(piece);
    if (start < 0) throw new Error(`${FILE}: ${what}: the text does not hold “${piece}”.`);
    from = start + piece.length;
    return { start, end: from };
  });
}

const indexesIn = (words: readonly Span[], spans: readonly Span[]): Set<number> =>
  new Set(
    [...words.keys()].filter((i) =>
      spans.some(({ start, end }) => start <= words[i]!.start && words[i]!.end <= end),
    ),
  );

/** The key with those as one that may be, where one given fits them better together. */
function joined(wanted: readonly KeyQuotation[], given: readonly Given[]): KeyQuotation[] {
  const best = (one: KeyQuotation): number => Math.max(0, ...given.map((other) => fitOf(one, other)));
  const all: KeyQuotation[] = [];
  for (const one of wanted) {
    const before = all.at(-1);
    const both = before && { ...before, words: new Set([...before.words, ...one.words]) };
    const isOne = one.key.also && both && best(both) > Math.max(best(before), best(one));
    if (isOne) all[all.length - 1] = both;
    else all.push(one);
  }
  return all;
}

const sharedWords = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((word) => other.has(word)).length;

const coversBoth = (one: ReadonlySet<number>, other: ReadonlySet<number>, least: number): boolean => {
  const both = sharedWords(one, other);
  return both >= least * one.size && both >= least * other.size;
};

/** 0 where kind or content do not fit; those of one source and cue fit better. */
function fitOf(wanted: KeyQuotation, given: Given): number {
  const { key, words } = wanted;
  const quotes = (kind: Quotation['kind']): boolean => kind === 'direct' || kind === 'mixed';
  const fits =
    key.kind === given.quotation.kind ||
    (key.kind !== 'scare' &&
      given.quotation.kind !== 'scare' &&
      (key.kind === 'mixed' || given.quotation.kind === 'mixed')) ||
    (quotes(key.kind) && quotes(given.quotation.kind));
  if (!fits || words.size === 0 || !coversBoth(words, given.words, SAME_CONTENT)) return 0;
  const both = sharedWords(words, given.words);
  const pair: Pair = [wanted, given];
  return both / (words.size + given.words.size - both) + Number(isSource(pair)) + Number(isCue(pair));
}

/** Words in marks inside what the same source is reported to say. */
const isPieceOf = (given: Given, [wanted]: Pair): boolean =>
  given.quotation.kind !== 'indirect' &&
  sharedWords(given.words, wanted.words) === given.words.size &&
  isSource([wanted, given]);

const isSource = ([{ key }, given]: Pair): boolean =>
  isSameText(key.source, given.quotation.sourceText) ||
  (key.source !== null && given.names.some((name) => isSameText(key.source, name)));

const isSpeaker = ([{ key }, given]: Pair): boolean =>
  given.names.some((name) => isSameText(key.speaker ?? null, name));

const isCue = ([{ key }, { quotation }]: Pair): boolean => isSameText(key.cue, quotation.cue?.exact ?? null);

/** One holds the other by whole words, or neither is there. */
function isSameText(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [first, second] = [plain(one), plain(other)];
  return first.includes(second) || second.includes(first);
}

const plain = (text: string): string =>
  ` ${wordsOf(foldText(text))
    .map((word) => word.text.replace(/['’]s?$/, ''))
    .join(' ')} `;

function figuresOf(layer: string, judged: readonly Judged[]): Figure[] {
  const pairs = judged.flatMap((one) => one.pairs.map((pair) => ({ what: one.what, pair })));
  const right = (name: string, fits: (pair: Pair) => boolean, among = pairs): Figure =>
    share(layer, name, {
      hits: among.filter(({ pair }) => fits(pair)).length,
      of: among.length,
      faults: among
        .filter(({ pair }) => !fits(pair))
        .map(({ what, pair: [wanted, given] }) => `${what}: ${shown(wanted)}, not ${show(given)}`),
    });
  const pronouns = pairs.filter(({ pair: [{ key }] }) => key.speaker !== undefined);
  return [
    found(layer, judged),
    right('extents', ([wanted, given]) => coversBoth(wanted.words, given.words, SAME_EXTENT)),
    right('sources', isSource),
    right('speakers', isSpeaker, pronouns),
    right('cues', isCue),
    right('within', ([{ key }, { quotation }]) => (key.within ?? false) === (quotation.within !== undefined)),
    stated(layer, 'addressee', judged),
    stated(layer, 'medium', judged),
    ...strays(layer, judged),
  ];
}

function found(layer: string, judged: readonly Judged[]): Figure {
  const missed = judged.flatMap(({ what, wanted, pairs }) =>
    wanted
      .filter((one) => !pairs.some(([paired]) => paired === one))
      .map((one) => `- ${what}: ${shown(one)}`),
  );
  const of = judged.reduce((sum, { wanted }) => sum + wanted.length, 0);
  return share(layer, 'found', { hits: of - missed.length, of, faults: missed });
}

/** Of those found, since what is missed says nothing of them. */
function stated(layer: string, name: 'addressee' | 'medium', judged: readonly Judged[]): Figure {
  const pairs = judged.flatMap((one) => one.pairs.map((pair) => ({ what: one.what, pair })));
  const isRight = ([{ key }, { quotation }]: Pair): boolean => isSameText(key[name] ?? null, quotation[name]);
  return f1(layer, name, {
    hits: pairs.filter(({ pair }) => pair[0].key[name] !== undefined && isRight(pair)).length,
    given: pairs.filter(({ pair: [, { quotation }] }) => quotation[name] !== null).length,
    wanted: pairs.filter(({ pair: [{ key }] }) => key[name] !== undefined).length,
    faults: pairs
      .filter(({ pair }) => !isRight(pair))
      .map(
        ({ what, pair: [{ key }, { quotation }] }) =>
          `${what}: ${key[name] ?? 'none'}, not ${quotation[name] ?? 'none'}`,
      ),
  });
}

function strays(layer: string, judged: readonly Judged[]): Figure[] {
  const given = judged.flatMap((one) => one.given.map((quotation) => ({ one, quotation })));
  const isStray = ({ one, quotation }: (typeof given)[number]): boolean => one.strays.includes(quotation);
  const isAttitude = ({ quotation: { quotation } }: (typeof given)[number]): boolean =>
    quotation.attitude === true;
  const counted = given.filter((item) => !(isStray(item) && isAttitude(item)));
  const false_ = counted.filter(isStray);
  const apart = given.filter((item) => isStray(item) && isAttitude(item));
  const figure = share(layer, 'nothing false', {
    hits: counted.length - false_.length,
    of: counted.length,
    faults: [...false_, ...apart].map(
      ({ one, quotation }) =>
        `${quotation.quotation.attitude ? '(attitude) ' : '+ '}${one.what}: ${show(quotation)}`,
    ),
  });
  return [{ ...figure, counts: `${figure.counts}, ${apart.length} attitudes more` }];
}

const shown = ({ key: { kind, source, cue, content } }: KeyQuotation): string =>
  `${kind} ${source} | ${cue} | ${content.join(' … ')}`;

const show = ({ quotation: { kind, sourceText, cue, content, within } }: Given): string =>
  `${kind} ${sourceText} | ${cue?.exact ?? null} | ${content.map(({ exact }) => exact).join(' … ')}${within ? ' (within)' : ''}`;

main();
