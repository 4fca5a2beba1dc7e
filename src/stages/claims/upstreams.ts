/**
 * On whose words a statement rests, as its article states it: a person or body that is reported, an agency or outlet
 * that is named or credited; and which statements rest on the same.
 */

import { creditOf, creditsIn, isSameName } from '../../language/article-credit.ts';
import { agencyIn } from '../../language/find-credits.ts';
import type { Language } from '../../language/language.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Interval } from '../../model/interval.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { UpstreamKind } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { foldText } from '../../text/normalise.ts';
import { cite } from '../../text/offsets.ts';
import { wordsOf } from '../../text/words.ts';
import { statedIn } from './stated.ts';
import type { ReadStatement } from './statements.ts';

/** What an article says that it has something from. */
export interface Rest {
  readonly voice: Voice;
  readonly kind: UpstreamKind;
  readonly said: Interval | null;
  /** The hearer, outlet or platform, where it has a name. */
  readonly where: string | null;
  /** When the article was published, where it says so. */
  readonly printed: Interval | null;
  /** False of a publisher's own text, which rests on itself without a word. */
  readonly stated: boolean;
  /** The words that state it. */
  readonly evidence: Citation;
}

/** Somebody who says things. */
interface Voice {
  /** The same for the same. */
  readonly key: string;
  readonly name: string;
  readonly source: EntityId | null;
  /** `null` of persons and bodies, whose occasions tell. */
  readonly kind: UpstreamKind | null;
}

export interface Upstreams {
  /** Returns on what a statement rests, the reported first. */
  readonly restsOf: (statement: ReadStatement) => readonly Rest[];
  /** Returns on whose words a quotation rests, or `null` where nobody known is named. */
  readonly restOf: (quotation: Quotation) => Rest | null;
  /** Is the one the other, or does he speak for it? */
  readonly isOne: (one: Voice, other: Voice) => boolean;
}

/** Returns what finds the upstreams of the articles' statements. */
export function readUpstreams(
  articles: readonly DossierArticle[],
  entities: readonly Entity[],
  quotations: readonly Quotation[],
  language: Language,
): Upstreams {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
  const houses = readHouses(articles, language);
  const bodiesOf = bodiesSpokenFor(entities, quotations, language);
  const readRest = (quotation: Quotation): Rest | null => {
    const article = byId.get(quotation.article);
    const voice = voiceOf(quotation, entityOf, houses, language);
    if (article === undefined || voice === null) return null;
    return restOn(voice, quotation, article, houses, language);
  };
  // It is asked for by every claim that the quotation is in.
  const rests = new Map<Quotation, { readonly rest: Rest | null; readonly known: number }>();
  const restOf = (quotation: Quotation): Rest | null => {
    const known = houses.count();
    const before = rests.get(quotation);
    if (before?.known === known) return before.rest;
    const rest = readRest(quotation);
    rests.set(quotation, { rest, known });
    return rest;
  };
  return {
    restOf,
    restsOf: (statement) => {
      const reported = statement.told.flatMap((quotation) => restOf(quotation) ?? []);
      return [...reported, ...houses.ownRests(statement)];
    },
    isOne: (one, other) =>
      one.key === other.key || speaksFor(one, other, bodiesOf) || speaksFor(other, one, bodiesOf),
  };
}

interface House {
  readonly name: string;
  readonly kind: 'agency' | 'outlet';
}

interface Houses {
  /** Returns how many are known so far: as long as it is the same, so is what is found by them. */
  readonly count: () => number;
  /** Returns one name for all names of an agency, or of a publisher among the articles'; else `null`. */
  readonly nameOf: (name: string) => House | null;
  /** Returns whose text the statement's article is, and from whose it says that it is compiled. */
  readonly ownRests: (statement: ReadStatement) => Rest[];
}

function readHouses(articles: readonly DossierArticle[], language: Language): Houses {
  const known: string[] = [];
  const sameAs = (name: string): string => {
    const found = known.find((other) => isSameName(name, other, language.credits));
    if (found === undefined) known.push(name);
    return found ?? name;
  };
  const own = new Map(
    articles.map((article) => {
      const credit = creditOf(article, language);
      const name = credit?.name ?? article.publisher;
      const sources = [
        ...(name == null ? [] : [{ name, stated: credit !== null, evidence: credit?.evidence ?? null }]),
        ...compiledFrom(article, language),
      ];
      return [article.id, sources.map((source) => ({ ...source, name: sameAs(source.name) }))] as const;
    }),
  );
  // Who is one of those known stays it; who is none may be short for one that is named later.
  const settled = new Map<string, House>();
  const unknown = new Map<string, number>();
  const nameOf = (name: string): House | null => {
    const before = settled.get(name);
    if (before !== undefined) return before;
    if (unknown.get(name) === known.length) return null;
    const found = known.find((other) => isSameName(name, other, language.credits));
    const agency = agencyIn(found ?? name, language.credits);
    if (found === undefined && agency === null) {
      unknown.set(name, known.length);
      return null;
    }
    const house: House = { name: sameAs(found ?? agency!), kind: agency === null ? 'outlet' : 'agency' };
    if (found !== undefined) settled.set(name, house);
    return house;
  };
  return {
    count: () => known.length,
    nameOf,
    ownRests: (statement) =>
      (own.get(statement.article.id) ?? []).map(({ name, stated, evidence }): Rest => {
        const named = nameOf(name)!;
        return {
          voice: { key: `house ${named.name}`, name: named.name, source: null, kind: named.kind },
          kind: named.kind,
          said: null,
          where: null,
          printed: null,
          stated,
          evidence: evidence ?? cite(statement.article, statement),
        };
      }),
  };
}

