import type { Entity } from '../../model/entity.ts';
import { entitiesByType, TYPE_WORDS } from '../html/named.ts';
import type { Sheet } from './footnotes.ts';
import { plain } from './plain.ts';

/** How many of a type are listed; the page and the JSON have all. */
const LISTED = 25;

/** People, places and organisations, each with its first mention. */
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

const entry = ({ marks }: Sheet, { name, mentions, spunOnly }: Entity): string =>
  `${plain(name)} ${mentions.length}${spunOnly ? ' (in machine-spun text only)' : ''}${marks(mentions.slice(0, 1))}`;
