/** The sections of a dossier, each as a list of findings that can be read part by part. */

import type { Interval } from '../model/article.ts';
import type { Dossier } from '../model/dossier.ts';
import { findings, quoted } from './cited.ts';
import type { Finding } from './shapes.ts';

export const SECTIONS = [
  'brief',
  'disagreements',
  'claims',
  'quotations',
  'positions',
  'timeline',
  'expectations',
  'copies',
  'origins',
  'wording',
  'omissions',
  'entities',
  'articles',
  'unchecked',
] as const;

export type Section = (typeof SECTIONS)[number];

type Listing = (dossier: Dossier, line: ReturnType<typeof findings>) => Finding[];

/** Returns the findings of a section, in the dossier's order. */
export const sectionOf = (dossier: Dossier, section: Section): Finding[] =>
  LISTINGS[section](dossier, findings(dossier.articles));

/** Returns how many findings a section has, without making any. */
export const countIn = (dossier: Dossier, section: Section): number =>
  LISTINGS[section](dossier, () => COUNTED).length;

const COUNTED: Finding = { text: '', about: {}, citations: [], cited: 0 };

const LISTINGS: Readonly<Record<Section, Listing>> = {
  brief: ({ brief }, line) =>
    brief.sections.flatMap(({ heading, items }) =>
      items.map(({ text, status, why, origins, evidence, proposed }) =>
        line(text, evidence, {
          heading,
          status,
          ...(why !== undefined && { why }),
          ...(origins && { origins: origins.length }),
          ...(proposed && { proposed }),
        }),
      ),
    ),

  disagreements: ({ claims }, line) =>
    claims.flatMap(({ id, text, status, statements, disagreement }) =>
      (disagreement?.values ?? []).map(({ value, statements: those }) =>
        line(
          text,
          those.map((index) => statements[index]!.evidence),
          { status, value, type: disagreement!.type, why: disagreement!.why },
          id,
        ),
      ),
    ),

  claims: ({ claims }, line) =>
    claims.map(({ id, text, kind, status, origins, statements, spunOnly }) =>
      line(
        text,
        statements.map(({ evidence }) => evidence),
        { kind, status, origins: origins.length, ...(spunOnly && { spunOnly }) },
        id,
      ),
    ),

  quotations: ({ quotations, entities }, line) => {
    const names = namesOf(entities);
    return quotations.map(({ id, kind, source, sourceText, content, said, medium, spun }) =>
      line(
        content.map(({ exact }) => exact).join(' … '),
        content,
        {
          kind,
          speaker: names.get(source ?? '') ?? sourceText,
          ...(said && { said: written(said) }),
          ...(medium !== null && { medium }),
          ...(spun && { spun }),
        },
        id,
      ),
    );
  },

  positions: ({ stances, issues, entities }, line) => {
    const names = namesOf(entities);
    const matters = namesOf(issues);
    return stances.map(({ id, holder, party, issue, label, text, date, origins, evidence }) =>
      line(
        text,
        evidence,
        {
          holder: names.get(holder) ?? holder,
          ...(party !== undefined && { party: names.get(party) ?? party }),
          issue: matters.get(issue) ?? issue,
          label,
          date: date && written(date),
          origins: origins.length,
        },
        id,
      ),
    );
  },

  timeline: ({ timeline }, line) =>
    timeline.map(({ id, date, precision, text, modality, evidence, spunOnly }) =>
      line(text, evidence, { date: written(date), precision, modality, ...(spunOnly && { spunOnly }) }, id),
    ),

  expectations: ({ expectations }, line) =>
    expectations.map(({ id, kind, text, due, outcome, because, evidence, outcomeEvidence }) =>
      line(text, [...evidence, ...outcomeEvidence], { kind, due: due && written(due), outcome, because }, id),
    ),

  copies: ({ reuse, articles }, line) => {
    const known = new Map(articles.map((article) => [article.id, article]));
    const nameOf = (id: string): string => known.get(id)!.publisher ?? known.get(id)!.uri;
    return reuse.map(({ from, to, kind, direction, share, because, passages }) =>
      line(
        `${nameOf(to)} and ${nameOf(from)} share text`,
        passages.flatMap((passage) => [
          quoted(known.get(from)!, passage.from),
          quoted(known.get(to)!, passage.to),
        ]),
        { from, to, kind, direction, share, ...(because !== undefined && { because }) },
      ),
    );
  },

  origins: ({ origins }, line) =>
    origins.map(({ id, level, articles, upstream, because, evidence }) =>
      line(
        because,
        evidence,
        { level, articles: articles.join(' '), ...(upstream !== undefined && { upstream }) },
        id,
      ),
    ),

  wording: ({ framing }, line) =>
    framing.concepts.flatMap(({ concept, kind, variants }) =>
      variants.map(({ label, counts, evidence }) =>
        line(label, evidence, {
          concept,
          kind,
          articles: Object.keys(counts).length,
          times: Object.values(counts).reduce((sum, count) => sum + count, 0),
        }),
      ),
    ),

  omissions: ({ framing, claims, articles }, line) => {
    const told = new Map(claims.map((claim) => [claim.id, claim]));
    const known = new Map(articles.map((article) => [article.id, article]));
    return framing.omissions.flatMap(({ article, claim, origins }) => {
      const one = told.get(claim);
      if (!one) return [];
      const evidence = one.statements.map((statement) => statement.evidence);
      const lacking = known.get(article)?.publisher ?? article;
      return [line(one.text, evidence, { lacking, article, origins: origins.length }, claim)];
    });
  },

  entities: ({ entities }, line) =>
    entities.map(({ id, name, type, aliases, roles, mentions }) =>
      line(
        name,
        [...roles, ...mentions],
        { type, aliases: aliases.join('; '), mentions: mentions.length },
        id,
      ),
    ),

  articles: ({ articles }, line) =>
    articles.map(({ id, title, publisher, uri, published, language, spun, text }) =>
      line(
        title ?? uri,
        [],
        {
          publisher,
          uri,
          published: published && written(published.value),
          language,
          spun: spun.verdict,
          characters: text.length,
        },
        id,
      ),
    ),

  unchecked: ({ unchecked }, line) =>
    unchecked.map(({ what, why, article }) =>
      line(why, [], { what, ...(article !== undefined && { article }) }),
    ),
};

const written = ({ start, end }: Interval): string => `${start}/${end}`;

const namesOf = (
  things: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> => new Map(things.map(({ id, name }) => [id, name]));
