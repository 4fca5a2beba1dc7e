/** `synoptic completions`: what makes a shell complete commands, options and their values at the tab key. */

import { Argument, type Command } from 'commander';
import { type CommandPage, pagesOf } from './command-tree.ts';

const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** Adds the command. What it prints knows all commands; everything else at the tab key is a file. */
export function addCompletions(program: Command): void {
  program
    .command('completions')
    .description('print what makes a shell complete commands and options at the tab key')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(SHELLS)))
    .showHelpAfterError('Run "synoptic completions --help" to see what it takes.')
    .addHelpText(
      'after',
      `
Examples:
  source <(synoptic completions bash)                       (put it into ~/.bashrc)
  source <(synoptic completions zsh)                        (into ~/.zshrc, behind compinit)
  synoptic completions fish > ~/.config/fish/completions/synoptic.fish`,
    )
    .action((shell: keyof typeof SHELLS) => console.log(SHELLS[shell](pagesOf(program))));
}

type Pages = readonly CommandPage[];

/** Returns the patterns "before/word" by which a shell walks from the program to a command, with where it comes to. */
const steps = (pages: Pages): { readonly from: string; readonly word: string; readonly to: string }[] =>
  pages.flatMap(({ path, commands }) =>
    commands.map((word) => ({ from: path, word, to: path === '' ? word : `${path} ${word}` })),
  );

/** Returns the values that an option takes, by "command --option". */
const choices = (pages: Pages): { readonly after: readonly string[]; readonly values: readonly string[] }[] =>
  pages.flatMap(({ path, options }) =>
    options
      .filter((option) => option.choices.length > 0)
      .map(({ flags, choices: values }) => ({ after: flags.map((flag) => `${path} ${flag}`), values })),
  );

/** Returns what may stand where no option does: names of commands, or values of the first argument. */
const words = ({ commands, arguments: [first] }: CommandPage): readonly string[] =>
  commands.length > 0 ? commands : (first?.choices ?? []);

const flagsOf = ({ options }: CommandPage): string[] => [...options.flatMap(({ flags }) => flags), '--help'];

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Returns cases of a shell's `case`, those with nothing in them left out. */
const cases = (pages: Pages, of: (page: CommandPage) => string | null): string =>
  pages
    .flatMap((page) => {
      const what = of(page);
      return what === null ? [] : [`    ${quoted(page.path)}) ${what} ;;`];
    })
    .join('\n');

const walk = (pages: Pages): string =>
  steps(pages)
    .map(({ from, word, to }) => `      ${quoted(`${from}/${word}`)}) command=${quoted(to)} ;;`)
    .join('\n');

const chosen = (pages: Pages, give: (values: readonly string[]) => string): string =>
  choices(pages)
    .map(({ after, values }) => `    ${after.map(quoted).join(' | ')}) ${give(values)}; return ;;`)
    .join('\n');

/** Works in a bash from 3.2 on, with nothing else installed. */
function bashScript(pages: Pages): string {
  const offer = (all: readonly string[]): string =>
    `COMPREPLY=($(compgen -W ${quoted(all.join(' '))} -- "$cur"))`;
  return `# Completion of synoptic in bash.
_synoptic() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command/\${COMP_WORDS[i]}" in
${walk(pages)}
    esac
  done
  case "$command $prev" in
${chosen(pages, offer)}
  esac
  if [[ $cur == -* ]]; then
    case "$command" in
${cases(pages, (page) => offer(flagsOf(page)))}
    esac
  else
    case "$command" in
${cases(pages, (page) => (words(page).length > 0 ? offer(words(page)) : null))}
    esac
  fi
}
complete -o default -F _synoptic synoptic`;
}

function zshScript(pages: Pages): string {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const described = (entries: readonly (readonly [string, string])[]): string =>
    `all=(${entries.map(([name, description]) => quoted(`${name}:${description}`)).join(' ')})`;
  const flags = ({ options }: CommandPage): string =>
    described([
      ...options.flatMap((option) => option.flags.map((flag) => [flag, option.description] as const)),
      ['--help', 'display help'],
    ]);
  const below = (page: CommandPage): string | null =>
    words(page).length === 0
      ? null
      : described(
          words(page).map((word) => [
            word,
            byPath.get(page.path === '' ? word : `${page.path} ${word}`)?.description ?? '',
          ]),
        );
  return `#compdef synoptic
_synoptic() {
  local command='' i
  local -a all
  for ((i = 2; i < CURRENT; i++)); do
    case "$command/$words[i]" in
${walk(pages)}
    esac
  done
  case "$command $words[CURRENT-1]" in
${chosen(pages, (values) => `compadd -- ${values.map(quoted).join(' ')}`)}
  esac
  if [[ $words[CURRENT] == -* ]]; then
    case "$command" in
${cases(pages, flags)}
    esac
  else
    case "$command" in
${cases(pages, below)}
    esac
  fi
  if ((\${#all})); then _describe synoptic all; else _files; fi
}
if [[ $funcstack[1] == _synoptic ]]; then _synoptic "$@"; else compdef _synoptic synoptic; fi`;
}

function fishScript(pages: Pages): string {
  const at = (path: string): string =>
    path === ''
      ? quoted('not string length -q -- (__synoptic_command)')
      : quoted(`string match -q -- ${JSON.stringify(path)} (__synoptic_command)`);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const lines = pages.flatMap((page) => [
    ...words(page).map((word) => {
      const description = byPath.get(page.path === '' ? word : `${page.path} ${word}`)?.description;
      return `complete -c synoptic -n ${at(page.path)} -f -a ${word}${description ? ` -d ${quoted(description)}` : ''}`;
    }),
    ...page.options.map(({ flags, description, value, choices: values }) =>
      [
        `complete -c synoptic -n ${at(page.path)}`,
        ...flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)),
        ...(values.length > 0 ? [`-x -a ${quoted(values.join(' '))}`] : value ? ['-r'] : []),
        `-d ${quoted(description)}`,
      ].join(' '),
    ),
  ]);
  return `# Completion of synoptic in fish.
function __synoptic_command
  set -l command ''
  for word in (commandline -opc)[2..-1]
    switch "$command/$word"
${steps(pages)
  .map(({ from, word, to }) => `      case ${quoted(`${from}/${word}`)}\n        set command ${quoted(to)}`)
  .join('\n')}
    end
  end
  test -n "$command"; and echo $command
end
${lines.join('\n')}`;
}
