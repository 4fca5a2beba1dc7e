/** What the command line takes: every command with its arguments, options, help and examples. */

import { Command, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Interval } from '../model/interval.ts';
import type { AskFlags } from './ask-flags.ts';
import type { BriefFlags } from './brief.ts';
import type { CheckFlags } from './check.ts';
import type { CompareFlags } from './compare.ts';
import { addCompletions } from './completions.ts';
import type { DiffFlags } from './diff.ts';
import { withFormOptions } from './dossier-forms.ts';
import { addExamples } from './examples.ts';
import type { ExtractFlags } from './extract.ts';
import { addLibraryCommands } from './library/commands.ts';
import { libraryOption } from './library/of-library.ts';
import { addMcpCommand } from './mcp-command.ts';
import { withModelOptions } from './model-flags.ts';
import { listed, parseCount, parseDay, withReadingOptions } from './reading-flags.ts';
import { addServeCommand } from './serve-command.ts';

const INPUTS = 'files, folders, globs, web addresses; - for standard input';

/** Returns the commands. Each loads what it needs when it is called: help and wrong usage are answered at once. */
export function createProgram(): Command {
  const program = new Command('synoptic')
    .description('Reads every account of an event side by side. Every line opens the words it rests on.')
    .version(packageJson.version)
    .showHelpAfterError('Run "synoptic --help" to see what it takes.')
    .exitOverride();

  withModelOptions(
    withReadingOptions(
      withFormOptions(
        program
          .command('brief')
          .description('make the dossier of a heap of articles on one event')
          .argument('<input...>', INPUTS),
      )
        .option('--date <date>', 'the day of the event, YYYY-MM-DD, where you know it', parseWholeDay)
        .option('--title <title>', 'what to call the event')
        .option('--words <number>', 'how long the brief may be, in words (870)', parseCount)
        .addOption(
          new Option(
            '--independent-by <level>',
            'what counts once: copied articles, copied passages too, or one stated upstream too (upstream)',
          ).choices(['article', 'passage', 'upstream']),
        ),
    ),
  )
    .showHelpAfterError('Run "synoptic brief --help" to see what it takes.')
    .addHelpText(
      'after',
      `
Exit codes: 0 done; 2 wrong usage; 3 nothing readable among the inputs.

Examples:
  synoptic brief articles/ -o dossier.html
  synoptic brief 'saved/**/*.html' notes.txt --date 2031-03-12 --format json -o dossier.json
  synoptic brief https://example.org/report.html feed.xml --follow --limit 10 -o dossier.html
  synoptic brief articles/ -o dossier.html -o tables.zip -o timeline.ics -o references.bib
  curl -s https://example.org/report.html | synoptic brief - --format md`,
    )
    .action(async (inputs: string[], flags: BriefFlags) =>
      (await import('./brief.ts')).runBrief(inputs, flags),
    );

  withReadingOptions(
    program
      .command('extract')
      .description('print the articles of pages, feeds and archives, clean, and nothing else')
      .argument('<input...>', INPUTS)
      .option('-o, --output <file>', 'write to this file instead of standard output')
      .addOption(formats('text', 'md', 'json', 'jsonl'))
      .option('--main', 'only the main article of each page')
      .option('--segments', 'also what each stretch of the pages was taken for, and why (json)')
      .option('--resume', 'go on where an earlier run that wrote to this file stopped (jsonl)'),
  )
    .showHelpAfterError('Run "synoptic extract --help" to see what it takes.')
    .addHelpText(
      'after',
      `
Exit codes: 0 done; 2 wrong usage; 3 nothing readable among the inputs; 130 stopped by an interrupt.

Examples:
  synoptic extract saved.html
  synoptic extract https://example.org/report.html --format md
  synoptic extract feed.xml --follow --limit 10 --cache copies/ --format json -o articles.json
  synoptic extract CC-NEWS-20310502.warc.gz -o articles.jsonl    (go on after an interrupt: --resume)`,
    )
    .action(async (inputs: string[], flags: ExtractFlags) =>
      (await import('./extract.ts')).runExtract(inputs, flags),
    );

  withReadingOptions(
    program
      .command('check')
      .description('say whether texts are machine-spun, and of what they are copies')
      .argument('<input...>', INPUTS)
      .option(
        '--against <input...>',
        'compare with these, too, however many there are; the same kinds of input',
      )
      .option('--json', 'print what was found as JSON'),
  )
    .showHelpAfterError('Run "synoptic check --help" to see what it takes.')
    .addHelpText(
      'after',
      `
Exit codes: 0 nothing found; 1 something found: a text that is or may be spun, or that was copied; 2 wrong usage;
3 nothing readable among the inputs.

Examples:
  synoptic check suspicious.html
  synoptic check one.txt two.txt three.txt        (with each other)
  synoptic check - --against archive/ 'dumps/*.jsonl' CC-NEWS-20310502.warc.gz < report.txt
  synoptic check https://example.org/report.html --against saved/ --json`,
    )
    .action(async (inputs: string[], flags: CheckFlags) =>
      (await import('./check.ts')).runCheck(inputs, flags),
    );

  withReadingOptions(
    program
      .command('compare')
      .description('show two texts side by side: what was copied, changed, added and left out')
      .argument('<first>', 'a file, a web address; - for standard input')
      .argument('<second>', 'the same')
      .option('-o, --output <file>', 'write to this file instead of standard output')
      .addOption(formats('text', 'html', 'json'))
      .option(
        '--article <numbers>',
        'which article of inputs that hold several: 2, or 1,3 for both',
        parsePair,
      ),
  )
    .showHelpAfterError('Run "synoptic compare --help" to see what it takes.')
    .addHelpText(
      'after',
      `
Exit codes: 0 done; 2 wrong usage; 3 nothing readable in one of the two.

Examples:
  synoptic compare original.txt suspicious.html
  synoptic compare original.txt suspicious.html -o compared.html
  synoptic compare round-up.html round-up.html --article 1,3`,
    )
    .action(async (first: string, second: string, flags: CompareFlags) =>
      (await import('./compare.ts')).runCompare(first, second, flags),
    );

  program
    .command('diff')
    .description('say what changed in a story: one dossier of it against a later one, or since a time')
    .argument('<before>', 'the earlier dossier as JSON, - for standard input; with --since a story')
    .argument('[after]', 'the later dossier; with --since nothing')
    .option('--since <when>', 'of a story of the library: a day, a time, or how long ago (2 days, last week)')
    .addOption(libraryOption())
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--json', 'as JSON')
    .option('--atom', 'as an Atom feed, an entry for each change')
    .option('--all', 'all changes of each kind, and not those alone that matter most')
    .option('--as-of <day>', 'what was due before the end of this day is overdue, YYYY-MM-DD', parseEndOfDay)
    .option('--webhook <url>', 'send the changes there, too, as JSON')
    .option('--allow-host <host>', 'a host of your own that may be sent to, such as localhost:8080', listed)
    .option('--exit-code', 'exit with 1 where something changed')
    .showHelpAfterError('Run "synoptic diff --help" to see what it takes.')
    .addHelpText(
      'after',
      `
Exit codes: 0 done; 1 something changed, with --exit-code; 2 wrong usage, or the changes could not be sent;
3 a dossier is unreadable.

Examples:
  synoptic diff monday.json tuesday.json
  synoptic diff monday.json tuesday.json --atom -o changes.xml
  synoptic diff s-4f1a --since yesterday
  synoptic diff s-4f1a --since '2 weeks' --atom -o changes.xml
  synoptic brief articles/ --format json | synoptic diff monday.json - --json
  synoptic diff monday.json tuesday.json --webhook https://example.org/hooks/story`,
    )
    .action(async (before: string, after: string | undefined, flags: DiffFlags) =>
      (await import('./diff.ts')).runDiff(before, after, flags),
    );

  withModelOptions(
    withReadingOptions(
      program
        .command('ask')
        .description(
          'answer questions by passages: how many say so, where they disagree, or that it is not stated',
        )
        .argument(
          '<words...>',
          'the question, then the inputs or one dossier as JSON; with -q or --questions the inputs',
        )
        .option('-q, --question <question>', 'a question; may be repeated, and the heap is read once', listed)
        .option('--questions <file>', 'a file with a question on each line')
        .option('--library [folder]', 'ask the stories of a library (else the nearest) instead of inputs')
        .option('--json', 'print the answer as JSON, several as a list'),
    ),
  )
    .showHelpAfterError('Run "synoptic ask --help" to see what it takes.')
    .addHelpText(
      'after',
      `
Exit codes: 0 done, also where nothing is stated; 2 wrong usage; 3 nothing readable among the inputs.

Examples:
  synoptic ask "When do the talks begin?" articles/
  synoptic ask "How many died?" dossier.json --json
  synoptic ask -q "What does the union want?" -q "Who chairs the talks?" articles/
  synoptic ask --questions questions.txt 'saved/**/*.html' --json
  synoptic ask "What does the union want?" --library`,
    )
    .action(async (words: string[], flags: AskFlags) => (await import('./ask.ts')).runAsk(words, flags));

  program
    .command('verify')
    .description('re-check every citation, id and count of a dossier, from the dossier alone')
    .argument('<dossier>', 'a dossier as JSON; - for standard input')
    .addHelpText(
      'after',
      '\nExit codes: 0 it holds; 1 it does not, with a line for each fault; 2 wrong usage; 3 unreadable.',
    )
    .action(async (file: string) => (await import('./verify.ts')).runVerify(file));

  addLibraryCommands(program);
  addServeCommand(program);
  addMcpCommand(program);
  addExamples(program);
  addCompletions(program);
  return program;
}

/** Returns the option that says the form of what is written; the first is the default. */
function formats(first: string, ...others: readonly string[]): Option {
  return new Option('--format <format>', `what to write (else as the file is named, else ${first})`).choices([
    first,
    ...others,
  ]);
}

/** Returns "1,3" as two numbers, and "2" or ",2" as one of the first or the second. */
function parsePair(value: string): (number | undefined)[] {
  if (!/^(?:[1-9]\d{0,5})?(?:,[1-9]\d{0,5})?$/.test(value) || value === '')
    throw new InvalidArgumentError('It must be a whole number from 1, or two with a comma: 1,3.');
  return value.split(',').map((number) => (number === '' ? undefined : Number(number)));
}

/** Returns the day as an interval. */
function parseWholeDay(value: string): Interval {
  const start = parseDay(value);
  return { start, end: new Date(Date.parse(start) + 86_400_000).toISOString().slice(0, 10) };
}

/** Returns the moment at which the day ends. */
function parseEndOfDay(value: string): string {
  return parseWholeDay(value).end;
}
