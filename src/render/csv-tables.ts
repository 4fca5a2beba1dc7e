/** The tables of a dossier: what each row tells, with what it rests on. */

import type { Interval } from '../model/interval.ts';
import type { Citation, Span } from '../model/span.ts';
import { cite } from '../text/offsets.ts';
import type { Edition } from './edition.ts';
import { speakerOf } from './speakers.ts';

export type Cell = string | number | boolean;

export interface Row {
  /** No other row of the table has it. */
  readonly id: string;
  readonly cells: readonly Cell[];
  readonly cites: readonly Citation[];
}

export interface Table {
  readonly name: string;
  /** Those between the id and the citation. */
  readonly columns: readonly string[];
  readonly rows: (edition: Edition) => readonly Row[];
}

const table = (name: string, columns: string, rows: Table['rows']): Table => ({
  name,
  columns: columns.split(' '),
  rows,
});

const brief = table('brief', 'section status text why claims origins', ({ dossier }) =>
  dossier.brief.sections.flatMap(({ heading, items }, section) =>
    items.map(({ status, text, why = '', claims = [], origins = [], evidence }, item) => ({
      id: `b${section + 1}.${item + 1}`,
      cells: [heading, status, text, why, listed(claims), listed(origins)],
      cites: evidence,
    })),
  ),
);

const articles = table(
  'articles',
  'title publisher byline published_from published_before published_basis language uri page origin spun spun_share derivation derived_share characters',
  ({ dossier }) => {
    const pages = new Map(dossier.pages.map(({ id, uri }) => [id, uri]));
    const origins = new Map(
      dossier.origins
        .filter(({ level }) => level === 'article')
        .flatMap(({ id, articles: of }) => of.map((article) => [article, id] as const)),
    );
    return dossier.articles.map((article) => ({
      id: article.id,
      cells: [
        article.title ?? '',
        article.publisher ?? '',
        article.byline ?? '',
        ...bounds(article.published?.value),
        article.published?.basis ?? '',
        article.language,
        article.uri,
        pages.get(article.page) ?? '',
        origins.get(article.id) ?? '',
        article.spun.verdict,
        article.spun.share,
        article.derivation?.degree ?? '',
        article.derivation?.share ?? '',
        article.text.length,
      ],
      cites: article.published?.evidence ?? [],
    }));
  },
);

const origins = table('origins', 'level articles upstream because', ({ dossier }) =>
  dossier.origins.map(({ id, level, articles: of, upstream = '', because, evidence }) => ({
    id,
    cells: [level, listed(of), upstream, because],
    cites: evidence,
  })),
);

const reuse = table(
  'reuse',
  'from_article to_article kind direction share because passage upstream from_start from_end from_exact to_start to_end to_exact',
  ({ dossier, articles: known }) =>
    dossier.reuse.flatMap(({ from, to, kind, direction, share, because = '', passages }, pair) =>
      passages.map((passage, index) => {
        const cites = [cited(known, from, passage.from), cited(known, to, passage.to)];
        return {
          id: `r${pair + 1}.${index + 1}`,
          cells: [
            ...[from, to, kind, direction, share, because, passage.kind, passage.upstream ?? false],
            ...cites.flatMap(({ start, end, exact }) => [start, end, exact]),
          ],
          cites,
        };
      }),
    ),
);

const entities = table('entities', 'name type aliases roles mentions spun_only', ({ dossier }) =>
  dossier.entities.map(({ id, name, type, aliases, roles, mentions, spunOnly = false }) => ({
    id,
    cells: [name, type, listed(aliases), listed(distinct(roles)), mentions.length, spunOnly],
    cites: mentions,
  })),
);

const claims = table('claims', 'text kind status origins disagreement why spun_only', ({ dossier }) =>
  dossier.claims.map(({ id, text, kind, status, disagreement, spunOnly = false, ...claim }) => ({
    id,
    cells: [
      ...[text, kind, status, listed(claim.origins)],
      ...[disagreement?.type ?? '', disagreement?.why ?? '', spunOnly],
    ],
    cites: claim.statements.map(({ evidence }) => evidence),
  })),
);

const statements = table(
  'statements',
  'claim claim_text value attributed_to modality as_of_from as_of_before origin',
  ({ dossier }) =>
    dossier.claims.flatMap(({ id, text, statements: all, disagreement }) =>
      all.map(({ evidence, attributedTo, modality, asOf, origin = '' }, index) => {
        const value = disagreement?.values.find((side) => side.statements.includes(index))?.value ?? '';
        return {
          id: `${id}.${index + 1}`,
          cells: [id, text, value, attributedTo.join(' > '), modality, ...bounds(asOf), origin],
          cites: [evidence],
        };
      }),
    ),
);

