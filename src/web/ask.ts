/** A question, and what the articles answer: one answer, the sides where they disagree, or that it is not stated. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Answered, AnswerPassage } from '../model/answer.ts';
import type { ArticleId } from '../model/ids.ts';
import type { StoryId, StorySummary } from '../model/library.ts';
import type { Citation } from '../model/span.ts';
import { namesOf, originsIn } from '../render/answers.ts';
import { count } from '../render/edition.ts';
import { Sign, Signs } from '../render/html/status.ts';
import { ASK, citedAt, storyAt } from './addresses.ts';
import { type Notice, NoticeBox, PageHead } from './desk.ts';
import { framed } from './frame.ts';

export interface AskView {
  readonly question: string;
  /** Of which it is asked; without it of the library. */
  readonly story?: StorySummary;
  /** That can be chosen. */
  readonly stories: readonly StorySummary[];
  readonly answer?: Answered;
  /** The stories whose articles were asked, where the library was. */
  readonly asked?: readonly Pick<StorySummary, 'id' | 'title'>[];
  readonly notice?: Notice;
}

/** Returns the page as HTML. */
export const askPage = (view: AskView): string =>
  framed({
    title: view.question === '' ? 'Ask' : view.question,
    place: ASK,
    sheets: ['desk.css', 'ask.css'],
    skip: view.answer ? 'Skip to the answer' : 'Skip to the question',
    body: html`${Signs()}
      ${PageHead({
        title: 'Ask',
        deck: 'What the articles answer, in their own words, and whether they agree. What none of them states is not guessed.',
      })}
      ${Form(view)} ${view.notice && NoticeBox(view.notice)} ${view.answer && Answer({ view, answer: view.answer })}`,
  });

const Form = ({
  question,
  story,
  stories,
}: AskView): VNode => html`<form class="ask" action=${ASK} method="get">
  <p class="field">
    <label for="question">Question, in English</label>
    <input
      id="question"
      name="q"
      value=${question}
      required
      minlength="3"
      maxlength="400"
      autocomplete="off"
      placeholder="When do the talks begin?"
    />
  </p>
  <p class="field">
    <label for="story">Of</label>
    <select id="story" name="story">
      <option value="">all stories</option>
      ${withChosen(stories, story).map(
        ({ id, title }) => html`<option value=${id} selected=${id === story?.id}>${title}</option>`,
      )}
    </select>
  </p>
  <p class="buttons"><button type="submit" class="main">Ask</button></p>
</form>`;

const withChosen = (
  stories: readonly StorySummary[],
  chosen: StorySummary | undefined,
): readonly StorySummary[] =>
  chosen === undefined || stories.some(({ id }) => id === chosen.id) ? stories : [chosen, ...stories];

function Answer({ view, answer }: { readonly view: AskView; readonly answer: Answered }): VNode {
  const { status, why, answers } = answer;
  const names = namesOf(answer);
  return html`<section class="answer" aria-labelledby="answer-title">
    <h2 id="answer-title" dir="auto">${answer.question}</h2>
    ${status === 'disagree' && html`<p class="verdict contested">${Sign({ status: 'contested' })} <b>The sources disagree.</b> ${why}</p>`}
    ${status === 'not-stated' && html`<p class="verdict"><b>Not stated.</b> ${why}</p>`}
    ${status === 'answered' && why && html`<p class="verdict">${why}</p>`}
    <ol class=${status === 'disagree' ? 'sides' : 'passages'}>
      ${answers.map((passage) => Passage({ passage, names }))}
    </ol>
    ${Whereof(view)}
  </section>`;
}

/** Of more places of one side the others fold. */
const MOST_WORDS = 5;

function Passage({
  passage,
  names,
}: {
  readonly passage: AnswerPassage;
  readonly names: ReadonlyMap<ArticleId, string>;
}): VNode {
  const isTold = ({ exact }: Citation): boolean => passage.text.includes(exact.replace(/\s+/g, ' ').trim());
  // Words that stand above already need not stand there again.
  const lines = passage.evidence.map(
    (citation) => html`<li>
      ${
        isTold(citation)
          ? html`In these words: <a href=${citedAt(citation)} dir="auto">${names.get(citation.article)}</a>`
          : html`<a href=${citedAt(citation)}><q dir="auto">${citation.exact}</q></a> <cite dir="auto">${names.get(citation.article)}</cite>`
      }
    </li>`,
  );
  return html`<li>
    <p class="told" dir="auto">${passage.text}</p>
    <p class="about">
      ${passage.origins.length === 1 && Sign({ status: 'single' })}${passage.origins.length > 1 && Sign({ status: 'agreed' })}
      ${passage.origins.length === 0 && Sign({ status: 'spun' })}${' '}${originsIn(passage)}${passage.proposed && ', worded by a language model and checked'}
    </p>
    <ul class="cited">${lines.slice(0, MOST_WORDS)}</ul>
    ${
      lines.length > MOST_WORDS &&
      html`<details class="more"><summary>${count(lines.length - MOST_WORDS, 'more place')}</summary><ul class="cited">${lines.slice(MOST_WORDS)}</ul></details>`
    }
  </li>`;
}

function Whereof({ story, asked = [] }: AskView): VNode | null {
  const of = story ? [story] : asked;
  if (of.length === 0) return null;
  return html`<p class="note">
    Asked of ${of.map(({ id, title }, at) => html`${at > 0 && ', '}<a href=${storyAt(id as StoryId)} dir="auto">${title}</a>`)}.
  </p>`;
}
