/**
 * Who wants what: the positions that articles state or report, under the party whose they are and the issue that they
 * are about, and how they changed.
 */

import type { Language } from '../../language/language.ts';
import type { ArticleId, Interval } from '../../model/article.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity, EntityId } from '../../model/entity.ts';
import type { Stamp } from '../../model/layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Origin, OriginId } from '../../model/reuse.ts';
import type { Citation, Span } from '../../model/span.ts';
import type { Issue, IssueId, SharedPosition, Shift, Stance } from '../../model/stance.ts';
import type { Telling } from '../../model/telling.ts';
import { originByArticle } from '../../text/article-origins.ts';
import { capital, nameApart } from '../../text/articles-named.ts';
import { distinctCitations, inTextOrder } from '../../text/citations.ts';
import { isDerived } from '../../text/derived.ts';
import { shortHash } from '../../text/hashes.ts';
import { cite, textAt } from '../../text/offsets.ts';
import { rarityAmong } from '../../text/rarity.ts';
import { Bodies, type Settled } from './bodies.ts';
import type { Found } from './found.ts';
import { isHearsay, isHeld, isPrivate, type Known, statesOf } from './held.ts';
import { issuesOf, type Matter, MOST_ISSUES } from './issues.ts';
import { leadersIn } from './leaders.ts';
import { mergePositions, type Position } from './merge.ts';
import { partiesOf } from './parties.ts';
import { positionsIn } from './read-again.ts';
import { type Dated, shiftsOf } from './shifts.ts';
import { castOf, isDocument, type Said, storyOf } from './who.ts';

export const stage: Stamp = { stage: 'stances', version: 11 };

export interface StanceSources {
  /** Clean articles as printed, spun ones as they likely read. */
  readonly tellings: readonly Telling[];
  /** With what somebody is said to think or want. */
  readonly quotations: readonly Quotation[];
  readonly entities: readonly Entity[];
  readonly origins: readonly Origin[];
}

export interface StanceLayer extends Stamp {
  readonly issues: readonly Issue[];
  readonly stances: readonly Stance[];
  readonly shifts: readonly Shift[];
  /** Positions that several articles tell. */
  readonly shared: readonly SharedPosition[];
  /** Holders whom no text names: "prosecutors". */
  readonly groups: readonly Entity[];
}

/** Returns issues, those first on which most parties speak; stances by issue; and shifts. */
export function gatherStances(sources: StanceSources, language: Language): StanceLayer {
  const { tellings } = sources;
  const bodies = new Bodies(sources.entities, language);
  const cast = castOf(sources.entities, language);
  const articles = tellings.map(({ article }) => article);
  const told = leadersIn(tellings, sources.entities, cast.names, language);
  const parties = partiesOf(sources.entities, articles, cast, told, language);
  const partyOf = (holder: EntityId): EntityId => {
    const own = bodies.stateOf(holder) ?? holder;
    return parties.get(own) ?? own;
  };
  const story = storyOf(cast, bodies, partyOf);
  const bodiesNamed = sources.entities.filter(({ type }) => type === 'organisation');
  const names = new Map(bodiesNamed.map(({ id, name }) => [id, name]));
  const nameOf = (holder: EntityId): string | undefined => names.get(holder);
  const quotationsOf = Map.groupBy(sources.quotations, ({ article }) => article);
  const read = tellings.flatMap((telling) => {
    const { id } = telling.article;
    const said: Said = {
      names: cast.names.get(id) ?? [],
      offices: cast.offices.get(id) ?? new Map(),
      quotations: quotationsOf.get(id) ?? [],
    };
    return positionsIn(telling, said, story, language).filter(
      ({ holder, subject }) =>
        !(telling.article.spun.verdict === 'spun' && isDerived(telling.article)) &&
        !isOutletOf(telling.article, nameOf(holder)) &&
        !(subject !== null && articles.some((article) => isOutletOf(article, nameOf(holder)))),
    );
  });
  const settled = bodies.settled();
  const found = withHolders(read, settled);
  const entities = [
    ...sources.entities,
    ...settled.entitiesOf(found.flatMap(({ holder, reporter }) => [holder, reporter ?? holder])),
  ];
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const documents = new Set(entities.filter((one) => isDocument(one, language)).map(({ id }) => id));
  const known: Known = { byId, parties, states: statesOf(entities, language), documents };
  const held = found.filter((one) => isHeld(one, known));
  const weight = rarityAmong(held.map(({ terms }) => new Set(terms)));
  const partyWords = wordsOfParties(held, partyOf, byId);
  const isParty = (term: string): boolean => partyWords.has(term);
  const merged = mergePositions(held, partyOf, namesByParty(entities, partyOf), weight, language);
  const positions = merged.filter((one) => !isHearsay(one, merged, known, language));
  const matters = issuesOf(positions, { weight, isParty, language })
    .filter(({ positions: own }) => !isPrivate(own, positions, known, language))
    .toSorted(byWeight);
  const rows = shortened(matters, language);
  const layer = composeLayer(rows, sources, byId, partyOf, language);
  const groups = settled.entitiesOf(layer.stances.map(({ holder }) => holder));
  return { ...stage, ...layer, groups };
}

