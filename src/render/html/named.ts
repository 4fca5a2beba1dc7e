/** People, places and organisations: each opens its mentions. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { EntityType } from '../../model/annotation.ts';
import type { Entity, MaybeSame } from '../../model/entity.ts';
import type { Evidence } from '../../model/span.ts';
import { count, type Edition } from '../edition.ts';
import { rolesOf } from '../roles.ts';
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

/** Of a type, so many stand open before the rest folds; one more is not folded alone. */
const SHOWN = 9;

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
          shown: SHOWN,
          spare: 1,
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
  const { name, mentions, spunOnly, standsFor, maybe } = entity;
  return html`<li class="entity" data-entity=${name}>
    <p>
      <a class="entity-name" ...${opening(mentions)}><bdi>${name}</bdi></a>${' '}
      <span class="tally">${mentions.length}<span class="hidden"> mentions</span>${articlesWords(edition, entity)}</span>
    </p>
    ${spunOnly && html`<p class="alias">${Sign({ status: 'spun' })} Only a machine-spun text has this name: a lead to check.</p>`}
    ${Roles({ edition, entity })} ${Spellings(entity)}
    ${
      standsFor &&
      html`<p class="alias">
        stands for <b><bdi>${standsFor.name}</bdi></b> ${timesWords(standsFor.evidence.length)}${Marks({ edition, evidence: standsFor.evidence, most: 3 })}
      </p>`
    }
    ${maybe?.map((same) => MaybeOf({ edition, same }))}
  </li>`;
}

/** Returns " in 3 articles", where that tells more than the number of mentions. */
function articlesWords({ articles }: Edition, { mentions }: Entity): string | null {
  if (articles.size === 1 || mentions.length === 1) return null;
  return ` in ${count(new Set(mentions.map(({ article }) => article)).size, 'article')}`;
}

const timesWords = (times: number): string => (times === 1 ? 'once' : `${times} times`);

/** An offer to merge that only a person can take: its name opens where the other stands. */
function MaybeOf({ edition, same }: { readonly edition: Edition; readonly same: MaybeSame }): VNode | null {
  const other = edition.entities.get(same.entity);
  if (!other) return null;
  return html`<p class="alias maybe">
    <b>Perhaps also</b> <a ...${opening(other.mentions)}><bdi>${other.name}</bdi></a>. <bdi>${same.because}</bdi>
  </p>`;
}

/** How many roles, and how many spellings, stand open. */
const ROLES = 3;
const SPELLINGS = 8;

function Roles({ edition, entity }: { readonly edition: Edition; readonly entity: Entity }): VNode | null {
  const { told, rest } = rolesOf(edition, entity);
  const shown = told.slice(0, ROLES);
  const [next, ...others] = [...told.slice(ROLES), ...rest].flatMap(({ evidence }) => evidence);
  if (!next && shown.length === 0) return null;
  const hidden = told.length + rest.length - shown.length;
  return html`<p class="roles">
    ${shown.map(
      ({ words, evidence }, index) =>
        html`${index > 0 && '; '}<q><bdi>${words}</bdi></q>${Marks({ edition, evidence, most: 2 })}`,
    )}
    ${
      next &&
      html`${shown.length > 0 && ' '}<a ...${opening([next, ...others])}>${shown.length > 0 ? `and ${hidden} more` : count(hidden, 'role')}</a>`
    }
  </p>`;
}

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
