/**
 * Reads the answer key of a corpus. A key is written in words, never in offsets: each place is given as the words
 * that stand there, and this file finds them. Words that stand nowhere, or twice, are faults, and no key with a
 * fault is read. The format is described in eval/README.md.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { EntityType } from '../src/model/annotation.ts';
import type { Interval } from '../src/model/article.ts';
import type { ClaimStatus, Disagreement } from '../src/model/claim.ts';
import type { DifferenceKind } from '../src/model/quotation.ts';
import type { PassageKind } from '../src/model/reuse.ts';
import type { Span } from '../src/model/span.ts';
import type { StanceLabel } from '../src/model/stance.ts';
import type { Expectation, ExpectationKind } from '../src/model/timeline.ts';

/** A span of one of the key's articles. */
export interface Place extends Span {
  readonly article: string;
}

export interface KeyArticle {
  readonly id: string;
  /** Name of the page that it stands in. */
  readonly file: string;
  readonly title: string;
  /** Every form that is right. */
  readonly publisher: readonly string[];
  /** `null` where nothing says when. */
  readonly published: Interval | null;
  readonly text: string;
  /** Bylines, datelines and credits, which count neither as body nor as junk. */
  readonly furniture: readonly Span[];
  /** Captions and the like that are not in the key's text, but may be in the article that is found. */
  readonly mayStand?: readonly string[];
}

export interface KeySwap extends Span {
  readonly text: string;
  readonly original: string;
}

export interface KeyEntity {
  readonly id: string;
  readonly name: string;
  readonly types: readonly EntityType[];
  readonly forms: readonly string[];
  readonly mentions: readonly Place[];
}

export interface KeyQuotation {
  readonly article: string;
  /** Id of an entity, or the text's words for a speaker without a name. */
  readonly speaker: string;
  readonly content: readonly Place[];
  readonly utterance?: string;
  /** The words differ from what other articles give for the same utterance, by more than a cut. */
  readonly altered?: boolean;
  /** Of an altered one: how its words differ from those of the other variants. */
  readonly difference?: DifferenceKind;
  readonly optional?: boolean;
}

export interface KeyPair {
  readonly from: string;
  readonly to: string;
  readonly kind: 'wholly' | 'partly';
  readonly by: PassageKind;
  readonly direction?: 'known';
  readonly optional?: boolean;
}

export interface KeyClaim {
  readonly id: string;
  readonly text: string;
  /** Every status that is right, the best first. */
  readonly status: readonly ClaimStatus[];
  readonly evidence: readonly Place[];
  readonly disagreement?: {
    readonly type: readonly Disagreement['type'][];
    readonly values: Readonly<Record<string, readonly string[]>>;
  };
}

export interface KeyEvent {
  readonly date: Interval;
  readonly text: string;
  readonly evidence: readonly Place[];
}

export interface KeyExpectation {
  readonly text: string;
  /** Every kind, due time and outcome that is right. */
  readonly kind: readonly ExpectationKind[];
  readonly due: readonly (Interval | null)[];
  readonly outcome: readonly Expectation['outcome'][];
  /** How many earlier due times there were. */
  readonly moved?: number;
  readonly optional?: boolean;
  readonly evidence: readonly Place[];
  readonly outcomeEvidence: readonly Place[];
}

export interface KeyStance {
  readonly text: string;
  /** Ids of entities: the party, and those who speak for it. */
  readonly holders: readonly string[];
  readonly issue: string;
  /** Every label that is right. */
  readonly label: readonly StanceLabel[];
  readonly optional?: boolean;
  readonly evidence: readonly Place[];
}

/** Somebody of whom the texts state no position on what these words name. */
export interface KeySilence {
  readonly party: string;
  readonly terms: readonly string[];
}

export interface KeyPoint {
  readonly what: string;
  readonly status?: readonly string[];
  readonly evidence: readonly Place[];
}

/** One thing, and what the articles call it. */
export interface KeyConcept {
  readonly concept: string;
  readonly variants: readonly KeyVariant[];
}

/** With `forms`, how often any of them stands in each article; else only some places where it is called so. */
export interface KeyVariant {
  readonly label: string;
  readonly counts?: ReadonlyMap<string, number>;
  readonly evidence: readonly Place[];
}

