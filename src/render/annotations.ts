/**
 * What was found, as annotations of the articles (W3C Web Annotation Data Model, 2017): for tools that show notes beside
 * a text. Each target has the words and their position, and the digest of the text in which the position counts.
 */

import type { Dossier } from '../model/dossier.ts';
import type { Citation } from '../model/span.ts';
import { sha256, shortHash } from '../text/hashes.ts';
import { cite } from '../text/offsets.ts';
import { type Edition, layOut, sourceOf } from './edition.ts';
import { inCharacters, iriOf, urnOf, wordsAround } from './places.ts';
import { speakerOf } from './speakers.ts';

/** Returns a collection of annotations as JSON-LD. */
export const renderAnnotations = (dossier: Dossier): string =>
  `${JSON.stringify(collectionOf(dossier), null, 2)}\n`;

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sha256: 'https://schema.org/sha256' }];

function collectionOf(dossier: Dossier) {
  const edition = layOut(dossier);
  const digests = new Map(dossier.articles.map(({ id, text }) => [id, sha256(text)]));
  const items = notesOn(edition).map((note) => annotationOf(note, edition, digests));
  const id = `urn:synoptic:annotations:${shortHash([...digests.keys()])}`;
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: dossier.title,
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
}

/** What is said of some words. */
interface Note {
  readonly about: string;
  readonly motivation: 'describing' | 'identifying' | 'editing' | 'linking';
  readonly text?: string;
  readonly tags?: readonly string[];
  /** Where the words come from. */
  readonly source?: Citation;
  readonly cites: readonly Citation[];
}

const notesOn = (edition: Edition): Note[] => [
  ...briefNotes(edition),
  ...claimNotes(edition),
  ...quotationNotes(edition),
  ...stanceNotes(edition),
  ...dateNotes(edition),
  ...copyNotes(edition),
  ...swapNotes(edition),
];

const briefNotes = ({ dossier }: Edition): Note[] =>
  dossier.brief.sections.flatMap(({ heading, items }) =>
    items.map(({ text, status, evidence }) => ({
      about: 'brief',
      motivation: 'describing',
      text,
      tags: ['brief', heading, status],
      cites: evidence,
    })),
  );

const claimNotes = ({ dossier }: Edition): Note[] =>
  dossier.claims.map(({ id, text, kind, status, disagreement, statements, spunOnly }) => ({
    about: id,
    motivation: 'describing',
    text: disagreement ? `${text}\n${disagreement.why}` : text,
    tags: ['claim', kind, status, ...(spunOnly ? ['machine-spun texts only'] : [])],
    cites: statements.map(({ evidence }) => evidence),
  }));

const quotationNotes = (edition: Edition): Note[] =>
  edition.dossier.quotations.map(({ id, kind, source, sourceText, content }) => ({
    about: id,
    motivation: 'identifying',
    text: speakerOf(edition, source, sourceText),
    tags: ['quotation', kind],
    cites: content,
  }));

const stanceNotes = ({ dossier, entities }: Edition): Note[] =>
  dossier.stances.map(({ id, holder, label, text, evidence }) => ({
    about: id,
    motivation: 'describing',
    text,
    tags: ['stance', label, entities.get(holder)?.name ?? holder],
    cites: evidence,
  }));

const dateNotes = ({ dossier }: Edition): Note[] => [
  ...dossier.timeline.map(
    ({ id, date, text, modality, evidence }): Note => ({
      about: id,
      motivation: 'describing',
      text: `${date.start}/${date.end}: ${text}`,
      tags: ['timeline', modality],
      cites: evidence,
    }),
  ),
  ...dossier.expectations.map(
    ({ id, text, kind, outcome, because, evidence, outcomeEvidence }): Note => ({
      about: id,
      motivation: 'describing',
      text: `${text}\n${because}`,
      tags: ['expectation', kind, outcome],
      cites: [...evidence, ...outcomeEvidence],
    }),
  ),
];

const copyNotes = ({ dossier, articles }: Edition): Note[] =>
  dossier.reuse.flatMap(({ from, to, direction, passages }) =>
    passages.map(
      (passage): Note => ({
        about: `${from} ${to} ${passage.from.start}`,
        motivation: 'linking',
        tags: ['copy', passage.upstream ? 'shared upstream' : passage.kind, `direction ${direction}`],
        source: cite(articles.get(from)!, passage.from),
        cites: [cite(articles.get(to)!, passage.to)],
      }),
    ),
  );

const swapNotes = ({ dossier }: Edition): Note[] =>
  dossier.articles.flatMap((article) =>
    article.spun.swaps.map((swap) => ({
      about: 'swap',
      motivation: 'editing',
      text: swap.restored,
      tags: ['swapped word', swap.basis],
      cites: [cite(article, swap)],
    })),
  );

type Digests = ReadonlyMap<string, string>;

function annotationOf(
  { about, motivation, text, tags = [], source, cites }: Note,
  edition: Edition,
  digests: Digests,
) {
  const places = cites.map(({ article, start, end }) => `${article}:${start}-${end}`);
  const target = cites.map((citation) => targetOf(citation, edition, digests));
  return {
    id: `urn:synoptic:annotation:${shortHash([about, motivation, text ?? '', ...places], 16)}`,
    type: 'Annotation',
    motivation,
    generator: { type: 'Software', name: 'Synoptic' },
    body: [
      ...(text === undefined
        ? []
        : [
            {
              type: 'TextualBody',
              value: text,
              format: 'text/plain',
              ...(motivation === 'editing' ? {} : { language: 'en' }),
              purpose: motivation,
            },
          ]),
      ...(source ? [{ ...targetOf(source, edition, digests), purpose: motivation }] : []),
      ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ],
    target: target.length === 1 ? target[0] : target,
  };
}

/** The position counts in the article's clean text, which `state` names with its digest. */
function targetOf(citation: Citation, edition: Edition, digests: Digests) {
  const { article } = sourceOf(edition, citation);
  return {
    type: 'SpecificResource',
    source: iriOf(article),
    state: {
      type: 'TimeState',
      cached: {
        id: urnOf(article.id),
        type: 'Text',
        format: 'text/plain',
        ...(article.language !== 'und' && { language: article.language }),
        sha256: digests.get(article.id),
      },
    },
    selector: [
      { type: 'TextPositionSelector', ...inCharacters(article.text, citation) },
      { type: 'TextQuoteSelector', exact: citation.exact, ...wordsAround(article.text, citation) },
    ],
  };
}
