/** Which stories of a library a question is about: those with its names, its words and its times. */

import { english } from '../../language/en/index.ts';
import type { QuestionTerm } from '../../language/questions.ts';
import { readQuestion } from '../../language/read-question.ts';
import type { Article, Interval } from '../../model/article.ts';
import { annotateArticle } from '../../stages/annotate/annotate.ts';
import { resolveTimes } from '../../stages/times/times.ts';
import type { FoundFilter, FoundStory, SearchQuery, Store } from '../../store/store.ts';
import { wordsOf } from '../../text/words.ts';
import { spelledIn } from './spelled.ts';

/** Returns the stories that have most of what the question speaks of, best first. */
export async function storiesAsked(
  question: string,
  store: Store,
  most: number,
  now: Date,
): Promise<readonly FoundStory[]> {
  const times = timesIn(question, now);
  const found = new Map<string, FoundStory>();
  const terms = readQuestion(question, english).terms.filter(
    ({ form }) => !times.some(({ words }) => words.has(form.toLowerCase())),
  );
  for (const some of fewerAndFewer(terms)) {
    const query = await queryOf(some, store);
    // What was reported at the time comes before what is told of it at others.
    for (const filter of [...times.map(({ published }): FoundFilter => ({ published })), {}])
      for (const one of await store.search.stories(query, filter, most))
        if (!found.has(one.story.id)) found.set(one.story.id, one);
    if (found.size >= most || (found.size > 0 && hasName(some))) break;
  }
  return [...found.values()].slice(0, most);
}

/** Where a name fits with other words, stories that fit less are not looked for. */
const hasName = (terms: readonly QuestionTerm[]): boolean => terms.some(({ isName }) => isName);

/**
 * Returns the terms, then those without the one that tells least, and so on. Names stay to the last; without a name two
 * words must fit, as one alone stands in any story.
 */
function fewerAndFewer(terms: readonly QuestionTerm[]): QuestionTerm[][] {
  const names = terms.filter(({ isName }) => isName);
  const least = Math.max(1, names.length > 0 ? names.length : Math.min(2, terms.length));
  const rows: QuestionTerm[][] = [];
  for (let left = [...terms]; left.length >= least; ) {
    rows.push(left);
    const dropped = left.reduce((worst, term) => (worthOf(term) < worthOf(worst) ? term : worst), left[0]!);
    left = left.filter((term) => term !== dropped);
  }
  return rows;
}

/** What is asked for need not stand in the words of the answer; the longer of two words is the rarer. */
const worthOf = ({ isName, role, form }: QuestionTerm): number =>
  (isName ? 100 : 0) + (role === 'kind' ? -50 : role === 'predicate' ? -20 : 0) + form.length;

/** A word may stand as any of its kin. */
async function queryOf(terms: readonly QuestionTerm[], store: Store): Promise<SearchQuery> {
  const query = { wanted: terms.map(({ form }) => form), unwanted: [] };
  const names = await spelledIn(query, store);
  const spelled = new Set(names.flatMap(({ of }) => of));
  const kin = terms
    .filter(({ form, kin: others, isName }) => !isName && !spelled.has(form) && others.size > 0)
    .map(({ form, kin: others }) => ({ of: [form], as: [...others].filter((one) => one !== form) }));
  return { ...query, spelled: [...names, ...kin.filter(({ as }) => as.length > 0)] };
}

/** News of a day goes on for a week. */
const AFTER = 7 * 86_400_000;

interface NamedTime {
  /** The words that name it. */
  readonly words: ReadonlySet<string>;
  readonly published: Interval;
}

function timesIn(question: string, now: Date): NamedTime[] {
  const day = now.toISOString().slice(0, 10);
  const article = asArticle(question);
  const today = { start: day, end: day };
  const { expressions } = resolveTimes(article, annotateArticle(article, english), today, english);
  return expressions.flatMap(({ date, start, end }) => {
    if (date === null) return [];
    const words = new Set(wordsOf(question, start, end).map(({ text }) => text.toLowerCase()));
    const until = new Date(Date.parse(date.end) + AFTER).toISOString();
    return [{ words, published: { start: date.start, end: until } }];
  });
}

const asArticle = (text: string): Article => ({
  ...{ id: 'question', page: 'question', uri: 'question', title: null, publisher: null, byline: null },
  ...{
    published: null,
    language: 'en',
    text,
    blocks: [{ start: 0, end: text.length, kind: 'body' }],
    parts: [],
  },
});
