/** What a dossier does not know: inputs that failed, articles that were not understood, layers that do not exist yet. */

import { foreignBlocks, isForeign } from '../language/foreign.ts';
import type { Language } from '../language/language.ts';
import { languageFor } from '../language/languages.ts';
import type { Times } from '../model/annotation.ts';
import type { DossierArticle, Unchecked } from '../model/dossier.ts';
import type { ReadFailure } from '../model/page.ts';
import type { Quotation } from '../model/quotation.ts';
import type { OriginLevel } from '../model/reuse.ts';
import { formatBetween } from '../render/dates.ts';
import { countUnread } from '../stages/annotate/annotate.ts';
import { nameOfLanguage } from '../text/languages.ts';

/** Layers of the format that no stage makes yet. They are empty in every dossier. */
const NOT_BUILT: readonly Unchecked[] = [];

interface Heap {
  readonly articles: readonly DossierArticle[];
  readonly failures: readonly ReadFailure[];
  readonly failed: readonly Unchecked[];
  readonly quotations: readonly Quotation[];
  readonly times: readonly Times[];
  readonly language: Language;
  readonly independentBy: OriginLevel;
}

/** What was not looked at where origins are counted less strictly than they could be. */
const NOT_COUNTED: Readonly<Record<OriginLevel, string | null>> = {
  article:
    'Counted by article: what articles have in a copied passage, or from one briefing, agency or post, counts several times.',
  passage: 'Counted by passage: what articles have from one briefing, agency or post counts several times.',
  upstream: null,
};

/** Returns what was not checked: inputs first, then articles, then whole layers. */
export const uncheckedOf = ({
  articles,
  failures,
  failed,
  quotations,
  times,
  language,
  independentBy,
}: Heap): Unchecked[] => [
  ...failures.map(({ input, cause, remedy }) => ({ what: input, why: `${cause} ${remedy}` })),
  ...failed,
  ...articles.flatMap((article) => aboutArticle(article, language)),
  ...counted(
    'quotations',
    quotations.filter(({ source, sourceText }) => source === null && sourceText === null),
    ['One quotation names no speaker.', 'quotations name no speaker.'],
  ),
  ...counted(
    'times',
    times.flatMap(({ expressions }) => expressions.filter(({ date }) => date === null)),
    ['One time could not be placed on the calendar.', 'times could not be placed on the calendar.'],
  ),
  ...(articles.length === 1 ? [ONE_ARTICLE] : []),
  ...(NOT_COUNTED[independentBy] === null ? [] : [{ what: 'origins', why: NOT_COUNTED[independentBy] }]),
  ...NOT_BUILT,
];

const counted = (
  what: string,
  found: readonly unknown[],
  [one, many]: readonly [string, string],
): Unchecked[] =>
  found.length === 0 ? [] : [{ what, why: found.length === 1 ? one : `${found.length} ${many}` }];

const ONE_ARTICLE: Unchecked = {
  what: 'comparison',
  why: 'There is one article only, so nothing could be compared.',
};

function aboutArticle(article: DossierArticle, language: Language): Unchecked[] {
  const foreign = isForeign(article, language);
  const why = [
    article.published?.basis === 'inferred' &&
      (article.publishedText === undefined
        ? `It has no date; it is dated by inference only: ${formatBetween(article.published.value)}.`
        : `It is dated “${article.publishedText}” only; that is taken to mean ${formatBetween(article.published.value)}.`),
    article.published === null &&
      (article.publishedText !== undefined
        ? `It is dated “${article.publishedText}” only, and nothing says from when that counts.`
        : foreign
          ? 'It has no date, so nothing of it stands on the timeline.'
          : 'It has no date, so its “today” and “Friday” are placed by what the other articles say, or not at all.'),
    foreign
      ? `${inLanguage(article.language)}: ${languageFor(article.language) ? READ_PARTLY : SHOWN_ONLY}.`
      : article.language === 'und' &&
        `Its language could not be told; it was read as ${nameOfLanguage(language.code)}.`,
    ...(foreign ? [] : aboutParts(article, language)),
    !foreign && unreadWords(countUnread(article, language)),
    article.truncated !== undefined && `Only its beginning was read; the rest is ${article.truncated}.`,
    article.spun.verdict === 'spun' &&
      'A machine swapped its words. Nothing is taken from it alone; its likely wording only supports what clean texts say.',
    article.spun.verdict === 'suspect' && 'A machine may have swapped some of its words.',
  ];
  return why
    .filter((each) => each !== false)
    .map((each) => ({ what: 'articles', why: each, article: article.id }));
}

const unreadWords = (sentences: number): string | false =>
  sentences > 0 &&
  `It is too long to be read whole: ${sentences === 1 ? 'one sentence was' : `${sentences} sentences were`} only compared with the other texts.`;

const COMPARED = 'shown, and compared by names, numbers and copied passages';

const SHOWN_ONLY = `${COMPARED}; its statements and speakers were not read`;
/** Of a basic language. */
const READ = `${COMPARED}; its names and direct quotations were read by their capitals, marks and verbs`;
const READ_PARTLY = `${READ}; its statements, its reported speech and its “today” and “Friday” were not`;

const inLanguage = (tag: string): string =>
  tag === 'und' ? 'Its language could not be told' : `It is in ${nameOfLanguage(tag)}`;

/** Returns a line for each other language that paragraphs of the article are in. */
function aboutParts(article: DossierArticle, language: Language): string[] {
  const byLanguage = Map.groupBy(foreignBlocks(article, language), (block) => block.language!);
  return [...byLanguage].map(([tag, { length }]) => {
    const which = length === 1 ? 'One paragraph is' : `${length} paragraphs are`;
    const how = languageFor(tag) ? READ : COMPARED;
    return `${which} in ${nameOfLanguage(tag)}: ${how}; what is stated there was not read.`;
  });
}
