/** Clauses of ECB+ whose verb tells an event that the set has followed through several articles, read as the stages do. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { clausesOf } from '../src/language/clauses.ts';
import { english } from '../src/language/en/index.ts';
import type { Evidence } from '../src/language/same-statement/evidence.ts';
import { evidenceOf, namedIn, type ReadPassage, readPassage } from '../src/language/same-statement.ts';
import type { Annotation } from '../src/model/annotation.ts';
import type { DossierArticle } from '../src/model/dossier.ts';
import type { Span } from '../src/model/span.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import { gatherEntities } from '../src/stages/entities/entities.ts';
import { resolveTimes } from '../src/stages/times/times.ts';
import { rarityAmong } from '../src/text/rarity.ts';
import { articleOf } from './plain-article.ts';

export interface EventClause {
  /** Two stories of one kind are one topic: two earthquakes. */
  readonly topic: string;
  readonly story: string;
  readonly document: string;
  /** Which event its predicate tells. */
  readonly event: string;
  readonly text: string;
  readonly passage: ReadPassage;
}

interface Document {
  readonly id: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly sentences: string[][];
}

interface Mention {
  readonly doc: string;
  readonly type: string;
  readonly sent: number;
  readonly tok: number[];
  readonly chain: string | null;
}

/** What is said and begun is marked too; it tells of the event that is its object. */
const EVENTS = /^(?:NEG_)?ACTION_(?:OCCURRENCE|STATE|CAUSATIVE)$/;

/** Returns the clauses of the topics asked for. Only sentences that the set's makers have validated are marked. */
export function readEventClauses(folder: string, wanted: (topic: string) => boolean): EventClause[] {
  const validated = readValidated(folder);
  const mentions = Map.groupBy(
    jsonLines<Mention>(join(folder, 'mentions.jsonl.gz')).filter(({ type }) => EVENTS.test(type)),
    ({ doc }) => doc,
  );
  const documents = jsonLines<Document>(join(folder, 'docs.jsonl.gz')).filter(({ topic }) => wanted(topic));
  const stories = Map.groupBy(documents, ({ subtopic }) => subtopic);
  return [...stories.values()].flatMap((members) => {
    const read = members.map((document) => {
      const { text, places } = printed(document.sentences);
      const article = { ...articleOf(text), id: document.id };
      return { document, article, places, annotation: annotateArticle(article, english) };
    });
    const entityAt = findEntities(
      read.map(({ article }) => article),
      read.map(({ annotation }) => annotation),
    );
    return read.flatMap(({ document, article, places, annotation }) => {
      const marked = (mentions.get(document.id) ?? [])
        .filter(({ doc, sent }) => validated.has(`${doc} ${sent}`))
        .map(({ sent, tok, chain }) => ({
          head: places[sent]![tok[0]!]!,
          event: chain ?? `${document.id} ${sent} ${tok.join(' ')}`,
        }));
      const source = {
        sentences: annotation.trees,
        named: namedIn(annotation, ({ start }) => entityAt.get(`${article.id} ${start}`)),
        values: annotation.values,
        times: resolveTimes(article, annotation, null, english).expressions,
      };
      return marked.flatMap(({ head, event }): EventClause[] => {
        const span = clauseAt(annotation, head);
        return span === undefined
          ? []
          : [
              {
                topic: document.topic,
                story: document.subtopic,
                document: document.id,
                event,
                text: article.text.slice(span.start, span.end),
                passage: readPassage(source, span, english),
              },
            ];
      });
    });
  });
}

function clauseAt({ trees }: Annotation, head: Span): Span | undefined {
  const sentence = trees.find(({ start, end }) => start <= head.start && head.end <= end);
  if (sentence === undefined) return undefined;
  return clausesOf(sentence, english.grammar).find(
    ({ predicate }) => sentence.tokens[predicate.head]!.start === head.start,
  );
}

function findEntities(
  articles: readonly DossierArticle[],
  annotations: readonly Annotation[],
): ReadonlyMap<string, string> {
  return new Map(
    gatherEntities(articles, annotations, english).items.flatMap(({ id, mentions }) =>
      mentions.map(({ article, start }) => [`${article} ${start}`, id] as const),
    ),
  );
}

const readValidated = (folder: string): ReadonlySet<string> =>
  new Set(
    gunzipSync(readFileSync(join(folder, 'ECBplus_coreference_sentences.csv.gz')))
      .toString('utf8')
      .split(/\r?\n/)
      .slice(1)
      .map((line) => {
        const [topic, file, sentence] = line.split(',');
        return `${topic}_${file} ${sentence}`;
      }),
  );

/** Puts blanks where print has them; each sentence gets a line. */
function printed(sentences: readonly (readonly string[])[]): { text: string; places: Span[][] } {
  let text = '';
  const places = sentences.map((words) => {
    let inQuotes = false;
    let isTight = true;
    const spans = words.map((word) => {
      const isQuote = /^(?:"|``|'')$/.test(word);
      const opens = isQuote && (word === '``' || (word === '"' && !inQuotes));
      if (isQuote) inQuotes = opens;
      const clings =
        /^(?:[.,;:?!)\]%]|['’]s|['’]|n['’]t|['’](?:re|ve|ll|d|m)|\.\.\.)$/i.test(word) || (isQuote && !opens);
      if (!isTight && !clings) text += ' ';
      const start = text.length;
      text += isQuote ? '"' : word;
      isTight = opens || /^[([$£€#@]$/.test(word);
      return { start, end: text.length };
    });
    text += '\n';
    return spans;
  });
  return { text, places };
}

const jsonLines = <Line>(path: string): Line[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

export interface EventPair {
  readonly one: EventClause;
  readonly other: EventClause;
  readonly evidence: Evidence;
  readonly same: boolean;
}

/** Returns the pairs of clauses of different documents of a topic: all that tell one event, or share some words. */
export function eventPairs(clauses: readonly EventClause[]): EventPair[] {
  return [...Map.groupBy(clauses, ({ topic }) => topic).values()].flatMap((members) => {
    const documents = [...Map.groupBy(members, ({ document }) => document).values()];
    const rarity = rarityAmong(
      documents.map((all) => new Set(all.flatMap(({ passage }) => [...passage.stems]))),
    );
    return members.flatMap((one, at) =>
      members.slice(at + 1).flatMap((other): EventPair[] => {
        if (one.document === other.document) return [];
        const same = one.event === other.event;
        const evidence = evidenceOf(one.passage, other.passage, rarity, english);
        return same || evidence.more >= 0.1 ? [{ one, other, evidence, same }] : [];
      }),
    );
  });
}