const quotations = table(
  'quotations',
  'kind speaker entity source_text cue words medium addressee said_from said_before utterance differences attitude spun',
  (edition) => {
    const differing = new Map(
      edition.dossier.utterances.flatMap(({ variants }) =>
        variants.map(
          ({ quotation, differences }) => [quotation, listed(differences.map(({ kind }) => kind))] as const,
        ),
      ),
    );
    return edition.dossier.quotations.map((quotation) => ({
      id: quotation.id,
      cells: [
        quotation.kind,
        speakerOf(edition, quotation.source, quotation.sourceText),
        quotation.source ?? '',
        quotation.sourceText ?? '',
        quotation.cue?.exact ?? '',
        quotation.content.map(({ exact }) => exact).join(' … '),
        quotation.medium ?? '',
        quotation.addressee ?? '',
        ...bounds(quotation.said),
        quotation.utterance ?? '',
        differing.get(quotation.id) ?? '',
        quotation.attitude ?? false,
        quotation.spun,
      ],
      cites: quotation.content,
    }));
  },
);

const stances = table(
  'stances',
  'holder party issue label text date_from date_before reported_by origins',
  ({ dossier, entities: known }) => {
    const issues = new Map(dossier.issues.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | undefined): string => (id === undefined ? '' : (known.get(id)?.name ?? id));
    return dossier.stances.map(({ id, holder, party, issue, label, text, date, ...told }) => ({
      id,
      cells: [
        ...[nameOf(holder), nameOf(party), issues.get(issue) ?? issue, label, text],
        ...bounds(date),
        ...[listed(told.reportedBy), listed(told.origins)],
      ],
      cites: told.evidence,
    }));
  },
);

const timeline = table(
  'timeline',
  'date_from date_before precision text modality participants weight spun_only',
  ({ dossier, entities: known }) =>
    dossier.timeline.map(({ id, date, precision, text, modality, participants, weight, ...entry }) => ({
      id,
      cells: [
        ...bounds(date),
        ...[precision, text, modality],
        ...[listed(participants.map((one) => known.get(one)?.name ?? one)), weight, entry.spunOnly ?? false],
      ],
      cites: entry.evidence,
    })),
);

const expectations = table(
  'expectations',
  'kind text holder due_from due_before moved outcome because',
  ({ dossier, entities: known }) =>
    dossier.expectations.map(({ id, kind, text, holder, due, moved, outcome, because, ...told }) => ({
      id,
      cells: [
        ...[kind, text, holder === null ? '' : (known.get(holder)?.name ?? holder)],
        ...bounds(due),
        ...[moved.length, outcome, because],
      ],
      cites: [...told.evidence, ...told.outcomeEvidence],
    })),
);

const framing = table(
  'framing',
  'concept kind entity variant in_article publisher count',
  ({ dossier, sources, entities: known }) =>
    dossier.framing.concepts.flatMap(({ concept, kind, entity = '', variants }, at) =>
      variants.flatMap(({ label, counts, evidence }, of) =>
        Object.entries(counts).map(([article, count]) => ({
          id: `f${at + 1}.${of + 1}.${article}`,
          cells: [
            ...[concept, kind, known.get(entity)?.name ?? entity, label],
            ...[article, sources.get(article)?.name ?? '', count],
          ],
          cites: evidence.filter((one) => one.article === article),
        })),
      ),
    ),
);

const voices = table(
  'voices',
  'in_article publisher speaker entity quotations words',
  ({ dossier, sources }) =>
    dossier.framing.voices.flatMap(({ article, speakers }) =>
      speakers.map(({ name, entity, quotations: said, words, evidence }, index) => ({
        id: `${article}.${index + 1}`,
        cells: [article, sources.get(article)?.name ?? '', name, entity ?? '', said, words],
        cites: evidence,
      })),
    ),
);

const omissions = table('omissions', 'in_article publisher claim claim_text origins', (edition) => {
  const known = new Map(edition.dossier.claims.map((claim) => [claim.id, claim]));
  return edition.dossier.framing.omissions.map(({ article, claim, origins: had }, index) => ({
    id: `m${index + 1}`,
    cells: [
      ...[article, edition.sources.get(article)?.name ?? '', claim],
      ...[known.get(claim)?.text ?? '', listed(had)],
    ],
    cites: known.get(claim)?.statements.map(({ evidence }) => evidence) ?? [],
  }));
});

const unchecked = table('unchecked', 'what why in_article', ({ dossier }) =>
  dossier.unchecked.map(({ what, why, article = '' }, index) => ({
    id: `u${index + 1}`,
    cells: [what, why, article],
    cites: [],
  })),
);

export const TABLES: readonly Table[] = [
  ...[brief, articles, origins, reuse, entities, claims, statements, quotations, stances],
  ...[timeline, expectations, framing, voices, omissions, unchecked],
];

const listed = (values: readonly string[]): string => values.join('; ');
const distinct = (citations: readonly Citation[]): string[] => [
  ...new Set(citations.map(({ exact }) => exact)),
];
const bounds = (interval: Interval | null | undefined): [string, string] =>
  interval ? [interval.start, interval.end] : ['', ''];

const cited = (known: Edition['articles'], id: string, span: Span): Citation => cite(known.get(id)!, span);
