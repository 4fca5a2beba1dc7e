/** What a dossier found, as it is searched for: quotations, claims, other names, and which articles are of one origin. */

import type { ArticleId } from '../model/article.ts';
import type { Claim, Statement } from '../model/claim.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Entity } from '../model/entity.ts';
import type { ClaimHit, FoundOrigin, QuotationHit } from '../model/found.ts';
import type { Evidence } from '../model/span.ts';
import { nameKey, plainNamesOf } from './spellings.ts';

export interface Findings {
  readonly origins: ReadonlyMap<ArticleId, FoundOrigin & { readonly id: string }>;
  readonly quotations: readonly QuotationFound[];
  readonly claims: readonly ClaimFound[];
  readonly names: readonly { readonly entity: string; readonly key: string; readonly name: string }[];
}

export interface QuotationFound extends Pick<QuotationHit, 'quotation' | 'speaker' | 'evidence' | 'printed'> {
  readonly article: ArticleId;
  readonly utterance: string;
  /** All that the speaker is called. */
  readonly called: string;
}

export interface ClaimFound extends Pick<ClaimHit, 'claim' | 'why' | 'origins' | 'evidence'> {
  readonly articles: readonly ArticleId[];
}

export function findingsOf(dossier: Dossier): Findings {
  const origins = originsIn(dossier);
  return {
    origins,
    quotations: quotationsIn(dossier, origins),
    claims: dossier.claims.map(claimFound),
    names: dossier.entities.flatMap(otherNamesOf),
  };
}

/** Of an origin whose articles all stand in one another, the first is taken for the original. */
function originsIn({ origins, articles }: Dossier): Findings['origins'] {
  const copied = new Set(
    articles
      .filter(({ derivation, spun }) => derivation?.degree === 'wholly' || spun.verdict === 'spun')
      .map(({ id }) => id),
  );
  return new Map(
    origins
      .filter(({ level }) => level === 'article')
      .flatMap(({ id, articles: of, upstream }) => {
        const first = of.find((article) => !copied.has(article)) ?? of[0];
        return of.map(
          (article) =>
            [
              article,
              {
                id,
                original: article === first || !copied.has(article),
                articles: of.length,
                ...(upstream !== undefined && { upstream }),
              },
            ] as const,
        );
      }),
  );
}

/** Words in marks that nobody spoke, and what somebody only thinks or feels, are no quotations of theirs. */
function quotationsIn(
  { quotations, utterances, entities }: Dossier,
  origins: Findings['origins'],
): QuotationFound[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const articleOf = new Map(quotations.map(({ id, article }) => [id, article]));
  const printed = new Map(
    utterances.map(({ id, variants }) => {
      const articles = new Set(variants.map(({ quotation }) => articleOf.get(quotation)!));
      return [
        id,
        { articles: articles.size, origins: new Set([...articles].map((one) => origins.get(one)?.id)).size },
      ];
    }),
  );
  return quotations
    .filter(({ kind, attitude }) => kind !== 'scare' && attitude === undefined)
    .map(({ id, article, kind, source, sourceText, said, spun, content, utterance }) => {
      const speaker = source === null ? undefined : byId.get(source);
      return {
        article,
        utterance: utterance ?? id,
        quotation: { kind, sourceText, said, spun },
        speaker: speaker?.name ?? null,
        evidence: content,
        printed: printed.get(utterance ?? '') ?? { articles: 1, origins: 1 },
        called: calledOf(speaker, sourceText),
      };
    });
}

function calledOf(speaker: Entity | undefined, sourceText: string | null): string {
  const names = speaker ? [speaker.name, ...speaker.aliases] : [];
  const all = [...names, ...(sourceText === null ? [] : [sourceText])];
  return [...new Set([...all, ...all.flatMap(plainNamesOf)])].join(' · ');
}

/** More of a claim's statements stand in its dossier. */
const MOST_CITED = 8;

function claimFound({
  id,
  text,
  status,
  kind,
  spunOnly,
  origins,
  statements,
  disagreement,
}: Claim): ClaimFound {
  return {
    claim: { id, text, status, kind, ...(spunOnly && { spunOnly }) },
    ...(disagreement && { why: disagreement.why }),
    origins: origins.length,
    evidence: evidenceOf(statements, disagreement),
    articles: [...new Set(statements.map(({ evidence }) => evidence.article))],
  };
}

/** One statement for each value that is disputed, then one for each origin. */
function evidenceOf(statements: Claim['statements'], disagreement: Claim['disagreement']): Evidence {
  const ofValues =
    disagreement?.values.flatMap(({ statements: [first] }) =>
      first === undefined ? [] : [statements[first]!],
    ) ?? [];
  const origins = new Set<Statement['origin']>(ofValues.map(({ origin }) => origin));
  const ofOrigins = statements.filter(({ origin }) => !origins.has(origin) && origins.add(origin));
  const [first, ...others] = [...ofValues, ...ofOrigins].map(({ evidence }) => evidence);
  return [first ?? statements[0].evidence, ...others.slice(0, MOST_CITED - 1)];
}

/** A shorter name that is a part of the full one is found by its words anyway; and who bears it alone may be another. */
function otherNamesOf({ id, name, aliases, spunOnly }: Entity): Findings['names'][number][] {
  if (spunOnly) return [];
  const full = nameKey(name);
  const others = aliases.filter((alias) => !holds(full, nameKey(alias)) && !holds(nameKey(alias), full));
  if (others.length === 0) return [];
  const named = [name, ...others].map((one) => ({ entity: id, key: nameKey(one), name: one }));
  return named.filter(({ key }) => key !== '');
}

const holds = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `);
