/** What a check found, in plain words for a terminal. */

import type { Swap } from '../model/article.ts';
import type { ArticleName, Check, CheckedArticle } from '../model/check.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Reuse } from '../model/reuse.ts';
import { quoted } from '../text/articles-named.ts';
import { count } from './edition.ts';
import { relationWords, shareWords, titleAndPlace } from './reuse-words.ts';
import { type Piece, paragraph, piecesOf, type Screen } from './terminal.ts';

/** Of more pairs and examples nobody reads on; JSON has them all. */
const MOST_PAIRS = 10;
const MOST_SWAPS = 5;
/** Of so many articles each is named; of more only those of which something was found. */
const MOST_CLEAR = 20;
const MOST_UNCHECKED = 20;

/** Returns the report. */
export function renderCheck(check: Check, screen: Screen): string {
  const names = new Map([...check.articles, ...check.counterparts].map((name) => [name.id, name]));
  const shown =
    check.articles.length <= MOST_CLEAR
      ? check.articles
      : check.articles.filter((article) => hasFinding(article));
  const clear = check.articles.length - shown.length;
  return [
    ...shown.map((article) => aboutArticle(check, article, names, screen)),
    ...(clear > 0 ? [paragraph(piecesOf(`${count(clear, 'more article')}: ${NOTHING}`), screen)] : []),
    ...notChecked(check, screen),
    ...(shown.some(({ reuse }) => reuse.some(({ kind }) => kind !== 'not'))
      ? [paragraph(piecesOf(OWN_WORDS), screen)]
      : []),
    paragraph(piecesOf(summaryOf(check), 'bold'), screen),
  ]
    .join('\n\n')
    .concat('\n');
}

const hasFinding = ({ spun, reuse }: CheckedArticle): boolean => spun.verdict !== 'clean' || reuse.length > 0;

const NOTHING = 'nothing found.';

/** What the shares are of. */
const OWN_WORDS =
  'A text’s own words are all but its headlines, what it quotes, and what a site prints under every article.';

function aboutArticle(
  check: Check,
  article: CheckedArticle,
  names: ReadonlyMap<ArticleId, ArticleName>,
  screen: Screen,
): string {
  const pairs = inOrder(article).slice(0, MOST_PAIRS);
  const others = article.reuse.length - pairs.length;
  const lines = [
    ...spunLines(article),
    ...pairs.map((reuse) =>
      pairLine(article, names.get(reuse.from === article.id ? reuse.to : reuse.from)!, reuse),
    ),
    ...(others > 0 ? [piecesOf(`${count(others, 'more pair')} in the JSON (--json).`)] : []),
    ...check.unchecked
      .filter((each) => each.article === article.id)
      .map(({ why }) => piecesOf(`Not checked: ${why}`)),
  ];
  return [
    paragraph(headOf(article), screen),
    ...(hasFinding(article) ? [] : [piecesOf(`${NOTHING[0]!.toUpperCase()}${NOTHING.slice(1)}`)])
      .concat(lines)
      .map((line) => paragraph(line, screen, '  ', '    ')),
  ].join('\n');
}

const headOf = ({ page, title }: ArticleName): Piece[] => [
  ...piecesOf(title === null ? page : `${page}:`, 'bold'),
  ...(title === null ? [] : piecesOf(quoted(title))),
];

function spunLines({ spun: { verdict, share, swaps } }: CheckedArticle): Piece[][] {
  if (verdict === 'clean') return [];
  const examples = examplesOf(swaps).map(({ text, restored }) => `“${text}” for “${restored}”`);
  const percent = `${Math.round(share * 100)}% of its words look swapped`;
  const such =
    examples.length > 0 ? `, such as ${examples.join(', ')}` : ', though it cannot be told which for what';
  return [
    verdict === 'spun'
      ? [...piecesOf('Machine-spun:', ['bold', 'magenta']), ...piecesOf(`${percent}${such}.`)]
      : [
          ...piecesOf('Perhaps machine-spun:', ['bold', 'magenta']),
          ...piecesOf(`${percent}${such}. That may also be an unusual style.`),
        ],
  ];
}

/** Returns the swaps that recur most, each once; of equals the longer tell more. */
function examplesOf(swaps: readonly Swap[]): Swap[] {
  const kinds = Map.groupBy(
    swaps.filter(({ text, restored }) => text.toLowerCase() !== restored.toLowerCase()),
    ({ text, restored }) => `${text.toLowerCase()} ${restored.toLowerCase()}`,
  );
  return [...kinds.values()]
    .sort((a, b) => b.length - a.length || b[0]!.text.length - a[0]!.text.length)
    .slice(0, MOST_SWAPS)
    .map(([first]) => first!);
}

/** Returns the pairs: what the article was made from, then what may be, what was made from it, and what is no copy. */
function inOrder({ id, reuse }: CheckedArticle): Reuse[] {
  const rank = ({ kind, direction, to }: Reuse): number =>
    kind === 'not' ? 3 : direction === 'unknown' ? 1 : to === id ? 0 : 2;
  return reuse.toSorted((a, b) => rank(a) - rank(b));
}

function pairLine(article: CheckedArticle, other: ArticleName, reuse: Reuse): Piece[] {
  const relation = relationWords(article, titleAndPlace(other), reuse);
  if (reuse.kind === 'not') return piecesOf(`${relation}.`);
  const because = reuse.because === undefined ? '' : ` ${reuse.because}`;
  const [first, ...rest] = piecesOf(`${relation}: ${shareWords(reuse)}.${because}`);
  return [{ ...first!, style: 'bold' }, ...rest];
}

function notChecked({ unchecked }: Check, screen: Screen): string[] {
  const inputs = unchecked.filter(({ article }) => article === undefined);
  if (inputs.length === 0) return [];
  const more = inputs.length - MOST_UNCHECKED;
  return [
    [
      'Not checked:',
      ...inputs
        .slice(0, MOST_UNCHECKED)
        .map(({ what, why }) => paragraph(piecesOf(`${what}: ${why}`), screen, '  ', '    ')),
      ...(more > 0 ? [`  … and ${more} more`] : []),
    ].join('\n'),
  ];
}

/** Returns "3 articles: 1 machine-spun, 2 share text with others. They were compared with each other." */
function summaryOf({ articles, against }: Check): string {
  const verdicts = articles.map(({ spun }) => spun.verdict);
  const counts = [
    [verdicts.filter((verdict) => verdict === 'spun').length, 'machine-spun', 'machine-spun'],
    [
      verdicts.filter((verdict) => verdict === 'suspect').length,
      'perhaps machine-spun',
      'perhaps machine-spun',
    ],
    [
      articles.filter(({ reuse }) => reuse.some(({ kind }) => kind !== 'not')).length,
      'shares text with others',
      'share text with others',
    ],
  ] as const;
  const found = counts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => (articles.length === 1 ? one : `${number} ${number === 1 ? one : many}`));
  const compared =
    against !== undefined
      ? `Compared with ${count(against, 'article')}.`
      : articles.length > 1
        ? 'They were compared with each other.'
        : 'It was compared with nothing: name inputs with --against to look for copies.';
  return `${count(articles.length, 'article')}: ${found.length > 0 ? found.join(', ') : 'nothing found'}. ${compared}`;
}
