/**
 * Measures whether pronouns and nouns are understood of the right one, on the news of GUM's treebank.
 *
 *     node eval/coreference.ts [--names gold] [--trees gold] [--genre bio | --dev] [--faults N] [--update]
 *
 * The treebank is looked for in `data/treebanks` of the annotated corpus (`SYNOPTIC_CORPUS`, else `../shared`); where it
 * is absent, a line says so. Weights are learnt anew for each fold of the news without the news in it (and with all
 * other texts of the training part), and for the news of the dev part on all of the training part, so that no text
 * is judged by weights that saw it.
 *
 * Asked are pronouns of the third person, and nouns with "the", "this" or an owner or without a determiner that name a
 * person by role, which mean somebody or something that the text also names; appositions and definitions aside. A link
 * to a name is right where the annotators have that name in the same chain; one from any other pronoun or noun is wrong.
 * "Any words" takes the nearest antecedent instead, a name or not, of those asked.
 * Exits with 1 where a figure on names and trees of our own has fallen under its floor in floors.json.
 */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { weightsOf } from '../src/language/coreference/ranker.ts';
import { type NamedMention, type Reference, resolveReferences } from '../src/language/coreference.ts';
import { coreference } from '../src/language/en/coreference.ts';
import { english } from '../src/language/en/index.ts';
import type { Span } from '../src/model/span.ts';
import type { ParsedSentence } from '../src/model/syntax.ts';
import { annotateArticle } from '../src/stages/annotate/annotate.ts';
import {
  type AnnotatedDocument,
  type GoldMention,
  goldNames,
  nameHeadOf,
  readAnnotated,
} from '../training/coreference/annotated.ts';
import { learnWeights } from '../training/coreference/learn.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Figure, f1 } from './metrics/figures.ts';
import { articleOf } from './plain-article.ts';
import { tableOf } from './table.ts';

const FOLDS = 5;

type Kind = 'people' | 'organisations' | 'places' | 'other';

/** One phrase that was asked or linked. */
interface Judged {
  readonly kind: Kind;
  readonly isPronoun: boolean;
  readonly asked: boolean;
  readonly linked: boolean;
  readonly right: boolean;
  readonly nearLinked: boolean;
  readonly nearRight: boolean;
  readonly confidence: number;
  readonly line: string;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      faults: { type: 'string', default: '0' },
      names: { type: 'string', default: 'predicted' },
      trees: { type: 'string', default: 'predicted' },
      update: { type: 'boolean', default: false },
      genre: { type: 'string', default: 'news' },
      dev: { type: 'boolean', default: false },
    },
  });
  const root = resolve(
    process.env.SYNOPTIC_CORPUS ?? fileURLToPath(new URL('../../shared', import.meta.url)),
  );
  const folder = join(root, 'data/treebanks');
  if (!existsSync(join(folder, 'gum-train.conllu.gz'))) {
    console.error(
      `Skipped: there is no ${folder}/gum-train.conllu.gz (SYNOPTIC_CORPUS names the folder with data/treebanks).`,
    );
    return;
  }
  const judged = judgeInFolds(folder, values);
  const figures = figuresOf(judged);
  const isUsual =
    values.names !== 'gold' && values.trees !== 'gold' && values.genre === 'news' && !values.dev;
  if (isUsual) holdFloors({ name: 'coreference', hash: hashOf([folder]), figures }, values);
  else console.log(tableOf(figures, undefined, Number(values.faults)));
}

interface Given {
  readonly genre: string;
  readonly dev: boolean;
  readonly names: string;
  readonly trees: string;
}

function judgeInFolds(folder: string, given: Given): Judged[] {
  const training = readAnnotated(join(folder, 'gum-train.conllu.gz'));
  const development = readAnnotated(join(folder, 'gum-dev.conllu.gz'));
  if (given.dev) {
    const weights = learnWeights(training, coreference);
    return development.flatMap((document) => judge(document, given, weights));
  }
  const isAsked = ({ name }: AnnotatedDocument): boolean => name.startsWith(`GUM_${given.genre}`);
  const dev = development.filter(isAsked);
  const asked = training.filter(isAsked);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    asked.filter((_, index) => index % FOLDS === fold),
  );
  return [...folds, dev].flatMap((fold) => {
    const weights = learnWeights(
      training.filter((document) => !fold.includes(document)),
      coreference,
    );
    return fold.flatMap((document) => judge(document, given, weights));
  });
}

