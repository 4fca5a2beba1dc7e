/**
 * The house: which room may import from which. Imports go only downward.
 * Each rule's comment says what to do about a violation. test/architecture.test.ts plants a fault for each.
 */

const rooms = {
  model: [],
  text: ['model'],
  language: ['model', 'text'],
  stages: ['model', 'text', 'language'],
  fetch: ['model', 'text'],
  store: ['model'],
  proposer: ['model'],
  render: ['model', 'text'],
  pipeline: ['model', 'text', 'language', 'stages', 'fetch', 'store', 'proposer', 'render'],
  web: ['model', 'text', 'render'],
  jobs: ['model', 'store', 'pipeline'],
  api: ['model', 'pipeline', 'render', 'store', 'jobs', 'web'],
  mcp: ['model', 'pipeline', 'render', 'store', 'jobs'],
  cli: ['model', 'pipeline', 'render', 'store', 'jobs', 'api', 'mcp'],
};

const downward = Object.entries(rooms).map(([room, below]) => ({
  name: `${room}-imports-downward`,
  comment:
    `${room}/ may import ${below.length ? `from ${below.join(', ')} only` : 'no other room'}. ` +
    'Move the shared piece down, or pass what you need in as an argument.',
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...below].map((name) => `^src/${name}/`) },
}));

/** @satisfies {{ forbidden: object[], options: object }} */
export default {
  forbidden: [
    ...downward,
    {
      name: 'stages-stay-apart',
      comment:
        'A stage never imports another stage. Hand its layer in from pipeline/, or move the shared piece to text/ or language/.',
      severity: 'error',
      from: { path: '^src/stages/([^/]+)/' },
      to: { path: '^src/stages/', pathNot: '^src/stages/$1/' },
    },
    {
      name: 'stages-are-pure',
      comment: 'Stages touch no disk, network, process or clock. Read in fetch/ and pass the content in.',
      severity: 'error',
      from: { path: '^src/(model|text|stages)/', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|fs/promises|net|http|https|http2|dns|child_process|worker_threads|process|os)$',
      },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or hide a third one below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Move what is shared out of the test.',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$' },
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'resolvable',
      comment: 'The file or package is missing: a typo, or a dependency that is not in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages-in-src',
      comment: 'What src/ imports must be a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
