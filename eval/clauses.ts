/**
 * Measures who does what to whom: clauses read from the trees that the models find, against clauses read from the trees
 * of a treebank.
 *
 *     node eval/clauses.ts [--faults N] [--update]
 *
 * The treebanks are looked for in `data/treebanks` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`); only
 * parts that training never saw are read. Words are those of the treebank. What is measured is how far clauses survive
 * the faults of the trees; whether they are right on trees without fault, the tests beside `clauses.ts` say. Exits with 1
 * where a figure has fallen under its floor in floors.json.
 */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { appositionsOf } from '../src/language/appositions.ts';
import { type Clause, clausesOf } from '../src/language/clauses.ts';
import { grammar } from '../src/language/en/grammar.ts';
import { english } from '../src/language/en/index.ts';
import type { ParsedSentence, Token } from '../src/model/syntax.ts';
import { readTreebank, type TreebankSentence } from '../training/conllu.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Figure, f1 } from './metrics/figures.ts';

type Parse = (sentences: readonly (readonly Token[])[]) => readonly ParsedSentence[];

/** The one place where the models are called. */
const parse: Parse | undefined = english.annotator && ((sentences) => english.annotator!().parse(sentences));

const isNews = ({ document }: TreebankSentence): boolean => document.startsWith('GUM_news');

const parts = [
  { name: 'EWT dev', file: 'ewt-dev', holds: () => true },
  { name: 'GUM dev', file: 'gum-dev', holds: () => true },
  { name: 'GUM dev news', file: 'gum-dev', holds: isNews },
];

function main(): void {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, update: { type: 'boolean', default: false } },
  });
  const root = process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const folder = join(resolve(root), 'data/treebanks');
  const skipped = whySkipped(folder);
  if (skipped || !parse) {
    console.error(`Skipped: ${skipped}`);
    return;
  }
  const figures = parts.flatMap(({ name, file, holds }) => {
    const sentences = readTreebank(join(folder, `${file}.conllu.gz`));
    return measure(
      name,
      sentences.filter((sentence) => holds(sentence) && isWritten(sentence)).map(writeOut),
      parse,
    );
  });
  holdFloors({ name: 'clauses', hash: hashOf([folder]), figures }, values);
}

function whySkipped(folder: string): string | undefined {
  if (!existsSync(folder))
    return `there is no ${folder} (SYNOPTIC_CORPUS names the folder with data/treebanks).`;
  return parse ? undefined : 'English has no models that find trees.';
}

/** Texts whose words are blanked out, since their licence keeps them back, are left out. */
const isWritten = ({ text }: TreebankSentence): boolean => !/^[_\s]+$/.test(text);

interface WrittenSentence extends ParsedSentence {
  readonly text: string;
}

function writeOut({ words }: TreebankSentence): WrittenSentence {
  let text = '';
  const tokens = words.map(({ form, lemma, upos, xpos, head, deprel, spaceAfter }) => {
    const start = text.length;
    text += form + (spaceAfter ? ' ' : '');
    return { start, end: start + form.length, form, lemma, upos, xpos, head, deprel };
  });
  return { start: 0, end: text.length, text, tokens };
}

/** What is told of the words of a sentence, by their indices. */
type Facts = Readonly<Record<string, readonly (readonly (number | string)[])[]>>;

function measure(name: string, sentences: readonly WrittenSentence[], parse: Parse): Figure[] {
  const found = parse(
    sentences.map(({ tokens }) => tokens.map(({ form, start, end }) => ({ form, start, end }))),
  );
  const judged = sentences.map((sentence, i) => ({
    sentence,
    wanted: factsOf(sentence),
    given: factsOf(found[i]!),
  }));
  return Object.keys(factsOf({ start: 0, end: 0, tokens: [] })).map((kind) => {
    const faults: string[] = [];
    const counts = { hits: 0, given: 0, wanted: 0 };
    for (const { sentence, wanted, given } of judged) {
      const [there, here] = [wanted[kind]!, given[kind]!].map((facts) => new Set(facts.map(String)));
      const missed = [...there!].filter((fact) => !here!.has(fact));
      const alarms = [...here!].filter((fact) => !there!.has(fact));
      counts.wanted += there!.size;
      counts.given += here!.size;
      counts.hits += there!.size - missed.length;
      faults.push(
        ...missed.map((fact) => `- ${inWords(sentence, fact)}`),
        ...alarms.map((fact) => `+ ${inWords(sentence, fact)}`),
      );
    }
    return f1(name, kind, { ...counts, faults });
  });
}

const inWords = ({ tokens, text }: WrittenSentence, fact: string): string =>
  `${fact
    .split(',')
    .map((part) => tokens[Number(part)]?.form ?? part)
    .join(' · ')} in: ${text.slice(0, 160)}`;

function factsOf(sentence: ParsedSentence): Facts {
  const clauses = clausesOf(sentence, grammar);
  const headOf = (clause: number): number => clauses[clause]!.predicate.head;
  const facts = (read: (clause: Clause, head: number) => readonly (readonly (number | string)[])[]) =>
    clauses.flatMap((clause) => read(clause, clause.predicate.head));
  return {
    predicates: facts((_, head) => [[head]]),
    subjects: facts(({ subject }, head) => (subject ? [[head, subject.head]] : [])),
    'phrases of subjects': facts(({ subject }, head) =>
      subject ? [[head, `${subject.start}-${subject.end}`]] : [],
    ),
    objects: facts(({ object }, head) => (object ? [[head, object.head]] : [])),
    obliques: facts(({ obliques }, head) =>
      obliques.map((oblique) => [head, oblique.preposition, oblique.head]),
    ),
    complements: facts(({ complements }, head) => complements.map(({ clause }) => [head, headOf(clause)])),
    passives: facts(({ kind }, head) => (kind === 'passive' ? [[head]] : [])),
    agents: facts(({ agent }, head) => (agent ? [[head, agent.head]] : [])),
    negation: facts(({ negation }, head) => (negation ? [[head]] : [])),
    modality: facts(({ modality }, head) => modality.map(({ kind }) => [head, kind])),
    conditions: facts(({ conditions }, head) => conditions.map((clause) => [head, headOf(clause)])),
    'relative clauses': facts(({ relative }, head) => (relative ? [[head, relative.antecedent]] : [])),
    attributions: facts(({ attributions }, head) =>
      attributions.map(({ cue, source }) => [head, cue, source?.head ?? 'nobody']),
    ),
    appositions: appositionsOf(sentence).map(({ name, description }) => [name.head, description.head]),
  };
}

main();