function judge(document: AnnotatedDocument, given: Given, weights: ReadonlyMap<string, number>): Judged[] {
  const sentences = given.trees === 'gold' ? document.sentences : parse(document.sentences);
  const names = given.names === 'gold' ? goldNames(document) : foundNames(document);
  const references = resolveReferences(
    { sentences, names, blocks: document.blocks },
    { ...coreference, weights: () => weightsOf(weights) },
  );
  return judgeReferences(document, names, references);
}

/** Tags, lemmas and trees of our own, on the tokens of the treebank. */
function parse(sentences: readonly ParsedSentence[]): readonly ParsedSentence[] {
  const annotator = english.annotator?.();
  if (annotator === undefined) throw new Error('English has no parser; try --trees gold.');
  return annotator.parse(
    sentences.map(({ tokens }) => tokens.map(({ form, start, end }) => ({ form, start, end }))),
  );
}

const foundNames = ({ text }: AnnotatedDocument): NamedMention[] =>
  annotateArticle(articleOf(text), english).mentions.map(({ start, end, type, fullName }) => ({
    start,
    end,
    type,
    key: `${type} ${fullName}`,
  }));

function judgeReferences(
  document: AnnotatedDocument,
  names: readonly NamedMention[],
  references: readonly Reference[],
): Judged[] {
  const { sentences, mentions, text } = document;
  const isNamed = (mention: GoldMention): boolean => nameHeadOf(document, mention) !== undefined;
  const headOf = ({ sentence, head }: GoldMention) => sentences[sentence]!.tokens[head]!;
  const namedChains = new Set(mentions.filter(isNamed).map(({ chain }) => chain));
  const byEnd = new Map<number, GoldMention[]>();
  for (const mention of mentions) {
    const { end } = headOf(mention);
    byEnd.set(end, [...(byEnd.get(end) ?? []), mention]);
  }
  const chainsOf = (span: Span): string[] =>
    mentions
      .filter((one) => isInside(headOf(one), span) || isInside(nameOf(one), span))
      .map(({ chain }) => chain);
  const nameOf = (one: GoldMention): Span | undefined =>
    sentences[one.sentence]!.tokens[nameHeadOf(document, one) ?? -1];
  /** A mention that holds names of all, for several who are meant together. */
  const holdsAll = (whole: GoldMention, spans: readonly Span[]): boolean => {
    const held = mentions.filter(
      ({ sentence, first, last }) =>
        sentence === whole.sentence && first >= whole.first && last <= whole.last,
    );
    return spans.every((span) => held.some(({ chain }) => chainsOf(span).includes(chain)));
  };
  const isTitle = (span: { end: number }): boolean => byEnd.get(span.end)?.some(isNamed) === true;
  const seen = new Set<GoldMention>();

  const linked = references.flatMap((reference): Judged[] => {
    const gold = byEnd.get(reference.end)?.find((one) => isAnaphor(document, one));
    if (gold !== undefined) seen.add(gold);
    if (gold?.link === 'appos' || gold?.link === 'pred' || isTitle(reference)) return [];
    if (reference.kind === 'pronoun' && !PRONOUN.test(text.slice(reference.start, reference.end))) return [];
    const asked = gold !== undefined && namedChains.has(gold.chain);
    const isLinked = reference.names.length > 0;
    if (!asked && !isLinked) return [];
    const kind = asked ? kindOf(gold.type) : kindOf(names[reference.names[0]!]!.type);
    const [first] = reference.names;
    const isRight =
      asked &&
      first !== undefined &&
      (reference.names.length === 1
        ? chainsOf(names[first]!).includes(gold.chain)
        : mentions.some(
            (one) =>
              one.chain === gold.chain &&
              holdsAll(
                one,
                reference.names.map((name) => names[name]!),
              ),
          ));
    const nearLinked = asked && reference.antecedent !== null;
    const nearRight = nearLinked && chainsOf(reference.antecedent).includes(gold.chain);
    const near = isRight || nearRight;
    return [
      {
        kind,
        isPronoun: reference.kind === 'pronoun',
        asked,
        linked: isLinked,
        right: isRight,
        nearLinked,
        nearRight: near && nearLinked,
        confidence: reference.confidence,
        line: lineOf(text, reference, names, gold, namedChains),
      },
    ];
  });
  const missed = mentions
    .filter((one) => !seen.has(one) && namedChains.has(one.chain) && isAsked(document, one))
    .map(
      (one): Judged => ({
        kind: kindOf(one.type),
        isPronoun: headOf(one).upos === 'PRON',
        asked: true,
        linked: false,
        right: false,
        nearLinked: false,
        nearRight: false,
        confidence: 0,
        line: `not considered: ${around(text, headOf(one))}`,
      }),
    );
  return [...linked, ...missed];
}