/** Returns those from whose reports the article says that it is put together. */
const compiledFrom = (article: DossierArticle, language: Language): HouseNamed[] =>
  creditsIn(article, language).flatMap(({ name, role, evidence: [evidence] }) =>
    role === 'contributed' && evidence !== undefined && language.credits.compiledFrom.test(evidence.exact)
      ? [{ name, stated: true, evidence }]
      : [],
  );

interface HouseNamed {
  readonly name: string;
  readonly stated: boolean;
  readonly evidence: Citation | null;
}

/** Returns who a quotation is of: an entity, an agency or outlet, a body or document that is one in the story. */
function voiceOf(
  { source, sourceText }: Quotation,
  entityOf: ReadonlyMap<EntityId, Entity>,
  houses: Houses,
  language: Language,
): Voice | null {
  const entity = source === null ? undefined : entityOf.get(source);
  if (entity?.type === 'group' && sourceText !== null) return membersOf(entity, sourceText, language);
  const name = entity?.name;
  if (name !== undefined) {
    const house = houses.nameOf(name);
    if (house) return { key: `house ${house.name}`, name: house.name, source, kind: house.kind };
    return { key: `entity ${source}`, name, source, kind: null };
  }
  if (sourceText === null) return null;
  const printed = wordsOf(sourceText).map(({ text }) => text);
  for (const from of printed.keys()) {
    const house = houses.nameOf(printed.slice(from).join(' '));
    if (house) return { key: `house ${house.name}`, name: house.name, source: null, kind: house.kind };
  }
  return unnamedVoice(printed, language);
}

/** "The Norlandic authorities" are not whoever else is Norlandic. */
function membersOf({ id, name }: Entity, sourceText: string, { speech }: Language): Voice {
  const printed = wordsOf(sourceText).map(({ text }) => text);
  const words = printed.filter((word, at) => at > 0 || !speech.determiners.has(word.toLowerCase())).join(' ');
  return { key: `entity ${id} ${foldText(words)}`, name: words || name, source: id, kind: null };
}

/** "The board", "police", "the report": what is one in a story without a name. "Two officials" are anybody. */
function unnamedVoice(printed: readonly string[], language: Language): Voice | null {
  const { speech, names, upstreams } = language;
  // "The count on the door of the clerk's office" is the office's.
  const owner = printed.findLastIndex((word) => speech.determiners.has(foldText(word)));
  const last = foldText(printed.at(-1) ?? '');
  const isBody = names.bodies.has(last) || upstreams.voices.has(last);
  return unnamedOne(owner > 0 && isBody ? printed.slice(owner) : printed, language);
}

function unnamedOne(printed: readonly string[], language: Language): Voice | null {
  const { speech, names, upstreams } = language;
  const told = printed.map((word) => foldText(word));
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined || speech.indefinite.has(first)) return null;
  const bare = told.filter((word) => !speech.articles.has(word)).join(' ');
  const voice = { key: `unnamed ${bare}`, name: printed.join(' '), source: null };
  if (upstreams.voices.has(last)) return { ...voice, kind: null };
  if (!speech.determiners.has(first)) return null;
  if (speech.documents.has(last)) return { ...voice, kind: upstreams.occasions.get(last) ?? 'document' };
  return names.bodies.has(last) ? { ...voice, kind: null } : null;
}

function restOn(
  voice: Voice,
  quotation: Quotation,
  article: DossierArticle,
  houses: Houses,
  language: Language,
): Rest {
  const { medium, addressee, said } = quotation;
  const { published } = article;
  return {
    voice,
    kind: voice.kind ?? occasionOf(quotation, houses, language),
    said,
    where: namedIn(medium, language) ?? namedIn(addressee, language),
    printed: published === null || published.basis === 'inferred' ? null : published.value,
    stated: true,
    evidence: statedIn(article, quotation),
  };
}

