/** What the metrics are tried on: keys made by hand, and the dossier that a key describes, without a fault. */

import type { Claim, Disagreement, Statement } from '../src/model/claim.ts';
import type { Dossier, DossierArticle } from '../src/model/dossier.ts';
import type { Entity } from '../src/model/entity.ts';
import type { Concept } from '../src/model/framing.ts';
import type { Quotation, Utterance } from '../src/model/quotation.ts';
import type { Reuse } from '../src/model/reuse.ts';
import type { Citation, Evidence } from '../src/model/span.ts';
import type { Stance } from '../src/model/stance.ts';
import type { Expectation } from '../src/model/timeline.ts';
import { cite } from '../src/text/offsets.ts';
import type {
  Key,
  KeyArticle,
  KeyClaim,
  KeyConcept,
  KeyExpectation,
  KeyPair,
  KeyQuotation,
  KeyStance,
  Place,
} from './key.ts';
import type { Figure } from './metrics/figures.ts';

/** Returns a key with articles only, each the whole of a page of its own; its first line is the title. */
export const handKey = (texts: Readonly<Record<string, string>>): Key => ({
  hash: '',
  junk: new Map(),
  articles: Object.entries(texts).map(([id, text]) => ({
    id,
    file: `${id}.txt`,
    title: text.split('\n', 1)[0]!,
    publisher: [id],
    published: { start: '2031-05-05', end: '2031-05-06' },
    text,
    furniture: [],
  })),
});

/** Returns where words first stand in an article of a key. */
export function placeIn(key: Key, article: string, words: string): Place {
  const start = key.articles.find(({ id }) => id === article)!.text.indexOf(words);
  if (start < 0) throw new Error(`${article} does not say: ${words}`);
  return { article, start, end: start + words.length };
}

/** Returns the value of the figure with this name. */
export const figureValue = (figures: readonly Figure[], name: string): number | null =>
  figures.find((figure) => figure.name === name)!.value;

/** Returns a dossier without a fault; its article ids are those of the key. */
export function idealDossier(key: Key): Dossier {
  return {
    ...emptyDossier(),
    pages: [...new Set(key.articles.map(({ file }) => file))].map((file) => ({
      id: file,
      uri: `file:///corpus/${encodeURIComponent(file)}`,
      mediaType: 'text/plain',
      sha256: '',
      segments: [],
    })),
    articles: key.articles.map((article) => articleOf(key, article)),
    reuse: (key.reuse?.pairs ?? []).map((pair) => reuseOf(key, pair)),
    origins: (key.reuse?.origins ?? []).map((articles, i) => ({
      id: `origin${i}`,
      level: 'article' as const,
      articles: articles as [string, ...string[]],
      because: 'the key says so',
      evidence: [],
    })),
    entities: (key.entities ?? []).map(
      ({ id, name, types, forms, mentions }): Entity => ({
        id,
        name,
        type: types[0]!,
        aliases: forms.filter((form) => form !== name),
        roles: [],
        mentions: evidenceOf(key, mentions),
      }),
    ),
    quotations: [
      ...(key.direct ?? []).map((quotation, i) => quotationOf(key, quotation, `direct${i}`, 'direct')),
      ...(key.indirect ?? []).map((quotation, i) => quotationOf(key, quotation, `indirect${i}`, 'indirect')),
    ],
    utterances: utterancesOf(key),
    claims: (key.claims ?? []).map((claim) => claimOf(key, claim)),
    timeline: (key.events ?? []).map(({ date, text, evidence }, i) => ({
      id: `t-${i}`,
      date,
      precision: 'day',
      text,
      modality: 'asserted',
      participants: [],
      weight: 1,
      evidence: evidenceOf(key, evidence),
    })),
    issues: [...new Set((key.stances ?? []).map(({ issue }) => issue))].map((name) => ({
      id: name,
      name,
      terms: [],
    })),
    stances: (key.stances ?? []).map((stance, i) => stanceOf(key, stance, i)),
    framing: {
      concepts: (key.concepts ?? []).map((concept) => conceptOf(key, concept)),
      voices: [],
      omissions: (key.claims ?? []).flatMap(({ id, evidence }) =>
        key.articles
          .filter((article) => evidence.every((place) => place.article !== article.id))
          .map((article) => ({ article: article.id, claim: id, origins: [] })),
      ),
    },
    expectations: (key.expectations ?? []).map((expected, i) => expectationOf(key, expected, i)),
    brief: {
      sections: [
        {
          heading: 'All',
          items: (key.points ?? []).map(({ what, status, evidence }) => ({
            text: what,
            status: (status?.[0] ?? 'agreed') as 'agreed',
            evidence: evidenceOf(key, evidence),
          })),
        },
      ],
    },
  };
}

