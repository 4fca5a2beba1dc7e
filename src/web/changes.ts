/** What changed in a story since somebody last read it, or since another time. */

import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Change, ChangeKind, Changes, Edit } from '../model/change.ts';
import type { ArticleId } from '../model/ids.ts';
import type { StorySummary } from '../model/library.ts';
import type { Citation } from '../model/span.ts';
import { namesOf } from '../render/answers.ts';
import { PLURALS } from '../render/changes.ts';
import { count } from '../render/edition.ts';
import { Signs } from '../render/html/status.ts';
import { changesAt, citedAt, feedAt, storyAt, withQuery } from './addresses.ts';
import { minuteOf, PageHead } from './desk.ts';
import { framed } from './frame.ts';

export interface ChangesView {
  readonly story: StorySummary;
  readonly changes: Changes;
  /** ISO 8601 in UTC. */
  readonly since: string;
  /** When the one who asks last read it. */
  readonly read?: string;
  /** What was asked for, as it was typed. */
  readonly typed?: string;
}

/** Returns the page as HTML. */
export const changesPage = (view: ChangesView): string =>
  framed({
    title: `What changed: ${view.story.title}`,
    sheets: ['desk.css', 'changes.css'],
    feed: { href: feedAt(view.story.id), title: `What changes in “${view.story.title}”` },
    skip: 'Skip to what changed',
    body: html`${Signs()}
      ${PageHead({
        kicker: html`<b>What changed</b><span>since ${(view.typed === undefined && view.read) || TIMED.test(view.typed ?? '') ? 'you last read it,' : ''} ${minuteOf(view.since)}</span>`,
        title: html`<a href=${storyAt(view.story.id)}>${view.story.title}</a>`,
        deck: deckOf(view.changes),
      })}
      ${Ways(view)} ${Groups(view.changes)}`,
  });

function deckOf({ changes, before, after }: Changes): string {
  const grown = after.articles - before.articles;
  const articles = grown > 0 ? `${count(grown, 'more article')}` : '';
  if (changes.length === 0)
    return articles === '' ? 'Nothing has changed.' : `${articles}; nothing else has changed.`;
  return [count(changes.length, 'change'), articles]
    .filter(Boolean)
    .join(', ')
    .concat(', what matters most first.');
}

const TIMES: readonly (readonly [since: string, words: string])[] = [
  ['1 day', 'Last day'],
  ['1 week', 'Last week'],
  ['1 month', 'Last month'],
];

const Ways = ({ story: { id }, typed, read }: ChangesView): VNode => html`<div class="since-ways">
  <nav aria-label="Since when">
    <ul>
      ${
        read !== undefined &&
        html`<li><a href=${changesAt(id)} aria-current=${typed === undefined ? 'true' : undefined}>Since you read it</a></li>`
      }
      ${TIMES.map(
        ([since, words]) =>
          html`<li><a href=${withQuery(changesAt(id), { since })} aria-current=${typed === since ? 'true' : undefined}>${words}</a></li>`,
      )}
    </ul>
  </nav>
  <form action=${changesAt(id)} method="get" class="since">
    <label for="since">Since</label>
    <input id="since" name="since" value=${typed && TIMED.test(typed) ? undefined : typed} placeholder="2 days, or a date" autocomplete="off" maxlength="40" required />
    <button type="submit" class="quiet">Show</button>
  </form>
  <form action=${`${changesAt(id)}/read`} method="post"><button type="submit" class="quiet">I have read it</button></form>
  <a class="subscribe" href=${feedAt(id)}>Subscribe (Atom)</a>
</div>`;

/** A time to the second is no one's typing: it is when the story was last read. */
const TIMED = /^\d{4}-\d{2}-\d{2}T.*Z$/;

/** Changes of one kind stand together, in the order of the first of each. */
function Groups(changes: Changes): VNode {
  const names = namesOf(changes);
  const groups = Map.groupBy(changes.changes, ({ kind }) => kind);
  return html`<div class="changes">
    ${[...groups].map(([kind, of]) => Group({ kind, of, names }))}
  </div>`;
}

