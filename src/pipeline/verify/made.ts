/** A small dossier, made by hand for the tests: there is one of everything that is checked, and all of it holds. */

import type { Article } from '../../model/article.ts';
import type { Dossier, DossierArticle } from '../../model/dossier.ts';
import type { Citation, Evidence } from '../../model/span.ts';
import { sha256 } from '../../text/hashes.ts';

const [POST, GAZETTE, HERALD, DIGEST] = [
  'The wall at Ammerly rises by two metres. “The wall stands,” Orla Tamm said. Nobody is against it.',
  'The wall at Ammerly rises by two metres. “The wall will stand,” Tamm is quoted. Nobody is against it.',
  'Ammerly builds its wall two metres higher. “The wall stands,” Tamm told us. Some are against it.',
  'The divider at Ammerly ascends by two metres. “The wall stands,” Tamm uttered.',
] as const;

const idOf = (text: string): Article['id'] => `a${sha256(text).slice(0, 12)}-1`;

function article(text: string, page: string, spun: DossierArticle['spun']): DossierArticle {
  const [body, rest] = [text.indexOf('. ') + 1, text.indexOf('. ') + 2];
  return {
    ...{
      id: idOf(text),
      page,
      uri: `https://example.org/${page}`,
      title: null,
      publisher: null,
      byline: null,
    },
    ...{ published: null, language: 'en', text, spun },
    blocks: [
      { kind: 'headline', start: 0, end: body },
      { kind: 'body', start: rest, end: text.length },
    ],
    parts: [
      { start: 0, end: body, pageStart: 0 },
      { start: rest, end: text.length, pageStart: 100 },
    ],
  };
}

/** Returns the citation of words where they first stand in a text. */
function words(text: string, exact: string): Citation {
  const start = text.indexOf(exact);
  return { article: idOf(text), start, end: start + exact.length, exact };
}

const one = (text: string, exact: string): Evidence => [words(text, exact)];
const clean = (): DossierArticle['spun'] => ({ share: 0, verdict: 'clean', swaps: [] });
const said = { medium: null, addressee: null, said: null, sourceText: null };
const stated = { attributedTo: [], modality: 'asserted', asOf: null } as const;