/** Layers that the key says nothing about are absent, and are not scored. */
export interface Key {
  readonly hash: string;
  readonly articles: readonly KeyArticle[];
  /** By page: words that belong in no article. */
  readonly junk: ReadonlyMap<string, readonly string[]>;
  /** By article; an article that is not named is clean. */
  readonly swaps?: ReadonlyMap<string, readonly KeySwap[]>;
  readonly entities?: readonly KeyEntity[];
  readonly direct?: readonly KeyQuotation[];
  readonly indirect?: readonly KeyQuotation[];
  readonly reuse?: {
    readonly pairs: readonly KeyPair[];
    readonly origins: readonly (readonly string[])[];
    readonly mayJoin: readonly (readonly string[])[];
  };
  readonly claims?: readonly KeyClaim[];
  readonly events?: readonly KeyEvent[];
  readonly points?: readonly KeyPoint[];
  readonly concepts?: readonly KeyConcept[];
  /** Two labels each, which are no choice of words: no concept may have both. */
  readonly pointless?: readonly (readonly [string, string])[];
  readonly expectations?: readonly KeyExpectation[];
  readonly stances?: readonly KeyStance[];
  readonly silent?: readonly KeySilence[];
  /** Words that look ahead and are no expectation. */
  readonly notExpected?: readonly Place[];
}

type Anchors = string | readonly string[];
type Evidence = Readonly<Record<string, Anchors>>;

/** Returns the key of a corpus. Throws with every fault that it has, one a line. */
export function readKey(corpus: string, folder: string): Key {
  const faults: string[] = [];
  const read = <T>(name: string): T | undefined =>
    existsSync(join(folder, name)) ? JSON.parse(readFileSync(join(folder, name), 'utf8')) : undefined;

  const { articles, junk } = readArticles(corpus, folder, faults);
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const find: Finder = (article, anchors, where) => findAnchors(texts, article, anchors, where, faults);
  const places = (evidence: Evidence | undefined, where: string): Place[] =>
    Object.entries(evidence ?? {}).flatMap(([article, anchors]) => find(article, anchors, where));

  const spun = read<Record<string, string>>('spun.json');
  const entities = read<{ entities: RawEntity[] }>('entities.json')?.entities;
  const quotations = read<{ direct: RawQuotation[]; indirect: RawQuotation[] }>('quotations.json');
  const reuse = read<NonNullable<Key['reuse']>>('reuse.json');
  const claims = read<{ claims: RawClaim[] }>('claims.json')?.claims.map((claim) => ({
    ...claim,
    evidence: places(claim.evidence, `claim ${claim.id}`),
  }));
  const events = read<{ events: RawEvent[] }>('timeline.json')?.events.map((event) => ({
    text: event.text,
    date: intervalOf(event.date),
    evidence: places(event.evidence, `event "${event.text}"`),
  }));
  const points = read<{ points: RawPoint[] }>('brief.json')?.points.map((point) => ({
    ...point,
    evidence: [
      ...(point.claims ?? []).flatMap((id) => evidenceOf(claims ?? [], id, point.what, faults)),
      ...places(point.evidence, `point "${point.what}"`),
    ],
  }));
  const framed = read<RawFraming>('framing.json');
  const concepts = framed?.concepts.map(({ concept, variants }) => ({
    concept,
    variants: variants.map((variant) => placeVariant(variant, articles, places, concept, faults)),
  }));
  const expected = read<RawExpectations>('expectations.json');
  const expectations = expected?.expectations.map((one) => ({
    ...one,
    due: one.due.map((date) => (date === null ? null : intervalOf(date))),
    evidence: places(one.evidence, `expectation "${one.text}"`),
    outcomeEvidence: places(one.outcomeEvidence, `outcome of "${one.text}"`),
  }));

  const held = read<{ stances: RawStance[]; silent?: KeySilence[] }>('stances.json');
  const stances = held?.stances.map((one) => ({
    ...one,
    evidence: places(one.evidence, `stance "${one.text}"`),
  }));

  const key: Key = {
    hash: hashOf([corpus, folder]),
    articles,
    junk,
    ...(spun && { swaps: readSwaps(folder, spun, texts, faults) }),
    ...(entities && { entities: placeEntities(entities, articles, faults) }),
    ...(quotations && {
      direct: quotations.direct.map((quotation) => placeQuotation(quotation, find)),
      indirect: quotations.indirect.map((quotation) => placeQuotation(quotation, find)),
    }),
    ...(reuse && { reuse }),
    ...(claims && { claims }),
    ...(events && { events }),
    ...(points && { points }),
    ...(concepts && { concepts, pointless: framed?.pointless ?? [] }),
    ...(stances && { stances, silent: held?.silent ?? [] }),
    ...(expectations && { expectations, notExpected: places(expected?.notExpected, 'not expected') }),
  };
  checkNames(key, faults);
  if (faults.length) throw new Error(`The key ${folder} has faults:\n${faults.join('\n')}`);
  return key;
}