function occasionOf(
  { medium, addressee, cue }: Quotation,
  houses: Houses,
  { upstreams }: Language,
): UpstreamKind {
  const { occasions, press } = upstreams;
  const listedIn = (words: string | null | undefined): UpstreamKind | undefined => {
    const last = foldedWords(words).findLast((word) => occasions.has(word));
    return last === undefined ? undefined : occasions.get(last);
  };
  const heard = foldedWords(addressee);
  return (
    listedIn(medium) ??
    (heard.some((word) => press.has(word)) ? 'briefing' : undefined) ??
    listedIn(addressee) ??
    (addressee !== null && houses.nameOf(addressee) !== null ? 'interview' : undefined) ??
    listedIn(cue?.exact) ??
    'words'
  );
}

const foldedWords = (words: string | null | undefined): string[] =>
  wordsOf(words ?? '').map(({ text }) => foldText(text));

/** Returns the name in "interview with Radio One", "X", "Radio One"; `null` in "press conference", "reporters". */
function namedIn(words: string | null, { upstreams }: Language): string | null {
  const named = wordsOf(words ?? '').filter(
    ({ text }) => /^\p{Lu}/u.test(text) && !upstreams.press.has(foldText(text)),
  );
  return named.length === 0 ? null : named.map(({ text }) => foldText(text)).join(' ');
}

/** Returns for whom each person speaks: bodies and states that stand in the role that is stated of them. */
function bodiesSpokenFor(
  entities: readonly Entity[],
  quotations: readonly Quotation[],
  { upstreams }: Language,
): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const called = Map.groupBy(quotations, ({ source }) => source);
  const bodies = entities
    .filter(({ type }) => type === 'organisation' || type === 'place' || type === 'facility')
    .flatMap(({ id, name, aliases }) => [name, ...aliases].map((form) => ({ id, words: ` ${form} ` })));
  return new Map(
    entities
      .filter(({ type }) => type === 'person')
      .map(({ id, roles }) => {
        const texts = (called.get(id) ?? []).flatMap(({ sourceText }) => sourceText ?? []);
        const stated = new Set([...roles.map(({ exact }) => exact), ...texts]);
        const speaking = [...stated].filter((role) =>
          foldedWords(role).some((word) => upstreams.speakers.has(word)),
        );
        const padded = speaking.map(
          (role) => ` ${role.replace(/['’]s?(?=\s|$)/gu, '').replace(/[,.]/g, '')} `,
        );
        const found = bodies.filter(({ words }) => padded.some((role) => role.includes(words)));
        return [id, new Set(found.map((body) => body.id))] as const;
      }),
  );
}

const speaksFor = (
  { source }: Voice,
  { source: body }: Voice,
  bodiesOf: ReadonlyMap<EntityId, ReadonlySet<EntityId>>,
): boolean => source !== null && body !== null && (bodiesOf.get(source)?.has(body) ?? false);

/** A statement, and one thing that it rests on; `null` where nobody is named. */
export interface Resting {
  readonly statement: ReadStatement;
  readonly rest: Rest | null;
}

/**
 * Returns the statements in lists that rest on the same: one voice on one occasion, or with nothing said of another.
 * What says most of its occasion is placed first, so that "the minister said" joins one of two briefings only.
 */
export function restTogether(
  statements: readonly ReadStatement[],
  { restsOf, isOne }: Upstreams,
): (readonly Resting[])[] {
  type Known = { readonly statement: ReadStatement; readonly rest: Rest };
  const resting = statements.flatMap((statement) =>
    restsOf(statement).map((rest): Known => ({ statement, rest })),
  );
  const lists: Known[][] = [];
  for (const one of resting.toSorted((a, b) => knownOf(b.rest) - knownOf(a.rest))) {
    const list = lists.find((others) =>
      others.every(({ rest }) => isOne(rest.voice, one.rest.voice) && mayBeOne(rest, one.rest)),
    );
    if (list) list.push(one);
    else lists.push([one]);
  }
  return lists.filter(
    (list) =>
      list.some(({ rest }) => rest.stated) && new Set(list.map(({ statement }) => statement.origin)).size > 1,
  );
}

/** Returns how much is known of the occasion. */
const knownOf = ({ said, kind, where }: Rest): number =>
  (said === null ? 0 : 4) + (kind === 'words' ? 0 : 2) + (where === null ? 0 : 1);

/** Does nothing tell two occasions apart: days, what they were, who heard it? */
const mayBeOne = (one: Rest, other: Rest): boolean =>
  (one.kind === other.kind || one.kind === 'words' || other.kind === 'words') &&
  (one.where === null ||
    other.where === null ||
    one.where.includes(other.where) ||
    other.where.includes(one.where)) &&
  (one.said === null || other.said === null || meet(one.said, other.said)) &&
  !isBefore(one.printed, other.said) &&
  !isBefore(other.printed, one.said);

const meet = (a: Interval, b: Interval): boolean =>
  Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);

/** Was the one over before the other began? Nobody prints what is yet to be said. */
const isBefore = (a: Interval | null, b: Interval | null): boolean =>
  a !== null && b !== null && Date.parse(a.end) <= Date.parse(b.start);
