/** The same words in several mouths: the wordings of an utterance one below the other, what differs marked. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Difference } from '../../model/quotation.ts';
import type { Evidence } from '../../model/span.ts';
import { type AlteredUtterance, isRetold, type Wording, withoutComma } from '../altered.ts';
import { formatInterval } from '../dates.ts';
import { count, type Edition, sourceOf } from '../edition.ts';
import { languageAt, written } from '../languages.ts';
import type { Role } from '../roles.ts';
import { type PrintedRun, readingOf, runsOf } from '../spun.ts';
import { withBlanks } from '../variants.ts';
import { Marks, opening } from './marks.ts';
import { FoldedList } from './section.ts';

/** How many utterances, and how many wordings of one, stand open. */
const UTTERANCES = 6;
const QUOTED = 5;
const RETOLD = 2;

export const AlteredUtterances = ({
  edition,
  altered,
}: {
  readonly edition: Edition;
  readonly altered: readonly AlteredUtterance[];
}): VNode =>
  FoldedList({
    items: altered.map((utterance, index) => ({
      utterance,
      again: altered[index - 1]?.speaker === utterance.speaker,
    })),
    shown: UTTERANCES,
    most: 60,
    className: 'utterances',
    summary: (hidden) => count(hidden, 'more utterance'),
    item: ({ utterance, again }) => Altered({ edition, utterance, again }),
  });

function Altered({
  edition,
  utterance: { speaker, role, wordings },
  again,
}: {
  readonly edition: Edition;
  readonly utterance: AlteredUtterance;
  /** Whether the utterance above is the same speaker's. */
  readonly again: boolean;
}): VNode {
  const said = wordings.flatMap(({ quotations }) =>
    quotations.flatMap((quotation) => quotation.said ?? []),
  )[0];
  const [first] = wordings;
  const parts = [
    wordings.filter((wording) => wording === first || !isRetold(wording)),
    wordings.filter((wording) => wording !== first && isRetold(wording)),
  ] as const;
  return html`<li class=${again ? 'utterance again' : 'utterance'}>
    <h4>
      <bdi class=${again ? 'hidden' : undefined}>${speaker}</bdi>
      ${said && html`<span class="said-when">${formatInterval(said)}</span>`}
    </h4>
    ${role && !again && RoleOf({ role })}
    ${parts.map((part, index) =>
      FoldedList({
        items: part,
        shown: index === 0 ? QUOTED : RETOLD,
        className: 'wordings',
        summary: (hidden) =>
          index === 0 ? count(hidden, 'more wording') : `retold ${count(hidden, 'more time')}`,
        item: (wording) => WordingOf({ edition, wording }),
      }),
    )}
  </li>`;
}

/** What the speaker is, in small type beneath the name. */
export const RoleOf = ({ role: { words, evidence } }: { readonly role: Role }): VNode =>
  html`<p class="role"><a class="words" ...${opening(evidence)}><bdi>${words}</bdi></a></p>`;

function WordingOf({ edition, wording }: { readonly edition: Edition; readonly wording: Wording }): VNode {
  const { quotations, marked, kinds } = wording;
  const [quotation] = quotations;
  const { article, spun } = sourceOf(edition, quotation.content[0]);
  const swapped = quotation.content.some((piece) => readingOf(article, piece).swapped);
  const quoted = quotation.kind !== 'indirect';
  // That words are retold or translated is said already; where they stand beside each other they need not be told again.
  const elsewhere = marked.elsewhere.filter(({ kind }) => kind !== 'indirect' && kind !== 'translated');
  const told = kinds.filter((kind) => kind !== 'indirect' && !(spun && kind === 'spun'));
  return html`<li class=${quoted ? 'wording' : 'wording retold'}>
    <p class="carriers">
      ${carriers(edition, quotations)}${' '}
      <span class="why">${attested(wording, spun)}</span>
      ${told.length > 0 && html`<span class="kinds">${told.map((kind) => DIFFERENCE_WORDS[kind]).join(', ')}</span>`}
    </p>
    <div>
      <p class=${quoted ? 'wording-words' : 'wording-words indirect'} ...${written(languageAt(article, quotation.content[0]))}>
        <a class="words" ...${opening(quotation.content)}>${swapped ? Glossed({ article, pieces: quotation.content, quoted }) : Runs(marked.runs, quoted)}</a>
        ${Marks({ edition, evidence: quotations.flatMap(({ content }) => content) })}
      </p>
      ${!swapped && elsewhere.length > 0 && html`<p class="note">${elsewhere.map(DifferenceOf)}</p>`}
    </div>
  </li>`;
}

/** Returns "best attested, by 3 origins"; what only machine-spun texts print has none. */
const attested = (wording: Wording, spun: boolean): string =>
  [
    wording.best && 'best attested',
    isRetold(wording) && 'retold',
    wording.origins !== null && wording.origins > 0 && `by ${count(wording.origins, 'origin')}`,
    spun && 'machine-spun',
  ]
    .filter(Boolean)
    .join(', ');

/** Returns printed words of a spun text, over each swapped one what it probably was: no difference of wording. */
function Glossed({
  article,
  pieces,
  quoted,
}: {
  readonly article: DossierArticle;
  readonly pieces: Evidence;
  readonly quoted: boolean;
}): VNode {
  const runs: PrintedRun[] = pieces.flatMap((piece, index) => [
    ...(index > 0 ? [{ text: ' … ' }] : []),
    ...runsOf(article, { start: piece.start, end: piece.start + withoutComma(piece.exact).length }),
  ]);
  return html`${quoted && '“'}${runs.map(({ text, restored }) =>
    restored === undefined ? text : html`<ruby class="swap">${text}<rt>${restored}</rt></ruby>`,
  )}${quoted && '”'}`;
}

/** Returns the names of the publishers that give a wording; only the first three of many. */
function carriers(edition: Edition, quotations: Wording['quotations']): VNode {
  const names = [...new Set(quotations.map(({ content }) => sourceOf(edition, content[0]).name))];
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  return html`<b>${shown.map((name, index) => html`${index > 0 && ', '}<bdi>${name}</bdi>`)}</b>${
    names.length > shown.length && ` and ${names.length - shown.length} more`
  }`;
}

const Runs = (runs: Wording['marked']['runs'], quoted: boolean): VNode =>
  html`${quoted && '“'}${withBlanks(runs).map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'lost' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  )}${quoted && '”'}`;

export const DIFFERENCE_WORDS: Record<Difference['kind'], string> = {
  cut: 'words left out',
  added: 'words added',
  substituted: 'other words',
  negation: 'negated or no more negated',
  modality: 'more or less sure',
  tense: 'another tense',
  speaker: 'another speaker',
  indirect: 'retold',
  translated: 'translated',
  spun: 'words swapped by a machine',
  punctuation: 'other punctuation',
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function DifferenceOf({ kind, here, there }: Difference): VNode {
  const instead = there ? html` instead of <q><bdi>${there}</bdi></q>` : '';
  return html`<span class="elsewhere"
    >${capital(DIFFERENCE_WORDS[kind])}:${' '}${here ? html`<q><bdi>${here}</bdi></q>${instead}` : html`<q><bdi>${there}</bdi></q> is missing`}.${' '}</span
  >`;
}