type Finder = (article: string, anchors: Anchors, where: string) => Place[];
type RawEntity = { id: string; name: string; type: EntityType; types?: EntityType[]; forms: string[] };
type RawQuotation = Omit<KeyQuotation, 'content'> & { content: string[] };
type RawClaim = Omit<KeyClaim, 'evidence'> & { evidence: Evidence };
type RawEvent = { date: string; text: string; evidence: Evidence };
type RawStance = Omit<KeyStance, 'evidence'> & { evidence: Evidence };
type RawVariant = { label: string; forms?: string[]; evidence?: Evidence };
type RawFraming = {
  concepts: { concept: string; variants: RawVariant[] }[];
  pointless?: [string, string][];
};
type RawPoint = { what: string; status?: string[]; claims?: string[]; evidence?: Evidence };
type RawExpectation = Omit<KeyExpectation, 'due' | 'evidence' | 'outcomeEvidence'> & {
  due: (string | null)[];
  evidence: Evidence;
  outcomeEvidence?: Evidence;
};
type RawExpectations = { expectations: RawExpectation[]; notExpected?: Evidence };
type RawArticle = Omit<KeyArticle, 'text' | 'published' | 'furniture'> & {
  published: string | null;
  text?: string;
  furniture?: string[];
};

function readArticles(corpus: string, folder: string, faults: string[]): Pick<Key, 'articles' | 'junk'> {
  const raw: { articles: RawArticle[]; junk?: Record<string, string[]> } = JSON.parse(
    readFileSync(join(folder, 'articles.json'), 'utf8'),
  );
  const pages = new Map<string, string>();
  const page = (file: string): string => {
    if (!pages.has(file)) pages.set(file, readFileSync(join(corpus, file), 'utf8'));
    return pages.get(file)!;
  };
  const articles = raw.articles.map((article): KeyArticle => {
    const text = article.text ? readFileSync(join(folder, article.text), 'utf8') : page(article.file);
    if (article.text) checkLines(text, page(article.file), article.text, faults);
    if (!text.includes(article.title)) faults.push(`${article.id}: the title is not in the text`);
    return {
      ...article,
      text,
      published: article.published === null ? null : intervalOf(article.published),
      furniture: findAnchors(
        new Map([[article.id, text]]),
        article.id,
        article.furniture ?? [],
        'furniture',
        faults,
      ),
    };
  });
  const junk = new Map(Object.entries(raw.junk ?? {}));
  for (const [file, lines] of junk) {
    const words = withoutMarkup(page(file));
    for (const line of lines) if (!words.includes(line)) faults.push(`junk of ${file}: not there: ${line}`);
  }
  return { articles, junk };
}

/** Every line of an article's text has to stand in its page once the markup is taken out. */
function checkLines(text: string, page: string, name: string, faults: string[]): void {
  const words = withoutMarkup(page);
  for (const line of text.split('\n'))
    if (!words.includes(line)) faults.push(`${name}: not in its page: ${line}`);
}

/** Returns the text of a page, without tags, scripts and styles, in single blanks. */
export function withoutMarkup(page: string): string {
  if (!/<\/?(?:html|body|p|div)\b/i.test(page)) return page.replace(/\s+/g, ' ');
  const texts: string[] = [];
  const open: DefaultTreeAdapterTypes.Node[] = [parse(page)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text') texts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if ('childNodes' in node && !/^(?:script|style)$/.test(node.nodeName))
      open.push(...node.childNodes.toReversed());
  }
  return texts.join('').replace(/\s+/g, ' ');
}

/**
 * Returns where the anchors stand in an article. An anchor is a run of words that the article has exactly once;
 * where only a part of it is meant, the part stands in double brackets: `told parliament [[on Tuesday]] that`.
 */
function findAnchors(
  texts: ReadonlyMap<string, string>,
  article: string,
  anchors: Anchors,
  where: string,
  faults: string[],
): Place[] {
  const text = texts.get(article);
  if (text === undefined) {
    faults.push(`${where}: there is no article ${article}`);
    return [];
  }
  return [anchors].flat().flatMap((anchor) => {
    const span = anchorSpan(text, anchor);
    if (typeof span === 'object') return [{ article, ...span }];
    faults.push(`${where}: ${span} in ${article}: ${anchor}`);
    return [];
  });
}

function anchorSpan(text: string, anchor: string): Span | 'not there' | 'there more than once' {
  const opening = anchor.indexOf('[[');
  const closing = anchor.indexOf(']]');
  const marked = opening >= 0 && closing > opening;
  const words = marked ? anchor.replace('[[', '').replace(']]', '') : anchor;
  const at = text.indexOf(words);
  if (at < 0 || !words) return 'not there';
  if (text.indexOf(words, at + 1) >= 0) return 'there more than once';
  if (!marked) return { start: at, end: at + words.length };
  return { start: at + opening, end: at + closing - 2 };
}