/**
 * "told the Beacon": who prints an article is no party to what it tells; nor is another outlet "the company" that no
 * name says.
 */
const isOutletOf = ({ publisher }: DossierArticle, name: string | undefined): boolean =>
  name !== undefined && ` ${publisher?.toLowerCase()} `.includes(` ${name.toLowerCase()} `);

/** A position that follows another still follows that one. */
function withHolders(all: readonly Found[], { meant }: Settled): Found[] {
  const settled = new Map<Found, Found>();
  for (const one of all) {
    const holder = meant(one.holder);
    if (holder === null) continue;
    const reporter = one.reporter === null ? null : meant(one.reporter);
    const follows = one.follows === null ? null : (settled.get(one.follows) ?? one.follows);
    settled.set(one, { ...one, holder, reporter, follows });
  }
  return [...settled.values()];
}

/** Words of the names of those who hold positions: they are no matter. */
function wordsOfParties(
  held: readonly Found[],
  partyOf: (holder: EntityId) => EntityId,
  byId: ReadonlyMap<EntityId, Entity>,
): Set<string> {
  const ids = new Set(held.flatMap(({ holder }) => [holder, partyOf(holder)]));
  const all = [...byId.values()].filter(({ id }) => ids.has(id) || ids.has(partyOf(id)));
  return new Set(all.flatMap(nameWords));
}

/** Words of the names of each party and of all who speak for it. */
const namesByParty = (
  entities: readonly Entity[],
  partyOf: (holder: EntityId) => EntityId,
): ReadonlyMap<EntityId, ReadonlySet<string>> =>
  new Map(
    [...Map.groupBy(entities, ({ id }) => partyOf(id))].map(([party, all]) => [
      party,
      new Set(all.flatMap(nameWords)),
    ]),
  );

/** In small letters. */
const nameWords = ({ name, aliases }: Entity): string[] =>
  [name, ...aliases].flatMap((form) => form.toLowerCase().split(/[^\p{L}\p{N}.-]+/u));

/** What is left over stands in one row, which is called by no words of the texts. */
function shortened(matters: readonly Matter[], { stances }: Language): readonly Matter[] {
  const named = matters.filter(({ terms }) => terms.length > 0);
  const kept = named.slice(0, MOST_ISSUES);
  const rest = matters.filter((matter) => !kept.includes(matter)).flatMap(({ positions }) => positions);
  return rest.length === 0 ? kept : [...kept, { name: stances.otherwise, terms: [], positions: rest }];
}

const partiesIn = ({ positions }: Matter): number => new Set(positions.map(({ party }) => party)).size;

const byWeight = (a: Matter, b: Matter): number =>
  partiesIn(b) - partiesIn(a) ||
  b.positions.length - a.positions.length ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** What the lines of a position are made with. */
interface Around {
  readonly byId: ReadonlyMap<EntityId, Entity>;
  readonly partyOf: (holder: EntityId) => EntityId;
  readonly originOf: ReadonlyMap<ArticleId, OriginId>;
  readonly nameOf: (article: DossierArticle) => string;
}

