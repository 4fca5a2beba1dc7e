/** Putting a story right where it is read: one small form for each kind of correction, and what came of the last one. */

import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Change } from '../model/change.ts';
import type { LedgerEntry, StoryId, StorySummary } from '../model/library.ts';
import { formatPublished } from '../render/dates.ts';
import { count, type Edition } from '../render/edition.ts';
import { Section } from '../render/html/section.ts';
import { printable } from '../render/printable.ts';
import { CORRECTIONS, storyAt } from './addresses.ts';

export interface CorrectionsView {
  readonly id: StoryId;
  readonly edition: Edition;
  /** To which an article may be moved. */
  readonly others: readonly StorySummary[];
}

/** What came of a correction or of its undoing. */
export interface CorrectedView {
  readonly entry: LedgerEntry;
  readonly changes: readonly Change[];
  /** How many other stories are concerned. */
  readonly more: number;
}

const correctionsOfStoryAt = (story: StoryId): string => `${storyAt(story)}/corrections`;

const correctionOfStoryAt = (story: StoryId, kind: CorrectionKind): string =>
  `${correctionsOfStoryAt(story)}/${kind}`;

/**
 * Returns the section with the forms, each of which is read when it is opened: their lists hold what the story has, and of
 * 200 articles they had as many parts as all else on the page.
 */
export function CorrectSection({ id, edition }: Pick<CorrectionsView, 'id' | 'edition'>): VNode {
  return Section({
    id: 'correct',
    title: 'Put it right',
    lede: html`What you say goes into the <a href=${CORRECTIONS}>ledger of corrections</a>, counts at once and can be
    undone.`,
    children: html`<div class="corrections">
      ${KINDS.filter((kind) => FORMS[kind].fits(edition)).map((kind) => FoldedForm({ id, kind }))}
    </div>`,
  });
}

const FoldedForm = ({ id, kind }: { readonly id: StoryId; readonly kind: CorrectionKind }): VNode =>
  html`<details class="correction" id=${`correct-${kind}`} data-fold=${correctionOfStoryAt(id, kind)}>
    <summary>${FORMS[kind].title}</summary>
    <p class="note"><a href=${correctionOfStoryAt(id, kind)}>Open this by itself</a></p>
  </details>`;

/** Returns what stands in one of these, as HTML; nothing where it does not fit the story. */
export const correctionForm = (kind: CorrectionKind, view: CorrectionsView): string | undefined =>
  FORMS[kind].fits(view.edition) ? printable(renderToString(FormOf({ kind, view }))) : undefined;

/** Names that lists offer; any other can be typed. */
const MOST_NAMES = 600;

const namesOf = ({ dossier }: Edition): string[] => [
  ...new Set(
    dossier.entities
      .toSorted((a, b) => b.mentions.length - a.mentions.length)
      .slice(0, MOST_NAMES)
      .map(({ name }) => name),
  ),
];

interface CorrectionForm {
  readonly title: string;
  readonly does: string;
  readonly fits: (edition: Edition) => boolean;
  readonly fields: (view: CorrectionsView) => ComponentChildren;
  /** What its buttons say, and what each means where there are several. */
  readonly buttons: readonly (readonly [kind: string, words: string])[];
}

const always = (): boolean => true;
const several = ({ articles }: Edition): boolean => articles.size > 1;

