/** Utterances: the same words reported in several places, with how each report differs and which wording is attested best. */

import type { Language } from '../../language/language.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Swap } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Layer, Stamp } from '../../model/layer.ts';
import type {
  DifferenceKind,
  Quotation,
  QuotationId,
  Utterance,
  UtteranceId,
} from '../../model/quotation.ts';
import type { Origin, Reuse } from '../../model/reuse.ts';
import type { Span } from '../../model/span.ts';
import { shortHash } from '../../text/hashes.ts';
import { baseLanguage } from '../../text/languages.ts';
import { overlaps } from '../../text/offsets.ts';
import { onceWhile } from '../../text/once-while.ts';
import { type Trust, wordingsOf } from './attested.ts';
import { type Comparing, differencesBetween } from './differences.ts';
import { gatherReports } from './gather.ts';
import { meaningOf } from './meaning.ts';
import { type Report, readReport, type Setting } from './report.ts';
import { knowSpeakers, type Speakers } from './speakers.ts';
import { findTranslations } from './translated.ts';

export const stage: Stamp = { stage: 'utterances', version: 4 };

/** What utterances are gathered from. Articles without an annotation or an origin are read by their words alone. */
export interface Heard {
  readonly quotations: readonly Quotation[];
  readonly articles: readonly DossierArticle[];
  readonly annotations: readonly Annotation[];
  readonly entities: readonly Entity[];
  readonly origins: readonly Origin[];
  /** Who translates whom is told by it. */
  readonly reuse: readonly Reuse[];
}

