/**
 * Learns which evidence speaks for two statements saying the same: `node training/statements/train.ts [STORIES]`. STORIES (else
 * `stories` beside this file) holds a folder of marked articles for each story (`marked.ts`). Prints how well pairs are told apart
 * in each story by weights learnt from other stories, and writes `src/stages/claims/likeness-weights.ts`, learnt from all.
 */

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageOf } from '../../src/fetch/page-of.ts';
import { english } from '../../src/language/en/index.ts';
import type { ReadPage } from '../../src/model/page.ts';
import { compileDossier } from '../../src/pipeline/compile-dossier.ts';
import { compareAmong } from '../../src/stages/claims/evidence.ts';
import { readAll } from '../../src/stages/claims/read-all.ts';
import { readWho } from '../../src/stages/claims/who.ts';
import { type Example, learn, logOdds } from './learn.ts';
import { factsAt, type MarkedFact, readMarkedStory } from './marked.ts';

interface Pair extends Example {
  readonly isKeyed: boolean;
}

/** Of pairs that are not the same, one in so many is learnt from. */
const SAMPLE = 6;
/** What a pair counts where another statement of an article states the fact better, and one of which the key says nothing. */
const POORER = 0.4;
const UNKEYED = 0.5;

/** Articles of a part of a story. */
const FEW = 3;
/** Stories are told apart by weights learnt from those of other folds. */
const FOLDS = 4;

const corpus = process.argv[2] ?? fileURLToPath(new URL('stories', import.meta.url));
const folders = readdirSync(corpus).sort();
let names: string[] = [];
const stories = new Map<string, Heaps>();
for (const folder of folders) stories.set(folder, await heapsOf(join(corpus, folder)));

const told: Likely[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const line = learn(
    [...stories.values()].flatMap((heaps, at) => (at % FOLDS === fold ? [] : pairsIn(heaps))),
  );
  for (const [at, [story, { whole }]] of [...stories].entries()) {
    if (at % FOLDS !== fold) continue;
    const own = whole
      .filter(({ isSame, weight }) => !isSame || weight === 1)
      .map(({ values, isSame }) => ({ likely: logOdds(line, values), isSame }));
    told.push(...own);
    console.log(story, own.filter(({ isSame }) => isSame).length, precisionOf(own).toFixed(3));
  }
}
console.log('all', precisionOf(told).toFixed(3));
const { bias, weights } = learn([...stories.values()].flatMap(pairsIn));
writeFileSync(
  new URL('../../src/stages/claims/likeness-weights.ts', import.meta.url),
  `/** Weights of the evidence, in nats. Written by \`training/statements/train.ts\`. */

import type { Evidence } from './evidence.ts';

export interface Learnt {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Evidence, number>>;
}

export const LEARNT: Learnt = {
  bias: ${Number(bias.toFixed(3))},
  weights: {
${names.map((name, at) => `    ${name}: ${Number(weights[at]!.toFixed(3))},`).join('\n')}
  },
};
`,
);

/** The pairs of all articles of a story, and of those of some of them at a time: heaps of few articles are read, too. */
interface Heaps {
  readonly whole: readonly Pair[];
  readonly parts: readonly Pair[];
}

async function heapsOf(folder: string): Promise<Heaps> {
  const { texts, facts } = readMarkedStory(folder);
  const all = [...texts];
  const parts: Pair[] = [];
  for (let from = 0; from + 1 < all.length; from += FEW)
    parts.push(...(await pairsOf(new Map(all.slice(from, from + FEW)), facts)));
  return { whole: await pairsOf(texts, facts), parts };
}

function pairsIn({ whole, parts }: Heaps): Pair[] {
  return [...sampled(whole), ...sampled(parts)];
}

async function pairsOf(texts: ReadonlyMap<string, string>, facts: readonly MarkedFact[]): Promise<Pair[]> {
  const pages = new Map<string, ReadPage>();
  for (const [file, text] of texts) pages.set(file, (await pageOf(file, Buffer.from(text))) as ReadPage);
  const { dossier, tellings } = compileDossier([...pages.values()], []);
  const fileOf = new Map([...pages].map(([file, { id }]) => [id, file]));
  const who = readWho(dossier.entities, english);
  const found = {
    ...dossier,
    annotations: tellings.map(({ annotation }) => annotation),
    times: tellings.map(({ times }) => times),
  };
  const { statements } = readAll(found, who, english);
  const fits = statements.map((statement) =>
    factsAt(statement, statement.article, fileOf.get(statement.article.page)!, facts),
  );
  const best = bestFits(statements, fits);
  const compare = compareAmong(statements, who, english);
  const pairs: Pair[] = [];
  for (let one = 0; one < statements.length; one++)
    for (let other = one + 1; other < statements.length; other++) {
      if (statements[one]!.article === statements[other]!.article) continue;
      const [here, there] = [fits[one]!, fits[other]!];
      const shared = [...here.keys()].filter((fact) => there.has(fact));
      const isBest = shared.some((fact) => best.has(`${fact.id} ${one}`) && best.has(`${fact.id} ${other}`));
      const isKeyed = here.size > 0 && there.size > 0;
      const evidence = compare(statements[one]!, statements[other]!);
      names = Object.keys(evidence);
      const isSame = shared.length > 0;
      const weight = isSame ? (isBest ? 1 : POORER) : isKeyed ? 1 : UNKEYED;
      pairs.push({ values: Object.values(evidence), isSame, isKeyed, weight });
    }
  return pairs;
}

/** Returns, as "fact ordinal", the statement of each article that states a fact best. */
function bestFits(
  statements: readonly { readonly article: { readonly id: string } }[],
  fits: readonly ReadonlyMap<MarkedFact, number>[],
): ReadonlySet<string> {
  const best = new Map<string, { readonly at: number; readonly fit: number }>();
  for (const [at, own] of fits.entries())
    for (const [fact, fit] of own) {
      const key = `${fact.id} ${statements[at]!.article.id}`;
      if (fit > (best.get(key)?.fit ?? 0)) best.set(key, { at, fit });
    }
  return new Set([...best].map(([key, { at }]) => `${key.split(' ')[0]} ${at}`));
}

function sampled(pairs: readonly Pair[]): Pair[] {
  return pairs.flatMap((pair, at) => {
    if (pair.isSame) return [pair];
    return at % SAMPLE === 0 ? [{ ...pair, weight: SAMPLE * pair.weight }] : [];
  });
}

interface Likely {
  readonly likely: number;
  readonly isSame: boolean;
}

/** Returns the average precision of pairs in the order of how likely they are the same. */
function precisionOf(pairs: readonly Likely[]): number {
  let [same, sum] = [0, 0];
  for (const [at, { isSame }] of [...pairs].sort((a, b) => b.likely - a.likely).entries()) {
    if (!isSame) continue;
    same++;
    sum += same / (at + 1);
  }
  return same === 0 ? 0 : sum / same;
}
