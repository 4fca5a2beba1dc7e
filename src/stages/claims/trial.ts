/** Articles made by hand, for the tests beside this file: what each says, and the sentences, names and days in it. */

import { english } from '../../language/en/index.ts';
import type { Annotation, Sentence, Times } from '../../model/annotation.ts';
import type { Interval } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Origin, OriginLevel, Reuse } from '../../model/reuse.ts';
import type { ParsedSentence } from '../../model/syntax.ts';
import { daysFrom } from '../../text/intervals.ts';
import { cite } from '../../text/offsets.ts';
import { restoredText } from '../../text/restored.ts';
import { type Claims, gatherClaims } from './claims.ts';
import type { Found } from './found.ts';

export interface Told {
  readonly text: string;
  /** The day on which it was published. */
  readonly on?: string;
  readonly names?: readonly string[];
  /** By the words that name it, a day. */
  readonly days?: Readonly<Record<string, string>>;
  /** The A Post, the B Post and so on, where it is not said. */
  readonly publisher?: string;
  /** Reported clauses, by their words: who is said to say so, or also on what occasion. */
  readonly reported?: Readonly<Record<string, string | Report>>;
  /** Words that a machine swapped, with what they stand for. */
  readonly swaps?: Readonly<Record<string, string>>;
}

/** Whose words a clause is; somebody with a name is an entity. */
export interface Report {
  readonly by: string;
  readonly cue?: string;
  readonly on?: string;
  readonly medium?: string;
  readonly addressee?: string;
  /** How the text names him: "the ministry's spokeswoman". */
  readonly as?: string;
  /** It stands in quotation marks. */
  readonly quoted?: true;
}

/** Returns the claims of articles of different publishers, the first with id `a`, each an origin of its own. */
export const claimsOf = (told: readonly Told[], more: More = {}): readonly Claim[] =>
  countedOf(told, more).items;

interface More {
  readonly reuse?: readonly Reuse[];
  readonly origins?: readonly Origin[];
  readonly independentBy?: OriginLevel;
}

/** Returns the claims with the origins that count for single claims only. */
export const countedOf = (told: readonly Told[], more: More = {}): Claims =>
  gatherClaims(foundOf(told, more), english, more.independentBy ?? 'upstream');

/** Returns what is found in the articles before claims are gathered. */
export function foundOf(told: readonly Told[], { reuse = [], origins }: More = {}): Found {
  const articles = told.map(articleOf);
  return {
    articles,
    annotations: articles.map((article, at) => annotationOf(article, told[at]!)),
    quotations: articles.flatMap((article, at) => quotationsOf(article, told[at]!)),
    entities: entitiesOf(told),
    times: articles.map((article, at) => timesOf(article, told[at]!)),
    reuse,
    origins: origins ?? articles.map((article, at) => originOf(`o${at + 1}`, [article.id])),
  };
}

export const originOf = (
  id: string,
  articles: readonly string[],
  level: Origin['level'] = 'article',
): Origin => ({
  id,
  level,
  articles: articles as [string, ...string[]],
  because: '',
  evidence: [],
});

export const dayOf = (day: string): Interval => daysFrom(Date.parse(day));

export function articleOf({ text, on, publisher, swaps = {} }: Told, at: number): DossierArticle {
  const id = String.fromCharCode(97 + at);
  const found = Object.entries(swaps).map(([swapped, restored]) => ({
    ...spanOf(text, swapped),
    text: swapped,
    restored,
    alternatives: [],
    confidence: 1,
    basis: 'habit' as const,
  }));
  return {
    id,
    page: id,
    uri: `file:///${id}.txt`,
    title: null,
    publisher: publisher ?? `The ${id.toUpperCase()} Post`,
    byline: null,
    published: on === undefined ? null : { value: dayOf(on), basis: 'stated', evidence: [] },
    language: 'en',
    text,
    blocks: [...text.matchAll(/.+/g)].map(({ index, 0: line }) => ({
      kind: isErratum(line) ? 'erratum' : 'body',
      start: index,
      end: index + line.length,
    })),
    parts: [],
    spun: { share: 0, verdict: found.length > 0 ? 'spun' : 'clean', swaps: found },
  };
}

