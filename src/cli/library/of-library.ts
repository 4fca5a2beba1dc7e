/** What all commands of a library take. */

import { type Command, Option } from 'commander';

export const libraryOption = (): Option =>
  new Option(
    '--library <place>',
    'a folder or database (else DATABASE_URL, else the nearest here or above)',
  ).env('SYNOPTIC_LIBRARY');

export const ofLibrary = (command: Command): Command =>
  command
    .addOption(libraryOption())
    .showHelpAfterError(`Run "${namesOf(command).join(' ')} --help" to see what it takes.`);

const namesOf = (command: Command | null): string[] =>
  command === null ? [] : [...namesOf(command.parent), command.name()];