const FORMS = {
  join: {
    title: 'Two names are one',
    does: 'Both are counted as one person, place or organisation, under the first name.',
    fits: always,
    fields: (view) =>
      html`${KnownNames({ view, id: 'names-to-join' })} ${NameField({ id: 'join-name', name: 'name', list: 'names-to-join', label: 'This name' })} ${NameField({ id: 'join-other', name: 'other', list: 'names-to-join', label: 'is the same as' })}`,
    buttons: [['join', 'They are one']],
  },
  part: {
    title: 'One name is two',
    does: 'In the articles that you tick the name means somebody else.',
    fits: several,
    fields: (view) =>
      html`${KnownNames({ view, id: 'names-to-part' })} ${NameField({ id: 'part-name', name: 'name', list: 'names-to-part', label: 'This name' })} ${Ticks({ view, legend: 'means another in' })}`,
    buttons: [['part', 'They are two']],
  },
  copy: {
    title: 'Who copied whom',
    does: 'A copy counts with its original as one account.',
    fits: several,
    fields: (view) =>
      html`${ArticleField({ view, id: 'copy-copy', name: 'copy', label: 'This article' })} ${ArticleField({ view, id: 'copy-original', name: 'original', label: 'and this one' })}`,
    buttons: [
      ['copy', 'The first is a copy of the second'],
      ['not-copy', 'Neither is a copy'],
    ],
  },
  exclude: {
    title: 'Leave an article out',
    does: 'It stays in the library, and nothing is made of it.',
    fits: always,
    fields: (view) => ArticleField({ view, id: 'exclude-article', name: 'article', label: 'This article' }),
    buttons: [['exclude', 'Leave it out']],
  },
  'exclude-publisher': {
    title: 'Leave a publisher out',
    does: 'Nothing is made of any of its articles, in no story.',
    fits: (edition) => publishersOf(edition).length > 0,
    fields: ({ edition }) => html`<p class="field">
      <label for="correct-publisher">This publisher</label>
      <select id="correct-publisher" name="publisher" required>
        <option value="">Choose</option>
        ${publishersOf(edition).map((name) => html`<option value=${name}>${name}</option>`)}
      </select>
    </p>`,
    buttons: [['exclude-publisher', 'Leave it out']],
  },
  move: {
    title: 'Another story',
    does: 'The article tells of another event.',
    fits: several,
    fields: (view) =>
      html`${ArticleField({ view, id: 'move-article', name: 'article', label: 'This article' })}
      ${StoryField({ view, id: 'correct-to', name: 'to', label: 'belongs to' })}`,
    buttons: [['move', 'Move it']],
  },
  split: {
    title: 'Two stories',
    does: 'The articles that you tick become a story of their own.',
    fits: several,
    fields: (view) => Ticks({ view, legend: 'These leave' }),
    buttons: [['split', 'Split the story']],
  },
  merge: {
    title: 'One story with another',
    does: 'Both tell of one event.',
    fits: always,
    fields: (view) => StoryField({ view, id: 'correct-with', name: 'with', label: 'The same event as' }),
    buttons: [['merge', 'Make them one']],
  },
} satisfies Readonly<Record<string, CorrectionForm>>;

export type CorrectionKind = keyof typeof FORMS;

const KINDS = Object.keys(FORMS) as CorrectionKind[];

export const isCorrectionKind = (kind: string): kind is CorrectionKind => Object.hasOwn(FORMS, kind);

function FormOf({ kind, view }: { readonly kind: CorrectionKind; readonly view: CorrectionsView }): VNode {
  const { does, fields, buttons }: CorrectionForm = FORMS[kind];
  return html`<form action=${correctionsOfStoryAt(view.id)} method="post" class="desk" data-correction=${kind}>
    <p class="note">${does}</p>
    <div class="fields">
      ${fields(view)}
      <p class="field wide">
        <label for=${`why-${kind}`}>Why <span class="hint">(if you like)</span></label>
        <input id=${`why-${kind}`} name="reason" maxlength="500" autocomplete="off" />
      </p>
    </div>
    <p class="buttons">
      ${buttons.map(([value, words]) => html`<button type="submit" name="kind" value=${value}>${words}</button>`)}
    </p>
  </form>`;
}

const KnownNames = ({
  view: { edition },
  id,
}: {
  readonly view: CorrectionsView;
  readonly id: string;
}): VNode =>
  html`<datalist id=${id}>${namesOf(edition).map((name) => html`<option value=${name}></option>`)}</datalist>`;

const NameField = ({
  id,
  name,
  list,
  label,
}: {
  readonly id: string;
  readonly name: string;
  /** Of names that are offered. */
  readonly list: string;
  readonly label: string;
}): VNode => html`<p class="field">
  <label for=${id}>${label}</label>
  <input id=${id} name=${name} list=${list} required maxlength="200" autocomplete="off" />
</p>`;