/** Does the extraction know the line for a notice of what was wrong? */
const isErratum = (line: string): boolean =>
  english.page.furniture.some(
    ({ pattern, reason }) => english.page.erratumReasons.has(reason) && pattern.test(line),
  );

const spanOf = (text: string, words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  return { start, end: start + words.length };
};

export const sentencesIn = ({ text, blocks }: DossierArticle): Sentence[] => {
  const end = blocks.find(({ kind }) => kind === 'erratum')?.start ?? text.length;
  return english.tokenizer
    .sentencesOf(text, 0, end)
    .map((span) => ({ ...span, block: 0, blockKind: 'body' as const }));
};

const annotationOf = (article: DossierArticle, { names = [] }: Told): Annotation => ({
  stage: 'annotate',
  version: 1,
  article: article.id,
  sentences: sentencesIn(article),
  mentions: names
    .map((name) => ({ ...spanOf(article.text, name), type: 'person' as const, text: name, fullName: name }))
    .sort((a, b) => a.start - b.start),
  values: sentencesIn(article).flatMap(({ start, end }) => english.values(article.text, start, end)),
  references: [],
  trees: treesOf(article),
});

/** Returns the trees of the likely text, in places of the printed one. */
function treesOf(article: DossierArticle): ParsedSentence[] {
  const { text, fromPrint, toPrint } = restoredText(article.text, article.spun.swaps);
  const tokens = sentencesIn(article)
    .map(fromPrint)
    .map(({ start, end }) => english.tokenizer.tokensOf(text, start, end));
  return english.annotator!()
    .parse(tokens)
    .map((tree) => ({
      ...tree,
      ...toPrint(tree),
      tokens: tree.tokens.map((one) => ({ ...one, ...toPrint(one) })),
    }));
}

const quotationsOf = (article: DossierArticle, { reported = {} }: Told): Quotation[] =>
  Object.entries(reported).map(([words, report], at) => {
    const { by, as, cue, on, medium, addressee, quoted }: Report =
      typeof report === 'string' ? { by: report } : report;
    return {
      id: `${article.id}${at}`,
      article: article.id,
      kind: quoted ? 'direct' : 'indirect',
      source: isName(by) ? by : null,
      sourceText: as ?? by,
      cue: cue === undefined ? null : cite(article, spanOf(article.text, cue)),
      content: [cite(article, spanOf(article.text, words))],
      medium: medium ?? null,
      addressee: addressee ?? null,
      said: on === undefined ? null : dayOf(on),
      spun: false,
    };
  });

const isName = (by: string): boolean => /^(?!The )\p{Lu}/u.test(by);

/** Returns those who are reported by name: persons by two words, bodies by one. */
function entitiesOf(told: readonly Told[]): Entity[] {
  const reports = told.flatMap(({ reported = {} }) => Object.values(reported));
  const names = new Set(reports.map((report) => (typeof report === 'string' ? report : report.by)));
  return [...names].filter(isName).map((name) => ({
    id: name,
    name,
    type: typeOf(name),
    aliases: [],
    roles: [],
    mentions: [{ article: 'a', start: 0, end: 0, exact: '' }],
  }));
}

/** "Ilsa Orne", "Norlandic", "Waterboard". */
const typeOf = (name: string): Entity['type'] =>
  name.includes(' ') ? 'person' : name.endsWith('ic') ? 'group' : 'organisation';

const timesOf = (article: DossierArticle, { on, days = {} }: Told): Times => ({
  stage: 'times',
  version: 1,
  article: article.id,
  reference: on === undefined ? null : dayOf(on),
  expressions: Object.entries(days)
    .map(([words, day]) => {
      const span = spanOf(article.text, words);
      const sentence = sentencesIn(article).findIndex(({ end }) => span.start < end);
      const time = { sentence, date: dayOf(day), precision: 'day', basis: 'explicit', role: 'at' } as const;
      return { ...span, ...time };
    })
    .sort((a, b) => a.start - b.start),
});
