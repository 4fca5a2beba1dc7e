/** Two articles side by side on a terminal, readable without colours. */

import type { ComparedRow, Comparison } from '../model/comparison.ts';
import type { DossierArticle } from '../model/dossier.ts';
import { quoted } from '../text/articles-named.ts';
import {
  namesOf,
  ROW_KINDS,
  ROW_WORDS,
  reasonsOf,
  rowRemark,
  runsOfSide,
  type SideRun,
  sharesWords,
  verdictWords,
} from './compared.ts';
import { formatPublished } from './dates.ts';
import {
  fill,
  type Piece,
  paragraph,
  piecesOf,
  printLine,
  type Screen,
  styled,
  widthOf,
} from './terminal.ts';

/** Narrower, two columns are none: the texts stand one below the other. */
const TWO_COLUMNS = 64;

const MARKS: Record<ComparedRow['kind'], string> = {
  copied: '=',
  changed: '~',
  moved: '%',
  'only-first': '<',
  'only-second': '>',
};

/** Returns the comparison. */
export function renderComparisonText(comparison: Comparison, screen: Screen): string {
  const { first, second, rows, unchecked } = comparison;
  const setRow = screen.width >= TWO_COLUMNS ? besideEachOther : belowEachOther;
  return [
    paragraph(piecesOf(`${verdictWords(comparison)}.`, 'bold'), screen),
    [...reasonsOf(comparison), sharesWords(comparison)]
      .map((reason) => paragraph(piecesOf(reason), screen, '  '))
      .join('\n'),
    paragraph(headOf(`<  First: ${namesOf(comparison).first}`, first), screen, '', '   '),
    paragraph(headOf(`>  Second: ${namesOf(comparison).second}`, second), screen, '', '   '),
    ...(unchecked.length > 0
      ? [
          unchecked
            .map(({ what, why, article }) =>
              paragraph(
                piecesOf(`Note: ${article === undefined ? `${what}: ` : ''}${why}`),
                screen,
                '',
                '  ',
              ),
            )
            .join('\n'),
        ]
      : []),
    paragraph(legendOf(comparison), screen),
    ...rows.map((row) => setRow(comparison, row, screen)),
  ]
    .join('\n\n')
    .concat('\n');
}

const headOf = (label: string, { title, published }: DossierArticle): Piece[] => [
  ...piecesOf(label, 'bold'),
  ...piecesOf([title && quoted(title), published && formatPublished(published)].filter(Boolean).join(', ')),
];

function legendOf({ rows, first, second }: Comparison): Piece[] {
  const kinds = new Set(rows.map(({ kind }) => kind));
  const isSpun = [first, second].some(({ spun }) => spun.verdict !== 'clean');
  return [
    ...ROW_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      text: `${MARKS[kind]} ${ROW_WORDS[kind].meaning.toLowerCase()}  `,
    })),
    ...(kinds.has('changed') || kinds.has('moved')
      ? [{ text: '[words] that differ  ' }, { text: '[] words left out  ' }]
      : []),
    ...(isSpun ? [{ text: 'word{what it probably was}' }] : []),
  ];
}

function besideEachOther(comparison: Comparison, row: ComparedRow, screen: Screen): string {
  const width = Math.floor((screen.width - 5) / 2);
  const [left, right] = [
    fill(piecesOfSide(comparison, row, 'first'), width),
    fill(piecesOfSide(comparison, row, 'second'), width),
  ];
  const lines = Math.max(left.length, right.length);
  return Array.from({ length: lines }, (_, at) => {
    const here = left[at] ?? [];
    const mark = at === 0 ? MARKS[row.kind] : '|';
    const padding = ' '.repeat(Math.max(0, width - widthOf(here)));
    const line = `${printLine(here, screen)}${padding}  ${styled(mark, 'bold', screen)}  ${printLine(right[at] ?? [], screen)}`;
    return line.trimEnd();
  }).join('\n');
}

function belowEachOther(comparison: Comparison, row: ComparedRow, screen: Screen): string {
  const remark = rowRemark(row);
  const sides = [
    row.first && paragraph(piecesOfSide(comparison, row, 'first'), screen, '<  ', '   '),
    row.second && paragraph(piecesOfSide(comparison, row, 'second'), screen, '>  ', '   '),
  ].filter((side) => side !== undefined);
  const label = `${MARKS[row.kind]} ${ROW_WORDS[row.kind].word}${remark === null ? '' : `, ${remark}`}`;
  return [styled(label, 'bold', screen), ...sides].join('\n');
}

const piecesOfSide = (comparison: Comparison, row: ComparedRow, side: 'first' | 'second'): Piece[] =>
  runsOfSide(comparison[side], row, side).flatMap((run, at, runs) => piecesOfRun(run, runs[at - 1]));

/** Words that differ carry brackets, so that they can be told without colours. */
function piecesOfRun(run: SideRun, before: SideRun | undefined): Piece[] {
  if (run.kind === 'gap') return [{ text: '[]', style: 'dim' }];
  const [first, ...rest] = piecesOf(markedText(run), STYLES[run.kind]);
  if (first === undefined) return [];
  const touches =
    before !== undefined && !/^\s/.test(run.text) && (before.kind === 'gap' || !/\s$/.test(before.text));
  return [{ ...first, ...(touches && { glued: true }) }, ...rest];
}

function markedText({ kind, text, restored }: SideRun): string {
  if (kind === 'differs') return bracketed(text);
  return kind === 'swapped' ? `${text}{${restored}}` : text;
}

/** Puts the words into brackets, without the blanks around them. */
function bracketed(text: string): string {
  const start = text.length - text.trimStart().length;
  const end = start + text.trim().length;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

const STYLES: Record<'same' | 'differs' | 'swapped', Piece['style']> = {
  same: undefined,
  differs: 'yellow',
  swapped: 'magenta',
};
