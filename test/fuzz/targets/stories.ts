/** What is told of a few pages: the dossier, the check, the comparison, the answers, the changes. */

import { Ajv } from 'ajv';
import answerSchema from '../../../answer.schema.json' with { type: 'json' };
import changesSchema from '../../../changes.schema.json' with { type: 'json' };
import checkSchema from '../../../check.schema.json' with { type: 'json' };
import comparisonSchema from '../../../comparison.schema.json' with { type: 'json' };
import { pageOf } from '../../../src/fetch/page-of.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { ReadPage } from '../../../src/model/page.ts';
import { askDossier } from '../../../src/pipeline/ask.ts';
import { changesOf } from '../../../src/pipeline/changes.ts';
import { check } from '../../../src/pipeline/check.ts';
import { compareTwo } from '../../../src/pipeline/compare.ts';
import { compileDossier } from '../../../src/pipeline/compile-dossier.ts';
import { NothingReadable } from '../../../src/pipeline/reading.ts';
import { verifyDossier } from '../../../src/pipeline/verify.ts';
import { renderComparison } from '../../../src/render/compared-html.ts';
import { SCRIPT } from '../../../src/render/html/assets.ts';
import { unclear } from '../clear.ts';
import { asHtml, asMarkdown, asText, inventedArticles } from '../invented.ts';
import { mutate } from '../mutations.ts';
import type { Random } from '../random.ts';
import { unsafeIn } from '../safe-html.ts';
import { ODD_TEXT } from '../spoil.ts';
import type { Target } from '../target.ts';
import { faultsOfForms } from './dossiers.ts';
import { citationsIn } from './search.ts';

export const stories: Target = {
  name: 'stories',
  reads: 'pages about one event: dossier, check, comparison, answers, changes',
  make: (random) => {
    const articles = inventedArticles(random, 1 + random.below(4));
    const pages = articles.map((article) => {
      const page = random.pick([asHtml, asText, asMarkdown])(article);
      return random.once(2) ? page : spoilt(page, random);
    });
    return { content: JSON.stringify(pages, null, 1), ending: '.json' };
  },
  faultsOf: async ({ content }) => {
    const texts = (JSON.parse(String(content)) as unknown[]).filter((text) => typeof text === 'string');
    const read = await Promise.all(texts.map((text, at) => pageOf(`page-${at + 1}`, Buffer.from(text))));
    const pages = read.filter((page): page is ReadPage => 'text' in page);
    const { dossier } = compileDossier(pages, []);
    return [
      ...(await faultsOfDossier(dossier)),
      ...(await faultsOfAnswers(dossier)),
      ...(dossier.articles.length > 1 ? await faultsOfComparison(dossier) : []),
      ...(await faultsOfCheck(texts)),
    ];
  },
  bound: { input: 8, million: 200 },
};

/** Enough of a page is left to tell a story. */
const LONGEST = 20_000;

function spoilt(page: string, random: Random): string {
  const odd = page.replace(/\p{L}+/gu, (word) =>
    random.once(60) ? random.pick([word + word, ...ODD_TEXT]) : word,
  );
  return random.once(2) ? odd : mutate(odd, [page], random).slice(0, LONGEST);
}

async function faultsOfDossier(dossier: Dossier): Promise<string[]> {
  const { faults } = verifyDossier(JSON.parse(JSON.stringify(dossier)));
  const failed = dossier.unchecked.filter(({ why }) => /failed:|broke off/.test(why));
  return [
    ...faults.map(({ where, what }) => `the dossier does not hold: ${where}: ${what}`),
    ...failed.map(({ what, why }) => `${what}: ${why}`),
    ...dossier.unchecked.flatMap(({ why }) => unclear(why)),
    ...(dossier.articles.length > 0 ? await faultsOfForms(dossier) : []),
  ];
}

const ajv = new Ajv({ allowUnionTypes: true, allErrors: false });
const SHAPES = {
  answer: ajv.compile(answerSchema),
  changes: ajv.compile(changesSchema),
  check: ajv.compile(checkSchema),
  comparison: ajv.compile(comparisonSchema),
};

/** Returns how something written as JSON is other than its schema says. */
function misshapen(name: keyof typeof SHAPES, value: unknown): string[] {
  const shape = SHAPES[name];
  return shape(JSON.parse(JSON.stringify(value))) ? [] : [`${name}: ${ajv.errorsText(shape.errors)}`];
}

const uncited = (value: unknown, articles: readonly Pick<Article, 'id' | 'text'>[]): string[] => {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return citationsIn(value)
    .filter(({ article, start, end, exact }) => texts.get(article)?.slice(start, end) !== exact)
    .map(({ exact, article }) => `“${exact}” does not stand in ${article}`);
};

const QUESTIONS = ['When does work begin?', 'How many passengers were aboard?', 'Who rejected the plan?'];

async function faultsOfAnswers(dossier: Dossier): Promise<string[]> {
  const answers = await askDossier(QUESTIONS, dossier);
  return answers.flatMap((answer) => [...misshapen('answer', answer), ...uncited(answer, dossier.articles)]);
}

async function faultsOfComparison(dossier: Dossier): Promise<string[]> {
  const [first, second] = dossier.articles as unknown as [Article, Article];
  const compared = compareTwo([first, second], { pages: dossier.pages });
  const changes = changesOf({ ...dossier, articles: dossier.articles.slice(0, 1) }, dossier);
  return [
    ...misshapen('comparison', compared),
    ...unsafeIn(renderComparison(compared), [SCRIPT]),
    ...misshapen('changes', changes),
  ];
}

/** A text is checked as it comes over standard input. */
async function faultsOfCheck(texts: readonly string[]): Promise<string[]> {
  try {
    const checked = await check(['-'], {
      web: false,
      effects: {
        stdin: (async function* () {
          yield Buffer.from(texts.join('\n\n'));
        })(),
      },
    });
    return [...misshapen('check', checked), ...checked.unchecked.flatMap(({ why }) => unclear(why))];
  } catch (error) {
    if (!(error instanceof NothingReadable)) throw error;
    return error.failures.flatMap(({ cause }) => unclear(cause));
  }
}