export const emptyDossier = (): Dossier => ({
  format: 'synoptic/dossier',
  version: 1,
  title: '',
  date: null,
  stages: [],
  pages: [],
  articles: [],
  reuse: [],
  origins: [],
  independentBy: 'upstream',
  entities: [],
  quotations: [],
  utterances: [],
  claims: [],
  issues: [],
  stances: [],
  shifts: [],
  timeline: [],
  expectations: [],
  framing: { concepts: [], voices: [], omissions: [] },
  brief: { sections: [] },
  unchecked: [],
});

function articleOf(
  { swaps }: Key,
  { id, file, title, publisher, published, text }: KeyArticle,
): DossierArticle {
  return {
    id,
    page: file,
    uri: file,
    title,
    publisher: publisher[0] ?? null,
    byline: null,
    published: published && { value: published, basis: 'stated', evidence: [] },
    language: 'en',
    text,
    blocks: [],
    parts: [],
    spun: {
      share: 0,
      verdict: swaps?.has(id) ? 'spun' : 'clean',
      swaps: (swaps?.get(id) ?? []).map(({ original, ...swap }) => ({
        ...swap,
        restored: original,
        alternatives: [],
        confidence: 1,
        basis: 'habit' as const,
      })),
    },
  };
}

const stanceOf = (key: Key, { text, holders, issue, label, evidence }: KeyStance, i: number): Stance => ({
  id: `stance${i}`,
  holder: holders[0]!,
  issue,
  label: label[0]!,
  text,
  date: null,
  reportedBy: [],
  origins: [],
  evidence: evidenceOf(key, evidence),
});

const conceptOf = (key: Key, { concept, variants }: KeyConcept): Concept => ({
  concept,
  kind: 'word',
  variants: variants.map(({ label, counts = new Map(), evidence }) => ({
    label,
    counts: Object.fromEntries(counts),
    evidence: evidenceOf(key, evidence),
  })),
});

const citationOf = (key: Key, place: Place): Citation =>
  cite(key.articles.find(({ id }) => id === place.article)!, place);

const evidenceOf = (key: Key, places: readonly Place[]): Evidence =>
  places.map((place) => citationOf(key, place)) as unknown as Evidence;

function reuseOf(key: Key, { from, to, kind, by, direction = 'known' }: KeyPair): Reuse {
  const whole = (id: string) => ({
    start: 0,
    end: key.articles.find((article) => article.id === id)!.text.length,
  });
  return { from, to, kind, direction, share: 1, passages: [{ from: whole(from), to: whole(to), kind: by }] };
}

function quotationOf(
  key: Key,
  { article, speaker, content, utterance, altered }: KeyQuotation,
  id: string,
  kind: Quotation['kind'],
): Quotation {
  const isEntity = key.entities?.some((entity) => entity.id === speaker);
  return {
    id,
    article,
    kind,
    source: isEntity ? speaker : null,
    sourceText: speaker,
    cue: null,
    content: evidenceOf(key, content),
    medium: null,
    addressee: null,
    said: null,
    spun: altered === true,
    ...(utterance && { utterance }),
  };
}

/** An earlier due time stands for each that the key counts. */
function expectationOf(
  key: Key,
  { kind, text, due, moved = 0, outcome, evidence, outcomeEvidence }: KeyExpectation,
  i: number,
): Expectation {
  const words = evidenceOf(key, evidence);
  const [time = null] = due;
  return {
    id: `x-${i}`,
    kind: kind[0]!,
    text,
    holder: null,
    due: time,
    moved: Array.from({ length: moved }, () => ({ due: time!, evidence: words[0] })),
    outcome: outcome[0]!,
    because: 'the key says so',
    evidence: words,
    outcomeEvidence: outcomeEvidence.length > 0 ? evidenceOf(key, outcomeEvidence) : [],
  };
}

const utterancesOf = ({ direct = [] }: Key): Utterance[] =>
  [...new Set(direct.flatMap(({ utterance }) => utterance ?? []))].map((id) => ({
    id,
    source: null,
    wordings: [],
    variants: direct.flatMap(({ utterance, difference }, i) =>
      utterance === id
        ? [
            {
              quotation: `direct${i}`,
              differences: difference === undefined ? [] : [{ kind: difference, here: 'so', there: 'thus' }],
            },
          ]
        : [],
    ),
  }));

function claimOf(key: Key, { id, text, status, evidence, disagreement }: KeyClaim): Claim {
  const statements = evidence.map(
    (place): Statement => ({
      evidence: citationOf(key, place),
      attributedTo: [],
      modality: 'asserted',
      asOf: null,
    }),
  ) as [Statement, ...Statement[]];
  const told: Disagreement | undefined = disagreement && {
    type: disagreement.type[0]!,
    why: '',
    values: Object.entries(disagreement.values).map(([value, articles]) => ({
      value,
      statements: evidence.flatMap((place, i) => (articles.includes(place.article) ? [i] : [])),
    })),
  };
  return {
    id,
    text,
    kind: 'event',
    status: status[0]!,
    origins: [],
    statements,
    ...(told && { disagreement: told }),
  };
}
