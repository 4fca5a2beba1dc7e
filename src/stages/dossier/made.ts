/** Heaps that tests make: a text for each outlet, each an origin of its own. */

import { english } from '../../language/en/index.ts';
import type { Interval } from '../../model/article.ts';
import type { Claim, Statement } from '../../model/claim.ts';
import type { DossierArticle } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Citation } from '../../model/span.ts';
import { daysFrom } from '../../text/intervals.ts';
import { cite } from '../../text/offsets.ts';
import type { Findings } from './findings.ts';

export interface MadeText {
  readonly text: string;
  /** ISO day of publication. */
  readonly day: string;
  readonly spun?: true;
}

export const onDay = (day: string): Interval => daysFrom(Date.parse(day));

/** Returns what the stages before found in the texts, as far as `more` does not say otherwise. */
export function madeFindings(
  texts: Readonly<Record<string, MadeText>>,
  more: Partial<Findings> = {},
): Findings {
  const ids = Object.keys(texts);
  return {
    articles: ids.map((id) => madeArticle(id, texts[id]!)),
    annotations: ids.map((id) => ({
      stage: 'annotate',
      version: 1,
      article: id,
      mentions: [],
      values: [],
      references: [],
      trees: [],
      sentences: english.tokenizer.sentencesOf(texts[id]!.text, 0, texts[id]!.text.length).map((span) => ({
        ...span,
        block: 0,
        blockKind: 'body' as const,
      })),
    })),
    date: null,
    entities: [],
    quotations: [],
    utterances: [],
    times: [],
    reuse: [],
    independentBy: 'upstream',
    origins: ids.map((id) => ({
      id: `o-${id}`,
      level: 'article' as const,
      articles: [id] as [string],
      because: 'Nothing here copies it.',
      evidence: [],
    })),
    claims: [],
    timeline: [],
    expectations: [],
    issues: [],
    stances: [],
    shifts: [],
    framing: { concepts: [], voices: [], omissions: [] },
    likely: [],
    ...more,
  };
}

const madeArticle = (id: string, { text, day, spun }: MadeText): DossierArticle => ({
  id,
  page: `p-${id}`,
  uri: `${id}.txt`,
  title: null,
  publisher: `The ${id}`,
  byline: null,
  published: { value: onDay(day), basis: 'stated', evidence: [] },
  language: 'en',
  text,
  blocks: [{ kind: 'body', start: 0, end: text.length }],
  parts: [],
  spun: { share: 0, verdict: spun ? 'spun' : 'clean', swaps: [] },
});

/** Returns the citation of some words of an article. */
export function citeWords(id: string, text: string, words: string): Citation {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${id} does not say: ${words}`);
  return cite({ id, text }, { start, end: start + words.length });
}

/** Returns a claim with the words in which each article makes it; the first words are its text. */
export function madeClaim(
  texts: Readonly<Record<string, MadeText>>,
  words: Readonly<Record<string, string>>,
  more: Partial<Claim> = {},
): Claim {
  const statements = Object.entries(words).map(
    ([id, exact]): Statement => ({
      evidence: citeWords(id, texts[id]!.text, exact),
      attributedTo: [],
      modality: 'asserted',
      asOf: null,
      origin: `o-${id}`,
    }),
  );
  const origins = statements.map(({ origin }) => origin!);
  const text = Object.values(words)[0]!;
  return {
    id: `c-${text}`,
    text,
    kind: 'event',
    status: origins.length > 1 ? 'corroborated' : 'single-origin',
    origins,
    statements: statements as [Statement, ...Statement[]],
    ...more,
  };
}

/** Returns a person with a mention in each article that has the name. */
export function madePerson(
  texts: Readonly<Record<string, MadeText>>,
  name: string,
  roles: readonly Citation[] = [],
): Entity {
  const mentions = Object.entries(texts)
    .filter(([, { text }]) => text.includes(name))
    .map(([id, { text }]) => citeWords(id, text, name));
  return {
    id: `e-${name}`,
    name,
    type: 'person',
    aliases: [],
    roles,
    mentions: mentions as [Citation, ...Citation[]],
  };
}
