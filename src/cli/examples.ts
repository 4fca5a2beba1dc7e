/** Examples for the help of those commands that need no more words than these. */

import type { Command } from 'commander';

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  verify: ['synoptic verify dossier.json', 'synoptic brief articles/ --format json | synoptic verify -'],
  init: ['synoptic init', 'synoptic init newsroom/', 'synoptic init postgres://desk@db.example/newsroom'],
  articles: [
    "synoptic articles --publisher 'Orle Radio' --since 2031-05-01",
    'synoptic articles --story s-4f1a --versions --json',
  ],
  read: ['synoptic read', 'synoptic read --limit 10                (from cron: ten stories at a time)'],
  show: [
    'synoptic show a4f1a',
    'synoptic show a4f1a --changes         (what its editors changed)',
    'synoptic show s-4f1a                  (a story, with its articles)',
  ],
  forget: ['synoptic forget a4f1a a77b2'],
  backup: ['synoptic backup library-2031-05-02.sqlite'],
  export: ['synoptic export -o library.jsonl', 'synoptic export | gzip > library.jsonl.gz'],
  import: ['synoptic import library.jsonl', 'gunzip -c library.jsonl.gz | synoptic import -'],
  'feeds add': ['synoptic feeds add https://example.org/feed.xml https://example.com/sitemap.xml'],
  'feeds list': ['synoptic feeds list', 'synoptic feeds list --json'],
  'feeds remove': ['synoptic feeds remove https://example.org/feed.xml'],
  'feeds import': ['synoptic feeds import subscriptions.opml'],
  'feeds export': ['synoptic feeds export -o subscriptions.opml'],
  follow: ['synoptic follow s-4f1a', 'synoptic follow                       (which are followed)'],
  unfollow: ['synoptic unfollow s-4f1a'],
  stories: ['synoptic stories', 'synoptic stories --since 2031-05-01 --limit 50 --json'],
  corrections: ['synoptic corrections', 'synoptic corrections --json'],
  undo: ["synoptic undo 3 --by 'Ada Renn'"],
};

/** Adds the examples to the help of the program's commands. */
export function addExamples(program: Command, names: readonly string[] = []): void {
  for (const command of program.commands) {
    const path = [...names, command.name()];
    const lines = EXAMPLES[path.join(' ')];
    if (lines) command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    addExamples(command, path);
  }
}
