/** The commands on stories and on what people correct, as the command line takes them. */

import type { Command } from 'commander';
import { withFormOptions } from '../dossier-forms.ts';
import { parseCount, parseDay } from '../reading-flags.ts';
import type { CorrectFlags } from './correct.ts';
import type { DossierFlags } from './dossier.ts';
import { ofLibrary } from './of-library.ts';
import type { StoriesFlags } from './stories.ts';

const STORY = 'the id of a story or of one of its articles, or how it begins';

/** Adds the commands to the program. Each loads what it needs when it is called. */
export function addStoryCommands(program: Command): void {
  ofLibrary(program.command('stories'))
    .description('list the stories that the articles of the library form, those that changed last first')
    .option('--since <date>', 'only those with an article of this day or later, YYYY-MM-DD', parseDay)
    .option('--until <date>', 'only those with an article before this day, YYYY-MM-DD', parseDay)
    .option('--limit <number>', 'how many at most (20)', parseCount)
    .option('--json', 'as JSON, one object on each line')
    .action(async (flags: StoriesFlags) => (await import('./stories.ts')).runStories(flags));

  ofLibrary(withFormOptions(program.command('dossier')))
    .description('make the dossier of a story of the library; what has not changed is not made anew')
    .argument('[story]', STORY)
    .option('--articles <id...>', 'of these articles instead, whatever stories they are in')
    .addHelpText(
      'after',
      `
Examples:
  synoptic dossier s-4f1a -o dossier.html -o timeline.ics
  synoptic dossier --articles a4f1a a77b2 --format md`,
    )
    .action(async (story: string | undefined, flags: DossierFlags) =>
      (await import('./dossier.ts')).runDossier(story, flags),
    );

  ofLibrary(program.command('correct'))
    .description('correct what the library takes for one story, one person or one text')
    .argument('<kind>', 'merge, split, move, join, part, exclude, copy or not-copy')
    .argument('[what...]', 'stories and articles by their ids, or how they begin; entities by a name')
    .option('--publisher <name>', 'exclude all articles of this publisher')
    .option('--by <name>', 'who corrects it (else your name on this machine)')
    .option('--because <reason>', 'why')
    .addHelpText(
      'after',
      `
Examples:
  synoptic correct merge s-4f1a s-90c2 --because 'one strike'
  synoptic correct split s-4f1a a77b2 a01d9
  synoptic correct exclude --publisher 'The Daily Rumour' --because 'it copies without saying so'
  synoptic correct join 'Ann Ferrow' 'A. L. Ferrow'
  synoptic correct copy a77b2 a4f1a           (the first is a copy of the second)`,
    )
    .action(async (kind: string, what: string[], flags: CorrectFlags) =>
      (await import('./correct.ts')).runCorrect(kind, what, flags),
    );

  ofLibrary(program.command('corrections'))
    .description('list what people corrected, with who and why')
    .option('--json', 'as JSON, one object on each line')
    .action(async (flags: CorrectFlags) => (await import('./correct.ts')).runCorrections(flags));

  ofLibrary(program.command('undo'))
    .description('take a correction back; it stays in the list')
    .argument('<number>', 'the number of a correction', parseCount)
    .option('--by <name>', 'who takes it back (else your name on this machine)')
    .action(async (number: number, flags: CorrectFlags) =>
      (await import('./correct.ts')).runUndo(number, flags),
    );
}