/** Returns the quotations in the order given, with their utterances set, and the utterances by id. */
export function gatherUtterances(
  heard: Heard,
  language: Language,
): { readonly quotations: Quotation[]; readonly layer: Layer<Utterance> } {
  const reports = readReports(heard, language);
  const speakers = knowSpeakers(heard.entities, heard.articles, language);
  const trust: Trust = {
    clean: new Set(heard.articles.filter(({ spun }) => spun.verdict === 'clean').map(({ id }) => id)),
    originOf: new Map(
      heard.origins
        .filter(({ level }) => level === 'article')
        .flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
    ),
  };
  const translations = findTranslations(reports, heard.reuse, speakers);
  const items = gatherReports(reports, translations, { speakers, meaning: meaningOf(reports, language) })
    .filter((group) => group.length > 1)
    .map((group) => composeUtterance(group, trust, { speakers, named: namedIn(group, speakers), language }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const utteranceOf = new Map(
    items.flatMap(({ id, variants }) =>
      variants.map((variant): [QuotationId, UtteranceId] => [variant.quotation, id]),
    ),
  );
  return {
    quotations: heard.quotations.map((quotation) => {
      const utterance = utteranceOf.get(quotation.id);
      return utterance === undefined ? quotation : { ...quotation, utterance };
    }),
    layer: { ...stage, items },
  };
}

const namedIn = (group: readonly Report[], { isNamed }: Speakers): ReadonlySet<EntityId> =>
  new Set(group.flatMap(({ quotation }) => (isNamed(quotation) ? (quotation.source ?? []) : [])));

/** Words of a quotation that may be found again; one word is everybody's. */
const FEWEST_WORDS = 2;

function readReports({ quotations, articles, annotations }: Heard, language: Language): Report[] {
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const annotationOf = new Map(annotations.map((annotation) => [annotation.article, annotation]));
  return [...Map.groupBy(quotations, ({ article }) => article)]
    .flatMap(([id, own]) => reportsIn(own, articleOf.get(id), annotationOf.get(id), language))
    .filter(({ words }) => words.length >= FEWEST_WORDS)
    .sort(inTextOrder);
}

const readBefore = onceWhile<Annotation, readonly Report[]>();

/** Reads the quotations of an article; not again as long as nothing about it has changed that is read here. */
function reportsIn(
  quotations: readonly Quotation[],
  article: DossierArticle | undefined,
  annotation: Annotation | undefined,
  language: Language,
): readonly Report[] {
  const read = (): Report[] => {
    const setting = article ? settingOf(article, annotation, quotations) : UNKNOWN;
    return quotations
      .filter(({ kind }) => kind !== 'scare')
      .map((quotation) => readReport(quotation, setting, language));
  };
  return annotation && article
    ? readBefore(annotation, [language.code, article.language, article.spun, quotations], read)
    : read();
}

const UNKNOWN: Setting = {
  languageAt: () => 'und',
  swaps: [],
  swapsQuoted: false,
  tokens: new Map(),
};

function settingOf(
  { text, blocks, language, spun: { swaps } }: DossierArticle,
  annotation: Annotation | undefined,
  quotations: readonly Quotation[],
): Setting {
  const tokens = annotation?.trees.flatMap((tree) => tree.tokens) ?? [];
  const pieces = quotations
    .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
    .flatMap(({ content }) => content);
  return {
    languageAt: (offset) => {
      const block = blocks.find(({ start, end }) => start <= offset && offset < end);
      return baseLanguage(block?.language ?? language);
    },
    swaps,
    swapsQuoted: swapsQuoted(swaps, pieces, text.length),
    tokens: new Map(tokens.map((token) => [token.start, token])),
  };
}

/** Has a machine swapped words between marks, too, if not as many as around them? Some leave quotations alone. */
function swapsQuoted(swaps: readonly Swap[], quoted: readonly Span[], length: number): boolean {
  const inside = swaps.filter((swap) => quoted.some((piece) => overlaps(swap, piece))).length;
  const size = quoted.reduce((sum, { start, end }) => sum + end - start, 0);
  return inside > (LEFT_ALONE * swaps.length * size) / length;
}
const LEFT_ALONE = 0.3;

function inTextOrder({ quotation: a }: Report, { quotation: b }: Report): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.content[0].start - b.content[0].start || (a.id < b.id ? -1 : 1);
}

function composeUtterance(group: readonly Report[], trust: Trust, comparing: Comparing): Utterance {
  const wordings = wordingsOf(group, trust, {
    isForeign: (report) => ![comparing.language.code, 'und'].includes(report.language),
    isNamed: ({ quotation }) => comparing.speakers.isNamed(quotation),
    agreement: (report) => agreementWith(report, group, comparing),
  });
  const first =
    group.find(({ quotation }) => quotation.id === wordings[0]?.variants[0]) ?? bestTold(group, trust);
  const others = group.filter((report) => report !== first);
  const source =
    first.quotation.source ?? others.find(({ quotation }) => quotation.source !== null)?.quotation.source;
  return {
    id: `u-${shortHash([first.words.join(' '), source ?? '', first.quotation.id], 10)}`,
    source: source ?? null,
    variants: [
      { quotation: first.quotation.id, differences: [] },
      ...others.map((report) => ({
        quotation: report.quotation.id,
        differences: differencesBetween(report, first, comparing),
      })),
    ],
    wordings,
  };
}

/** Reports that are asked whether they agree; bounds the time that a saying takes which everybody prints. */
const MOST_ASKED = 20;

/** Returns how many of the reports, also in other words, say what one says and change nothing but its extent. */
const agreementWith = (report: Report, group: readonly Report[], comparing: Comparing): number =>
  group
    .slice(0, MOST_ASKED)
    .filter((other) => differencesBetween(other, report, comparing).every(({ kind }) => KEEPING.has(kind)))
    .length;
const KEEPING: ReadonlySet<DifferenceKind> = new Set([
  'cut',
  'added',
  'indirect',
  'translated',
  'punctuation',
  'speaker',
]);

/** Of reports that nobody quotes, the longest of a clean text. */
const bestTold = (group: readonly Report[], { clean }: Trust): Report =>
  group.toSorted(
    (a, b) =>
      Number(clean.has(b.quotation.article)) - Number(clean.has(a.quotation.article)) ||
      b.words.length - a.words.length,
  )[0]!;
