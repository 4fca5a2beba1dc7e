/** Sides whose positions are told, and of whom no account quotes anybody. */

import type { Language } from '../../language/language.ts';
import type { BriefItem } from '../../model/brief.ts';
import type { EntityId } from '../../model/entity.ts';
import type { Citation } from '../../model/span.ts';
import { accountsIn, countOrigins, type Findings, trusted } from './findings.ts';

/** Stances from which somebody is a side of the story, and share of the accounts that tell them. */
const STANCES = 2;
const SHARE = 0.5;

/** Names that the line lists. */
const MOST = 3;

/** Returns a line that names the parties of whom nobody is quoted, where there are any. */
export function unheardLines(findings: Findings, { brief }: Language): BriefItem[] {
  const clean = trusted(findings);
  const spoken = new Set(
    findings.quotations.flatMap(({ source, kind }) => (source === null || kind === 'indirect' ? [] : source)),
  );
  const speakers = findings.entities.filter(({ id }) => spoken.has(id));
  const parties = Map.groupBy(findings.stances, ({ party, holder }) => party ?? holder);
  const unheard = [...parties].flatMap(([party, stances]) => {
    const entity = findings.entities.find(({ id }) => id === party);
    const members = new Set<EntityId>([party, ...stances.map(({ holder }) => holder)]);
    const mentions = (entity?.mentions ?? []).filter(({ article }) => clean.has(article));
    const isSide =
      stances.length >= STANCES &&
      countOrigins(findings, mentions) >= Math.max(2, SHARE * accountsIn(findings).length);
    if (
      !entity ||
      entity.spunOnly ||
      (entity.type === 'place' && !entity.standsFor) ||
      !/^\p{Lu}/u.test(entity.name) ||
      !isSide ||
      [...members].some((member) => spoken.has(member))
    )
      return [];
    if (speakers.some(({ roles }) => roles.some(({ exact }) => speaksFor(exact, entity.name)))) return [];
    return [{ name: entity.name, mentions }];
  });
  const named = unheard
    .filter(({ name }) => !unheard.some((other) => other.name !== name && other.name.endsWith(` ${name}`)))
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST);
  const [first, ...rest] = named.flatMap(({ mentions }): Citation[] => mentions.slice(0, 2));
  if (!first) return [];
  return [
    { text: brief.unquoted(named.map(({ name }) => name)), status: 'single', evidence: [first, ...rest] },
  ];
}

/** Letters from which a word of a name tells whose it is. */
const TELLING = 5;

/** "The federation's general secretary" speaks for the Federation of Weavers. */
function speaksFor(role: string, name: string): boolean {
  const said = role.toLowerCase();
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length >= TELLING && said.includes(word));
}
