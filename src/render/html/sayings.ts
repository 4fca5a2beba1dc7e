/** Who said it: the same words in several mouths, then everybody's quotations. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Difference } from '../../model/quotation.ts';
import type { Evidence } from '../../model/span.ts';
import { formatInterval } from '../dates.ts';
import { count, type Edition, sourceOf } from '../edition.ts';
import { languageAt, otherLanguage, written } from '../languages.ts';
import {
  type AlteredUtterance,
  alteredUtterances,
  type Saying,
  type Speaker,
  speakersOf,
  type Wording,
} from '../sayings.ts';
import { readingOf, runsOf } from '../spun.ts';
import { withBlanks } from '../variants.ts';
import { Marks, opening } from './marks.ts';
import { FoldedList, Section } from './section.ts';
import { Words } from './words.ts';

export function Sayings({ edition }: { readonly edition: Edition }): VNode | null {
  const altered = alteredUtterances(edition);
  const speakers = speakersOf(edition);
  if (altered.length + speakers.length === 0) return null;
  return Section({
    id: 'said',
    title: 'Who said it',
    lede: ledeOf(altered, speakers),
    children: html`${
      altered.length > 0 &&
      html`<h3>The same words, differently</h3>
        ${FoldedList({
          items: altered.map((utterance, index) => ({
            utterance,
            again: altered[index - 1]?.speaker === utterance.speaker,
          })),
          shown: 6,
          most: 60,
          className: 'utterances',
          summary: (hidden) => count(hidden, 'more utterance'),
          item: ({ utterance, again }) => Altered({ edition, utterance, again }),
        })}
        `
    }
    ${speakers.length > 0 && html`<h3 class=${altered.length > 0 ? undefined : 'hidden'}>Everything else that was said</h3>`}
    ${FoldedList({
      items: speakers,
      shown: 8,
      most: 200,
      className: 'speakers',
      summary: (hidden) => count(hidden, 'more speaker'),
      item: (speaker) => SpeakerOf({ edition, speaker }),
    })}`,
  });
}

function ledeOf(altered: readonly AlteredUtterance[], speakers: readonly Speaker[]): VNode {
  const quoted = speakers.filter(({ direct }) => direct.length > 0).length;
  return html`${count(quoted, 'speaker')} in quotation marks.
  ${
    altered.length > 0 &&
    html`${' '}${count(altered.length, 'utterance')} ${altered.length === 1 ? 'is' : 'are'} not worded alike everywhere:
        words that a text <ins>adds</ins> and words that it <del>lacks</del> are marked against the best attested wording.`
  }`;
}

function Altered({
  edition,
  utterance: { speaker, wordings },
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
  return html`<li class=${again ? 'utterance again' : 'utterance'}>
    <h4><bdi class=${again ? 'hidden' : undefined}>${speaker}</bdi>${said && html`<span class="said-when">${formatInterval(said)}</span>`}</h4>
    <ul>
      ${wordings.map((wording, index) => WordingOf({ edition, wording, first: index === 0 }))}
    </ul>
  </li>`;
}

function WordingOf({
  edition,
  wording: { quotations, marked, kinds, origins },
  first,
}: {
  readonly edition: Edition;
  readonly wording: Wording;
  readonly first: boolean;
}): VNode {
  const [quotation] = quotations;
  const { article, spun } = sourceOf(edition, quotation.content[0]);
  const swapped = quotation.content.some((piece) => readingOf(article, piece).swapped);
  const quoted = quotation.kind !== 'indirect';
  // That words are retold or translated is said already; where they stand beside each other they need not be told again.
  const elsewhere = marked.elsewhere.filter(({ kind }) => kind !== 'indirect' && kind !== 'translated');
  return html`<li class="wording">
    <p class="carriers">
      ${carriers(edition, quotations)}${' '}
      <span class="why">${attested(first, origins, spun)}</span>
      ${kinds.length > 0 && html`<span class="kinds">${kinds.map((kind) => DIFFERENCE_WORDS[kind]).join(', ')}</span>`}
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
const attested = (first: boolean, origins: number | undefined, spun: boolean): string =>
  [
    first && 'best attested',
    origins === undefined ? 'reported' : origins > 0 ? `by ${count(origins, 'origin')}` : false,
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
  const runs = pieces.flatMap((piece, index) => [
    ...(index > 0 ? [{ text: ' … ' }] : []),
    ...runsOf(article, piece),
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

function SpeakerOf({ edition, speaker }: { readonly edition: Edition; readonly speaker: Speaker }): VNode {
  const { name, direct, indirect } = speaker;
  return html`<li class="speaker">
    <h4><bdi>${name}</bdi></h4>
    <div>
      ${FoldedList({
        items: direct,
        shown: 3,
        className: 'quotes',
        summary: (hidden) => count(hidden, 'more quotation'),
        item: (saying) => Quote({ edition, saying }),
      })}
      ${FoldedList({
        items: indirect,
        shown: direct.length > 0 ? 0 : 2,
        className: 'quotes reported',
        summary: (hidden) => `${count(hidden, 'thing')} reported in other words`,
        item: (saying) => Quote({ edition, saying }),
      })}
    </div>
  </li>`;
}

function Quote({ edition, saying }: { readonly edition: Edition; readonly saying: Saying }): VNode {
  const { content, kind, addressee, medium, said, source, sourceText } = saying.quotation;
  const language = otherLanguage(languageAt(sourceOf(edition, content[0]).article, content[0]));
  const circumstances = [
    said && formatInterval(said),
    addressee && `to ${addressee}`,
    medium,
    source && sourceText && kind === 'indirect' ? `as “${sourceText}”` : null,
    language && `in ${language}`,
  ].filter(Boolean);
  return html`<li>
    ${kind === 'indirect' ? Reported({ edition, pieces: content }) : Words({ edition, pieces: content })}
    ${Marks({ edition, evidence: saying.evidence })}
    ${circumstances.length > 0 && html`<span class="why"><bdi>${circumstances.join(', ')}</bdi></span>`}
  </li>`;
}

/** Returns words that report somebody's without quoting them: they carry no marks of their own. */
function Reported({
  edition,
  pieces,
}: {
  readonly edition: Edition;
  readonly pieces: Saying['evidence'];
}): VNode {
  const { article, spun } = sourceOf(edition, pieces[0]);
  const text = pieces.map((piece) => (spun ? readingOf(article, piece).text : piece.exact)).join(' … ');
  return html`<a class=${spun ? 'words restored' : 'words'} ...${written(languageAt(article, pieces[0]))} ...${opening(pieces)}
    >${text}</a
  >`;
}
