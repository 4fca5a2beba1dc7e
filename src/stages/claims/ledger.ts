/** The origins that count for single claims only: passages that articles share, and upstreams on which several rest. */

import type { Language } from '../../language/language.ts';
import type { ArticleId } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Interval } from '../../model/interval.ts';
import type { Origin, OriginId } from '../../model/reuse.ts';
import type { Citation } from '../../model/span.ts';
import { beginningOf, capital, listNames, nameApart } from '../../text/articles-named.ts';
import { shortHash } from '../../text/hashes.ts';
import { DAY_MS } from '../../text/intervals.ts';
import { cite } from '../../text/offsets.ts';
import type { ReadStatement } from './statements.ts';
import type { Rest, Resting } from './upstreams.ts';

/** An article, the words in it that make it one with others, and what they say that it rests on. */
export interface Entry {
  readonly article: DossierArticle;
  /** `null` where its words are one with another's, or nobody is named whose they are. */
  readonly rest: Rest | null;
  readonly evidence: Citation;
}

/** Grows while claims are counted. */
export class OriginLedger {
  readonly #passages: readonly Origin[];
  readonly #language: Language;
  readonly #nameOf: (article: DossierArticle) => string;
  readonly #entered = new Map<OriginId, { level: 'passage' | 'upstream'; entries: Map<ArticleId, Entry> }>();

  constructor(articles: readonly DossierArticle[], origins: readonly Origin[], language: Language) {
    this.#nameOf = nameApart(articles);
    this.#passages = origins.filter(({ level }) => level === 'passage');
    this.#language = language;
  }

  /** Returns the origin of statements that are copies of one another. */
  copied(joined: readonly ReadStatement[]): OriginId {
    const ids = [...new Set(joined.map(({ article }) => article.id))].sort();
    const known = this.#passages.find(({ articles }) => ids.every((id) => articles.includes(id)));
    if (known) return known.id;
    return this.#enter('passage', ids, joined.map(entryOf));
  }

  /** Returns the origin of statements that rest on the same, by the lists of those that say so. */
  resting(joined: readonly ReadStatement[], lists: readonly (readonly Resting[])[]): OriginId {
    const members = new Set(joined);
    const telling = lists
      .map((list) => list.filter(({ statement }) => members.has(statement)))
      .map((list) => ({ list, count: countOrigins(list) }))
      .filter(({ count }) => count > 1)
      .map((told) => ({ ...told, key: keyOf(restsIn(told.list)) }))
      .sort((a, b) => b.count - a.count || compare(a.key, b.key))
      .map(({ list }) => list);
    const [main = []] = telling;
    const stating = main.map(({ statement, rest }) => ({
      ...entryOf(statement),
      ...(rest && { rest, evidence: rest.evidence }),
    }));
    const linking = telling
      .slice(1)
      .flat()
      .map(({ statement, rest }) => ({ ...entryOf(statement), ...(rest && { evidence: rest.evidence }) }));
    const rests = restsIn(main);
    const key = rests.length > 0 ? keyOf(rests) : placesOf(joined);
    return this.#enter('upstream', key, [...stating, ...linking, ...joined.map(entryOf)]);
  }

  /** Enters articles that print the same utterance. */
  uttered(entries: readonly Entry[]): void {
    this.#enter('upstream', keyOf(entries.flatMap(({ rest }) => rest ?? [])), entries);
  }

