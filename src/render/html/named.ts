/** People, places and organisations: each opens its mentions. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { EntityType } from '../../model/annotation.ts';
import type { Entity } from '../../model/entity.ts';
import type { Evidence } from '../../model/span.ts';
import { count, type Edition } from '../edition.ts';
import { Marks, opening } from './marks.ts';
import { FoldedList, Section } from './section.ts';
import { Sign } from './status.ts';

/** Types in reading order, with their headings. */
export const TYPE_WORDS: Record<EntityType, string> = {
  person: 'People',
  organisation: 'Organisations',
  group: 'Groups',
  place: 'Places',
  facility: 'Buildings and sites',
  event: 'Events',
  law: 'Laws',
  work: 'Works',
};

export function Named({ edition }: { readonly edition: Edition }): VNode | null {
  const groups = entitiesByType(edition);
  if (groups.length === 0) return null;
  return Section({
    id: 'named',
    title: 'People, places, organisations',
    lede: 'A name opens the places where it stands; the number counts them.',
    children: groups.map(
      ([type, entities]) => html`<div class="kind-of-name">
        <h3>${TYPE_WORDS[type]}</h3>
        ${FoldedList({
          items: entities,
          shown: 10,
          className: 'entities',
          summary: (hidden) => `${hidden} more`,
          item: (entity) => EntityOf({ edition, entity }),
        })}
      </div>`,
    ),
  });
}

/** Returns the entities under their types, the most mentioned first; what only spun texts name comes last. */
export function entitiesByType({ dossier }: Edition): [EntityType, Entity[]][] {
  return (Object.keys(TYPE_WORDS) as EntityType[])
    .map((type): [EntityType, Entity[]] => [
      type,
      dossier.entities
        .filter((entity) => entity.type === type)
        .sort(
          (a, b) =>
            Number(a.spunOnly ?? false) - Number(b.spunOnly ?? false) ||
            b.mentions.length - a.mentions.length,
        ),
    ])
    .filter(([, entities]) => entities.length > 0);
}

function EntityOf({ edition, entity }: { readonly edition: Edition; readonly entity: Entity }): VNode {
  const { name, roles, mentions, spunOnly, standsFor, maybe } = entity;
  const articles = new Set(mentions.map(({ article }) => article)).size;
  return html`<li class="entity">
    <p>
      <a class="entity-name" ...${opening(mentions)}><bdi>${name}</bdi></a>${' '}
      <span class="tally">${mentions.length}<span class="hidden"> mentions</span>${
        edition.articles.size > 1 && html` <small>in ${count(articles, 'article')}</small>`
      }</span>
    </p>
    ${spunOnly && html`<p class="alias">${Sign({ status: 'spun' })} Only a machine-spun text has this name: a lead to check.</p>`}
    ${roles.length > 0 && Roles({ edition, roles })} ${Spellings(entity)}
    ${
      standsFor &&
      html`<p class="alias">
        stands for <bdi>${standsFor.name}</bdi> in ${count(standsFor.evidence.length, 'place')}${Marks({ edition, evidence: standsFor.evidence })}
      </p>`
    }
    ${maybe?.map(
      ({ entity: other, because }) => html`<p class="alias maybe">
        may be the same as <bdi>${edition.entities.get(other)?.name ?? other}</bdi>: ${because}
      </p>`,
    )}
  </li>`;
}

/** How many roles, and how many spellings, stand open. */
const ROLES = 4;
const SPELLINGS = 8;

function Roles({ edition, roles }: { readonly edition: Edition; readonly roles: Entity['roles'] }): VNode {
  const distinct = [...Map.groupBy(roles, ({ exact }) => plainRole(exact)).values()];
  return html`<p class="roles">
    ${distinct
      .slice(0, ROLES)
      .map(
        (alike, index) =>
          html`${index > 0 && '; '}<q><bdi>${alike[0]!.exact}</bdi></q>${Marks({ edition, evidence: alike, most: 2 })}`,
      )}
    ${distinct.length > ROLES && ` and ${distinct.length - ROLES} more`}
  </p>`;
}

/** "The retired judge" and "a retired judge" are one role. */
const plainRole = (role: string): string =>
  role
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:the|an?) /, '');

/** Other spellings that are printed, the commonest first; each opens its mentions. A part of the name is none. */
function Spellings(entity: Entity): VNode | null {
  const forms = formsOf(entity);
  if (forms.length === 0) return null;
  const shown = forms.slice(0, SPELLINGS);
  return html`<p class="alias">
    also printed${' '}
    ${shown.map(
      ([form, mentions], index) =>
        html`${index > 0 && ', '}<a ...${opening(mentions)}><bdi>${form}</bdi></a> ${mentions.length}`,
    )}
    ${forms.length > shown.length && ` and ${forms.length - shown.length} other forms`}
  </p>`;
}

/** Returns the spellings that are not the name or words of it, with their mentions, the commonest first. */
export function formsOf({ name, mentions }: Entity): [form: string, mentions: Evidence][] {
  const known = new Set(wordsIn(name));
  const forms = Map.groupBy(mentions, ({ exact }) => exact.replace(/\s+/g, ' '));
  return [...forms]
    .filter(([form]) => wordsIn(form).some((word) => !known.has(word)))
    .map(([form, places]): [string, Evidence] => [form, places as unknown as Evidence])
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
}

const wordsIn = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s-]+/);