function composeLayer(
  matters: readonly Matter[],
  { origins, tellings }: StanceSources,
  byId: ReadonlyMap<EntityId, Entity>,
  partyOf: (holder: EntityId) => EntityId,
  language: Language,
): Omit<StanceLayer, keyof Stamp | 'groups'> {
  const nameOf = nameApart(tellings.map(({ article }) => article));
  const around: Around = { byId, partyOf, originOf: originByArticle(origins), nameOf };
  const ids = new Set<string>();
  const issues = matters.map((matter) => ({ id: idOf(matter, ids), name: matter.name, terms: matter.terms }));
  const dated = matters.flatMap(({ positions }, at) =>
    positions.map(
      (position): Dated => ({
        stance: composeStance(position, issues[at]!.id, around),
        partyName: byId.get(position.party)!.name,
        issueName: issues[at]!.name,
        position,
      }),
    ),
  );
  return {
    issues,
    stances: dated.map(({ stance }) => stance),
    shifts: shiftsOf(dated, language),
    shared: dated.flatMap(sharedOf),
  };
}

/** What stands for something said before, "rejects this", has no words of its own. */
function sharedOf({ stance: { text }, position: { members } }: Dated): SharedPosition[] {
  const [first, ...rest] = distinctCitations(
    members
      .filter(({ follows }) => follows === null)
      .map(({ telling, shown }) => cite(telling.article, telling.toPrint(shown))),
  ).sort(inTextOrder);
  const isShared = rest.some(({ article }) => article !== first!.article);
  return first !== undefined && isShared ? [{ text, passages: [first, ...rest] }] : [];
}

function idOf({ name }: Matter, taken: Set<string>): string {
  const base = `i-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

function composeStance(
  { members, party }: Position,
  issue: IssueId,
  { byId, partyOf, originOf, nameOf }: Around,
): Stance {
  const [best] = members;
  const evidence = distinctCitations(
    members.flatMap(({ telling, shown, follows }) =>
      [shown, ...(follows ? [follows.shown] : [])].map((span) =>
        cite(telling.article, telling.toPrint(span)),
      ),
    ),
  ).sort(inTextOrder);
  const clean = members.filter(({ telling }) => telling.article.spun.verdict !== 'spun');
  const reporters = members.flatMap(({ reporter }) =>
    reporter === null || partyOf(reporter) === party ? [] : [byId.get(reporter)!.name],
  );
  const holder = isCapital(byId.get(best.holder)!, party) ? party : best.holder;
  return {
    id: `s-${shortHash(evidence.map(({ article, start, end }) => `${article} ${start} ${end}`).concat(best.holder, best.label), 10)}`,
    holder,
    ...(party !== holder && { party }),
    issue,
    label: best.label,
    text: textOf(best, (holder) => byId.get(holder)!.name),
    date: dateOf(members),
    reportedBy: [
      ...new Set([...members.map(({ telling }) => nameOf(telling.article)).sort(), ...reporters.sort()]),
    ],
    origins: [...new Set(clean.flatMap(({ telling }) => originOf.get(telling.article.id) ?? []))].sort(),
    evidence: evidence as [Citation, ...Citation[]],
  };
}

/** A town that stands for its state wants nothing itself. */
const isCapital = ({ type, standsFor }: Entity, party: EntityId): boolean =>
  type === 'place' && standsFor?.party === party;

/** "Kessary wants the bridge closed"; of what is said in so many words: "Kessary: the bridge must be closed". */
function textOf(found: Found, nameOf: (holder: EntityId) => string): string {
  const { telling, content, cue, quoted, subject, follows, holder } = found;
  const name = subject ?? nameOf(holder);
  const own = textAt(telling, content);
  if (cue?.endsWith(own) && follows !== null) return capital(`${name} ${cue} (${textOf(follows, nameOf)})`);
  const words = follows === null ? own : `${own}: ${textAt(telling, follows.content)}`;
  if (cue !== null && !found.inFirstPerson)
    return capital(`${name} ${cue} ${withinSentence(words, telling, content)}`);
  return `${capital(name)}: ${quoted ? `“${cue === null ? words : textAt(telling, found.shown)}”` : words}`;
}

/** What begins a sentence stands in the middle of one here. */
function withinSentence(words: string, { annotation }: Found['telling'], { start }: Span): string {
  const first = annotation.trees.find((tree) => tree.start === start)?.tokens[0];
  return first === undefined || first.upos === 'PROPN'
    ? words
    : words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** When it was said, where that is told; else when the first article with it appeared. */
function dateOf(members: readonly Found[]): Interval | null {
  const said = members.flatMap(({ said }) => said ?? []);
  const published = members.flatMap(({ telling }) => telling.article.published?.value ?? []);
  return (said.length > 0 ? said : published).toSorted((a, b) => (a.start < b.start ? -1 : 1))[0] ?? null;
}
