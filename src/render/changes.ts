/** What changed in a story, in plain words for a terminal. */

import type { Change, ChangedStory, ChangeKind, Changes, Compared, Edit } from '../model/change.ts';
import type { Citation } from '../model/span.ts';
import { nameOf } from '../text/articles-named.ts';
import { distinctCitations } from '../text/citations.ts';
import { formatInterval } from './dates.ts';
import { count } from './edition.ts';
import { editPieces } from './edits.ts';
import { type Piece, paragraph, piecesOf, type Screen } from './terminal.ts';

export interface ChangesView {
  /** Whether all of each kind are shown; else those that matter most. */
  readonly all?: boolean;
}

/** Of more changes of one kind nobody reads on. */
const MOST_OF_A_KIND = 8;
/** So many places show that several say it. */
const MOST_WORDS = 3;
const MOST_EDITS = 12;

/** Returns the report. */
export function renderChanges(changes: Changes, screen: Screen, { all = false }: ChangesView = {}): string {
  const most = all ? Number.POSITIVE_INFINITY : MOST_OF_A_KIND;
  const groups = [...Map.groupBy(changes.changes, groupOf).entries()];
  const parts = groups.map(([kind, group]) => {
    const left = group.length - most;
    return [
      ...group.slice(0, most).map((change) => aboutChange(changes, change, screen)),
      ...(left > 0
        ? [
            paragraph(
              piecesOf(`… and ${left} more ${PLURALS[kind.replace('*', '') as ChangeKind]} (--all)`, 'dim'),
              screen,
            ),
          ]
        : []),
    ].join('\n');
  });
  const head = [
    piecesOf(headOf(changes), 'bold'),
    ...(changes.story ? [piecesOf(sinceOf(changes.story), 'dim')] : []),
  ];
  return [head.map((line) => paragraph(line, screen)).join('\n'), ...parts].join('\n\n').concat('\n');
}

const sinceOf = ({ since, before }: ChangedStory): string =>
  `Since ${since.slice(0, 16).replace('T', ' ')} UTC. ${BEFORE[before]}`;

const BEFORE: Readonly<Record<ChangedStory['before'], string>> = {
  kept: 'Compared with the dossier that was made by then.',
  articles: 'No dossier was kept then: it was made of the articles that had been added by then.',
  none: 'No article of the story had been added by then: all is new.',
};

/** New claims that lead stand apart from the others. */
const groupOf = ({ kind, origins }: Change): string =>
  kind === 'claim-new' && (origins?.after ?? 0) > 1 ? `${kind}*` : kind;

/** What several changes of a kind are called. */
export const PLURALS: Readonly<Record<ChangeKind, string>> = {
  contradicted: 'contradictions',
  'corroboration-lost': 'claims that lost corroboration',
  expectation: 'outcomes',
  overdue: 'that are overdue',
  postponed: 'that were moved',
  'quotation-altered': 'altered quotations',
  'article-edited': 'edited articles',
  superseded: 'that were overtaken',
  settled: 'that are no longer contradicted',
  shift: 'shifts',
  'story-date': 'dates',
  'story-title': 'titles',
  'claim-new': 'new claims',
  'corroboration-gained': 'claims that gained corroboration',
  'position-new': 'new positions',
  'quotation-new': 'new quotations',
  'article-gone': 'articles that are gone',
  'article-new': 'new articles',
  'claim-gone': 'claims that are gone',
};

function headOf({ before, after, changes }: Changes): string {
  const sides = `${articlesOf(after)} against ${articlesOf(before)}`;
  return `${after.title}: ${sides}. ${changes.length === 0 ? 'Nothing changed' : count(changes.length, 'change')}.`;
}

const articlesOf = ({ articles, latest }: Compared): string =>
  `${count(articles, 'article')}${latest === null ? '' : ` (the last of ${formatInterval(latest)})`}`;

function aboutChange(changes: Changes, change: Change, screen: Screen): string {
  const lines = [
    ...(change.because === undefined ? [] : [piecesOf(change.because)]),
    ...wordsOf(changes, change),
  ];
  return [
    paragraph(headline(change), screen, '- ', '  '),
    ...lines.map((line) => paragraph(line, screen, '    ', '      ')),
  ].join('\n');
}

/** What kind of change it is stands before the first colon. */
function headline({ text }: Change): Piece[] {
  const [kind, ...rest] = text.split(': ');
  return rest.length > 0 && kind!.length < 60
    ? [...piecesOf(`${kind}:`, 'bold'), ...piecesOf(rest.join(': '))]
    : piecesOf(text);
}

function wordsOf(changes: Changes, change: Change): Piece[][] {
  if (change.edits) return editLines(change.edits);
  const all = SHOWN[change.kind]?.(change) ?? [];
  const cited = change.sides ? distinctCitations(all) : onePerArticle(all);
  const left = cited.length - MOST_WORDS;
  return [
    ...cited.slice(0, MOST_WORDS).map((one) => citedLine(changes, one)),
    ...(left > 0 ? [piecesOf(`… and ${left} more`)] : []),
  ];
}

const onePerArticle = (cited: readonly Citation[]): Citation[] =>
  [...Map.groupBy(cited, ({ article }) => article).values()].map(([first]) => first!);

const firstOfSides = ({ sides = [] }: Change): Citation[] =>
  sides.flatMap(({ evidence }) => evidence.slice(0, 1));

/** Whose words are shown; those of the others stand in the line itself. */
const SHOWN: Partial<Record<ChangeKind, (change: Change) => readonly Citation[]>> = {
  contradicted: firstOfSides,
  // The line on why an expectation was overtaken quotes both.
  superseded: (change) => (/[“”]/.test(change.because ?? '') ? [] : firstOfSides(change)),
  expectation: ({ after }) => after,
  postponed: ({ after }) => after.slice(0, 1),
  'corroboration-gained': ({ after }) => after,
  'corroboration-lost': ({ before }) => before,
  settled: ({ before }) => before,
};

function citedLine({ articles }: Changes, { article, exact }: Citation): Piece[] {
  const named = articles.find(({ id }) => id === article);
  const name = named ? nameOf({ ...named, text: '' }) : article;
  return piecesOf(`${name}: “${exact}”`);
}

function editLines(edits: readonly Edit[]): Piece[][] {
  const left = edits.length - MOST_EDITS;
  return [
    ...edits.slice(0, MOST_EDITS).map(editPieces),
    ...(left > 0 ? [piecesOf(`… and ${count(left, 'more edit')}`)] : []),
  ];
}