/** Two papers print one text, a third has its own, and a machine has spun the first. */
export const dossier: Dossier = {
  ...{ format: 'synoptic/dossier', version: 1, title: 'A wall', date: null, stages: [], timeline: [] },
  ...{ expectations: [], independentBy: 'upstream' },
  pages: [POST, GAZETTE, HERALD, DIGEST].map((text, at) => ({
    ...{ id: `p${at}`, uri: `https://example.org/p${at}`, mediaType: 'text/plain', sha256: '' },
    segments: [
      { kind: 'headline', start: 0, end: 40, article: idOf(text) },
      { kind: 'body', start: 40, end: 200, article: idOf(text) },
      { kind: 'boilerplate', start: 210, end: 220 },
    ],
  })),
  articles: [
    article(POST, 'p0', clean()),
    article(GAZETTE, 'p1', clean()),
    article(HERALD, 'p2', clean()),
    article(DIGEST, 'p3', {
      ...{ share: 1, verdict: 'spun' },
      swaps: [
        { ...swapOf('divider'), restored: 'wall', alternatives: [], confidence: 1, basis: 'habit' },
        { ...swapOf('ascends'), restored: 'rises', alternatives: [], confidence: 1, basis: 'habit' },
      ],
    }),
  ],
  reuse: [
    {
      ...{ from: idOf(POST), to: idOf(GAZETTE), kind: 'wholly', direction: 'known', share: 1 },
      passages: [{ from: { start: 0, end: 40 }, to: { start: 0, end: 40 }, kind: 'verbatim' }],
    },
    {
      ...{ from: idOf(POST), to: idOf(HERALD), kind: 'not', direction: 'unknown', share: 0 },
      passages: [
        { from: { start: 41, end: 58 }, to: { start: 44, end: 61 }, kind: 'verbatim', upstream: true },
      ],
    },
  ],
  origins: [
    { id: 'o1', level: 'article', articles: [idOf(POST), idOf(GAZETTE)], because: '', evidence: [] },
    { id: 'o2', level: 'article', articles: [idOf(HERALD)], because: '', evidence: [] },
    { id: 'o3', level: 'article', articles: [idOf(DIGEST)], because: '', evidence: [] },
    { id: 'o4', level: 'passage', articles: [idOf(POST), idOf(DIGEST)], because: '', evidence: [] },
    {
      ...{ id: 'o5', level: 'upstream', articles: [idOf(POST), idOf(HERALD)], because: '' },
      stated: { kind: 'speech', source: 'tamm', said: null },
      evidence: [words(POST, 'Orla Tamm said'), words(HERALD, 'Tamm told us')],
    },
  ],
  entities: [
    {
      ...{ id: 'tamm', name: 'Orla Tamm', type: 'person', aliases: [], roles: [] },
      mentions: [words(POST, 'Orla Tamm'), words(DIGEST, 'Tamm')],
      maybe: [{ entity: 'ammerly', because: '' }],
    },
    {
      ...{ id: 'ammerly', name: 'Ammerly', type: 'place', aliases: [], roles: [] },
      mentions: one(POST, 'Ammerly'),
      standsFor: { party: 'tamm', name: 'Orla Tamm', evidence: one(POST, 'Ammerly') },
    },
    {
      ...{ id: 'divider', name: 'The divider', type: 'facility', aliases: [], roles: [], spunOnly: true },
      mentions: one(DIGEST, 'The divider'),
    },
  ],
  quotations: [
    {
      ...{
        ...said,
        id: 'q1',
        article: idOf(POST),
        kind: 'direct',
        source: 'tamm',
        spun: false,
        utterance: 'u1',
      },
      ...{ cue: words(POST, 'said'), content: one(POST, 'The wall stands') },
    },
    {
      ...{ ...said, id: 'q2', article: idOf(HERALD), kind: 'direct', source: 'tamm', spun: false },
      ...{ utterance: 'u1', cue: words(HERALD, 'told'), content: one(HERALD, 'The wall stands') },
    },
    {
      ...{
        ...said,
        id: 'q3',
        article: idOf(GAZETTE),
        kind: 'mixed',
        source: null,
        spun: false,
        utterance: 'u1',
      },
      ...{ cue: null, content: one(GAZETTE, 'The wall will stand') },
    },
    {
      ...{
        ...said,
        id: 'q4',
        article: idOf(DIGEST),
        kind: 'direct',
        source: 'tamm',
        spun: true,
        utterance: 'u1',
      },
      ...{ cue: words(DIGEST, 'uttered'), content: one(DIGEST, 'The wall stands') },
    },
    {
      ...{
        ...said,
        id: 'q5',
        article: idOf(POST),
        kind: 'indirect',
        source: null,
        spun: false,
        utterance: 'u1',
      },
      ...{ cue: null, content: one(POST, 'Nobody is against it') },
    },
    {
      ...{ ...said, id: 'q6', article: idOf(HERALD), kind: 'direct', source: null, spun: false },
      ...{ cue: null, content: one(HERALD, 'Some are against it') },
    },
  ],
  utterances: [
    {
      ...{ id: 'u1', source: 'tamm' },
      variants: ['q1', 'q2', 'q3', 'q4', 'q5'].map((quotation) => ({ quotation, differences: [] })),
      wordings: [
        { text: 'The wall stands', variants: ['q1', 'q2', 'q4'], origins: ['o1', 'o2'] },
        { text: 'The wall will stand', variants: ['q3'], origins: ['o1'] },
      ],
    },
  ],
  claims: [
    {
      ...{ id: 'c1', text: 'The wall rises', kind: 'plan', status: 'corroborated', origins: ['o1', 'o2'] },
      statements: [
        { ...stated, evidence: words(POST, 'rises by two metres'), origin: 'o1' },
        { ...stated, evidence: words(GAZETTE, 'rises by two metres'), origin: 'o1' },
        { ...stated, evidence: words(HERALD, 'two metres higher'), origin: 'o2' },
        { ...stated, evidence: words(DIGEST, 'ascends by two metres') },
      ],
    },
    {
      ...{ id: 'c2', text: 'The wall stands', kind: 'position', status: 'single-origin', origins: ['o5'] },
      statements: [
        { ...stated, evidence: words(POST, 'The wall stands'), origin: 'o5' },
        { ...stated, evidence: words(HERALD, 'The wall stands'), origin: 'o5' },
      ],
    },
    {
      ...{
        id: 'c3',
        text: 'Nobody is against it',
        kind: 'other',
        status: 'contradicted',
        origins: ['o1', 'o2'],
      },
      statements: [
        { ...stated, evidence: words(POST, 'Nobody is against it'), origin: 'o1' },
        { ...stated, evidence: words(HERALD, 'Some are against it'), origin: 'o2' },
      ],
      disagreement: {
        ...{ type: 'negation', why: '' },
        values: [
          { value: 'nobody', statements: [0] },
          { value: 'some', statements: [1] },
        ],
      },
    },
  ],
  issues: [{ id: 'wall', name: 'the wall', terms: ['wall'] }],
  stances: (['supports', 'demands'] as const).map((label) => ({
    ...{ id: label, holder: 'tamm', party: 'ammerly', issue: 'wall', label, text: '', date: null },
    ...{ reportedBy: [], origins: ['o1'], evidence: one(POST, 'The wall stands') },
  })),
  shifts: [{ party: 'tamm', issue: 'wall', from: 'supports', to: 'demands', why: '' }],
  framing: {
    concepts: [
      {
        ...{ concept: 'Orla Tamm', kind: 'name', entity: 'tamm' },
        variants: [{ label: 'Tamm', counts: { [idOf(HERALD)]: 1 }, evidence: one(HERALD, 'Tamm') }],
      },
    ],
    voices: [
      {
        article: idOf(POST),
        speakers: [
          { entity: 'tamm', name: 'Orla Tamm', quotations: 1, words: 3, evidence: one(POST, 'Orla Tamm') },
        ],
      },
    ],
    omissions: [{ article: idOf(DIGEST), claim: 'c3', origins: ['o1', 'o2'] }],
  },
  brief: {
    sections: [
      {
        heading: 'What is known',
        items: [
          {
            ...{ text: 'The wall rises.', status: 'agreed' },
            evidence: [words(POST, 'rises by two metres'), words(HERALD, 'two metres higher')],
          },
          { text: 'The wall stands.', status: 'single', evidence: one(POST, 'The wall stands') },
        ],
      },
    ],
  },
  unchecked: [{ what: 'The Digest', why: 'It is machine-spun.', article: idOf(DIGEST) }],
};

function swapOf(text: string): { text: string; start: number; end: number } {
  const start = DIGEST.indexOf(text);
  return { text, start, end: start + text.length };
}

/** A dossier that may be damaged anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: the damages break every type on purpose
export type Damaged = any;

export function damaged(damage: (dossier: Damaged) => void): Dossier {
  const copy = structuredClone(dossier);
  damage(copy);
  return copy;
}
