/**
 * Measures claims on invented stories in which it is marked what is said where (`training/statements/marked.ts`); their articles
 * tell the same as differently as papers do, and much that is nearly the same. Nothing was learnt from those of `claim-stories`.
 *
 *     node eval/claims.ts [--faults N] [--update]
 *
 * `joined` is how many of the articles that state a fact one claim has, beside one that has it anyway; `corroborated` asks of
 * claims of several articles called so whether these state one fact, and of facts of several articles whether such a claim has
 * two of them; `contradicted` the same of what the articles contradict each other over. Exits with 1 where a figure has fallen
 * under its floor.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pageOf } from '../src/fetch/page-of.ts';
import type { Claim } from '../src/model/claim.ts';
import type { ReadPage } from '../src/model/page.ts';
import { factsAt, type MarkedFact, readMarkedStory } from '../training/statements/marked.ts';
import { compile, readable } from './compiled.ts';
import { holdFloors } from './hold-floors.ts';
import { hashOf } from './key.ts';
import { type Figure, share } from './metrics/figures.ts';

const STORIES = fileURLToPath(new URL('claim-stories', import.meta.url));

/** A claim with the articles that state each fact, as far as it cites them. */
interface ReadClaim {
  readonly claim: Claim;
  /** Files, by the facts that it cites them for. */
  readonly stating: ReadonlyMap<MarkedFact, ReadonlySet<string>>;
}

interface ReadStory {
  readonly name: string;
  readonly facts: readonly MarkedFact[];
  readonly claims: readonly ReadClaim[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { faults: { type: 'string', default: '0' }, update: { type: 'boolean', default: false } },
  });
  const stories: ReadStory[] = [];
  for (const name of readdirSync(STORIES).sort()) stories.push(await readStory(name));
  const figures = [joined(stories), corroborated(stories), contradicted(stories)];
  holdFloors({ name: 'claim-stories', hash: hashOf([STORIES]), figures }, values);
}

async function readStory(name: string): Promise<ReadStory> {
  const { texts, facts } = readMarkedStory(join(STORIES, name));
  const pages = new Map<string, ReadPage>();
  for (const [file, text] of texts) pages.set(file, readable(await pageOf(file, Buffer.from(text)), file));
  const { dossier, fileOf } = compile(pages);
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  return {
    name,
    facts,
    claims: dossier.claims.map((claim) => {
      const stating = new Map<MarkedFact, Set<string>>();
      for (const { evidence } of claim.statements) {
        const file = fileOf(evidence.article);
        for (const fact of factsAt(evidence, articles.get(evidence.article)!, file, facts).keys())
          stating.set(fact, (stating.get(fact) ?? new Set()).add(file));
      }
      return { claim, stating };
    }),
  };
}

const filesOf = ({ places }: MarkedFact): ReadonlySet<string> => new Set(places.map(({ file }) => file));

/** A fact of one story, as it is named among the faults. */
const named = ({ name }: ReadStory, { id }: MarkedFact): string => `${name} ${id}`;

function joined(stories: readonly ReadStory[]): Figure {
  let [hits, of] = [0, 0];
  const faults: string[] = [];
  for (const story of stories)
    for (const fact of story.facts) {
      const told = filesOf(fact).size;
      if (told < 2) continue;
      const most = Math.max(1, ...story.claims.map(({ stating }) => stating.get(fact)?.size ?? 0));
      hits += most - 1;
      of += told - 1;
      if (most < told) faults.push(`- ${named(story, fact)}: ${most} of ${told}`);
    }
  return share('claims', 'joined', { hits, of, faults });
}

/** What the key says nothing of is neither right nor wrong. */
function corroborated(stories: readonly ReadStory[]): Figure {
  const called = stories.flatMap(({ name, claims }) =>
    claims
      .filter(({ claim }) => claim.status === 'corroborated')
      .filter(({ stating }) => new Set([...stating.values()].flatMap((files) => [...files])).size > 1)
      .map((one) => ({ ...one, name })),
  );
  const isRight = ({ stating }: ReadClaim): boolean => [...stating.values()].some(({ size }) => size > 1);
  const told = stories.flatMap((story) =>
    story.facts.filter((fact) => filesOf(fact).size > 1).map((fact) => ({ story, fact })),
  );
  const isTold = ({ story, fact }: (typeof told)[number]): boolean =>
    story.claims.some(
      ({ claim, stating }) => claim.status === 'corroborated' && (stating.get(fact)?.size ?? 0) > 1,
    );
  return {
    ...ratios(called.filter(isRight).length, called.length, told.filter(isTold).length, told.length),
    layer: 'claims',
    name: 'corroborated',
    faults: called.filter((one) => !isRight(one)).map(({ name, claim }) => `+ ${name}: ${claim.text}`),
  };
}

/** A claim called contradicted is right where a fact that they contradict each other over is cited from two sides. */
function contradicted(stories: readonly ReadStory[]): Figure {
  const all = stories.flatMap((story) =>
    story.facts.filter(({ isContradicted }) => isContradicted).map((fact) => ({ story, fact })),
  );
  const isCalled = ({ claim }: ReadClaim): boolean =>
    claim.status === 'contradicted' || claim.status === 'superseded';
  const isOver = ({ claim, stating }: ReadClaim, fact: MarkedFact): boolean =>
    (stating.get(fact)?.size ?? 0) > 1 || (claim.disagreement?.within !== undefined && stating.has(fact));
  const called = stories.flatMap((story) => story.claims.filter(isCalled).map((one) => ({ story, one })));
  const right = called.filter(({ story, one }) =>
    story.facts.some((fact) => fact.isContradicted && isOver(one, fact)),
  );
  const found = all.filter(({ story, fact }) =>
    story.claims.some((one) => isCalled(one) && isOver(one, fact)),
  );
  return {
    ...ratios(right.length, called.length, found.length, all.length),
    layer: 'claims',
    name: 'contradicted',
    faults: [
      ...all.filter((one) => !found.includes(one)).map(({ story, fact }) => `- ${named(story, fact)}`),
      ...called
        .filter((one) => !right.includes(one))
        .map(({ story, one: { claim } }) => `+ ${story.name}: ${claim.disagreement?.why}`),
    ],
  };
}

/** Precision counts claims, recall facts. */
function ratios(right: number, called: number, found: number, all: number) {
  const [precision, recall] = [called ? right / called : null, all ? found / all : null];
  return {
    value: precision && recall ? (2 * precision * recall) / (precision + recall) : 0,
    precision,
    recall,
    counts: `${right} right of ${called} claims, ${found} of ${all} facts`,
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