  /** Returns all that were entered, in order of their smallest article id. */
  origins(): Origin[] {
    return [...this.#entered]
      .map(([id, { level, entries }]) => {
        const sorted = [...entries.values()].sort((a, b) => compare(a.article.id, b.article.id));
        const list = (some: readonly Entry[]): string => this.#list(some);
        return level === 'passage'
          ? composeCopied(id, sorted, list)
          : composeUpstream(id, sorted, list, this.#language);
      })
      .sort(
        (a, b) => compare(a.level, b.level) || compare(a.articles[0], b.articles[0]) || compare(a.id, b.id),
      );
  }

  /** Names the texts, those of one publisher once. */
  #list(entries: readonly Entry[]): string {
    const each = eachPublisher(entries);
    return listNames(each.map((article) => article.publisher?.trim() || this.#nameOf(article)));
  }

  /** Of several entries of an article the first that says what it rests on is kept. */
  #enter(level: 'passage' | 'upstream', key: readonly string[], given: readonly Entry[]): OriginId {
    const id = `o-${shortHash([level, ...key])}`;
    const { entries } = this.#entered.get(id) ?? { entries: new Map<ArticleId, Entry>() };
    for (const entry of given) {
      const before = entries.get(entry.article.id);
      if (before === undefined || (before.rest === null && entry.rest !== null))
        entries.set(entry.article.id, entry);
    }
    this.#entered.set(id, { level, entries });
    return id;
  }
}

const compare = (a: string | readonly string[], b: string | readonly string[]): number =>
  String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;

const entryOf = (statement: ReadStatement): Entry => ({
  article: statement.article,
  rest: null,
  evidence: cite(statement.article, statement),
});

const countOrigins = (list: readonly Resting[]): number =>
  new Set(list.map(({ statement }) => statement.origin)).size;

const restsIn = (list: readonly Resting[]): Rest[] => list.flatMap(({ rest }) => rest ?? []);

/** Words that nobody is named for are an upstream of their own: other such words are somebody else's. */
const placesOf = (joined: readonly ReadStatement[]): string[] =>
  joined.map(({ article, start }) => `${article.id} ${start}`).sort();

/** Returns by what an upstream is known again in another claim: who, what, when. */
function keyOf(rests: readonly Rest[]): string[] {
  const { voice, kind, said } = upstreamOf(rests);
  return [voice?.key ?? '', kind, said?.start ?? ''];
}

/** What the rests have in common: the voice that most of them name, one with a name before others, and the occasion. */
function upstreamOf(rests: readonly Rest[]): { voice: Rest['voice'] | null } & Pick<Rest, 'kind' | 'said'> {
  const [main] = [...Map.groupBy(rests, ({ voice }) => voice.key).values()].sort(
    (a, b) =>
      Number(b[0]!.voice.source !== null) - Number(a[0]!.voice.source !== null) ||
      b.length - a.length ||
      compare(a[0]!.voice.key, b[0]!.voice.key),
  );
  const [first] = main ?? [];
  if (main === undefined || first === undefined) return { voice: null, kind: 'words', said: null };
  const own = kindOf(main);
  const told = rests.filter(({ voice: { kind } }) => kind !== 'agency' && kind !== 'outlet');
  return { voice: first.voice, kind: own === 'words' ? kindOf(told) : own, said: saidIn(rests) };
}

/** Returns the occasion that is stated most often; of equals the first by name. */
function kindOf(rests: readonly Rest[]): Rest['kind'] {
  const known = rests.map(({ kind }) => kind).filter((kind) => kind !== 'words');
  const counts = [...Map.groupBy(known, (kind) => kind)].sort(
    (a, b) => b[1].length - a[1].length || compare(a[0], b[0]),
  );
  return counts[0]?.[0] ?? 'words';
}

/** Returns the shortest of the times that are stated. */
function saidIn(rests: readonly Rest[]): Interval | null {
  const length = ({ start, end }: Interval): number => Date.parse(end) - Date.parse(start);
  const times = rests.flatMap(({ said }) => said ?? []);
  return times.sort((a, b) => length(a) - length(b) || compare(a.start, b.start))[0] ?? null;
}

function composeCopied(id: OriginId, entries: readonly Entry[], list: Listing): Origin {
  return {
    id,
    level: 'passage',
    articles: idsOf(entries),
    because: `The same words stand in ${list(entries)}.`,
    evidence: entries.map(({ evidence }) => evidence),
  };
}

type Listing = (entries: readonly Entry[]) => string;

function composeUpstream(id: OriginId, entries: readonly Entry[], list: Listing, language: Language): Origin {
  const stating = entries.filter(({ rest }) => rest !== null);
  const others = entries.filter(({ rest }) => rest === null);
  const { voice, kind, said } = upstreamOf(stating.flatMap(({ rest }) => rest ?? []));
  const upstream =
    voice === null
      ? `quotation ${quoted(entries[0]!.evidence.exact)}`
      : language.upstreams.name(kind, voice.name, dayOf(said, language));
  const told = (some: readonly Entry[], one: string, several: string): string =>
    `${capital(list(some))} ${eachPublisher(some).length > 1 ? several : one}`;
  return {
    id,
    level: 'upstream',
    articles: idsOf(entries),
    upstream,
    stated: { kind, source: voice?.source ?? null, said },
    because:
      stating.length === 0
        ? `${told(entries, 'prints', 'print')} the same ${upstream}.`
        : `${told(stating, 'rests', 'rest')} on the same ${upstream}.${
            others.length === 0 ? '' : ` ${told(others, 'has', 'have')} the same words.`
          }`,
    evidence: entries.map(({ evidence }) => evidence),
  };
}

/** Returns the first of the words in quotation marks. */
const quoted = (words: string): string => `“${beginningOf(words.replace(/^["“”'‘’\s]+/u, ''))}”`;

const idsOf = (entries: readonly Entry[]): Origin['articles'] => {
  const [first, ...rest] = entries.map(({ article }) => article.id);
  return [first!, ...rest];
};

/** Returns one article of each publisher, and all that have none. */
const eachPublisher = (entries: readonly Entry[]): DossierArticle[] => [
  ...new Map(entries.map(({ article }) => [article.publisher ?? article.id, article])).values(),
];

/** Returns the day in words, of what was said within one. */
const dayOf = (said: Interval | null, { brief }: Language): string | null =>
  said !== null && Date.parse(said.end) - Date.parse(said.start) <= DAY_MS
    ? brief.formatDay(said.start.slice(0, 10))
    : null;
