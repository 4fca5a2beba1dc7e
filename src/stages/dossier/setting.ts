/** When and who: sentences put together from the day and the names that most accounts turn on. */

import type { BriefWords } from '../../language/brief.ts';
import type { Language } from '../../language/language.ts';
import type { EntityType } from '../../model/annotation.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Entity } from '../../model/entity.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { cite } from '../../text/offsets.ts';
import { accountsIn, countOrigins, type Findings, leadEnds, trusted } from './findings.ts';
import { isOnePhrase, treesOf } from './part.ts';

const MOST = { people: 6 };

/** Returns a line for the day and one for the people whom most accounts name, with what they are. */
export function settingOf(findings: Findings, language: Language): BriefItem[] {
  const { brief } = language;
  const roleOf = rolesOf(findings, language);
  const people = central(findings, ['person'], MOST.people).flatMap((person) => {
    const role = roleOf(person);
    return role ? [{ person, role }] : [];
  });
  const named = people.map(({ person, role }) => ({ name: person.name, role: role.exact }));
  return [...dayOf(findings, language), ...lineOf(findings, people, brief.people(named))];
}

function dayOf(findings: Findings, { brief }: Language): BriefItem[] {
  const [first, ...rest] = clean(findings, findings.date?.evidence ?? []);
  if (!findings.date || !first) return dayWordOf(findings, brief);
  const { value, basis } = findings.date;
  const evidence: Evidence = [first, ...rest];
  return [
    {
      text: brief.day(brief.formatDay(value.start.slice(0, 10)), basis),
      status: statusOf(findings, evidence),
      evidence,
    },
  ];
}

/** Returns the word by which most leads name a day where none of them can be dated: "Tuesday". */
function dayWordOf(findings: Findings, brief: BriefWords): BriefItem[] {
  const ends = leadEnds(findings);
  const texts = new Map(findings.articles.map((article) => [article.id, article]));
  const named = findings.times.flatMap(({ article, expressions }) =>
    expressions
      .filter(({ date, precision, role, start }) => {
        return date === null && precision === 'day' && role === 'at' && start < (ends.get(article) ?? 0);
      })
      .map((expression) => cite(texts.get(article)!, expression)),
  );
  const words = [...Map.groupBy(clean(findings, named), ({ exact }) => exact)].map(([word, citations]) => ({
    word,
    citations,
    origins: countOrigins(findings, citations),
  }));
  words.sort((a, b) => b.origins - a.origins || (a.word < b.word ? -1 : 1));
  const [most] = words;
  const [first, ...rest] = most?.citations ?? [];
  if (!most || !first || (most.origins < 2 && accountsIn(findings).length > 1)) return [];
  const evidence: Evidence = [first, ...rest];
  return [{ text: brief.dayWord(most.word), status: statusOf(findings, evidence), evidence }];
}

function lineOf(
  findings: Findings,
  people: readonly { readonly person: Entity; readonly role: Citation }[],
  text: string,
): BriefItem[] {
  const cited = people.flatMap(({ person, role }) => [...firstMentions(findings, person), role]);
  const [first, ...rest] = cited;
  if (!first) return [];
  const evidence: Evidence = [first, ...rest];
  return [{ text, status: statusOf(findings, evidence), evidence }];
}

const statusOf = (findings: Findings, evidence: Evidence): BriefItem['status'] =>
  countOrigins(findings, evidence) > 1 ? 'agreed' : 'single';

/**
 * Returns the entities that stand in most origins, those in leads counting half more. What one account alone names is
 * central only where there is one account.
 */
function central(findings: Findings, types: readonly EntityType[], most: number): Entity[] {
  const ends = leadEnds(findings);
  const rated = findings.entities
    .filter(({ type, spunOnly }) => types.includes(type) && !spunOnly)
    .map((entity) => {
      const mentions = clean(findings, entity.mentions);
      const leads = mentions.filter(({ article, start }) => start < (ends.get(article) ?? 0));
      const origins = countOrigins(findings, mentions);
      return { entity, origins, known: 2 * origins + countOrigins(findings, leads), count: mentions.length };
    })
    .filter(({ origins }) => origins > (accountsIn(findings).length > 1 ? 1 : 0));
  rated.sort((a, b) => b.known - a.known || b.count - a.count || (a.entity.id < b.entity.id ? -1 : 1));
  const named: Entity[] = [];
  for (const { entity } of rated)
    if (named.length < most && !named.some((other) => mayBeSame(entity, other))) named.push(entity);
  return named;
}

/** "Brecht" beside "Ada Brecht", "Ada M. Brecht" beside "Ada Brecht": one of two such is enough in a list. */
function mayBeSame(a: Entity, b: Entity): boolean {
  const [these, those] = [a.name.split(' '), b.name.split(' ')];
  const shareLast = these.at(-1) === those.at(-1);
  return shareLast && (these.length === 1 || those.length === 1 || these[0] === those[0]);
}

/** Mentions cited of each name: one of each of the first few articles. */
const CITED = 3;

function firstMentions(findings: Findings, { mentions }: Entity): Citation[] {
  const byArticle = Map.groupBy(clean(findings, mentions), ({ article }) => article);
  return [...byArticle.values()].map(([first]) => first!).slice(0, CITED);
}

/** Longer descriptions are sentences. */
const LONGEST_ROLE = 60;

/** Not an age, nor the place and agency from which a report was sent: "a 34-year-old driver", "Paris (AP) President". */
const NAMES_OFFICE = /^[^\d()]+$/u;

/**
 * Returns the role that most articles state; of equals the fullest. A shorter form of a role ("minister" of "labour
 * minister") speaks for it too. What one account of many calls somebody is that account's word.
 */
const rolesOf = (findings: Findings, language: Language): ((entity: Entity) => Citation | undefined) => {
  const treeOf = treesOf(findings, language);
  const isPhrase = (role: Citation): boolean => {
    const tree = treeOf(role);
    return tree === undefined || isOnePhrase(tree, role);
  };
  return (entity) => roleOf(findings, entity, isPhrase);
};

function roleOf(
  findings: Findings,
  { roles, mentions }: Entity,
  isPhrase: (role: Citation) => boolean,
): Citation | undefined {
  const stated = clean(findings, roles).filter(
    (role) => role.exact.length <= LONGEST_ROLE && NAMES_OFFICE.test(role.exact) && isPhrase(role),
  );
  const articlesOf = (citations: readonly Citation[]): number =>
    new Set(citations.map(({ article }) => article)).size;
  const rated = stated.map((role) => {
    const said = role.exact.toLowerCase();
    const same = stated.filter(({ exact }) => said === exact.toLowerCase());
    const borne = stated.filter(({ exact }) => said.endsWith(exact.toLowerCase()));
    return { role, borne: articlesOf(borne), same: articlesOf(same) };
  });
  rated.sort(
    (a, b) =>
      b.borne - a.borne ||
      b.same - a.same ||
      b.role.exact.length - a.role.exact.length ||
      (a.role.exact < b.role.exact ? -1 : 1),
  );
  const best = rated[0];
  const isKnown = best && (best.borne > 1 || /\s/.test(best.role.exact) || articlesOf(mentions) < MANY);
  return isKnown ? best.role : undefined;
}

/** Articles in which a name stands, from which one word that one of them alone says of it does not describe it. */
const MANY = 4;

function clean(findings: Findings, citations: readonly Citation[]): Citation[] {
  const articles = trusted(findings);
  return citations.filter(({ article }) => articles.has(article));
}
