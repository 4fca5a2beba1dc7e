import type { Entity } from '../../model/entity.ts';
import { listed } from '../edition.ts';
import { entitiesByType, formsOf, TYPE_WORDS } from '../html/named.ts';
import { rolesOf } from '../roles.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** How many of a type are listed; the page and the JSON have all. */
const LISTED = 25;
/** How many other forms of a name are given. */
const FORMS = 4;

/** People, places and organisations, each with its role and its first mention. */
export function named(sheet: Sheet): string[] {
  const groups = entitiesByType(sheet.edition);
  if (groups.length === 0) return [];
  return [
    '',
    '## People, places, organisations',
    ...groups.flatMap(([type, entities]) => [
      '',
      `**${TYPE_WORDS[type]}:** ${entities
        .slice(0, LISTED)
        .map((entity) => entry(sheet, entity))
        .join(', ')}${entities.length > LISTED ? ` and ${entities.length - LISTED} more` : ''}.`,
    ]),
  ];
}

function entry({ edition, marks }: Sheet, entity: Entity): string {
  const { name, mentions, spunOnly, standsFor, maybe } = entity;
  const [role] = rolesOf(edition, entity).told;
  const forms = formsOf(entity).map(([form]) => form);
  const others = maybe?.flatMap((same) => edition.entities.get(same.entity)?.name ?? []) ?? [];
  const notes = [
    spunOnly && 'in machine-spun text only',
    role && `“${plain(role.words)}”${marks(role.evidence.slice(0, 1))}`,
    forms.length > 0 && `also ${forms.slice(0, FORMS).map(plain).join(', ')}`,
    standsFor && `stands for ${plain(standsFor.name)}${marks(standsFor.evidence.slice(0, 1))}`,
    others.length > 0 && `perhaps also ${listed(others.map(plain))}`,
  ].filter(Boolean);
  return `${plain(name)} ${mentions.length}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}${marks(mentions.slice(0, 1))}`;
}
