/** What all commands of a library take. */

import { type Command, Option } from 'commander';

export const ofLibrary = (command: Command): Command =>
  command
    .addOption(
      new Option('--library <folder>', 'the library (else the nearest in this folder or above)').env(
        'SYNOPTIC_LIBRARY',
      ),
    )
    .showHelpAfterError(`Run "${namesOf(command).join(' ')} --help" to see what it takes.`);

const namesOf = (command: Command | null): string[] =>
  command === null ? [] : [...namesOf(command.parent), command.name()];
