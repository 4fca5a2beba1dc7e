/** What a search found, in lines for a terminal: each hit with where it stands and its words, those searched for marked. */

import type { ClaimStatus } from '../model/claim.ts';
import type {
  ArticleHit,
  ClaimHit,
  Found,
  FoundOrigin,
  Hits,
  QuotationHit,
  Snippet,
  StoryHit,
} from '../model/found.ts';
import { formatInterval } from './dates.ts';
import { count } from './edition.ts';
import { type Piece, paragraph, piecesOf, type Screen } from './terminal.ts';

const STATUS: Readonly<Record<ClaimStatus, string>> = {
  corroborated: 'corroborated',
  'single-origin': 'one origin only',
  contradicted: 'contradicted',
  superseded: 'superseded',
  undetermined: 'undetermined',
};

/** Returns the hits, kind by kind; each under its kind where there are several. */
export function renderFound(found: Found, screen: Screen): string {
  const sections = [
    section('Articles', found.articles, (hit) => articleLines(hit, screen)),
    section('Quotations', found.quotations, (hit) => quotationLines(hit, screen)),
    section('Claims', found.claims, (hit) => claimLines(hit, screen)),
    section('Stories', found.stories, (hit) => storyLines(hit, screen)),
  ].flatMap((one) => one ?? []);
  return sections
    .map(({ name, blocks }) =>
      [
        ...(sections.length > 1 ? [paragraph(piecesOf(name, ['bold', 'underline']), screen)] : []),
        ...blocks,
      ].join('\n'),
    )
    .join('\n\n');
}

function section<Hit>(
  name: string,
  found: Hits<Hit> | undefined,
  lines: (hit: Hit) => readonly string[],
): { readonly name: string; readonly blocks: readonly string[] } | undefined {
  if (found === undefined || found.hits.length === 0) return undefined;
  return { name, blocks: found.hits.map((hit) => lines(hit).join('\n')) };
}

const articleLines = ({ article, snippets, origin }: ArticleHit, screen: Screen): string[] => [
  paragraph(piecesOf(article.title ?? '(without a title)', 'bold'), screen),
  about([article.id, ...standing(article), ...originOf(origin)], screen),
  shown(snippets.at(-1)!, screen),
];

const originOf = (origin: FoundOrigin | undefined): string[] => {
  if (origin === undefined || origin.articles === 1) return [];
  const others = count(origin.articles - 1, 'other article');
  return [
    `${origin.original ? 'original' : 'a copy'}, one origin with ${others}${origin.upstream ? `: ${origin.upstream}` : ''}`,
  ];
};

function quotationLines(
  { quotation, speaker, article, evidence, printed, snippet, story }: QuotationHit,
  screen: Screen,
): string[] {
  const who = speaker ?? quotation.sourceText ?? 'Somebody';
  const isDirect = quotation.kind === 'direct';
  const words = evidence.flatMap((piece, at) => {
    const marks = snippet.marks.filter(({ start, end }) => piece.start <= start && end <= piece.end);
    return [...(at > 0 ? piecesOf('…') : []), ...marked({ ...piece, marks })];
  });
  const [first, ...rest] = words;
  const said = isDirect
    ? [{ text: '“' }, ...(first ? [{ ...first, glued: true }] : []), ...rest, { text: '”', glued: true }]
    : words;
  const often = `printed in ${count(printed.articles, 'article')} of ${count(printed.origins, 'origin')}`;
  return [
    paragraph([...piecesOf(who, 'bold'), { text: ':', glued: true }, ...said], screen),
    about(
      [
        article.id,
        ...standing(article),
        ...(isDirect ? [] : ['reported']),
        ...(printed.articles > 1 ? [often] : []),
        ...(quotation.spun ? ['in a machine-spun text'] : []),
        story,
      ],
      screen,
    ),
  ];
}

function claimLines(
  { claim, why, origins, articles, evidence, cited, story, snippet }: ClaimHit,
  screen: Screen,
): string[] {
  const byId = new Map(cited.map((one) => [one.id, one]));
  const counted = claim.spunOnly
    ? 'in machine-spun texts only'
    : `${count(origins, 'origin')}, ${count(articles, 'article')}`;
  return [
    paragraph(piecesOf(claim.text, 'bold'), screen),
    about([STATUS[claim.status], counted, story, ...(why ? [why] : [])], screen),
    ...evidence.map((citation) => {
      const { publisher, title, uri } = byId.get(citation.article)!;
      const marks =
        citation.article === snippet.article && citation.start === snippet.start ? snippet.marks : [];
      const words = citation.exact === claim.text ? 'in these words' : undefined;
      return paragraph(
        [
          ...piecesOf(`${publisher ?? title ?? uri}:`, 'dim'),
          ...(words ? piecesOf(words, 'dim') : marked({ ...citation, marks })),
        ],
        screen,
        '  ',
        '    ',
      );
    }),
  ];
}

function storyLines({ story, matching, articles }: StoryHit, screen: Screen): string[] {
  const best = articles[0];
  return [
    paragraph(piecesOf(story.title, 'bold'), screen),
    about([story.id, `${matching} of ${count(story.articles, 'article')} match`], screen),
    ...(best ? [shown(best.snippet, screen)] : []),
  ];
}

const standing = ({
  publisher,
  published,
  uri,
}: Pick<ArticleHit['article'], 'publisher' | 'published' | 'uri'>): string[] => [
  publisher ?? uri,
  published ? formatInterval(published) : 'undated',
];

const about = (parts: readonly string[], screen: Screen): string =>
  paragraph(piecesOf(parts.join(' · '), 'dim'), screen, '  ');

const shown = (snippet: Snippet, screen: Screen): string => paragraph(marked(snippet), screen, '  ');

/** Returns the words of a stretch, those that were searched for in bold. */
function marked({ exact, start, marks }: Snippet): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (text: string, style?: 'bold'): void => {
    const glued = pieces.length > 0 && !/^\s/.test(text) && !/\s$/.test(exact.slice(0, at));
    for (const [place, piece] of piecesOf(text, style).entries())
      pieces.push(place === 0 && glued ? { ...piece, glued } : piece);
  };
  for (const mark of marks) {
    add(exact.slice(at, mark.start - start));
    at = mark.start - start;
    add(exact.slice(at, mark.end - start), 'bold');
    at = mark.end - start;
  }
  add(exact.slice(at));
  return pieces;
}
