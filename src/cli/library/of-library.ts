/** What all commands of a library take. */

import { type Command, InvalidArgumentError, Option } from 'commander';

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

export function parseDay(value: string): string {
  const day = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value) || value.length !== 10)
    throw new InvalidArgumentError('It must be a day such as 2031-03-12.');
  return value;
}
