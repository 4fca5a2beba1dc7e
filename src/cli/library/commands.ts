/** The commands of a library, as the command line takes them. */

import { type Command, Option } from 'commander';
import { parseCount, parseDay, withReadingOptions } from '../reading-flags.ts';
import type { AddFlags } from './add.ts';
import type { ArticlesFlags } from './articles.ts';
import type { CopyFlags } from './copy.ts';
import { addFeedCommands } from './feed-commands.ts';
import type { ForgetFlags } from './forget.ts';
import type { MigrateFlags } from './migrate.ts';
import { ofLibrary } from './of-library.ts';
import type { ReadFlags } from './read.ts';
import type { SearchFlags } from './search.ts';
import type { ShowFlags } from './show.ts';
import { addStoryCommands } from './story-commands.ts';
import { addWorkCommands } from './work-commands.ts';

const INPUTS = 'files, folders, globs, web addresses; - for standard input';

/** Adds the commands to the program. Each loads what it needs when it is called. */
export function addLibraryCommands(program: Command): void {
  program
    .command('init')
    .description('make a library, which keeps articles and the stories they tell')
    .argument(
      '[place]',
      'a folder, or the address of a PostgreSQL database (else DATABASE_URL, else synoptic-library)',
    )
    .addHelpText('after', '\nExit codes: 0 done; 2 there is one already, or nothing can be written there.')
    .action(async (place?: string) => (await import('./init.ts')).runInit(place));

  ofLibrary(withReadingOptions(program.command('add')))
    .description('add articles to the library; the same again changes nothing')
    .argument('<input...>', INPUTS)
    .option('--main', 'only the main article of each page')
    .option('--json', 'print what became of each article, one JSON object on each line')
    .option(
      '--workers <number>',
      'read it here, with so many threads (one less than the machine has cores)',
      parseCount,
    )
    .option('--queue', 'hand it over to workers ("synoptic worker") and do not wait for them')
    .addHelpText(
      'after',
      `
Where workers are at work it is handed over to them, unless --workers says that it is done here.

Exit codes: 0 done; 2 wrong usage; 3 nothing readable among the inputs; 130 stopped by an interrupt.

Examples:
  synoptic add articles/
  synoptic add https://example.org/feed.xml --follow --limit 20
  synoptic add CC-NEWS-20310502.warc.gz       (after an interrupt: the same again)`,
    )
    .action(async (inputs: string[], flags: AddFlags) => (await import('./add.ts')).runAdd(inputs, flags));

  ofLibrary(narrowing(program.command('articles')))
    .description('list the articles of the library, those published last first')
    .option('--story <id>', 'only those of this story')
    .option('--versions', 'also earlier versions of edited articles')
    .action(async (flags: ArticlesFlags) => (await import('./articles.ts')).runArticles(flags));

  ofLibrary(narrowing(program.command('search')))
    .description(
      'find articles, quotations, claims and stories by their words: all of them; "in this order"; -without; begin*',
    )
    .argument('[words...]', 'what to find; said:NAME finds what somebody is quoted with')
    .option('--quotations', 'quotations instead of articles')
    .option('--speaker <name>', 'only quotations of whoever is called so')
    .option('--claims', 'claims, with how many origins state them')
    .addOption(
      new Option('--status <status>', 'only claims of this status').choices([
        'corroborated',
        'single-origin',
        'contradicted',
        'superseded',
        'undetermined',
      ]),
    )
    .option('--stories', 'stories')
    .option('--all', 'articles, quotations, claims and stories')
    .option('--story <id>', 'only what this story has')
    .addOption(
      new Option('--origin <which>', 'only originals and no copies, or one of each origin').choices([
        'original',
        'each',
      ]),
    )
    .option('--counts', 'also how many there are by publisher, language and month')
    .option('--offset <number>', 'pass over so many', parseCount)
    .addHelpText(
      'after',
      `
Quotations, claims and origins are those of dossiers: "synoptic read" makes them of stories that have none.

Examples:
  synoptic search harbour strike
  synoptic search '"pilots’ union" -rumour' --since 2031-05-01
  synoptic search mayor 'resig*' --publisher 'Orle Radio' --json
  synoptic search said:Vennick cranes
  synoptic search --status contradicted --since 2031-05-01
  synoptic search ferry --all --origin each`,
    )
    .action(async (words: string[], flags: SearchFlags) =>
      (await import('./search.ts')).runSearch(words, flags),
    );

  ofLibrary(program.command('read'))
    .description('make the dossiers of stories that have none or have changed, so that they can be searched')
    .option('--limit <number>', 'how many stories at most, those that changed last first', parseCount)
    .addHelpText(
      'after',
      '\nIt may be stopped at any time, and goes on where it stopped when it is run again.',
    )
    .action(async (flags: ReadFlags) => (await import('./read.ts')).runRead(flags));

  ofLibrary(program.command('show'))
    .description('print an article of the library, or what its editors changed; of a story its articles')
    .argument('<id>', 'the id of an article or a story, or how it begins')
    .option('--changes', 'what changed from version to version')
    .option('--json', 'as JSON')
    .action(async (id: string, flags: ShowFlags) => (await import('./show.ts')).runShow(id, flags));

  ofLibrary(program.command('forget'))
    .description('take articles out of the library, with all that was found in them')
    .argument('<id...>', 'ids of articles, or how they begin')
    .action(async (ids: string[], flags: ForgetFlags) => (await import('./forget.ts')).runForget(ids, flags));

  ofLibrary(program.command('migrate'))
    .description('bring a library in PostgreSQL up to date, and say how its tables lie')
    .option('--status', 'only say what waits to be changed, and how the tables lie')
    .option('--distributed', 'distribute the tables over the servers of Citus')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
What opens a library brings it up to date, too. Any of this may be stopped, and goes on when it is run again.

Examples:
  synoptic migrate --status
  synoptic migrate --distributed`,
    )
    .action(async (flags: MigrateFlags) => (await import('./migrate.ts')).runMigrate(flags));

  ofLibrary(program.command('backup'))
    .description('copy the library into a file, also while others write to it')
    .argument('<file>', 'where to; it must not be there yet')
    .action(async (file: string, flags: CopyFlags) => (await import('./copy.ts')).runBackup(file, flags));

  program
    .command('restore')
    .description('make the library that a backup holds, where there is none')
    .argument('<file>', 'what "synoptic backup" wrote')
    .argument('[place]', 'a folder, or the address of an empty database, as "synoptic init" takes it')
    .addHelpText(
      'after',
      `
Exit codes: 0 done; 2 there is a library already, or the file is no backup of that kind.

Examples:
  synoptic restore backup newsroom/`,
    )
    .action(async (file: string, place?: string) => (await import('./init.ts')).runInit(place, file));

  ofLibrary(program.command('export'))
    .description('write the whole library as JSON lines, which any library can import')
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .action(async (flags: CopyFlags & { output?: string }) => (await import('./copy.ts')).runExport(flags));

  ofLibrary(program.command('import'))
    .description('add all that an export holds; what is known already is left as it is')
    .argument('<file>', 'an export; - for standard input')
    .action(async (file: string, flags: CopyFlags) => (await import('./copy.ts')).runImport(file, flags));

  addFeedCommands(program);
  addStoryCommands(program);
  addWorkCommands(program);
}

/** Adds the options that narrow a list. */
const narrowing = (command: Command): Command =>
  command
    .option('--publisher <name>', 'only articles of this publisher')
    .option('--language <tag>', 'only articles in this language, such as en')
    .option('--since <date>', 'only those published on this day or later, YYYY-MM-DD', parseDay)
    .option('--until <date>', 'only those published before this day, YYYY-MM-DD', parseDay)
    .option('--limit <number>', 'how many at most (20)', parseCount)
    .option('--json', 'as JSON, one object on each line');
