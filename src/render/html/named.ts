/** People, places and organisations: each opens its mentions. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { EntityType } from '../../model/annotation.ts';
import type { Entity } from '../../model/entity.ts';
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
  const { name, aliases, roles, mentions, spunOnly } = entity;
  const articles = new Set(mentions.map(({ article }) => article)).size;
  const titles = [...new Map(roles.map((role) => [role.exact.toLowerCase(), role])).values()];
  return html`<li class="entity">
    <p>
      <a class="entity-name" ...${opening(mentions)}><bdi>${name}</bdi></a>${' '}
      <span class="tally">${mentions.length}<span class="hidden"> mentions</span>${
        edition.articles.size > 1 && html` <small>in ${count(articles, 'article')}</small>`
      }</span>
    </p>
    ${spunOnly && html`<p class="alias">${Sign({ status: 'spun' })} Only a machine-spun text has this name: a lead to check.</p>`}
    ${aliases.length > 0 && html`<p class="alias">also ${aliases.slice(0, 8).map((alias, index) => html`${index > 0 && ', '}<bdi>${alias}</bdi>`)}</p>`}
    ${
      titles.length > 0 &&
      html`<p class="roles">
        ${titles.slice(0, 3).map((role, index) => html`${index > 0 && '; '}<q><bdi>${role.exact}</bdi></q>${Marks({ edition, evidence: [role] })}`)}
      </p>`
    }
  </li>`;
}