/** Of more of one kind the others fold. */
const MOST = 8;

function Group({
  kind,
  of,
  names,
}: {
  readonly kind: ChangeKind;
  readonly of: readonly Change[];
  readonly names: Names;
}): VNode {
  const items = of.map((change) => ChangeItem({ change, names }));
  return html`<section aria-labelledby=${`kind-${kind}`}>
    <h2 id=${`kind-${kind}`}>${HEADS[kind]}</h2>
    <ul>${items.slice(0, MOST)}</ul>
    ${
      items.length > MOST &&
      html`<details class="more"><summary>${items.length - MOST} more ${PLURALS[kind]}</summary><ul>${items.slice(MOST)}</ul></details>`
    }
  </section>`;
}

const HEADS: Readonly<Record<ChangeKind, string>> = {
  contradicted: 'Now contradicted',
  'corroboration-lost': 'Lost its corroboration',
  expectation: 'What was expected',
  overdue: 'Overdue',
  postponed: 'Moved to another time',
  'quotation-altered': 'Quoted otherwise',
  'article-edited': 'Edited articles',
  superseded: 'Overtaken',
  settled: 'No longer contradicted',
  shift: 'Positions that shifted',
  'story-date': 'When it was',
  'story-title': 'What it is called',
  'claim-new': 'New claims',
  'corroboration-gained': 'Corroborated now',
  'position-new': 'New positions',
  'quotation-new': 'New quotations',
  'article-gone': 'Articles that are gone',
  'article-new': 'New articles',
  'claim-gone': 'Claims that are gone',
};

type Names = ReadonlyMap<ArticleId, string>;

/** So many places show that several say it. */
const MOST_WORDS = 4;

function ChangeItem({ change, names }: { readonly change: Change; readonly names: Names }): VNode {
  const { text, because, sides, edits, after, before, origins } = change;
  const cited = sides ? [] : onePerArticle(after.length > 0 ? after : before).slice(0, MOST_WORDS);
  return html`<li class="change">
    <p class="what" dir="auto">${withoutKind(text)}</p>
    ${because && html`<p class="because" dir="auto">${because}</p>`}
    ${
      origins &&
      origins.before !== origins.after &&
      html`<p class="because">${origins.before === 0 ? count(origins.after, 'origin') : `${origins.before} → ${count(origins.after, 'origin')}`}</p>`
    }
    ${
      sides &&
      html`<dl class="sides-told">
        ${sides.map(
          ({ value, evidence }) => html`<div><dt dir="auto">${value}</dt>
            <dd>${onePerArticle(evidence)
              .slice(0, MOST_WORDS)
              .map((citation) => Cited({ citation, names }))}</dd></div>`,
        )}
      </dl>`
    }
    ${cited.length > 0 && !edits && html`<ul class="cited">${cited.map((citation) => html`<li>${Cited({ citation, names })}</li>`)}</ul>`}
    ${edits && html`<ul class="edits">${edits.slice(0, 2 * MOST).map((edit) => html`<li>${EditLine(edit)}</li>`)}</ul>`}
  </li>`;
}

/** The kind stands above already. */
const withoutKind = (text: string): string => {
  const [kind, ...rest] = text.split(': ');
  return rest.length > 0 && kind!.length < 60 && !/[“"]/.test(kind!) ? upperFirst(rest.join(': ')) : text;
};

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const onePerArticle = (cited: readonly Citation[]): Citation[] =>
  [...Map.groupBy(cited, ({ article }) => article).values()].map(([first]) => first!);

const Cited = ({ citation, names }: { readonly citation: Citation; readonly names: Names }): VNode =>
  html`<span class="place"><a href=${citedAt(citation)}><q dir="auto">${citation.exact}</q></a> <cite dir="auto">${names.get(citation.article) ?? ''}</cite></span>`;

/** Words that went and words that came, among those that stay. */
const EditLine = ({ lead, before, after, tail }: Edit): VNode =>
  html`<span dir="auto">${lead}${before && html`<del>${before.exact}</del>`}${before && after && ' '}${after && html`<ins>${after.exact}</ins>`}${tail}</span>`;
