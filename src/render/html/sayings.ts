/** Who said it: the same words in several mouths, then everybody's quotations. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type AlteredUtterance, alteredUtterances } from '../altered.ts';
import { formatInterval } from '../dates.ts';
import { count, type Edition, sourceOf } from '../edition.ts';
import { languageAt, otherLanguage, written } from '../languages.ts';
import { cueWords, type Saying, type Speaker, scareWords, speakersOf } from '../sayings.ts';
import { addresseeOf, isNobody, tellerOf } from '../speakers.ts';
import { readingOf } from '../spun.ts';
import { AlteredUtterances, RoleOf } from './altered.ts';
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
        ${AlteredUtterances({ edition, altered })}`
    }
    ${speakers.length > 0 && html`<h3 class=${altered.length > 0 ? undefined : 'hidden'}>Everything else that was said</h3>`}
    ${FoldedList({
      items: speakers,
      shown: 8,
      most: 200,
      className: 'speakers',
      summary: (hidden) => count(hidden, 'more speaker'),
      item: (speaker) => SpeakerOf({ edition, speaker }),
    })}
    ${ScareWords({ edition })}`,
  });
}

function ledeOf(altered: readonly AlteredUtterance[], speakers: readonly Speaker[]): VNode {
  const quoted = speakers.filter(({ direct }) => direct.length > 0).length;
  return html`${quoted > 0 && `${count(quoted, 'speaker')} ${quoted === 1 ? 'is' : 'are'} quoted word for word.`}
  ${
    altered.length > 0 &&
    html`${' '}${count(altered.length, 'utterance')} ${altered.length === 1 ? 'is' : 'are'} not worded alike everywhere:
        words that a text <ins>adds</ins> and words that it <del>lacks</del> are marked against the wording that stands
        first: none has more origins.`
  }`;
}

function SpeakerOf({ edition, speaker }: { readonly edition: Edition; readonly speaker: Speaker }): VNode {
  const { name, role, direct, indirect } = speaker;
  return html`<li class="speaker">
    <div class="who"><h4><bdi>${name}</bdi></h4>${role && RoleOf({ role })}</div>
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
  const { content, kind, medium, said, source, sourceText } = saying.quotation;
  const [addressee, teller] = [addresseeOf(saying.quotation), tellerOf(edition, saying.quotation)];
  const language = otherLanguage(languageAt(sourceOf(edition, content[0]).article, content[0]));
  const circumstances = [
    teller && `as told by ${teller}`,
    said && formatInterval(said),
    addressee && `to ${addressee}`,
    medium,
    kind === 'indirect' && isTelling(edition, source, sourceText) ? `as “${sourceText}”` : null,
    language && `in ${language}`,
  ].filter(Boolean);
  const cue = cueWords(saying.quotation);
  return html`<li>
    ${cue !== null && html`<span class="why"><bdi>${cue}</bdi>: </span>`}
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

/** Whether the words for a speaker tell more than the name does. */
const isTelling = (edition: Edition, source: string | null, sourceText: string | null): boolean => {
  const name = edition.entities.get(source ?? '')?.name;
  return name !== undefined && sourceText !== null && !name.includes(sourceText) && !isNobody(sourceText);
};

/** Words in marks that quote nobody: what a text keeps its distance from, or how a thing is called. */
function ScareWords({ edition }: { readonly edition: Edition }): VNode | null {
  const words = scareWords(edition);
  if (words.length === 0) return null;
  return html`<details class="more scare">
    <summary>${count(words.length, 'expression')} in quotation marks that nobody is said to have spoken</summary>
    <ul class="quotes">
      ${words
        .slice(0, MOST_SCARE)
        .map(
          ({ quotation, evidence }) =>
            html`<li>${Words({ edition, pieces: quotation.content })}${Marks({ edition, evidence })}</li>`,
        )}
    </ul>
  </details>`;
}

const MOST_SCARE = 60;