function ArticleField({
  view: { edition },
  id,
  name,
  label,
}: {
  readonly view: CorrectionsView;
  readonly id: string;
  readonly name: string;
  readonly label: string;
}): VNode {
  return html`<p class="field wide">
    <label for=${id}>${label}</label>
    <select id=${id} name=${name} required>
      <option value="">Choose an article</option>
      ${[...edition.sources.values()].map((source) => html`<option value=${source.article.id}>${wordsFor(source)}</option>`)}
    </select>
  </p>`;
}

const StoryField = ({
  view: { others },
  id: field,
  name,
  label,
}: {
  readonly view: CorrectionsView;
  readonly id: string;
  readonly name: string;
  readonly label: string;
}): VNode => html`<p class="field wide">
  <label for=${field}>${label}</label>
  <select id=${field} name=${name} required>
    <option value="">${others.length > 0 ? 'Choose a story' : 'There is no other story'}</option>
    ${others.map(({ id, title, articles }) => html`<option value=${id}>${title} (${count(articles, 'article')})</option>`)}
  </select>
</p>`;

const Ticks = ({
  view: { edition },
  legend,
}: {
  readonly view: CorrectionsView;
  readonly legend: string;
}): VNode =>
  html`<fieldset class="ticks">
    <legend>${legend}</legend>
    <ul>
      ${[...edition.sources.values()].map(
        (source) => html`<li>
          <label><input type="checkbox" name="articles" value=${source.article.id} /> ${wordsFor(source)}</label>
        </li>`,
      )}
    </ul>
  </fieldset>`;

type SourceOf = Edition['sources'] extends ReadonlyMap<string, infer Source> ? Source : never;

const wordsFor = ({ name, article }: SourceOf): string =>
  [name, article.published && formatPublished(article.published), article.title].filter(Boolean).join(' · ');

const publishersOf = ({ sources }: Edition): string[] => [
  ...new Set([...sources.values()].filter(({ published }) => published).map(({ name }) => name)),
];

/** Changes that are told of a correction; the page of changes has all. */
const TOLD = 6;

/** Returns what came of a correction, with a way to undo it. */
export function CorrectedNotice({
  id,
  corrected,
}: {
  readonly id: StoryId;
  readonly corrected: CorrectedView;
}): VNode {
  const { entry, changes, more } = corrected;
  const { number, undone } = entry;
  return html`<div class="notice corrected" role="status" id="corrected" tabindex="-1">
    <p><b>${undone ? 'Undone' : 'Corrected'}: ${correctionWords(entry)}.</b> ${changes.length === 0 && !undone && 'The story has been read anew.'}</p>
    ${
      changes.length > 0 &&
      html`<ul>
        ${changes.slice(0, TOLD).map(({ text }) => html`<li dir="auto">${text}</li>`)}
        ${changes.length > TOLD && html`<li>and ${changes.length - TOLD} more</li>`}
      </ul>`
    }
    ${more > 0 && html`<p>${count(more, 'other story', 'other stories')} will be read anew when they are opened.</p>`}
    ${
      !undone &&
      html`<form action=${`${correctionsOfStoryAt(id)}/${number}/undo`} method="post">
        <button type="submit" class="quiet">Undo</button>
      </form>`
    }
  </div>`;
}

function correctionWords({ correction }: LedgerEntry): string {
  switch (correction.kind) {
    case 'join':
      return `“${correction.names[0]}” and “${correction.names[1]}” are one`;
    case 'part':
      return `“${correction.name}” is two`;
    case 'exclude':
      return 'an article is left out';
    case 'exclude-publisher':
      return `${correction.publisher} is left out`;
    case 'copy':
      return 'one article is a copy of another';
    case 'not-copy':
      return 'neither article is a copy of the other';
    case 'move':
      return 'an article belongs to another story';
    case 'split':
      return `${count(correction.articles.length, 'article')} became another story`;
    case 'merge':
      return 'two stories are one';
  }
}