/** Reads texts in which each swapped word stands as `[[swapped|original]]`. */
function readSwaps(
  folder: string,
  files: Readonly<Record<string, string>>,
  texts: ReadonlyMap<string, string>,
  faults: string[],
): Map<string, KeySwap[]> {
  const swapsOf = new Map<string, KeySwap[]>();
  for (const [article, file] of Object.entries(files)) {
    let plain = '';
    const swaps: KeySwap[] = [];
    for (const piece of readFileSync(join(folder, file), 'utf8').split(/(\[\[[^\]]*\]\])/)) {
      const [text, original] = piece.startsWith('[[')
        ? (piece.slice(2, -2).split('|') as [string, string])
        : [piece];
      if (original) swaps.push({ start: plain.length, end: plain.length + text.length, text, original });
      plain += text;
    }
    if (plain !== texts.get(article))
      faults.push(`${file}: without its marks it is not the text of ${article}`);
    swapsOf.set(article, swaps);
  }
  return swapsOf;
}

/** Finds every form of every entity as whole words, the longest first, so that no mention lies in another. */
function placeEntities(
  raw: readonly RawEntity[],
  articles: readonly KeyArticle[],
  faults: string[],
): KeyEntity[] {
  const owner = new Map<string, string>();
  for (const { id, forms } of raw)
    for (const form of forms) {
      if (owner.has(form)) faults.push(`entity ${id}: ${owner.get(form)} has the form ${form} too`);
      owner.set(form, id);
    }
  const longestFirst = [...owner.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const found = articles.flatMap(({ id, text }) =>
    [...text.matchAll(pattern)].map((match) => ({
      form: match[0],
      article: id,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  for (const form of owner.keys())
    if (!found.some((mention) => mention.form === form))
      faults.push(`entity ${owner.get(form)}: nowhere: ${form}`);
  return raw.map(({ id, name, type, types = [], forms }) => ({
    id,
    name,
    types: [type, ...types],
    forms,
    mentions: found
      .filter((mention) => owner.get(mention.form) === id)
      .map(({ article, start, end }) => ({ article, start, end })),
  }));
}

const escapePattern = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const placeQuotation = (quotation: RawQuotation, find: Finder): KeyQuotation => ({
  ...quotation,
  content: find(quotation.article, quotation.content, `quotation of ${quotation.speaker}`),
});

/** Counts whole words, whatever their case, in the whole text. */
function placeVariant(
  { label, forms = [], evidence }: RawVariant,
  articles: readonly KeyArticle[],
  places: (evidence: Evidence | undefined, where: string) => Place[],
  concept: string,
  faults: string[],
): KeyVariant {
  if (forms.length === 0) return { label, evidence: places(evidence, `concept "${concept}"`) };
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${forms.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const found = articles.flatMap(({ id, text }) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      article: id,
      start: index,
      end: index + length,
    })),
  );
  if (found.length === 0) faults.push(`concept "${concept}": nowhere: ${label}`);
  const counts = new Map(
    [...Map.groupBy(found, ({ article }) => article)].map(([id, all]) => [id, all.length]),
  );
  return { label, counts, evidence: found };
}

function evidenceOf(
  claims: readonly { id: string; evidence: readonly Place[] }[],
  id: string,
  what: string,
  faults: string[],
): readonly Place[] {
  const claim = claims.find((candidate) => candidate.id === id);
  if (!claim) faults.push(`point "${what}": there is no claim ${id}`);
  return claim?.evidence ?? [];
}

/** Articles that are only named, not quoted from, have to exist too. */
function checkNames(key: Key, faults: string[]): void {
  const known = new Set(key.articles.map((article) => article.id));
  const named = [
    ...(key.reuse?.pairs ?? []).flatMap(({ from, to }) => [from, to]),
    ...(key.reuse?.origins ?? []).flat(),
    ...(key.reuse?.mayJoin ?? []).flat(),
    ...(key.claims ?? []).flatMap((claim) => Object.values(claim.disagreement?.values ?? {}).flat()),
  ];
  const entities = new Set((key.entities ?? []).map(({ id }) => id));
  for (const id of [
    ...(key.stances ?? []).flatMap(({ holders }) => holders),
    ...(key.silent ?? []).map(({ party }) => party),
  ])
    if (!entities.has(id)) faults.push(`there is no entity ${id}`);
  for (const { altered, difference, article } of key.direct ?? [])
    if (difference !== undefined && !altered)
      faults.push(`a quotation in ${article} has a difference and is not called altered`);
  for (const name of named) if (!known.has(name)) faults.push(`there is no article ${name}`);
}

/** Returns the interval of a day `2031-03-12`, or of two bounds with a stroke between them, the second exclusive. */
function intervalOf(date: string): Interval {
  const [start, end] = date.split('/') as [string, string?];
  return { start, end: end ?? dayAfter(start) };
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Returns a digest of everything that the folders hold, so that a floor is never compared across corpora. */
export function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort())
      hash
        .update(`${relative(folder, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  return hash.digest('hex').slice(0, 16);
}
