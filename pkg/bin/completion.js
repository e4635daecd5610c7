// `maqal completion SHELL`: a script by which bash, zsh or fish complete commands and options, from the table of
// commands.
import { Usage } from './arguments.js';

/** Text in single quotes, for any of the three shells. */
const quoted = (text) => `'${text.replaceAll("'", '’')}'`;
const flagsOf = ({ options }) => options.map(({ flag }) => `--${flag}`).join(' ');

const bash = (commands) => `_maqal() {
  local word=\${COMP_WORDS[COMP_CWORD]} options
  if [ "$COMP_CWORD" = 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
${commands.map((command) => `    ${command.name}) options='${flagsOf(command)}' ;;`).join('\n')}
  esac
  case $word in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _maqal maqal
`;

/** \`[\`, \`]\` and \`:\` have a meaning in what _arguments takes. */
const described = (help) => help.replace(/[[\]:]/g, '\\$&');

const zsh = (commands) => `#compdef maqal
_maqal() {
  local -a commands
  commands=(
${commands.map(({ name, does }) => `    ${quoted(`${name}:${does}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case $words[2] in
${commands.map(zshCase).join('\n')}
  esac
}
compdef _maqal maqal
`;
const zshCase = ({ name, options }) =>
  `    ${name}) _arguments ${[...options.map(zshOption), "'*:file:_files'"].join(' ')} ;;`;
const zshOption = ({ flag, value, help }) =>
  quoted(`--${flag}[${described(help)}]${value === undefined ? '' : `:${described(value)}:_files`}`);

const fish = (commands) => `${commands.flatMap(fishLines).join('\n')}\n`;
function fishLines({ name, does, options }) {
  const ofCommand = `complete -c maqal -n '__fish_seen_subcommand_from ${name}'`;
  return [
    `complete -c maqal -n __fish_use_subcommand -a ${name} -d ${quoted(does)}`,
    ...options.map(({ flag, value, help }) =>
      `${ofCommand} -l ${flag}${value === undefined ? '' : ' -r'} -d ${quoted(help)}`),
  ];
}

const SHELLS = { bash, zsh, fish };

export function* printCompletion([shell], commands) {
  if (!Object.hasOwn(SHELLS, shell)) throw new Usage(`there is no shell "${shell}": bash, zsh or fish`);
  yield SHELLS[shell](commands);
}
