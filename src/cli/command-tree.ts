/** The commands as data, read from what the command line is made of: for completions, the manual and the reference. */

import type { EventEmitter } from 'node:events';
import type { Command } from 'commander';

export interface CommandPage {
  /** "feeds add"; empty for the program itself. */
  readonly path: string;
  readonly description: string;
  readonly usage: string;
  readonly arguments: readonly Described[];
  readonly options: readonly DescribedOption[];
  /** What stands below the list of options in its help: exit codes and examples. */
  readonly after: string;
  /** Names of commands below it. */
  readonly commands: readonly string[];
}

export interface Described {
  readonly name: string;
  readonly description: string;
  readonly choices: readonly string[];
}

export interface DescribedOption extends Described {
  /** "-o", "--output". */
  readonly flags: readonly string[];
  /** "<file>"; absent where it takes no value. */
  readonly value?: string;
  readonly default?: string;
}

/** Returns the program and all commands below it, in their order. */
export function pagesOf(command: Command, names: readonly string[] = []): CommandPage[] {
  const below = command.commands;
  const page: CommandPage = {
    path: names.join(' '),
    description: command.description(),
    usage: `${['synoptic', ...names].join(' ')} ${command.usage()}`,
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      description: argument.description,
      choices: argument.argChoices ?? [],
    })),
    options: command.options.map((option) => ({
      name: option.long ?? option.short!,
      flags: [option.short, option.long].filter((flag) => flag !== undefined),
      description: option.description,
      choices: option.argChoices ?? [],
      ...(/[<[]/.test(option.flags) && { value: /[<[].*/.exec(option.flags)![0] }),
      ...(option.defaultValue !== undefined && { default: String(option.defaultValue) }),
    })),
    after: afterHelpOf(command),
    commands: below.map((one) => one.name()),
  };
  return [page, ...below.flatMap((one) => pagesOf(one, [...names, one.name()]))];
}

function afterHelpOf(command: Command): string {
  let text = '';
  const write = (piece: string): void => {
    text += piece;
  };
  // A command tells so to whoever prints its help; its type says nothing of that.
  (command as unknown as EventEmitter).emit('afterHelp', { error: false, command, write });
  return text.trim();
}
