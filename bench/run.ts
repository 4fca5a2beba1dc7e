/**
 * Measures speed.
 *
 *     npm run bench [-- --articles N] [--json]                beside other tools, in one table, and how the cost grows
 *     npm run bench -- gate [--update]                        whether Synoptic has become slower than it was
 *     npm run bench -- steps                                  the pipeline, step by step
 *     npm run bench -- runs [FOLDER]                          whole runs: a heap from cold, a hundred articles
 *     npm run bench -- story [--articles N]                   one long story, from nothing and with one article more
 *     npm run bench -- extract [--pages N] [--rounds N]       the extraction, beside other tools
 *     npm run bench -- ngrams                                 the trigram model of English
 *     npm run bench -- annotate [--articles N]                the annotation of English, beside wink-nlp
 *     npm run bench -- copies [--articles N]                  the index of copies, beside a plain MinHash
 *     npm run bench -- stories [--articles N]                 the forming of stories, tenth by tenth
 *     npm run bench -- search [FOLDER] [--articles N]         each kind of search in a library of 100,000 articles
 *     npm run bench -- postgres [--articles N]                storing and searching in PostgreSQL, in one slice and in ten
 *     npm run bench -- web [FOLDER] [--articles N]            the web app in a real browser, and with 200 readers
 *     npm run bench -- library [--articles N] [--workers N] [--days N] [--undated] [FOLDER]
 *                                                             the adding of articles to a library, which FOLDER keeps
 *     npm run bench -- workers [--articles N]                 the adding to PostgreSQL by one worker and by two
 */

import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
    articles: { type: 'string' },
    workers: { type: 'string' },
    days: { type: 'string', default: '365' },
    undated: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});
const [what, folder] = positionals;

if (what === undefined) {
  const { benchPeers, USUAL } = await import('./peers.ts');
  await benchPeers(Number(values.articles ?? USUAL), values.json);
} else if (what === 'gate') process.exitCode = (await import('./gate.ts')).holdSpeed(values.update);
else if (what === 'steps') await (await import('./pipeline.ts')).benchPipeline();
else if (what === 'runs') (await import('./whole-runs.ts')).benchWholeRuns(folder);
else if (what === 'story') await (await import('./story.ts')).benchStory(Number(values.articles ?? 200));
else if (what === 'extract')
  await (await import('./extract.ts')).benchExtraction(Number(values.pages), Number(values.rounds));
else if (what === 'ngrams') (await import('./ngrams.ts')).benchNgrams();
else if (what === 'workers')
  await (await import('./workers.ts')).benchWorkers(Number(values.articles ?? 2000));
else if (what === 'annotate')
  await (await import('./annotate.ts')).benchAnnotation(Number(values.articles ?? 1000));
else if (what === 'copies')
  await (await import('./copies.ts')).benchCopies(Number(values.articles ?? 100_000));
else if (what === 'stories') (await import('./stories.ts')).benchStories(Number(values.articles ?? 20_000));
else if (what === 'library')
  await (await import('./library.ts')).benchLibrary({
    articles: Number(values.articles ?? 10_000),
    days: Number(values.days),
    undated: values.undated,
    ...(values.workers !== undefined && { workers: Number(values.workers) }),
    ...(folder !== undefined && { folder }),
  });
else if (what === 'web') await (await import('./web.ts')).benchWeb(Number(values.articles ?? 200), folder);
else if (what === 'postgres')
  await (await import('./postgres.ts')).benchPostgres(Number(values.articles ?? 20_000));
else if (what === 'search')
  await (await import('./search.ts')).benchSearch(Number(values.articles ?? 100_000), folder);
else {
  console.error(
    `There is no bench called ${what}. Try: npm run bench, or npm run bench -- gate (or steps, runs, story, extract, ngrams, annotate, copies, stories, search, library, postgres, web)`,
  );
  process.exitCode = 2;
}