const isInside = (inner: Span | undefined, outer: Span): boolean =>
  inner !== undefined && inner.start >= outer.start && inner.end <= outer.end;

function lineOf(
  text: string,
  reference: Reference,
  names: readonly NamedMention[],
  gold: GoldMention | undefined,
  named: ReadonlySet<string>,
): string {
  const means = reference.names.map((name) => text.slice(names[name]!.start, names[name]!.end)).join(' + ');
  const antecedent =
    reference.antecedent === null ? '–' : text.slice(reference.antecedent.start, reference.antecedent.end);
  const status =
    gold === undefined ? 'no mention' : named.has(gold.chain) ? `chain ${gold.chain}` : 'unnamed chain';
  return `${around(text, reference)} = ${means || 'nobody named'} (${antecedent}, ${reference.confidence.toFixed(2)}, ${status})`;
}

const around = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(Math.max(0, start - 70), start)}[${text.slice(start, end)}]${text.slice(end, end + 25)}`.replaceAll(
    '\n',
    ' / ',
  );

const kindOf = (type: string): Kind => {
  if (type === 'person' || type === 'group') return 'people';
  if (/^organi[sz]ation$/.test(type)) return 'organisations';
  return type === 'place' || type === 'facility' ? 'places' : 'other';
};

const PRONOUN =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|themself)$/i;

/** Is it a pronoun of the third person, or a noun without a name? */
function isAnaphor(document: AnnotatedDocument, mention: GoldMention): boolean {
  const token = document.sentences[mention.sentence]!.tokens[mention.head]!;
  return token.upos === 'PRON' ? PRONOUN.test(token.form) : nameHeadOf(document, mention) === undefined;
}

/** Does the annotation ask for it: a pronoun, or a definite noun or role? */
function isAsked(document: AnnotatedDocument, mention: GoldMention): boolean {
  const { tokens } = document.sentences[mention.sentence]!;
  const token = tokens[mention.head]!;
  if (mention.link === 'appos' || mention.link === 'pred') return false;
  if (token.upos === 'PRON') return PRONOUN.test(token.form);
  if (!/^(?:NOUN|PROPN)$/.test(token.upos) || nameHeadOf(document, mention) !== undefined) return false;
  const before = tokens.filter(({ head }) => head === mention.head);
  const determiner = before.find(({ deprel }) => deprel === 'det');
  if (determiner !== undefined) return coreference.definite.has(determiner.form.toLowerCase());
  if (before.some(({ deprel }) => deprel === 'nmod:poss')) return true;
  return mention.type === 'person' && !/S$/.test(token.xpos);
}

function figuresOf(judged: readonly Judged[]): Figure[] {
  const figure = (layer: string, name: string, counts: (one: Judged) => boolean): Figure => {
    const counted = judged.filter(counts);
    return f1(layer, name, {
      hits: counted.filter(({ right }) => right).length,
      given: counted.filter(({ linked }) => linked).length,
      wanted: counted.filter(({ asked }) => asked).length,
      faults: counted
        .filter(({ linked, right }) => linked !== right || !linked)
        .map(({ linked, line }) => `${linked ? '+' : '-'} ${line}`)
        .sort(),
    });
  };
  const near = (name: string, counts: (one: Judged) => boolean): Figure => {
    const counted = judged.filter(counts).filter(({ asked }) => asked);
    return f1('any words', name, {
      hits: counted.filter(({ nearRight }) => nearRight).length,
      given: counted.filter(({ nearLinked }) => nearLinked).length,
      wanted: counted.length,
    });
  };
  const kinds: readonly Kind[] = ['people', 'organisations', 'places'];
  return [
    figure('people', 'all', ({ kind }) => kind === 'people'),
    figure('people', 'pronouns', ({ kind, isPronoun }) => kind === 'people' && isPronoun),
    figure('people', 'nouns', ({ kind, isPronoun }) => kind === 'people' && !isPronoun),
    figure('organisations', 'pronouns', ({ kind, isPronoun }) => kind === 'organisations' && isPronoun),
    figure('organisations', 'nouns', ({ kind, isPronoun }) => kind === 'organisations' && !isPronoun),
    figure('places', 'pronouns', ({ kind, isPronoun }) => kind === 'places' && isPronoun),
    figure('places', 'nouns', ({ kind, isPronoun }) => kind === 'places' && !isPronoun),
    figure('all', 'all', ({ kind }) => kind !== 'other'),
    ...kinds.map((name) => near(name, ({ kind }) => kind === name)),
  ];
}

main();
