/** The commands on stories and on what people correct, as the command line takes them. */

import { type Command, Option } from 'commander';
import type { DossierFlags } from './dossier.ts';
import { ofLibrary } from './of-library.ts';

const STORY = 'the id of a story or of one of its articles, or how it begins';

/** Adds the commands to the program. Each loads what it needs when it is called. */
export function addStoryCommands(program: Command): void {
  ofLibrary(program.command('dossier'))
    .description('make the dossier of a story of the library; what has not changed is not made anew')
    .argument('[story]', STORY)
    .option('--articles <id...>', 'of these articles instead, whatever stories they are in')
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .addOption(
      new Option('--format <format>', 'what to write (else as the file is named, else html)').choices([
        'html',
        'json',
        'md',
      ]),
    )
    .addHelpText(
      'after',
      `
Examples:
  synoptic dossier s-4f1a -o dossier.html
  synoptic dossier --articles a4f1a a77b2 --format md`,
    )
    .action(async (story: string | undefined, flags: DossierFlags) =>
      (await import('./dossier.ts')).runDossier(story, flags),
    );
}
