/** When, where and who: sentences put together from the day and the names that most accounts turn on. */

import type { Language } from '../../language/language.ts';
import type { EntityType } from '../../model/annotation.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { Entity } from '../../model/entity.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { countOrigins, type Findings, leadEnds, trusted } from './findings.ts';

const MOST = { places: 3, people: 6, bodies: 4 };

/** Returns a line each for the day, the places, the people and the organisations, where there are any. */
export function settingOf(findings: Findings, language: Language): BriefItem[] {
  const { brief } = language;
  const places = central(findings, ['place', 'facility'], MOST.places);
  const people = central(findings, ['person'], MOST.people);
  const bodies = central(findings, ['organisation'], MOST.bodies);
  return [
    ...dayOf(findings, language),
    ...lineOf(findings, places, brief.places(places.map(({ name }) => name))),
    ...lineOf(
      findings,
      people,
      brief.people(
        people.map((person) => ({ name: person.name, role: roleOf(findings, person)?.exact ?? null })),
      ),
    ),
    ...lineOf(findings, bodies, brief.bodies(bodies.map(({ name }) => name))),
  ];
}

function dayOf(findings: Findings, { brief }: Language): BriefItem[] {
  const [first, ...rest] = clean(findings, findings.date?.evidence ?? []);
  if (!findings.date || !first) return [];
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

function lineOf(findings: Findings, entities: readonly Entity[], text: string): BriefItem[] {
  const cited = entities.flatMap((entity) => {
    const role = roleOf(findings, entity);
    return [...firstMentions(findings, entity), ...(role ? [role] : [])];
  });
  const [first, ...rest] = cited;
  if (!first) return [];
  const evidence: Evidence = [first, ...rest];
  return [{ text, status: statusOf(findings, evidence), evidence }];
}

const statusOf = (findings: Findings, evidence: Evidence): BriefItem['status'] =>
  countOrigins(findings, evidence) > 1 ? 'agreed' : 'single';

/**
 * Returns the entities that stand in most origins, those in leads counting double. What one account alone names is
 * central only where there is one account.
 */
function central(findings: Findings, types: readonly EntityType[], most: number): Entity[] {
  const ends = leadEnds(findings);
  const rated = findings.entities
    .filter(({ type, spunOnly }) => types.includes(type) && !spunOnly)
    .map((entity) => {
      const mentions = clean(findings, entity.mentions);
      const leads = countOrigins(
        findings,
        mentions.filter(({ article, start }) => start < (ends.get(article) ?? 0)),
      );
      return { entity, origins: countOrigins(findings, mentions), leads, mentions: mentions.length };
    })
    .filter(({ origins, leads }) => (findings.origins.length > 1 ? origins > 1 && leads > 0 : origins > 0));
  rated.sort(
    (a, b) =>
      b.origins + b.leads - a.origins - a.leads ||
      b.mentions - a.mentions ||
      (a.entity.id < b.entity.id ? -1 : 1),
  );
  return rated.slice(0, most).map(({ entity }) => entity);
}

/** Mentions cited of each name: one of each of the first few articles. */
const CITED = 3;

function firstMentions(findings: Findings, { mentions }: Entity): Citation[] {
  const byArticle = Map.groupBy(clean(findings, mentions), ({ article }) => article);
  return [...byArticle.values()].map(([first]) => first!).slice(0, CITED);
}

/** Longer descriptions are sentences. */
const LONGEST_ROLE = 60;

/** Returns the role that most articles state; of equals the shortest. */
function roleOf(findings: Findings, { roles }: Entity): Citation | undefined {
  const stated = clean(findings, roles).filter(({ exact }) => exact.length <= LONGEST_ROLE);
  const groups = [...Map.groupBy(stated, ({ exact }) => exact.toLowerCase()).values()];
  groups.sort(
    (a, b) =>
      b.length - a.length || a[0]!.exact.length - b[0]!.exact.length || (a[0]!.exact < b[0]!.exact ? -1 : 1),
  );
  return groups[0]?.[0];
}

function clean(findings: Findings, citations: readonly Citation[]): Citation[] {
  const articles = trusted(findings);
  return citations.filter(({ article }) => articles.has(article));
}
